"""Cut, copy and paste of nodes by keys, within a window and from one to the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.inlines import Marks, Run
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.outline import POOL, articles
from bulletin_editor.editing.session import EditingSession
from bulletin_editor.gui.outline.node_clipboard import MIME_TYPE, node_mime_data, pasted_nodes
from bulletin_editor.gui.outline.outline_pane import OutlinePane
from bulletin_editor.gui.session_signals import SessionSignals
from tests.builders import article, bulletin, department, figure, note, p, picture, section, table
from tests.gui.outline.panes import CONTROL, choose, press, shown_pane, told

BEFORE = "要闻(规划(一 二) 商务(三)) 简讯(四) | 五"


def test_a_cut_article_is_pasted_behind_the_current_one(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "一")
    press(pane, Qt.Key.Key_X, CONTROL)
    assert told(signals.bulletin) == "要闻(规划(二) 商务(三)) 简讯(四) | 五"
    choose(signals, pane, "三")
    press(pane, Qt.Key.Key_V, CONTROL)
    assert told(signals.bulletin) == "要闻(规划(二) 商务(三 一)) 简讯(四) | 五"
    signals.session.undo()
    signals.session.undo()
    assert told(signals.bulletin) == BEFORE
    assert signals.session.undoable is None


@pytest.mark.parametrize(
    ("copied", "current", "after"),
    [
        ("一", "商务", "要闻(规划(一 二) 商务(三 一)) 简讯(四) | 五"),
        ("一", POOL, "要闻(规划(一 二) 商务(三)) 简讯(四) | 五 一"),
        ("商务", "简讯", "要闻(规划(一 二) 商务(三)) 简讯(四 商务(三)) | 五"),
        ("商务", "一", "要闻(规划(一 二) 商务(三) 商务(三)) 简讯(四) | 五"),
        ("简讯", "一", "要闻(规划(一 二) 商务(三)) 简讯(四) 简讯(四) | 五"),
        ("商务", "五", "要闻(规划(一 二) 商务(三)) 简讯(四) 商务(三) | 五"),
    ],
)
def test_what_is_pasted_goes_where_it_may_stand(
    signals: SessionSignals, pane: OutlinePane, copied: str, current: str, after: str
) -> None:
    pane.view.expandAll()
    choose(signals, pane, copied)
    press(pane, Qt.Key.Key_C, CONTROL)
    choose(signals, pane, current)
    press(pane, Qt.Key.Key_V, CONTROL)
    assert told(signals.bulletin) == after
    assert broken_invariants(signals.bulletin) == ()


def test_what_was_pasted_is_chosen(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "一", "二")
    press(pane, Qt.Key.Key_C, CONTROL)
    choose(signals, pane, "商务")
    press(pane, Qt.Key.Key_V, CONTROL)
    headlines = [a.headline for a in pane.chosen_articles()]
    assert headlines == [("一",), ("二",)]
    assert told(signals.bulletin) == "要闻(规划(一 二) 商务(三 一 二)) 简讯(四) | 五"


def test_another_window_gets_the_pictures_too(qtbot: QtBot) -> None:
    key, asset = picture()
    source = SessionSignals(
        EditingSession(bulletin(department("规划", article("图", figure(key))), assets={key: asset}))
    )
    target = SessionSignals(EditingSession(bulletin(section("要闻"))))
    here, there = shown_pane(qtbot, source), shown_pane(qtbot, target)
    choose(source, here, "规划")
    press(here, Qt.Key.Key_C, CONTROL)
    choose(target, there, "要闻")
    press(there, Qt.Key.Key_V, CONTROL)
    assert told(target.bulletin) == "要闻(规划(图)) |"
    assert target.bulletin.assets[key].data == asset.data
    assert broken_invariants(target.bulletin) == ()


def test_an_article_comes_back_from_the_clipboard_whole() -> None:
    value = article(
        "一\n二",
        p((Run("甲", Marks(bold=True)), note("注"))),
        table(("乙", "丙")),
        byline="本报记者 丁",
        kicker="引",
        budget=20,
        note="待核",
    )
    found = pasted_nodes(node_mime_data((value,), {}))
    assert found is not None
    (copy,) = found.nodes
    assert isinstance(copy, Article)
    assert copy.id != value.id
    assert (copy.headline, copy.byline, copy.kicker, copy.budget, copy.note) == (
        value.headline,
        value.byline,
        value.kicker,
        20,
        "待核",
    )
    assert copy.blocks[0].inlines[0] == value.blocks[0].inlines[0]  # type: ignore[union-attr]
    assert copy.blocks[1].rows == value.blocks[1].rows  # type: ignore[union-attr]


def test_other_programs_get_titles_and_text() -> None:
    text = node_mime_data((department("规划", article("标题", "正文", byline="张三")),), {}).text()
    assert text == "规划\n标题\n张三\n正文"


@pytest.mark.parametrize("data", [b"", b"[]", b'{"nodes": [], "pictures": []}', b'{"nodes": [{"kind": "x"}]}'])
def test_what_is_not_sound_is_not_pasted(data: bytes) -> None:
    mime = QMimeData()
    mime.setData(MIME_TYPE, QByteArray(data))
    assert pasted_nodes(mime) is None


def test_a_figure_without_its_picture_is_not_pasted() -> None:
    key, _ = picture()
    assert pasted_nodes(node_mime_data((article("图", figure(key)),), {})) is None


def test_text_on_the_clipboard_leaves_the_outline_alone(signals: SessionSignals, pane: OutlinePane) -> None:
    QGuiApplication.clipboard().setText("近日，召开会议。")
    choose(signals, pane, "一")
    press(pane, Qt.Key.Key_V, CONTROL)
    assert told(signals.bulletin) == BEFORE
    assert len(list(articles(signals.bulletin))) == 4


def test_an_empty_clipboard_pastes_nothing(signals: SessionSignals, pane: OutlinePane) -> None:
    QGuiApplication.clipboard().clear()
    before = signals.bulletin
    pane.commands.paste()
    assert signals.bulletin is before
