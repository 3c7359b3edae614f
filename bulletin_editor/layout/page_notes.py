"""Notes at the foot of a page: which line or row refers to which, and the room they take.

A line moves to the next page together with its notes; none of them is parted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bulletin_editor.content.inlines import Footnote, Inline
from bulletin_editor.layout.galley import GalleyItem, TableItem, TextItem
from bulletin_editor.layout.set_items import SetItem, SetTable, SetText

SEPARATOR_HEIGHT = 6.2
"""The room of the rule above the notes: LibreOffice's, which Word is told to take as well."""

SEPARATOR_WIDTH = 144.0
"""Word's own: two inches."""

SEPARATOR_THICKNESS = 0.5

NotesByPart = Mapping[int, Sequence[str]]
"""The ids of notes by the line, or the row, that refers to them."""


def notes_by_part(item: GalleyItem, set_item: SetItem) -> NotesByPart:
    """Return the notes that the lines of a text, or the rows of a table, refer to."""
    if isinstance(item, TextItem) and isinstance(set_item, SetText):
        return _notes_by_line(item, set_item)
    if isinstance(item, TableItem) and isinstance(set_item, SetTable):
        found: dict[int, list[str]] = {}
        for cell in set_item.cells:
            for note in _notes_of(cell.grid.cell.inlines):
                found.setdefault(cell.grid.row, []).append(note)
        return found
    return {}


def notes_of(item: GalleyItem) -> Iterator[str]:
    """Yield the ids of the notes that a text, or the cells of a table, refer to."""
    if isinstance(item, TextItem):
        yield from _notes_of(item.inlines)
    elif isinstance(item, TableItem):
        for row in item.table.rows:
            for cell in row.cells:
                yield from _notes_of(cell.inlines)


def reference_places(item: TextItem, set_text: SetText) -> Iterable[tuple[str, int]]:
    """Return the notes that a text refers to, each with the place of its number in the printed text."""
    starts = (span.start for span in set_text.spans if span.is_note_reference)
    return zip(_notes_of(item.inlines), starts, strict=True)


def _notes_by_line(item: TextItem, set_text: SetText) -> NotesByPart:
    notes = _notes_of(item.inlines)
    if not notes:
        return {}
    starts = [line.start for line in set_text.lines]
    found: dict[int, list[str]] = {}
    for note, place in reference_places(item, set_text):
        found.setdefault(bisect_right(starts, place) - 1, []).append(note)
    return found


def _notes_of(inlines: Iterable[Inline]) -> list[str]:
    return [inline.id for inline in inlines if isinstance(inline, Footnote)]
