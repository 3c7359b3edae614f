"""The text of a bulletin, stretch by stretch: each title, field, paragraph, cell, caption and footnote by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from bulletin_editor.content.blocks import Block, Figure, PageBreak, Paragraph, Row, Table
from bulletin_editor.content.bulletin import Article, Bulletin, Node
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, Run
from bulletin_editor.content.outline import children_of, find_node, walk
from bulletin_editor.editing.article_edits import ArticleField
from bulletin_editor.editing.stretches import text_of
from bulletin_editor.gui.search.query import narrowed

FIELDS = (ArticleField.KICKER, ArticleField.HEADLINE, ArticleField.SUBHEAD, ArticleField.BYLINE)


class PartKind(StrEnum):
    """What a stretch of text is of its node or block."""

    TITLE = "title"
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    TEXT = "text"
    CELL = "cell"
    NOTE = "note"
    CAPTION = "caption"
    CREDIT = "credit"
    ALTERNATIVE_TEXT = "alternative-text"


@dataclass(frozen=True, slots=True)
class Part:
    """Which stretch of text it is; the number of a cell counts the table's cells row by row."""

    kind: PartKind
    number: int = 0
    note_id: str = ""


TEXT = Part(PartKind.TEXT)
PartChange = Callable[[Part, Inlines], Inlines]


@dataclass(frozen=True, slots=True)
class SearchedStretch:
    """A stretch of text with the place where it stands; `block_id` is empty outside blocks."""

    block_id: str
    part: Part
    text: str
    narrowed: str
    """The text in half width, for searches to which the width does not matter."""

    @classmethod
    def of(cls, block_id: str, part: Part, text: str) -> Self:
        return cls(block_id, part, text, narrowed(text))


class SearchedTexts:
    """Remembers the text of nodes that have not changed since they were searched last."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Node, tuple[SearchedStretch, ...]]] = {}

    def of(self, node: Node) -> tuple[SearchedStretch, ...]:
        """Return everything that is searched in a node itself, not in those below it."""
        known = self._known.get(node.id)
        if known is None or known[0] is not node:
            known = self._known[node.id] = (node, tuple(_stretches(node)))
        return known[1]


def searched_nodes(bulletin: Bulletin, node_id: str) -> Iterator[Node]:
    """Yield a node with all below it in reading order; without an id every node, the pool included."""
    if not node_id:
        yield from (node for node, _ in walk(bulletin))
        return
    node = find_node(bulletin, node_id)
    if node is not None:
        yield from _with_descendants(node)


def _with_descendants(node: Node) -> Iterator[Node]:
    yield node
    for child in children_of(node):
        yield from _with_descendants(child)


def field_text(article: Article, field: ArticleField) -> str:
    """Return a field of the head, the lines of a headline one below the other."""
    value = getattr(article, field)
    return "\n".join(value) if isinstance(value, tuple) else str(value)


def with_parts_changed(block: Block, change: PartChange) -> Block:
    """Return the block with every stretch of text in it changed: its own, its footnotes', cells and captions."""
    match block:
        case Paragraph():
            return replace(block, inlines=_with_notes(change(TEXT, block.inlines), change))
        case Table():
            return _with_cells(block, change)
        case Figure():
            return replace(
                block,
                caption=_changed_line(block.caption, PartKind.CAPTION, change),
                credit=_changed_line(block.credit, PartKind.CREDIT, change),
                alternative_text=_changed_line(block.alternative_text, PartKind.ALTERNATIVE_TEXT, change),
            )
        case PageBreak():
            return block


def _stretches(node: Node) -> Iterator[SearchedStretch]:
    if not isinstance(node, Article):
        yield SearchedStretch.of("", Part(PartKind.TITLE), node.title)
        return
    for field in FIELDS:
        yield SearchedStretch.of("", Part(PartKind(field.value)), field_text(node, field))
    for block in node.blocks:
        yield from _block_stretches(block)


def _block_stretches(block: Block) -> list[SearchedStretch]:
    found: list[SearchedStretch] = []

    def keep(part: Part, inlines: Inlines) -> Inlines:
        found.append(SearchedStretch.of(block.id, part, text_of(inlines)))
        return inlines

    with_parts_changed(block, keep)
    return found


def _with_cells(table: Table, change: PartChange) -> Table:
    caption = tuple(part for part in change(Part(PartKind.CAPTION), table.caption) if isinstance(part, Run))
    number = -1
    rows: list[Row] = []
    for row in table.rows:
        cells = []
        for cell in row.cells:
            number += 1
            inlines = change(Part(PartKind.CELL, number), cell.inlines)
            cells.append(replace(cell, inlines=_with_notes(inlines, change)))
        rows.append(Row(tuple(cells)))
    return replace(table, caption=caption, rows=tuple(rows))


def _with_notes(inlines: Inlines, change: PartChange) -> Inlines:
    def with_note(inline: Inline) -> Inline:
        if not isinstance(inline, Footnote):
            return inline
        changed = change(Part(PartKind.NOTE, note_id=inline.id), inline.inlines)
        return replace(inline, inlines=tuple(part for part in changed if not isinstance(part, Footnote)))

    return tuple(with_note(inline) for inline in inlines)


def _changed_line(line: str, kind: PartKind, change: PartChange) -> str:
    return text_of(change(Part(kind), (Run(line),)))
