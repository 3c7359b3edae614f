"""One small issue in an outline pane."""

from __future__ import annotations

import datetime

import pytest
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Masthead
from bulletin_editor.editing.session import EditingSession
from bulletin_editor.gui.outline.outline_pane import OutlinePane
from bulletin_editor.gui.session_signals import SessionSignals
from tests.builders import article, bulletin, department, section
from tests.gui.outline.panes import shown_pane


@pytest.fixture
def signals() -> SessionSignals:
    value = bulletin(
        section("要闻", department("规划", article("一"), article("二")), department("商务", article("三"))),
        section("简讯", article("四")),
        pool=(article("五"),),
        masthead=Masthead(name="开发区简报", number=12, date=datetime.date(2016, 7, 28)),
    )
    return SessionSignals(EditingSession(value))


@pytest.fixture
def pane(qtbot: QtBot, signals: SessionSignals) -> OutlinePane:
    return shown_pane(qtbot, signals)
