"""The desk keeps the open bulletin safe."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.identity import new_id
from bulletin_editor.editing.bulletin_edits import SetLanguage
from bulletin_editor.editing.outline_edits import InsertNodes
from bulletin_editor.editing.session import Origin
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.gui.desk import Desk, Keeping
from bulletin_editor.storage.bulletin_file import BulletinFile, read_bulletin, write_bulletin
from bulletin_editor.storage.recovery import recovery_folder, unsaved_bulletins
from tests.builders import article, bulletin, section


def change(desk: Desk, title: str = "新栏目") -> None:
    desk.signals.perform(InsertNodes("outline", 0, (section(title),)), Origin.OUTLINE)


def saved(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: desk.save_state.keeping is Keeping.SAVED and desk.save_state.time is not None)


def test_every_change_reaches_the_file_by_itself(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    write_bulletin(path, bulletin(article("标题", "正文")))
    desk = Desk()
    desk.adopt(BulletinFile.open(path))
    change(desk)
    assert desk.is_modified
    saved(qtbot, desk)
    assert read_bulletin(path) == desk.signals.bulletin
    assert not desk.is_modified
    desk.close()


def test_a_blank_bulletin_leaves_nothing_behind(qtbot: QtBot) -> None:
    desk = Desk()
    desk.start(Bulletin(new_id()))
    assert not desk.needs_name
    desk.close()
    assert list(recovery_folder().glob("*")) == []


def test_work_without_a_name_is_kept_for_the_next_start(qtbot: QtBot) -> None:
    desk = Desk()
    desk.start(Bulletin(new_id()))
    change(desk, "留着")
    assert desk.needs_name
    desk.close()
    assert [left.bulletin.outline[0].title for left in unsaved_bulletins()] == ["留着"]  # type: ignore[union-attr]


def test_a_name_takes_the_bulletin_out_of_the_recovery_folder(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk()
    desk.start(Bulletin(new_id()))
    change(desk)
    session = desk.signals.session
    desk.save_as(tmp_path / "b.bulletin")
    assert desk.signals.session is session
    assert session.undoable is not None
    assert not desk.is_modified
    change(desk, "又一个")
    desk.close()
    assert read_bulletin(tmp_path / "b.bulletin") == session.bulletin
    assert unsaved_bulletins() == ()


def test_a_name_that_cannot_be_written_leaves_everything_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk()
    desk.start(Bulletin(new_id()))
    change(desk)
    try:
        desk.save_as(tmp_path / "gone" / "b.bulletin")
        cause = None
    except FileError as error:
        cause = error.cause
    assert cause in (Cause.NOT_FOUND, Cause.NO_FOLDER, Cause.NOT_WRITABLE)
    assert desk.needs_name
    desk.save_now()
    desk.close()
    assert len(unsaved_bulletins()) == 1


def test_a_change_of_what_is_open_for_reading_goes_to_a_copy(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    before = bulletin(article("标题", "正文"))
    write_bulletin(path, before)
    desk = Desk()
    desk.adopt(BulletinFile.open(path, read_only=True))
    assert desk.save_state.keeping is Keeping.READ_ONLY
    with qtbot.waitSignal(desk.copied_for_writing):
        desk.signals.perform(SetLanguage("en"), Origin.DIALOG)
    assert (desk.is_read_only, desk.needs_name) == (False, True)
    assert read_bulletin(path) == before
    desk.close(discard=True)
