"""Nobody needs eyes or a mouse: everything that takes the keyboard has a name, is reached by Tab, and can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Figure, Table
from bulletin_editor.gui.appearance import DARK, LIGHT, Colours, apply_appearance
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.settings import Appearance
from bulletin_editor.writers.web.colours import READABLE_CONTRAST, contrast
from tests.builders import picture
from tests.gui.test_dialogs import MODAL
from tests.gui.window import action, answer, leave, open_window


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    opened = open_window(qtbot)
    action(opened, "newArticle").trigger()
    qtbot.waitUntil(lambda: action(opened, "insertTable").isEnabled())
    yield opened
    leave(opened)


def takes_keyboard(widget: QWidget, top: QWidget) -> bool:
    is_part_of_another = widget.objectName().startswith("qt_") or widget.focusProxy() is not None
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisibleTo(top) and not is_part_of_another


def nameless(top: QWidget) -> list[str]:
    """What takes the keyboard and has nothing a screen reader could say."""
    found = []
    for widget in top.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        if takes_keyboard(widget, top) and not (interface and interface.text(QAccessible.Text.Name)):
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found


def tabbed_through(dialog: QDialog) -> set[QWidget]:
    """What the keyboard comes to by Tab, from where it is at the start."""
    reached: set[QWidget] = set()
    for _ in range(60):
        focused = dialog.focusWidget()
        if focused is not None:
            reached.add(focused)
        dialog.focusNextChild()
    return reached


@pytest.mark.parametrize("command", MODAL)
def test_in_a_dialog_all_that_takes_the_keyboard_has_a_name_and_is_reached(window: MainWindow, command: str) -> None:
    unnamed: list[str] = []
    missed: list[str] = []

    def look(dialog: QDialog) -> None:
        unnamed.extend(nameless(dialog))
        dialog.activateWindow()
        reached = tabbed_through(dialog)
        for widget in dialog.findChildren(QWidget):
            wanted = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and takes_keyboard(widget, dialog)
            if wanted and widget.isEnabled() and not isinstance(widget, QTabBar) and widget not in reached:
                missed.append(f"{type(widget).__name__} {widget.objectName()}")
        dialog.reject()

    answer(look)
    action(window, command).trigger()
    assert unnamed == []
    assert missed == []


def test_in_the_window_all_that_takes_the_keyboard_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    action(window, "replace").trigger()
    action(window, "showThumbnails").setChecked(True)
    action(window, "findInPages").trigger()
    assert nameless(window) == []
    action(window, "showArticleTable").trigger()
    assert nameless(window) == []


def test_tab_leads_through_the_whole_window_and_around(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.is_idle, timeout=10_000)
    action(window, "replace").trigger()
    action(window, "showThumbnails").setChecked(True)
    action(window, "findInPages").trigger()
    window.article.focus_text()
    reached = []
    while (focused := QApplication.focusWidget()) not in reached:
        assert focused is not None
        reached.append(focused)
        window.focusNextChild()
    assert focused is reached[0]
    wanted = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and takes_keyboard(widget, window) and widget.isEnabled()
    ]
    assert [widget.objectName() for widget in wanted if widget not in reached] == []
    names = [widget.objectName() for widget in reached]
    assert names.index("findText") < names.index("problems") < names.index("pages") < names.index("articleByline")


def test_what_is_edited_in_place_has_names(window: MainWindow) -> None:
    pane = window.article
    pane.insert_table(2, 2)
    assert nameless(window) == []
    pane.focus_text()
    pane.insert_figure(*picture())
    figure = next(block for block in pane.text.blocks if isinstance(block, Figure))
    pane.text.object_opened.emit(figure.id)
    assert nameless(window) == []
    pane.focus_text()
    pane.insert_footnote()
    assert nameless(window) == []
    pane.focus_text()
    pane.comments.add()
    assert nameless(window) == []
    assert any(isinstance(block, Table) for block in pane.text.blocks)


def test_f6_leads_through_all_panes_and_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.is_idle, timeout=10_000)
    panes: list[QWidget] = [window.article, window.problems, window.pages, window.outline, window.article]
    window.article.focus_text()
    for pane in panes[1:]:
        action(window, "nextPane").trigger()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert pane.isAncestorOf(focused) or pane is focused


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_text_can_be_read_on_every_ground(colours: Colours) -> None:
    grounds = (colours.window, colours.base, colours.alternate, colours.raised)
    inks = (colours.text, colours.quiet_text, colours.error, colours.warning, colours.success)
    for ground in grounds:
        for ink in inks:
            assert contrast(ink, ground) >= READABLE_CONTRAST, (ink, ground)
    for ground in (colours.window, colours.base):
        assert contrast(colours.accent, ground) >= READABLE_CONTRAST
    assert contrast(colours.text, colours.hover) >= READABLE_CONTRAST
    assert contrast(colours.accent_text, colours.accent) >= READABLE_CONTRAST


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_an_empty_box_in_a_menu_can_be_seen(qtbot: QtBot, qapp: QApplication, appearance: Appearance) -> None:
    apply_appearance(qapp, appearance)
    menu = QMenu()
    qtbot.addWidget(menu)
    choice = menu.addAction("Full Screen")
    choice.setCheckable(True)
    menu.resize(menu.sizeHint())
    picture = menu.grab().toImage()
    row = menu.actionGeometry(choice)
    colours = DARK if appearance is Appearance.DARK else LIGHT
    columns = range(row.left() + 2, row.left() + 22)
    seen = {picture.pixelColor(x, y).name() for x in columns for y in range(row.top(), row.bottom())}
    assert max(contrast(colour, colours.raised) for colour in seen) >= 3


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_icon_of_the_chosen_row_of_a_menu_can_be_seen(
    qtbot: QtBot, qapp: QApplication, appearance: Appearance
) -> None:
    apply_appearance(qapp, appearance)
    menu = QMenu()
    qtbot.addWidget(menu)
    row = menu.addAction(icon("scissors"), "Cut")
    menu.resize(menu.sizeHint())
    plain = menu.grab().toImage()
    menu.setActiveAction(row)
    chosen = menu.grab().toImage()
    assert chosen != plain
    area = menu.actionGeometry(row)
    ground = chosen.pixelColor(area.right() - 4, area.center().y()).name()
    seen = {
        chosen.pixelColor(x, y).name()
        for x in range(area.left() + 4, area.left() + 26)
        for y in range(area.top() + 2, area.bottom() - 2)
    }
    assert max(contrast(colour, ground) for colour in seen) >= 3
