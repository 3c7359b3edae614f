"""What changed between two versions of a bulletin: both in one, with every difference told.

Articles are matched by their ids or, in a file of other origin, by their headlines, and paragraphs by id or likeness.
What moved stands at both places, deleted at the former. Masthead, imprint and page breaks are those of the newer.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import assert_never

from bulletin_editor.content.block_texts import footnotes_of, with_texts
from bulletin_editor.content.blocks import Block, Cell, Figure, PageBreak, Paragraph, Row, Table
from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, LineBreak, RevisionKind, Run
from bulletin_editor.content.outline import children_of
from bulletin_editor.editing.text_comparison import Reviser, compare_texts, likeness, settled, with_own_notes

_ALIKE = 0.5

TextPlace = tuple[str, str, str]
"""A text by its node, its block if it is one's, and what it is to the node: "headline", "section", "block" …"""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a bulletin in one.

    `bulletin` holds all that either has, its outline without levels; what differs is told beside it: nodes and blocks
    that are wholly new or gone, and texts and tables with their changes tracked.
    """

    bulletin: Bulletin
    reviser: Reviser
    kinds: Mapping[str, RevisionKind]
    texts: Mapping[TextPlace, Inlines]
    tables: Mapping[str, Table]
    former: Mapping[str, str]
    """The ids in the older version of the nodes that it has, by their ids here."""


def compare_bulletins(before: Bulletin, after: Bulletin, reviser: Reviser) -> Comparison:
    """Return the newer bulletin with what changed since the older one."""
    comparer = _Comparer(reviser)
    nodes = tuple(comparer.nodes(list(_flat(before.outline)), list(_flat(after.outline))))
    both = replace(after, outline=nodes, pool=(), assets={**before.assets, **after.assets})
    return Comparison(both, reviser, comparer.kinds, comparer.texts, comparer.tables, comparer.former)


def aligned_blocks(before: Sequence[Block], after: Sequence[Block]) -> Iterator[tuple[Block | None, Block | None]]:
    """Yield the blocks of two versions side by side, `None` where one has nothing to match."""
    matcher = SequenceMatcher(None, [_key(block) for block in before], [_key(block) for block in after], autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(before[first:last], after[begin:end], strict=True)
        else:
            yield from _paired(before[first:last], after[begin:end])


def is_same(one: Block, two: Block) -> bool:
    """Tell whether two blocks say and look the same, whatever their ids and tracked changes."""
    return one is two or _key(one) == _key(two)


def said(blocks: Sequence[Block]) -> Hashable:
    """Return all that blocks say and look like, without ids and tracked changes."""
    return tuple(_key(block) for block in blocks)


@dataclass(slots=True)
class _Comparer:
    reviser: Reviser
    kinds: dict[str, RevisionKind] = field(default_factory=dict)
    texts: dict[TextPlace, Inlines] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    former: dict[str, str] = field(default_factory=dict)

    def nodes(self, before: Sequence[Node], after: Sequence[Node]) -> Iterator[Node]:
        known = _matched_ids(before, after)
        old, new = [known.get(node.id, node.id) for node in before], [node.id for node in after]
        for tag, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if tag == "equal":
                yield from map(self._node, before[first:last], after[begin:end])
                continue
            for node in before[first:last]:
                yield self._gone(node)
            for node in after[begin:end]:
                self.kinds[node.id] = RevisionKind.INSERTED
                for block in node.blocks if isinstance(node, Article) else ():
                    self._whole(block, RevisionKind.INSERTED)
                yield _alone(node)

    def _node(self, before: Node, after: Node) -> Node:
        self.former[after.id] = before.id
        if isinstance(before, Article) and isinstance(after, Article):
            return self._article(before, after)
        if not isinstance(before, Article) and not isinstance(after, Article):
            kind = "section" if isinstance(after, Section) else "department"
            self._text((after.id, "", kind), _title(before), _title(after))
        return _alone(after)

    def _gone(self, node: Node) -> Node:
        gone = replace(_alone(node), id=new_id())
        self.kinds[gone.id] = RevisionKind.DELETED
        self.former[gone.id] = node.id
        if isinstance(gone, Article):
            blocks = tuple(self._whole(_with_own_ids(block), RevisionKind.DELETED) for block in gone.blocks)
            return replace(gone, comments=(), blocks=blocks)
        return gone

    def _article(self, before: Article, after: Article) -> Article:
        if before == after:
            return after
        self._text((after.id, "", "headline"), _lines(before.headline), _lines(after.headline))
        for name in ("kicker", "subhead", "byline"):
            self._text((after.id, "", name), _line(getattr(before, name)), _line(getattr(after, name)))
        return replace(
            after,
            headline=after.headline or before.headline,
            kicker=after.kicker or before.kicker,
            subhead=after.subhead or before.subhead,
            byline=after.byline or before.byline,
            blocks=tuple(self._blocks(after.id, before.blocks, after.blocks)),
        )

    def _text(self, place: TextPlace, before: Inlines, after: Inlines) -> Inlines:
        if before != after:
            self.texts[place] = self._compared(before, after)
            return self.texts[place]
        return after

    def _compared(self, before: Inlines, after: Inlines) -> Inlines:
        tracked = compare_texts(before, after, self.reviser)
        kept, known = {note.id for note in _notes(after)}, [note.inlines for note in _notes(before)]
        for note in _notes(tracked):
            if note.id not in kept:
                self.kinds[note.id] = RevisionKind.DELETED
            elif note.inlines not in known:
                self.kinds[note.id] = RevisionKind.INSERTED
        return tracked

    def _whole(self, block: Block, kind: RevisionKind) -> Block:
        """Tell that a block is new or gone with the notes in it."""
        for named in (block, *footnotes_of(block)):
            self.kinds[named.id] = kind
        return block

    def _blocks(self, node_id: str, before: Sequence[Block], after: Sequence[Block]) -> Iterator[Block]:
        for old, new in aligned_blocks(before, after):
            if new is None:
                if old is not None and not isinstance(old, PageBreak):
                    yield self._whole(_with_own_ids(old), RevisionKind.DELETED)
            elif old is None:
                yield self._whole(new, RevisionKind.INSERTED)
            elif is_same(old, new):
                yield new
            else:
                yield self._changed(node_id, old, new)

    def _changed(self, node_id: str, old: Block, new: Block) -> Block:
        if isinstance(old, Paragraph) and isinstance(new, Paragraph):
            tracked = self._text((node_id, new.id, "block"), old.inlines, new.inlines)
            return replace(new, inlines=_plain(tracked))
        if isinstance(old, Table) and isinstance(new, Table):
            rows = tuple(
                Row(tuple(self._cell(one, two) for one, two in zip(above.cells, below.cells, strict=True)))
                for above, below in zip(old.rows, new.rows, strict=True)
            )
            caption = self._text((node_id, new.id, "caption"), old.caption, new.caption)
            self.tables[new.id] = replace(new, rows=rows)
            plain_rows = tuple(Row(tuple(replace(c, inlines=_plain(c.inlines)) for c in row.cells)) for row in rows)
            plain_caption = tuple(inline for inline in _plain(caption) if isinstance(inline, Run))
            return replace(new, rows=plain_rows, caption=plain_caption)
        return new

    def _cell(self, old: Cell, new: Cell) -> Cell:
        return replace(new, inlines=self._compared(old.inlines, new.inlines))


def _flat(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _flat(children_of(node))


def _alone(node: Node) -> Node:
    return node if isinstance(node, Article) else replace(node, children=())


def _matched_ids(before: Sequence[Node], after: Sequence[Node]) -> dict[str, str]:
    """Return for nodes of the older version that the newer does not know the id of one with the same title there."""
    known, older = {node.id for node in after}, {node.id for node in before}
    by_title: dict[object, str] = {}
    for node in after:
        if node.id not in older and any(_name(node)[1:]):
            by_title.setdefault(_name(node), node.id)
    return {node.id: by_title.pop(_name(node)) for node in before if node.id not in known and _name(node) in by_title}


def _name(node: Node) -> tuple[object, ...]:
    return (type(node), node.headline if isinstance(node, Article) else node.title)


def _title(node: Section | Department) -> Inlines:
    return _line(node.title and node.title + (node.colon if isinstance(node, Department) else ""))


def _line(text: str) -> Inlines:
    return (Run(text),) if text else ()


def _lines(texts: tuple[str, ...]) -> Inlines:
    return tuple(inline for text in texts for inline in (LineBreak(), Run(text)))[1:]


def _plain(tracked: Inlines) -> Inlines:
    """Return tracked text as if all of it stood there."""
    plain: list[Inline] = []
    for inline in tracked:
        if not isinstance(inline, Run):
            plain.append(inline)
            continue
        for number, text in enumerate(inline.text.split("\n")):
            if number:
                plain.append(LineBreak())
            if text:
                plain.append(Run(text, replace(inline.marks, revision=None)))
    return tuple(plain)


def _with_own_ids(block: Block) -> Block:
    """Return a settled copy of a block with ids that nothing else has, so that both versions can stand in one."""
    return replace(with_texts(block, lambda text: with_own_notes(settled(text))), id=new_id())


def _notes(inlines: Inlines) -> Iterator[Footnote]:
    return (inline for inline in inlines if isinstance(inline, Footnote))


def _key(block: Block) -> Hashable:
    """Return all of a block but ids and tracked changes."""
    match block:
        case Paragraph():
            return (block.role, block.list_item, block.alignment, _said(block.inlines))
        case Table():
            rows = tuple(
                tuple((_said(c.inlines), c.column_span, c.row_span, c.alignment) for c in row.cells)
                for row in block.rows
            )
            return (rows, block.column_widths, block.header_rows, _said(block.caption), block.landscape)
        case Figure():
            return (block.asset, block.caption, block.credit, block.alternative_text, block.width)
        case PageBreak():
            return PageBreak
        case _:
            assert_never(block)


def _said(inlines: Inlines) -> Hashable:
    return tuple(
        inline.inlines if isinstance(inline, Footnote) else
        Run(inline.text, replace(inline.marks, comments=())) if isinstance(inline, Run) else inline
        for inline in settled(inlines)
    )  # fmt: skip


def _paired(before: Sequence[Block], after: Sequence[Block]) -> Iterator[tuple[Block | None, Block | None]]:
    """Yield changed blocks side by side, as far as they are versions of each other."""
    taken = 0
    for old in before:
        match = next((place for place in range(taken, len(after)) if _is_version(old, after[place])), None)
        if match is None:
            yield old, None
            continue
        yield from ((None, new) for new in after[taken:match])
        yield old, after[match]
        taken = match + 1
    yield from ((None, new) for new in after[taken:])


def _is_version(old: Block, new: Block) -> bool:
    if isinstance(old, Paragraph) and isinstance(new, Paragraph):
        is_alike = (old.role, old.list_item, old.alignment) == (new.role, new.list_item, new.alignment)
        return is_alike and (old.id == new.id or likeness(old.inlines, new.inlines) >= _ALIKE)
    if isinstance(old, Table) and isinstance(new, Table):
        return _shape(old) == _shape(new)
    return False


def _shape(table: Table) -> Hashable:
    spans = tuple(tuple((c.column_span, c.row_span, c.alignment) for c in row.cells) for row in table.rows)
    return (spans, table.column_widths, table.header_rows, bool(table.caption))
