"""Keys that step over words, select and erase them. Qt itself takes Chinese up to the next blank for one word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent, QKeySequence

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.editing import text_commands
from bulletin_editor.editing.article_edits import TextAct
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import Stretch, text_of
from bulletin_editor.editing.words import next_word, previous_word, word_at
from bulletin_editor.gui.article.block_text import BlockText

WordStep = Callable[[str, int], int]
"""Where a step over a word leads, in the text of a paragraph."""


@dataclass(frozen=True, slots=True)
class WordKey:
    """What a key means for words: where it leads from the caret, and whether it selects or erases up to there."""

    key: QKeySequence.StandardKey
    step: WordStep
    selects: bool = False
    erases: bool = False


_KEYS = (
    WordKey(QKeySequence.StandardKey.MoveToNextWord, next_word),
    WordKey(QKeySequence.StandardKey.MoveToPreviousWord, previous_word),
    WordKey(QKeySequence.StandardKey.SelectNextWord, next_word, selects=True),
    WordKey(QKeySequence.StandardKey.SelectPreviousWord, previous_word, selects=True),
    WordKey(QKeySequence.StandardKey.DeleteStartOfWord, previous_word, erases=True),
    WordKey(QKeySequence.StandardKey.DeleteEndOfWord, next_word, erases=True),
)


def word_key(event: QKeyEvent) -> WordKey | None:
    """Return what a key means for words; `None` for all other keys."""
    return next((key for key in _KEYS if event.matches(key.key)), None)


def press_word_key(text: BlockText, event: QKeyEvent) -> bool:
    """Do what a key means for words inside a paragraph; tell whether that was all. At its ends Qt goes on."""
    key = word_key(event)
    if key is None or (key.erases and (text.isReadOnly() or not text.stretch.is_empty)):
        return False
    place = _stepped(text, key.step)
    if place is None:
        return False
    if key.erases:
        text.do(text_commands.erase(text.blocks, Stretch.between(text.ends[1], place)), TextAct.ERASING)
    else:
        text.select_ends((text.ends[0] if key.selects else place, place))
        text.ensureCursorVisible()
    return True


def select_word(text: BlockText, place: TextPosition) -> None:
    """Select the word at a place of a paragraph."""
    block = text.blocks[place.block]
    if isinstance(block, Paragraph):
        start, stop = word_at(text_of(block.inlines), place.offset)
        text.select_ends((TextPosition(place.block, start), TextPosition(place.block, stop)))


def _stepped(text: BlockText, step: WordStep) -> TextPosition | None:
    """Return where a step leads from the caret; `None` where it leads out of the paragraph."""
    text.finish_typing()
    caret = text.ends[1]
    block = text.blocks[caret.block]
    offset = step(text_of(block.inlines), caret.offset) if isinstance(block, Paragraph) else caret.offset
    return None if offset == caret.offset else TextPosition(caret.block, offset)
