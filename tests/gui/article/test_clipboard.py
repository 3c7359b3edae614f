"""Cut, copy, paste and drop: our own form keeps everything, others are read, each is one step."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Figure, ListItem, ListKind, Paragraph, Role, Table
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.gui.article.clipboard import MIME_TYPE
from tests.builders import article, bold, bulletin, figure, note, p, picture, table
from tests.gui.article.typing import CONTROL, Desk, press, shown_blocks


def desk_with(qtbot: QtBot, *blocks: object) -> Desk:
    desk = Desk(article("标题", *blocks))  # type: ignore[arg-type]
    qtbot.addWidget(desk.pane)
    return desk


def put(mime: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(mime)


def test_everything_copied_is_pasted_as_it_was_with_ids_of_its_own(qtbot: QtBot) -> None:
    rich = p((Run("甲"), bold("乙"), note("注")), Role.QUOTATION, list_item=ListItem(ListKind.BULLET, 1))
    desk = desk_with(qtbot, rich, table(("丙", "丁")), "")
    desk.text.selectAll()
    press(desk.text, Qt.Key.Key_C, CONTROL)
    desk.caret_to(2, 0)
    press(desk.text, Qt.Key.Key_V, CONTROL)
    assert len(desk.blocks) == 5
    pasted = desk.blocks[2]
    assert isinstance(pasted, Paragraph)
    assert (pasted.role, pasted.list_item, pasted.inlines[:2]) == (rich.role, rich.list_item, rich.inlines[:2])
    assert isinstance(desk.blocks[3], Table)
    assert not broken_invariants(desk.signals.bulletin)
    assert desk.steps() == 1
    assert shown_blocks(desk.text) == desk.blocks


def test_cut_takes_the_selection_in_one_step(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲乙", "丙丁")
    desk.caret_to(1, 1, anchor=(0, 1))
    desk.pane.cut()
    assert desk.lines() == ["甲丁"]
    assert desk.steps() == 1
    desk.caret_to(0, 1)
    desk.pane.paste()
    assert desk.lines() == ["甲乙", "丙丁"]


def test_other_programs_get_text_and_html(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, p((Run("甲<"), bold("乙"))), "丙")
    desk.text.selectAll()
    desk.pane.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "甲<乙\n丙"
    assert "甲&lt;<b>乙</b>" in mime.html()
    assert mime.hasFormat(MIME_TYPE)


def test_html_of_other_programs_is_read_without_its_looks(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "")
    mime = QMimeData()
    mime.setHtml('<p style="color:red;font-size:40px">甲<b>乙</b></p><p>丙</p>')
    put(mime)
    desk.pane.paste()
    assert desk.lines() == ["甲乙", "丙"]
    assert desk.blocks[0].inlines == (Run("甲"), bold("乙"))  # type: ignore[union-attr]
    assert desk.steps() == 1


def test_plain_pasting_takes_the_text_alone(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "")
    mime = QMimeData()
    mime.setHtml("<p>甲<b>乙</b></p>")
    mime.setText("甲乙\n丙")
    put(mime)
    desk.pane.paste_plain()
    assert desk.lines() == ["甲乙", "丙"]
    assert desk.blocks[0].inlines == (Run("甲乙"),)  # type: ignore[union-attr]


def test_a_picture_alone_becomes_a_figure(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    mime = QMimeData()
    mime.setImageData(image)
    put(mime)
    desk.caret_to(0, 1)
    desk.pane.paste()
    (found,) = (block for block in desk.blocks if isinstance(block, Figure))
    assert (desk.signals.bulletin.assets[found.asset].width, desk.steps()) == (20, 1)


def test_a_figure_takes_its_picture_into_another_bulletin(qtbot: QtBot) -> None:
    key, asset = picture()
    shown = article("标题", figure(key, "图"))
    source = Desk(shown, value=bulletin(shown, assets={key: asset}))
    qtbot.addWidget(source.pane)
    source.text.selectAll()
    source.pane.copy()
    desk = desk_with(qtbot, "甲")
    desk.caret_to(0, 1)
    desk.pane.paste()
    assert desk.signals.bulletin.assets[key] == asset
    assert not broken_invariants(desk.signals.bulletin)


def drop(desk: Desk, mime: QMimeData, block: int, offset: int, *, move: bool) -> None:
    cursor = desk.text.textCursor()
    document_block = desk.text.document().findBlockByNumber(block)
    cursor.setPosition(document_block.position() + offset)
    point = QPointF(desk.text.cursorRect(cursor).center())
    action = Qt.DropAction.MoveAction if move else Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(point.toPoint(), action, mime, buttons, keys)
    QApplication.sendEvent(desk.text.viewport(), entering)
    event = QDropEvent(point, action, mime, buttons, keys)
    event.setDropAction(action)
    QApplication.sendEvent(desk.text.viewport(), event)


def test_a_dropped_picture_file_becomes_a_figure_where_it_falls(qtbot: QtBot, tmp_path: Path) -> None:
    desk = desk_with(qtbot, "甲乙")
    path = tmp_path / "图.png"
    path.write_bytes(picture()[1].data)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    drop(desk, mime, 0, 1, move=False)
    assert desk.lines() == ["甲", "<Figure>", "乙"]
    assert desk.steps() == 1


def test_unsound_json_of_ours_is_not_believed(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    for data in (b"{", b"[]", b'{"blocks": [{"type": "figure", "id": "a", "asset": "gone", "width": 1}]}'):
        mime = QMimeData()
        mime.setData(MIME_TYPE, data)
        put(mime)
        desk.pane.paste()
    assert desk.lines() == ["甲"]
    assert desk.steps() == 0


WORD_TEXT = """<!--StartFragment--><p>　　近日，分局召开会议。</p>
<p><b>一、主要做法</b></p><p>　　分局坚持规划引领，深入一线。</p>
<p><b>二、下一步打算</b></p><p>　　分局将继续推进各项重点工作，务求实效。</p><!--EndFragment-->"""


def test_typed_numbers_of_pasted_headings_are_counted_by_the_model(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "")
    mime = QMimeData()
    mime.setHtml(WORD_TEXT)
    put(mime)
    desk.pane.paste()
    assert desk.lines()[:4] == ["近日，分局召开会议。", "主要做法", "分局坚持规划引领，深入一线。", "下一步打算"]
    headings = [b for b in desk.blocks if isinstance(b, Paragraph) and b.role is Role.HEADING_1]
    assert [h.list_item for h in headings] == [ListItem(ListKind.NUMBER)] * 2
    assert [desk.pane.text.numbers.signs[h.id] for h in headings] == ["一、", "二、"]


def test_undo_takes_back_the_tidying_first_and_then_the_paste(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    mime = QMimeData()
    mime.setHtml(WORD_TEXT)
    put(mime)
    desk.caret_to(0, 1)
    desk.pane.paste()
    desk.undo()
    assert desk.lines()[:3] == [
        "甲\u3000\u3000近日，分局召开会议。",
        "一、主要做法",
        "\u3000\u3000分局坚持规划引领，深入一线。",
    ]
    assert shown_blocks(desk.text) == desk.blocks
    desk.undo()
    assert desk.lines() == ["甲"]
    assert desk.steps() == 0


def test_plain_pasting_recognises_nothing(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "")
    mime = QMimeData()
    mime.setText("　　近日召开会议。\n一、主要做法\n分局坚持规划引领，深入一线。")
    put(mime)
    desk.pane.paste_plain()
    assert desk.lines() == ["近日召开会议。", "一、主要做法", "分局坚持规划引领，深入一线。"]
    assert desk.steps() == 1


WORD_DRAFT = """
<p align=center style='text-align:center'><b><span style='font-size:22pt'>盯牢目标任务　推动外贸稳增长</span></b></p>
<p align=right style='text-align:right'>本报记者 王明</p>
<p style='text-indent:32pt'>上半年，外贸进出口总额45.6亿元，同比增长6.8%，主要做法有三条。</p>
<p style='text-indent:32pt'>下一步，将继续压实责任，确保完成全年目标任务。</p>
"""
HEADLINE = ("盯牢目标任务", "推动外贸稳增长")


def draft() -> QMimeData:
    mime = QMimeData()
    mime.setHtml(WORD_DRAFT)
    mime.setText(re.sub("<[^>]*>", "", WORD_DRAFT))
    return mime


def empty_desk(qtbot: QtBot) -> Desk:
    desk = Desk(article(""))
    qtbot.addWidget(desk.pane)
    return desk


def test_a_draft_pasted_into_an_empty_article_is_taken_apart(qtbot: QtBot) -> None:
    desk = empty_desk(qtbot)
    put(draft())
    press(desk.text, Qt.Key.Key_V, CONTROL)
    assert (desk.article.headline, desk.article.byline) == (HEADLINE, "本报记者 王明")
    assert [line[:3] for line in desk.lines()] == ["上半年", "下一步"]
    assert desk.pane.fields.byline.text() == "本报记者 王明"
    assert shown_blocks(desk.text) == desk.blocks


def test_undo_gives_a_pasted_draft_back_as_text_first(qtbot: QtBot) -> None:
    desk = empty_desk(qtbot)
    put(draft())
    press(desk.text, Qt.Key.Key_V, CONTROL)
    desk.undo()
    assert desk.article.headline == ()
    assert desk.lines()[:2] == ["盯牢目标任务　推动外贸稳增长", "本报记者 王明"]


def test_a_draft_pasted_into_an_empty_headline_becomes_the_article(qtbot: QtBot) -> None:
    desk = empty_desk(qtbot)
    put(draft())
    desk.pane.fields.headline.setFocus()
    press(desk.pane.fields.headline, Qt.Key.Key_V, CONTROL)
    assert desk.article.headline == HEADLINE
    assert len(desk.blocks) == 2


def test_plain_paragraphs_stay_text_in_an_empty_article(qtbot: QtBot) -> None:
    desk = empty_desk(qtbot)
    mime = QMimeData()
    mime.setText("上半年，外贸进出口总额45.6亿元，同比增长6.8%。\n下一步，将继续压实责任，确保完成全年目标任务。")
    put(mime)
    press(desk.text, Qt.Key.Key_V, CONTROL)
    assert desk.article.headline == ()
    assert len(desk.blocks) == 2


def test_a_draft_for_another_department_loses_nothing(qtbot: QtBot) -> None:
    desk = empty_desk(qtbot)
    mime = QMimeData()
    mime.setText(
        "商务局：\n盯牢目标任务 推动外贸稳增长\n上半年，外贸进出口总额45.6亿元，同比增长6.8%。\n下一步，继续压实责任。"
    )
    put(mime)
    press(desk.text, Qt.Key.Key_V, CONTROL)
    everything = "".join((*desk.article.headline, *desk.lines()))
    assert "商务局" in everything


def test_a_draft_pasted_into_written_text_stays_text(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    desk.caret_to(0, 1)
    put(draft())
    press(desk.text, Qt.Key.Key_V, CONTROL)
    assert desk.article.headline == ("标题",)
    assert desk.lines()[0] == "甲盯牢目标任务　推动外贸稳增长"


@pytest.mark.parametrize(("pixels", "share"), [(295, 0.5), (20, 0.1), (2000, 1.0)])
def test_a_pasted_picture_is_printed_no_larger_than_screens_show_it(qtbot: QtBot, pixels: int, share: float) -> None:
    desk = desk_with(qtbot, "")
    image = QImage(pixels, 100, QImage.Format.Format_RGB32)
    image.fill(0x88AACC)
    mime = QMimeData()
    mime.setImageData(image)
    QApplication.clipboard().setMimeData(mime)
    desk.pane.paste()
    (shown,) = (block for block in desk.blocks if isinstance(block, Figure))
    assert shown.width == share
