"""The one door for exports: the target's suffix chooses the writer, the file is written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.editing.findings import Finding
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.safe_writing import write_safely
from bulletin_editor.templates.template import Template
from bulletin_editor.writers.options import AS_USUAL, ExportOptions
from bulletin_editor.writers.written import Written

if TYPE_CHECKING:
    from bulletin_editor.layout.pages import Pages

Writer = Callable[[Bulletin, Template, "Pages | None"], Written]
"""Gives a file. The pages may be `None`: formats that have pages compose them then."""

Progress = Callable[[float], bool]
"""Called with the share that is done, from 0 to 1; answers whether to go on."""

EXPORT_SUFFIXES = (".docx", ".html", ".pdf", ".md", ".txt")
"""The formats a bulletin can be written in, by the suffix of the file."""

_PAGED = (".docx", ".pdf")
_ALIASES = {".htm": ".html", ".markdown": ".md"}


@dataclass(frozen=True, slots=True)
class WriteResult:
    """The file that was written, what the writer had to say, and the layout where the format has pages."""

    path: Path
    own_findings: tuple[Finding, ...]
    findings: tuple[Finding, ...]


def write(
    bulletin: Bulletin,
    template: Template,
    pages: Pages | None,
    target: Path | str,
    *,
    options: ExportOptions = AS_USUAL,
    progress: Progress | None = None,
) -> WriteResult:
    """Write the bulletin in the format of the target's suffix; without pages they are composed if the format has them.

    Raises `FileError`: the format is not known, the file cannot be written, or `progress` said to stop; the former
    file stands then, and nothing is left behind.
    """
    target = Path(target)
    writer = find_writer(target, options)
    _check_in(progress, 0.0, target)
    if pages is None and has_pages(target):
        pages = _composed(bulletin, template)
    written = writer(bulletin, template, pages)
    _check_in(progress, 0.9, target)
    write_safely(target, written.data)
    if progress is not None:
        progress(1.0)
    found = pages.findings if pages is not None and has_pages(target) else ()
    return WriteResult(target, written.findings, (*written.findings, *found))


def has_pages(target: Path) -> bool:
    """Tell whether a file of this name holds pages, so that they must be composed and what they say concerns it."""
    return _format(target) in _PAGED


def find_writer(target: Path, options: ExportOptions = AS_USUAL) -> Writer:
    """Return the writer for a file's suffix; what it needs is loaded now.

    Raises `FileError` for a suffix that no writer knows.
    """
    match _format(target):
        case ".docx":
            from bulletin_editor.writers.word import write_docx

            return _paged(lambda bulletin, template, pages: Written(write_docx(bulletin, template, pages, options)))
        case ".pdf":
            from bulletin_editor.writers.pdf import write_pdf

            return _paged(partial(write_pdf, standard=options.pdf_standard))
        case ".html":
            from bulletin_editor.writers.web import write_html

            return lambda bulletin, template, _pages: Written(write_html(bulletin, template, options.web_profile))
        case ".md":
            from bulletin_editor.writers.markdown import write_markdown

            return lambda bulletin, template, _pages: Written(write_markdown(bulletin, template))
        case ".txt":
            from bulletin_editor.writers.text import write_text

            return lambda bulletin, template, _pages: Written(write_text(bulletin, template))
        case _:
            raise FileError(target, Cause.UNKNOWN_FORMAT, target.suffix)


def _paged(write: Callable[[Bulletin, Template, Pages], Written]) -> Writer:
    return lambda bulletin, template, pages: write(bulletin, template, pages or _composed(bulletin, template))


def _composed(bulletin: Bulletin, template: Template) -> Pages:
    from bulletin_editor.layout.composition import compose

    return compose(bulletin, template)


def _format(target: Path) -> str:
    suffix = target.suffix.lower()
    return _ALIASES.get(suffix, suffix)


def _check_in(progress: Progress | None, share: float, target: Path) -> None:
    if progress is not None and not progress(share):
        raise FileError(target, Cause.CANCELLED)
