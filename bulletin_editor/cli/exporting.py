"""The command `export`: a bulletin in other formats, all of the files or none."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from bulletin_editor.bulk_work import without_garbage_collection
from bulletin_editor.cli.output import Progress, print_findings, translated
from bulletin_editor.cli.reading import read_what_is_left
from bulletin_editor.cli.refusal import RefusalError
from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.extracts import extract
from bulletin_editor.editing.findings import Finding
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.bulletin_file import read_bulletin
from bulletin_editor.storage.safe_writing import replacing
from bulletin_editor.templates.loading import carried_template, find_template_of
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP
from bulletin_editor.writers.options import AS_USUAL, Earlier, ExportOptions, earlier
from bulletin_editor.writers.registry import Writer, find_writer, has_pages

_UNKNOWN_FORMAT = QT_TRANSLATE_NOOP(
    "CommandLine", "The name of an export ends in .docx, .html, .pdf, .md or .txt, which chooses the format."
)
_NO_SUCH_NODE = QT_TRANSLATE_NOOP("CommandLine", "The bulletin has nothing of this id; `outline --json` tells the ids.")
_NO_SUCH_VERSION = QT_TRANSLATE_NOOP("CommandLine", "There is neither a saved revision nor a file of this name.")
_EXPORTING = QT_TRANSLATE_NOOP("CommandLine", "Exporting")


def export(
    path: Path,
    targets: Sequence[Path],
    *,
    template: str | None = None,
    only: Sequence[str] = (),
    against: str | None = None,
    options: ExportOptions = AS_USUAL,
) -> None:
    """Write the bulletin, or only some nodes of it, into every target, in the format of its suffix.

    Raises `FileError` and `RefusalError`; every target is then as it was.
    """
    for target in targets:
        _writer_for(target, options)
    with without_garbage_collection():
        bulletin = read_what_is_left(path)
        if against is not None:
            options = replace(options, against=_earlier(bulletin, path, against, only))
        _export(bulletin, targets, template=template, only=only, options=options)


def _export(
    bulletin: Bulletin, targets: Sequence[Path], *, template: str | None, only: Sequence[str], options: ExportOptions
) -> None:
    writers = [_writer_for(target, options) for target in targets]
    if template is not None:
        bulletin = _in_template(bulletin, template)
    if only:
        bulletin = _extract(bulletin, only)
    found, paged = find_template_of(bulletin), any(has_pages(target) for target in targets)
    if found.problem and not paged:
        from bulletin_editor.layout.checking import template_findings

        print_findings(template_findings(bulletin), verbose=False)
    style = found.template
    with Progress(translated(_EXPORTING)) as progress, ExitStack() as written:
        places = [written.enter_context(replacing(target)) for target in targets]
        pages, findings = None, list[Finding]()
        if paged:
            from bulletin_editor.layout.composition import compose

            pages = compose(bulletin, style, once=True)
        for done, (writer, place) in enumerate(zip(writers, places, strict=True)):
            progress.count(done, len(targets))
            file = writer(bulletin, style, pages)
            place.write_bytes(file.data)
            findings += file.findings
    if pages is not None:
        from bulletin_editor.layout.checking import layout_findings

        prints_here = any(target.suffix.lower() == ".pdf" for target in targets)
        print_findings((*findings, *layout_findings(pages, with_fonts=prints_here)), verbose=False)


def _in_template(bulletin: Bulletin, template: str) -> Bulletin:
    name, text = carried_template(template)
    return replace(bulletin, template=name, own_template=text)


def _earlier(bulletin: Bulletin, path: Path, against: str, only: Sequence[str]) -> Earlier:
    """Return the version that a file or a saved revision holds, and the editor of this one as who changed it since."""
    from bulletin_editor.storage.bulletin_file import read_saved_revision

    before = read_saved_revision(path, against)
    if before is None and not Path(against).exists():
        raise RefusalError(against, _NO_SUCH_VERSION)
    return earlier(before or read_bulletin(against), bulletin, only)


def _extract(bulletin: Bulletin, only: Sequence[str]) -> Bulletin:
    try:
        return extract(bulletin, only)
    except KeyError as error:
        raise RefusalError(str(error.args[0]), _NO_SUCH_NODE) from error


def _writer_for(target: Path, options: ExportOptions) -> Writer:
    try:
        return find_writer(target, options)
    except FileError as error:
        if error.cause is Cause.UNKNOWN_FORMAT:
            raise RefusalError(str(target), _UNKNOWN_FORMAT) from error
        raise
