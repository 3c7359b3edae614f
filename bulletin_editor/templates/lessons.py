"""What was learnt from an office's sample: single values for a template, each with how surely it was learnt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bulletin_editor.templates.length import Length
from bulletin_editor.templates.own_template import STYLES, OwnTemplate, Place

_FACES = "faces"
_LINE_PITCH = ("page", "line_pitch")
_OTHER_NAMES = {
    "simsun": "宋体",
    "simhei": "黑体",
    "fangsong": "仿宋",
    "kaiti": "楷体",
    "stsong": "华文宋体",
    "stheiti": "华文黑体",
    "stfangsong": "华文仿宋",
    "stkaiti": "华文楷体",
    "stzhongsong": "华文中宋",
    "fzxiaobiaosong-b05s": "方正小标宋简体",
    "microsoft yahei": "微软雅黑",
}
"""English names of faces with the Chinese ones that the same faces go by."""
MASTHEAD_RULE = ("masthead", "rule")
"""Not a place of its own: the rule of the masthead's row that has one."""
_NEAR, _NEAR_ON_PAPER = 0.03, 1.2
"""Points by which lengths may differ and yet be the same: files round them, those of the page to whole lines."""
_ON_PAPER = frozenset(("width", "height", "top", "bottom", "inside", "outside", "distance"))


@dataclass(frozen=True, slots=True)
class Lesson:
    """A value of TOML for a place; of faces, the one that is wanted."""

    place: Place
    value: Any
    sureness: int
    """Per cent."""
    example: str = ""
    """Text of the sample that shows it."""
    paragraphs: int = 0
    """How many paragraphs show it; 0 for what no paragraph shows."""


def taught(own: OwnTemplate, lessons: Iterable[Lesson]) -> OwnTemplate:
    """Return a template that has learnt these lessons; what it says already stays unsaid."""
    for lesson in sorted(lessons, key=_order):
        own = _learnt(own, lesson)
    return own


def news(own: OwnTemplate, lessons: Iterable[Lesson]) -> tuple[Lesson, ...]:
    """Return the lessons that would change a template, those left out that follow from others."""
    lessons = tuple(lessons)
    fresh = set()
    for lesson in sorted(lessons, key=_order):
        if not _is_known(own, lesson):
            fresh.add(lesson.place)
            own = _learnt(own, lesson)
    return tuple(lesson for lesson in lessons if lesson.place in fresh)


def with_pitch(own: OwnTemplate, pitch: str) -> OwnTemplate:
    """Return a template with another pitch of the grid, and of the styles whose lines stood on it."""
    stood = Length.parse(own.value(_LINE_PITCH)).twips
    changed = own.with_value(_LINE_PITCH, pitch)
    for name, style in own.all_tables()[STYLES].items():
        if "line_pitch" in style and Length.parse(style["line_pitch"]).twips == stood:
            changed = changed.with_value((STYLES, name, "line_pitch"), pitch)
    return changed


def shared_place(own: OwnTemplate, place: Place) -> Place:
    """Return where a value of the body is said so that the styles that go with it follow: their common style."""
    source = own.source_style(place)
    is_common = place[:2] == (STYLES, "body") and source.startswith("_")
    return (STYLES, source, *place[2:]) if is_common else place


def _order(lesson: Lesson) -> tuple[bool, bool]:
    """Let the grid come first, then the body, from whose styles others inherit."""
    return lesson.place != _LINE_PITCH, lesson.place[:2] != (STYLES, "body")


def known_value(own: OwnTemplate, place: Place) -> Any:
    """Return what a template has at the place of a lesson: of faces, the one that is wanted."""
    if place == MASTHEAD_RULE:
        return next((row["rule"] for row in own.value(("masthead",)) if "rule" in row), None)
    value = own.value(place)
    return value[0] if _FACES in place and value else value


def _with_masthead_rule(own: OwnTemplate, rule: Any) -> OwnTemplate:
    rows = [{**row, "rule": rule} if "rule" in row else row for row in own.value(("masthead",))]
    return own.with_value(("masthead",), rows)


def _learnt(own: OwnTemplate, lesson: Lesson) -> OwnTemplate:
    if _is_known(own, lesson):
        return own
    if lesson.place == MASTHEAD_RULE:
        return _with_masthead_rule(own, lesson.value)
    if lesson.place == _LINE_PITCH:
        return with_pitch(own, lesson.value)
    place = lesson.place
    value = lesson.value
    if _FACES in place:
        value = [value, *(family for family in own.value(place) if family != value)]
    if place[-1] not in ("first_line_indent", "alignment"):
        place = shared_place(own, place)
    return own.with_value(place, value)


def _is_known(own: OwnTemplate, lesson: Lesson) -> bool:
    value = known_value(own, lesson.place)
    if _FACES in lesson.place and value:
        return _face(value) == _face(lesson.value)
    if lesson.place == MASTHEAD_RULE:
        return value is None or _is_same_rule(value, lesson.value)
    if isinstance(lesson.value, str) and isinstance(value, str):
        near = _NEAR_ON_PAPER if lesson.place[-1] in _ON_PAPER else _NEAR
        try:
            return abs(Length.parse(value) - Length.parse(lesson.value)) <= near
        except ValueError:
            return value.lower() == lesson.value.lower()
    return bool(value == lesson.value)


def _face(family: str) -> str:
    """Return the name by which a face is known, whichever of its two names a file has."""
    return _OTHER_NAMES.get(family.lower(), family.lower())


def _is_same_rule(rule: Any, other: Any) -> bool:
    thickness = Length.parse(rule["thickness"]) - Length.parse(other["thickness"])
    return bool(abs(thickness) <= _NEAR * 3 and rule["colour"].lower() == other["colour"].lower())
