"""What the window's menus switch and insert in the article."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Alignment, Paragraph, Role, Table
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.inlines import Marks, Run, plain_text
from bulletin_editor.content.outline import find_article
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.gui import settings
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.wording.dates import date_in_figures, date_in_words
from tests.builders import article, bulletin
from tests.gui.article.typing import SHIFT, press, type_text
from tests.gui.window import action, leave, open_window, text_of


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    opened = open_window(qtbot)
    shown = article("标题", "会议")
    opened.desk.start(bulletin(shown), pristine=False)
    opened.desk.signals.show_article(shown.id)
    opened.article.focus_text()
    yield opened
    leave(opened)


def text_shown(window: MainWindow) -> str:
    signals = window.desk.signals
    return "\n".join(plain_text(block.inlines) for block in find_article(signals.bulletin, signals.article_id).blocks)  # type: ignore[union-attr]


def test_a_correction_is_switched_off_in_the_menu_and_stays_off(window: MainWindow) -> None:
    switch = action(window, "autocorrectQuotes")
    assert switch.isChecked()
    switch.trigger()
    type_text(window.article.text, '"')
    assert text_shown(window) == '"会议'
    assert "quotes" not in settings.autocorrect_rules()
    switch.trigger()
    assert "quotes" in settings.autocorrect_rules()


def test_what_is_selected_is_counted_in_the_status_bar(window: MainWindow, qtbot: QtBot) -> None:
    type_text(window.article.text, "近日，召开A1")
    press(window.article.text, Qt.Key.Key_Home)
    press(window.article.text, Qt.Key.Key_Right, SHIFT, times=7)
    qtbot.waitUntil(lambda: "Selected: 6 of 8" in text_of(window, "articleCounts"))
    assert "6 without marks" not in text_of(window, "articleCounts")
    qtbot.waitUntil(lambda: text_of(window, "articleCounts").endswith("1 lines"))
    press(window.article.text, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: text_of(window, "articleCounts").startswith("8 characters"))


def test_the_view_menu_zooms_the_text_and_switches_the_modes(window: MainWindow) -> None:
    before = window.article.text.font().pointSizeF()
    action(window, "textZoomIn").trigger()
    assert window.article.text.font().pointSizeF() > before
    action(window, "textZoomReset").trigger()
    assert window.article.text.font().pointSizeF() == before
    veil = window.article.findChild(QWidget, "focusVeil")
    assert veil is not None
    action(window, "focusMode").trigger()
    assert veil.isVisible()
    assert settings.FOCUS_MODE.read()
    action(window, "focusMode").trigger()
    assert not veil.isVisible()
    action(window, "typewriterMode").trigger()
    assert settings.TYPEWRITER_MODE.read()


def test_the_date_is_inserted_in_figures_and_in_words(window: MainWindow) -> None:
    today = datetime.datetime.now().astimezone().date()
    action(window, "insertDateInWords").trigger()
    action(window, "insertDate").trigger()
    assert text_shown(window) == f"{date_in_words(today, 'zh-CN')}{date_in_figures(today, 'zh-CN')}会议"


def test_in_a_cell_the_menu_formats_the_cell(window: MainWindow) -> None:
    window.article.insert_table(2, 2)
    action(window, "alignRight").trigger()
    type_text(window.article.editor, "数")
    window.article.editor.selectAll()
    action(window, "markBold").trigger()
    window.article.finish_typing()
    signals = window.desk.signals
    (table,) = (b for b in find_article(signals.bulletin, signals.article_id).blocks if isinstance(b, Table))
    cell = table.rows[0].cells[0]
    assert cell.alignment is Alignment.RIGHT
    assert cell.inlines == (Run("数", Marks(bold=True)),)


CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def written(window: MainWindow) -> Article:
    signals = window.desk.signals
    return find_article(signals.bulletin, signals.article_id)


def test_one_key_makes_a_paragraph_a_part_of_the_head_and_undo_brings_it_back(window: MainWindow) -> None:
    text = window.article.text
    press(text, Qt.Key.Key_Return)
    press(text, Qt.Key.Key_Up)
    type_text(text, "（通讯员 叶知秋）")
    before = window.desk.signals.bulletin
    press(text, Qt.Key.Key_B, CONTROL_ALT)
    assert written(window).byline == "通讯员 叶知秋"
    assert window.article.fields.byline.text() == "通讯员 叶知秋"
    assert text_shown(window) == "会议"
    press(text, Qt.Key.Key_H, CONTROL_ALT)
    assert written(window).headline == ("会议",)
    assert text_shown(window) == "标题"
    press(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.signals.bulletin is before
    assert text.toPlainText() == "（通讯员 叶知秋）\n会议"


def test_what_is_written_in_the_head_becomes_text_by_the_key_of_a_role(window: MainWindow) -> None:
    headline = window.article.fields.headline
    headline.setFocus()
    press(headline, Qt.Key.Key_1, CONTROL_ALT)
    first = written(window).blocks[0]
    assert isinstance(first, Paragraph)
    assert (plain_text(first.inlines), first.role) == ("标题", Role.HEADING_1)
    assert headline.toPlainText() == ""
    assert window.article.text.hasFocus()
    window.article.fields.kicker.setFocus()
    press(window.article.fields.kicker, Qt.Key.Key_0, CONTROL_ALT)
    assert text_of(window, "noticeText") == "This part of the head is empty."


def test_one_key_makes_a_paragraph_the_caption_of_the_table_below_it(window: MainWindow) -> None:
    window.article.insert_table(1, 1)
    window.article.focus_text()
    window.article.text.select_ends((TextPosition(0, 0), TextPosition(0, 0)))
    type_text(window.article.text, "表1 进度")
    press(window.article.text, Qt.Key.Key_C, CONTROL_ALT)
    (table,) = (block for block in written(window).blocks if isinstance(block, Table))
    assert plain_text(table.caption) == "进度"
    press(window.article.text, Qt.Key.Key_C, CONTROL_ALT)
    assert "beside a table" in text_of(window, "noticeText")
