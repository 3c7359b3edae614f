"""The find bar: searches while a person types, lists what was found, and replaces one or all.

It stands over the text and never in its way; the keyboard stays in the bar until a place is entered.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bulletin_editor.content.bulletin import Bulletin, Department, Section
from bulletin_editor.content.outline import ancestors
from bulletin_editor.editing.session import Origin
from bulletin_editor.gui import settings
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.search.hits_list import HitsList
from bulletin_editor.gui.search.query import Query
from bulletin_editor.gui.search.searched_text import TEXT, PartKind, SearchedTexts
from bulletin_editor.gui.search.searching import Hit, find_hits, replace_hits
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.gui.settings import Setting

_DELAY = 120
_LEAST_WIDTH, _WIDTH = 90, 300
_WHOLE_BULLETIN = 2
"""Where that stands among the places to search."""
_INSIDE_OBJECTS = frozenset(
    {PartKind.CELL, PartKind.NOTE, PartKind.CAPTION, PartKind.CREDIT, PartKind.ALTERNATIVE_TEXT}
)


class FindBar(QWidget):
    """Find and replace in the article shown, in its department, or in the whole bulletin."""

    query_changed = Signal()
    """There is something to search for, or no longer."""

    def __init__(self, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._signals = signals
        self._texts = SearchedTexts()
        self._hits: tuple[Hit, ...] = ()
        self._left_out: tuple[Hit, ...] = ()
        """Hits that a person has taken out of what is replaced."""
        self._current = -1
        self._refusal = ""
        self._searched: tuple[Bulletin, Query] | None = None
        """What the hits are of."""
        self._build()
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._search_again)
        self._text.textChanged.connect(self._on_text_changed)
        self._text.returnPressed.connect(self.find_next)
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
        if text and "\n" not in text and "\u2029" not in text:
            self._text.setText(text)
        self.show()
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._text.selectAll()
        self._search()

    def follow(self, widget: QWidget) -> None:
        """Let Tab lead from a widget into the bar."""
        inside: list[QWidget] = []
        after = self.nextInFocusChain()
        while after is not None and self.isAncestorOf(after):
            if after.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                inside.append(after)
            after = after.nextInFocusChain()
        for before, field in pairwise((widget, *inside)):
            QWidget.setTabOrder(before, field)

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
        if 0 <= self._current < len(self._hits):
            if not self._replace((self._hits[self._current],)):
                return
            self._search()
            self._current -= 1
        self._go(1)

    @Slot()
    def replace_all(self) -> None:
        """Replace every place that is not left out, as one step of the history."""
        self._signals.finish_typing()
        self._search()
        chosen = tuple(hit for hit in self._hits if hit not in self._left_out)
        if chosen and self._replace(chosen):
            self._search()
            self._count.setText(self.tr("Replaced: {count}").format(count=len(chosen)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        in_list = self._list.isVisible() and self._text.hasFocus()
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() == Qt.Key.Key_Down and in_list:
            self._list.setFocus()
            self._show(max(self._current, 0))
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.find_previous()
        else:
            super().keyPressEvent(event)

    # How it looks

    def _build(self) -> None:
        self._text = _line("findText", self.tr("Find"))
        self._replacement = _line("replaceText", self.tr("Replace with"))
        self._scope = QComboBox()
        self._scope.setObjectName("findScope")
        self._scope.setAccessibleName(self.tr("Where to search"))
        self._scope.addItems([self.tr("This article"), self.tr("This department"), self.tr("Whole bulletin")])
        self._scope.setCurrentIndex(_WHOLE_BULLETIN)
        self._case = self._switch("findMatchCase", "case-sensitive", self.tr("Match case"), settings.FIND_MATCH_CASE)
        self._word = self._switch("findWholeWord", "whole-word", self.tr("Whole words"), settings.FIND_WHOLE_WORD)
        self._width = self._switch(
            "findIgnoreWidth",
            "a-large-small",
            self.tr("Full and half width are the same: （ＡＢＣ） and (ABC)"),
            settings.FIND_IGNORE_WIDTH,
        )
        self._is_pattern = self._switch("findPattern", "regex", self.tr("Regular expression"), settings.FIND_PATTERN)
        self._listed = self._switch("findList", "list", self.tr("List what was found"), settings.FIND_LIST_SHOWN)
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
        self._replace_all = every
        every.setToolTip(self.tr("Untick in the list what shall stay as it is"))
        one.setObjectName("replaceOne")
        every.setObjectName("replaceAll")
        one.clicked.connect(self.replace_one)
        every.clicked.connect(self.replace_all)
        self._replace_widgets: tuple[QWidget, ...] = (self._replacement, one, every)
        self._list = HitsList()
        self._list.hit_chosen.connect(self._show)
        self._list.hit_entered.connect(self._enter)
        self._list.hit_toggled.connect(self._leave_out)
        self._list.left.connect(self._text.setFocus)
        switches = (self._case, self._word, self._width, self._is_pattern)
        upper = (*switches, self._scope, previous, following, self._listed, self._count)
        self._arrange(upper, (one, every), close)

    def _switch(self, name: str, icon_name: str, tip: str, setting: Setting[bool]) -> QToolButton:
        """Return a button that stays on or off, now and at the next start."""
        button = _tool(name, icon_name, tip)
        button.setCheckable(True)
        button.setChecked(setting.read())
        button.toggled.connect(partial(Setting.write, setting))
        button.toggled.connect(self._search)
        return button

    def _arrange(self, upper: tuple[QWidget, ...], lower: tuple[QWidget, ...], close: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        grid = QGridLayout()
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
        column.addLayout(grid)
        column.addWidget(self._list)

    # Searching

    def _query(self) -> Query:
        return Query(
            self._text.text(),
            match_case=self._case.isChecked(),
            whole_word=self._word.isChecked(),
            is_pattern=self._is_pattern.isChecked(),
            ignore_width=self._width.isChecked(),
            node_id=self._searched_node(),
        )

    def _searched_node(self) -> str:
        article_id = self._signals.article_id
        match self._scope.currentIndex():
            case 0:
                return article_id
            case 1 if article_id:
                around = ancestors(self._signals.bulletin, article_id)
                inner = next((node for node in reversed(around) if isinstance(node, Department | Section)), None)
                return inner.id if inner is not None else article_id
            case _:
                return ""

    @Slot()
    def _on_text_changed(self) -> None:
        self._current, self._left_out = -1, ()
        self._timer.start()
        self.query_changed.emit()

    @Slot()
    def _search(self) -> None:
        """Find all places anew and stay at the one shown, or at the next after it."""
        if self.isHidden():
            return
        self._find()
        self._current = min(self._current, len(self._hits) - 1)
        self._show_found()

    @Slot()
    def _search_again(self) -> None:
        """Search, unless everything is as it was: what was said of a replacement stays."""
        if not self._is_found():
            self._search()

    def _is_found(self) -> bool:
        """Tell whether the hits are those of the bulletin as it stands, for what is searched now."""
        if self._searched is None:
            return False
        bulletin, query = self._searched
        return bulletin is self._signals.bulletin and query == self._query()

    def _find(self) -> None:
        if self._is_found():
            return
        bulletin, query = self._searched = self._signals.bulletin, self._query()
        try:
            self._hits = find_hits(bulletin, query, self._texts)
            self._refusal = ""
            self._left_out = self._still_left_out()
        except (re.error, OverflowError, RecursionError):
            self._hits = ()
            self._refusal = self.tr("Not a regular expression")

    def _still_left_out(self) -> tuple[Hit, ...]:
        """Return what was left out before and was found again."""
        if not self._left_out:
            return ()
        return tuple(hit for hit in self._hits if any(hit.is_same_place(other) for other in self._left_out))

    @Slot(int)
    def _leave_out(self, row: int) -> None:
        """Leave a place out of what is replaced, or take it in again."""
        hit = self._hits[row]
        others = tuple(other for other in self._left_out if other != hit)
        self._left_out = others if len(others) < len(self._left_out) else (*others, hit)
        self._show_found()

    def _replace(self, hits: tuple[Hit, ...]) -> bool:
        """Replace places; tell whether the replacement could be understood."""
        try:
            edit = replace_hits(self._signals.bulletin, self._query(), self._replacement.text(), hits)
        except (re.error, IndexError):
            self._count.setText(self.tr("The replacement names a group that is not there"))
            return False
        if edit is not None:
            self._signals.perform(edit, Origin.SEARCH)
        return True

    # Going there

    def _go(self, step: int) -> None:
        self._signals.finish_typing()
        self._find()
        if self._hits:
            current = self._current if self._current >= 0 or step > 0 else 0
            self._current = (current + step) % len(self._hits)
            self._lead(self._hits[self._current])
        self._show_found()

    @Slot(int)
    def _show(self, row: int) -> None:
        """Show the hit of a row; the keyboard stays where it is."""
        if 0 <= row < len(self._hits):
            self._current = row
            self._lead(self._hits[row])
            self._show_found(in_list=False)

    @Slot(int)
    def _enter(self, row: int) -> None:
        """Go into the text of a hit."""
        self._show(row)
        if 0 <= row < len(self._hits):
            self._request(self._hits[row])

    def _lead(self, hit: Hit) -> None:
        """Show a place and keep the keyboard, so that Enter leads on; a small editor needs it itself."""
        focused = QApplication.focusWidget()
        inside = focused if focused is not None and self.isAncestorOf(focused) else None
        self._request(hit)
        if inside is not None and hit.part.kind not in _INSIDE_OBJECTS:
            inside.setFocus()

    def _request(self, hit: Hit) -> None:
        if hit.part == TEXT or hit.part.kind is PartKind.TITLE:
            self._signals.place_requested.emit(hit.node_id, hit.block_id, hit.start, hit.end)
        else:
            self._signals.place_requested.emit(hit.node_id, "", 0, 0)
            self._signals.hit_requested.emit(hit)

    def _show_found(self, *, in_list: bool = True) -> None:
        """Say how many places there are, and list them."""
        if not self.has_query:
            self._count.setText("")
        elif self._refusal:
            self._count.setText(self._refusal)
        elif not self._hits:
            self._count.setText(self.tr("Not found"))
        elif self._current < 0:
            self._count.setText(self.tr("Found: {count}").format(count=len(self._hits)))
        else:
            self._count.setText(self.tr("{index} of {count}").format(index=self._current + 1, count=len(self._hits)))
        self._signals.hits_found.emit(self._hits if self.isVisible() else ())
        self._replace_all.setText(
            self.tr("Replace {count}").format(count=len(self._hits) - len(self._left_out))
            if self._left_out
            else self.tr("Replace All")
        )
        if in_list:
            shown = self._hits if self._listed.isChecked() else ()
            chosen = None
            if not self._replacement.isHidden():
                chosen = frozenset(row for row, hit in enumerate(shown) if hit not in self._left_out)
            self._list.show_hits(shown, self._signals.bulletin, self._current, chosen)

    @Slot()
    def _close(self) -> None:
        self.hide()
        self._signals.hits_found.emit(())
        if 0 <= self._current < len(self._hits):
            self._request(self._hits[self._current])
        elif self._signals.article_id:
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
