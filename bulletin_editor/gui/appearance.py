"""The look of the window: light and dark palettes, one accent, the faces of the interface, a small style sheet.

How a bulletin looks is the template's business.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from bulletin_editor.gui.settings import Appearance
from bulletin_editor.resource_files import resource_path


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one appearance. Text on every ground here has a contrast of at least 4.5."""

    window: str
    """Behind panes and bars."""
    base: str
    """Behind text that is written and lists."""
    alternate: str
    raised: str
    """Buttons and fields."""
    text: str
    quiet_text: str
    """Captions and hints."""
    disabled_text: str
    line: str
    """Between panes, around fields."""
    edge: str
    """Around what is ticked; a contrast of at least 3 on raised ground."""
    accent: str
    """Selection, focus, links: the only strong colour."""
    accent_text: str
    hover: str
    desk: str
    """Behind the pages."""
    error: str
    warning: str
    success: str


LIGHT = Colours(
    window="#f4f3f1",
    base="#fffefc",
    alternate="#f8f7f4",
    raised="#fbfaf8",
    text="#23211f",
    quiet_text="#67625c",
    disabled_text="#a7a29b",
    line="#dcd8d2",
    edge="#827d77",
    accent="#2f6690",
    accent_text="#ffffff",
    hover="#e8e5e0",
    desk="#e6e3de",
    error="#b3261e",
    warning="#8a5a00",
    success="#2e6b3e",
)

DARK = Colours(
    window="#2b2b2e",
    base="#1c1c1e",
    alternate="#222225",
    raised="#39393d",
    text="#e6e3de",
    quiet_text="#aaa6a0",
    disabled_text="#6c6a67",
    line="#454549",
    edge="#8f8c88",
    accent="#5b9bc8",
    accent_text="#10181e",
    hover="#3d3d41",
    desk="#171719",
    error="#f2938c",
    warning="#e0b062",
    success="#8cc79b",
)

