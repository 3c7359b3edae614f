"""Keys that step over words, select and erase them. Qt itself takes Chinese up to the next blank for one word."""

from __future__ import annotations

from collections.abc import Callable

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

_STEPS: tuple[tuple[QKeySequence.StandardKey, WordStep, bool], ...] = (
    (QKeySequence.StandardKey.MoveToNextWord, next_word, False),
    (QKeySequence.StandardKey.MoveToPreviousWord, previous_word, False),
    (QKeySequence.StandardKey.SelectNextWord, next_word, True),
    (QKeySequence.StandardKey.SelectPreviousWord, previous_word, True),
)
_ERASURES: tuple[tuple[QKeySequence.StandardKey, WordStep], ...] = (
    (QKeySequence.StandardKey.DeleteStartOfWord, previous_word),
    (QKeySequence.StandardKey.DeleteEndOfWord, next_word),
)


def press_word_key(text: BlockText, event: QKeyEvent) -> bool:
    """Do what a key means for words inside a paragraph; tell whether that was all. At its ends Qt goes on."""
    for key, step, selects in _STEPS:
        if event.matches(key):
            place = _stepped(text, step)
            if place is not None:
                text.select_ends((text.ends[0] if selects else place, place))
                text.ensureCursorVisible()
            return place is not None
    for key, step in _ERASURES:
        if event.matches(key) and text.stretch.is_empty and not text.isReadOnly():
            place = _stepped(text, step)
            if place is not None:
                stretch = Stretch.between(text.ends[1], place)
                text.do(text_commands.erase(text.blocks, stretch), TextAct.ERASING)
            return place is not None
    return False


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
