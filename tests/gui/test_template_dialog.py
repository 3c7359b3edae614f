"""A person changes a template and sees the pages change: by keys, by mouse, with undo, and with nothing left behind."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar, get_args, get_type_hints

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QToolButton,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.gui.dialogs.template.template_dialog import TemplateDialog
from bulletin_editor.layout.page_content import PlacedMatter, PlacedText
from bulletin_editor.storage.bulletin_file import write_bulletin
from bulletin_editor.storage.template_files import keep_template
from bulletin_editor.templates.loading import (
    load_own_template,
    load_template,
    own_template_names,
    template_of,
)
from bulletin_editor.templates.numbering import NumberSign
from bulletin_editor.templates.own_template import OwnTemplate, plain_type
from bulletin_editor.templates.template import MatterRow, Style, StyleName, Template
from bulletin_editor.wording.template_words import KEYS
from tests.builders import article, bulletin
from tests.gui.window import action, answer, choose_files, leave, open_window
from tests.readers.sample_files import by_hand

Kind = TypeVar("Kind", bound=QWidget)

SECTIONS = ("page", "styles", "masthead", "imprint", "contents", "signs", "more", "fonts")


def sample() -> Bulletin:
    return bulletin(
        article("盯牢目标", "近日，商务局召开会议。" * 60, byline="本报记者 蔡杨洋"),
        masthead=Masthead(name="澜河简报", number=3, unit="区委办公室"),
        imprint=Imprint(report_to="市委", copies=120),
    )


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[TemplateDialog]:
    opened = made(qtbot, load_own_template("guobiao"))
    yield opened
    opened.reject()


def made(qtbot: QtBot, own: OwnTemplate) -> TemplateDialog:
    opened = TemplateDialog(own, sample())
    qtbot.addWidget(opened)
    opened.show()
    settle(qtbot, opened)
    return opened


def settle(qtbot: QtBot, dialog: TemplateDialog) -> None:
    qtbot.waitUntil(lambda: dialog.pages.pages is not None and dialog.pages.is_idle)


def go_to(dialog: TemplateDialog, section: str) -> None:
    child(dialog, QListWidget, "templateSections").setCurrentRow(SECTIONS.index(section))


def child(dialog: QWidget, kind: type[Kind], name: str) -> Kind:
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def type_number(qtbot: QtBot, box: QSpinBox | QDoubleSpinBox, text: str) -> None:
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)


def compose(line: QLineEdit, text: str) -> None:
    """Write Chinese as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


def printed(dialog: TemplateDialog) -> list[str]:
    """Return the rows of masthead and imprint on all pages."""
    pages = dialog.pages.pages
    assert pages is not None
    placed = [placed for page in pages.pages for placed in page.content if isinstance(placed, PlacedMatter)]
    return [" ".join(filter(None, (one.item.left, one.item.centre, one.item.right))) for one in placed]


def headline_size(dialog: TemplateDialog) -> float:
    pages = dialog.pages.pages
    assert pages is not None
    texts = [placed for page in pages.pages for placed in page.content if isinstance(placed, PlacedText)]
    styles = [pages.galley.items[placed.index].style for placed in texts]  # type: ignore[union-attr]
    return next(style.size.pt for style in styles if style.name is StyleName.HEADLINE)


def test_a_size_typed_by_its_chinese_name_or_in_points_changes_the_pages(qtbot: QtBot, dialog: TemplateDialog) -> None:
    dialog.show_style("headline")
    size = child(dialog, QComboBox, "styleSize")
    line = size.lineEdit()
    assert line is not None
    assert "22 pt" in size.currentText()
    for typed, points in (("26", 26), ("No. 4", 14), ("15.5 pt", 15.5)):
        line.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, typed)
        settle(qtbot, dialog)
        assert headline_size(dialog) == points


def test_inherited_values_are_told_from_own_ones_and_come_back(qtbot: QtBot, dialog: TemplateDialog) -> None:
    dialog.show_style("headline")
    bold, reset = child(dialog, QCheckBox, "styleBold"), child(dialog, QToolButton, "styleBoldReset")
    assert not reset.isVisible()
    qtbot.keyClick(bold, Qt.Key.Key_Space)
    settle(qtbot, dialog)
    assert reset.isVisible()
    assert dialog.history.own.text() == 'inherits = "guobiao"\n\n[styles.headline]\nbold = true\n'
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert not bold.isChecked()
    assert dialog.history.own.is_shipped


