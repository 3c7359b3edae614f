"""The find bar: searches while a person types and replaces one or all; it never stands in the way of the text."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from bulletin_editor.editing.session import Origin
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.searching import Hit, Query, find_hits, replace_hits
from bulletin_editor.gui.session_signals import SessionSignals

_DELAY = 120
_LEAST_WIDTH, _WIDTH = 90, 300


class FindBar(QWidget):
    """Find and replace in the article shown or in the whole bulletin."""

    query_changed = Signal()
    """There is something to search for, or no longer."""

    def __init__(self, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._signals = signals
        self._hits: tuple[Hit, ...] = ()
        self._current = -1
        self._build()
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._search)
        self._text.textChanged.connect(self._on_text_changed)
        self._text.returnPressed.connect(self.find_next)
        self._case.toggled.connect(self._search)
        self._scope.currentIndexChanged.connect(self._search)
        self._replacement.returnPressed.connect(self.replace_one)
        signals.bulletin_changed.connect(self._timer.start)
        signals.article_shown.connect(self._timer.start)
        signals.session_opened.connect(self._search)
        self.hide()

    @property
    def has_query(self) -> bool:
        return bool(self._text.text())

    def open(self, text: str = "", *, replacing: bool = False) -> None:
        """Show the bar, with a text to search for if there is one."""
        for widget in self._replace_widgets:
            widget.setVisible(replacing)
        if text and "\n" not in text:
            self._text.setText(text)
        self.show()
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._text.selectAll()
        self._search()

    @Slot()
    def find_next(self) -> None:
        """Go to the next place, from the last to the first."""
        self._go(1)

    @Slot()
    def find_previous(self) -> None:
        self._go(-1)

    @Slot()
    def replace_one(self) -> None:
        """Replace the place shown and go to the next."""
        self._signals.finish_typing()
        self._search()
        if not 0 <= self._current < len(self._hits):
            self._go(1)
            return
        edit = replace_hits(
            self._signals.bulletin, self._query(), self._replacement.text(), only=self._hits[self._current]
        )
        if edit is not None:
            self._signals.perform(edit, Origin.SEARCH)
            self._search()
            self._current -= 1
            self._go(1)

    @Slot()
    def replace_all(self) -> None:
        """Replace every place as one step of the history."""
        self._signals.finish_typing()
        query = self._query()
        count = len(find_hits(self._signals.bulletin, query))
        edit = replace_hits(self._signals.bulletin, query, self._replacement.text())
        if edit is not None:
            self._signals.perform(edit, Origin.SEARCH)
        self._search()
        self._count.setText(self.tr("Replaced: {count}").format(count=count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.find_previous()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._text = _line("findText", self.tr("Find"))
        self._replacement = _line("replaceText", self.tr("Replace with"))
        self._scope = QComboBox()
        self._scope.setObjectName("findScope")
        self._scope.setAccessibleName(self.tr("Where to search"))
        self._scope.addItem(self.tr("This article"))
        self._scope.addItem(self.tr("Whole bulletin"))
        self._scope.setCurrentIndex(1)
        self._case = _tool("findMatchCase", "case-sensitive", self.tr("Match case"))
        self._case.setCheckable(True)
        previous = _tool("findPreviousButton", "chevron-up", self.tr("Find previous (Shift+F3)"))
        following = _tool("findNextButton", "chevron-down", self.tr("Find next (F3)"))
        close = _tool("findClose", "x", self.tr("Close (Esc)"))
        previous.clicked.connect(self.find_previous)
        following.clicked.connect(self.find_next)
        close.clicked.connect(self._close)
        self._count = QLabel()
        self._count.setObjectName("findCount")
        self._count.setMinimumWidth(84)
        one, every = QPushButton(self.tr("Replace")), QPushButton(self.tr("Replace All"))
        one.setObjectName("replaceOne")
        every.setObjectName("replaceAll")
        one.clicked.connect(self.replace_one)
        every.clicked.connect(self.replace_all)
        self._replace_widgets: tuple[QWidget, ...] = (self._replacement, one, every)
        self._arrange((self._case, self._scope, previous, following, self._count), (one, every), close)

    def _arrange(self, upper: tuple[QWidget, ...], lower: tuple[QWidget, ...], close: QWidget) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 6, 8, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._text, 0, 0)
        grid.addWidget(self._replacement, 1, 0)
        for row, widgets in enumerate((upper, lower)):
            line = QHBoxLayout()
            line.setSpacing(4)
            for widget in widgets:
                line.addWidget(widget)
            line.addStretch()
            grid.addLayout(line, row, 1)
        grid.addWidget(close, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _query(self) -> Query:
        article_id = self._signals.article_id if self._scope.currentIndex() == 0 else ""
        return Query(self._text.text(), self._case.isChecked(), article_id)

    @Slot()
    def _on_text_changed(self) -> None:
        self._current = -1
        self._timer.start()
        self.query_changed.emit()

    @Slot()
    def _search(self) -> None:
        """Find all places anew and stay at the one shown, or at the next after it."""
        if self.isHidden():
            return
        self._hits = find_hits(self._signals.bulletin, self._query())
        self._current = min(self._current, len(self._hits) - 1)
        self._show_count()

    def _go(self, step: int) -> None:
        self._signals.finish_typing()
        self._hits = find_hits(self._signals.bulletin, self._query())
        if self._hits:
            current = self._current if self._current >= 0 or step > 0 else 0
            self._current = (current + step) % len(self._hits)
            hit = self._hits[self._current]
            self._signals.show_article(hit.node_id) if hit.block_id else None
            self._signals.place_requested.emit(hit.node_id, hit.block_id, *hit.shown_stretch)
        self._show_count()

    def _show_count(self) -> None:
        if not self.has_query:
            self._count.setText("")
        elif not self._hits:
            self._count.setText(self.tr("Not found"))
        elif self._current < 0:
            self._count.setText(self.tr("Found: {count}").format(count=len(self._hits)))
        else:
            self._count.setText(self.tr("{index} of {count}").format(index=self._current + 1, count=len(self._hits)))

    @Slot()
    def _close(self) -> None:
        self.hide()
        article = self._signals.article_id
        if 0 <= self._current < len(self._hits):
            hit = self._hits[self._current]
            self._signals.place_requested.emit(hit.node_id, hit.block_id, *hit.shown_stretch)
        elif article:
            self.window().setFocus()


def _line(name: str, placeholder: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setPlaceholderText(placeholder)
    line.setAccessibleName(placeholder)
    line.setClearButtonEnabled(True)
    line.setMinimumWidth(_LEAST_WIDTH)
    line.setMaximumWidth(_WIDTH)
    return line


def _tool(name: str, icon_name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(icon(icon_name))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setAutoRaise(True)
    return button
