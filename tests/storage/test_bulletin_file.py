"""A bulletin goes into a file and comes out as it was, whatever happens in between."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.outline import change_article
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.bulletin_file import BulletinFile, read_bulletin, write_bulletin
from bulletin_editor.storage.holder import BulletinInUseError
from tests.builders import article, bulletin, department, figure, p, picture, section
from tests.strategies import bulletins, changed_bulletins

SLOW_DISK = settings(max_examples=40)


def sample() -> Bulletin:
    key, asset = picture()
    return bulletin(
        section("会议精神", department("规划分局", article("突出规划引领", "近日，召开。", figure(key, "图一")))),
        department("商务局", article("盯牢目标", "一是促落地。")),
        pool=(article("待编", "稿件。"),),
        assets={key: asset},
    )


def beside(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


def cause_of(path: Path) -> Cause:
    with pytest.raises(FileError) as caught:
        read_bulletin(path)
    assert caught.value.path == path
    return caught.value.cause


@given(bulletins())
@SLOW_DISK
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, written: Bulletin) -> None:
    assert broken_invariants(written) == ()
    path = tmp_path_factory.mktemp("file") / "a.bulletin"
    write_bulletin(path, written)
    read = read_bulletin(path)
    assert read == written
    assert dict(read.assets) == dict(written.assets)


@given(st.data())
@SLOW_DISK
def test_saving_what_differs_is_as_good_as_writing_all(
    tmp_path_factory: pytest.TempPathFactory, data: DataObject
) -> None:
    path = tmp_path_factory.mktemp("file") / "a.bulletin"
    current = data.draw(bulletins())
    with BulletinFile.create(path, current) as file:
        for _ in range(3):
            current = data.draw(changed_bulletins(current))
            file.save(current)
            assert read_bulletin(path) == current
    assert read_bulletin(path) == current


def test_nodes_keep_their_order_however_often_one_is_put_between_two_others(tmp_path: Path) -> None:
    current = bulletin(department("甲"), department("乙"))
    with BulletinFile.create(tmp_path / "a.bulletin", current) as file:
        for number in range(40):
            nodes = current.outline
            current = replace(current, outline=(nodes[0], department(f"第{number}"), *nodes[1:]))
            file.save(current)
    assert read_bulletin(tmp_path / "a.bulletin") == current


def test_a_save_writes_a_small_part_of_the_file(tmp_path: Path) -> None:
    many = [article(f"第{n}篇", *[f"第{n}篇第{m}段，" + "正文" * 60 for m in range(12)]) for n in range(400)]
    path = tmp_path / "a.bulletin"
    with BulletinFile.create(path, bulletin(*many)) as file:
        before = (tmp_path / "a.bulletin-wal").stat().st_size
        changed = change_article(file.bulletin, many[200].id, lambda old: replace(old, blocks=(p("改"),)))
        file.save(changed)
        written = (tmp_path / "a.bulletin-wal").stat().st_size - before
    assert 0 < written <= 64 * 1024 < path.stat().st_size / 10
    assert read_bulletin(path) == changed


@pytest.mark.parametrize("act", ["create", "save as"])
def test_the_first_save_of_a_new_file_is_as_small_as_any(tmp_path: Path, act: str) -> None:
    path = tmp_path / "a.bulletin"
    written = bulletin(*[article(f"第{n}篇", "正文" * 500) for n in range(200)])
    file = BulletinFile.create(path, written)
    if act == "save as":
        path = tmp_path / "b.bulletin"
        former, file = file, file.save_as(path)
        former.close()
    log = path.with_name(path.name + "-wal")
    before = log.stat().st_size
    file.save(replace(written, language="en"))
    assert log.stat().st_size - before <= 32 * 1024
    file.close()
    assert read_bulletin(path) == replace(written, language="en")


def test_one_file_remains_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    with BulletinFile.create(path, sample()) as file:
        file.save(replace(file.bulletin, language="en"))
    assert beside(path) == ["a.bulletin"]


def test_a_bulletin_is_read_while_it_is_open_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    with BulletinFile.create(path, sample()) as file:
        file.save(replace(file.bulletin, language="en"))
        assert read_bulletin(path).language == "en"
        with BulletinFile.open(path, read_only=True) as other:
            assert other.bulletin.language == "en"
            with pytest.raises(FileError) as caught:
                other.save(sample())
            assert caught.value.cause is Cause.NOT_WRITABLE


def test_a_file_held_by_a_living_program_is_refused_with_its_holder(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    with BulletinFile.create(path, sample()):
        with pytest.raises(BulletinInUseError) as caught:
            BulletinFile.open(path)
        assert caught.value.cause is Cause.IN_USE
        assert caught.value.holder.process == os.getpid()
        assert caught.value.holder.machine in caught.value.detail
        with pytest.raises(BulletinInUseError):
            write_bulletin(path, sample())
    BulletinFile.open(path).close()


def test_whoever_is_taken_over_notices_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    first = BulletinFile.create(path, sample())
    second = BulletinFile.open(path, take_over=True)
    with pytest.raises(BulletinInUseError):
        first.save(replace(first.bulletin, language="fr"))
    second.save(replace(second.bulletin, language="en"))
    first.close()
    with pytest.raises(BulletinInUseError):
        BulletinFile.open(path)
    second.close()
    assert read_bulletin(path).language == "en"


def test_a_holder_that_was_killed_is_followed_without_a_question(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    write_bulletin(path, sample())
    script = (
        "import os, signal, sys; from bulletin_editor.storage.bulletin_file import BulletinFile;"
        "BulletinFile.open(sys.argv[1]); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", script, path], check=False)
    assert "a.bulletin-wal" in beside(path)
    with BulletinFile.open(path) as file:
        assert file.bulletin.outline
    assert beside(path) == ["a.bulletin"]


def test_a_holder_on_another_machine_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    file = BulletinFile.create(path, sample())
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = json_set(value, '$.machine', 'elsewhere') WHERE key = 'holder'")
    connection.close()
    with pytest.raises(BulletinInUseError) as caught:
        BulletinFile.open(path)
    assert caught.value.holder.machine == "elsewhere"
    BulletinFile.open(path, take_over=True).close()
    file.close()


def test_pictures_that_nothing_shows_are_dropped_on_closing(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    shown, lost = picture(40, 30), picture(50, 30)
    piece = article("标题", figure(shown[0]), figure(lost[0]))
    with BulletinFile.create(path, bulletin(piece, assets=dict((shown, lost)))) as file:
        file.save(change_article(file.bulletin, piece.id, lambda old: replace(old, blocks=old.blocks[:1])))
    assert set(read_bulletin(path).assets) == {shown[0]}


def test_a_removed_file_is_put_back_with_all_that_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    with BulletinFile.create(path, sample()) as file:
        file.save_revision("初稿")
        path.rename(tmp_path / "elsewhere.bulletin")
        file.save(replace(file.bulletin, language="en"))
        assert len(file.revisions()) == 1
    assert read_bulletin(path).language == "en"


def test_another_file_in_its_place_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    other = sample()
    write_bulletin(tmp_path / "other.bulletin", other)
    with BulletinFile.create(path, sample()) as file:
        (tmp_path / "other.bulletin").replace(path)
        with pytest.raises(FileError) as caught:
            file.save(replace(file.bulletin, language="en"))
        assert caught.value.cause is Cause.IN_USE
    assert read_bulletin(path) == other


def test_a_copy_under_another_name_has_the_revisions_too(tmp_path: Path) -> None:
    with BulletinFile.create(tmp_path / "a.bulletin", sample()) as file:
        file.save_revision("初稿")
        with file.save_as(tmp_path / "b.bulletin") as copy:
            assert copy.bulletin == file.bulletin
            assert [revision.name for revision in copy.revisions()] == ["初稿"]
    assert beside(tmp_path / "b.bulletin") == ["a.bulletin", "b.bulletin"]


def test_a_bulletin_whose_file_is_ruined_under_it_is_saved_elsewhere(tmp_path: Path) -> None:
    written = bulletin(*[article(f"第{n}篇", "正文" * 2000) for n in range(100)])
    write_bulletin(tmp_path / "a.bulletin", written)
    with BulletinFile.open(tmp_path / "a.bulletin") as file:
        os.truncate(tmp_path / "a.bulletin", 4096)
        with file.save_as(tmp_path / "b.bulletin") as copy:
            copy.save(replace(copy.bulletin, language="en"))
    assert read_bulletin(tmp_path / "b.bulletin") == replace(written, language="en")


def test_a_revision_brings_the_bulletin_back_with_its_pictures(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    with BulletinFile.create(path, sample()) as file:
        first = file.bulletin
        kept = file.save_revision("送审稿")
        file.save(replace(first, outline=()))
    with BulletinFile.open(path) as file:
        assert file.bulletin.outline == ()
        assert [(revision.id, revision.name) for revision in file.revisions()] == [(kept.id, "送审稿")]
        again = file.load_revision(kept.id)
        assert again == first
        assert dict(again.assets) == dict(first.assets)
        file.remove_revision(kept.id)
        assert file.revisions() == ()


def test_several_threads_may_save(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    with BulletinFile.create(path, sample()) as file:
        versions = [replace(file.bulletin, language=f"x-{number}") for number in range(20)]
        threads = [threading.Thread(target=file.save, args=(version,)) for version in versions]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert file.bulletin in versions
        last = file.bulletin
    assert read_bulletin(path) == last


def test_a_failed_save_leaves_the_last_one_and_may_be_repeated(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    with BulletinFile.create(path, sample()) as file:
        saved = file.bulletin
        unwritable = replace(saved, masthead=replace(saved.masthead, name=object()))  # type: ignore[arg-type]
        with pytest.raises(TypeError):
            file.save(replace(unwritable, outline=()))
        assert file.bulletin is saved
        file.save(replace(saved, language="en"))
    assert read_bulletin(path) == replace(saved, language="en")


def test_a_disk_that_fills_up_says_so_and_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.bulletin"
    with BulletinFile.create(path, sample()) as file:
        saved = file.bulletin
        limit = file._database._connection.execute  # type: ignore[union-attr]
        limit("PRAGMA max_page_count = 1").fetchall()
        huge = replace(saved, outline=(*saved.outline, article("长", "字" * 400_000)))
        with pytest.raises(FileError) as caught:
            file.save(huge)
        assert caught.value.cause is Cause.DISK_FULL
        limit("PRAGMA max_page_count = 1000000").fetchall()
        file.save(huge)
    assert read_bulletin(path) == huge


def test_the_permissions_of_a_replaced_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    write_bulletin(path, sample())
    path.chmod(0o640)
    write_bulletin(path, sample())
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    (tmp_path / "link.bulletin").symlink_to(target / "a.bulletin")
    write_bulletin(tmp_path / "link.bulletin", sample())
    assert beside(target / "x") == ["a.bulletin"]
    assert (tmp_path / "link.bulletin").is_symlink()


def test_names_with_signs_that_mean_something_in_addresses_are_plain_names(tmp_path: Path) -> None:
    path = tmp_path / "第12期?mode=ro#1 %41&.bulletin"
    written = sample()
    write_bulletin(path, written)
    with BulletinFile.open(path) as file:
        file.save(replace(written, language="en"))
    assert beside(path) == [path.name]


def test_a_lone_surrogate_is_kept(tmp_path: Path) -> None:
    written = bulletin(article("标\ud83d题", "a\udc00b"))
    write_bulletin(tmp_path / "a.bulletin", written)
    assert read_bulletin(tmp_path / "a.bulletin") == written


class TestBadFiles:
    def test_a_missing_file(self, tmp_path: Path) -> None:
        assert cause_of(tmp_path / "a.bulletin") is Cause.NOT_FOUND

    def test_a_folder(self, tmp_path: Path) -> None:
        assert cause_of(tmp_path) is Cause.IS_A_FOLDER
        with pytest.raises(FileError) as caught:
            write_bulletin(tmp_path, sample())
        assert caught.value.cause is Cause.IS_A_FOLDER

    def test_an_empty_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.bulletin").touch()
        assert cause_of(tmp_path / "a.bulletin") is Cause.EMPTY

    @pytest.mark.parametrize("data", [b"PK\x03\x04 a zip", "正文".encode() * 100, b"SQLite 2"])
    def test_another_format(self, tmp_path: Path, data: bytes) -> None:
        (tmp_path / "a.bulletin").write_bytes(data)
        assert cause_of(tmp_path / "a.bulletin") is Cause.NOT_A_BULLETIN

    def test_a_database_of_another_program(self, tmp_path: Path) -> None:
        connection = sqlite3.connect(tmp_path / "a.bulletin")
        connection.execute("CREATE TABLE cookies (name)")
        connection.close()
        assert cause_of(tmp_path / "a.bulletin") is Cause.NOT_A_BULLETIN

    @pytest.mark.parametrize("part", [0.001, 0.3, 0.9])
    def test_a_truncated_file(self, tmp_path: Path, part: float) -> None:
        path = tmp_path / "a.bulletin"
        write_bulletin(path, sample())
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * part)])
        assert cause_of(path) is Cause.TRUNCATED

    def test_damage_anywhere_is_named_or_harmless(self, tmp_path: Path) -> None:
        path = tmp_path / "a.bulletin"
        written = bulletin(*[article(f"第{n}篇", "正文" * 200) for n in range(20)])
        write_bulletin(path, written)
        data = path.read_bytes()
        outcomes = set()
        for start in range(100, len(data) - 256, 1024):
            path.write_bytes(data[:start] + b"\xff" * 256 + data[start + 256 :])
            try:
                read_bulletin(path)
            except FileError as error:
                outcomes.add(error.cause)
        assert outcomes == {Cause.CORRUPT}

    def test_a_damaged_file_is_not_left_held(self, tmp_path: Path) -> None:
        path = tmp_path / "a.bulletin"
        write_bulletin(path, sample())
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE nodes SET parent = 'nowhere'")
        connection.close()
        for _ in range(2):
            with pytest.raises(FileError) as caught:
                BulletinFile.open(path)
            assert caught.value.cause is Cause.CORRUPT
        assert beside(path) == ["a.bulletin"]

    def test_no_folder_to_write_into(self, tmp_path: Path) -> None:
        with pytest.raises(FileError) as caught:
            write_bulletin(tmp_path / "missing" / "a.bulletin", sample())
        assert caught.value.cause is Cause.NO_FOLDER

    def test_a_failed_write_leaves_the_former_file_and_nothing_else(self, tmp_path: Path) -> None:
        path = tmp_path / "a.bulletin"
        former = sample()
        write_bulletin(path, former)
        broken = replace(former, masthead=replace(former.masthead, name=object()))  # type: ignore[arg-type]
        with pytest.raises(TypeError):
            write_bulletin(path, broken)
        assert read_bulletin(path) == former
        assert beside(path) == ["a.bulletin"]

    def test_an_old_log_is_never_taken_for_that_of_a_new_file(self, tmp_path: Path) -> None:
        path = tmp_path / "a.bulletin"
        file = BulletinFile.create(path, bulletin(article("旧", "旧")))
        file.save(replace(file.bulletin, language="fr"))
        log = (tmp_path / "a.bulletin-wal").read_bytes()
        file.close()
        path.unlink()
        (tmp_path / "a.bulletin-wal").write_bytes(log)
        written = sample()
        write_bulletin(path, written)
        assert read_bulletin(path) == written


def test_the_offices_own_template_goes_along_in_the_file_and_its_revisions(tmp_path: Path) -> None:
    value = replace(sample(), template="开发区版式", own_template='inherits = "guobiao"\n')
    with BulletinFile.create(tmp_path / "a.bulletin", value) as file:
        file.save_revision("定稿")
        file.save(replace(value, template="guobiao", own_template=""))
        assert file.load_revision(file.revisions()[0].id) == value
    with BulletinFile.open(tmp_path / "a.bulletin") as file:
        assert (file.bulletin.template, file.bulletin.own_template) == ("guobiao", "")
        file.save(value)
    assert read_bulletin(tmp_path / "a.bulletin") == value


def test_a_file_that_has_lost_a_picture_is_called_damaged(tmp_path: Path) -> None:
    key, asset = picture()
    path = tmp_path / "issue.bulletin"
    write_bulletin(path, bulletin(article("标题", figure(key)), assets={key: asset}))
    with closing(sqlite3.connect(path)) as database, database:
        assert database.execute("DELETE FROM assets").rowcount == 1
    with pytest.raises(FileError) as raised:
        read_bulletin(path)
    assert "picture" in raised.value.detail
