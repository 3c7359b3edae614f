"""How text of a Word file looks in effect: defaults, styles with their parents, and direct formatting over them.

Structure is `readers.word`'s business; here is what that one leaves out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bulletin_editor.readers.word.styles import ALIGNMENTS
from bulletin_editor.readers.word.xml_names import A, W, is_on, value, whole_number

if TYPE_CHECKING:
    from lxml.etree import _Element

Look = Mapping[str, Any]
"""Of `east_asian`, `latin`, `size`, `bold`, `italic`, `colour`, `letter_spacing`, `alignment`, `first_line`,
`first_line_characters`, `left`, `right`, `before`, `after`, `line`, `line_rule` those that are said. Lengths in
points; `line` in points, or in lines where `line_rule` is "auto".
"""

_DEEPEST_CHAIN = 20


class Looks:
    """The looks of styles by their ids, and of what is formatted directly."""

    def __init__(self, styles: _Element | None, theme: _Element | None) -> None:
        self._theme = _theme_faces(theme)
        self._elements: dict[str, _Element] = {}
        self._resolved: dict[str, Look] = {}
        self.names: dict[str, tuple[str, ...]] = {}
        """The names of each style, its aliases included, in lower case."""
        self.default_id = ""
        self._defaults: Look = {}
        if styles is None:
            return
        defaults = styles.find(f"{W}docDefaults")
        if defaults is not None:
            self._defaults = {
                **self.of_paragraph(defaults.find(f"{W}pPrDefault/{W}pPr")),
                **self.of_run(defaults.find(f"{W}rPrDefault/{W}rPr")),
            }
        for element in styles.iterfind(f"{W}style"):
            style_id = element.get(f"{W}styleId") or ""
            self._elements[style_id] = element
            names = (value(element, "name") or "", *(value(element, "aliases") or "").split(","))
            self.names[style_id] = tuple(name.strip().lower() for name in names if name.strip())
            if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true", "on"):
                self.default_id = style_id

    def of_style(self, style_id: str | None, depth: int = 0) -> Look:
        """Return a style's look with its parents' and the defaults; that of the default style for an unknown one."""
        key = style_id if style_id in self._elements else self.default_id
        if key not in self._resolved:
            element = self._elements.get(key or "")
            if element is None or depth > _DEEPEST_CHAIN:
                return self._defaults
            parent = value(element, "basedOn")
            is_run_style = element.get(f"{W}type") == "character"
            base = self.of_style(parent, depth + 1) if parent in self._elements else self._defaults
            own = {**self.of_paragraph(element.find(f"{W}pPr")), **self.of_run(element.find(f"{W}rPr"))}
            self._resolved[key or ""] = own if is_run_style else {**base, **own}
        return self._resolved[key or ""]

    def of_run(self, properties: _Element | None) -> dict[str, Any]:
        """Return what w:rPr says."""
        if properties is None:
            return {}
        look: dict[str, Any] = {}
        fonts = properties.find(f"{W}rFonts")
        if fonts is not None:
            for key, attribute in (("latin", "ascii"), ("east_asian", "eastAsia")):
                theme = self._theme.get(fonts.get(f"{W}{attribute}Theme") or "")
                face = theme or fonts.get(f"{W}{attribute}")
                if face:
                    look[key] = face
        size = whole_number(value(properties, "sz"))
        spacing = whole_number(value(properties, "spacing"))
        colour = value(properties, "color")
        said = {
            "size": size / 2 if size else None,
            "bold": is_on(properties.find(f"{W}b")),
            "italic": is_on(properties.find(f"{W}i")),
            "letter_spacing": None if spacing is None else spacing / 20,
            "colour": written_colour(colour),
        }
        return look | {key: one for key, one in said.items() if one is not None}

    def of_paragraph(self, properties: _Element | None) -> dict[str, Any]:
        """Return what w:pPr says of the paragraph itself."""
        if properties is None:
            return {}
        look: dict[str, Any] = {}
        alignment = ALIGNMENTS.get(value(properties, "jc") or "")
        if alignment is not None:
            look["alignment"] = alignment.value
        look |= _indents(properties.find(f"{W}ind"))
        look |= _spacing(properties.find(f"{W}spacing"))
        return look


def _indents(element: _Element | None) -> dict[str, Any]:
    if element is None:
        return {}
    look: dict[str, Any] = {}
    for key, names in (("left", ("left", "start")), ("right", ("right", "end")), ("first_line", ("firstLine",))):
        for name in names:
            twips = whole_number(element.get(f"{W}{name}"))
            characters = whole_number(element.get(f"{W}{name}Chars"))
            if characters is not None and (characters or twips is None):
                look[f"{key}_characters"] = characters / 100
            elif twips is not None:
                look[key] = twips / 20
                look[f"{key}_characters"] = None
    return look


def _spacing(element: _Element | None) -> dict[str, Any]:
    if element is None:
        return {}
    look: dict[str, Any] = {}
    for name in ("before", "after"):
        lines = whole_number(element.get(f"{W}{name}Lines"))
        twips = whole_number(element.get(f"{W}{name}"))
        if twips is not None:
            look[name] = twips / 20
        if lines:
            look[f"{name}_lines"] = lines / 100
    line = whole_number(element.get(f"{W}line"))
    if line is not None:
        rule = element.get(f"{W}lineRule") or "auto"
        look["line_rule"] = rule
        look["line"] = line / 240 if rule == "auto" else line / 20
    return look


def written_colour(written: str | None) -> str | None:
    """Return a colour of Word's as a template has it; `None` for none or nonsense."""
    if written is None:
        return None
    if written == "auto":
        return "#000000"
    is_hexadecimal = len(written) == 6 and all(digit in "0123456789abcdefABCDEF" for digit in written)
    return f"#{written.lower()}" if is_hexadecimal else None


def _theme_faces(theme: _Element | None) -> dict[str, str]:
    """Return the faces that a theme's names stand for, such as "minorEastAsia"."""
    faces: dict[str, str] = {}
    if theme is None:
        return faces
    for part in ("major", "minor"):
        fonts = theme.find(f".//{A}{part}Font")
        if fonts is None:
            continue
        scripts = {font.get("script"): font.get("typeface") for font in fonts.iterfind(f"{A}font")}
        for name, tag in (("EastAsia", "ea"), ("Ascii", "latin"), ("HAnsi", "latin")):
            element = fonts.find(f"{A}{tag}")
            face = (element.get("typeface") if element is not None else "") or ""
            if not face and tag == "ea":
                face = scripts.get("Hans") or ""
            if face:
                faces[f"{part}{name}"] = face
    return faces
