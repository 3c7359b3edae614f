"""The outline of a draft that this program wrote: it says itself what everything is, and not a character is touched.

Headings open sections, departments and articles; openings say where that is not the whole truth. Between articles that
were handed out, only openings begin one: a title that the author put in is a heading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from bulletin_editor.content.blocks import HEADING_ROLES, Block, Figure, ListItem, PageBreak, Paragraph, Role, Table
from bulletin_editor.content.bulletin import Article, Department, Node, Section
from bulletin_editor.content.comments import comments_at
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Run, plain_text
from bulletin_editor.content.normal_form import normalised_block
from bulletin_editor.editing.handing_out import HandedOut
from bulletin_editor.readers.draft import DraftBlock, DraftParts, Holder, Opening

_RANKS = {"kicker": 0, "headline": 1, "subhead": 2, "subtitle": 2}
"""The lines of a headline system in their order."""
_COLONS = ("：", ":")


@dataclass(frozen=True, slots=True)
class Said:
    """The nodes, and which articles were handed out, by their ids."""

    nodes: tuple[Node, ...]
    handed_out: Mapping[str, HandedOut]


def said_outline(parts: DraftParts) -> Said:
    """Return the outline that the styles and openings of a draft say."""
    blocks = _with_styles_of_levels(parts.blocks, parts.openings)
    reading = _Reading(parts, _at_heads(blocks, parts.openings))
    for drafted in blocks:
        reading.read(drafted)
    return Said(reading.top.nodes(), reading.handed_out)


def _with_styles_of_levels(blocks: Sequence[DraftBlock], openings: Mapping[str, Opening]) -> Sequence[DraftBlock]:
    """Return the blocks, those whose style a word processor left only the level of with what it was.

    The articles that were handed out tell which level their headlines have; titles stand above it, headings below.
    """
    headlines: Counter[int] = Counter()
    for index, drafted in enumerate(blocks):
        opening = openings.get(drafted.block.id)
        if opening is not None and opening.handed_out is not None:
            first = next((one for one in blocks[index : index + 2] if one.evidence.style != "kicker"), drafted)
            if not first.evidence.style and first.evidence.level is not None:
                headlines[first.evidence.level] += 1
    if not headlines:
        return blocks
    level = headlines.most_common(1)[0][0]
    titles = _titles_above(blocks, level)
    return [_with_style_of_level(one, level, titles) for one in blocks]


def _titles_above(blocks: Sequence[DraftBlock], headline: int) -> dict[int, str]:
    """Return what the levels above the headlines are: sections over departments, or one of them alone."""
    texts: dict[int, list[str]] = {}
    for drafted in blocks:
        level = drafted.evidence.level
        if level is not None and level < headline and isinstance(drafted.block, Paragraph):
            texts.setdefault(level, []).append(plain_text(drafted.block.inlines))
    if len(texts) > 1:
        return {level: "section" if level == min(texts) else "department" for level in texts}
    return {
        level: "department" if any(text.endswith(_COLONS) for text in said) else "section"
        for level, said in texts.items()
    }


def _with_style_of_level(drafted: DraftBlock, headline: int, titles: Mapping[int, str]) -> DraftBlock:
    level, block = drafted.evidence.level, drafted.block
    if level is None or drafted.evidence.style or not isinstance(block, Paragraph):
        return drafted
    if level > headline:
        role = HEADING_ROLES[min(level - headline, len(HEADING_ROLES)) - 1]
        item = None if block.list_item is None else ListItem(block.list_item.kind)
        return DraftBlock(replace(block, role=role, list_item=item), drafted.evidence)
    return DraftBlock(block, replace(drafted.evidence, style=titles.get(level, "headline")))


def _at_heads(blocks: Sequence[DraftBlock], openings: Mapping[str, Opening]) -> dict[str, Opening]:
    """Return the openings, those of articles handed out moved up to the first line of their headline systems.

    Who writes a headline anew pushes the bookmark behind it that told where the article begins.
    """
    moved: dict[str, Opening] = {}
    for index, drafted in enumerate(blocks):
        opening = openings.get(drafted.block.id)
        if opening is not None:
            first = index if opening.handed_out is None else _first_of_head(blocks, index, openings)
            moved[blocks[first].block.id] = opening
    return moved


def _first_of_head(blocks: Sequence[DraftBlock], index: int, openings: Mapping[str, Opening]) -> int:
    """Return where the headline system begins that ends before a block or with it; another one is not looked into."""
    first, rank = index, _RANKS.get(blocks[index].evidence.style, len(_RANKS))
    while first:
        above = _RANKS.get(blocks[first - 1].evidence.style)
        if above is None or above >= rank:
            return first
        first, rank = first - 1, above
        if blocks[first].block.id in openings:
            return index
    return first


@dataclass(slots=True)
class _Open:
    """The top, or a section or department, while it is filled."""

    node: Section | Department | None = None
    children: list[_Open | _OpenArticle] = field(default_factory=list)

    def nodes(self) -> tuple[Node, ...]:
        return tuple(child.closed() for child in self.children)

    def closed(self) -> Node:
        assert self.node is not None
        return replace(self.node, children=self.nodes())  # type: ignore[arg-type]


@dataclass(slots=True)
class _OpenArticle:
    """An article while it is filled; `rank` is that of the last line of its headline system."""

    parts: DraftParts
    id: str = field(default_factory=new_id)
    fields: dict[str, tuple[str, ...]] = field(default_factory=dict)
    head: list[Block] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    rank: int = -1

    def set(self, name: str, block: Paragraph) -> None:
        self.head.append(block)
        self.fields[name] = (*self.fields.get(name, ()), plain_text(block.inlines))

    def closed(self) -> Article:
        lines = tuple(line for text in self.fields.get("headline", ()) for line in text.split("\n"))
        texts = {name: " ".join(texts).replace("\n", " ") for name, texts in self.fields.items() if name != "headline"}
        blocks = self._with_notes_of_head()
        comments = comments_at((*self.head, *blocks), self.parts.comments, self.parts.remarks)
        return Article(self.id, lines if any(lines) else (), blocks=blocks, comments=comments, **texts)  # type: ignore[arg-type]

    def _with_notes_of_head(self) -> tuple[Block, ...]:
        """Keep notes that were put into a headline, which holds none: they go to the end of the first paragraph."""
        notes = tuple(
            inline
            for block in self.head
            if isinstance(block, Paragraph)
            for inline in block.inlines
            if isinstance(inline, Footnote)
        )
        blocks = [normalised_block(block) for block in self.blocks]
        if not notes:
            return tuple(blocks)
        for index, block in enumerate(blocks):
            if isinstance(block, Paragraph):
                blocks[index] = replace(block, inlines=(*block.inlines, *notes))
                return tuple(blocks)
        return (Paragraph(new_id(), notes), *blocks)


class _Reading:
    """One pass over the blocks of a draft."""

    def __init__(self, parts: DraftParts, openings: Mapping[str, Opening]) -> None:
        self.top = _Open()
        self.handed_out: dict[str, HandedOut] = {}
        self._parts = parts
        self._openings = openings
        self._is_handed_out = any(opening.handed_out is not None for opening in openings.values())
        self._section: _Open | None = None
        self._department: _Open | None = None
        self._article: _OpenArticle | None = None
        self._table_caption: tuple[Run, ...] = ()

    def read(self, drafted: DraftBlock) -> None:
        """Take the next block."""
        block, style = drafted.block, drafted.evidence.style
        opening = self._openings.get(block.id)
        if opening is not None and style not in ("section", "department"):
            self._begin_article(opening)
        match block:
            case Paragraph():
                self._read_paragraph(block, style, opening)
            case Table():
                self._into_article().append(replace(block, caption=block.caption or self._table_caption))
                self._table_caption = ()
            case Figure():
                alternative = "" if block.alternative_text == block.caption else block.alternative_text
                self._into_article().append(replace(block, alternative_text=alternative))
            case PageBreak():
                self._into_article().append(block)
            case _:
                assert_never(block)

    def _read_paragraph(self, block: Paragraph, style: str, opening: Opening | None) -> None:
        if style == "section":
            self._begin_section(plain_text(block.inlines).replace("\n", " "))
        elif style == "department":
            self._begin_department(plain_text(block.inlines).replace("\n", " "), opening)
        elif style in _RANKS:
            self._read_title(block, style)
        elif style == "byline":
            self._open_article().set("byline", block)
        elif style == "table-caption":
            self._table_caption = tuple(inline for inline in block.inlines if isinstance(inline, Run))
        elif style in ("figure-caption", "caption", "credit") and self._caption_figure(block, style):
            pass
        else:
            self._into_article().append(block)

    def _read_title(self, block: Paragraph, style: str) -> None:
        article, rank = self._article, _RANKS[style]
        goes_on = article is not None and not article.blocks and (article.rank < rank or self._is_handed_out)
        if not goes_on and article is not None and self._is_handed_out:
            article.blocks.append(replace(block, role=Role.HEADING_1, alignment=None))
            return
        if not goes_on:
            self._begin_article(Opening())
        article = self._open_article()
        article.rank = rank
        article.set("subhead" if style == "subtitle" else style, block)

    def _caption_figure(self, block: Paragraph, style: str) -> bool:
        """Give a caption or credit to the figure before it; tell whether there is one that lacks it."""
        blocks = self._into_article()
        figure, text = (blocks[-1] if blocks else None), plain_text(block.inlines).replace("\n", " ")
        if not isinstance(figure, Figure) or (figure.credit if style == "credit" else figure.caption):
            return False
        if style == "credit":
            blocks[-1] = replace(figure, credit=text)
        else:
            alternative = "" if figure.alternative_text == text else figure.alternative_text
            blocks[-1] = replace(figure, caption=text, alternative_text=alternative)
        return True

    def _begin_section(self, title: str) -> None:
        self._section, self._department, self._article = _Open(Section(new_id(), title)), None, None
        self.top.children.append(self._section)

    def _begin_department(self, title: str, opening: Opening | None) -> None:
        if opening is not None and opening.holder is Holder.TOP:
            self._section = None
        colon = title[-1:] if title.endswith(_COLONS) else ""
        self._department, self._article = _Open(Department(new_id(), title.removesuffix(colon), colon=colon)), None
        (self._section or self.top).children.append(self._department)

    def _begin_article(self, opening: Opening) -> None:
        if opening.holder is Holder.TOP:
            self._section = self._department = None
        elif opening.holder is Holder.SECTION:
            self._department = None
        self._article = _OpenArticle(self._parts)
        if opening.handed_out is not None:
            self.handed_out[self._article.id] = opening.handed_out
        (self._department or self._section or self.top).children.append(self._article)

    def _open_article(self) -> _OpenArticle:
        if self._article is None:
            self._begin_article(Opening())
        assert self._article is not None
        return self._article

    def _into_article(self) -> list[Block]:
        return self._open_article().blocks
