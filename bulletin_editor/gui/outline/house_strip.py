"""Which departments of the house have not handed in yet, in one line under the tree."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from bulletin_editor.content.house import House, without_articles
from bulletin_editor.editing.session import BulletinChanged
from bulletin_editor.errors import FileError
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.storage.house_file import read_house, write_house


class HouseList(QObject):
    """The departments of the house as the program keeps them for a person."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._departments: House = ()
        self.load()

    @property
    def departments(self) -> House:
        return self._departments

    def load(self) -> None:
        """Read the list; one that cannot be read counts as none until it is written anew."""
        try:
            self._departments = read_house()
        except FileError:
            self._departments = ()
        self.changed.emit()

    def keep(self, departments: House) -> None:
        """Put another list in the place of this one.

        Raises `FileError`; the list is then as before.
        """
        write_house(departments)
        self._departments = departments
        self.changed.emit()


class HouseStrip(QToolButton):
    """Names the missing departments; its menu adds one, sorts all by the house, and leads to the list."""

    department_wanted = Signal(str)
    sorting_wanted = Signal()
    editing_wanted = Signal()

    def __init__(self, signals: SessionSignals, house: HouseList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._house = house
        self._missing: tuple[str, ...] = ()
        self._words = ""
        self.setObjectName("outlineHouse")
        self.setIcon(icon("building-2"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoRaise(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QToolButton { text-align: left; padding: 5px 8px; border: none; }")
        self._menu = QMenu(self)
        self._menu.setObjectName("outlineHouseMenu")
        self._menu.aboutToShow.connect(self._fill_menu)
        self.setMenu(self._menu)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        signals.session_opened.connect(self.refresh)
        signals.bulletin_changed.connect(self._on_bulletin_changed)
        house.changed.connect(self.refresh)
        self.refresh()

    @property
    def missing(self) -> tuple[str, ...]:
        """The departments that have not handed in, in the order of the house."""
        return self._missing

    def refresh(self) -> None:
        """Look who is missing."""
        departments = self._house.departments
        self.setVisible(bool(departments))
        if not departments:
            return
        self._missing = without_articles(self._signals.bulletin, departments)
        names = self.tr(", ").join(self._missing)
        if self._missing:
            self._words = self.tr("Missing {count}: {names}").format(count=len(self._missing), names=names)
        else:
            self._words = self.tr("All {count} departments have handed in").format(count=len(departments))
        self.setAccessibleName(self._words)
        self.setToolTip(self._words)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width() - self.iconSize().width() - 40, 0)
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room).replace("&", "&&")
        # The style leaves no room of its own between icon and words.
        self.setText(f" {words}")

    def _fill_menu(self) -> None:
        self._menu.clear()
        for name in self._missing:
            words = self.tr("Add {name}").format(name=name.replace("&", "&&"))
            self._menu.addAction(words, partial(self.department_wanted.emit, name))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("&Sort Departments"), self.sorting_wanted.emit)
        self._menu.addAction(self.tr("&Departments of the House…"), self.editing_wanted.emit)

    def _on_bulletin_changed(self, event: BulletinChanged) -> None:
        """Look again, but not at each key typed in the article shown."""
        changes = event.changes
        if self._house.departments and (changes.outline or changes.edited - {self._signals.article_id}):
            self._soon.start()
