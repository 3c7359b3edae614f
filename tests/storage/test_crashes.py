"""A program may be killed at any moment: what it had saved is read again, wherever the file lies."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.storage import file_inspection
from bulletin_editor.storage.bulletin_file import BulletinFile, read_bulletin, write_bulletin
from tests.builders import article, bulletin

CHECKOUT = Path(__file__).parents[2]

SAVE_AND_DIE = (
    "import os, signal, sys; from dataclasses import replace\n"
    "from bulletin_editor.storage.bulletin_file import BulletinFile\n"
    "file = BulletinFile.open(sys.argv[1]); file.save(replace(file.bulletin, language='x-last'))\n"
    "os.kill(os.getpid(), signal.SIGKILL)"
)


def sample() -> Bulletin:
    return bulletin(*[article(f"第{number}篇", "正文" * 200) for number in range(30)])


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_killed_while_opening_and_closing(tmp_path: Path) -> None:
    path = tmp_path / "a.bulletin"
    written = sample()
    write_bulletin(path, written)
    chance = random.Random(20)
    for _ in range(20):
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.opening_child", path], stdout=subprocess.PIPE, text=True, cwd=CHECKOUT
        )
        assert child.stdout is not None
        closed = [child.stdout.readline()]
        time.sleep(chance.uniform(0, 0.06))
        child.kill()
        closed += child.stdout.read().split()
        child.wait()
        child.stdout.close()
        read = read_bulletin(path)
        assert read.outline == written.outline
        assert int(read.language.removeprefix("x-")) >= int(closed[-1])
    BulletinFile.open(path).close()
    assert names(tmp_path) == ["a.bulletin"]


@pytest.fixture
def crashed(tmp_path: Path) -> Path:
    """A file whose last save is still in its log."""
    path = tmp_path / "a.bulletin"
    write_bulletin(path, sample())
    done = subprocess.run([sys.executable, "-c", SAVE_AND_DIE, path], check=False)
    assert done.returncode == -signal.SIGKILL
    assert "a.bulletin-wal" in names(tmp_path)
    return path


def test_the_log_of_a_crash_is_read_without_being_touched(crashed: Path) -> None:
    log = crashed.with_name("a.bulletin-wal").read_bytes()
    whole = crashed.read_bytes()
    assert read_bulletin(crashed).language == "x-last"
    assert (crashed.read_bytes(), crashed.with_name("a.bulletin-wal").read_bytes()) == (whole, log)


def test_a_crashed_file_is_read_on_a_medium_nobody_can_write_to(crashed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_inspection.os, "access", lambda *_: False)
    before = names(crashed.parent)
    assert read_bulletin(crashed).language == "x-last"
    with BulletinFile.open(crashed, read_only=True) as file:
        assert file.bulletin.language == "x-last"
        assert file.revisions() == ()
    assert names(crashed.parent) == before


def test_a_crashed_file_is_read_through_a_link(crashed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = tmp_path / "desk" / "link.bulletin"
    link.parent.mkdir()
    link.symlink_to(crashed)
    assert read_bulletin(link).language == "x-last"
    monkeypatch.setattr(file_inspection.os, "access", lambda *_: False)
    assert read_bulletin(link).language == "x-last"


def test_a_crashed_file_is_copied_with_its_log(crashed: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for name in ("a.bulletin", "a.bulletin-wal"):
        shutil.copy(tmp_path / name, other)
    assert read_bulletin(other / "a.bulletin").language == "x-last"


def test_a_write_broken_off_is_taken_back(tmp_path: Path) -> None:
    """The rollback journal of a crash during opening or closing, when the file is not in log mode."""
    path = tmp_path / "a.bulletin"
    written = sample()
    write_bulletin(path, written)
    script = (
        "import os, signal, sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('PRAGMA cache_size = 1')\n"
        "connection.execute('BEGIN IMMEDIATE')\n"
        "connection.execute('UPDATE bodies SET blocks = zeroblob(20000)')\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", script, path], check=False)
    assert "a.bulletin-journal" in names(tmp_path)
    assert (tmp_path / "a.bulletin-journal").stat().st_size > 0
    assert read_bulletin(path) == written
