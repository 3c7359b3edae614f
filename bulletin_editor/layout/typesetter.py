"""The one door to Typst: compiling a document to PDF, and the fonts it finds on this machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.layout.pdf_standards import Claims

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


@dataclass(frozen=True, slots=True)
class CompiledPdf:
    """A PDF with the standards it claims, and why it claims no more, in Typst's words."""

    data: bytes
    claims: Claims
    refusal: str = ""


def compile_pdf(files: Mapping[str, bytes], root: Path, tried: Sequence[Claims] | None) -> CompiledPdf:
    """Return the PDF of "main.typ" among the files; pictures are read from the folder `root`. Any thread may call.

    It is tagged and keeps the first of the `tried` standards that its content allows: a character that no font has
    makes most impossible. `None` asks for neither tags nor standards.
    Raises `FileError` without a path when Typst refuses the document.
    """
    import typst

    refusal = ""
    for claims in tried if tried is not None else ((),):
        try:
            data = _compile(files, root, tagged=tried is not None, standards=list(claims))
            return CompiledPdf(data, claims, refusal)
        except typst.TypstError as error:
            if not (claims and str(error).startswith("PDF/")):
                raise FileError("", Cause.LAYOUT_FAILED, str(error)) from error
            refusal = refusal or str(error)
    raise FileError("", Cause.LAYOUT_FAILED, refusal)


def _compile(files: Mapping[str, bytes], root: Path, *, tagged: bool, standards: list[str]) -> bytes:
    import typst

    pdf: bytes = typst.compile(  # type: ignore[call-overload]
        dict(files), root=root, font_paths=_fonts(), format="pdf", pdf_tags=tagged, pdf_standards=standards
    )
    return pdf
