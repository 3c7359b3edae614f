"""Whatever is wrong with a file, the window names it and the cause, leaves nothing behind and goes on working."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.outline import articles
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.layout.composition import compose
from bulletin_editor.storage.bulletin_file import BulletinFile, read_bulletin, write_bulletin
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.registry import write
from tests.builders import article, bulletin, department, figure, picture
from tests.gui.article.typing import commit
from tests.gui.window import action, answer, choose_files, leave, open_window, text_of

Spoil = Callable[[Path], object]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "第12期.bulletin"
    write_bulletin(path, issue())
    return path


@pytest.fixture
def window(qtbot: QtBot, file: Path) -> Iterator[MainWindow]:
    opened = open_window(qtbot, file)
    yield opened
    leave(opened)


def issue() -> Bulletin:
    return bulletin(department("规划分局", article("突出规划引领", "近日,规划分局召开会议。")))


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def absent(path: Path) -> None:
    assert not path.exists()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def no_bulletin(path: Path) -> None:
    path.write_text("近日,规划分局召开会议。", encoding="utf-8")


def torn_in_half(path: Path) -> None:
    """Make a Word file of which the second half never arrived."""
    value = issue()
    pages = compose(value, load_template(value.template))
    whole = path.with_name("whole.docx")
    write(value, pages.template, pages, whole)
    data = whole.read_bytes()
    whole.unlink()
    path.write_bytes(data[: len(data) // 2])


def corrupted(path: Path) -> None:
    write_bulletin(path, issue())
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)


def newer(path: Path) -> None:
    write_bulletin(path, issue())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.commit()


def assert_told(qtbot: QtBot, window: MainWindow, *parts: str) -> None:
    label = window.findChild(QLabel, "noticeText")
    assert label is not None
    qtbot.waitUntil(lambda: label.isVisible() and all(part in label.text() for part in parts), timeout=10000)
    assert "\n" not in label.text()


def assert_work_goes_on(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    """Type, save and find it in the file."""
    assert window.desk.path == file
    before = window.desk.signals.bulletin
    commit(window.article.text, "继续写")
    action(window, "saveBulletin").trigger()
    assert window.desk.signals.bulletin != before
    assert "继续写" in str(next(articles(read_bulletin(file))).blocks)


@pytest.mark.parametrize(
    ("name", "spoil", "cause"),
    [
        ("gone.md", absent, "does not exist"),
        ("folder.docx", Path.mkdir, "Nothing was imported"),
        ("empty.docx", empty, "empty"),
        ("torn.docx", torn_in_half, "Nothing was imported"),
        ("text.docx", no_bulletin, "Nothing was imported"),
        ("pdf.odt", no_bulletin, "Nothing was imported"),
    ],
)
def test_a_draft_that_cannot_be_read_is_named(
    qtbot: QtBot,
    window: MainWindow,
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    spoil: Spoil,
    cause: str,
) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    spoil(folder / name)
    before, there = window.desk.signals.bulletin, names(folder)
    choose_files(monkeypatch, "getOpenFileNames", ([str(folder / name)], ""))
    action(window, "importDrafts").trigger()
    assert_told(qtbot, window, name, cause, "unchanged")
    assert window.desk.signals.bulletin is before
    assert names(folder) == there
    assert_work_goes_on(qtbot, window, file)


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("gone.bulletin", absent),
        ("folder.bulletin", Path.mkdir),
        ("empty.bulletin", empty),
        ("text.bulletin", no_bulletin),
        ("corrupted.bulletin", corrupted),
        ("newer.bulletin", newer),
    ],
)
def test_a_bulletin_that_cannot_be_opened_is_named_and_left_as_it_is(
    qtbot: QtBot,
    window: MainWindow,
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    spoil: Spoil,
) -> None:
    folder = tmp_path / "others"
    folder.mkdir()
    other = folder / name
    spoil(other)
    data = other.read_bytes() if other.is_file() else None
    there, before = names(folder), window.desk.signals.bulletin
    choose_files(monkeypatch, "getOpenFileName", (str(other), ""))
    action(window, "openBulletin").trigger()
    assert_told(qtbot, window, "was not opened", name)
    assert window.desk.signals.bulletin is before
    assert names(folder) == there
    assert data is None or other.read_bytes() == data
    assert_work_goes_on(qtbot, window, file)


def test_what_is_left_of_a_damaged_bulletin_opens_as_one_without_a_name(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, asset = picture()
    other = tmp_path / "damaged.bulletin"
    write_bulletin(other, bulletin(article("盯牢目标抓落实", "正文。", figure(key, "开工现场")), assets={key: asset}))
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("DELETE FROM assets")
        connection.commit()
    data = other.read_bytes()
    choose_files(monkeypatch, "getOpenFileName", (str(other), ""))
    action(window, "openBulletin").trigger()
    assert_told(qtbot, window, "damaged")
    remedy = next(button for button in window.findChildren(QPushButton) if button.text() == "Open What Is Left")
    remedy.click()
    assert_told(qtbot, window, "The file itself is as it was", "A picture is lost: “开工现场”")
    assert window.desk.path is None
    commit(window.article.text, "继续写")
    assert [one.headline for one in articles(window.desk.signals.bulletin)] == [("盯牢目标抓落实",)]
    assert other.read_bytes() == data


@pytest.mark.parametrize("name", ["picture.png", "gone.png"])
def test_a_picture_that_is_none_is_named(
    qtbot: QtBot, window: MainWindow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n, and no more")
    choose_files(monkeypatch, "getOpenFileName", (str(tmp_path / name), ""))
    action(window, "insertPicture").trigger()
    assert_told(qtbot, window, "picture was not inserted", name)
    assert_work_goes_on(qtbot, window, file)


def export_to(window: MainWindow, folder: Path, name: str) -> None:
    def fill(dialog: QDialog) -> None:
        for field_name, text in (("exportName", name), ("exportFolder", str(folder))):
            field = dialog.findChild(QLineEdit, field_name)
            assert field is not None
            field.setText(text)
        for box in dialog.findChildren(QCheckBox):
            box.setChecked(True)
        accept = dialog.findChild(QWidget, "accept")
        assert accept is not None
        assert accept.isEnabled()
        dialog.accept()

    answer(fill)
    action(window, "exportBulletin").trigger()


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html", ".md"])
def test_an_export_to_a_full_disk_is_told(
    qtbot: QtBot, window: MainWindow, file: Path, tmp_path: Path, suffix: str
) -> None:
    folder = tmp_path / "full"
    folder.mkdir()
    (folder / f"out{suffix}").symlink_to("/dev/full")
    export_to(window, folder, "out")
    assert_told(qtbot, window, "export failed", f"out{suffix}", "full")
    assert all(not name.endswith(".tmp") for name in names(folder))
    assert_work_goes_on(qtbot, window, file)


def test_an_export_to_a_place_that_takes_no_file_is_told(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    export_to(window, Path("/proc"), "out")
    assert_told(qtbot, window, "export failed", "out.")
    assert_work_goes_on(qtbot, window, file)


def test_a_bulletin_that_cannot_be_saved_under_a_name_stays_under_its_own(
    qtbot: QtBot, window: MainWindow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "gone" / "copy.bulletin"
    choose_files(monkeypatch, "getSaveFileName", (str(target), ""))
    action(window, "saveBulletinAs").trigger()
    assert_told(qtbot, window, "Not saved", "copy.bulletin")
    assert names(tmp_path) == [file.name, *(name for name in names(tmp_path) if name.startswith(f"{file.name}-"))]
    assert_work_goes_on(qtbot, window, file)
    assert text_of(window, "saveState").startswith("Saved")


def test_a_save_that_fails_by_itself_is_told_until_it_succeeds(
    qtbot: QtBot, window: MainWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    label = window.findChild(QLabel, "noticeText")
    remedy = window.findChild(QPushButton, "noticeRemedy")
    assert label is not None
    assert remedy is not None

    def full(_file: BulletinFile, _bulletin: Bulletin) -> None:
        raise FileError(file, Cause.DISK_FULL)

    with monkeypatch.context() as disk:
        disk.setattr(BulletinFile, "save", full)
        commit(window.article.text, "满了")
        assert_told(qtbot, window, "Not saved", file.name, "full")
        assert remedy.isVisible()
        assert window.isWindowModified()
    qtbot.waitUntil(lambda: not label.isVisible())
    assert text_of(window, "saveState").startswith("Saved")
    assert "满了" in str(next(articles(read_bulletin(file))).blocks)
