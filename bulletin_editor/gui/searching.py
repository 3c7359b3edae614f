"""Searching and replacing in an article or the whole bulletin: pure functions of the content, no widgets.

Text is searched stretch by stretch: each title, field, paragraph, table cell, caption and footnote by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bulletin_editor.content.blocks import Block, Figure, PageBreak, Paragraph, Row, Table
from bulletin_editor.content.bulletin import Article, Bulletin, Node
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, LineBreak, Run
from bulletin_editor.content.outline import find_node, walk
from bulletin_editor.editing.article_edits import ArticleField, ReplaceBlocks, SetArticleField, TextAct
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.editing.outline_edits import RenameNode
from bulletin_editor.editing.stretches import joined, slice_inlines

_OBJECT = "\ufffc"
"""Stands for an inline that is not text; nobody searches for it."""

_FIELDS = (ArticleField.KICKER, ArticleField.HEADLINE, ArticleField.SUBHEAD, ArticleField.BYLINE)


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for and where. `article_id` is empty for the whole bulletin."""

    text: str
    match_case: bool = False
    article_id: str = ""

    def pattern(self) -> re.Pattern[str]:
        return re.compile(re.escape(self.text), 0 if self.match_case else re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place found, in code points of its stretch.

    `part` tells the stretches of a node or block apart: a field's name, or the number of a cell or footnote in its
    block, counted in reading order. 0 is a paragraph's own text, and there alone `start` and `end` are places of the
    article pane.
    """

    node_id: str
    block_id: str
    part: str
    start: int
    end: int

    @property
    def shown_stretch(self) -> tuple[int, int]:
        """Where the article pane can select it; nowhere in particular for what lies inside an object."""
        return (self.start, self.end) if self.part == "0" else (0, 0)


def find_hits(bulletin: Bulletin, query: Query) -> tuple[Hit, ...]:
    """Return every place in reading order, titles and the pool included."""
    if not query.text:
        return ()
    pattern = query.pattern()
    hits: list[Hit] = []
    for node in _nodes(bulletin, query):
        for block_id, part, text in _stretches(node):
            hits.extend(Hit(node.id, block_id, part, *match.span()) for match in pattern.finditer(text))
    return tuple(hits)


def replace_hits(bulletin: Bulletin, query: Query, replacement: str, only: Hit | None = None) -> Edit | None:
    """Return the edit that replaces every hit, or only one of them, as one step; `None` when there is none."""
    hits = (only,) if only is not None else find_hits(bulletin, query)
    by_node: dict[str, list[Hit]] = {}
    for hit in hits:
        by_node.setdefault(hit.node_id, []).append(hit)
    edits: list[Edit] = []
    for node_id, there in by_node.items():
        node = find_node(bulletin, node_id)
        if node is not None:
            edits.extend(_edits(node, there, replacement))
    if not edits:
        return None
    return edits[0] if len(edits) == 1 else EditGroup(tuple(edits))


def _nodes(bulletin: Bulletin, query: Query) -> Iterator[Node]:
    if query.article_id:
        node = find_node(bulletin, query.article_id)
        return iter(() if node is None else (node,))
    return (node for node, _ in walk(bulletin))


def _stretches(node: Node) -> Iterator[tuple[str, str, str]]:
    """Yield block id, part and text of everything that is searched in a node."""
    if not isinstance(node, Article):
        yield "", "title", node.title
        return
    for field in _FIELDS:
        yield "", field, _field_text(node, field)
    for block in node.blocks:
        for part, text in enumerate(_block_texts(block), _first_part(block)):
            yield block.id, str(part), text


def _block_texts(block: Block) -> Iterator[str]:
    texts: list[str] = []

    def keep(inlines: Inlines) -> Inlines:
        texts.append(_text(inlines))
        return inlines

    _with_inlines(block, keep)
    return iter(texts)


def _edits(node: Node, hits: list[Hit], replacement: str) -> Iterator[Edit]:
    if not isinstance(node, Article):
        yield RenameNode(node.id, _replaced_text(node.title, hits, replacement))
        return
    for field in _FIELDS:
        there = [hit for hit in hits if not hit.block_id and hit.part == field]
        if there:
            text = _replaced_text(_field_text(node, field), there, replacement)
            value = tuple(line for line in text.split("\n") if line) if field is ArticleField.HEADLINE else text
            yield SetArticleField(node.id, field, value)
    for index, block in enumerate(node.blocks):
        there = [hit for hit in hits if hit.block_id == block.id]
        if there:
            changed = _replaced_block(block, there, replacement)
            yield ReplaceBlocks(node.id, index, index + 1, (changed,), TextAct.REPLACING)


def _replaced_block(block: Block, hits: list[Hit], replacement: str) -> Block:
    part = _first_part(block) - 1

    def change(inlines: Inlines) -> Inlines:
        nonlocal part
        part += 1
        return _replaced_inlines(inlines, [hit for hit in hits if hit.part == str(part)], replacement)

    return _with_inlines(block, change)


def _first_part(block: Block) -> int:
    return 0 if isinstance(block, Paragraph) else 1


def _with_inlines(block: Block, change: Callable[[Inlines], Inlines]) -> Block:
    """Return the block with every stretch of text in it changed: its own, its footnotes', cells and captions."""
    match block:
        case Paragraph():
            return replace(block, inlines=_with_notes(change(block.inlines), change))
        case Table():
            caption = tuple(inline for inline in change(block.caption) if isinstance(inline, Run))
            rows = tuple(
                Row(tuple(replace(cell, inlines=_with_notes(change(cell.inlines), change)) for cell in row.cells))
                for row in block.rows
            )
            return replace(block, caption=caption, rows=rows)
        case Figure():
            return replace(
                block,
                caption=_text(change((Run(block.caption),))),
                credit=_text(change((Run(block.credit),))),
                alternative_text=_text(change((Run(block.alternative_text),))),
            )
        case PageBreak():
            return block


def _with_notes(inlines: Inlines, change: Callable[[Inlines], Inlines]) -> Inlines:
    def with_note(inline: Inline) -> Inline:
        if not isinstance(inline, Footnote):
            return inline
        inside = tuple(part for part in change(inline.inlines) if not isinstance(part, Footnote))
        return replace(inline, inlines=inside)

    return tuple(with_note(inline) for inline in inlines)


def _text(inlines: Inlines) -> str:
    """Return the text with one character for each offset."""
    return "".join(
        inline.text if isinstance(inline, Run) else "\n" if isinstance(inline, LineBreak) else _OBJECT
        for inline in inlines
    )


def _field_text(article: Article, field: ArticleField) -> str:
    value = getattr(article, field)
    return "\n".join(value) if isinstance(value, tuple) else str(value)


def _replaced_text(text: str, hits: list[Hit], replacement: str) -> str:
    for hit in sorted(hits, key=lambda hit: hit.start, reverse=True):
        text = text[: hit.start] + replacement + text[hit.end :]
    return text


def _replaced_inlines(inlines: Inlines, hits: list[Hit], replacement: str) -> Inlines:
    """Return the inlines with the stretches replaced; what is put in has the marks of what it replaces."""
    for hit in sorted(hits, key=lambda hit: hit.start, reverse=True):
        taken = slice_inlines(inlines, hit.start, hit.end)
        marked = next((inline for inline in taken if isinstance(inline, Run)), Run(""))
        before, after = slice_inlines(inlines, 0, hit.start), slice_inlines(inlines, hit.end)
        inlines = joined(before, (Run(replacement, marked.marks),), after)
    return inlines
