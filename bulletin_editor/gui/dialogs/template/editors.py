"""The editors of single values, chosen by the declared type of a key. Values are those of TOML."""

from __future__ import annotations

import re
import typing
from collections.abc import Callable
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QColorDialog, QHBoxLayout, QToolButton, QWidget

from bulletin_editor.gui.dialogs.template.lines import Choice, DecimalNumber, TemplateLine, WholeNumber
from bulletin_editor.gui.language import translate
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.own_template import plain_type
from bulletin_editor.templates.template import Rule, StyleName
from bulletin_editor.wording.template_words import SIZES, key_title, size_name, style_title, value_title

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_SEPARATORS = re.compile(r"\s*[,，、;；]\s*")
_MILLIMETRES = frozenset({"width", "height", "top", "bottom", "inside", "outside", "distance"})
_RULE = {"thickness": "0.5pt", "colour": "#000000"}
"""One that is ruled first."""
_COLOURS = frozenset({"colour", "accent"})


class FieldEditor(QWidget):
    """Shows a value and tells of what a person makes of it."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    def show_value(self, value: Any) -> None:
        """Show a value of TOML; `None` is nothing. Tells nobody."""
        raise NotImplementedError

    def hold(self, field: QWidget, stretch: int = 0) -> None:
        """Put a field into the editor; the first one takes the focus and the name."""
        self._row.addWidget(field, stretch)
        if self.focusProxy() is None:
            self.setFocusProxy(field)

    def set_name(self, name: str, title: str) -> None:
        """Name the field that takes the focus, for programs and for people who do not see it."""
        field = self.focusProxy()
        assert field is not None
        field.setObjectName(name)
        field.setAccessibleName(title)


class TextEditor(FieldEditor):
    def __init__(self) -> None:
        super().__init__()
        self.line = TemplateLine()
        self.line.textEdited.connect(self.edited.emit)
        self.hold(self.line, 1)

    def show_value(self, value: Any) -> None:
        if self.line.text() != (value or ""):
            self.line.setText(value or "")


class TextsEditor(TextEditor):
    """Several texts, parted by commas."""

    def __init__(self) -> None:
        FieldEditor.__init__(self)
        self.line = TemplateLine()
        self.line.textEdited.connect(lambda text: self.edited.emit(self._parts(text)))
        self.hold(self.line, 1)

    def show_value(self, value: Any) -> None:
        if self._parts(self.line.text()) != (value or []):
            self.line.setText(", ".join(value or []))

    def _parts(self, text: str) -> list[str]:
        return [part for part in _SEPARATORS.split(text.strip()) if part]


class SwitchEditor(FieldEditor):
    def __init__(self) -> None:
        super().__init__()
        self._box = QCheckBox()
        self._box.toggled.connect(self.edited.emit)
        self.hold(self._box)
        self._row.addStretch()

    def show_value(self, value: Any) -> None:
        self._box.blockSignals(True)
        self._box.setChecked(bool(value))
        self._box.blockSignals(False)


class NumberEditor(FieldEditor):
    """A whole number; 0 is shown as nothing where the key may be absent."""

    def __init__(self, *, optional: bool = False) -> None:
        super().__init__()
        self._box = WholeNumber()
        self._box.setRange(0, 200)
        if optional:
            self._box.setSpecialValueText(" ")
        self._box.valueChanged.connect(self.edited.emit)
        self.hold(self._box)
        self._row.addStretch()

    def show_value(self, value: Any) -> None:
        self._box.blockSignals(True)
        self._box.setValue(int(value or 0))
        self._box.blockSignals(False)


class FractionEditor(FieldEditor):
    """A number with a fraction; indents are counted in characters."""

    def __init__(self, *, characters: bool = False) -> None:
        super().__init__()
        self._box = DecimalNumber()
        self._box.setRange(-20, 60)
        self._box.setDecimals(2)
        self._box.setSingleStep(0.5)
        if characters:
            self._box.setSuffix(translate("Templates", " ch"))
        self._box.valueChanged.connect(self.edited.emit)
        self.hold(self._box)
        self._row.addStretch()

    def show_value(self, value: Any) -> None:
        self._box.blockSignals(True)
        self._box.setValue(float(value or 0))
        self._box.blockSignals(False)


class LengthEditor(FieldEditor):
    """A length in points, in steps of a twip as Word counts; or in millimetres where the page is measured."""

    def __init__(self, *, millimetres: bool = False) -> None:
        super().__init__()
        self._in_millimetres = millimetres
        self._box = DecimalNumber()
        self._box.setRange(-20, 2000)
        self._box.setDecimals(2)
        self._box.setSingleStep(1 if millimetres else 0.5)
        self._box.setSuffix(_millimetres() if millimetres else _points())
        self._box.valueChanged.connect(self._on_changed)
        self.hold(self._box)
        self._row.addStretch()

    def show_value(self, value: Any) -> None:
        length = Length.parse(value) if value else Length(0)
        self._box.blockSignals(True)
        self._box.setValue(length.mm if self._in_millimetres else length.pt)
        self._box.blockSignals(False)

    @Slot(float)
    def _on_changed(self, value: float) -> None:
        self.edited.emit(f"{round(value, 2):g}mm" if self._in_millimetres else f"{round(value * 20) / 20:g}pt")


class SizeEditor(FieldEditor):
    """A size of type, by its Chinese name (字号) or in points, in halves as Word counts."""

    def __init__(self) -> None:
        super().__init__()
        self._box = Choice()
        self._box.be_editable().textEdited.connect(self._on_typed)
        self._names = {size_name(points, translate): points for points in SIZES}
        for points in SIZES:
            self._box.addItem(_size_text(points), points)
        self._box.activated.connect(lambda index: self._tell(float(self._box.itemData(index))))
        self._box.setMinimumContentsLength(12)
        self.hold(self._box)
        self._row.addStretch()

    def show_value(self, value: Any) -> None:
        points = Length.parse(value).pt if value else 0.0
        if self._points(self._box.currentText()) != points:
            self._box.setCurrentIndex(self._box.findData(points))
            self._box.setEditText(_size_text(points))

    def _points(self, text: str) -> float | None:
        found = re.search(r"(\d+(?:\.\d+)?)\s*(?:pt|磅)?\s*$", text)
        return self._names.get(text.strip()) or (float(found[1]) if found else None)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        points = self._points(text)
        if points is not None and points >= 1:
            self._tell(round(points * 2) / 2)

    def _tell(self, points: float) -> None:
        self.edited.emit(f"{points:g}pt")


def _size_text(points: float) -> str:
    return f"{size_name(points, translate)}  {in_points(points)}".strip()


def in_points(points: float) -> str:
    """Return a length of type as a person reads it."""
    return f"{points:g}{_points()}"


def in_millimetres(millimetres: float) -> str:
    """Return a length of the page as a person reads it."""
    return f"{millimetres:g}{_millimetres()}"


def _points() -> str:
    return QCoreApplication.translate("LengthEditor", " pt")


def _millimetres() -> str:
    return QCoreApplication.translate("LengthEditor", " mm")


class ChoiceEditor(FieldEditor):
    """One of the values of an enumeration, or one of given values."""

    def __init__(self, values: tuple[str, ...], title: Callable[[str], str]) -> None:
        super().__init__()
        self._box = Choice()
        for value in values:
            self._box.addItem(title(value), value)
        self._box.activated.connect(lambda index: self.edited.emit(self._box.itemData(index)))
        self.hold(self._box, 1)

    def show_value(self, value: Any) -> None:
        self._box.setCurrentIndex(self._box.findData(value))


class ColourEditor(FieldEditor):
    """A colour as it is written, with a button that shows it and offers others."""

    def __init__(self) -> None:
        super().__init__()
        self._line = TemplateLine()
        self._line.setMaxLength(7)
        self._line.setFixedWidth(84)
        self._line.textEdited.connect(self._on_typed)
        self._button = QToolButton()
        self._button.setAutoRaise(True)
        self._button.setIconSize(QSize(18, 18))
        self._button.clicked.connect(self._on_clicked)
        self.hold(self._line)
        self.hold(self._button)
        self._row.addStretch()

    def set_name(self, name: str, title: str) -> None:
        super().set_name(name, title)
        words = translate("Templates", "Choose a colour…")
        self._button.setObjectName(f"{name}Choose")
        self._button.setAccessibleName(f"{title}: {words}")
        self._button.setToolTip(words)

    def show_value(self, value: Any) -> None:
        if self._line.text().lower() != str(value or "").lower():
            self._line.setText(value or "")
        self._button.setIcon(_swatch(value or "#000000"))

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if _COLOUR.fullmatch(text):
            self._button.setIcon(_swatch(text))
            self.edited.emit(text.lower())

    @Slot()
    def _on_clicked(self) -> None:
        chosen = QColorDialog.getColor(QColor(self._line.text()), self, self._line.accessibleName())
        if chosen.isValid():
            self.show_value(chosen.name())
            self.edited.emit(chosen.name())


class RuleEditor(FieldEditor):
    """A rule, or none: a box, its thickness and colour."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QCheckBox()
        self._thickness = LengthEditor()
        self._colour = ColourEditor()
        self._value: dict[str, Any] = dict(_RULE)
        self._box.clicked.connect(lambda on: self.edited.emit(self._value if on else None))
        self._thickness.edited.connect(lambda value: self._tell("thickness", value))
        self._colour.edited.connect(lambda value: self._tell("colour", value))
        for field in (self._box, self._thickness, self._colour):
            self.hold(field)
        self._row.addStretch()

    def set_name(self, name: str, title: str) -> None:
        super().set_name(name, title)
        for editor, key in ((self._thickness, "thickness"), (self._colour, "colour")):
            editor.set_name(f"{name}{key.capitalize()}", f"{title}: {key_title(f'rule.{key}', translate)}")

    def show_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))
        self._value = dict(value or self._value)
        for editor, key in ((self._thickness, "thickness"), (self._colour, "colour")):
            editor.setVisible(bool(value))
            editor.show_value(self._value[key])

    def _tell(self, key: str, value: Any) -> None:
        self._value = {**self._value, key: value}
        self.edited.emit(self._value)


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(18, 18)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor("#80808080"))
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(1, 1, 15, 15, 3, 3)
    painter.end()
    return QIcon(pixmap)


def editor_for(key: str, kind: Any) -> FieldEditor | None:
    """Return the editor of a key by its declared type; `None` for what has no editor of one line."""
    plain = plain_type(kind)
    name = key.rpartition(".")[2]
    if plain is Rule and plain is not kind:
        return RuleEditor()
    if plain is Length:
        return SizeEditor() if name == "size" else LengthEditor(millimetres=name in _MILLIMETRES)
    if plain is str:
        return ColourEditor() if name in _COLOURS else TextEditor()
    if plain is bool:
        return SwitchEditor()
    if plain is int:
        return NumberEditor(optional=plain is not kind)
    if plain is float:
        return FractionEditor(characters=name.endswith("_indent"))
    if plain is StyleName:
        return ChoiceEditor(tuple(StyleName), lambda value: style_title(value, translate))
    if isinstance(plain, type) and issubclass(plain, Enum):
        return ChoiceEditor(tuple(one.value for one in plain), lambda value: value_title(value, translate))
    if typing.get_origin(plain) is tuple and typing.get_args(plain)[0] is str:
        return TextsEditor()
    return None
