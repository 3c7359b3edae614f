"""Notes at the foot of a page: which line or row refers to which, and the room they take.

A line moves to the next page together with its notes; none of them is parted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bulletin_editor.content.inlines import Footnote, Inline
from bulletin_editor.layout.frames import Frame
from bulletin_editor.layout.galley import Galley, GalleyItem, TableItem, TextItem
from bulletin_editor.layout.heights import item_height
from bulletin_editor.layout.page_content import PlacedText
from bulletin_editor.layout.set_items import SetItem, SetTable, SetText
from bulletin_editor.templates.template import Page

SEPARATOR_HEIGHT = 6.2
"""The room of the rule above the notes: LibreOffice's, which Word is told to take as well."""

SEPARATOR_WIDTH = 144.0
"""Word's own: two inches."""

SEPARATOR_THICKNESS = 0.5

NotesByPart = Mapping[int, Sequence[str]]
"""The ids of notes by the line, or the row, that refers to them."""


class NotesAtFoot:
    """The notes of a galley as the pages are filled: the room they take, and the page each of them stands on."""

    def __init__(self, galley: Galley, set_items: Sequence[SetItem], design: Page) -> None:
        self._galley = galley
        self._set_items = set_items
        self._design = design
        self._indexes = {
            galley.items[index].source.block_id: index for index in range(galley.notes_from, len(galley.items))
        }
        self._pages: dict[int, int] = {}
        self._on_this_page: list[int] = []

    def of(self, index: int, parts: Iterable[int] | None = None) -> list[int]:
        """Return the indexes of the notes that some lines or rows of an item refer to, or the whole of it."""
        if not self._indexes:
            return []
        found = notes_by_part(self._galley.items[index], self._set_items[index])
        return [self._indexes[note] for part in (found if parts is None else parts) for note in found.get(part, ())]

    def room(self, notes: Sequence[int]) -> float:
        """Return the room that more notes take on this page."""
        if not notes:
            return 0.0
        separator = 0.0 if self._on_this_page else SEPARATOR_HEIGHT
        return separator + sum(map(self._height, notes))

    def reserve(self, notes: Sequence[int], page: int) -> float:
        """Put notes on this page and return the room that they take."""
        if not notes:
            return 0.0
        room = self.room(notes)
        self._on_this_page += notes
        self._pages.update(dict.fromkeys(notes, page))
        return room

    def place(self, frame: Frame, foot: float) -> list[PlacedText]:
        """Return the notes of this page above its foot, and begin the next page."""
        y = foot - sum(map(self._height, self._on_this_page))
        placed: list[PlacedText] = []
        for index in self._on_this_page:
            set_text = self._set_items[index]
            assert isinstance(set_text, SetText)
            placed.append(PlacedText(index, frame, y, 0, len(set_text.broken)))
            y += self._height(index)
        self._on_this_page.clear()
        return placed

    def pages(self) -> Iterator[int]:
        """Yield the page of each note, in the order of the galley."""
        return (self._pages[index] for index in self._indexes.values())

    def _height(self, index: int) -> float:
        return item_height(self._galley.items[index], self._set_items[index], self._design)


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
