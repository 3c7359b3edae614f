"""How much text there is: 字数 as Word counts it and as editors count it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bulletin_editor.content.blocks import Block, Figure, PageBreak, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.inlines import Footnote, Inlines, Run, is_deleted, plain_text
from bulletin_editor.content.outline import articles

_EAST_ASIAN = (
    "\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u3130-\u318f\u31a0-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u2018\u2019\u201c\u201d\u2014\u2026\u00b7\U00020000-\U0003ffff"
)
_WORD = re.compile(f"[{_EAST_ASIAN}]|[^{_EAST_ASIAN}\\s]+")
_CHARACTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of some text; they add up."""

    words: int = 0
    """字数 as Word counts: each East Asian character and mark is one, a Latin word or number is one."""
    characters: int = 0
    """Characters without white space."""
    letters: int = 0
    """字数 as editors count: characters without white space and punctuation."""
    paragraphs: int = 0
    """Paragraphs of text that are not empty."""

    def __add__(self, other: Statistics) -> Statistics:
        return Statistics(
            self.words + other.words,
            self.characters + other.characters,
            self.letters + other.letters,
            self.paragraphs + other.paragraphs,
        )

    def __sub__(self, other: Statistics) -> Statistics:
        return Statistics(
            self.words - other.words,
            self.characters - other.characters,
            self.letters - other.letters,
            self.paragraphs - other.paragraphs,
        )


def count_text(text: str) -> Statistics:
    """Count plain text; each line that is not blank is a paragraph."""
    return Statistics(
        words=sum(1 for _ in _WORD.finditer(text)),
        characters=sum(len(part) for part in text.split()),
        letters=sum(1 for _ in _CHARACTER.finditer(text)),
        paragraphs=sum(1 for line in text.split("\n") if line.strip()),
    )


def count_article(article: Article) -> Statistics:
    """Count the article's blocks: the text without headline system and byline, as copy is counted."""
    total = Statistics()
    for block in article.blocks:
        total += count_block(block)
    return total


def count_bulletin(bulletin: Bulletin) -> Statistics:
    """Count the blocks of all articles placed in the outline."""
    total = Statistics()
    for article in articles(bulletin):
        total += count_article(article)
    return total


def count_block(block: Block) -> Statistics:
    """Count one block; captions and footnotes belong to it, and only a paragraph counts as one."""
    match block:
        case Paragraph():
            return _count_inlines(block.inlines, paragraph=True)
        case Table():
            total = _count_inlines(block.caption, paragraph=False)
            for row in block.rows:
                for cell in row.cells:
                    total += _count_inlines(cell.inlines, paragraph=False)
            return total
        case Figure():
            return _count_inlines((Run(block.caption), Run(block.credit)), paragraph=False)
        case PageBreak():
            return Statistics()


def _count_inlines(inlines: Inlines, *, paragraph: bool) -> Statistics:
    text = plain_text(inlines)
    counted = count_text(text)
    for inline in inlines:
        if isinstance(inline, Footnote) and not is_deleted(inline):
            counted += count_text(plain_text(inline.inlines))
    paragraphs = 1 if paragraph and text.strip() else 0
    return Statistics(counted.words, counted.characters, counted.letters, paragraphs)
