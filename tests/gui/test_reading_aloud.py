"""The article is read aloud by a voice of the system, which here writes down what it was given to say."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.gui.main_window import MainWindow
from tests.builders import article, bulletin, p, table
from tests.gui.window import action, leave, open_window, press, text_of

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="a shell script stands in for the voice")
CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a voice that keeps each text it reads, and its arguments, in a file."""
    speaker = tmp_path / "bin" / "espeak-ng"
    speaker.parent.mkdir()
    speaker.write_text('#!/bin/sh\necho "$@" > "$0.arguments"\ncat >> "$0.said"\necho "|" >> "$0.said"\n')
    speaker.chmod(0o755)
    monkeypatch.setenv("PATH", f"{speaker.parent}:/bin:/usr/bin")
    monkeypatch.setattr("shutil.which", lambda name: str(speaker) if name == "espeak-ng" else None)
    return speaker


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    opened = open_window(qtbot)
    shown = article(
        "标题",
        "近日召开会议。",
        p(
            "",
        ),
        table(("甲", "乙")),
        "部署工作。",
    )
    opened.desk.start(bulletin(shown), pristine=False)
    opened.desk.signals.show_article(shown.id)
    opened.article.focus_text()
    yield opened
    leave(opened)


def said(voice: Path) -> list[str]:
    kept = voice.with_name("espeak-ng.said")
    return kept.read_text().rstrip("|\n").split("|\n") if kept.exists() else []


def test_all_from_the_caret_on_is_read_block_by_block(qtbot: QtBot, window: MainWindow, voice: Path) -> None:
    press(qtbot, window.article.text, Qt.Key.Key_R, CONTROL_ALT)
    assert action(window, "readAloud").isChecked()
    assert any(mark.cursor.selectedText() == "近日召开会议。" for mark in window.article.text.extraSelections())
    qtbot.waitUntil(lambda: not action(window, "readAloud").isChecked())
    assert said(voice) == ["近日召开会议。", "甲，乙", "部署工作。"]
    assert voice.with_name("espeak-ng.arguments").read_text().split() == ["-v", "cmn", "--stdin"]
    assert window.article.text.extraSelections() == []


def test_what_is_selected_alone_is_read(qtbot: QtBot, window: MainWindow, voice: Path) -> None:
    window.article.text.select_ends((TextPosition(0, 2), TextPosition(0, 6)))
    action(window, "readAloud").trigger()
    qtbot.waitUntil(lambda: not action(window, "readAloud").isChecked())
    assert said(voice) == ["召开会议"]


def test_the_same_command_makes_it_silent(qtbot: QtBot, window: MainWindow, voice: Path) -> None:
    voice.write_text("#!/bin/sh\nexec sleep 60\n")
    action(window, "readAloud").trigger()
    assert action(window, "readAloud").isChecked()
    action(window, "readAloud").trigger()
    assert not action(window, "readAloud").isChecked()
    assert window.article.text.extraSelections() == []


def test_a_computer_without_a_voice_says_so(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    action(window, "readAloud").trigger()
    assert "no voice" in text_of(window, "noticeText")
    assert not action(window, "readAloud").isChecked()


def test_a_voice_that_fails_is_told(qtbot: QtBot, window: MainWindow, voice: Path) -> None:
    voice.write_text("#!/bin/sh\nexit 3\n")
    action(window, "readAloud").trigger()
    qtbot.waitUntil(lambda: "could not read" in text_of(window, "noticeText"))
    assert not action(window, "readAloud").isChecked()
