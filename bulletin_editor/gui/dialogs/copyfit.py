"""Copyfit of the whole bulletin: what would end it on whole sheets, with a way to each article that is to change.

It stays open beside the writing and follows the pages.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from bulletin_editor.content.bulletin import Article
from bulletin_editor.gui.background import Jobs, NewestOnly, Progress
from bulletin_editor.gui.dialogs.forms import add_close_button, dialog_layout
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.pages.copyfit_words import (
    cut_words,
    ending_sentence,
    filler_words,
    fit_sentence,
    length_words,
    pages_words,
)
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.wording.names import node_title

if TYPE_CHECKING:
    from bulletin_editor.layout.ending import Ending
    from bulletin_editor.layout.pages import Pages

SHEETS = (2, 4)
"""Pages of a sheet printed on both sides, and of one folded."""

_ARTICLE_ID = Qt.ItemDataRole.UserRole


class CopyfitDialog(QDialog):
    """Says how the bulletin fills its pages and which articles to shorten, or to take in, for whole sheets."""

    article_wanted = Signal(str)
    """The id of an article that a person wants to see."""

    def __init__(self, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._worker = NewestOnly("propose an ending", Jobs(self))
        self._worker.succeeded.connect(self._show_ending)
        layout = dialog_layout(self, "copyfitDialog", self.tr("Copyfit"))
        self._fit = QLabel(self)
        self._fit.setObjectName("copyfitFit")
        self._sheet = QComboBox(self)
        self._sheet.setObjectName("copyfitSheet")
        for pages in SHEETS:
            self._sheet.addItem(pages_words(pages), pages)
        asked = QLabel(self.tr("End on a &multiple of"), self)
        asked.setBuddy(self._sheet)
        self._sheet.setAccessibleName(self.tr("End on a multiple of"))
        row = QHBoxLayout()
        row.addWidget(asked)
        row.addWidget(self._sheet)
        row.addStretch()
        self._advice = QLabel(self, wordWrap=True)
        self._advice.setObjectName("copyfitAdvice")
        self._list = self._made_list()
        layout.addWidget(self._fit)
        layout.addLayout(row)
        layout.addWidget(self._advice)
        layout.addWidget(self._list, 1)
        add_close_button(self, layout)
        self._sheet.currentIndexChanged.connect(self._propose)
        signals.session_opened.connect(self._propose)
        signals.pages_composed.connect(self._propose)

    def sizeHint(self) -> QSize:
        return QSize(560, 420)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._propose()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._worker.forget()

    def _made_list(self) -> QTreeWidget:
        made = QTreeWidget(self)
        made.setObjectName("copyfitList")
        made.setAccessibleName(self.tr("What to change"))
        made.setHeaderLabels([self.tr("Article"), self.tr("Lines"), self.tr("What to change")])
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            made.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        made.itemClicked.connect(self._go_to)
        made.itemActivated.connect(self._go_to)
        return made

    @Slot()
    def _propose(self) -> None:
        pages = self._signals.pages
        if pages is not None and self.isVisible():
            self._worker.request(partial(_ending, pages, self._sheet.currentData()))

    @Slot(object)
    def _show_ending(self, ending: Ending) -> None:
        from bulletin_editor.layout.copyfit import bulletin_fit

        pages = self._signals.pages
        if pages is None:
            return
        self._fit.setText(self.tr("The bulletin {fit}.").format(fit=fit_sentence(bulletin_fit(pages))))
        self._advice.setText(ending_sentence(ending))
        chosen = self._list.currentItem()
        chosen_id = chosen.data(0, _ARTICLE_ID) if chosen is not None else ""
        self._list.clear()
        cuts = [_row(cut.article, length_words(cut), cut_words(cut)) for cut in ending.cuts]
        fillers = [_row(filler.article, str(filler.lines), filler_words()) for filler in ending.fillers]
        rows = [*cuts, *fillers] if ending.is_cut_easier else [*fillers, *cuts]
        self._list.addTopLevelItems(rows)
        for row in rows:
            if row.data(0, _ARTICLE_ID) == chosen_id:
                self._list.setCurrentItem(row)

    @Slot(QTreeWidgetItem)
    def _go_to(self, row: QTreeWidgetItem) -> None:
        self.article_wanted.emit(row.data(0, _ARTICLE_ID))


def _ending(pages: Pages, pages_per_sheet: int, _progress: Progress) -> Ending:
    from bulletin_editor.layout.ending import propose_ending

    return propose_ending(pages, pages_per_sheet)


def _row(article: Article, length: str, change: str) -> QTreeWidgetItem:
    title = node_title(article, translate)
    row = QTreeWidgetItem([title, length, change])
    row.setData(0, _ARTICLE_ID, article.id)
    row.setToolTip(0, title)
    row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return row
