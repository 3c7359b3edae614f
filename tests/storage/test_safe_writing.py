"""A file is whole or it is not there."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.safe_writing import replacing, write_safely


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.html"
    write_safely(target, b"first")
    write_safely(target, b"second")
    assert target.read_bytes() == b"second"
    assert names(tmp_path) == ["a.html"]


def test_a_new_file_has_the_permissions_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write_safely(tmp_path / "safe", b"")
    assert stat.S_IMODE((tmp_path / "safe").stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)


def test_a_failure_leaves_the_former_file_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "a.html"
    target.write_bytes(b"former")
    with pytest.raises(ZeroDivisionError), replacing(target) as beside:
        beside.write_bytes(bytes([1 // 0]))
    assert target.read_bytes() == b"former"
    assert names(tmp_path) == ["a.html"]


def test_an_error_of_the_system_becomes_one_with_a_cause(tmp_path: Path) -> None:
    def fill(beside: Path) -> None:
        raise OSError(28, os.strerror(28), str(beside))

    with pytest.raises(FileError) as caught, replacing(tmp_path / "a.html") as beside:
        fill(beside)
    assert (caught.value.cause, caught.value.path) == (Cause.DISK_FULL, tmp_path / "a.html")
    assert names(tmp_path) == []


@pytest.mark.parametrize(("target", "cause"), [("", Cause.IS_A_FOLDER), ("missing/a.html", Cause.NO_FOLDER)])
def test_a_place_that_takes_no_file_is_named(tmp_path: Path, target: str, cause: Cause) -> None:
    with pytest.raises(FileError) as caught:
        write_safely(tmp_path / target, b"")
    assert caught.value.cause is cause


def test_a_name_as_long_as_names_may_be_is_written(tmp_path: Path) -> None:
    target = tmp_path / ("长" * 83 + ".html")
    write_safely(target, b"whole")
    assert target.read_bytes() == b"whole"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()))
    reader.start()
    write_safely(pipe, b"through")
    reader.join()
    assert received == [b"through"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
