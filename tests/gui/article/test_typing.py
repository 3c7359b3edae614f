"""Typing as a person does: keys, input methods, undo steps, structure."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import ListItem, ListKind, PageBreak, Paragraph, Role, Table
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import LineBreak, Marks, Run
from bulletin_editor.editing.article_edits import ArticleField, ReplaceBlocks, SetArticleField, TextAct
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.editing.session import Origin
from bulletin_editor.editing.text_autocorrect import AutocorrectRule
from bulletin_editor.gui import settings
from tests.builders import article, bold, note, p, table
from tests.gui.article.typing import CONTROL, NONE, SHIFT, Desk, commit, compose, press, shown_blocks, type_text


def desk_with(qtbot: QtBot, *blocks: object) -> Desk:
    desk = Desk(article("标题", *blocks))  # type: ignore[arg-type]
    qtbot.addWidget(desk.pane)
    return desk


def test_typed_text_stands_in_the_bulletin_at_once(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "近日召开")
    desk.caret_to(0, 4)
    type_text(desk.text, "会议。")
    assert desk.lines() == ["近日召开会议。"]


def test_the_first_letter_makes_the_first_paragraph_of_an_empty_article(qtbot: QtBot) -> None:
    desk = desk_with(qtbot)
    type_text(desk.text, "近日")
    assert desk.lines() == ["近日"]
    desk.undo()
    assert desk.blocks == ()
    type_text(desk.text, "再来")
    assert desk.lines() == ["再来"]


def test_typing_without_a_pause_is_one_step(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    desk.caret_to(0, 1)
    type_text(desk.text, "乙丙丁")
    assert desk.steps() == 1


def test_a_pause_begins_a_new_step(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    desk.caret_to(0, 1)
    type_text(desk.text, "乙")
    desk.clock += 5
    type_text(desk.text, "丙")
    assert desk.steps() == 2


def test_typing_elsewhere_begins_a_new_step(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲乙", "丙")
    desk.caret_to(0, 2)
    type_text(desk.text, "丁")
    desk.caret_to(0, 0)
    type_text(desk.text, "戊")
    assert desk.steps() == 2


def test_enter_parts_a_paragraph_and_is_a_step_of_its_own(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲乙")
    desk.caret_to(0, 1)
    type_text(desk.text, "丙")
    press(desk.text, Qt.Key.Key_Return)
    assert desk.lines() == ["甲丙", "乙"]
    assert desk.steps() == 2


def test_enter_at_the_start_leaves_the_id_with_the_text(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲乙")
    text_id = desk.blocks[0].id
    desk.caret_to(0, 0)
    press(desk.text, Qt.Key.Key_Return)
    assert desk.lines() == ["", "甲乙"]
    assert desk.blocks[1].id == text_id


def test_after_a_heading_comes_body(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, p("提高认识", Role.HEADING_1))
    desk.caret_to(0, 4)
    press(desk.text, Qt.Key.Key_Return)
    type_text(desk.text, "正文")
    assert [block.role for block in desk.blocks if isinstance(block, Paragraph)] == [Role.HEADING_1, Role.BODY]


def test_enter_in_an_empty_list_item_ends_the_list(qtbot: QtBot) -> None:
    item = ListItem(ListKind.NUMBER)
    desk = desk_with(qtbot, p("一是", list_item=item))
    desk.caret_to(0, 2)
    press(desk.text, Qt.Key.Key_Return, times=2)
    assert [block.list_item for block in desk.blocks if isinstance(block, Paragraph)] == [item, None]


def test_shift_enter_breaks_the_line_inside_the_paragraph(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲乙")
    desk.caret_to(0, 1)
    press(desk.text, Qt.Key.Key_Return, SHIFT)
    assert desk.blocks[0].inlines == (Run("甲"), LineBreak(), Run("乙"))  # type: ignore[union-attr]


def test_backspace_at_the_start_takes_list_and_role_before_it_joins(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲", p("乙", Role.HEADING_2, list_item=ListItem(ListKind.NUMBER)))
    desk.caret_to(1, 0)
    seen = []
    for _ in range(3):
        press(desk.text, Qt.Key.Key_Backspace)
        last = desk.blocks[-1]
        assert isinstance(last, Paragraph)
        seen.append((last.role, last.list_item, len(desk.blocks)))
    assert seen == [(Role.HEADING_2, None, 2), (Role.BODY, None, 2), (Role.BODY, None, 1)]
    assert desk.lines() == ["甲乙"]


def test_joined_text_takes_the_look_of_its_paragraph(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "正文", p("标题", Role.HEADING_1))
    desk.caret_to(0, 2)
    press(desk.text, Qt.Key.Key_Delete)
    assert desk.lines() == ["正文标题"]
    block = desk.text.document().firstBlock()
    assert {range_.format.fontWeight() for range_ in block.textFormats()} == {400}


def test_tab_moves_a_list_item_deeper_and_back(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, p("甲", list_item=ListItem(ListKind.BULLET)))
    press(desk.text, Qt.Key.Key_Tab)
    assert desk.blocks[0].list_item == ListItem(ListKind.BULLET, 1)  # type: ignore[union-attr]
    press(desk.text, Qt.Key.Key_Backtab, SHIFT)
    assert desk.blocks[0].list_item == ListItem(ListKind.BULLET, 0)  # type: ignore[union-attr]
    assert desk.lines() == ["甲"]


def test_a_composed_phrase_reaches_the_bulletin_only_when_committed(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    desk.caret_to(0, 1)
    compose(desk.text, "gui hua")
    assert desk.lines() == ["甲"]
    commit(desk.text, "规划")
    assert desk.lines() == ["甲规划"]
    assert desk.steps() == 1


def test_a_phrase_over_a_selection_is_one_step_and_undo_restores_the_selection(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲乙丙")
    desk.caret_to(0, 2, anchor=(0, 0))
    compose(desk.text, "xin")
    commit(desk.text, "新")
    assert desk.lines() == ["新丙"]
    assert desk.steps() == 1
    desk.undo()
    assert desk.lines() == ["甲乙丙"]
    assert desk.text.textCursor().selectedText() == "甲乙"


def test_whoever_needs_the_bulletin_gets_what_is_being_composed(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    desk.caret_to(0, 1)
    compose(desk.text, "gui")
    desk.signals.finish_typing()
    assert desk.lines() == ["甲gui"]


def test_a_change_from_elsewhere_waits_for_the_composed_phrase(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲", "乙")
    desk.caret_to(1, 1)
    compose(desk.text, "bing")
    first = desk.blocks[0]
    assert isinstance(first, Paragraph)
    edit = ReplaceBlocks(desk.article.id, 0, 1, (p("新"), Paragraph(first.id, (Run("子"),))), TextAct.CORRECTING)
    desk.signals.perform(edit, Origin.PROBLEMS)
    commit(desk.text, "丙")
    assert desk.lines() == ["新", "子", "乙丙"]
    assert shown_blocks(desk.text) == desk.blocks


def test_a_correction_from_elsewhere_leaves_the_caret_with_its_text(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "开会,讨论", "乙丙丁")
    desk.caret_to(1, 2)
    first = desk.blocks[0]
    edit = ReplaceBlocks(desk.article.id, 0, 1, (Paragraph(first.id, (Run("开会，讨论"),)),), TextAct.CORRECTING)
    desk.signals.perform(edit, Origin.PROBLEMS)
    assert desk.lines() == ["开会，讨论", "乙丙丁"]
    type_text(desk.text, "！")
    assert desk.lines()[1] == "乙丙！丁"


def test_undo_puts_the_caret_where_it_was(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲乙", "丙丁")
    desk.caret_to(0, 1)
    type_text(desk.text, "新")
    desk.caret_to(1, 2)
    desk.undo()
    assert (desk.text.ends[1].block, desk.text.ends[1].offset) == (0, 1)


def test_the_keys_of_undo_reach_the_window(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(desk.pane)
    undone: list[bool] = []
    action = window.addAction("Undo")
    action.setShortcut(QKeySequence("Ctrl+Z"))
    action.triggered.connect(lambda: undone.append(True))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for widget in (desk.text, desk.pane.fields.headline, desk.pane.fields.byline):
        widget.setFocus()
        override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CONTROL, "\x1a")
        override.ignore()
        QApplication.sendEvent(widget, override)
        assert not override.isAccepted()
        press(widget, Qt.Key.Key_Z, CONTROL)
    assert len(undone) == 3
    desk.pane.setParent(None)


def test_bold_is_toggled_over_a_selection_and_for_what_is_typed_next(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲乙丙")
    desk.caret_to(0, 2, anchor=(0, 1))
    desk.pane.editor.toggle_bold()
    assert desk.blocks[0].inlines == (Run("甲"), bold("乙"), Run("丙"))  # type: ignore[union-attr]
    desk.caret_to(0, 3)
    desk.pane.editor.toggle_bold()
    assert desk.pane.text_format.marks.bold
    type_text(desk.text, "丁戊")
    assert desk.blocks[0].inlines == (Run("甲"), bold("乙"), Run("丙"), bold("丁戊"))  # type: ignore[union-attr]


def test_a_chosen_mark_holds_for_a_composed_phrase(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    desk.caret_to(0, 1)
    desk.pane.editor.toggle_underline()
    compose(desk.text, "yi")
    commit(desk.text, "乙")
    assert desk.blocks[0].inlines == (Run("甲"), Run("乙", Marks(underline=True)))  # type: ignore[union-attr]


def test_a_link_does_not_grow_at_its_end(qtbot: QtBot) -> None:
    link = Run("网站", Marks(link="https://example.org"))
    desk = desk_with(qtbot, p((link,)))
    desk.caret_to(0, 2)
    type_text(desk.text, "。")
    assert desk.blocks[0].inlines == (link, Run("。"))  # type: ignore[union-attr]


def test_text_typed_beside_a_table_begins_a_paragraph(qtbot: QtBot) -> None:
    grid = table(("甲",))
    desk = desk_with(qtbot, grid)
    desk.caret_to(0, 1)
    type_text(desk.text, "后")
    desk.caret_to(0, 0)
    commit(desk.text, "前面")
    assert desk.lines() == ["前面", "<Table>", "后"]
    assert desk.blocks[1] == grid
    assert shown_blocks(desk.text) == desk.blocks


def test_backspace_after_a_table_selects_it_first(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲", table(("乙",)), "丙")
    desk.caret_to(2, 0)
    press(desk.text, Qt.Key.Key_Backspace)
    assert desk.lines() == ["甲", "<Table>", "丙"]
    press(desk.text, Qt.Key.Key_Backspace)
    assert desk.lines() == ["甲", "", "丙"]
    desk.undo()
    assert isinstance(desk.blocks[1], Table)


def test_letters_of_two_units_are_kept_whole(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "𠮷野")
    desk.caret_to(0, 1)
    type_text(desk.text, "😀")
    press(desk.text, Qt.Key.Key_Left)
    press(desk.text, Qt.Key.Key_Delete)
    assert desk.lines() == ["𠮷野"]


def test_a_page_break_parts_the_text_and_the_caret_goes_on_below(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲乙")
    desk.caret_to(0, 1)
    desk.pane.insert_page_break()
    type_text(desk.text, "新")
    assert desk.lines() == ["甲", "<PageBreak>", "新乙"]


def test_roles_lists_and_alignment_come_from_the_commands_and_are_told(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲", "乙")
    told: list[object] = []
    desk.pane.format_changed.connect(told.append)
    desk.caret_to(1, 1, anchor=(0, 0))
    desk.pane.editor.set_role(Role.QUOTATION)
    desk.pane.editor.toggle_list(ListKind.NUMBER)
    assert [block.role for block in desk.blocks if isinstance(block, Paragraph)] == [Role.QUOTATION] * 2
    assert desk.pane.text_format.role is Role.QUOTATION
    assert desk.pane.text_format.list_item == ListItem(ListKind.NUMBER)
    assert told


def test_signs_follow_the_count_when_an_item_comes_in_between(qtbot: QtBot) -> None:
    item = ListItem(ListKind.NUMBER)
    desk = desk_with(qtbot, p("甲", list_item=item), p("乙", list_item=item))
    desk.caret_to(0, 1)
    press(desk.text, Qt.Key.Key_Return)
    signs = [desk.pane.text.numbers.signs[block.id] for block in desk.blocks]
    assert len(set(signs)) == 3
    desk.undo()
    assert list(desk.pane.text.numbers.signs) == [block.id for block in desk.blocks]


def test_fields_are_edited_in_the_model_and_follow_it(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    headline = desk.pane.fields.headline
    headline.setFocus()
    headline.selectAll()
    type_text(headline, "突出规划引领")
    press(headline, Qt.Key.Key_Return, SHIFT)
    type_text(headline, "服务转型升级")
    assert desk.article.headline == ("突出规划引领", "服务转型升级")
    assert desk.steps() == 1
    type_text(desk.pane.fields.byline, "本报记者")
    assert desk.article.byline == "本报记者"
    desk.undo()
    assert desk.pane.fields.byline.text() == ""
    desk.signals.perform(SetArticleField(desk.article.id, ArticleField.KICKER, "引题"), Origin.OUTLINE)
    assert desk.pane.fields.kicker.text() == "引题"


def test_enter_leads_from_the_headline_through_all_fields_into_the_text(qtbot: QtBot) -> None:
    desk = Desk(article("", ""))
    qtbot.addWidget(desk.pane)
    desk.pane.fields.headline.setFocus()
    for typed in ("突出规划引领", "上半年工作综述", "本报记者 蔡杨洋"):
        type_text(focused(desk), typed)
        press(focused(desk), Qt.Key.Key_Return)
    type_text(focused(desk), "近日")
    assert desk.article.headline == ("突出规划引领",)
    assert (desk.article.subhead, desk.article.byline) == ("上半年工作综述", "本报记者 蔡杨洋")
    assert desk.lines() == ["近日"]


def test_enter_inside_the_headline_breaks_it_in_two(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    headline = desk.pane.fields.headline
    headline.setFocus()
    headline.selectAll()
    type_text(headline, "突出规划引领服务转型升级")
    for _ in range(6):
        press(headline, Qt.Key.Key_Left)
    press(headline, Qt.Key.Key_Return)
    assert desk.article.headline == ("突出规划引领", "服务转型升级")


def test_a_long_headline_leaves_the_text_its_room(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    before = desk.pane.minimumSizeHint().height()
    headline = desk.pane.fields.headline
    headline.setFocus()
    type_text(headline, "突出规划引领服务转型升级" * 30)
    assert desk.pane.text.height() > 200
    assert desk.pane.minimumSizeHint().height() < before + 200
    assert headline.viewport().rect().contains(headline.cursorRect().center())


@pytest.mark.parametrize("name", ["byline", "headline"])
def test_word_keys_step_over_clauses_in_the_fields_as_in_the_text(qtbot: QtBot, name: str) -> None:
    desk = desk_with(qtbot, "甲")
    field = getattr(desk.pane.fields, name)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    type_text(field, "𠮷祥街道办，王明 GDP增长")
    press(field, Qt.Key.Key_Left, CONTROL, times=2)
    type_text(field, "→")
    assert written(desk, name) == "𠮷祥街道办，王明 →GDP增长"
    press(field, Qt.Key.Key_Home)
    press(field, Qt.Key.Key_Right, CONTROL)
    type_text(field, "、")
    press(field, Qt.Key.Key_Delete, CONTROL)
    assert written(desk, name) == "𠮷祥街道办、王明 →GDP增长"
    press(field, Qt.Key.Key_End)
    press(field, Qt.Key.Key_Backspace, CONTROL)
    assert written(desk, name) == "𠮷祥街道办、王明 →GDP"
    press(field, Qt.Key.Key_Left, CONTROL | SHIFT, times=2)
    type_text(field, "丙")
    assert written(desk, name) == "𠮷祥街道办、王明 丙"
    desk.undo()
    assert written(desk, name) != "𠮷祥街道办、王明 丙"


def written(desk: Desk, name: str) -> str:
    value = getattr(desk.article, name)
    return value if isinstance(value, str) else "".join(value)


def focused(desk: Desk) -> QWidget:
    widget = desk.pane.window().focusWidget()
    assert widget is not None
    return widget


def test_each_article_keeps_its_place(qtbot: QtBot) -> None:
    other = article("二", "丙丁")
    desk = Desk(article("一", "甲乙"), other)
    qtbot.addWidget(desk.pane)
    desk.caret_to(0, 1)
    desk.signals.show_article(other.id)
    type_text(desk.text, "新")
    desk.signals.show_article(desk.article.id)
    type_text(desk.text, "中")
    assert desk.lines() == ["甲中乙"]


def test_undo_goes_to_the_article_it_touches(qtbot: QtBot) -> None:
    other = article("二", "丙丁")
    desk = Desk(article("一", "甲乙"), other)
    qtbot.addWidget(desk.pane)
    type_text(desk.text, "新")
    desk.signals.show_article(other.id)
    desk.undo()
    assert desk.signals.article_id == desk.article.id
    assert desk.lines() == ["甲乙"]


def test_an_article_that_is_gone_leaves_a_hint_and_comes_back_by_undo(qtbot: QtBot) -> None:
    from bulletin_editor.editing.outline_edits import RemoveNodes

    desk = desk_with(qtbot, "甲")
    desk.signals.perform(RemoveNodes((desk.article.id,)), Origin.OUTLINE)
    assert not desk.text.isVisible()
    desk.undo()
    assert desk.text.isVisible()
    assert shown_blocks(desk.text) == desk.blocks


def test_a_finding_leads_to_its_stretch_behind_footnotes(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, p((Run("甲"), note("注"), Run("乙,丙"))))
    place = (desk.article.id, desk.blocks[0].id)
    desk.signals.set_findings((Finding("half-width-mark", Severity.WARNING, *place, "甲乙,丙", 2, 3),))
    desk.signals.place_requested.emit(*place, 2, 3)
    assert desk.text.textCursor().selectedText() == ","
    desk.signals.place_requested.emit(*place, 2, 4)
    assert desk.text.textCursor().selectedText() == "乙,"


def test_a_finding_is_underlined_until_its_text_changes(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "乙,丙")
    place = (desk.article.id, desk.blocks[0].id)
    desk.signals.set_findings((Finding("half-width-mark", Severity.WARNING, *place, "乙,丙", 1, 2),))
    qtbot.waitUntil(lambda: [s.cursor.selectedText() for s in desk.text.extraSelections()] == [","])
    desk.caret_to(0, 0)
    type_text(desk.text, "甲")
    qtbot.waitUntil(lambda: not desk.text.extraSelections())


def test_a_finding_in_the_head_leads_to_its_field(qtbot: QtBot) -> None:
    desk = Desk(article("开会,讨论", "甲"))
    qtbot.addWidget(desk.pane)
    missing = Finding("missing-byline", Severity.WARNING, desk.article.id)
    mark = Finding("half-width-mark", Severity.WARNING, desk.article.id, "", "开会,讨论", 2, 3)
    desk.signals.set_findings((missing, mark))
    qtbot.waitUntil(desk.pane.isActiveWindow)
    desk.signals.place_requested.emit(desk.article.id, "", 0, 0)
    assert desk.pane.fields.byline.hasFocus()
    desk.signals.place_requested.emit(desk.article.id, "", 2, 3)
    assert desk.pane.fields.headline.textCursor().selectedText() == ","


def test_a_dark_palette_changes_the_look_and_nothing_else(qtbot: QtBot, qapp: QApplication) -> None:
    palette = qapp.palette()
    try:
        qapp.setPalette(QPalette(QColor("#eeeeee"), QColor("#fafafa")))
        desk = desk_with(qtbot, "甲", p("引", Role.QUOTATION), table(("乙",)))
        desk.caret_to(1, 1)
        before = desk.signals.bulletin
        colour = desk.pane.text.looks.colours
        qapp.setPalette(QPalette(QColor("#333333"), QColor("#222222")))
        qtbot.waitUntil(lambda: desk.pane.text.looks.colours is not colour)
        assert desk.signals.bulletin is before
        assert shown_blocks(desk.text) == desk.blocks
        type_text(desk.text, "新")
        assert desk.lines() == ["甲", "引新", "<Table>"]
    finally:
        qapp.setPalette(palette)


def test_a_read_only_pane_takes_no_key(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲", PageBreak(new_id()))
    desk.pane.set_read_only(True)
    before = desk.signals.bulletin
    type_text(desk.text, "乙")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Tab):
        press(desk.text, key, NONE)
    desk.pane.editor.set_role(Role.LEAD)
    assert desk.signals.bulletin is before


def test_a_straight_quote_is_put_right_in_a_step_of_its_own(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "会议")
    desk.caret_to(0, 2)
    type_text(desk.text, '"精神"')
    assert desk.lines() == ["会议“精神”"]
    desk.undo()
    assert desk.lines() == ['会议“精神"']
    desk.redo()
    type_text(desk.text, "。")
    assert desk.lines() == ["会议“精神”。"]
    assert shown_blocks(desk.text) == desk.blocks


def test_marks_stay_on_what_is_put_right(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, p((bold("项目"),)))
    desk.caret_to(0, 2)
    type_text(desk.text, "...")
    assert desk.blocks[0].inlines == (bold("项目……"),)  # type: ignore[union-attr]


def test_what_an_input_method_commits_is_put_right_too(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "项目")
    desk.caret_to(0, 2)
    for _ in range(3):
        commit(desk.text, "。")
    assert desk.lines() == ["项目……"]


def test_corrections_can_be_switched_off(qtbot: QtBot) -> None:
    settings.AUTOCORRECT[AutocorrectRule.QUOTES].write(False)
    desk = desk_with(qtbot, "会议")
    desk.caret_to(0, 2)
    type_text(desk.text, '"精神"--')
    assert desk.lines() == ['会议"精神"——']


@pytest.mark.parametrize("typed", ["一、总体情况", "（二）总体情况", "3.总体情况", "(4) 总体情况", "　　1、总体情况"])
def test_a_typed_number_is_counted_once_its_paragraph_becomes_a_heading(qtbot: QtBot, typed: str) -> None:
    desk = desk_with(qtbot, typed, "正文")
    desk.caret_to(0, 2)
    desk.pane.editor.set_role(Role.HEADING_1)
    assert desk.lines() == ["总体情况", "正文"]
    assert desk.pane.text.numbers.signs[desk.blocks[0].id] == "一、"
    assert desk.steps() == 1
    desk.undo()
    assert desk.lines()[0] == typed


def test_figures_that_begin_a_heading_are_no_number(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "1.5亿元项目开工")
    desk.pane.editor.set_role(Role.HEADING_1)
    assert desk.lines() == ["1.5亿元项目开工"]


def test_typed_signs_give_way_to_those_of_a_list(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "1. 甲", "2. 乙")
    desk.text.selectAll()
    desk.pane.editor.toggle_list(ListKind.NUMBER)
    assert desk.lines() == ["甲", "乙"]
    desk = desk_with(qtbot, "· 甲")
    desk.pane.editor.toggle_list(ListKind.BULLET)
    assert desk.lines() == ["甲"]


def test_blanks_where_a_paragraph_begins_are_a_wish_and_no_text(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲", p("乙", Role.FLUSH))
    desk.caret_to(0, 0)
    type_text(desk.text, "  ")
    commit(desk.text, "\u3000")
    assert (desk.lines(), desk.steps()) == (["甲", "乙"], 0)
    desk.caret_to(1, 0)
    press(desk.text, Qt.Key.Key_Space)
    assert desk.lines() == ["甲", "乙"]
    assert desk.blocks[1] == Paragraph(desk.blocks[1].id, (Run("乙"),))
    desk.caret_to(1, 1)
    type_text(desk.text, " 丙")
    assert desk.lines() == ["甲", "乙 丙"]


def test_a_double_click_selects_a_clause_of_chinese_and_not_the_paragraph(qtbot: QtBot) -> None:
    desk = Desk(article("标题", "总的看，形势良好，但也要看到不足。"))
    qtbot.addWidget(desk.pane)
    desk.caret_to(0, 6)
    place = desk.text.cursorRect().center()
    QTest.mouseDClick(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.pane.selected_text() == "形势良好"


def test_words_are_stepped_over_selected_and_erased_by_keys(qtbot: QtBot) -> None:
    desk = Desk(article("标题", "总的看，形势良好，但也要看到不足。"))
    qtbot.addWidget(desk.pane)
    desk.caret_to(0, 0)
    press(desk.text, Qt.Key.Key_Right, CONTROL, times=2)
    press(desk.text, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert desk.pane.selected_text() == "形势良好"
    desk.caret_to(0, 8)
    press(desk.text, Qt.Key.Key_Backspace, CONTROL)
    assert desk.lines() == ["总的看，，但也要看到不足。"]
    press(desk.text, Qt.Key.Key_Delete, CONTROL)
    assert desk.lines() == ["总的看，但也要看到不足。"]
    desk.undo()
    desk.undo()
    assert desk.lines() == ["总的看，形势良好，但也要看到不足。"]


def test_a_click_elsewhere_keeps_what_is_being_composed(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "规划先行", table(("甲", "乙")))
    desk.caret_to(0, 2, anchor=(0, 0))
    compose(desk.text, "gui")
    QTest.mouseClick(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 400))
    assert desk.lines()[0] == "gui先行"
    assert shown_blocks(desk.text) == desk.blocks
    desk.caret_to(1, 0)
    compose(desk.text, "gui")
    QTest.mouseClick(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 5))
    assert desk.lines() == ["gui先行", "gui", "<Table>"]
    assert shown_blocks(desk.text) == desk.blocks


def test_everything_is_selected_with_what_is_being_composed(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "规划", "先行")
    desk.caret_to(1, 0)
    compose(desk.text, "gui")
    desk.pane.select_all()
    desk.pane.cut()
    assert QApplication.clipboard().text() == "规划\ngui先行"
    assert desk.lines() == [""]


def test_a_key_that_an_input_method_lets_through_ends_the_phrase(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "先行")
    desk.caret_to(0, 0)
    compose(desk.text, "规划")
    press(desk.text, Qt.Key.Key_End)
    type_text(desk.text, "。")
    assert desk.lines() == ["规划先行。"]


def test_a_place_asked_for_while_a_phrase_is_composed_is_the_right_one(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "规划", "先行")
    desk.caret_to(0, 2, anchor=(0, 0))
    compose(desk.text, "gui")
    desk.signals.place_requested.emit(desk.article.id, desk.blocks[1].id, 0, 2)
    assert desk.text.textCursor().selectedText() == "先行"
    assert desk.lines() == ["gui", "先行"]


@pytest.mark.parametrize("side", [0, 1])
def test_a_phrase_composed_letter_by_letter_beside_a_table_begins_one_paragraph(qtbot: QtBot, side: int) -> None:
    desk = desk_with(qtbot, table(("甲", "乙")))
    desk.caret_to(0, side)
    for preedit in ("g", "gu", "gui", "guih", "guihua"):
        compose(desk.text, preedit)
    commit(desk.text, "规划")
    assert desk.lines() == (["规划", "<Table>"] if side == 0 else ["<Table>", "规划"])
    assert desk.steps() == 1


@pytest.mark.parametrize("name", ["byline", "headline"])
def test_a_field_of_the_head_is_what_it_was_until_a_phrase_is_committed(qtbot: QtBot, name: str) -> None:
    desk = Desk(article("标题", "甲", byline="记者"))
    qtbot.addWidget(desk.pane)
    desk.pane.activateWindow()
    field = getattr(desk.pane.fields, name)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    before = desk.signals.bulletin
    field.selectAll()
    for preedit in ("g", "gui"):
        compose(field, preedit)
        assert desk.signals.bulletin is before
    commit(field, "规划")
    assert getattr(desk.article, name) in ("规划", ("规划",))
    desk.undo()
    assert desk.signals.bulletin is before
    field.selectAll()
    compose(field, "gui")
    desk.pane.focus_text()
    assert getattr(desk.article, name) in ("gui", ("gui",))
    field.setFocus()
    compose(field, "hua")
    desk.signals.finish_typing()
    assert "hua" in str(getattr(desk.article, name))
    desk.undo()
    assert "hua" not in str(getattr(desk.article, name))
