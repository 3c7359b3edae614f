"""The command `export`: a bulletin in other formats, all of the files or none."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from bulletin_editor.cli.output import Progress, print_findings, translated
from bulletin_editor.cli.refusal import RefusalError
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.layout.composition import compose
from bulletin_editor.storage.bulletin_file import read_bulletin
from bulletin_editor.storage.safe_writing import replacing
from bulletin_editor.templates.loading import load_template
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP
from bulletin_editor.writers.registry import Writer, find_writer

_PAGED = (".docx", ".pdf")
"""The formats that print pages, so that what layout has to say concerns them."""

_UNKNOWN_FORMAT = QT_TRANSLATE_NOOP(
    "CommandLine", "The name of an export ends in .docx, .html, .pdf or .md, which chooses the format."
)
_EXPORTING = QT_TRANSLATE_NOOP("CommandLine", "Exporting")


def export(path: Path, targets: Sequence[Path], *, template: str | None) -> None:
    """Write the bulletin into every target, in the format of its suffix.

    Raises `FileError`; every target is then as it was.
    """
    writers = [_writer_for(target) for target in targets]
    bulletin = read_bulletin(path)
    if template is not None:
        bulletin = replace(bulletin, template=template)
    style = load_template(bulletin.template)
    with Progress(translated(_EXPORTING)) as progress, ExitStack() as written:
        places = [written.enter_context(replacing(target)) for target in targets]
        pages = compose(bulletin, style)
        for done, (writer, place) in enumerate(zip(writers, places, strict=True)):
            progress.count(done, len(targets))
            place.write_bytes(writer(bulletin, style, pages))
    if any(target.suffix.lower() in _PAGED for target in targets):
        print_findings(pages.findings, verbose=False)


def _writer_for(target: Path) -> Writer:
    try:
        return find_writer(target)
    except FileError as error:
        if error.cause is Cause.UNKNOWN_FORMAT:
            raise RefusalError(str(target), _UNKNOWN_FORMAT) from error
        raise
