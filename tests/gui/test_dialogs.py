"""Every dialog opens in both languages, is reachable by its command and says nothing in the wrong language."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QSpinBox,
    QTabWidget,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.content.identity import new_id
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.gui import settings
from bulletin_editor.gui.dialogs.export import ExportDialog
from bulletin_editor.gui.dialogs.import_summary import ImportSummaryDialog
from bulletin_editor.gui.dialogs.insert_table import InsertTableDialog
from bulletin_editor.gui.dialogs.link import LinkDialog
from bulletin_editor.gui.dialogs.masthead import MastheadDialog
from bulletin_editor.gui.dialogs.new_bulletin import NewBulletinDialog
from bulletin_editor.gui.dialogs.symbol import SymbolDialog
from bulletin_editor.gui.language import install_language
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.settings import Language
from bulletin_editor.storage.holder import login_name
from bulletin_editor.writers.options import ExportOptions, PdfStandard, WebProfile
from tests.builders import article, bulletin
from tests.gui.window import action, answer, leave, open_window

MODAL = {
    "newBulletin": "newBulletinDialog",
    "nextIssue": "nextIssueDialog",
    "editMasthead": "mastheadDialog",
    "editTemplate": "templateDialog",
    "showTemplates": "templateShelfDialog",
    "setBudget": "budgetDialog",
    "editHouse": "houseDialog",
    "exportBulletin": "exportDialog",
    "showRevisions": "revisionsDialog",
    "insertTable": "insertTableDialog",
    "insertLink": "linkDialog",
    "settings": "settingsDialog",
    "showShortcuts": "shortcutsDialog",
    "about": "aboutDialog",
}
TALL = {"templateDialog"}
"""Takes the screen it is given."""
SMALL_SCREEN, TITLE_BAR = 614, 32
"""The height of 768 dots at 125 %, and what a system puts over a window."""
_ENGLISH = re.compile(r"[A-Za-z]{3,}")
_NAMES = re.compile(
    r"\.\w+|Word|PDF|HTML|Markdown|Qt|MIT|ISC|Lucide|English|https?://|Ctrl|Shift|Alt|Del|Return|Enter|Esc|Space|Down|Up|"
    + re.escape(login_name())
)


@pytest.fixture(params=[Language.ENGLISH, Language.CHINESE])
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[MainWindow]:
    settings.LANGUAGE.write(request.param.value)
    opened = open_window(qtbot)
    action(opened, "newArticle").trigger()
    qtbot.waitUntil(lambda: action(opened, "insertTable").isEnabled())
    yield opened
    leave(opened)
    install_language(Language.ENGLISH)


def words_of(widget: QWidget) -> Iterator[str]:
    yield widget.windowTitle()
    for label in widget.findChildren(QLabel):
        yield label.text()
    for button in widget.findChildren(QAbstractButton):
        yield from (button.text(), button.toolTip())
    for line in widget.findChildren(QLineEdit):
        yield line.placeholderText()
    for tabs in widget.findChildren(QTabWidget):
        yield from (tabs.tabText(index) for index in range(tabs.count()))


def english_in(words: Iterator[str]) -> list[str]:
    return [text for text in words if _ENGLISH.search(_NAMES.sub("", text).replace("/", " "))]


def repeated_mnemonics(texts: Iterable[str]) -> list[str]:
    """Letters that Alt would have to press more than once: each leads to one thing."""
    letters = [found[1].upper() for text in texts if (found := re.search(r"&(\w)", text.replace("&&", "")))]
    return sorted({letter for letter in letters if letters.count(letter) > 1})


def mnemonic_texts(dialog: QDialog) -> Iterator[str]:
    labels = (label for label in dialog.findChildren(QLabel) if label.buddy() is not None)
    for widget in (*labels, *dialog.findChildren(QAbstractButton)):
        if widget.isVisibleTo(dialog):
            yield widget.text()


@pytest.mark.parametrize(("command", "name"), MODAL.items())
def test_a_dialog_opens_by_its_command_in_the_language_of_the_window(
    qtbot: QtBot, window: MainWindow, command: str, name: str
) -> None:
    seen: list[QDialog] = []
    words: list[str] = []
    repeated: list[str] = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog)
        assert dialog.objectName() == name
        assert dialog.windowTitle()
        if name not in TALL:
            assert dialog.height() + TITLE_BAR <= SMALL_SCREEN, dialog.height()
        words.extend(words_of(dialog))
        repeated.extend(repeated_mnemonics(mnemonic_texts(dialog)))
        dialog.reject()

    answer(look)
    action(window, command).trigger()
    qtbot.waitUntil(lambda: bool(seen))
    assert repeated == []
    if settings.language() is Language.CHINESE:
        assert english_in(iter(words)) == []
    else:
        assert not re.search(r"[\u4e00-\u9fff]", "".join(words))


def test_each_letter_of_a_menu_leads_to_one_command(window: MainWindow) -> None:
    menus = (window.menuBar(), *window.findChildren(QMenu))
    found = [(menu.objectName(), repeated_mnemonics(each.text() for each in menu.actions())) for menu in menus]
    assert [(name, letters) for name, letters in found if letters] == []


def test_qts_own_dialogs_speak_the_language_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    dialog = QFileDialog(window)
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    assert len(labels) == 3
    if settings.language() is Language.CHINESE:
        assert english_in(iter(labels)) == []
        assert action(window, "moveUp").toolTip() == "上移 (Alt+↑)"
    else:
        assert all(english_in(iter([label])) for label in labels)


def test_the_window_itself_says_nothing_in_english_when_it_is_chinese(window: MainWindow) -> None:
    words = list(words_of(window)) + [a.text() for a in window.named_actions.all()]
    if settings.language() is Language.CHINESE:
        assert sorted(set(english_in(iter(words)))) == []


def test_the_masthead_dialog_makes_one_edit_of_what_was_changed(qtbot: QtBot) -> None:
    value = Bulletin(new_id(), masthead=Masthead(name="开发区简报", date=datetime.date(2016, 7, 28)))
    dialog = MastheadDialog(value)
    qtbot.addWidget(dialog)
    assert dialog.edit() is None
    dialog.findChild(QSpinBox, "mastheadNumber").setValue(12)  # type: ignore[union-attr]
    dialog.findChild(QLineEdit, "imprintSendTo").setText("各部门")  # type: ignore[union-attr]
    edit = dialog.edit()
    assert edit is not None
    after = edit.apply(value)
    assert after.masthead == Masthead(name="开发区简报", number=12, date=datetime.date(2016, 7, 28))
    assert after.imprint == Imprint(send_to="各部门")


def test_a_new_bulletin_is_proposed_as_the_next_issue(qtbot: QtBot) -> None:
    former = Bulletin(new_id(), masthead=Masthead(name="开发区简报", number=12, total_number=212, unit="办公室"))
    dialog = NewBulletinDialog(former)
    qtbot.addWidget(dialog)
    made = dialog.bulletin()
    assert (made.masthead.name, made.masthead.number, made.masthead.total_number) == ("开发区简报", 13, 213)
    assert made.outline == ()
    assert made.id != former.id


def test_an_export_asks_for_a_part_and_for_whom_a_web_page_is(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(
        "简报", tmp_path, (".pdf",), parts=(("id-1", "稿件：盯牢目标"),), options=ExportOptions(WebProfile.EMAIL)
    )
    qtbot.addWidget(dialog)
    part, profile = dialog.findChild(QComboBox, "exportPart"), dialog.findChild(QComboBox, "exportWebProfile")
    assert isinstance(part, QComboBox)
    assert isinstance(profile, QComboBox)
    assert (dialog.part(), dialog.options().web_profile, profile.isEnabled()) == ("", WebProfile.EMAIL, False)
    dialog.findChild(QCheckBox, "exportHtml").click()  # type: ignore[union-attr]
    assert profile.isEnabled()
    qtbot.keyClick(part, Qt.Key.Key_Down)
    qtbot.keyClick(profile, Qt.Key.Key_Down)
    assert (dialog.part(), dialog.options()) == ("id-1", ExportOptions(WebProfile.WECHAT))


def test_pages_are_locked_in_word_files_only(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog("简报", tmp_path, (".pdf",))
    qtbot.addWidget(dialog)
    lock = dialog.findChild(QCheckBox, "exportLock")
    assert isinstance(lock, QCheckBox)
    assert not lock.isEnabled()
    dialog.findChild(QCheckBox, "exportDocx").click()  # type: ignore[union-attr]
    qtbot.keyClick(lock, Qt.Key.Key_Space)
    assert dialog.options().locks_pages


def test_an_export_asks_what_a_pdf_shall_keep(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog("简报", tmp_path, (".pdf",))
    qtbot.addWidget(dialog)
    standard = dialog.findChild(QComboBox, "exportPdfStandard")
    assert isinstance(standard, QComboBox)
    assert dialog.options().pdf_standard is PdfStandard.A_2B
    qtbot.keyClick(standard, Qt.Key.Key_End)
    assert dialog.options().pdf_standard is PdfStandard.A_4
    dialog.findChild(QCheckBox, "exportPdf").click()  # type: ignore[union-attr]
    assert not standard.isEnabled()


def test_changes_are_shown_against_a_saved_version_and_then_nothing_is_locked(qtbot: QtBot, tmp_path: Path) -> None:
    options = ExportOptions(locks_pages=True)
    dialog = ExportDialog("简报", tmp_path, (".docx",), options=options, versions=(("id-9", "送审稿"),))
    qtbot.addWidget(dialog)
    against = dialog.findChild(QComboBox, "exportAgainst")
    lock = dialog.findChild(QCheckBox, "exportLock")
    assert isinstance(against, QComboBox)
    assert isinstance(lock, QCheckBox)
    assert (dialog.against(), lock.isEnabled()) == ("", True)
    qtbot.keyClick(against, Qt.Key.Key_Down)
    assert (dialog.against(), lock.isEnabled()) == ("id-9", False)


def test_an_export_needs_a_name_a_folder_and_a_format(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "简报.pdf").write_bytes(b"old")
    dialog = ExportDialog("简报", tmp_path, (".pdf",))
    qtbot.addWidget(dialog)
    accept = next(b for b in dialog.findChildren(QAbstractButton) if b.objectName() == "accept")
    assert dialog.targets() == (tmp_path / "简报.pdf",)
    assert "简报.pdf" in dialog.findChild(QLabel, "exportHint").text()  # type: ignore[union-attr]
    assert accept.isEnabled()
    dialog.findChild(QLineEdit, "exportFolder").setText(str(tmp_path / "gone"))  # type: ignore[union-attr]
    assert not accept.isEnabled()


def test_a_table_size_is_drawn_with_arrow_keys(qtbot: QtBot) -> None:
    dialog = InsertTableDialog()
    qtbot.addWidget(dialog)
    grid = dialog.findChild(QWidget, "tableGrid")
    assert grid is not None
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(grid, key)
    assert (dialog.row_count(), dialog.column_count()) == (4, 5)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.cn", "https://example.cn"),
        ("http://a.cn", "http://a.cn"),
        ("office@example.cn", "mailto:office@example.cn"),
        ("", ""),
    ],
)
def test_a_link_address_gets_the_scheme_it_lacks(qtbot: QtBot, typed: str, address: str) -> None:
    dialog = LinkDialog("", "简报")
    qtbot.addWidget(dialog)
    dialog.findChild(QLineEdit, "linkAddress").setText(typed)  # type: ignore[union-attr]
    assert dialog.address() == address


def test_a_symbol_is_inserted_where_the_caret_was(qtbot: QtBot, window: MainWindow) -> None:
    window.article.text.setFocus()
    action(window, "insertSymbol").trigger()
    dialog = window.findChild(SymbolDialog)
    assert dialog is not None
    grid = dialog.findChild(QListWidget, "symbols")
    assert grid is not None
    grid.itemActivated.emit(grid.item(0))
    window.desk.signals.finish_typing()
    assert grid.item(0).text() in str(window.desk.signals.bulletin)
    dialog.close()


def test_the_import_summary_leads_to_the_place(qtbot: QtBot) -> None:
    place = article("标题", "正文")
    findings = (
        Finding("headline-recognised", Severity.INFO, node_id=place.id, arguments={"what": "标题", "confidence": 80}),
        Finding("content-dropped", Severity.WARNING, arguments={"what": "x"}, source="draft.docx"),
    )
    dialog = ImportSummaryDialog(findings)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    tree = dialog.findChild(QTreeWidget, "importFindings")
    assert tree is not None
    first, second = (tree.topLevelItem(index) for index in range(2))
    assert first is not None
    assert second is not None
    assert first.child(0).text(0).startswith("draft.docx")  # type: ignore[union-attr]
    with qtbot.waitSignal(dialog.place_chosen) as blocker:
        tree.itemActivated.emit(second.child(0), 0)
    assert blocker.args[0] == place.id
    assert bulletin(place).outline


def test_the_shortcut_list_finds_a_command(window: MainWindow) -> None:
    def look(dialog: QDialog) -> None:
        dialog.findChild(QLineEdit, "shortcutsFilter").setText("Ctrl+Z")  # type: ignore[union-attr]
        tree = dialog.findChild(QTreeWidget, "shortcuts")
        assert tree is not None
        groups = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
        assert sum(1 for group in groups if group is not None and not group.isHidden()) == 1
        dialog.reject()

    answer(look)
    action(window, "showShortcuts").trigger()
    assert QApplication.activeModalWidget() is None


def test_a_setting_holds_at_once_and_is_the_same_switch_as_the_menus(window: MainWindow) -> None:
    def set_all(dialog: QDialog) -> None:
        dialog.findChild(QCheckBox, "settings-autocorrectDashes").setChecked(False)  # type: ignore[union-attr]
        dialog.findChild(QCheckBox, "settings-showPages").setChecked(False)  # type: ignore[union-attr]
        dialog.findChild(QSpinBox, "settingsTextZoom").setValue(150)  # type: ignore[union-attr]
        arrangement = dialog.findChild(QComboBox, "settingsArrangement")
        assert arrangement is not None
        arrangement.setCurrentIndex(0)
        arrangement.activated.emit(0)
        dialog.reject()

    answer(set_all)
    action(window, "settings").trigger()
    assert not action(window, "autocorrectDashes").isChecked()
    assert not window.pages.isVisible()
    assert window.article.writing.zoom == 150
    assert action(window, "pagesSingle").isChecked()


def test_a_long_headline_does_not_make_the_export_dialog_wider_than_a_screen(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog("简报", tmp_path, (".pdf",), parts=(("a", "全力打造宜居宜业的滨河新城" * 12),))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.width() < 900