_EDGE_FACTOR = 140
"""Per cent, as in the style."""
_TINT = 0.28
"""How much accent the chosen row of a menu has."""
_CHINESE_FACES = {
    "darwin": ("PingFang SC", "Hiragino Sans GB"),
    "win32": ("Microsoft YaHei UI", "Microsoft YaHei"),
}
_GENERIC_FACES = frozenset({"", "Sans", "Sans Serif", "sans-serif"})
"""What a bare Linux calls its face; in a list of faces none of these names one."""
_LATIN_FACES = ("Noto Sans", "Cantarell", "Liberation Sans", "DejaVu Sans")
_OPEN_CHINESE_FACES = ("Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "WenQuanYi Micro Hei")


def colours() -> Colours:
    """Return the colours of the palette in use."""
    return DARK if is_dark() else LIGHT


def is_dark() -> bool:
    """Tell whether the window is dark now."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return window.lightness() < 128


def apply_appearance(application: QApplication, appearance: Appearance) -> None:
    """Give the program its style and palette; windows that are there are to be dressed anew."""
    if appearance is Appearance.SYSTEM:
        dark = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    else:
        dark = appearance is Appearance.DARK
    chosen = DARK if dark else LIGHT
    if application.style().name() != "fusion":
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setPalette(_palette(chosen))
    application.setPalette(_menu_palette(chosen), "QMenu")  # type: ignore[arg-type]  # the stubs say bytes


def dress(window: QWidget) -> None:
    """Give a window the style sheet of the palette in use; what opens under it takes that on.

    A style sheet of the whole program does the same at several times the price: Qt then polishes each widget once more
    for every widget around it.
    """
    window.setStyleSheet(_style_sheet(colours()))


def apply_faces(application: QApplication, system: QFont, locale: QLocale) -> None:
    """Name the faces of the interface outright, so that Chinese never falls back to Japanese forms or to none.

    `system` is the face the system gave the program.
    """
    face = QFont(system)
    chinese = (*_CHINESE_FACES.get(sys.platform, ()), *_OPEN_CHINESE_FACES)
    latin = _LATIN_FACES if system.family() in _GENERIC_FACES else (system.family(),)
    families = (*chinese, *latin) if locale.language() is QLocale.Language.Chinese else (*latin, *chinese)
    face.setFamilies(families)
    face.setPointSizeF(max(system.pointSizeF(), 9.5))
    application.setFont(face)


def _palette(chosen: Colours) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette(QColor(chosen.raised), QColor(chosen.window))
    for role, colour in (
        (roles.Window, chosen.window),
        (roles.WindowText, chosen.text),
        (roles.Base, chosen.base),
        (roles.AlternateBase, chosen.alternate),
        (roles.Text, chosen.text),
        (roles.PlaceholderText, chosen.quiet_text),
        (roles.Button, chosen.raised),
        (roles.ButtonText, chosen.text),
        (roles.BrightText, chosen.accent_text),
        (roles.ToolTipBase, chosen.raised),
        (roles.ToolTipText, chosen.text),
        (roles.Highlight, chosen.accent),
        (roles.HighlightedText, chosen.accent_text),
        (roles.Accent, chosen.accent),
        (roles.Link, chosen.accent),
        (roles.LinkVisited, chosen.accent),
        (roles.Mid, chosen.line),
        (roles.Midlight, chosen.hover),
        (roles.Dark, chosen.line),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(chosen.disabled_text))
    palette.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, QColor(chosen.hover))
    palette.setColor(QPalette.ColorGroup.Disabled, roles.HighlightedText, QColor(chosen.disabled_text))
    return palette


def _menu_palette(chosen: Colours) -> QPalette:
    """Lift menus off the panes behind them, and let their empty boxes be seen, and icons on the row that is chosen.

    The style draws the edge of a box in the colour of the window, darker by its factor, and the icon of the chosen row
    as on all others: it stands on a tint, not on the accent itself.
    """
    palette = _palette(chosen)
    palette.setColor(QPalette.ColorRole.Highlight, _mixed(QColor(chosen.raised), QColor(chosen.accent), _TINT))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(chosen.text))
    palette.setColor(QPalette.ColorRole.Base, QColor(chosen.raised))
    palette.setColor(QPalette.ColorRole.Window, QColor(chosen.edge).lighter(_EDGE_FACTOR))
    return palette


def _mixed(ground: QColor, over: QColor, share: float) -> QColor:
    """Return a colour with a share of another over it."""
    parts = ((ground.red(), over.red()), (ground.green(), over.green()), (ground.blue(), over.blue()))
    return QColor(*(round(below * (1 - share) + above * share) for below, above in parts))


def _style_sheet(chosen: Colours) -> str:
    colours = {name: getattr(chosen, name) for name in Colours.__slots__}
    check = resource_path("icons", "check-on-dark.svg" if chosen is LIGHT else "check-on-light.svg")
    return _STYLE_SHEET.format_map({**colours, "check": check.as_posix()})


_STYLE_SHEET = """
QToolTip {{ color: {text}; background: {raised}; border: 1px solid {line}; padding: 4px 6px; }}
QMainWindow::separator {{ background: {line}; width: 1px; height: 1px; }}
QSplitter::handle {{ background: {line}; }}
QMenuBar {{ background: {window}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {hover}; color: {text}; }}
QToolBar {{ background: {window}; border: none; border-bottom: 1px solid {line}; spacing: 1px; padding: 3px 6px; }}
QToolBar::separator {{ background: {line}; width: 1px; margin: 5px 5px; }}
QToolBar QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px; }}
QToolBar QToolButton:hover {{ background: {hover}; }}
QToolBar QToolButton:checked {{ background: {hover}; border-color: {line}; }}
QToolBar QToolButton:pressed {{ background: {line}; }}
QToolBar QToolButton:focus {{ border-color: {accent}; }}
QStatusBar {{ background: {window}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {quiet_text}; padding: 2px 6px; }}
#paneHeader {{ background: {window}; border-bottom: 1px solid {line}; }}
#paneHeader QLabel {{ color: {quiet_text}; }}
#paneHeader QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 2px; }}
#paneHeader QToolButton:hover {{ background: {hover}; }}
#paneHeader QToolButton:focus {{ border-color: {accent}; }}
#noticeBar {{ background: {raised}; border-bottom: 1px solid {line}; }}
#findBar {{ background: {window}; border-bottom: 1px solid {line}; }}
QCheckBox::indicator, QAbstractItemView::indicator {{
    width: 13px; height: 13px; border: 1px solid {quiet_text}; border-radius: 3px; background: {base};
}}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{check}");
}}
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled {{ border-color: {disabled_text}; }}
QCheckBox::indicator:checked:disabled, QAbstractItemView::indicator:checked:disabled {{
    background: {disabled_text}; border-color: {disabled_text};
}}
QAbstractItemView::indicator:selected {{ border-color: {accent_text}; }}
"""
