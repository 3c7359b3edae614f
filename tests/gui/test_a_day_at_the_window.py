"""Whatever a person does in the window, in whatever order: the bulletin stays sound and is undone to its start."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.outline import find_article, find_node
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import BulletinFile, write_bulletin
from tests.gui.article.typing import shown_blocks
from tests.gui.window import leave, open_window
from tests.gui.window_acts import Person, an_issue, keep_small

STEPS = 2000


def shows_its_article(window: MainWindow) -> bool:
    signals, text = window.desk.signals, window.article.text
    if not signals.article_id or text.is_composing():
        return True
    if find_node(signals.bulletin, signals.article_id) is None:
        return False
    blocks, shown = find_article(signals.bulletin, signals.article_id).blocks, shown_blocks(text)
    return blocks == shown or (blocks == () and len(shown) == 1)


@pytest.mark.qt_log_ignore("editing failed", "does not belong to this view", extend=True)
def test_all_commands_in_any_order_keep_the_bulletin_sound_and_are_undone_to_its_start(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "澜河.bulletin"
    write_bulletin(path, an_issue())
    window = open_window(qtbot, path)
    qtbot.waitUntil(lambda: window.is_idle, timeout=10_000)
    signals = window.desk.signals
    start = signals.bulletin
    person = Person(window, random.Random(11))
    for _ in range(STEPS):
        keep_small(window)
        person.act()
        assert broken_invariants(signals.bulletin) == (), person.done[-8:]
        assert shows_its_article(window), person.done[-8:]
    signals.finish_typing()
    while signals.session.redo() is not None:
        pass
    end = signals.bulletin
    undone = 0
    while signals.session.undo() is not None:
        undone += 1
    assert undone > STEPS / 10
    assert signals.bulletin is start
    assert shows_its_article(window)
    while signals.session.redo() is not None:
        pass
    assert signals.bulletin is end
    assert shows_its_article(window)
    window.desk.save_now()
    leave(window)
    with BulletinFile.open(path) as kept:
        assert kept.bulletin == end
