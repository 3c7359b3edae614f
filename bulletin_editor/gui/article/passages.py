"""Passages of the text that are marked and no part of it: what proofreading found, and what a search found.

Only those in view are marked, a moment after the text, the view or what was found has changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.editing.findings import Finding
from bulletin_editor.editing.stretches import text_of
from bulletin_editor.gui.article import finding_marks
from bulletin_editor.gui.article.document_reading import position_in
from bulletin_editor.gui.article.object_text import ObjectText
from bulletin_editor.gui.session_signals import SessionSignals

if TYPE_CHECKING:
    from bulletin_editor.gui.search.searching import Hit

_DELAY = 100
_TINT = 72


class Passages(QObject):
    """Marks passages of the article that the text shows."""

    def __init__(self, text: ObjectText, signals: SessionSignals) -> None:
        super().__init__(text)
        self._text = text
        self._signals = signals
        self._findings: dict[str, list[Finding]] = {}
        self._hits: dict[str, list[Hit]] = {}
        self._read_block = ""
        self._soon = QTimer(self, singleShot=True, interval=_DELAY)
        self._soon.timeout.connect(self.mark)
        signals.hits_found.connect(self._take_hits)

    def take_findings(self, article_id: str) -> None:
        """Take what was found in the article shown."""
        self._findings = finding_marks.findings_by_block(self._signals.findings, article_id)
        self._soon.start()

    def mark_soon(self, *, at_latest: bool = False) -> None:
        """Mark what is in view in a moment; `at_latest` does not put off what is due."""
        if not (at_latest and self._soon.isActive()):
            self._soon.start()

    def mark_read(self, block_id: str) -> None:
        """Mark the block that is being read aloud; empty for none."""
        self._read_block = block_id
        self.mark()

    @Slot()
    def mark(self) -> None:
        """Mark what is in view. A block in which text is being composed has no marks: Qt would misplace them."""
        wanted = self._findings or self._hits or self._read_block
        if not wanted and not self._text.extraSelections():
            return
        visible = [block for block in self._text.visible_blocks() if not block.layout().preeditAreaText()]
        colours, blocks = self._text.looks.colours, self._text.blocks
        marked = finding_marks.selections(visible, blocks, self._findings, colours)
        tint = QColor(colours.accent)
        tint.setAlpha(_TINT)
        for document_block in visible if self._hits else ():
            number = document_block.blockNumber()
            block = blocks[number] if number < len(blocks) else None
            if isinstance(block, Paragraph):
                hits = self._hits.get(block.id, ())
                text = text_of(block.inlines) if hits else ""
                marked += _tinted(document_block, (hit for hit in hits if hit.text == text), tint)
        for document_block in visible if self._read_block else ():
            number = document_block.blockNumber()
            if number < len(blocks) and blocks[number].id == self._read_block:
                marked.insert(0, _tinted_whole(document_block, tint))
        self._text.setExtraSelections(marked)

    def finding_at(self, block: Paragraph, offset: int) -> Finding | None:
        """Return what was found at a place of the text."""
        return finding_marks.finding_at(self._findings.get(block.id, ()), block.inlines, offset)

    @Slot(object)
    def _take_hits(self, hits: tuple[Hit, ...]) -> None:
        self._hits = {}
        for hit in hits:
            if hit.is_in_text:
                self._hits.setdefault(hit.block_id, []).append(hit)
        self.mark()


def _tinted(block: QTextBlock, hits: Iterable[Hit], tint: QColor) -> list[QTextEdit.ExtraSelection]:
    result: list[QTextEdit.ExtraSelection] = []
    for hit in hits:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(block)
        cursor.setPosition(position_in(block, hit.start))
        cursor.setPosition(position_in(block, hit.end), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(tint)
        selection.cursor, selection.format = cursor, look
        result.append(selection)
    return result


def _tinted_whole(block: QTextBlock, tint: QColor) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    look = QTextCharFormat()
    look.setBackground(tint)
    selection.cursor, selection.format = cursor, look
    return selection
