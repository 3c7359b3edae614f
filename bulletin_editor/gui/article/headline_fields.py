"""The headline system and byline above the text: kicker, headline, subhead, byline, each edited in the model."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.invariants import BREAKING_CHARACTERS
from bulletin_editor.content.outline import find_node
from bulletin_editor.editing.article_edits import ArticleField, FieldValue, SetArticleField
from bulletin_editor.editing.findings import Finding
from bulletin_editor.editing.session import BulletinChanged, Origin
from bulletin_editor.gui.article.document_reading import position_in
from bulletin_editor.gui.session_signals import SessionSignals

_HEADLINE_SIZE = 1.5
_LINES = str.maketrans(dict.fromkeys(BREAKING_CHARACTERS, " "))
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class HeadlineFields(QWidget):
    """The four fields of an article's head."""

    text_wanted = Signal()
    """The keyboard goes on from the last field into the text."""

    def __init__(self, signals: SessionSignals, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._article_id = ""
        self.kicker = FieldLine("articleKicker", self)
        self.headline = HeadlineText(self)
        self.subhead = FieldLine("articleSubhead", self)
        self.byline = FieldLine("articleByline", self)
        self._labels: list[QLabel] = []
        self._lay_out()
        self.set_text_font(font)
        self.retranslate()
        for line, field in self._lines():
            line.textEdited.connect(lambda text, field=field: self._edit(field, text.translate(_LINES)))
        self.headline.edited.connect(lambda: self._edit(ArticleField.HEADLINE, self.headline.lines()))
        self._connect_keys()
        signals.bulletin_changed.connect(self._on_bulletin_changed)

    def show_article(self, article: Article | None) -> None:
        """Show the fields of an article; `None` empties them."""
        same = article is not None and article.id == self._article_id
        self._article_id = article.id if article else ""
        for line, field in self._lines():
            line.show_text(getattr(article, field) if article else "", keep_caret=same)
        self.headline.show_lines(article.headline if article else (), keep_caret=same)

    def select_finding(self, finding: Finding) -> None:
        """Put the caret where something was found in the head: in the field with its text, or the first empty one."""
        for line, _ in self._lines():
            if finding.text and line.text() == finding.text:
                line.setFocus()
                line.setSelection(finding.start, finding.end - finding.start)
                return
        lines = self.headline.lines()
        if not finding.text and lines and not self.byline.text():
            self.byline.setFocus()
            return
        self.headline.setFocus()
        if finding.text in lines:
            self.headline.select(lines.index(finding.text), finding.start, finding.end)

    def select_stretch(self, field: ArticleField, start: int, end: int) -> None:
        """Select a stretch of a field, in code points; a line end of the headline counts one."""
        if field is ArticleField.HEADLINE:
            before = "\n".join(self.headline.lines())[:start].split("\n")
            self.headline.setFocus()
            self.headline.select(len(before) - 1, len(before[-1]), len(before[-1]) + end - start)
            return
        for line, its_field in self._lines():
            if its_field is field:
                text = line.text()
                units = [len(text[:place].encode("utf-16-le")) // 2 for place in (start, end)]
                line.setFocus()
                line.setSelection(units[0], units[1] - units[0])

    def set_read_only(self, read_only: bool) -> None:
        for line, _ in self._lines():
            line.setReadOnly(read_only)
        self.headline.setReadOnly(read_only)

    def set_text_font(self, font: QFont) -> None:
        """Write the fields in the face of the text, the headline larger."""
        for line, _ in self._lines():
            line.setFont(font)
        large = QFont(font)
        large.setPointSizeF(font.pointSizeF() * _HEADLINE_SIZE)
        large.setBold(True)
        self.headline.setFont(large)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        texts: tuple[tuple[FieldLine | HeadlineText, str, str], ...] = (
            (self.kicker, self.tr("Kicker"), self.tr("A line above the headline, if there is one")),
            (self.headline, self.tr("Headline"), self.tr("Headline; Enter begins a second line")),
            (self.subhead, self.tr("Subhead"), self.tr("A line below the headline, if there is one")),
            (self.byline, self.tr("Byline"), self.tr("Role and names")),
        )
        for (widget, name, hint), label in zip(texts, self._labels, strict=True):
            label.setText(name)
            widget.setAccessibleName(name)
            widget.setPlaceholderText(hint)

    def _lines(self) -> tuple[tuple[FieldLine, ArticleField], ...]:
        return (
            (self.kicker, ArticleField.KICKER),
            (self.subhead, ArticleField.SUBHEAD),
            (self.byline, ArticleField.BYLINE),
        )

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 10, 0, 8)
        layout.setHorizontalSpacing(10)
        layout.setVerticalSpacing(2)
        for row, widget in enumerate((self.kicker, self.headline, self.subhead, self.byline)):
            label = QLabel(self)
            label.setBuddy(widget)
            label.setObjectName("fieldLabel")
            label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
            self._labels.append(label)
            alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            layout.addWidget(label, row, 0, alignment)
            layout.addWidget(widget, row, 1)
        layout.setColumnStretch(1, 1)
        layout.setColumnMinimumWidth(0, 64)

    def _connect_keys(self) -> None:
        self.kicker.moved_down.connect(self.headline.setFocus)
        self.headline.moved_up.connect(self.kicker.setFocus)
        self.headline.moved_down.connect(self.subhead.setFocus)
        self.subhead.moved_up.connect(self.headline.setFocus)
        self.subhead.moved_down.connect(self.byline.setFocus)
        self.byline.moved_up.connect(self.subhead.setFocus)
        self.byline.moved_down.connect(self.text_wanted)

    def _edit(self, field: ArticleField, value: FieldValue) -> None:
        if self._article_id:
            self._signals.perform(SetArticleField(self._article_id, field, value), Origin.ARTICLE_FIELDS)

    def _on_bulletin_changed(self, event: BulletinChanged) -> None:
        if event.origin is Origin.ARTICLE_FIELDS or self._article_id not in event.changes.edited:
            return
        node = find_node(event.after, self._article_id)
        if isinstance(node, Article):
            self.show_article(node)


class FieldLine(QLineEdit):
    """One line of the head."""

    moved_up = Signal()
    moved_down = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrame(False)
        self.setStyleSheet("QLineEdit { background: transparent; padding: 2px 0; }")

    def show_text(self, text: str, *, keep_caret: bool) -> None:
        """Show a text set elsewhere."""
        if self.text() != text:
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)) if keep_caret else 0)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if _is_undo_override(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field by Enter and the arrow keys."""
        if any(event.matches(key) for key in _UNDO_KEYS):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.moved_down.emit()
        elif event.key() == Qt.Key.Key_Up:
            self.moved_up.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer Qt's menu without its own undo, which knows nothing of the bulletin."""
        menu = self.createStandardContextMenu()
        for action in menu.actions()[:3]:
            menu.removeAction(action)
        menu.exec(event.globalPos())
        menu.deleteLater()


class HeadlineText(QPlainTextEdit):
    """The main headline: two parallel parts are two lines."""

    edited = Signal()
    moved_up = Signal()
    moved_down = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("articleHeadline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QPlainTextEdit { background: transparent; }")
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._shown: tuple[str, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """Return the headline as the model has it, blank lines left out."""
        lines = (line.translate(_LINES) for line in self.toPlainText().split("\n"))
        return tuple(line for line in lines if line)

    def show_lines(self, lines: tuple[str, ...], *, keep_caret: bool) -> None:
        """Show a headline set elsewhere."""
        self._shown = lines
        if self.lines() != lines or not keep_caret:
            place = self.textCursor().position()
            with QSignalBlocker(self):
                self.setPlainText("\n".join(lines))
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1) if keep_caret else 0)
            self.setTextCursor(cursor)
            self._fit()

    def select(self, line: int, start: int, end: int) -> None:
        """Select a stretch of a line, in code points."""
        block = self.document().findBlockByNumber(line)
        cursor = self.textCursor()
        cursor.setPosition(position_in(block, start))
        cursor.setPosition(position_in(block, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _on_text_changed(self) -> None:
        if self.textCursor().block().layout().preeditAreaText():
            return
        lines = self.lines()
        if lines != self._shown:
            self._shown = lines
            self.edited.emit()

    def _fit(self) -> None:
        """Be as high as the lines need."""
        rows = max(1, round(self.document().size().height()))
        height = rows * QFontMetricsF(self.font()).lineSpacing() + 2 * self.document().documentMargin() + 2
        if self.height() != int(height):
            self.setFixedHeight(int(height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit to another face."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, 32)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if _is_undo_override(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the fields above and below from the first and the last line."""
        if any(event.matches(key) for key in _UNDO_KEYS):
            event.ignore()
            return
        move = {Qt.Key.Key_Up: QTextCursor.MoveOperation.Up, Qt.Key.Key_Down: QTextCursor.MoveOperation.Down}
        operation = move.get(Qt.Key(event.key())) if not event.modifiers() else None
        if operation is not None and not self.textCursor().movePosition(operation):
            (self.moved_up if event.key() == Qt.Key.Key_Up else self.moved_down).emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text only, without blank lines."""
        lines = [line.strip() for line in source.text().splitlines()]
        self.textCursor().insertText("\n".join(line for line in lines if line))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer Qt's menu without its own undo."""
        menu = self.createStandardContextMenu()
        for action in menu.actions()[:3]:
            menu.removeAction(action)
        menu.exec(event.globalPos())
        menu.deleteLater()


def _is_undo_override(event: QEvent) -> bool:
    return (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and any(event.matches(key) for key in _UNDO_KEYS)
    )
