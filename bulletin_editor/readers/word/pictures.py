"""Pictures and objects in a Word drawing, as figures; what cannot be shown is reported by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from bulletin_editor.content.blocks import Figure
from bulletin_editor.content.identity import new_id
from bulletin_editor.editing.findings import Severity
from bulletin_editor.errors import FileError
from bulletin_editor.readers.draft import DraftParts, ReadingRule
from bulletin_editor.readers.pictures import is_metafile, read_asset
from bulletin_editor.readers.word.xml_names import WP, A, O, R, V, W, whole_number

if TYPE_CHECKING:
    from lxml.etree import _Element

    from bulletin_editor.readers.word.package import Relationship, WordPackage

_EMU_PER_TWIP = 635
_OBJECTS = {"chart": "chart", "diagram": "diagram", "lockedCanvas": "canvas"}


class Pictures:
    """The pictures of one document; each file in it is decoded once."""

    def __init__(self, package: WordPackage, relationships: Mapping[str, Relationship], parts: DraftParts) -> None:
        self._package = package
        self._relationships = relationships
        self._parts = parts
        self._keys: dict[str, str | None] = {}

    def figures(self, drawing: _Element, measure: int, *, with_word: bool) -> Iterator[Figure]:
        """Yield the pictures of a drawing, as wide as Word shows them on a measure in twips.

        `with_word` asks for a finding where nothing in it can be shown.
        """
        shown = 0
        width = _width(drawing, measure)
        alternative = _alternative_text(drawing)
        for element, reference in _references(drawing):
            shown += 1
            key = self._key(reference)
            if key is not None:
                yield Figure(new_id(), key, alternative_text=alternative, width=width or _share(element, measure))
        if with_word and not shown:
            self._parts.report(
                ReadingRule.CONTENT_DROPPED,
                what=alternative or _kind_of(drawing),
                part="drawing",
                severity=Severity.WARNING,
            )

    def _key(self, reference: str) -> str | None:
        if reference not in self._keys:
            self._keys[reference] = self._read(reference)
        return self._keys[reference]

    def _read(self, reference: str) -> str | None:
        relationship = self._relationships.get(reference)
        if relationship is None or relationship.is_external:
            what = relationship.target[:200] if relationship is not None else reference[:60]
            self._report(ReadingRule.PICTURE_MISSING, what)
            return None
        data = self._package.part(relationship.target)
        if data is None:
            self._report(ReadingRule.PICTURE_MISSING, relationship.target[:200])
            return None
        try:
            key, asset = read_asset(data, relationship.target)
        except FileError as error:
            kind = "EMF/WMF" if is_metafile(data) else error.cause.value
            self._report(ReadingRule.PICTURE_NOT_SHOWN, relationship.target[:200], kind)
            return None
        self._parts.assets[key] = asset
        return key

    def _report(self, rule: ReadingRule, what: str, cause: str = "not-found") -> None:
        self._parts.report(rule, severity=Severity.WARNING, what=what, cause=cause)


def _references(drawing: _Element) -> Iterator[tuple[_Element, str]]:
    """Yield what shows a picture; those in its text boxes stand with their paragraphs."""
    for image in drawing.iter(f"{A}blip", f"{V}imagedata"):
        if image.tag == f"{A}blip":
            reference = image.get(f"{R}embed") or image.get(f"{R}link")
        else:
            reference = image.get(f"{R}id") or image.get(f"{O}relid")
        if reference and not _is_in_text_box(image, drawing):
            yield image, reference


def _is_in_text_box(element: _Element, drawing: _Element) -> bool:
    for ancestor in element.iterancestors():
        if ancestor is drawing:
            return False
        if ancestor.tag == f"{W}txbxContent":
            return True
    return False


def _width(drawing: _Element, measure: int) -> float:
    for extent in drawing.iter(f"{WP}extent"):
        emu = whole_number(extent.get("cx"))
        if emu and emu > 0 and measure > 0:
            return _as_share(emu / _EMU_PER_TWIP / measure)
    return 0.0


def _share(image: _Element, measure: int) -> float:
    """Return the share of a VML picture from the style of its shape."""
    shape = image.getparent()
    style = "" if shape is None else (shape.get("style") or "")
    for declaration in style.split(";"):
        name, _, written = declaration.partition(":")
        if name.strip() == "width" and written.strip().endswith("pt"):
            points = whole_number(written.strip()[:-2])
            if points and points > 0 and measure > 0:
                return _as_share(points * 20 / measure)
    return 1.0


def _alternative_text(drawing: _Element) -> str:
    for properties in drawing.iter(f"{WP}docPr"):
        text = properties.get("descr") or properties.get("title") or ""
        return "" if text == properties.get("name") else " ".join(text.splitlines())
    for shape in drawing.iter(f"{V}shape"):
        return " ".join((shape.get("alt") or "").splitlines())
    return ""


def _kind_of(drawing: _Element) -> str:
    for data in drawing.iter(f"{A}graphicData"):
        uri = data.get("uri") or ""
        return next((name for part, name in _OBJECTS.items() if part in uri), "shape")
    return "object"


def _as_share(share: float) -> float:
    """Return a share of the measure as a figure holds it; a rounding error away from the whole is the whole."""
    return 1.0 if share > 0.999 else round(max(0.02, share), 4)
