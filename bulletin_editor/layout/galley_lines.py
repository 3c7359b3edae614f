"""The galley's items in lines: those that did not change as they were before, or all of them side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bulletin_editor.layout.galley import Galley, GalleyItem, TableItem, TextItem
from bulletin_editor.layout.line_breaking import BrokenLine
from bulletin_editor.layout.memory import Beside, Same, remembered
from bulletin_editor.layout.paragraph_setting import break_lines, set_paragraph
from bulletin_editor.layout.set_items import FindLines, SetItem, SetTable, SetText
from bulletin_editor.layout.table_setting import set_table
from bulletin_editor.side_by_side import hands, side_by_side
from bulletin_editor.templates.template import LineEnds

_ITEMS_IN_PART = 128
_FEWEST_ITEMS = 512
"""What is done sooner than another process has begun."""

_Lines = tuple[BrokenLine, ...]


def remembered_lines(galley: Galley, language: str) -> tuple[SetItem, ...]:
    """Return each item in lines; what was remembered is not broken into lines again."""
    notes = Beside(galley.note_numbers)
    return tuple(
        _remembered_item(Same(item), notes, measure, language) if isinstance(item, TextItem | TableItem) else None
        for item, measure in _with_measures(galley)
    )


@remembered
def _remembered_item(
    item: Same[TextItem | TableItem], notes: Beside[Mapping[str, int]], measure: float, language: str
) -> SetText | SetTable:
    """Set an item in lines. Its article was set with the numbers of its notes, so the item alone is the key."""
    match item.held:
        case TextItem():
            return set_paragraph(item.held, notes.held, measure, language)
        case TableItem():
            return set_table(item.held, notes.held, measure, language)


def lines_found_once(galley: Galley, language: str) -> tuple[SetItem, ...]:
    """Return each item in lines and remember none. In a long bulletin they are found side by side."""
    items = tuple(_with_measures(galley))

    def set_item(index: int, find_lines: FindLines) -> SetItem:
        item, measure = items[index]
        match item:
            case TextItem():
                return SetText(item, galley.note_numbers, measure, language, find_lines)
            case TableItem():
                return set_table(item, galley.note_numbers, measure, language, find_lines)
            case _:
                return None

    many = hands() if len(items) >= _FEWEST_ITEMS else 1
    if many < 2:
        return tuple(set_item(index, break_lines) for index in range(len(items)))
    parts = _parts(galley.items)

    def find(part: int) -> list[_Lines]:
        found: list[_Lines] = []

        def noting(set_text: SetText) -> _Lines:
            found.append(lines := break_lines(set_text))
            return lines

        for index in parts[part]:
            set_item(index, noting)
        return found

    found = side_by_side(find, len(parts), many)
    set_items: list[SetItem] = [None] * len(items)
    for part, lines in zip(parts, map(iter, found), strict=True):
        for index in part:
            set_items[index] = set_item(index, lambda _, lines=lines: next(lines))  # type: ignore[misc]
    return tuple(set_items)


def _with_measures(galley: Galley) -> Iterator[tuple[GalleyItem, float]]:
    for zone in galley.zones:
        for item in galley.items[zone.first : zone.last]:
            yield item, zone.measure


def _parts(items: Sequence[GalleyItem]) -> list[Sequence[int]]:
    """Return the indexes in parts; first that with all titles, for one process is enough to load the words' list."""
    by_sense = [i for i, item in enumerate(items) if isinstance(item, TextItem) and _ends_by_sense(item)]
    titles = frozenset(by_sense)
    others = [index for index in range(len(items)) if index not in titles]
    return [by_sense, *(others[first : first + _ITEMS_IN_PART] for first in range(0, len(others), _ITEMS_IN_PART))]


def _ends_by_sense(item: TextItem) -> bool:
    return item.style.line_ends is not LineEnds.MARGIN
