"""Shows what an office's own file teaches, how surely, and lets a person take each line or leave it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QHeaderView, QLabel, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.dialogs.forms import add_buttons, dialog_layout
from bulletin_editor.gui.dialogs.template.editors import in_millimetres, in_points
from bulletin_editor.gui.language import translate
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.lessons import MASTHEAD_RULE, Lesson, known_value
from bulletin_editor.templates.own_template import STYLES, OwnTemplate
from bulletin_editor.wording.template_words import key_title, size_name, style_title, value_title

SURE = 70
"""Per cent; what is learnt less surely is left to the person to take."""


class LessonsDialog(QDialog):
    """A table in groups: the page, then each style; what is surely learnt is chosen beforehand."""

    def __init__(self, name: str, own: OwnTemplate, lessons: Sequence[Lesson], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self._items: list[tuple[Lesson, QTreeWidgetItem]] = []
        layout = dialog_layout(self, "lessonsDialog", self.tr("Learnt from {name}").format(name=name))
        words = QLabel(self.tr("What differs from the template. What was learnt less surely is not ticked."))
        words.setWordWrap(True)
        layout.addWidget(words)
        self._tree = QTreeWidget()
        self._tree.setObjectName("lessons")
        self._tree.setAccessibleName(self.windowTitle())
        self._tree.setHeaderLabels(
            [self.tr("What"), self.tr("Until now"), self.tr("In the file"), self.tr("Surely"), self.tr("Seen in")]
        )
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._tree.header().setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)
        for column in (1, 2):
            self._tree.setColumnWidth(column, 140)
        self._fill(lessons)
        layout.addWidget(self._tree, 1)
        box = add_buttons(self, layout, self.tr("Take Over"))
        for object_name, text, on in (
            ("lessonsAll", self.tr("Tick &All"), True),
            ("lessonsNone", self.tr("Tick &None"), False),
        ):
            button = QPushButton(text)
            button.setObjectName(object_name)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, on=on: self._tick_all(on))
            box.addButton(button, box.ButtonRole.ActionRole)
        self.resize(860, 540)
        self._tree.setFocus()

    def chosen(self) -> tuple[Lesson, ...]:
        """Return the lessons that are ticked."""
        return tuple(lesson for lesson, item in self._items if item.checkState(0) is Qt.CheckState.Checked)

    def _fill(self, lessons: Sequence[Lesson]) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for lesson in lessons:
            title = _group_title(lesson)
            if title not in groups:
                group = groups[title] = QTreeWidgetItem([title])
                group.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsSelectable
                               | Qt.ItemFlag.ItemIsUserCheckable)  # fmt: skip
                face = group.font(0)
                face.setBold(True)
                group.setFont(0, face)
                self._tree.addTopLevelItem(group)
            item = self._item(lesson)
            groups[title].addChild(item)
            self._items.append((lesson, item))
        self._tree.expandAll()

    def _item(self, lesson: Lesson) -> QTreeWidgetItem:
        is_sure = lesson.sureness >= SURE
        item = QTreeWidgetItem(
            [
                _key_title(lesson),
                _shown(lesson, known_value(self._own, lesson.place)),
                _shown(lesson, lesson.value),
                f"{lesson.sureness} %",
                _example(lesson),
            ]
        )
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(0, Qt.CheckState.Checked if is_sure else Qt.CheckState.Unchecked)
        if not is_sure:
            item.setForeground(3, QColor(colours().warning))
        return item

    @Slot(bool)
    def _tick_all(self, on: bool) -> None:
        for _, item in self._items:
            item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def _group_title(lesson: Lesson) -> str:
    if lesson.place[0] == STYLES:
        return style_title(lesson.place[1], translate)
    if lesson.place == MASTHEAD_RULE:
        return style_title("masthead-name", translate)
    return translate("Templates", "Page") if lesson.place[0] == "page" else key_title(lesson.place[0], translate)


def _key_title(lesson: Lesson) -> str:
    if lesson.place[0] == STYLES:
        return key_title(".".join(("style", *lesson.place[2:])), translate)
    if lesson.place == MASTHEAD_RULE:
        return key_title("row.rule", translate)
    return key_title(".".join(lesson.place), translate)


def _shown(lesson: Lesson, value: Any) -> str:
    """Return a value as a person reads it."""
    match value:
        case None:
            return ""
        case bool():
            return translate("Templates", "Yes") if value else translate("Templates", "No")
        case {"thickness": thickness, "colour": colour}:
            return f"{_shown(lesson, thickness)} {colour}"
        case str() if lesson.place[-1] == "size":
            points = Length.parse(value).pt
            return f"{size_name(points, translate)} {in_points(points)}".strip()
        case str():
            return _shown_text(lesson, value)
        case _:
            return str(value)


def _shown_text(lesson: Lesson, value: str) -> str:
    try:
        length = Length.parse(value)
    except ValueError:
        return value_title(value, translate)
    is_on_paper = lesson.place[0] in ("page", "page_numbers") and lesson.place[-1] != "line_pitch"
    return in_millimetres(round(length.mm, 1)) if is_on_paper else in_points(round(length.pt, 2))


def _example(lesson: Lesson) -> str:
    if not lesson.paragraphs:
        return ""
    return translate("Templates", "{count}: {example}").format(count=lesson.paragraphs, example=lesson.example)
