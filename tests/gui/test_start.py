"""What is loaded when the window is there: structure, not time, which `python -m benchmarks start` measures."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.gui.program import Program
from bulletin_editor.resource_files import resource_path
from bulletin_editor.storage.bulletin_file import read_bulletin, write_bulletin
from tests.builders import article, bulletin
from tests.gui.window import leave, open_window

CHECKOUT = Path(__file__).parents[2]

NOT_FOR_THE_FIRST_PICTURE = (
    "bulletin_editor.layout",
    "bulletin_editor.proofreading",
    "bulletin_editor.readers.registry",
    "bulletin_editor.readers.html",
    "bulletin_editor.readers.structure",
    "bulletin_editor.readers.word",
    "bulletin_editor.writers",
    "bulletin_editor.editing.taking_back",
    "bulletin_editor.editing.text_comparison",
    "bulletin_editor.wording.finding_sentences",
    "bulletin_editor.gui.composing",
    "bulletin_editor.gui.pages",
    "bulletin_editor.gui.problems",
    "bulletin_editor.gui.dialogs",
    "bulletin_editor.gui.searching",
    "bulletin_editor.gui.printing",
    "bulletin_editor.gui.article.table_grid",
    "bulletin_editor.gui.article.figure_panel",
    "bulletin_editor.gui.article.footnote_panel",
    "docx",
    "fontTools",
    "lxml",
    "markdown",
    "PIL",
    "pypdfium2",
    "tomllib",
    "typst",
)
"""Modules, and packages with all modules in them."""

UNTIL_PAINTED = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and watched.objectName() == "mainWindow":
            QTimer.singleShot(0, report)
        return False

def report():
    text = next(w for w in QApplication.allWidgets() if w.objectName() == "articleText")
    print(text.toPlainText()[:6], *sys.modules, sep="\\n", flush=True)
    os._exit(0)

application = QApplication([])
watch = Watch()
application.installEventFilter(watch)
from bulletin_editor.__main__ import main
sys.argv = sys.argv[:2]
main()
"""
"""The program, ended by its first picture."""


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What a process writes that has shown the sample: how the text in view begins, then the modules loaded."""
    folder = tmp_path_factory.mktemp("start")
    sample = folder / "lanhe.bulletin"
    sample.write_bytes(resource_path("samples", "lanhe.bulletin").read_bytes())
    done = subprocess.run(
        [sys.executable, "-c", UNTIL_PAINTED, str(sample)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "BULLETIN_EDITOR_DATA": str(folder)},
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=CHECKOUT,
    )
    return done.stdout.splitlines()


def test_the_first_picture_shows_the_text(lines: list[str]) -> None:
    paragraph = next(articles(read_bulletin(resource_path("samples", "lanhe.bulletin")))).blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert lines[0]
    assert plain_text(paragraph.inlines).startswith(lines[0])


@pytest.mark.parametrize("name", NOT_FOR_THE_FIRST_PICTURE)
def test_the_first_picture_does_without(lines: list[str], name: str) -> None:
    modules = lines[1:]
    assert "bulletin_editor.gui.main_window" in modules
    assert [module for module in modules if module == name or module.startswith(f"{name}.")] == []


def test_the_window_is_completed_after_its_first_picture(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    qtbot.waitUntil(lambda: window.is_idle, timeout=15000)
    assert window.pages.isVisible()
    assert window.problems.isVisible()
    leave(window)


def test_the_window_does_not_grow_when_it_is_completed(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window = Program(application).start(None)
    columns = window.findChild(QSplitter, "columns")
    assert columns is not None
    smallest = columns.minimumSizeHint()
    assert columns.isAncestorOf(window.problems)
    assert columns.isAncestorOf(window.pages)
    assert columns.minimumSizeHint() == smallest
    leave(window)


COPY_AND_QUIT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
application = QApplication(sys.argv[:1])

def copy_and_quit():
    window = next(each for each in application.topLevelWidgets() if each.objectName() == "mainWindow")
    text = window.article.text
    text.selectAll()
    text.copy_selection()
    assert application.clipboard().mimeData().formats()
    window.close()

QTimer.singleShot(1500, copy_and_quit)
from bulletin_editor.gui.application import run_application
sys.exit(run_application(Path(sys.argv[1])))
"""


def test_the_program_ends_in_peace_with_its_own_text_on_the_clipboard(tmp_path: Path) -> None:
    path = tmp_path / "issue.bulletin"
    write_bulletin(path, bulletin(article("标题", "正文")))
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CHECKOUT)}
    ended = subprocess.run(
        [sys.executable, "-c", COPY_AND_QUIT, str(path)], env=environment, capture_output=True, timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr.decode()
