"""What a person may do next in the window: every command, key, click and phrase, drawn by chance."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QToolButton,
    QWidget,
)

from bulletin_editor.content.blocks import Role
from bulletin_editor.content.bulletin import Bulletin, Comment
from bulletin_editor.content.inlines import Marks, Run
from bulletin_editor.content.outline import articles, walk
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import block_length
from bulletin_editor.gui.article.article_text import ArticleText
from bulletin_editor.gui.article.figure_panel import FigurePanel
from bulletin_editor.gui.article.table_bar import TableBar
from bulletin_editor.gui.comments.comment_panel import CommentPanel
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.menus.actions import COMMANDS
from tests.builders import article, bulletin, department, figure, note, p, picture, section, table
from tests.gui.article.typing import commit, compose, press, type_text

SHIFT, CONTROL, ALT, NONE = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)

ELSEWHERE = frozenset(
    {
        # Another bulletin, another file, another program, or the end of this one.
        "newBulletin", "nextIssue", "openBulletin", "saveBulletin", "saveBulletinAs", "showRevisions", "importDrafts",
        "importFolder", "exportBulletin", "copyForWechat", "handOut", "takeBack", "printBulletin", "printBooklet",
        "closeBulletin", "quit", "openSample",
        # Questions about other things than this bulletin's text and outline.
        "settings", "showShortcuts", "about", "editTemplate", "showTemplates", "editHouse", "editMasthead",
        "insertPicture", "showCopyfit", "readAloud",
        # The look of the window.
        "languageSystem", "languageChinese", "languageEnglish", "fullScreen", "reviewPages",
    }
)  # fmt: skip
HISTORY = ("undo", "redo")
ASKING = ("insertTable", "insertLink", "setBudget")
WEB_PAGE = "<p>　　近日，召开会议。</p><p><b>一、主要做法</b></p><ul><li>规划</li></ul><p>1.5亿元</p>"
SHEET = "<table><tr><td>项目</td><td>数量</td></tr><tr><td colspan=2>合计</td></tr></table>"
KEYS = (
    (Qt.Key.Key_Return, NONE), (Qt.Key.Key_Return, SHIFT), (Qt.Key.Key_Backspace, NONE), (Qt.Key.Key_Delete, NONE),
    (Qt.Key.Key_Backspace, CONTROL), (Qt.Key.Key_Tab, NONE), (Qt.Key.Key_Backtab, SHIFT), (Qt.Key.Key_Escape, NONE),
    (Qt.Key.Key_Left, NONE), (Qt.Key.Key_Right, NONE), (Qt.Key.Key_Up, NONE), (Qt.Key.Key_Down, NONE),
    (Qt.Key.Key_Left, SHIFT), (Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Up, SHIFT), (Qt.Key.Key_Down, SHIFT),
    (Qt.Key.Key_Up, ALT), (Qt.Key.Key_Down, ALT), (Qt.Key.Key_Home, NONE), (Qt.Key.Key_End, SHIFT),
    (Qt.Key.Key_Home, CONTROL), (Qt.Key.Key_End, CONTROL), (Qt.Key.Key_F2, NONE), (Qt.Key.Key_Space, NONE),
)  # fmt: skip


def an_issue() -> Bulletin:
    """A bulletin with every kind of block, two remarks, a pool, and articles at every level."""
    key, asset = picture()
    asked = Comment("remark", "程望舒", "2026-02-20T10:00:00+08:00", "核实")
    first = article(
        "突出引领",
        "近日，开发区召开会议，部署规划工作。",
        p("提高认识", Role.HEADING_1),
        p((Run("增长"), Run("6.8%", Marks(bold=True, comments=("remark",))), Run("。"), note("规划纲要"))),
        table(("项目", "数量"), ("道路", "12"), ("桥梁", "3")),
        figure(key, "会场", width=0.5),
        p("（通讯员 叶知秋）"),
        byline="本报记者 蔡杨洋",
        comments=(asked,),
    )
    return bulletin(
        section("要闻", department("规划分局", first, article("二题", "第二篇正文。")), article("三题", "规划先行。")),
        department("商务局", article("四题", "招商引资。", "再一段。")),
        article("五题"),
        pool=(article("待编", "备用稿件。"),),
        assets={key: asset},
    )


class Person:
    """Sits at a window and does one thing after another, whatever comes to mind."""

    def __init__(self, window: MainWindow, choose: random.Random) -> None:
        self.window = window
        self.choose = choose
        self.done: list[str] = []
        self._commands = [command.name for command in COMMANDS if command.name not in (*ELSEWHERE, *HISTORY, *ASKING)]
        self._acts: Sequence[tuple[int, Callable[[], str]]] = (
            (14, self._type), (12, self._press_key), (6, self._compose), (16, self._run_command), (5, self._undo),
            (3, self._redo), (5, self._select_in_text), (3, self._click_in_text), (4, self._choose_in_outline),
            (4, self._work_on_table), (2, self._work_on_figure), (2, self._write_comment), (3, self._find),
            (2, self._paste_from_outside), (3, self._ask), (2, self._write_head), (1, self._insert_picture),
            (2, self._correct), (2, self._open_object), (2, self._rename), (1, self._wait),
        )  # fmt: skip

    def act(self) -> str:
        """Do something; returns what it was."""
        self.window.activateWindow()
        (deed,) = self.choose.choices([act for _, act in self._acts], [weight for weight, _ in self._acts])
        said = deed()
        self.done.append(said)
        return said

    # Where

    @property
    def text(self) -> ArticleText:
        return self.window.article.text

    def _writing_in(self) -> QWidget:
        """The field that has the keyboard, or else the text."""
        focused = QApplication.focusWidget()
        fields = (QTextEdit, QLineEdit, QPlainTextEdit)
        if isinstance(focused, fields) and self.window.isAncestorOf(focused):
            return focused
        self.text.setFocus()
        return self.text

    def _child(self, kind: type[QWidget]) -> QWidget | None:
        found = self.window.article.findChild(kind)
        return found if found is not None and found.isVisible() else None

    def _place(self) -> TextPosition:
        block = self.choose.randrange(len(self.text.blocks))
        return TextPosition(block, self.choose.randint(0, block_length(self.text.blocks[block])))

    # What

    def _type(self) -> str:
        text = self.choose.choice(("规划", "a b", "，", "𠮷", '"', "--", "...", "一、", "  ", "（1）", "6.8%"))
        where = self._writing_in()
        type_text(where, text)
        return f"type {text!r} in {where.objectName()}"

    def _press_key(self) -> str:
        key, modifiers = self.choose.choice(KEYS)
        where = QApplication.focusWidget()
        if where is None or not self.window.isAncestorOf(where):
            where = self.text
        press(where, key, modifiers, times=self.choose.choice((1, 1, 1, 3)))
        return f"press {key.name} {modifiers.name} in {where.objectName()}"

    def _compose(self) -> str:
        where = self._writing_in()
        end = self.choose.choice(("commit", "cancel", "undo", "leave", "save", "command", "click"))
        for preedit in ("g", "gu", "gui"):
            compose(where, preedit)
        match end:
            case "commit":
                commit(where, "规划")
            case "cancel":
                compose(where, "")
            case "undo":
                self._trigger("undo")
            case "save":
                self.window.desk.save_now()
            case "command":
                return f"compose in {where.objectName()}, {self._run_command()}"
            case "click":
                return f"compose in {where.objectName()}, {self._click_in_text()}"
            case _:
                pass
        return f"compose in {where.objectName()}, {end}"

    def _trigger(self, name: str) -> None:
        action = self.window.findChild(QAction, name)
        assert action is not None
        action.trigger()

    def _run_command(self) -> str:
        name = self.choose.choice(self._commands)
        self._trigger(name)
        return name

    def _undo(self) -> str:
        for _ in range(self.choose.choice((1, 1, 2, 5))):
            self._trigger("undo")
        return "undo"

    def _redo(self) -> str:
        for _ in range(self.choose.choice((1, 1, 2))):
            self._trigger("redo")
        return "redo"

    def _select_in_text(self) -> str:
        self.text.setFocus()
        self.text.finish_typing()
        anchor = self._place()
        ends = (anchor, self.choose.choice((anchor, self._place())))
        self.text.select_ends(ends)
        return f"select {ends}"

    def _click_in_text(self) -> str:
        view = self.text.viewport()
        point = QPoint(self.choose.randrange(max(1, view.width())), self.choose.randrange(max(1, view.height())))
        click = self.choose.choice((QTest.mouseClick, QTest.mouseDClick))
        click(view, Qt.MouseButton.LeftButton, self.choose.choice((NONE, SHIFT)), point)
        return f"click {point.toTuple()}"

    def _choose_in_outline(self) -> str:
        ids = [node.id for node, _ in walk(self.window.desk.signals.bulletin)]
        if not ids:
            return "nothing to choose"
        some = self.choose.sample(ids, min(len(ids), self.choose.choice((1, 1, 2, 3))))
        outline = self.window.outline
        if len(some) == 1:
            outline.choose(some[0])
        else:
            outline.choose_all(some)
        if self.choose.random() < 0.5:
            outline.view.setFocus()
        return f"choose {len(some)}"

    def _work_on_table(self) -> str:
        bar = self._child(TableBar)
        if bar is None:
            return self._open_object()
        buttons = [b for b in bar.findChildren(QToolButton) if b.objectName() != "moreOfTable" and b.isVisible()]
        menu = bar.findChild(QToolButton, "moreOfTable")
        if menu is not None and self.choose.random() < 0.4:
            entry = self.choose.choice([a for a in menu.menu().actions() if not a.isSeparator()])
            entry.trigger()
            return f"table {entry.objectName()}"
        button = self.choose.choice(buttons)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return f"table {button.objectName()}"

    def _work_on_figure(self) -> str:
        panel = self._child(FigurePanel)
        if panel is None:
            return self._open_object()
        field = self.choose.choice(panel.findChildren(QLineEdit) + panel.findChildren(QSpinBox))
        if isinstance(field, QSpinBox):
            field.setValue(self.choose.randint(1, 100))
        else:
            field.setFocus()
            type_text(field, "规划")
        if self.choose.random() < 0.5:
            press(field, Qt.Key.Key_Return)
        return f"figure {field.objectName()}"

    def _write_comment(self) -> str:
        panel = self._child(CommentPanel)
        if panel is None:
            self._trigger("newComment")
            panel = self._child(CommentPanel)
        if panel is None:
            return "no comment here"
        field = panel.findChild(QPlainTextEdit, "commentField")
        assert field is not None
        field.setFocus()
        type_text(field, "请核实")
        buttons = [b for b in panel.findChildren(QToolButton) if b.isVisible() and b.isEnabled()]
        if buttons and self.choose.random() < 0.4:
            QTest.mouseClick(self.choose.choice(buttons), Qt.MouseButton.LeftButton)
        elif self.choose.random() < 0.7:
            press(field, Qt.Key.Key_Return, self.choose.choice((NONE, CONTROL)))
        return "comment"

    def _find(self) -> str:
        self._trigger("replace")
        bar = self.window.find_bar
        bar.findChild(QLineEdit, "findText").setText(self.choose.choice(("规划", "一", "a", "会")))
        bar.findChild(QLineEdit, "replaceText").setText(self.choose.choice(("", "规划局", "一、")))
        bar.findChild(QComboBox, "findScope").setCurrentIndex(self.choose.randrange(3))
        name = self.choose.choice(("findNextButton", "findPreviousButton", "replaceOne", "replaceAll", "findClose"))
        button = bar.findChild(QAbstractButton, name)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return name

    def _paste_from_outside(self) -> str:
        mime = QMimeData()
        form = self.choose.choice(("web page", "sheet", "lines", "cells"))
        match form:
            case "web page":
                mime.setHtml(WEB_PAGE)
            case "sheet":
                mime.setHtml(SHEET)
                mime.setText("项目\t数量\n合计\t")
            case "lines":
                mime.setText("一行\n二行")
            case _:
                mime.setText("甲\t乙\n丙\t丁")
        QApplication.clipboard().setMimeData(mime)
        self._writing_in()
        self._trigger(self.choose.choice(("paste", "pastePlain")))
        return f"paste {form}"

    def _ask(self) -> str:
        name = self.choose.choice(ASKING)
        agrees = self.choose.random() < 0.7

        def reply() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                for line in dialog.findChildren(QLineEdit):
                    if not isinstance(line.parent(), QSpinBox) and not line.text():
                        line.setText("https://example.org")
                (dialog.accept if agrees else dialog.reject)()

        QTimer.singleShot(0, reply)
        self._trigger(name)
        return name

    def _write_head(self) -> str:
        fields = self.window.article.fields
        field = self.choose.choice((fields.kicker, fields.headline, fields.subhead, fields.byline))
        field.setFocus()
        type_text(field, self.choose.choice(("新", "，", "𠮷")))
        return f"write {field.objectName()}"

    def _insert_picture(self) -> str:
        if self.window.desk.signals.article_id:
            self.window.article.insert_figure(*picture(self.choose.randint(10, 60)))
        return "picture"

    def _correct(self) -> str:
        self._trigger("nextProblem")
        press(self.window.problems.findChild(QWidget, "findings") or self.window.problems, Qt.Key.Key_Return, CONTROL)
        return "correct"

    def _open_object(self) -> str:
        objects = [number for number, block in enumerate(self.text.blocks) if not hasattr(block, "inlines")]
        if not objects:
            return "no object"
        number = self.choose.choice(objects)
        self.text.setFocus()
        self.text.finish_typing()
        self.text.select_ends((TextPosition(number, 0), TextPosition(number, 1)))
        press(self.text, Qt.Key.Key_F2)
        return f"open object {number}"

    def _rename(self) -> str:
        self._trigger("renameNode")
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit) and self.window.outline.isAncestorOf(field):
            type_text(field, "局")
            press(field, self.choose.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape)))
        return "rename"

    def _wait(self) -> str:
        QTest.qWait(30)
        return "wait"


def keep_small(window: MainWindow) -> bool:
    """Take a department or the text away where there is too much of it; tell whether there was."""
    signals = window.desk.signals
    if len(window.article.text.blocks) > 40:
        window.article.text.setFocus()
        window.article.text.selectAll()
        window.article.editor.cut_selection()
        return True
    if sum(1 for _ in articles(signals.bulletin, with_pool=True)) > 25:
        window.outline.choose_all([node.id for node in signals.bulletin.outline])
        window.outline.commands.delete()
        return True
    return False