def test_every_change_is_undone_and_done_again_by_keys(qtbot: QtBot, dialog: TemplateDialog) -> None:
    type_number(qtbot, child(dialog, QDoubleSpinBox, "pageTop"), "41")
    go_to(dialog, "contents")
    title = child(dialog, QLineEdit, "ContentsTitle")
    title.setFocus()
    compose(title, "！")
    title.setCursorPosition(0)
    dialog.activateWindow()
    qtbot.keyClick(title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert title.text() == "要　目"
    qtbot.keyClick(title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.history.own.is_shipped
    for _ in range(2):
        qtbot.keyClick(title, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert dialog.history.value(("page", "top")) == "41mm"
    assert title.text() == "要　目！"


def test_a_cover_is_ticked_and_seen_on_the_pages(qtbot: QtBot, dialog: TemplateDialog) -> None:
    go_to(dialog, "contents")
    before = dialog.pages.pages
    assert before is not None
    for name in ("CoverOwnPage", "CoverBlankBack"):
        qtbot.keyClick(child(dialog, QCheckBox, name), Qt.Key.Key_Space)
        settle(qtbot, dialog)
    after = dialog.pages.pages
    assert after is not None
    assert (before.cover_pages, after.cover_pages) == (0, 2)
    assert dialog.history.own.text() == 'inherits = "guobiao"\n\n[cover]\nown_page = true\nblank_back = true\n'


def test_the_page_says_what_fits_and_mends_what_does_not(qtbot: QtBot, dialog: TemplateDialog) -> None:
    facts, cure = child(dialog, QLabel, "pageFacts"), child(dialog, QPushButton, "pageFitLines")
    assert facts.text() == "22 lines × 28 characters, text area 156 × 225 mm"
    assert not cure.isVisible()
    type_number(qtbot, child(dialog, QDoubleSpinBox, "pageLinePitch"), "30")
    settle(qtbot, dialog)
    assert cure.isVisible()
    assert dialog.history.template.style(StyleName.BODY).line_pitch.pt == 30
    qtbot.mouseClick(cure, Qt.MouseButton.LeftButton)
    settle(qtbot, dialog)
    assert not cure.isVisible()
    pages = dialog.pages.pages
    assert pages is not None
    assert int(pages.template.page.text_height / pages.template.page.line_pitch) == 22


def test_margins_that_leave_too_few_characters_are_mended_by_letter_spacing(
    qtbot: QtBot, dialog: TemplateDialog
) -> None:
    type_number(qtbot, child(dialog, QDoubleSpinBox, "pageInside"), "29")
    cure = child(dialog, QPushButton, "pageFitCharacters")
    assert cure.isVisible()
    qtbot.mouseClick(cure, Qt.MouseButton.LeftButton)
    settle(qtbot, dialog)
    assert not cure.isVisible()
    assert dialog.history.template.style(StyleName.BODY).letter_spacing.pt == pytest.approx(-0.35)


def test_what_cannot_be_printed_is_said_and_not_accepted(qtbot: QtBot, dialog: TemplateDialog) -> None:
    before = dialog.pages.pages
    type_number(qtbot, child(dialog, QDoubleSpinBox, "pageInside"), "190")
    accept = child(dialog, QPushButton, "accept")
    assert not accept.isEnabled()
    assert "page.width" in child(dialog, QLabel, "templateProblem").text()
    settle(qtbot, dialog)
    assert dialog.pages.pages is before or dialog.pages.pages.template.page.inside.mm < 190  # type: ignore[union-attr]
    qtbot.mouseClick(child(dialog, QToolButton, "templateUndo"), Qt.MouseButton.LeftButton)
    assert accept.isEnabled()


def test_return_ends_what_is_typed_and_not_the_dialog(qtbot: QtBot, dialog: TemplateDialog) -> None:
    top = child(dialog, QDoubleSpinBox, "pageTop")
    type_number(qtbot, top, "36")
    qtbot.keyClick(top, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.show_style("headline")
    line = child(dialog, QComboBox, "styleSize").lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "17.3")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.history.template.style(StyleName.HEADLINE).size.pt == 17.5


def test_tab_goes_through_a_form_from_top_to_bottom(qtbot: QtBot, dialog: TemplateDialog) -> None:
    go_to(dialog, "page")
    child(dialog, QComboBox, "pagePaper").setFocus()
    visited = []
    for _ in range(6):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        visited.append(dialog.focusWidget().objectName())
    assert visited == ["pageWidth", "pageHeight", "pageTop", "pageBottom", "pageInside", "pageOutside"]


def test_rows_of_the_masthead_are_added_filled_and_moved(qtbot: QtBot, dialog: TemplateDialog) -> None:
    go_to(dialog, "masthead")
    rows = child(dialog, QListWidget, "mastheadRows")
    rows.setCurrentRow(rows.count() - 1)
    qtbot.mouseClick(child(dialog, QToolButton, "mastheadAdd"), Qt.MouseButton.LeftButton)
    left = child(dialog, QLineEdit, "mastheadRowLeft")
    qtbot.waitUntil(left.hasFocus)
    compose(left, "主办：")
    child(dialog, QPushButton, "mastheadInsertField").menu().findChild(QAction, "mastheadFieldUnit").trigger()
    settle(qtbot, dialog)
    assert left.text() == "主办：{unit}"
    assert printed(dialog)[:4][-1] == "主办：区委办公室"
    qtbot.mouseClick(child(dialog, QToolButton, "mastheadUp"), Qt.MouseButton.LeftButton)
    settle(qtbot, dialog)
    assert "主办：区委办公室" in printed(dialog)[:3]
    qtbot.mouseClick(child(dialog, QToolButton, "mastheadRemove"), Qt.MouseButton.LeftButton)
    settle(qtbot, dialog)
    assert "主办：区委办公室" not in printed(dialog)
    child(dialog, QPushButton, "mastheadResetRows").click()
    assert not dialog.history.own.says(("masthead",))


def test_a_rule_of_a_row_has_thickness_and_colour(qtbot: QtBot, dialog: TemplateDialog) -> None:
    go_to(dialog, "masthead")
    child(dialog, QListWidget, "mastheadRows").setCurrentRow(0)
    box = child(dialog, QCheckBox, "mastheadRowRule")
    assert not box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    type_number(qtbot, child(dialog, QDoubleSpinBox, "mastheadRowRuleThickness"), "3")
    colour = child(dialog, QLineEdit, "mastheadRowRuleColour")
    colour.selectAll()
    qtbot.keyClicks(colour, "#00aa00")
    row = dialog.history.template.masthead[0]
    assert row.rule is not None
    assert (row.rule.thickness.pt, row.rule.colour) == (3, "#00aa00")


def test_the_faces_of_a_style_say_which_of_them_prints(qtbot: QtBot, dialog: TemplateDialog) -> None:
    dialog.show_style("body")
    wanted, status = child(dialog, QComboBox, "styleFacesEastAsian"), child(dialog, QLabel, "styleFacesEastAsianStatus")
    qtbot.waitUntil(lambda: wanted.count() > 0)
    line = wanted.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "Nowhere Song")
    assert "Nowhere Song" in dialog.history.template.style(StyleName.BODY).faces.east_asian
    assert status.text() not in ("", "Installed")
    line.selectAll()
    qtbot.keyClicks(line, wanted.itemText(0))
    assert status.text() == "Installed"
    go_to(dialog, "fonts")
    fonts = child(dialog, QTreeWidget, "fontsList")
    first = fonts.topLevelItem(0)
    assert first is not None
    assert (first.text(0), first.text(1), first.text(2)) == ("Body", wanted.itemText(0), wanted.itemText(0))


def test_every_declared_key_can_be_reached_and_has_a_name_for_those_who_do_not_see_it(
    qtbot: QtBot, dialog: TemplateDialog
) -> None:
    for section in SECTIONS:
        go_to(dialog, section)
        settle(qtbot, dialog)
        fields = [
            field
            for kind in (QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QCheckBox, QToolButton, QListWidget)
            for field in dialog.findChildren(kind)
            if field.isVisible() and field.objectName() and not field.objectName().startswith("qt_")
        ]
        named = (field for field in fields if not isinstance(field, QAbstractButton) or not field.text())
        assert [field.objectName() for field in named if not field.accessibleName()] in ([], ["templateName"])


def test_nothing_is_left_of_a_dialog_that_is_cancelled(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    before = window.desk.signals.bulletin

    def change_and_cancel(dialog: QDialog) -> None:
        assert isinstance(dialog, TemplateDialog)
        type_number(qtbot, child(dialog, QDoubleSpinBox, "pageTop"), "41")
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    answer(change_and_cancel)
    action(window, "editTemplate").trigger()
    assert window.desk.signals.bulletin is before
    assert own_template_names() == ()
    leave(window)


def test_a_changed_template_is_the_bulletins_and_the_offices_and_is_undone(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    action(window, "newArticle").trigger()

    def change(dialog: QDialog) -> None:
        assert isinstance(dialog, TemplateDialog)
        type_number(qtbot, child(dialog, QDoubleSpinBox, "pageTop"), "36")
        name = child(dialog, QLineEdit, "templateName")
        assert name.text() == "Official bulletin (GB-T 9704) (ours)"
        name.setText("开发区版式")
        qtbot.mouseClick(child(dialog, QPushButton, "accept"), Qt.MouseButton.LeftButton)

    answer(change)
    action(window, "editTemplate").trigger()
    made_of = window.desk.signals.bulletin
    assert (made_of.template, template_of(made_of).page.top.mm) == ("开发区版式", pytest.approx(36))
    assert load_template("开发区版式").page.top.mm == pytest.approx(36)
    qtbot.waitUntil(lambda: window.desk.signals.pages is not None and window.is_idle)
    assert window.desk.signals.pages.template.page.top.mm == pytest.approx(36)  # type: ignore[union-attr]
    window.article.text.setFocus()
    action(window, "undo").trigger()
    assert window.desk.signals.bulletin.template == "guobiao"
    leave(window)


def test_own_templates_are_used_renamed_and_deleted_and_brought_back(qtbot: QtBot) -> None:
    keep_template(load_own_template("guobiao").with_value(("page", "top"), "36mm").named("开发区版式"))
    window = open_window(qtbot)

    def act(dialog: QDialog) -> None:
        shelf = child(dialog, QListWidget, "templateShelf")
        assert "开发区版式" in shelf.item(0).text()
        shelf.setCurrentRow(0)
        qtbot.mouseClick(child(dialog, QPushButton, "shelfUse"), Qt.MouseButton.LeftButton)
        assert window.desk.signals.bulletin.template == "开发区版式"
        assert not child(dialog, QPushButton, "shelfUse").isEnabled()
        child(dialog, QPushButton, "shelfRemove").click()
        assert own_template_names() == ()
        assert "in this bulletin only" in shelf.item(0).text()
        child(dialog, QPushButton, "noticeRemedy").click()
        assert own_template_names() == ("开发区版式",)

        def rename(asked: QDialog) -> None:
            line = asked.findChild(QLineEdit)
            assert line is not None
            line.setText("区报版式")
            asked.accept()

        answer(rename)
        child(dialog, QPushButton, "shelfRename").click()
        assert own_template_names() == ("区报版式",)
        dialog.reject()

    answer(act)
    action(window, "showTemplates").trigger()
    assert window.desk.signals.bulletin.template == "区报版式"
    assert QApplication.activeModalWidget() is None
    leave(window)


def test_every_key_that_a_template_declares_has_a_name_in_a_persons_words() -> None:
    def keys(kind: object, words: str) -> Iterator[str]:
        for name, declared in get_type_hints(kind).items():
            plain = plain_type(declared)
            inner = get_args(plain)
            if dataclasses.is_dataclass(plain):
                yield from keys(plain, f"{words}.{name}".lstrip("."))
            elif not (inner and dataclasses.is_dataclass(inner[0])):
                yield f"{words}.{name}".lstrip(".")

    own_words = {"name", "titles", "styles", "style.name"}
    declared = {
        *keys(Template, ""),
        *keys(Style, "style"),
        *keys(MatterRow, "row"),
        *keys(NumberSign, "sign"),
    }
    whole = {"page.columns.rule", "running_head.rule", "style.rule", "row.rule"}
    unnamed = {key for key in declared - own_words if not any(key.startswith(f"{one}.") for one in whole)}
    assert sorted((unnamed | whole) - set(KEYS)) == []


def test_a_template_learns_from_a_file_line_by_line(qtbot: QtBot, dialog: TemplateDialog, tmp_path: Path) -> None:
    path = by_hand(tmp_path / "样例.docx")
    seen: list[str] = []

    def take(asked: QDialog) -> None:
        tree = child(asked, QTreeWidget, "lessons")
        for group in (tree.topLevelItem(index) for index in range(tree.topLevelItemCount())):
            assert group is not None
            for item in (group.child(index) for index in range(group.childCount())):
                assert item is not None
                seen.append(f"{group.text(0)} {item.text(0)}: {item.text(1)} → {item.text(2)}")
                if (group.text(0), item.text(0)) == ("Headline", "Bold"):
                    item.setCheckState(0, Qt.CheckState.Unchecked)
        asked.accept()

    answer(take)
    dialog.learn_from(path)
    qtbot.waitUntil(lambda: dialog.history.can_undo)
    settle(qtbot, dialog)
    assert "Page Line pitch: 28.95 pt → 28 pt" in seen
    assert "Page numbers Place: Outside: right on odd pages → Centred" in seen
    assert "Body Chinese face: 仿宋_GB2312 → 仿宋" in seen
    pages = dialog.pages.pages
    assert pages is not None
    body, headline = (pages.template.style(name) for name in (StyleName.BODY, StyleName.HEADLINE))
    assert (body.faces.east_asian[:2], body.line_pitch.pt, headline.bold) == (("仿宋", "仿宋_GB2312"), 28, False)
    dialog.history.undo()
    assert dialog.history.own.is_shipped


def test_a_file_that_teaches_nothing_is_said_so(qtbot: QtBot, dialog: TemplateDialog, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"nothing")
    dialog.learn_from(tmp_path / "a.docx")
    problem = child(dialog, QLabel, "templateProblem")
    qtbot.waitUntil(lambda: "a.docx" in problem.text())
    assert not dialog.history.can_undo


def test_a_bulletin_without_articles_shows_the_sample_under_its_own_masthead(qtbot: QtBot) -> None:
    opened = TemplateDialog(load_own_template("guobiao"), bulletin(masthead=Masthead("某区简报")))
    qtbot.addWidget(opened)
    opened.show()
    settle(qtbot, opened)
    assert "某区简报" in printed(opened)
    assert opened.pages.pages is not None
    assert opened.pages.pages.count > 3
    opened.reject()


def test_a_template_is_shared_as_a_file_and_added_on_another_machine(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_template(load_own_template("guobiao").with_value(("page", "top"), "36mm").named("开发区版式"))
    window = open_window(qtbot)
    file = tmp_path / "共享.toml"

    def act(dialog: QDialog) -> None:
        shelf = child(dialog, QListWidget, "templateShelf")
        shelf.setCurrentRow(0)
        choose_files(monkeypatch, "getSaveFileName", (str(file), ""))
        child(dialog, QPushButton, "shelfShare").click()
        assert load_template(str(file)).page.top.mm == pytest.approx(36)
        choose_files(monkeypatch, "getOpenFileName", (str(file), ""))
        child(dialog, QPushButton, "shelfTake").click()
        assert own_template_names() == ("共享", "开发区版式")
        assert "共享" in shelf.item(shelf.currentRow()).text()
        file.write_text('inherits = "guobiao"\n[page]\ntopp = "1mm"\n', encoding="utf-8")
        child(dialog, QPushButton, "shelfTake").click()
        assert "page.topp" in child(dialog, QLabel, "noticeText").text()
        dialog.reject()

    answer(act)
    action(window, "showTemplates").trigger()
    assert window.desk.signals.bulletin.template == "guobiao"
    leave(window)


def test_a_bulletin_whose_template_is_lacking_opens_and_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    write_bulletin(tmp_path / "a.bulletin", bulletin(article("标题", "正文"), template="某办公室"))
    window = open_window(qtbot, tmp_path / "a.bulletin")
    qtbot.waitUntil(lambda: window.is_idle and bool(window.desk.signals.findings))
    (finding,) = [one for one in window.desk.signals.findings if one.rule == "template-missing"]
    assert finding.arguments["template"] == "某办公室"
    assert window.desk.signals.pages is not None
    leave(window)


def test_an_inherited_rule_is_taken_away_and_comes_back(qtbot: QtBot) -> None:
    opened = made(qtbot, load_own_template("qubao"))
    box, reset = child(opened, QCheckBox, "pageColumnsRule"), child(opened, QToolButton, "pageColumnsRuleReset")
    assert "2 columns of" in child(opened, QLabel, "pageFacts").text()
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    settle(qtbot, opened)
    assert not box.isChecked()
    assert opened.pages.pages is not None
    assert opened.pages.pages.template.page.columns.rule is None
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert box.isChecked()
    opened.reject()
