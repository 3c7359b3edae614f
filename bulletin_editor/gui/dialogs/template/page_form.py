"""The page of a template: paper, margins and grid, with what follows from them and what does not fit."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.dialogs.template.editors import ChoiceEditor
from bulletin_editor.gui.dialogs.template.form import DeclaredForm, TableAccess
from bulletin_editor.gui.dialogs.template.history import TemplateHistory
from bulletin_editor.gui.language import translate
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.lessons import with_pitch
from bulletin_editor.templates.own_template import Place
from bulletin_editor.templates.template import Page, StyleName, Template
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

_PAPERS = {
    "A4": (210, 297),
    "A3": (297, 420),
    "B5": (176, 250),
    "Letter": (215.9, 279.4),
    "16K": (185, 260),
    "8K": (260, 370),
}
"""Width and height in millimetres."""
_OTHER = "other"
_OTHER_PAPER = QT_TRANSLATE_NOOP("Templates", "Another size")
_TWIP = 0.05


class _PageAccess(TableAccess):
    """Sets paper by its name; where the grid's pitch changes, the styles that stand on it follow in the same step."""

    def __init__(self, history: TemplateHistory) -> None:
        super().__init__(history, ("page",))

    def value(self, key: str) -> Any:
        if key != "paper":
            return super().value(key)
        size = [Length.parse(self._history.value(("page", one))).mm for one in ("width", "height")]
        papers = (name for name, paper in _PAPERS.items() if all(map(_is_near, size, paper)))
        return next(papers, _OTHER)

    def set_value(self, key: str, value: Any) -> None:
        if key == "paper":
            if value in _PAPERS:
                width, height = _PAPERS[value]
                own = self._history.own.with_value(("page", "width"), f"{width}mm")
                self._history.perform(own.with_value(("page", "height"), f"{height}mm"))
        elif key == "line_pitch":
            self._history.perform(with_pitch(self._history.own, value), ("page", "line_pitch"))
        else:
            super().set_value(key, value)

    def is_own(self, key: str) -> bool:
        return key != "paper" and super().is_own(key)


class PageForm(QWidget):
    """Fields for the page; below them the text area, and a cure where lines or characters do not fit."""

    page_wanted = Signal(int)

    def __init__(self, history: TemplateHistory) -> None:
        super().__init__()
        self._history = history
        papers = (*_PAPERS, _OTHER)
        paper = ChoiceEditor(papers, lambda name: translate("Templates", _OTHER_PAPER) if name == _OTHER else name)
        self._form = DeclaredForm(Page, _PageAccess(history), "page", "page", first={"paper": paper})
        self._facts = QLabel()
        self._facts.setObjectName("pageFacts")
        self._facts.setWordWrap(True)
        self._lines = _Cure("pageFitLines")
        self._characters = _Cure("pageFitCharacters")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._form)
        column.addWidget(self._facts)
        column.addWidget(self._lines)
        column.addWidget(self._characters)
        column.addStretch()

    def refresh(self) -> None:
        self._form.refresh()
        template = self._history.template
        page = template.page
        fitting_lines = int(page.text_height / page.line_pitch + 0.001)
        self._facts.setText(self._words(template))
        self._show_lines(page, fitting_lines)
        self._show_characters(template)

    def _words(self, template: Template) -> str:
        page = template.page
        area = self.tr("text area {width} × {height} mm").format(
            width=f"{page.text_width.mm:.1f}".rstrip("0").rstrip("."),
            height=f"{page.text_height.mm:.1f}".rstrip("0").rstrip("."),
        )
        if page.columns.count > 1:
            area = self.tr("{count} columns of {width} mm, {area}").format(
                count=page.columns.count, width=f"{page.column_width.mm:.1f}", area=area
            )
        if not page.characters:
            return self.tr("{lines} lines, {area}").format(lines=page.lines, area=area)
        return self.tr("{lines} lines × {characters} characters, {area}").format(
            lines=page.lines, characters=page.characters, area=area
        )

    def _show_lines(self, page: Page, fitting: int) -> None:
        if fitting >= page.lines:
            self._lines.hide()
            return
        pitch = math.floor(page.text_height / page.lines / _TWIP + 0.001) * _TWIP
        self._lines.show_cure(
            self.tr("Only {fitting} of {lines} lines fit (GB/T 9704, 5.2.3 wants 22).").format(
                fitting=fitting, lines=page.lines
            ),
            self.tr("Set the line pitch to {pitch} pt").format(pitch=f"{pitch:g}"),
            lambda: self._fit_lines(f"{pitch:g}pt"),
        )

    def _fit_lines(self, pitch: str) -> None:
        self._history.perform(with_pitch(self._history.own, pitch))

    def _show_characters(self, template: Template) -> None:
        page, body = template.page, template.style(StyleName.BODY)
        pitch = body.size + body.letter_spacing
        fitting = int((page.column_width - min(body.letter_spacing, 0)) / pitch + 0.001) if pitch > 0 else 0
        if not page.characters or fitting == page.characters:
            self._characters.hide()
            return
        spacing = math.floor((page.column_width / page.characters - body.size) / _TWIP + 0.001) * _TWIP
        place: Place = ("styles", self._history.source_style(("styles", "body", "letter_spacing")) or "body")
        words = (
            self.tr("Only {fitting} of {wanted} characters fit a line.")
            if fitting < page.characters
            else self.tr("{fitting} characters fit a line, {wanted} are wanted.")
        )
        self._characters.show_cure(
            words.format(fitting=fitting, wanted=page.characters),
            self.tr("Set the letter spacing to {spacing} pt").format(spacing=f"{round(spacing, 2):g}"),
            lambda: self._history.set_value((*place, "letter_spacing"), f"{round(spacing, 2):g}pt"),
        )


class _Cure(QWidget):
    """Says what does not fit, with a button that mends it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._act: Callable[[], None] | None = None
        self._label = QLabel()
        self._label.setObjectName(f"{name}Words")
        self._label.setWordWrap(True)
        self._button = QPushButton()
        self._button.setObjectName(name)
        self._button.setAutoDefault(False)
        self._button.clicked.connect(lambda: self._act() if self._act else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_cure(self, words: str, button: str, act: Callable[[], None]) -> None:
        self._label.setStyleSheet(f"color: {colours().warning}")
        self._label.setText(words)
        self._button.setText(button)
        self._act = act
        self.show()


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) < 0.3
