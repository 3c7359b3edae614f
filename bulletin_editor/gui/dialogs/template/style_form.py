"""The styles of a template: all their names in groups, and beside them what the chosen one says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.dialogs.template.faces_editor import FacesEditor, InstalledFaces
from bulletin_editor.gui.dialogs.template.form import DeclaredForm, TableAccess, heading
from bulletin_editor.gui.dialogs.template.history import TemplateHistory
from bulletin_editor.gui.language import translate
from bulletin_editor.templates.template import Style, StyleName
from bulletin_editor.wording.template_words import style_title
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

_NAME = Qt.ItemDataRole.UserRole
_GROUPS = (
    (QT_TRANSLATE_NOOP("Templates", "Text"), ("body", "lead", "heading-1", "heading-2", "heading-3", "heading-4",
                                              "quotation", "editors-note", "flush", "sign-off", "note")),
    (QT_TRANSLATE_NOOP("Templates", "Headlines"), ("section", "department", "kicker", "headline", "subhead", "byline")),
    (QT_TRANSLATE_NOOP("Templates", "Tables and pictures"), ("caption", "credit", "table-header", "table-cell")),
    (QT_TRANSLATE_NOOP("Templates", "Contents"), ("contents-title", "contents-section", "contents-entry")),
    (QT_TRANSLATE_NOOP("Templates", "Masthead and imprint"),
     ("masthead-name", "masthead-number", "masthead-line", "classification", "imprint", "running-head", "page-number")),
)  # fmt: skip
_COMMON = QT_TRANSLATE_NOOP("Templates", "Common to several")
_MORE = QT_TRANSLATE_NOOP("Templates", "More")


class _StyleAccess(TableAccess):
    """The keys of the chosen style."""

    def choose(self, name: str) -> None:
        self.place = ("styles", name)

    def set_value(self, key: str, value: object) -> None:
        super().set_value(key, None if key == "outline_level" and not value else value)


class StyleForm(QWidget):
    """Chooses a style and shows its form."""

    page_wanted = Signal(int)

    def __init__(self, history: TemplateHistory, installed: InstalledFaces) -> None:
        super().__init__()
        self._history = history
        self._access = _StyleAccess(history, ("styles", StyleName.BODY.value))
        self._items: dict[str, QTreeWidgetItem] = {}
        self._tree = QTreeWidget()
        self._tree.setObjectName("styleList")
        self._tree.setAccessibleName(self.tr("Styles"))
        self._tree.setHeaderHidden(True)
        self._tree.setRootIsDecorated(False)
        self._tree.setIndentation(12)
        self._tree.setFixedWidth(166)
        self._fill()
        self._tree.currentItemChanged.connect(self._on_chosen)
        self._title = heading("")
        self._inherits = QLabel()
        self._inherits.setWordWrap(True)
        faces = {f"faces.{script}": FacesEditor(installed) for script in ("east_asian", "latin")}
        self._form = DeclaredForm(Style, self._access, "style", "style", without=("name",), first=faces)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._tree)
        row.addWidget(self._scrolled(), 1)
        self.setFocusProxy(self._tree)
        self.choose(StyleName.BODY.value)

    def choose(self, name: str) -> None:
        """Show a style."""
        self._tree.setCurrentItem(self._items[name])

    def refresh(self) -> None:
        name = self._access.place[1]
        self._title.setText(style_title(name, translate))
        parent = self._history.value(("styles", name, "inherits"))
        self._inherits.setStyleSheet(f"color: {colours().quiet_text}")
        self._inherits.setText(
            self.tr("What is not bold comes from “{style}”.").format(style=style_title(parent, translate))
            if parent
            else self.tr("Several styles follow this one.")
            if name.startswith("_")
            else ""
        )
        self._inherits.setVisible(bool(self._inherits.text()))
        self._form.refresh()
        self._mark_own()

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._inherits)
        column.addWidget(self._form)
        column.addStretch()
        return scrolled(inner)

    def _fill(self) -> None:
        known = [name for _, names in _GROUPS for name in names]
        common = [name for name in self._history.styles() if name.startswith("_")]
        more = [style.value for style in StyleName if style.value not in known]
        for title, names in ((_COMMON, common), *_GROUPS, (_MORE, more)):
            if not names:
                continue
            group = QTreeWidgetItem([translate("Templates", title)])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._tree.addTopLevelItem(group)
            for name in names:
                item = QTreeWidgetItem([style_title(name, translate)])
                item.setData(0, _NAME, name)
                group.addChild(item)
                self._items[name] = item
            group.setExpanded(True)

    def _mark_own(self) -> None:
        """Show the styles that the template itself changes in bold."""
        for name, item in self._items.items():
            face = item.font(0)
            face.setBold(self._history.own.says(("styles", name)))
            item.setFont(0, face)

    @Slot(QTreeWidgetItem)
    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        name = item.data(0, _NAME) if item is not None else None
        if name:
            self._access.choose(name)
            self.refresh()


def scrolled(inner: QWidget) -> QScrollArea:
    """Return a form in an area that scrolls when the window is low."""
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    return area
