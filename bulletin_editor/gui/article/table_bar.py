"""The bar over a table being edited: buttons for rows, columns and cells, and the caption."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from bulletin_editor.content.blocks import Table
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.gui.article.looks import PANEL_STYLE
from bulletin_editor.gui.language import translate
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

_EDGES = 12
_CAPTION_WIDTH, _NARROW_CAPTION_WIDTH = 240, 90

_LINES = (
    ("rowAbove", QT_TRANSLATE_NOOP("TableBar", "Row ↑"), QT_TRANSLATE_NOOP("TableBar", "Insert a row above")),
    ("rowBelow", QT_TRANSLATE_NOOP("TableBar", "Row ↓"), QT_TRANSLATE_NOOP("TableBar", "Insert a row below")),
    (
        "columnLeft",
        QT_TRANSLATE_NOOP("TableBar", "Column ←"),
        QT_TRANSLATE_NOOP("TableBar", "Insert a column to the left"),
    ),
    (
        "columnRight",
        QT_TRANSLATE_NOOP("TableBar", "Column →"),
        QT_TRANSLATE_NOOP("TableBar", "Insert a column to the right"),
    ),
    ("removeRow", QT_TRANSLATE_NOOP("TableBar", "− Row"), QT_TRANSLATE_NOOP("TableBar", "Remove the row")),
    ("removeColumn", QT_TRANSLATE_NOOP("TableBar", "− Column"), QT_TRANSLATE_NOOP("TableBar", "Remove the column")),
)
_CELLS = (
    (
        "mergeCell",
        QT_TRANSLATE_NOOP("TableBar", "Merge"),
        QT_TRANSLATE_NOOP("TableBar", "Merge the selected cells; one cell alone with the one to the right"),
    ),
    (
        "splitCell",
        QT_TRANSLATE_NOOP("TableBar", "Split"),
        QT_TRANSLATE_NOOP("TableBar", "Split a merged cell; a single one into two"),
    ),
    (
        "toggleHeader",
        QT_TRANSLATE_NOOP("TableBar", "Header"),
        QT_TRANSLATE_NOOP("TableBar", "Make the rows down to this one the header, or not"),
    ),
)
_MORE = (
    ("mergeDown", QT_TRANSLATE_NOOP("TableBar", "Merge with the Cell &Below"), ""),
    ("rowUp", QT_TRANSLATE_NOOP("TableBar", "Move the Row &Up"), "Alt+Up"),
    ("rowDown", QT_TRANSLATE_NOOP("TableBar", "Move the Row &Down"), "Alt+Down"),
    ("columnBefore", QT_TRANSLATE_NOOP("TableBar", "Move the Column Le&ft"), "Alt+Left"),
    ("columnBehind", QT_TRANSLATE_NOOP("TableBar", "Move the Column Ri&ght"), "Alt+Right"),
    ("equalColumns", QT_TRANSLATE_NOOP("TableBar", "&Equal Column Widths"), ""),
)
_LANDSCAPE = ("toggleLandscape", QT_TRANSLATE_NOOP("TableBar", "&Landscape Page"))


def fill_table_menu(menu: QMenu, run: Callable[[str], object], *, is_landscape: bool) -> None:
    """Offer all commands for rows, columns and cells, and for the whole table, in a menu."""
    for names in (_LINES, _CELLS):
        for name, _, hint in names:
            menu.addAction(translate("TableBar", hint), partial(run, name)).setObjectName(name)
        menu.addSeparator()
    _offer_more(menu, run).setChecked(is_landscape)


def _offer_more(menu: QMenu, run: Callable[[str], object]) -> QAction:
    """Offer what the bar has no buttons for; return the switch that turns the table to a landscape page."""
    for name, text, keys in _MORE:
        action = menu.addAction(translate("TableBar", text), partial(run, name))
        action.setObjectName(name)
        if keys:
            # Shown only: the grid itself takes the keys, as they mean something else in the window.
            action.setText(f"{action.text()}\t{keys}")
    menu.addSeparator()
    name, text = _LANDSCAPE
    switch = menu.addAction(translate("TableBar", text), partial(run, name))
    switch.setObjectName(name)
    switch.setCheckable(True)
    return switch


class TableBar(QFrame):
    """Says which command was chosen by its name; what a command does is the grid's business."""

    command_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tableBar")
        self.setStyleSheet(PANEL_STYLE.format("tableBar"))
        self.setAutoFillBackground(True)
        self.caption = QLineEdit(self)
        self.caption.setObjectName("tableCaption")
        self.caption.setPlaceholderText(self.tr("Caption"))
        self.caption.setAccessibleName(self.tr("Caption"))
        self.caption.setMinimumWidth(_NARROW_CAPTION_WIDTH)
        self.caption.setMaximumWidth(_CAPTION_WIDTH)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(4, 2, 4, 2)
        self._rows.setSpacing(2)
        self._halves = QHBoxLayout(), QHBoxLayout()
        for half, commands in zip(self._halves, (_LINES, _CELLS), strict=True):
            half.setSpacing(2)
            self._rows.addLayout(half)
            for name, text, hint in commands:
                half.addWidget(self._button(name, translate("TableBar", text), translate("TableBar", hint)))
        self._halves[0].addStretch()
        self._halves[1].addWidget(self._more_button())
        self._halves[1].addWidget(self.caption)

    def show_table(self, table: Table) -> None:
        """Show the caption of a table, and whether it stands on a landscape page."""
        self.caption.setText(plain_text(table.caption))
        self._landscape.setChecked(table.landscape)

    def lay_out(self, width: int) -> None:
        """Take one row for the buttons, or two where the text is narrow."""
        is_wide = sum(row.sizeHint().width() for row in self._halves) + _EDGES <= width
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        wanted = self._rows.sizeHint()
        self.resize(min(wanted.width(), width), wanted.height())

    def _button(self, name: str, text: str, hint: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setAutoRaise(True)
        # The cell keeps the keyboard.
        button.setFocusPolicy(button.focusPolicy().NoFocus)
        button.clicked.connect(lambda: self.command_chosen.emit(name))
        return button

    def _more_button(self) -> QToolButton:
        button = self._button("moreOfTable", "⋯", self.tr("More for rows and cells"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(button)
        self._landscape = _offer_more(menu, self.command_chosen.emit)
        button.setMenu(menu)
        return button
