"""Going from one long article to another costs one layout of the text, not two."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.builders import article
from tests.gui.article.typing import Desk


def test_the_scroll_bar_stays_while_another_long_article_is_shown(qtbot: QtBot) -> None:
    first, second = (article(title, *("近日召开会议。" for _ in range(80))) for title in ("甲", "乙"))
    short = article("丙", "短。")
    desk = Desk(first, second, short)
    qtbot.addWidget(desk.pane)
    bar = desk.text.verticalScrollBar()
    widths = []
    desk.text.document().documentLayout().documentSizeChanged.connect(lambda size: widths.append(size.width()))
    desk.signals.show_article(second.id)
    assert bar.isVisible()
    assert len(set(widths)) == 1
    desk.signals.show_article(short.id)
    assert not bar.isVisible()
