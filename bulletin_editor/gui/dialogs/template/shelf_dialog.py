"""Keeps the office's templates: which one the bulletin has, making, changing, sharing and removing them.

What is done to the office's files is done at once; what is removed can be brought back while the dialog is open. The
bulletin's template is changed by an edit, so it is undone like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bulletin_editor.editing.bulletin_edits import SetTemplate
from bulletin_editor.editing.session import Origin
from bulletin_editor.errors import FileError
from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.dialogs.forms import add_close_button, dialog_layout, language_code, template_title
from bulletin_editor.gui.dialogs.template.form import heading
from bulletin_editor.gui.dialogs.template.shelf import Place, ShelfEntry, shelf_entries
from bulletin_editor.gui.dialogs.template.template_dialog import TemplateDialog
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.messages import NoticeBar, Remedy, Weight
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.gui.settings import LAST_FOLDER
from bulletin_editor.storage.template_files import (
    add_template,
    free_template_name,
    keep_template,
    remove_template,
    rename_template,
    share_template,
)
from bulletin_editor.templates.loading import is_template_name, own_template_of, possible_template_name
from bulletin_editor.templates.own_template import OwnTemplate
from bulletin_editor.templates.template import StyleName, Template
from bulletin_editor.wording.error_sentences import error_sentence

_WIDTH, _HEIGHT = 780, 470


class TemplateShelfDialog(QDialog):
    """At the left all templates, at the right what the chosen one is and what can be done with it."""

    def __init__(self, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._entries: tuple[ShelfEntry, ...] = ()
        layout = dialog_layout(self, "templateShelfDialog", self.tr("Templates"))
        self._notices = NoticeBar(self)
        layout.addWidget(self._notices)
        self._list = QListWidget()
        self._list.setSpacing(2)
        self._list.setObjectName("templateShelf")
        self._list.setAccessibleName(self.windowTitle())
        self._list.setFixedWidth(270)
        self._list.currentRowChanged.connect(self._show_entry)
        self._title = heading("")
        self._title.setObjectName("shelfTitle")
        self._about = QLabel()
        self._about.setObjectName("shelfAbout")
        self._about.setWordWrap(True)
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self._list)
        row.addLayout(self._right(), 1)
        layout.addLayout(row, 1)
        add_close_button(self, layout)
        self.resize(_WIDTH, _HEIGHT)
        self._fill(signals.bulletin.template)
        self._list.setFocus()

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._about, 1)
        for names in (("Use", "Edit", "New"), ("Keep", "Rename", "Remove"), ("Share", "Take")):
            buttons = QHBoxLayout()
            buttons.setSpacing(8)
            for name in names:
                buttons.addWidget(self._button(name))
            buttons.addStretch()
            column.addLayout(buttons)
        return column

    def _button(self, name: str) -> QPushButton:
        acts: dict[str, tuple[str, Callable[[], None]]] = {
            "Use": (self.tr("&Use for This Bulletin"), self._use),
            "Edit": (self.tr("&Edit…"), self._edit),
            "New": (self.tr("&New from This…"), self._make_new),
            "Keep": (self.tr("&Keep for Later Issues"), self._keep),
            "Rename": (self.tr("&Rename…"), self._rename),
            "Remove": (self.tr("&Delete"), self._remove),
            "Share": (self.tr("&Share as File…"), self._share),
            "Take": (self.tr("&Add from File…"), self._take),
        }
        words, act = acts[name]
        button = QPushButton(words)
        button.setObjectName(f"shelf{name}")
        button.setAutoDefault(False)
        button.clicked.connect(act)
        self._buttons[name] = button
        return button

    # What is shown

    def _fill(self, chosen: str, place: Place | None = None) -> None:
        self._entries = shelf_entries(self._signals.bulletin)
        self._list.clear()
        for entry in self._entries:
            item = QListWidgetItem(self._line(entry))
            face = item.font()
            face.setBold(entry.is_in_use)
            item.setFont(face)
            self._list.addItem(item)
        rows = [row for row, entry in enumerate(self._entries) if entry.name == chosen]
        rows = [row for row in rows if place is None or self._entries[row].place is place] or rows or [0]
        self._list.setCurrentRow(rows[0])

    def _line(self, entry: ShelfEntry) -> str:
        title = _title(entry)
        if entry.place is not Place.PROGRAM and title != entry.name:
            title = f"{title} ({entry.name})"
        match entry.place:
            case Place.BULLETIN:
                return self.tr("{title} — in this bulletin only").format(title=title)
            case Place.OFFICE:
                return self.tr("{title} — the office's own").format(title=title)
            case Place.PROGRAM:
                return title

    @property
    def _entry(self) -> ShelfEntry:
        return self._entries[max(0, self._list.currentRow())]

    @Slot()
    def _show_entry(self) -> None:
        if not self._entries:
            return
        entry = self._entry
        self._title.setText(_title(entry))
        self._about.setText("\n".join(self._facts(entry)))
        self._about.setStyleSheet(f"color: {colours().text if entry.own else colours().error}")
        is_office, is_readable = entry.place is Place.OFFICE, entry.own is not None
        for name, possible in (
            ("Use", is_readable and not entry.is_in_use),
            ("Edit", is_readable),
            ("New", is_readable),
            ("Keep", is_readable and entry.place is Place.BULLETIN),
            ("Rename", is_readable and is_office),
            ("Remove", is_office),
            ("Share", is_readable),
        ):
            self._buttons[name].setEnabled(possible)

    def _facts(self, entry: ShelfEntry) -> list[str]:
        if entry.own is None:
            assert entry.error is not None
            return [error_sentence(entry.error, translate)]
        facts = [self.tr("This bulletin is printed in it.")] if entry.is_in_use else []
        own, template = entry.own, entry.own.template()
        if entry.place is not Place.PROGRAM and own.inherits:
            facts.append(self.tr("Differs from {title}.").format(title=template_title(own.inherits)))
        return [*facts, "", *self._page_facts(template)]

    def _page_facts(self, template: Template) -> list[str]:
        page, body, headline = template.page, template.style(StyleName.BODY), template.style(StyleName.HEADLINE)
        return [
            self.tr("Paper {width} × {height} mm, text area {text_width} × {text_height} mm").format(
                width=round(page.width.mm),
                height=round(page.height.mm),
                text_width=round(page.text_width.mm),
                text_height=round(page.text_height.mm),
            ),
            self.tr("{lines} lines a page, {pitch} pt each").format(lines=page.lines, pitch=f"{page.line_pitch.pt:g}"),
            self.tr("Body {body} pt, headlines {headline} pt").format(
                body=f"{body.size.pt:g}", headline=f"{headline.size.pt:g}"
            ),
        ]

    # What is done

    @Slot()
    def _use(self) -> None:
        own = self._entry.own
        if own is not None:
            self._print_in(own)
            self._fill(own.name, self._entry.place)

    def _print_in(self, own: OwnTemplate) -> None:
        text = "" if own.is_shipped else own.text()
        self._signals.perform(SetTemplate(own.name, text), Origin.DIALOG)

    @Slot()
    def _edit(self) -> None:
        entry = self._entry
        if entry.own is not None:
            edited = edit_template(entry.own, self._signals, self, uses=entry.is_in_use)
            if edited is not None:
                self._fill(edited.name)

    @Slot()
    def _make_new(self) -> None:
        entry = self._entry
        name = self._asked_name(self.tr("New Template"), free_template_name(self._copy_name(entry)))
        if entry.own is not None and name:
            self._try(lambda: keep_template(entry.own.named(name)), name)  # type: ignore[union-attr]

    def _copy_name(self, entry: ShelfEntry) -> str:
        title = _title(entry)
        name = self.tr("{title} (ours)").format(title=title) if entry.place is Place.PROGRAM else title
        return possible_template_name(name)

    @Slot()
    def _keep(self) -> None:
        own = self._entry.own
        if own is not None:
            name = free_template_name(own.name)
            self._try(lambda: keep_template(own if name == own.name else own.named(name)), name)

    @Slot()
    def _rename(self) -> None:
        entry = self._entry
        name = self._asked_name(self.tr("Rename Template"), entry.name)
        own = entry.own
        if own is None or not name or name == entry.name:
            return
        was_in_use = entry.is_in_use
        if self._try(lambda: rename_template(own, name), name) and was_in_use:
            self._print_in(own.named(name))
            self._fill(name)

    @Slot()
    def _remove(self) -> None:
        entry = self._entry
        own = entry.own
        if not self._try(lambda: remove_template(entry.name), entry.name):
            return
        undo = Remedy(self.tr("Undo"), partial(self._bring_back, own)) if own is not None else None
        self._notices.tell(self.tr("Deleted: {name}").format(name=_title(entry)), remedy=undo)

    def _bring_back(self, own: OwnTemplate) -> None:
        self._try(lambda: keep_template(own), own.name)

    @Slot()
    def _share(self) -> None:
        own = self._entry.own
        if own is None:
            return
        proposed = str(Path(LAST_FOLDER.read() or Path.home()) / f"{own.name}.toml")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Share the Template"), proposed, self.tr("Templates (*.toml)")
        )
        if chosen:
            path = Path(chosen if chosen.endswith(".toml") else f"{chosen}.toml")
            if self._try(lambda: share_template(own, path), self._entry.name):
                self._notices.tell(self.tr("Written: {file}").format(file=path.name))

    @Slot()
    def _take(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Add a Template"), LAST_FOLDER.read(), self.tr("Templates (*.toml)")
        )
        if chosen:
            self._take_from(Path(chosen))

    def _take_from(self, path: Path) -> None:
        added: list[OwnTemplate] = []
        if self._try(lambda: added.append(add_template(path)), ""):
            self._fill(added[0].name, Place.OFFICE)
            self._notices.tell(self.tr("Added: {name}").format(name=added[0].name))

    def _try(self, act: Callable[[], object], chosen: str) -> bool:
        """Do something to the files and show what is there then; say what went wrong."""
        try:
            act()
        except FileError as error:
            self._notices.tell(error_sentence(error, translate), Weight.ERROR)
            return False
        self._fill(chosen, Place.OFFICE)
        return True

    def _asked_name(self, title: str, proposed: str) -> str:
        """Ask for a name until it is one or nothing."""
        name, said = proposed, self.tr("Name:")
        while True:
            name, accepted = QInputDialog.getText(self, title, said, QLineEdit.EchoMode.Normal, name)
            name = name.strip()
            if not accepted or is_template_name(name):
                return name if accepted else ""
            said = self.tr("This name is taken or cannot be a file's name. Another name:")


def edit_template(
    own: OwnTemplate, signals: SessionSignals, parent: QWidget, *, uses: bool = True
) -> OwnTemplate | None:
    """Let a person change a template; return what came of it, `None` when nothing is to change.

    It becomes the bulletin's when it is so already (`uses`), and is kept for later issues when that is wanted.
    """
    dialog = TemplateDialog(own, signals.bulletin, parent)
    accepted = bool(dialog.exec())
    edited, keeps = dialog.own_template(), dialog.keeps
    dialog.deleteLater()
    if not accepted or edited == own:
        return None
    if keeps or not uses:
        try:
            keep_template(edited)
        except FileError as error:
            _tell(parent, error)
    if uses:
        signals.perform(SetTemplate(edited.name, edited.text()), Origin.DIALOG)
    return edited


def edit_template_of(signals: SessionSignals, parent: QWidget) -> None:
    """Let a person change the template of the bulletin."""
    signals.finish_typing()
    edit_template(own_template_of(signals.bulletin), signals, parent)


def _tell(parent: QWidget, error: FileError) -> None:
    from PySide6.QtWidgets import QMessageBox

    QMessageBox.warning(parent, parent.windowTitle(), error_sentence(error, translate))


def _title(entry: ShelfEntry) -> str:
    return entry.own.template().title(language_code()) if entry.own is not None else entry.name
