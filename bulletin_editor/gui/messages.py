"""What the window says: quiet notices under the tool bar, and questions where a person must decide.

The sentences of errors are made in `wording`; here they get the part that says what is safe.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from bulletin_editor.errors import BulletinEditorError
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.language import translate
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP


class Weight(StrEnum):
    """How much a notice matters; a light one goes by itself."""

    LIGHT = "light"
    WARNING = "warning"
    ERROR = "error"


class Task(StrEnum):
    """What was being done when an error came."""

    OPEN = "open"
    SAVE = "save"
    IMPORT = "import"
    EXPORT = "export"
    PRINT = "print"
    COMPOSE = "compose"
    EDIT = "edit"
    PICTURE = "picture"


_FAILED = {
    Task.OPEN: QT_TRANSLATE_NOOP("Messages", "The bulletin was not opened. {cause}"),
    Task.SAVE: QT_TRANSLATE_NOOP(
        "Messages", "Not saved. {cause} What you wrote stays in this window; save it under another name."
    ),
    Task.IMPORT: QT_TRANSLATE_NOOP("Messages", "Nothing was imported. {cause} Your bulletin is unchanged."),
    Task.EXPORT: QT_TRANSLATE_NOOP("Messages", "The export failed. {cause} Your bulletin is safe."),
    Task.PRINT: QT_TRANSLATE_NOOP("Messages", "Printing failed. {cause} Your bulletin is safe."),
    Task.COMPOSE: QT_TRANSLATE_NOOP("Messages", "The pages are out of date. {cause} Your text is safe."),
    Task.PICTURE: QT_TRANSLATE_NOOP("Messages", "The picture was not inserted. {cause}"),
    Task.EDIT: QT_TRANSLATE_NOOP("Messages", "Nothing was changed. {cause}"),
}

_ICONS = {Weight.LIGHT: "info", Weight.WARNING: "triangle-alert", Weight.ERROR: "circle-alert"}
_LIGHT_MILLISECONDS = 8000


@dataclass(frozen=True, slots=True)
class Remedy:
    """A button of a notice."""

    text: str
    act: Callable[[], object]


def failure_sentence(task: Task, error: BulletinEditorError) -> str:
    """Say what happened, what is safe and what to do."""
    from bulletin_editor.wording.error_sentences import error_sentence

    return translate("Messages", _FAILED[task]).format(cause=error_sentence(error, translate))


class NoticeBar(QWidget):
    """One notice at a time, under the tool bar; the newest replaces the one before. Escape dismisses it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel(self)
        self._text = QLabel(self, wordWrap=True)
        self._text.setObjectName("noticeText")
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self._remedy = QPushButton(self)
        self._remedy.setObjectName("noticeRemedy")
        self._remedy.clicked.connect(self._on_remedy)
        self._act: Callable[[], object] | None = None
        self._weight = Weight.LIGHT
        self._failed: Task | None = None
        dismiss = QToolButton(self, autoRaise=True)
        dismiss.setObjectName("noticeDismiss")
        dismiss.setIcon(icon("x"))
        dismiss.setAccessibleName(self.tr("Dismiss"))
        dismiss.setToolTip(self.tr("Dismiss"))
        dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._remedy)
        row.addWidget(dismiss)
        self._timer = QTimer(self, singleShot=True, interval=_LIGHT_MILLISECONDS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(self, text: str, weight: Weight = Weight.LIGHT, remedy: Remedy | None = None) -> None:
        """Show a notice."""
        self._weight, self._failed = weight, None
        self._show_icon()
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._act = remedy.act if remedy else None
        self._remedy.setText(remedy.text if remedy else "")
        self._remedy.setVisible(remedy is not None)
        self._timer.stop()
        if weight is Weight.LIGHT and remedy is None:
            self._timer.start()
        self.show()

    def tell_failure(self, task: Task, error: BulletinEditorError, remedy: Remedy | None = None) -> None:
        """Show what went wrong; it stays until dismissed."""
        self.tell(failure_sentence(task, error), Weight.ERROR, remedy)
        self._failed = task

    def settle(self, task: Task) -> None:
        """Take away what was told of a failure that is over."""
        if self._failed is task:
            self._failed = None
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_weight"):
            self._show_icon()

    def _show_icon(self) -> None:
        self._icon.setPixmap(icon(_ICONS[self._weight]).pixmap(18, 18))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_remedy(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()


def ask(
    parent: QWidget, name: str, text: str, detail: str, answers: tuple[str, ...], *, default: int = 0
) -> int | None:
    """Ask a question; return the index of the answer, `None` when it was cancelled.

    The first answer stands where the platform puts the main one.
    """
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.NoIcon, "", text, QMessageBox.StandardButton.NoButton, parent)
    box.setIconPixmap(icon("circle-alert").pixmap(QSize(28, 28), parent.devicePixelRatio()))
    box.setObjectName(name)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setWindowTitle(parent.window().windowTitle().replace("[*]", "") or text)
    box.setInformativeText(detail)
    roles = (QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.ActionRole, QMessageBox.ButtonRole.ActionRole)
    buttons = [box.addButton(answer, role) for answer, role in zip(answers, roles, strict=False)]
    for index, button in enumerate(buttons):
        button.setObjectName(f"{name}Answer{index}")
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    cancel.setObjectName(f"{name}Cancel")
    cancel.setIcon(QIcon())
    box.setDefaultButton(buttons[default])
    box.exec()
    clicked = box.clickedButton()
    answer = next((index for index, button in enumerate(buttons) if button is clicked), None)
    box.deleteLater()
    return answer
