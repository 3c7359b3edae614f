"""The one door to Typst: compiling a document to PDF, and the fonts it finds on this machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin_editor.errors import Cause, FileError

if TYPE_CHECKING:
    import typst


@dataclass(frozen=True, slots=True)
class InstalledFace:
    """A font file's face."""

    family: str
    bold: bool
    italic: bool
    path: Path
    index: int


@cache
def _fonts() -> typst.Fonts:
    import typst

    return typst.Fonts()


@cache
def installed_faces() -> Mapping[str, tuple[InstalledFace, ...]]:
    """Return the faces installed on this machine by family; they are looked for once a run (0.2 s)."""
    faces: dict[str, list[InstalledFace]] = {}
    for found in _fonts().fonts():
        if found.path and found.stretch == 1.0:  # a narrow or wide cut is a face of its own
            face = InstalledFace(
                found.family, found.weight >= 600, found.style != "normal", Path(found.path), found.index
            )
            faces.setdefault(found.family, []).append(face)
    return {family: tuple(found) for family, found in faces.items()}


def compile_pdf(files: Mapping[str, bytes], root: Path, *, accessible: bool) -> bytes:
    """Return the PDF of "main.typ" among the files; pictures are read from the folder `root`. Any thread may call.

    An accessible PDF is tagged and says that it keeps PDF/UA-1, which a character that no font has makes impossible:
    then it is only tagged.
    Raises `FileError` without a path when Typst refuses the document.
    """
    import typst

    try:
        return _compile(files, root, tagged=accessible, standards=["ua-1"] if accessible else [])
    except typst.TypstError as error:
        refusal = str(error)
        if not (accessible and refusal.startswith("PDF/UA")):
            raise FileError("", Cause.LAYOUT_FAILED, refusal) from error
    try:
        return _compile(files, root, tagged=True, standards=[])
    except typst.TypstError as error:
        raise FileError("", Cause.LAYOUT_FAILED, str(error)) from error


def _compile(files: Mapping[str, bytes], root: Path, *, tagged: bool, standards: list[str]) -> bytes:
    import typst

    pdf: bytes = typst.compile(  # type: ignore[call-overload]
        dict(files), root=root, font_paths=_fonts(), format="pdf", pdf_tags=tagged, pdf_standards=standards
    )
    return pdf
