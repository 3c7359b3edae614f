"""From a sample to lessons for a template: what most of its paragraphs agree in, and how surely."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers.office import word_data
from bulletin_editor.readers.sample.kinds import BY_PLACE, BY_TEXT, Recognised, is_red, recognise
from bulletin_editor.readers.sample.looks import Look
from bulletin_editor.readers.sample.paragraphs import PageNumberSample, Sample, SamplePage, read_sample
from bulletin_editor.readers.word.package import MAXIMUM_TOTAL_BYTES
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.lessons import MASTHEAD_RULE, Lesson
from bulletin_editor.templates.own_template import STYLES, written_length
from bulletin_editor.templates.template import StyleName

_EXACT = frozenset(("exact", "exactly"))
_MOST_BLANK_LINES = 4
_SINGLE_SPACING = 1.3
"""The height of a line of single spacing in Chinese faces, in sizes of its type."""
_DECLARED = 97
_LONGEST_EXAMPLE = 24


def learn(path: Path) -> tuple[Lesson, ...]:
    """Read an office's own file and return what it teaches; older formats are read through LibreOffice.

    Raises `FileError`, with `Cause.NOTHING_TO_IMPORT` for a file without text.
    """
    try:
        if path.stat().st_size > MAXIMUM_TOTAL_BYTES:
            raise FileError(path, Cause.TOO_LARGE)
        data = path.read_bytes()
    except OSError as error:
        raise FileError.from_os_error(path, error) from error
    sample = read_sample(word_data(data, path), path)
    if not sample.paragraphs:
        raise FileError(path, Cause.NOTHING_TO_IMPORT)
    return lessons_of(sample)


def lessons_of(sample: Sample) -> tuple[Lesson, ...]:
    """Return what a sample teaches: the page first, then the styles in the template's order."""
    recognised = recognise(sample.paragraphs)
    by_style: dict[StyleName, list[Recognised]] = {name: [] for name in StyleName}
    for one in recognised:
        by_style[one.style].append(one)
    body = _common_look(by_style[StyleName.BODY])
    pitch, pitch_sureness = _grid_pitch(sample.page, body)
    lessons: list[Lesson] = []
    if sample.page is not None:
        lessons += _page_lessons(sample.page, body, pitch, pitch_sureness)
    if sample.page_number is not None:
        lessons += _number_lessons(sample.page_number, sample.page)
    for name in StyleName:
        if by_style[name]:
            lessons += _style_lessons(name, by_style[name], pitch)
    lessons += _masthead_rule(sample)
    return tuple(lessons)


def _page_lessons(page: SamplePage, body: Look, pitch: float | None, pitch_sureness: int) -> Iterator[Lesson]:
    for key, length in (
        ("width", page.width),
        ("height", page.height),
        ("top", page.top),
        ("bottom", page.bottom),
        ("inside", page.left),
        ("outside", page.right),
    ):
        yield Lesson(("page", key), _millimetres(length), _DECLARED)
    yield Lesson(("page", "columns", "count"), page.columns, _DECLARED)
    if pitch is None:
        return
    yield Lesson(("page", "line_pitch"), _points(round(pitch * 20) / 20), pitch_sureness)
    lines = int((page.height - page.top - page.bottom) / pitch + 0.01)
    if lines > 0:
        yield Lesson(("page", "lines"), lines, pitch_sureness)
    size = body.get("size")
    if size and page.columns == 1:
        spacing = body.get("letter_spacing") or page.character_spacing or 0
        width = page.width - page.left - page.right
        yield Lesson(("page", "characters"), int((width - min(spacing, 0)) / (size + spacing) + 0.01), pitch_sureness)
        if page.character_spacing and not body.get("letter_spacing"):
            yield Lesson((STYLES, "body", "letter_spacing"), _points(page.character_spacing), BY_TEXT)


def _grid_pitch(page: SamplePage | None, body: Look) -> tuple[float | None, int]:
    """Return the pitch of the lines of the body, and how surely it is that."""
    pitch = _line_pitch(body)
    if pitch is not None:
        return pitch, BY_TEXT + 10
    line, grid = body.get("line", 1.0), page.grid_pitch if page is not None else None
    size = body.get("size")
    if grid is not None and size:
        rows = max(1, math.ceil(size * _SINGLE_SPACING / grid - 0.05))
        return grid * rows * max(1.0, line), BY_TEXT if rows == 1 else BY_PLACE
    return (round(size * _SINGLE_SPACING * line * 2) / 2, BY_PLACE - 10) if size else (None, 0)


def _line_pitch(look: Look) -> float | None:
    """Return the exact height of a line; `None` where it follows the type."""
    return float(look["line"]) if look.get("line_rule") in _EXACT and look.get("line") else None


def _number_lessons(number: PageNumberSample, page: SamplePage | None) -> Iterator[Lesson]:
    yield Lesson(("page_numbers", "form"), "dashes" if number.has_dashes else "plain", BY_TEXT)
    place = "centre" if number.alignment == "centre" else "outside"
    yield Lesson(("page_numbers", "place"), place, BY_TEXT if number.alignment in ("centre", "outside") else BY_PLACE)
    size = number.look.get("size")
    height = _line_pitch(number.look) or (size * _SINGLE_SPACING if size else None)
    if page is not None and height is not None and page.bottom > page.footer + height:
        yield Lesson(("page_numbers", "distance"), _millimetres(page.bottom - page.footer - height), BY_PLACE)
    yield from _type_lessons(StyleName.PAGE_NUMBER, number.look, BY_TEXT, "", 0)


