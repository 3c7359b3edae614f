"""What is typed is on disk within a second, whatever happens to the program."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.autosave import Autosave
from bulletin_editor.storage.bulletin_file import BulletinFile, read_bulletin, write_bulletin
from tests.builders import article, bulletin, department
from tests.storage.typing_child import TYPED

CHECKOUT = Path(__file__).parents[2]

PATIENCE = 10.0


def test_an_edit_is_on_disk_within_a_second(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    saved = threading.Event()
    with BulletinFile.create(path, bulletin()) as file:
        autosave = Autosave(file, on_saved=lambda _: saved.set())
        begun = time.monotonic()
        autosave.keep(replace(file.bulletin, language="en"))
        assert autosave.is_pending
        assert saved.wait(PATIENCE)
        assert time.monotonic() - begun < 1.0
        assert read_bulletin(path).language == "en"
        assert not autosave.is_pending
        autosave.close()


def test_steady_typing_does_not_put_the_save_off(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    saved = threading.Event()
    with BulletinFile.create(path, bulletin()) as file:
        autosave = Autosave(file, on_saved=lambda _: saved.set())
        begun = time.monotonic()
        while not saved.is_set() and time.monotonic() - begun < PATIENCE:
            autosave.keep(replace(file.bulletin, language=f"x-{time.monotonic_ns()}"))
            saved.wait(0.01)
        assert time.monotonic() - begun < 1.0
        autosave.close()


def test_only_the_newest_is_written(tmp_path: Path) -> None:
    written = []
    with BulletinFile.create(tmp_path / "a.bulletin", bulletin()) as file:
        autosave = Autosave(file, on_saved=written.append)
        versions = [replace(file.bulletin, language=f"x-{number}") for number in range(100)]
        for version in versions:
            autosave.keep(version)
        autosave.close()
    assert written == versions[-1:]


def test_flushing_and_closing_wait_for_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    with BulletinFile.create(path, bulletin()) as file:
        autosave = Autosave(file, delay=3600)
        autosave.keep(replace(file.bulletin, language="en"))
        autosave.flush()
        assert read_bulletin(path).language == "en"
        autosave.keep(replace(file.bulletin, language="fr"))
        autosave.close()
        assert read_bulletin(path).language == "fr"


def test_a_program_that_ends_without_closing_still_saves(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    write_bulletin(path, bulletin())
    script = (
        "import sys; from dataclasses import replace\n"
        "from bulletin_editor.storage.autosave import Autosave\n"
        "from bulletin_editor.storage.bulletin_file import BulletinFile\n"
        "file = BulletinFile.open(sys.argv[1])\n"
        "Autosave(file, delay=3600).keep(replace(file.bulletin, language='en'))\n"
    )
    subprocess.run([sys.executable, "-c", script, path], check=True)
    assert read_bulletin(path).language == "en"


class FullDisk(BulletinFile):
    """A file on a disk that is full until somebody makes room."""

    is_full = True

    def save(self, bulletin):  # type: ignore[no-untyped-def]
        if self.is_full:
            raise FileError(self.path, Cause.DISK_FULL)
        super().save(bulletin)


def test_a_failed_save_is_told_and_tried_again_until_it_succeeds(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    errors: list[FileError] = []
    failed_twice, saved = threading.Event(), threading.Event()

    def on_failed(error: FileError) -> None:
        errors.append(error)
        if len(errors) > 1:
            failed_twice.set()

    with FullDisk.create(path, bulletin()) as file:
        autosave = Autosave(file, on_saved=lambda _: saved.set(), on_failed=on_failed, delay=0.01, retry=0.05)
        autosave.keep(replace(file.bulletin, language="en"))
        assert failed_twice.wait(PATIENCE)
        assert errors[0].cause is Cause.DISK_FULL
        assert autosave.is_pending
        assert autosave.error is not None
        with pytest.raises(FileError):
            autosave.flush()
        file.is_full = False
        assert saved.wait(PATIENCE)
        assert autosave.error is None
        autosave.close()
    assert read_bulletin(path).language == "en"


class Slow(BulletinFile):
    """A file whose first save takes its time."""

    begun = threading.Event()
    may_end = threading.Event()

    def save(self, bulletin):  # type: ignore[no-untyped-def]
        if not self.begun.is_set():
            self.begun.set()
            assert self.may_end.wait(PATIENCE)
        super().save(bulletin)


def test_what_is_typed_during_a_save_comes_after_it(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    with Slow.create(path, bulletin()) as file:
        autosave = Autosave(file, delay=0)
        autosave.keep(replace(file.bulletin, language="x-old"))
        assert file.begun.wait(PATIENCE)
        autosave.keep(replace(file.bulletin, language="x-new"))
        flushing = threading.Thread(target=autosave.flush)
        flushing.start()
        file.may_end.set()
        flushing.join()
        autosave.close()
    assert read_bulletin(path).language == "x-new"


def test_even_a_fault_of_the_program_does_not_end_the_saving(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    failed, saved = threading.Event(), threading.Event()
    with BulletinFile.create(path, bulletin()) as file:
        autosave = Autosave(file, on_saved=lambda _: saved.set(), on_failed=lambda _: failed.set(), delay=0, retry=60)
        faulty = replace(file.bulletin, masthead=replace(file.bulletin.masthead, name=object()))  # type: ignore[arg-type]
        autosave.keep(faulty)
        assert failed.wait(PATIENCE)
        autosave.keep(replace(file.bulletin, language="en"))
        autosave.flush()
        assert saved.is_set()
        autosave.close()
    assert read_bulletin(path).language == "en"


KILLS = 50
CHAINS = 5


def test_killed_fifty_times_while_typing_it_loses_a_second_at_most(tmp_path: Path) -> None:
    """Five files, each typed into by one program after the other, ten times; each program is killed in mid-typing."""
    chance = random.Random(50)
    moments = [[chance.uniform(0.2, 2.0) for _ in range(KILLS // CHAINS)] for _ in range(CHAINS)]
    paths = [tmp_path / f"{number}.bulletin" for number in range(CHAINS)]
    with ThreadPoolExecutor(CHAINS) as pool:
        survived = sum(pool.map(_type_and_kill, paths, moments))
    assert survived == KILLS
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [path.name for path in paths]


def _type_and_kill(path: Path, moments: list[float]) -> int:
    write_bulletin(path, bulletin(department("规划分局", article("标题", TYPED[0]))))
    for moment in moments:
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.typing_child", path], stdout=subprocess.PIPE, text=True, cwd=CHECKOUT
        )
        assert child.stdout is not None
        announced = [child.stdout.readline()]
        time.sleep(moment)
        killed = time.monotonic()
        child.kill()
        announced += child.stdout.read().splitlines()
        child.wait()
        child.stdout.close()
        typed = [(int(count), float(at)) for count, at in (line.split() for line in announced if line.count(" ") == 1)]
        expected = max((count for count, at in typed if at <= killed - 1.0), default=1)
        with BulletinFile.open(path) as file:
            text = plain_text(next(articles(file.bulletin)).blocks[0].inlines)  # type: ignore[union-attr]
        assert text == (TYPED * (len(text) // len(TYPED) + 1))[: len(text)]
        assert expected <= len(text) <= typed[-1][0] + 1
    return len(moments)
