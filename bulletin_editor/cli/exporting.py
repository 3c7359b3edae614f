"""The command `export`: a bulletin in other formats, all of the files or none."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from bulletin_editor.cli.output import Progress, print_findings, translated
from bulletin_editor.storage.bulletin_file import read_bulletin
from bulletin_editor.storage.safe_writing import replacing
from bulletin_editor.templates.loading import load_template
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

_EXPORTING = QT_TRANSLATE_NOOP("CommandLine", "Exporting")


def export(path: Path, targets: Sequence[Path], *, template: str | None) -> None:
    """Write the bulletin into every target, in the format of its suffix.

    Raises `FileError`; every target is then as it was.
    """
    from bulletin_editor.layout.composition import compose
    from bulletin_editor.writers.registry import find_writer

    writers = [find_writer(target) for target in targets]
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
    print_findings(pages.findings, verbose=False)
