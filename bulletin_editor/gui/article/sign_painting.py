"""What is painted beside the text and is no part of it: numbering signs, and role names in the margin."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from bulletin_editor.content.blocks import Paragraph, Role
from bulletin_editor.gui.article.looks import Looks, ParagraphForm
from bulletin_editor.gui.article.numbers import ArticleNumbers
from bulletin_editor.gui.article.object_text import ObjectText
from bulletin_editor.gui.language import translate
from bulletin_editor.wording.names import role_name

_LABEL_SIZE = 0.72


def sign_width(sign: str, role: Role, looks: Looks) -> float:
    """Return the room a sign takes before the text."""
    return QFontMetricsF(looks.role_font(role)).horizontalAdvance(sign) if sign else 0.0


def paint_signs(painter: QPainter, text: ObjectText, looks: Looks, numbers: ArticleNumbers) -> None:
    """Paint the signs of the paragraphs in view on their first baselines."""
    for document_block, paragraph, origin in _visible_paragraphs(text):
        sign = numbers.signs.get(paragraph.id)
        if not sign:
            continue
        line = document_block.layout().lineAt(0)
        if not line.isValid():
            continue
        left = text.document().documentMargin() + looks.sign_left(ParagraphForm.of(paragraph))
        painter.setFont(looks.role_font(paragraph.role))
        painter.setPen(QColor(looks.colours.quiet_text if paragraph.role.heading_level is None else looks.colours.text))
        painter.drawText(
            QPointF(left - text.horizontalScrollBar().value(), origin.y() + line.y() + line.ascent()), sign
        )


class RoleMargin(QWidget):
    """Names the role of each paragraph that is not body, in the margin left of it."""

    def __init__(self, text: ObjectText) -> None:
        super().__init__(text)
        self._text = text
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names beside first lines."""
        looks = self._text.looks
        font = QFont(self.font())
        font.setPointSizeF(looks.font.pointSizeF() * _LABEL_SIZE)
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(QColor(looks.colours.quiet_text))
        offset = self._text.viewport().y() - self.y()
        for document_block, paragraph, origin in _visible_paragraphs(self._text):
            line = document_block.layout().lineAt(0)
            if paragraph.role is Role.BODY or not line.isValid():
                continue
            place = QRectF(0, offset + origin.y() + line.y(), self.width(), line.height())
            name = role_name(paragraph.role, translate)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
        painter.end()


def _visible_paragraphs(text: ObjectText) -> Iterator[tuple[QTextBlock, Paragraph, QPointF]]:
    """Yield the paragraphs in view with the viewport position of their layouts."""
    layout = text.document().documentLayout()
    scrolled = QPointF(text.horizontalScrollBar().value(), text.verticalScrollBar().value())
    blocks = text.blocks
    for document_block in text.visible_blocks():
        number = document_block.blockNumber()
        block = blocks[number] if number < len(blocks) else None
        if isinstance(block, Paragraph):
            yield document_block, block, layout.blockBoundingRect(document_block).topLeft() - scrolled
