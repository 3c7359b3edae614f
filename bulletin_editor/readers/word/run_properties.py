"""What a run's properties say of its text; equal ones are one object, as they are in most files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin_editor.content.inlines import NO_MARKS, Marks, Script
from bulletin_editor.readers.faces import is_heavy
from bulletin_editor.readers.word.styles import Styles
from bulletin_editor.readers.word.xml_names import VAL, W, is_on, value, whole_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_LOOKED_AT = frozenset(
    f"{W}{name}"
    for name in ("rStyle", "rFonts", "b", "i", "u", "strike", "dstrike", "vertAlign", "sz", "vanish", "highlight")
)
_FACES = f"{W}rFonts"
_EAST_ASIAN = f"{W}eastAsia"
_SCRIPTS = {"superscript": Script.SUPERSCRIPT, "subscript": Script.SUBSCRIPT}


@dataclass(frozen=True, slots=True)
class RunLook:
    """The looks of a run by its own properties and its character style."""

    marks: Marks = NO_MARKS
    """What its text has apart from links, comments and tracked changes."""
    size: float | None = None
    """In points; `None` where the style of its paragraph decides."""
    heavy: bool = False
    """Whether its East Asian face is one for titles."""
    hidden: bool = False
    highlighted: bool = False
    ends_line: bool = False
    """Whether its breaks only end lines of the page."""


PLAIN_LOOK = RunLook()


class LookReader:
    """Reads the looks of one document's runs."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._known: dict[tuple[str | None, ...], RunLook] = {}
        self._marks: dict[Marks, Marks] = {NO_MARKS: NO_MARKS}

    def read(self, properties: _Element) -> RunLook:
        """Return the look that a w:rPr gives."""
        told: list[str | None] = []
        for child in properties:
            tag = child.tag
            if tag in _LOOKED_AT:
                told += (tag, child.get(VAL if tag != _FACES else _EAST_ASIAN))
        if not told:
            return PLAIN_LOOK
        key = tuple(told)
        look = self._known.get(key)
        if look is None:
            look = self._known[key] = self._read(properties)
        return look

    def shared(self, marks: Marks) -> Marks:
        """Return the one object that stands for these marks."""
        return self._marks.setdefault(marks, marks)

    def _read(self, properties: _Element) -> RunLook:
        named = properties.find(f"{W}rStyle")
        style = self._styles.character(named.get(VAL) or "" if named is not None else "")
        switches = {name: is_on(properties.find(f"{W}{name}")) for name in ("b", "i", "strike", "dstrike", "vanish")}
        underline = properties.find(f"{W}u")
        size, script = properties.find(f"{W}sz"), properties.find(f"{W}vertAlign")
        half_points = whole_number(size.get(VAL)) if size is not None else None
        position = script.get(VAL) if script is not None else style.script
        faces = properties.find(_FACES)
        strike = switches["strike"] if switches["strike"] is not None else style.strike
        marks = Marks(
            bold=bool(switches["b"] if switches["b"] is not None else style.bold),
            italic=bool(switches["i"] if switches["i"] is not None else style.italic),
            underline=(underline.get(VAL) != "none") if underline is not None else bool(style.underline),
            strike=bool(strike or switches["dstrike"]),
            script=_SCRIPTS.get(position or "", Script.NORMAL),
        )
        return RunLook(
            self.shared(marks),
            size=half_points / 2 if half_points else style.size,
            heavy=faces is not None and is_heavy(faces.get(_EAST_ASIAN) or ""),
            hidden=bool(switches["vanish"]),
            highlighted=(value(properties, "highlight") or "none") != "none",
            ends_line=style.ends_line,
        )
