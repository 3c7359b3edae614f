"""A person at the keyboard: keys, input methods, the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bulletin_editor.content.blocks import Block, Paragraph
from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.outline import find_article
from bulletin_editor.editing.session import EditingSession
from bulletin_editor.gui.article.article_pane import ArticlePane
from bulletin_editor.gui.article.block_text import BlockText
from bulletin_editor.gui.article.document_reading import read_block, with_ids
from bulletin_editor.gui.session_signals import SessionSignals
from tests.builders import bulletin

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def type_text(widget: QWidget, text: str) -> None:
    """Press a key for each character, as a keyboard with these characters would."""
    for character in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, NONE, character))


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(widget, key, modifiers)


def compose(widget: QWidget, preedit: str) -> None:
    """Let the input method show text that is not committed yet."""
    QApplication.sendEvent(widget, QInputMethodEvent(preedit, []))


def commit(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


class Desk:
    """An article pane over a session, with one article shown."""

    def __init__(self, article: Article, *others: Article, value: Bulletin | None = None) -> None:
        self.clock = 0.0
        self.signals = SessionSignals(EditingSession(value or bulletin(article, *others), clock=lambda: self.clock))
        self.pane = ArticlePane(self.signals)
        self.pane.resize(760, 640)
        self.pane.show()
        self.signals.show_article(article.id)
        self.pane.focus_text()
        self._article_id = article.id

    @property
    def text(self) -> BlockText:
        return self.pane.text

    @property
    def article(self) -> Article:
        return find_article(self.signals.bulletin, self._article_id)

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.article.blocks

    def lines(self) -> list[str]:
        """The text of each block as the bulletin has it."""
        return [plain_text(block.inlines) if isinstance(block, Paragraph) else f"<{type(block).__name__}>"
                for block in self.blocks]  # fmt: skip

    def undo(self) -> None:
        """Undo as the window does."""
        self.signals.finish_typing()
        self.signals.session.undo()

    def redo(self) -> None:
        self.signals.finish_typing()
        self.signals.session.redo()

    def steps(self) -> int:
        """How many undo steps there are; leaves the bulletin as it was."""
        count = 0
        while self.signals.session.undo() is not None:
            count += 1
        for _ in range(count):
            self.signals.session.redo()
        return count

    def caret_to(self, block: int, offset: int, anchor: tuple[int, int] | None = None) -> None:
        from bulletin_editor.editing.selection import TextPosition

        caret = TextPosition(block, offset)
        self.text.select_ends((TextPosition(*anchor) if anchor else caret, caret))


def shown_blocks(text: BlockText) -> tuple[Block, ...]:
    """What the document itself holds, read without the shortcut of what was touched."""
    read: list[Block] = []
    block = text.document().firstBlock()
    while block.isValid():
        found = read_block(block, text._looks, text._objects)
        assert len(found) == 1
        read += found
        block = block.next()
    return with_ids(text.blocks, read)
