"""Searching and replacing in an article, a department or the whole bulletin: pure functions of the content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bulletin_editor.content.blocks import Block
from bulletin_editor.content.bulletin import Article, Bulletin, Node
from bulletin_editor.content.inlines import Inlines, Run
from bulletin_editor.content.outline import find_node
from bulletin_editor.editing.article_edits import ArticleField, ReplaceBlocks, SetArticleField, TextAct
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.editing.outline_edits import RenameNode
from bulletin_editor.editing.stretches import OBJECT, joined, slice_inlines
from bulletin_editor.gui.search.query import Query
from bulletin_editor.gui.search.searched_text import (
    FIELDS,
    TEXT,
    Part,
    PartKind,
    SearchedTexts,
    field_text,
    searched_nodes,
    with_parts_changed,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place found, in code points of the stretch of text that `text` is."""

    node_id: str
    block_id: str
    part: Part
    start: int
    end: int
    text: str

    @property
    def is_in_text(self) -> bool:
        """Whether it stands in the text of the article itself."""
        return self.part == TEXT

    def is_same_place(self, other: Hit) -> bool:
        """Tell whether it is a hit found before: what stands before it, or behind, is as it was."""
        same_part = (self.node_id, self.block_id, self.part) == (other.node_id, other.block_id, other.part)
        before = self.text[: self.start] == other.text[: other.start]
        return same_part and (before or self.text[self.end :] == other.text[other.end :])

    @property
    def shown_stretch(self) -> tuple[int, int]:
        """Where the text of the article shows it; nowhere in particular for what lies inside an object."""
        return (self.start, self.end) if self.part == TEXT else (0, 0)


def find_hits(bulletin: Bulletin, query: Query, texts: SearchedTexts | None = None) -> tuple[Hit, ...]:
    """Return every place in reading order, titles and the pool included; raises `re.error` for an unsound pattern."""
    if not query.text:
        return ()
    pattern, texts = query.pattern(), texts or SearchedTexts()
    hits: list[Hit] = []
    for node in searched_nodes(bulletin, query.node_id):
        for stretch in texts.of(node):
            for match in pattern.finditer(stretch.narrowed if query.ignore_width else stretch.text):
                start, end = match.span()
                # A pattern's "any character" must not take notes and pictures away.
                if start < end and OBJECT not in match[0]:
                    hits.append(Hit(node.id, stretch.block_id, stretch.part, start, end, stretch.text))
    return tuple(hits)


def replace_hits(bulletin: Bulletin, query: Query, replacement: str, hits: Iterable[Hit]) -> Edit | None:
    """Return the edit that replaces hits of a query, as one step; `None` when there is none.

    For a pattern, `replacement` may name its groups, as in `\\1`; raises `re.error` or `IndexError` where it cannot.
    """
    by_node: dict[str, list[Hit]] = {}
    for hit in hits:
        by_node.setdefault(hit.node_id, []).append(hit)
    replacing = _Replacing(query, replacement)
    edits: list[Edit] = []
    for node_id, there in by_node.items():
        node = find_node(bulletin, node_id)
        if node is not None:
            edits.extend(_edits(node, there, replacing))
    if not edits:
        return None
    return edits[0] if len(edits) == 1 else EditGroup(tuple(edits))


class _Replacing:
    """Says what stands in the place of each hit."""

    def __init__(self, query: Query, replacement: str) -> None:
        self._query = query
        self._replacement = replacement
        self._pattern: re.Pattern[str] = query.pattern()

    def text_for(self, hit: Hit) -> str:
        if not self._query.is_pattern:
            return self._replacement
        match = self._pattern.match(self._query.searched(hit.text), hit.start)
        return match.expand(self._replacement) if match is not None else self._replacement


def _edits(node: Node, hits: list[Hit], replacing: _Replacing) -> Iterator[Edit]:
    if not isinstance(node, Article):
        yield RenameNode(node.id, _replaced_text(node.title, hits, replacing))
        return
    for field in FIELDS:
        there = [hit for hit in hits if not hit.block_id and hit.part.kind is PartKind(field.value)]
        if there:
            text = _replaced_text(field_text(node, field), there, replacing)
            value = tuple(line for line in text.split("\n") if line) if field is ArticleField.HEADLINE else text
            yield SetArticleField(node.id, field, value)
    by_block: dict[str, list[Hit]] = {}
    for hit in hits:
        by_block.setdefault(hit.block_id, []).append(hit)
    places = [index for index, block in enumerate(node.blocks) if block.id in by_block]
    if places:
        start, stop = places[0], places[-1] + 1
        changed = (
            _replaced_block(block, by_block[block.id], replacing) if block.id in by_block else block
            for block in node.blocks[start:stop]
        )
        yield ReplaceBlocks(node.id, start, stop, tuple(changed), TextAct.REPLACING)


def _replaced_block(block: Block, hits: list[Hit], replacing: _Replacing) -> Block:
    def change(part: Part, inlines: Inlines) -> Inlines:
        return _replaced_inlines(inlines, [hit for hit in hits if hit.part == part], replacing)

    return with_parts_changed(block, change)


def _replaced_text(text: str, hits: list[Hit], replacing: _Replacing) -> str:
    for hit in reversed(hits):
        text = text[: hit.start] + replacing.text_for(hit) + text[hit.end :]
    return text


def _replaced_inlines(inlines: Inlines, hits: list[Hit], replacing: _Replacing) -> Inlines:
    """Return the inlines with the stretches replaced; what is put in has the marks of what it replaces."""
    if len(inlines) == 1 and isinstance(inlines[0], Run):
        return joined((Run(_replaced_text(inlines[0].text, hits, replacing), inlines[0].marks),))
    for hit in reversed(hits):
        taken = slice_inlines(inlines, hit.start, hit.end)
        marked = next((inline for inline in taken if isinstance(inline, Run)), Run(""))
        before, after = slice_inlines(inlines, 0, hit.start), slice_inlines(inlines, hit.end)
        inlines = joined(before, (Run(replacing.text_for(hit), marked.marks),), after)
    return inlines
