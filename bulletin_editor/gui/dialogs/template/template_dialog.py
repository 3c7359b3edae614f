"""Changes a template with the pages of a bulletin beside it; nothing is kept before the person says so."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.errors import BulletinEditorError
from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.background import Jobs
from bulletin_editor.gui.dialogs.forms import template_title
from bulletin_editor.gui.dialogs.template.faces_editor import InstalledFaces
from bulletin_editor.gui.dialogs.template.fonts_form import FontsForm
from bulletin_editor.gui.dialogs.template.history import TemplateHistory
from bulletin_editor.gui.dialogs.template.keys_form import KeysForm, keys_pages
from bulletin_editor.gui.dialogs.template.lines import TemplateLine
from bulletin_editor.gui.dialogs.template.page_form import PageForm
from bulletin_editor.gui.dialogs.template.rows_form import MatterForm
from bulletin_editor.gui.dialogs.template.style_form import StyleForm, scrolled
from bulletin_editor.gui.dialogs.template.template_pages import TemplatePages
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.settings import LAST_FOLDER
from bulletin_editor.templates.lessons import Lesson, news, taught
from bulletin_editor.templates.loading import is_template_name, own_template_path, possible_template_name
from bulletin_editor.templates.matter import IMPRINT_FIELDS, MASTHEAD_FIELDS
from bulletin_editor.templates.own_template import OwnTemplate

_FIRST_PICTURE = 20
"""Milliseconds that the dialog has to reach the screen before its first form is made."""
_SIZE, _AROUND = QSize(1320, 780), QSize(36, 68)
"""The size of the dialog, and what the smallest screen leaves of it for frame and task bar."""
_SAMPLE_SUFFIXES = (".docx", ".doc", ".wps", ".rtf", ".odt")
_KEYS = {"Ctrl+Z": "undo", "Ctrl+Y": "redo", "Ctrl+Shift+Z": "redo"}


class _Form(Protocol):
    def refresh(self) -> None: ...


_Part = tuple[_Form, QWidget]
"""A form, and what shows it."""


class TemplateDialog(QDialog):
    """At the left what is changed, in the middle its form, at the right the pages."""

    changed = Signal()

    def __init__(self, own: OwnTemplate, bulletin: Bulletin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("templateDialog")
        self.setWindowTitle(self.tr("Template"))
        self.setSizeGripEnabled(True)
        self._jobs = Jobs(self)
        self._history = TemplateHistory(own, self)
        self._installed = InstalledFaces(self._jobs)
        self._forms: list[_Form | None] = []
        self._making: list[Callable[[], _Part]] = []
        self._styles: StyleForm | None = None
        self._sections = QListWidget()
        self._sections.setSpacing(2)
        self._sections.setObjectName("templateSections")
        self._sections.setAccessibleName(self.tr("Parts of the template"))
        self._sections.setFixedWidth(150)
        self._stack = QStackedWidget()
        self._pages = TemplatePages(bulletin, self._jobs, self)
        self._fill()
        self._name = TemplateLine(self._proposed_name(own))
        self._keeps = QCheckBox(self.tr("&Keep it among the office's templates for later issues"))
        self._problem = QLabel()
        self._arrange()
        self._connect()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _AROUND))
        self._installed.look()
        self._on_changed()
        self._sections.setFocus()
        QTimer.singleShot(_FIRST_PICTURE, self, self._begin)

    @property
    def history(self) -> TemplateHistory:
        """The template as it stands, with what was done to it."""
        return self._history

    @property
    def pages(self) -> TemplatePages:
        return self._pages

    @property
    def keeps(self) -> bool:
        """Whether the template is to be kept for later issues as well."""
        return self._keeps.isChecked()

    def own_template(self) -> OwnTemplate:
        """Return the changed template under the name that was given to it."""
        own, name = self._history.own, self._name.text().strip()
        return own if not self._history.is_changed and name == own.name else own.named(name)

    def done(self, result: int) -> None:
        """Close; nothing is composed or drawn any more."""
        self._pages.close_down()
        self._jobs.cancel_all()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._pages.close_down()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return end what is typed in a field, not the dialog."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def show_style(self, name: str) -> None:
        """Go to the form of a style."""
        self._sections.setCurrentRow(1)
        assert self._styles is not None
        self._styles.choose(name)

    def _proposed_name(self, own: OwnTemplate) -> str:
        if is_template_name(own.name):
            return own.name
        return possible_template_name(self.tr("{title} (ours)").format(title=template_title(own.name)))

    def _fill(self) -> None:
        """Name the parts; the form of each is made when somebody looks at it first."""
        history = self._history
        parts: list[tuple[str, str, Callable[[], _Part]]] = [
            ("page", self.tr("Page"), lambda: _scrolled(PageForm(history))),
            ("styles", self.tr("Styles"), self._make_styles),
        ]
        for key, title, fields in (
            ("masthead", self.tr("Masthead"), MASTHEAD_FIELDS),
            ("imprint", self.tr("Imprint"), IMPRINT_FIELDS),
        ):
            parts.append((key, title, partial(_matter, history, key, fields)))
        for keys in keys_pages():
            title = translate("Templates", keys.title)
            parts.append((keys.name, title, lambda keys=keys: _scrolled(KeysForm(history, keys))))  # type: ignore[misc]
        parts.append(("fonts", self.tr("Fonts"), self._make_fonts))
        for name, title, make in parts:
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self._sections.addItem(item)
            self._stack.addWidget(QWidget())
            self._making.append(make)
            self._forms.append(None)

    def _make_styles(self) -> _Part:
        self._styles = StyleForm(self._history, self._installed)
        return self._styles, self._styles

    def _make_fonts(self) -> _Part:
        fonts = FontsForm(self._history, self._installed)
        fonts.style_wanted.connect(self.show_style)
        return fonts, fonts

    def _form(self, row: int) -> _Form:
        form = self._forms[row]
        if form is None:
            form, shown = self._making[row]()
            self._forms[row] = form
            holder = self._stack.widget(row)
            assert holder is not None
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(shown)
        return form

    def _arrange(self) -> None:
        middle = QWidget()
        columns = QHBoxLayout(middle)
        columns.setContentsMargins(0, 0, 10, 0)
        columns.setSpacing(12)
        columns.addWidget(self._sections)
        columns.addWidget(self._stack, 1)
        middle.setMinimumWidth(660)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(middle)
        splitter.addWidget(self._pages)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([690, 560])
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(splitter, 1)
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        label = QLabel(self.tr("&Name:"))
        label.setBuddy(self._name)
        self._name.setObjectName("templateName")
        self._name.setFixedWidth(260)
        self._name.setCursorPosition(0)
        row.addWidget(label)
        row.addWidget(self._name)
        inherits = self._history.own.inherits
        if inherits:
            words = self.tr("Differs from {title}, whatever is bold").format(title=template_title(inherits))
            about = QLabel(words)
            about.setStyleSheet(f"color: {colours().quiet_text}")
            row.addWidget(about)
        row.addStretch(1)
        self._learn = QPushButton(self.tr("&Learn from a Word File…"))
        self._learn.setObjectName("templateLearn")
        self._learn.setAutoDefault(False)
        self._learn.clicked.connect(self._on_learn)
        row.addWidget(self._learn)
        self._undo = self._button("templateUndo", "undo-2", self.tr("Undo"), self._history.undo)
        self._redo = self._button("templateRedo", "redo-2", self.tr("Redo"), self._history.redo)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._keeps.setObjectName("templateKeep")
        self._problem.setObjectName("templateProblem")
        self._problem.setWordWrap(True)
        row.addWidget(self._keeps)
        row.addWidget(self._problem, 1)
        self._box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._accept = self._box.button(QDialogButtonBox.StandardButton.Ok)
        for button in self._box.buttons():
            button.setIcon(QIcon())
        self._accept.setText(self.tr("Apply"))
        self._accept.setObjectName("accept")
        self._box.button(QDialogButtonBox.StandardButton.Cancel).setObjectName("cancel")
        self._box.accepted.connect(self.accept)
        self._box.rejected.connect(self.reject)
        row.addWidget(self._box)
        return row

    def _button(self, name: str, sign: str, words: str, act: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(sign))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        button.clicked.connect(act)
        return button

    def _connect(self) -> None:
        self._sections.currentRowChanged.connect(self._on_section)
        self._history.changed.connect(self._on_changed)
        self._pages.failed.connect(self._on_failed)
        self._name.textChanged.connect(self._show_possible)
        self._keeps.setChecked(True)
        self._keeps.toggled.connect(self._show_possible)
        for keys, act in _KEYS.items():
            QShortcut(QKeySequence(keys), self, getattr(self._history, act))

    @Slot()
    def _begin(self) -> None:
        """Show the first form, once the dialog itself is there."""
        if self._sections.currentRow() < 0:
            self._sections.setCurrentRow(0)

    @Slot(int)
    def _on_section(self, row: int) -> None:
        form = self._form(row)
        self._stack.setCurrentIndex(row)
        form.refresh()
        name = self._sections.item(row).data(Qt.ItemDataRole.UserRole)
        if name == "masthead":
            self._pages.show_head()
        elif name == "imprint":
            self._pages.show_foot()

    @Slot()
    def _on_changed(self) -> None:
        form = self._forms[self._stack.currentIndex()]
        if form is not None:
            form.refresh()
        self._undo.setEnabled(self._history.can_undo)
        self._redo.setEnabled(self._history.can_redo)
        self._show_possible()
        if not self._history.problem:
            self._pages.show_in(self._history.template)
        self.changed.emit()

    @Slot()
    def _on_learn(self) -> None:
        """Ask for an office's own file and let a worker read it."""
        patterns = " ".join(f"*{suffix}" for suffix in _SAMPLE_SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("A File in the Office's Style"),
            LAST_FOLDER.read(),
            self.tr("Word processor files ({patterns})").format(patterns=patterns),
        )
        if chosen:
            self.learn_from(Path(chosen))

    def learn_from(self, path: Path) -> None:
        """Read a file and show what it teaches."""
        self._learn.setEnabled(False)
        job = self._jobs.start("learn", lambda _progress: _lessons(path), quiet=True)
        job.succeeded.connect(lambda lessons: self._show_lessons(path.name, lessons))
        job.failed.connect(self._on_failed)
        job.finished.connect(lambda: self._learn.setEnabled(True))

    def _show_lessons(self, name: str, lessons: tuple[Lesson, ...]) -> None:
        from bulletin_editor.gui.dialogs.template.lessons_dialog import LessonsDialog

        fresh = news(self._history.own, lessons)
        if not fresh:
            self._problem.setStyleSheet(f"color: {colours().success}")
            self._problem.setText(self.tr("{name} looks as the template has it already.").format(name=name))
            return
        dialog = LessonsDialog(name, self._history.own, fresh, self)
        accepted = bool(dialog.exec())
        chosen = dialog.chosen()
        dialog.deleteLater()
        if accepted:
            self._history.perform(taught(self._history.own, chosen))

    @Slot(object)
    def _on_failed(self, error: BulletinEditorError) -> None:
        from bulletin_editor.wording.error_sentences import error_sentence

        self._problem.setStyleSheet(f"color: {colours().error}")
        self._problem.setText(error_sentence(error, translate))

    @Slot()
    def _show_possible(self) -> None:
        """Say what stands in the way of keeping the template."""
        name = self._name.text().strip()
        problem = ""
        if self._history.problem:
            problem = self.tr("This does not work: {problem}").format(problem=self._history.problem)
        elif not is_template_name(name):
            problem = self.tr("Give the template a name of its own.")
        self._problem.setStyleSheet(f"color: {colours().error if problem else colours().quiet_text}")
        self._problem.setText(problem or self._consequence(name))
        self._accept.setEnabled(not problem)

    def _consequence(self, name: str) -> str:
        """Say what keeping the template would replace."""
        if not self.keeps or not own_template_path(name).exists():
            return ""
        return self.tr("Takes the place of the office's template “{name}”.").format(name=name)


def _lessons(path: Path) -> tuple[Lesson, ...]:
    from bulletin_editor.readers.sample.learning import learn

    return learn(path)


def _scrolled(form: PageForm | KeysForm) -> _Part:
    return form, scrolled(form)


def _matter(history: TemplateHistory, key: str, fields: tuple[str, ...]) -> _Part:
    form = MatterForm(history, key, fields)
    return form, form
