"""The real window, driven as a person drives it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QSplitter,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Paragraph, Role
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import articles
from bulletin_editor.gui import settings
from bulletin_editor.gui.import_review.review_dialog import ImportReviewDialog
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.menus.actions import COMMANDS, plain_action_text
from bulletin_editor.gui.menus.bars import actions_by_menu
from bulletin_editor.gui.settings import Language
from bulletin_editor.storage.bulletin_file import BulletinFile, read_bulletin, write_bulletin
from tests.builders import article, bulletin, department, section
from tests.gui.window import action, answer, choose_files, leave, open_window, shown_dialog, text_of


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "第12期.bulletin"
    value = bulletin(
        section(
            "贯彻会议精神",
            department("规划分局", article("突出规划引领", "近日,规划分局召开会议。", byline="本报记者 蔡杨洋")),
            department("商务局", article("盯牢目标任务", "商务局抓落实。", byline="本报记者 陈素萍")),
        )
    )
    write_bulletin(path, value)
    return path


@pytest.fixture
def window(qtbot: QtBot, file: Path) -> Iterator[MainWindow]:
    opened = open_window(qtbot, file)
    yield opened
    leave(opened)


def shown(window: MainWindow) -> Article:
    signals = window.desk.signals
    return next(a for a in articles(signals.bulletin, with_pool=True) if a.id == signals.article_id)


def undo(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: action(window, "undo").isEnabled())
    action(window, "undo").trigger()


def test_the_window_shows_the_first_article_and_waits_for_typing(window: MainWindow) -> None:
    assert shown(window).headline == ("突出规划引领",)
    assert window.article.text.hasFocus()
    assert window.windowTitle().startswith("第12期")
    assert not window.isWindowModified()


def test_typing_is_saved_and_undone_under_its_name(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    qtbot.keyClicks(window.article.text, "ABC")
    action(window, "saveBulletin").trigger()
    assert "ABC" in str(next(articles(read_bulletin(file))).blocks[0])
    qtbot.waitUntil(lambda: text_of(window, "saveState").startswith("Saved"))
    qtbot.waitUntil(lambda: "Typing" in action(window, "undo").text())
    action(window, "undo").trigger()
    assert "ABC" not in str(shown(window).blocks[0])
    assert "Typing" in action(window, "redo").text()
    assert not action(window, "undo").isEnabled()


def test_undo_by_the_keyboard_reaches_the_one_history(qtbot: QtBot, window: MainWindow) -> None:
    before = window.desk.signals.bulletin
    qtbot.keyClicks(window.article.text, "X")
    window.desk.signals.finish_typing()
    assert window.desk.signals.bulletin != before
    qtbot.waitUntil(lambda: action(window, "undo").isEnabled())
    qtbot.keyClick(window.article.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.signals.bulletin is before


def test_pages_and_findings_follow_the_text(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.is_idle and window.desk.signals.pages is not None, timeout=15000)
    assert [f.rule for f in window.desk.signals.findings if f.rule == "half-width-mark"]
    assert "1" in text_of(window, "caretPage")
    assert "characters" in text_of(window, "articleCounts")


def test_a_role_is_given_by_its_keys_and_shown_in_the_tool_bar(qtbot: QtBot, window: MainWindow) -> None:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window.article.text, Qt.Key.Key_1, keys)
    block = shown(window).blocks[0]
    assert isinstance(block, Paragraph)
    assert block.role is Role.HEADING_1
    choice = window.findChild(QComboBox, "roleChoice")
    assert choice is not None
    assert choice.currentText() == "Heading 1"


def test_a_new_article_begins_with_its_headline(window: MainWindow) -> None:
    action(window, "newArticle").trigger()
    assert window.article.fields.headline.hasFocus()


@pytest.mark.parametrize(
    ("text", "plain"), [("撤销(&U) 修改篇幅", "撤销 修改篇幅"), ("导出(&E)…", "导出"), ("&Undo", "Undo")]
)
def test_a_tool_tip_has_no_mnemonic(text: str, plain: str) -> None:
    assert plain_action_text(text) == plain


def test_going_to_a_place_of_the_article_shown_chooses_it_in_the_outline(window: MainWindow) -> None:
    window.outline.choose(window.desk.signals.bulletin.outline[0].id)
    place = shown(window)
    window.desk.signals.place_requested.emit(place.id, place.blocks[0].id, 0, 1)
    assert window.outline.chosen_ids() == (place.id,)


def test_articles_move_by_alt_and_arrows(qtbot: QtBot, window: MainWindow) -> None:
    window.outline.choose(window.desk.signals.bulletin.outline[0].children[1].id)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: action(window, "moveUp").isEnabled())
    qtbot.keyClick(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    titles = [child.title for child in window.desk.signals.bulletin.outline[0].children]  # type: ignore[union-attr]
    assert titles == ["商务局", "规划分局"]


def test_a_table_is_inserted_by_its_dialog(qtbot: QtBot, window: MainWindow) -> None:
    def fill(dialog: QDialog) -> None:
        rows = dialog.findChild(QSpinBox, "tableRows")
        assert rows is not None
        rows.setValue(4)
        dialog.accept()

    answer(fill)
    action(window, "insertTable").trigger()
    tables = [block for block in shown(window).blocks if not isinstance(block, Paragraph)]
    assert [(len(t.rows), len(t.column_widths)) for t in tables] == [(4, 3)]  # type: ignore[union-attr]


def test_drafts_are_imported_as_one_step(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("# 新的稿件\n\n正文一段。\n", encoding="utf-8")
    before = window.desk.signals.bulletin
    window.importing.import_paths([draft])
    review = shown_dialog(qtbot, window, ImportReviewDialog)
    assert window.desk.signals.bulletin == before
    with qtbot.waitSignal(window.desk.signals.bulletin_changed, timeout=10000):
        qtbot.keyClick(review.focusWidget(), Qt.Key.Key_Return)
    assert any("新的稿件" in "".join(a.headline) for a in articles(window.desk.signals.bulletin))
    qtbot.waitUntil(lambda: "Imported" in text_of(window, "noticeText"))
    undo(qtbot, window)
    assert window.desk.signals.bulletin == before


def test_a_bad_draft_is_a_notice_and_the_work_goes_on(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "draft.docx"
    bad.write_bytes(b"no zip")
    before = window.desk.signals.bulletin
    window.importing.import_paths([bad])
    qtbot.waitUntil(lambda: "draft.docx" in text_of(window, "noticeText"), timeout=10000)
    assert "unchanged" in text_of(window, "noticeText")
    assert window.desk.signals.bulletin is before


def test_the_bulletin_is_exported_in_the_chosen_formats(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    def fill(dialog: QDialog) -> None:
        for name, text in (("exportName", "out"), ("exportFolder", str(tmp_path))):
            field = dialog.findChild(QLineEdit, name)
            assert field is not None
            field.setText(text)
        for name in ("exportHtml", "exportMd"):
            dialog.findChild(object, name).setChecked(True)  # type: ignore[type-var, attr-defined]
        dialog.accept()

    answer(fill)
    action(window, "exportBulletin").trigger()
    qtbot.waitUntil(lambda: "Exported" in text_of(window, "noticeText"), timeout=20000)
    assert {path.name for path in tmp_path.glob("out.*")} == {"out.docx", "out.pdf", "out.html", "out.md"}


def test_one_department_is_exported_alone_from_the_dialog(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    def choose(dialog: QDialog) -> None:
        part = dialog.findChild(QComboBox, "exportPart")
        dialog.findChild(QLineEdit, "exportFolder").setText(str(tmp_path))  # type: ignore[union-attr]
        dialog.findChild(QCheckBox, "exportTxt").setChecked(True)  # type: ignore[union-attr]
        part.setCurrentIndex(part.findText("Department: 规划分局"))  # type: ignore[union-attr]
        dialog.accept()

    answer(choose)
    action(window, "exportBulletin").trigger()
    qtbot.waitUntil(lambda: (tmp_path / "第12期.txt").exists())
    text = (tmp_path / "第12期.txt").read_text(encoding="utf-8")
    assert "突出规划引领" in text
    assert "盯牢目标任务" not in text


def test_what_is_chosen_in_the_outline_is_copied_for_an_official_account(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(QApplication.clipboard().dataChanged):
        action(window, "copyForWechat").trigger()
    copied = QApplication.clipboard().mimeData()
    assert copied.html().startswith("<section style=")
    assert "突出规划引领" in copied.html()
    assert "盯牢目标任务" not in copied.html()
    assert copied.text().startswith("突出规划引领\n")


def test_saving_under_another_name_goes_on_there(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy"
    choose_files(monkeypatch, "getSaveFileName", (str(target), ""))
    action(window, "saveBulletinAs").trigger()
    assert window.desk.path == tmp_path / "copy.bulletin"
    qtbot.keyClicks(window.article.text, "new")
    action(window, "saveBulletin").trigger()
    assert read_bulletin(tmp_path / "copy.bulletin") == window.desk.signals.bulletin
    assert settings.recent_files()[0].name == "copy.bulletin"


def test_a_file_open_elsewhere_is_offered_for_reading(qtbot: QtBot, file: Path) -> None:
    with BulletinFile.open(file):
        questions: list[str] = []

        def read_only(dialog: QDialog) -> None:
            questions.append(dialog.objectName())
            button = dialog.findChild(QPushButton, "holderQuestionAnswer0")
            assert button is not None
            button.click()

        answer(read_only)
        window = open_window(qtbot, file)
        qtbot.waitUntil(lambda: window.desk.is_read_only, timeout=10000)
        assert questions == ["holderQuestion"]
        assert text_of(window, "saveState") == "Open for reading"
        qtbot.keyClicks(window.article.text, "mine")
        window.desk.signals.finish_typing()
        assert not window.desk.is_read_only
        assert window.desk.needs_name
        leave(window)


def test_a_missing_file_is_a_notice_over_an_empty_bulletin(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, tmp_path / "gone.bulletin")
    qtbot.waitUntil(lambda: "gone.bulletin" in text_of(window, "noticeText"))
    assert window.desk.signals.bulletin.outline == ()
    leave(window)


def test_work_without_a_name_is_asked_about_and_offered_again(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    action(window, "newArticle").trigger()
    qtbot.waitUntil(window.isWindowModified)

    def keep(dialog: QDialog) -> None:
        button = dialog.findChild(QPushButton, "unnamedQuestionAnswer1")
        assert button is not None
        button.click()

    answer(keep)
    assert window.close()
    again = open_window(qtbot)
    qtbot.waitUntil(lambda: "never saved" in text_of(again, "noticeText"))
    answer(lambda dialog: dialog.accept())
    remedy = again.findChild(QPushButton, "noticeRemedy")
    assert remedy is not None
    remedy.click()
    qtbot.waitUntil(lambda: len(again.desk.signals.bulletin.outline) == 1, timeout=10000)
    leave(again)


def test_closed_panes_stay_closed_at_the_next_start(qtbot: QtBot, file: Path) -> None:
    window = open_window(qtbot, file)
    close = window.findChild(QToolButton, "showPagesClose")
    assert close is not None
    close.click()
    assert not window.pages.isVisible()
    leave(window)
    again = open_window(qtbot, file)
    assert not again.pages.isVisible()
    action(again, "showPages").trigger()
    assert again.pages.isVisible()
    leave(again)


def test_another_language_keeps_bulletin_history_and_article(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtWidgets import QApplication

    qtbot.keyClicks(window.article.text, "abc")
    window.desk.signals.finish_typing()
    bulletin_before, article_before = window.desk.signals.bulletin, window.desk.signals.article_id
    action(window, "languageChinese").trigger()

    def other() -> MainWindow | None:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w is not window]
        return found[0] if found and found[0].isVisible() else None

    qtbot.waitUntil(lambda: other() is not None)
    chinese = other()
    assert chinese is not None
    assert settings.language() is Language.CHINESE
    assert chinese.desk.signals.bulletin is bulletin_before
    assert chinese.desk.signals.article_id == article_before
    assert chinese.findChild(QMenu, "fileMenu").title() == "文件(&F)"  # type: ignore[union-attr]
    assert "键入" in action(chinese, "undo").text()
    action(chinese, "languageEnglish").trigger()
    leave(chinese)


def test_every_command_stands_in_a_menu_once(window: MainWindow) -> None:
    names = [a.objectName() for _, actions in actions_by_menu(window.menuBar()) for a in actions]
    assert sorted(name for name in names if not name.startswith("recent")) == sorted(c.name for c in COMMANDS)


def test_no_two_commands_share_keys(window: MainWindow) -> None:
    keys = [key.toString() for a in window.named_actions.all() for key in a.shortcuts()]
    assert len(keys) == len(set(keys))


def test_every_action_has_a_tool_tip_with_its_keys(window: MainWindow) -> None:
    for found in window.named_actions.all():
        assert found.toolTip()
        if not found.shortcut().isEmpty():
            assert found.shortcut().toString() in found.toolTip()
        assert "&" not in plain_action_text(found.text()).replace("&&", "")


def test_the_keys_of_corrections_are_the_lists_own(qtbot: QtBot, window: MainWindow) -> None:
    """In the text the same keys end a page."""
    qtbot.waitUntil(lambda: window.is_idle and bool(window.desk.signals.findings), timeout=15000)
    view = window.problems.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0, view.model().index(0, 0)))
    qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    blocks = next(articles(window.desk.signals.bulletin)).blocks
    assert [type(block) for block in blocks] == [Paragraph]
    assert "近日，" in str(blocks)


def test_find_and_replace_all_is_one_step(qtbot: QtBot, window: MainWindow) -> None:
    before = window.desk.signals.bulletin
    qtbot.keyClick(window.article.text, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    find, replacement = (window.findChild(QLineEdit, name) for name in ("findText", "replaceText"))
    assert find is not None
    assert replacement is not None
    find.setText("局")
    replacement.setText("委")
    qtbot.waitUntil(lambda: "4" in text_of(window, "findCount"))
    window.findChild(QPushButton, "replaceAll").click()  # type: ignore[union-attr]
    assert [c.title for c in window.desk.signals.bulletin.outline[0].children] == ["规划分委", "商务委"]  # type: ignore[union-attr]
    undo(qtbot, window)
    assert window.desk.signals.bulletin == before
    qtbot.keyClick(find, Qt.Key.Key_Escape)
    assert not window.find_bar.isVisible()


def test_dropped_drafts_come_in(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    from PySide6.QtCore import QMimeData, QPointF, QUrl
    from PySide6.QtGui import QDropEvent

    draft = tmp_path / "draft.txt"
    draft.write_text("落实工作\n\n正文。\n", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(draft))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    window.dropEvent(event)
    with qtbot.waitSignal(window.desk.signals.bulletin_changed, timeout=10000):
        shown_dialog(qtbot, window, ImportReviewDialog).accept()


def test_rows_of_the_outline_show_what_a_person_wants(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.is_idle, timeout=15_000)
    columns = window.findChild(QSplitter, "columns")
    assert columns is not None
    columns.setSizes([420, 540, 400])
    view = window.outline.view
    before = view.grab().toImage()
    for name in ("outlineShowPage", "outlineShowStatus", "outlineShowLines"):
        was = action(window, name).isChecked()
        action(window, name).trigger()
        assert action(window, name).isChecked() != was
        assert view.grab().toImage() != before
        action(window, name).trigger()
        assert view.grab().toImage() == before


def test_undo_names_what_was_deleted(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.start(bulletin(department("商务局", article("一")), article("二")), pristine=False)
    window.outline.choose(window.desk.signals.bulletin.outline[0].id)
    qtbot.waitUntil(action(window, "deleteNode").isEnabled)
    action(window, "deleteNode").trigger()
    assert action(window, "undo").text() == "&Undo Delete 商务局"
    action(window, "undo").trigger()
    assert action(window, "redo").text() == "&Redo Delete 商务局"
