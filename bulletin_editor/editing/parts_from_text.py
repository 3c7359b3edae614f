"""Paragraphs that turn out to be a part of the head or a caption, and parts of the head that turn out to be text.

Nothing is lost on the way: what stood there before changes places with what comes. Each is one edit.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bulletin_editor.content.block_texts import footnotes_of
from bulletin_editor.content.blocks import Block, Figure, Paragraph, Role, Table
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import LineBreak, Run, plain_text
from bulletin_editor.editing.article_edits import ArticleField, FieldValue, ReplaceBlocks, SetArticleField, TextAct
from bulletin_editor.editing.edit import EditGroup
from bulletin_editor.editing.stretches import Stretch

HEAD_FIELDS = (ArticleField.KICKER, ArticleField.HEADLINE, ArticleField.SUBHEAD, ArticleField.BYLINE)

_BLANKS = " \t\u00a0\u3000"
_TYPED_CAPTION_NUMBER = re.compile(r"^(?:图|表|Figure|Table)\s*\d{1,3}[:：.、\s\u3000]\s*(?=\S)")
_BRACKETS = re.compile(r"^[（(](.+)[）)]$")
_DASH = re.compile(r"^—{1,2}\s*")


def move_into_head(article: Article, stretch: Stretch, field: ArticleField) -> EditGroup | None:
    """Return the edit that makes the paragraphs of a stretch a part of the head; what was there comes into the text.

    `None` where there is no text alone: objects and footnotes have no place in a head.
    """
    start, stop = stretch.start.block, stretch.stop.block + 1
    chosen = article.blocks[start:stop]
    lines = [line for block in chosen for line in _lines_of(block)]
    if not lines or not all(isinstance(block, Paragraph) and not any(footnotes_of(block)) for block in chosen):
        return None
    former = tuple(_body(line) for line in _value_lines(article, field))
    value: FieldValue = tuple(lines) if field is ArticleField.HEADLINE else _as_field(" ".join(lines), field)
    return EditGroup(
        (
            ReplaceBlocks(article.id, start, stop, former, TextAct.ROLE),
            SetArticleField(article.id, field, value),
        )
    )


def move_into_text(article: Article, field: ArticleField, role: Role) -> EditGroup | None:
    """Return the edit that makes a part of the head the first paragraphs of the text; `None` where it is empty."""
    lines = _value_lines(article, field)
    if not lines:
        return None
    paragraphs = tuple(replace(_body(line), role=role) for line in lines)
    empty: FieldValue = () if field is ArticleField.HEADLINE else ""
    return EditGroup(
        (
            ReplaceBlocks(article.id, 0, 0, paragraphs, TextAct.ROLE),
            SetArticleField(article.id, field, empty),
        )
    )


def make_caption(article: Article, index: int) -> ReplaceBlocks | None:
    """Return the edit that makes a paragraph the caption of the table below it or the figure above it.

    Where neither is there, the table above or the figure below takes it. `None` where it stands beside none, or where
    it says nothing or holds a footnote. A caption that was there before changes places with it.
    """
    paragraph = article.blocks[index] if index < len(article.blocks) else None
    if (
        not isinstance(paragraph, Paragraph)
        or not plain_text(paragraph.inlines).strip()
        or any(footnotes_of(paragraph))
    ):
        return None
    at = _captioned(article.blocks, index)
    if at is None:
        return None
    captioned, former = _with_caption(article.blocks[at], paragraph)
    left = (replace(paragraph, inlines=former, role=Role.BODY),) if former else ()
    blocks = (*left, captioned) if at > index else (captioned, *left)
    return ReplaceBlocks(article.id, min(at, index), max(at, index) + 1, blocks, TextAct.ROLE)


def _captioned(blocks: tuple[Block, ...], index: int) -> int | None:
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    above = blocks[index - 1] if index else None
    for usual in (True, False):
        if isinstance(below, Table if usual else Figure):
            return index + 1
        if isinstance(above, Figure if usual else Table):
            return index - 1
    return None


def _with_caption(block: Block, paragraph: Paragraph) -> tuple[Block, tuple[Run, ...]]:
    """Return a table or figure with a paragraph's text as its caption, and the caption it had."""
    runs = [Run(" ") if isinstance(inline, LineBreak) else inline for inline in paragraph.inlines]
    caption = tuple(inline for inline in runs if isinstance(inline, Run))
    number = _TYPED_CAPTION_NUMBER.match(caption[0].text)
    if number:
        caption = (replace(caption[0], text=caption[0].text[number.end() :]), *caption[1:])
    if isinstance(block, Table):
        return replace(block, caption=caption), block.caption
    assert isinstance(block, Figure)
    return replace(block, caption=plain_text(caption).strip(_BLANKS)), (Run(block.caption),) if block.caption else ()


def _lines_of(block: Block) -> list[str]:
    if not isinstance(block, Paragraph):
        return []
    lines = (line.strip(_BLANKS) for line in plain_text(block.inlines).split("\n"))
    return [line for line in lines if line]


def _value_lines(article: Article, field: ArticleField) -> tuple[str, ...]:
    value: str | tuple[str, ...] = getattr(article, field)
    return value if isinstance(value, tuple) else (value,) if value else ()


def _as_field(text: str, field: ArticleField) -> str:
    """Return text without the signs that the template prints: brackets of a byline, the dash of a subhead."""
    match field:
        case ArticleField.BYLINE:
            bracketed = _BRACKETS.match(text)
            return bracketed[1].strip(_BLANKS) if bracketed else text
        case ArticleField.SUBHEAD:
            return _DASH.sub("", text) or text
        case _:
            return text


def _body(text: str) -> Paragraph:
    return Paragraph(new_id(), (Run(text),))
