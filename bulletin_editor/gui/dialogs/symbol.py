"""Offers marks and symbols that a keyboard hides; the window stays usable beside it."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QListView, QListWidget, QListWidgetItem, QTabWidget, QWidget

from bulletin_editor.gui.dialogs.forms import dialog_layout
from bulletin_editor.gui.language import translate
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

SYMBOLS = (
    (QT_TRANSLATE_NOOP("SymbolDialog", "Punctuation"), "，。、；：？！“”‘’（）〔〕【】《》〈〉「」『』——……·～－—–…"),
    (QT_TRANSLATE_NOOP("SymbolDialog", "Numbers"), "①②③④⑤⑥⑦⑧⑨⑩㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ〇壹贰叁肆伍陆柒捌玖拾"),
    (QT_TRANSLATE_NOOP("SymbolDialog", "Signs"), "※§★☆●○◆◇■□▲△▼▽→←↑↓⇒√×§¶†‡©®™№℃°′″"),
    (QT_TRANSLATE_NOOP("SymbolDialog", "Units and mathematics"), "％‰℃㎡㎥㎏㎜㎝㎞±×÷≈≠≤≥∞∑∏√∠⊥∥∵∴￥＄€£½¼¾²³"),
)
_CELL = QSize(40, 38)


class SymbolDialog(QDialog):
    """Symbols in groups; Enter or a double click inserts one, and the dialog stays."""

    symbol_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = dialog_layout(self, "symbolDialog", self.tr("Symbols"))
        tabs = QTabWidget(self)
        tabs.setObjectName("symbolGroups")
        tabs.setAccessibleName(self.windowTitle())
        tabs.setDocumentMode(True)
        for group, symbols in SYMBOLS:
            tabs.addTab(self._grid(translate("SymbolDialog", group), symbols), translate("SymbolDialog", group))
        self._name = QLabel(self.tr("Enter or a double click inserts the symbol."), self)
        self._name.setObjectName("symbolName")
        layout.addWidget(tabs)
        layout.addWidget(self._name)

    def _grid(self, group: str, symbols: str) -> QListWidget:
        grid = QListWidget()
        grid.setObjectName("symbols")
        grid.setAccessibleName(group)
        grid.setViewMode(QListView.ViewMode.IconMode)
        grid.setMovement(QListView.Movement.Static)
        grid.setResizeMode(QListView.ResizeMode.Adjust)
        grid.setUniformItemSizes(True)
        grid.setGridSize(_CELL)
        grid.setFrameShape(QListWidget.Shape.NoFrame)
        grid.setMinimumSize(_CELL.width() * 12 + 24, _CELL.height() * 4 + 8)
        face = grid.font()
        face.setPointSizeF(face.pointSizeF() * 1.5)
        for symbol in dict.fromkeys(symbols):
            item = QListWidgetItem(symbol, grid)
            item.setFont(face)
            item.setSizeHint(_CELL)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setToolTip(f"U+{ord(symbol):04X}  {unicodedata.name(symbol, '').capitalize()}")
        grid.itemActivated.connect(self._on_activated)
        grid.setCurrentRow(0)
        return grid

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        self.symbol_chosen.emit(item.text())
