"""The outline of thousands of articles: on the screen after opening; then expand all, search, move, undo, sort.

Opening a file in the window, until its outline is painted, is compared with reading the same file and doing nothing
with it; the rest with a plain QTreeView over a static model of as many rows that expands all its rows.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeView, QWidget

from benchmarks.material import make_bulletin
from benchmarks.measuring import Comparison, compare, seconds_of
from benchmarks.pressing import rest, time_until_painted, wait_until
from bulletin_editor.content.bulletin import Article, Bulletin, Department, Section
from bulletin_editor.content.identity import new_id
from bulletin_editor.editing.outline_edits import MoveNodes
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.gui.outline.article_table import ArticleTable, Column
from bulletin_editor.gui.outline.outline_model import OutlineModel
from bulletin_editor.gui.outline.outline_pane import OutlinePane
from bulletin_editor.gui.program import Program
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.storage.bulletin_file import read_bulletin, write_bulletin

ROUNDS = 15
OPENED, OPENINGS = (1000, 5000), 4
SECTIONS, DEPARTMENTS, ARTICLES = (1, 5), 10, 100
"""In each of the one above: 1,000 and 5,000 articles in all."""


def run() -> list[Comparison]:
    """Compare opening with reading, and what a person does then with a plain tree that opens all its rows."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    return [*_opened(application), *(one for sections in SECTIONS for one in _handled(application, sections))]


def _opened(application: QApplication) -> list[Comparison]:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BULLETIN_EDITOR_DATA"] = folder
        window = Program(application).start(None)
        window.resize(1366, 768)
        window.show()
        wait_until(lambda: window.is_idle)

        def open_beside(path: Path) -> float:
            window.opening.close()
            wait_until(lambda: window.is_idle)
            rest(0.2)

            view, opened = window.outline.view.viewport(), window.desk.file_changed
            seconds = time_until_painted(lambda: window.opening.open_path(path), view, opened).wall
            wait_until(lambda: window.is_idle)
            return seconds

        comparisons = []
        for count in OPENED:
            path = Path(folder) / f"{count}.bulletin"
            write_bulletin(path, make_bulletin(count))
            comparisons.append(
                compare(
                    f"{count:,} articles: outline painted after opening",
                    lambda path=path: open_beside(path),  # type: ignore[misc]
                    "reading the file",
                    lambda path=path: seconds_of(lambda: read_bulletin(path)),  # type: ignore[misc]
                    OPENINGS,
                )
            )
        window.desk.close(discard=True)
        window.hand_over()
        rest(0.05)
    return comparisons


def _handled(application: QApplication, sections: int) -> list[Comparison]:
    bulletin = _bulletin(sections)
    signals = SessionSignals(EditingSession(bulletin))
    pane = OutlinePane(signals)
    table = ArticleTable(signals)
    plain = QTreeView()
    plain.setModel(_static_model(bulletin))
    plain.setUniformRowHeights(True)
    for widget in (pane, table, plain):
        widget.resize(400, 800)
        widget.show()
    pane.view.expandAll()
    application.processEvents()
    field = pane.findChild(QLineEdit, "outlineSearch")
    assert field is not None
    home, target = bulletin.outline[0], bulletin.outline[-1]
    assert isinstance(home, Section)
    moved = home.children[0].id

    def painted(widget: QWidget, work: Callable[[], object]) -> float:
        def whole() -> None:
            work()
            application.processEvents()
            widget.repaint()

        return seconds_of(whole)

    def reference() -> float:
        plain.collapseAll()
        return painted(plain, plain.expandAll)

    def expand() -> float:
        pane.view.collapseAll()
        return painted(pane, pane.view.expandAll)

    def search() -> float:
        painted(pane, field.clear)
        return painted(pane, lambda: field.setText("规划 7"))

    def clear() -> float:
        painted(pane, lambda: field.setText("规划 7"))
        return painted(pane, field.clear)

    def move() -> float:
        seconds = painted(pane, lambda: signals.perform(MoveNodes((moved,), target.id, 3), Origin.OUTLINE))
        signals.session.undo()
        application.processEvents()
        return seconds

    def undo() -> float:
        signals.perform(MoveNodes((moved,), target.id, 3), Origin.OUTLINE)
        application.processEvents()
        return painted(pane, signals.session.undo)

    def choose() -> float:
        pane.view.choose(home.children[1].id)
        model = pane.view.model()
        assert isinstance(model, OutlineModel)
        index = model.index_of(moved)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        return painted(pane, lambda: pane.view.selectionModel().setCurrentIndex(index, flags))

    def sort() -> float:
        table.sortByColumn(Column.DEPARTMENT, Qt.SortOrder.AscendingOrder)
        return painted(table, lambda: table.sortByColumn(Column.HEADLINE, Qt.SortOrder.DescendingOrder))

    acts = (
        ("expand all", expand),
        ("search", search),
        ("clear the search", clear),
        ("move a department of 100", move),
        ("undo the move", undo),
        ("choose a row", choose),
        ("sort the table", sort),
    )
    count = sections * DEPARTMENTS * ARTICLES
    return [
        compare(f"{count:,} articles: {name}", act, "plain QTreeView expands", reference, ROUNDS) for name, act in acts
    ]


def _bulletin(sections: int) -> Bulletin:
    def articles(section: int, department: int) -> tuple[Article, ...]:
        titles = (f"突出规划引领、服务转型升级 {section}-{department}-{number}" for number in range(ARTICLES))
        return tuple(Article(new_id(), (title,), byline="本报记者 蔡杨洋") for title in titles)

    def departments(section: int) -> tuple[Department, ...]:
        return tuple(Department(new_id(), f"部门 {section}-{n}", articles(section, n)) for n in range(DEPARTMENTS))

    return Bulletin(new_id(), outline=tuple(Section(new_id(), f"栏目 {n}", departments(n)) for n in range(sections)))


def _static_model(bulletin: Bulletin) -> QStandardItemModel:
    model = QStandardItemModel()
    for section in bulletin.outline:
        assert isinstance(section, Section)
        top = QStandardItem(section.title)
        model.appendRow(top)
        for department in section.children:
            assert isinstance(department, Department)
            inside = QStandardItem(department.title)
            top.appendRow(inside)
            inside.appendRows([QStandardItem(article.headline[0]) for article in department.children])
    return model
