"""An outline pane for tests, worked with by keys and mouse, and told in one line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Article, Bulletin, Node
from bulletin_editor.content.outline import POOL, children_of, walk
from bulletin_editor.gui.outline.outline_pane import OutlinePane
from bulletin_editor.gui.session_signals import SessionSignals

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def told(value: Bulletin) -> str:
    """Return the outline in short: `要闻(规划(一 二) 商务(三)) | 四`."""

    def tell(node: Node) -> str:
        if isinstance(node, Article):
            return " ".join(node.headline) or "-"
        return f"{node.title}({' '.join(tell(child) for child in children_of(node))})"

    outline = " ".join(tell(node) for node in value.outline)
    return f"{outline} | {' '.join(tell(node) for node in value.pool)}".rstrip()


def shown_pane(qtbot: QtBot, signals: SessionSignals) -> OutlinePane:
    made = OutlinePane(signals)
    qtbot.addWidget(made)
    made.resize(320, 480)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


def node_id(signals: SessionSignals, title: str) -> str:
    for node, _ in walk(signals.bulletin):
        if title in (node.headline if isinstance(node, Article) else (node.title,)):
            return node.id
    raise AssertionError(title)


def point(signals: SessionSignals, pane: OutlinePane, title: str) -> QPoint:
    index = pane.view.model().index_of(POOL if title == POOL else node_id(signals, title))
    return pane.view.visualRect(index).center()


def choose(signals: SessionSignals, pane: OutlinePane, *titles: str) -> None:
    for number, title in enumerate(titles):
        modifier = CONTROL if number else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, modifier, point(signals, pane, title))


def press(pane: OutlinePane, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(pane.view, key, modifier)