def _style_lessons(name: StyleName, shown: Sequence[Recognised], pitch: float | None) -> Iterator[Lesson]:
    looks = [_counting_look(one) for one in shown]
    sureness = max(one.sureness for one in shown)
    example = shown[0].paragraph.text[:_LONGEST_EXAMPLE]
    common, agreement = _agreed(looks)

    def lesson(key: str, value: Any, *keys: str) -> Lesson:
        share = min((agreement[one] for one in keys or (key,) if one in agreement), default=1.0)
        return Lesson((STYLES, name.value, *key.split(".")), value, round(sureness * share), example, len(shown))

    yield from _type_lessons(name, common, sureness, example, len(shown), agreement)
    if "alignment" in common and name is not StyleName.MASTHEAD_LINE:
        yield lesson("alignment", common["alignment"])
    is_own = all(one.is_own for one in shown)
    if name in _INDENTED:
        for key, wanted in (("first_line", "first_line_indent"), ("left", "left_indent"), ("right", "right_indent")):
            characters = _characters(common, key)
            if characters is not None:
                yield lesson(wanted, characters, key, f"{key}_characters")
    exact = _line_pitch(common)
    if exact is not None and (is_own or name not in _OF_GRID_ROWS):
        yield lesson("line_pitch", _points(exact), "line")
    if pitch and name in _SPACED:
        for side in ("before", "after"):
            yield lesson(f"lines_{side}", _blank_lines(shown, common, side, pitch), side)


_INDENTED = frozenset(name for name in StyleName if not name.startswith(("masthead", "imprint", "table", "page-")))
_OF_GRID_ROWS = frozenset((StyleName.MASTHEAD_NAME, StyleName.MASTHEAD_LINE, StyleName.MASTHEAD_NUMBER))
"""Their rows are as high as the template says, whatever their type."""
_SPACED = frozenset((StyleName.HEADLINE, StyleName.SECTION, StyleName.DEPARTMENT, StyleName.SUBHEAD, StyleName.KICKER,
                     StyleName.HEADING_1, StyleName.HEADING_2, StyleName.BYLINE, StyleName.EDITORS_NOTE,
                     StyleName.CONTENTS_TITLE))  # fmt: skip


def _type_lessons(
    name: StyleName, look: Look, sureness: int, example: str, count: int, agreement: dict[str, float] | None = None
) -> Iterator[Lesson]:
    """Yield what is learnt of faces, size, weight and colour."""
    said = {
        "faces.east_asian": look.get("east_asian"),
        "faces.latin": look.get("latin"),
        "size": _points(look["size"]) if look.get("size") else None,
        "bold": bool(look.get("bold", False)),
        "italic": bool(look.get("italic", False)),
        "colour": look.get("colour", "#000000"),
        "letter_spacing": _points(look.get("letter_spacing", 0)),
    }
    for key, value in said.items():
        if value is not None:
            share = (agreement or {}).get(key.rpartition(".")[2], 1.0)
            yield Lesson((STYLES, name.value, *key.split(".")), value, round(sureness * share), example, count)


def _counting_look(shown: Recognised) -> tuple[Look, int]:
    """Return the look that counts, with its weight: of a style of our own what it says, else what is in effect."""
    paragraph = shown.paragraph
    return (paragraph.style_look if shown.is_own else paragraph.look), max(1, len(paragraph.text))


def _common_look(shown: Sequence[Recognised]) -> Look:
    return _agreed([_counting_look(one) for one in shown])[0]


def _agreed(looks: Sequence[tuple[Look, int]]) -> tuple[dict[str, Any], dict[str, float]]:
    """Return the values that most of the text has, and the share of it that has them."""
    common: dict[str, Any] = {}
    shares: dict[str, float] = {}
    total = sum(weight for _, weight in looks)
    for key in dict.fromkeys(key for look, _ in looks for key in look):
        counter: Counter[Any] = Counter()
        for look, weight in looks:
            counter[look.get(key)] += weight
        value, count = counter.most_common(1)[0]
        if value is not None:
            common[key] = value
        shares[key] = count / total
    return common, shares


def _characters(look: Look, key: str) -> float | None:
    """Return an indent in characters, rounded to halves."""
    characters = look.get(f"{key}_characters")
    if characters is None:
        size = look.get("size")
        if not size:
            return None
        characters = look.get(key, 0) / (size + look.get("letter_spacing", 0))
    return max(0.0, round(float(characters) * 2) / 2)


def _blank_lines(shown: Sequence[Recognised], look: Look, side: str, pitch: float) -> int:
    """Return the blank lines on a side: space that is set and empty paragraphs alike."""
    lines = look.get(f"{side}_lines")
    said = lines if lines is not None else look.get(side, 0) / pitch
    if all(one.is_own for one in shown):
        return min(_MOST_BLANK_LINES, round(float(said)))
    typed = Counter(getattr(one.paragraph, f"blank_{side}") for one in shown).most_common(1)[0][0]
    return min(_MOST_BLANK_LINES, round(float(said)) + int(typed))


def _masthead_rule(sample: Sample) -> Iterator[Lesson]:
    """Yield thickness and colour of the red rule under the masthead."""
    for paragraph in sample.paragraphs[:14]:
        if paragraph.rule is not None and is_red(paragraph.rule[1]):
            thickness, colour = paragraph.rule
            yield Lesson(MASTHEAD_RULE, {"thickness": _points(thickness), "colour": colour}, BY_TEXT)
            return


def _millimetres(points: float) -> str:
    return f"{Length(points).mm:.1f}".removesuffix(".0") + "mm"


def _points(value: float) -> str:
    return written_length(Length(round(value, 2)))
