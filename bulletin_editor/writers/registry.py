"""The one door for exports: the target's suffix chooses the writer, the file is written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.editing.findings import Finding
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.layout.pages import Pages
from bulletin_editor.storage.safe_writing import write_safely
from bulletin_editor.templates.template import Template

Writer = Callable[[Bulletin, Template, Pages], bytes]

Progress = Callable[[float], bool]
"""Called with the share that is done, from 0 to 1; answers whether to go on."""

EXPORT_SUFFIXES = (".docx", ".html", ".pdf", ".md")
"""The formats a bulletin can be written in, by the suffix of the file."""

_ALIASES = {".htm": ".html", ".markdown": ".md"}


@dataclass(frozen=True, slots=True)
class WriteResult:
    """The file that was written, and what the layout had to say where the format has pages."""

    path: Path
    findings: tuple[Finding, ...]


def write(
    bulletin: Bulletin, template: Template, pages: Pages, target: Path | str, *, progress: Progress | None = None
) -> WriteResult:
    """Write the bulletin in the format of the target's suffix.

    Raises `FileError`: the format is not known, the file cannot be written, or `progress` said to stop; the former
    file stands then, and nothing is left behind.
    """
    target = Path(target)
    writer = find_writer(target)
    _check_in(progress, 0.0, target)
    data = writer(bulletin, template, pages)
    _check_in(progress, 0.9, target)
    write_safely(target, data)
    if progress is not None:
        progress(1.0)
    return WriteResult(target, pages.findings if _has_pages(target) else ())


def find_writer(target: Path) -> Writer:
    """Return the writer for a file's suffix; what it needs is loaded now.

    Raises `FileError` for a suffix that no writer knows.
    """
    match _format(target):
        case ".docx":
            from bulletin_editor.writers.word import write_docx

            return write_docx
        case ".html":
            from bulletin_editor.writers.web import write_html

            return write_html
        case ".pdf":
            from bulletin_editor.writers.pdf import write_pdf

            return write_pdf
        case ".md":
            from bulletin_editor.writers.markdown import write_markdown

            return write_markdown
        case _:
            raise FileError(target, Cause.UNKNOWN_FORMAT, target.suffix)


def _format(target: Path) -> str:
    suffix = target.suffix.lower()
    return _ALIASES.get(suffix, suffix)


def _has_pages(target: Path) -> bool:
    return _format(target) in (".docx", ".pdf")


def _check_in(progress: Progress | None, share: float, target: Path) -> None:
    if progress is not None and not progress(share):
        raise FileError(target, Cause.CANCELLED)
