"""A small panel for what belongs to a figure: caption, credit, alternative text, width."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLineEdit, QPushButton, QSlider, QSpinBox, QWidget

from bulletin_editor.content.blocks import Figure
from bulletin_editor.content.invariants import BREAKING_CHARACTERS
from bulletin_editor.editing.article_edits import TextAct
from bulletin_editor.gui.article.article_text import ArticleText
from bulletin_editor.gui.article.looks import PANEL_STYLE

_SMALLEST = 10
"""Per cent of the measure."""
_LINES = str.maketrans(dict.fromkeys(BREAKING_CHARACTERS, " "))


class FigurePanel(QFrame):
    """Edits one figure of the article at a time; leaving it makes one edit."""

    def __init__(self, text: ArticleText) -> None:
        super().__init__(text.viewport())
        self._text = text
        self._figure_id = ""
        self.setObjectName("figurePanel")
        self.setStyleSheet(PANEL_STYLE.format("figurePanel"))
        self.setAutoFillBackground(True)
        self.caption, self.credit, self.alternative_text = QLineEdit(), QLineEdit(), QLineEdit()
        self.width_slider = QSlider(Qt.Orientation.Horizontal)
        self.width_slider.setRange(_SMALLEST, 100)
        self.width_slider.setAccessibleName(self.tr("Width"))
        self.width_box = QSpinBox(suffix=" %")
        self.width_box.setRange(_SMALLEST, 100)
        self.width_slider.valueChanged.connect(self.width_box.setValue)
        self.width_box.valueChanged.connect(self.width_slider.setValue)
        self._lay_out()
        self.hide()
        text.verticalScrollBar().valueChanged.connect(self._place)
        text.blocks_shown.connect(self._on_blocks_shown)
        text.looks_changed.connect(self._place)

    def open(self, figure_id: str) -> None:
        """Begin editing a figure."""
        self._figure_id = figure_id
        figure = self._figure()
        if figure is None:
            self.close()
            return
        self._fill(figure)
        self.show()
        self._place()
        self.raise_()
        self.caption.setFocus()
        self.caption.selectAll()

    def close(self) -> bool:
        """Put the panel away."""
        self._figure_id = ""
        self.hide()
        return True

    def leave(self) -> None:
        """Keep what was changed and go back to the text."""
        self.keep()
        self.close()
        self._text.setFocus()

    def keep(self) -> None:
        """Make one edit of what was changed."""
        figure = self._figure()
        if figure is None:
            return
        percent = self.width_box.value()
        changed = replace(
            figure,
            caption=self.caption.text().translate(_LINES),
            credit=self.credit.text().translate(_LINES),
            alternative_text=self.alternative_text.text().translate(_LINES),
            width=figure.width if percent == _percent(figure) else percent / 100,
        )
        if changed != figure:
            self._text.replace_object(changed, TextAct.FIGURE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Enter or Esc; other keys that no field has a use for must not reach the text below."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave()

    @Slot()
    def _ask_for_other(self) -> None:
        """Keep what was changed, and let another picture be chosen."""
        self.keep()
        self._text.picture_wanted.emit(self._figure_id)

    def _figure(self) -> Figure | None:
        found = self._text.object_block(self._figure_id) if self._figure_id else None
        return found[1] if found is not None and isinstance(found[1], Figure) else None

    def _fill(self, figure: Figure) -> None:
        self.caption.setText(figure.caption)
        self.credit.setText(figure.credit)
        self.alternative_text.setText(figure.alternative_text)
        self.width_box.setValue(_percent(figure))

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(10, 8, 10, 8)
        width = QWidget()
        row = QHBoxLayout(width)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.width_slider, 1)
        row.addWidget(self.width_box)
        done = QPushButton(self.tr("Done"))
        done.setObjectName("figureDone")
        done.clicked.connect(self.leave)
        for name, label, field in (
            ("figureCaption", self.tr("Caption"), self.caption),
            ("figureCredit", self.tr("Credit"), self.credit),
            ("figureAlternativeText", self.tr("Alternative text"), self.alternative_text),
        ):
            field.setObjectName(name)
            field.setAccessibleName(label)
            field.setMinimumWidth(260)
            form.addRow(label, field)
        self.alternative_text.setPlaceholderText(self.tr("What the picture shows, for those who cannot see it"))
        self.width_box.setObjectName("figureWidth")
        self.width_box.setAccessibleName(self.tr("Width"))
        form.addRow(self.tr("Width"), width)
        other = QPushButton(self.tr("Another Picture…"))
        other.setObjectName("figureOther")
        other.clicked.connect(self._ask_for_other)
        buttons = QHBoxLayout()
        buttons.addWidget(other)
        buttons.addStretch()
        buttons.addWidget(done)
        form.addRow(buttons)

    def _place(self) -> None:
        """Stand over the lower part of the picture, inside the view."""
        found = self._text.object_block(self._figure_id) if self._figure_id else None
        if found is None:
            return
        self.adjustSize()
        picture, view = self._text.object_rectangle(found[0]), self._text.viewport().rect()
        left = (view.width() - self.width()) // 2
        top = int(picture.bottom()) - self.height() // 2
        self.move(max(0, left), max(0, min(top, view.height() - self.height())))

    def _on_blocks_shown(self) -> None:
        if not self._figure_id:
            return
        figure = self._figure()
        if figure is None:
            self.close()
        else:
            self._fill(figure)


def _percent(figure: Figure) -> int:
    return max(_SMALLEST, min(100, round(figure.width * 100)))
