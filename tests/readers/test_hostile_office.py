"""Hostile files that LibreOffice reads are read or refused within bounds of time and memory, without a request."""

from __future__ import annotations

import resource
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hostile_office import PORT, hostile_office
from word_drafts import write_word_draft

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.errors import FileError
from bulletin_editor.readers import office
from bulletin_editor.readers.registry import read_draft

pytestmark = [
    pytest.mark.skipif(office.find_office() is None, reason="LibreOffice is not installed"),
    pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded as Linux bounds it"),
]
SECONDS = 20.0
KILOBYTES = 1 << 20
CHOSEN = ("an object of noise in RTF", "an entity from the network in OpenDocument")


def old_word_file(folder: Path) -> bytes:
    source = folder / "draft.docx"
    write_word_draft(
        "{c b 22}突出规划引领服务转型升级\n近日，区规划分局召开专题会议，研究部署工作任务。\n!table", source
    )
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "doc:MS Word 97", source.name]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return source.with_suffix(".doc").read_bytes()


def told_of(path: Path) -> str:
    """Return nothing for a file that was read or refused within bounds, else what went wrong.

    Runs in a process of its own, whose children are those of reading.
    """
    begun = time.monotonic()
    try:
        draft = read_draft(path)
    except FileError:
        problems: tuple[str, ...] = ()
    else:
        problems = broken_invariants(Bulletin("b", outline=draft.nodes, assets=draft.assets))
    seconds, kilobytes = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    if seconds > SECONDS or kilobytes > KILOBYTES:
        return f"{seconds:.0f} s, {kilobytes} KB"
    return "".join(problems[:1])


def faults(kinds: Iterable[tuple[str, str, bytes]], folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return the kinds that were neither read nor refused within bounds; nothing asks the network or stays behind."""
    temporary = folder / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    names: dict[Path, str] = {}
    for number, (name, suffix, data) in enumerate(kinds):
        path = folder / f"{number:03}{suffix}"
        path.write_bytes(data)
        names[path] = name
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", PORT))
        listening.listen()
        listening.setblocking(False)
        with ProcessPoolExecutor(2, get_context("spawn")) as pool:
            told = dict(zip(names.values(), pool.map(told_of, names), strict=True))
        with pytest.raises(BlockingIOError):
            listening.accept()
    assert list(temporary.iterdir()) == []
    return {name: one for name, one in told.items() if one}


def test_hostile_files_of_other_word_processors_are_read_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds = [kind for kind in hostile_office() if kind[0] in CHOSEN]
    assert len(kinds) == len(CHOSEN)
    assert faults(kinds, tmp_path, monkeypatch) == {}


@pytest.mark.thorough
def test_all_hostile_files_of_other_word_processors_are_read_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "made"
    made.mkdir()
    old = old_word_file(made)
    shutil.rmtree(made)
    kinds = list(hostile_office(old))
    assert len(kinds) >= 75
    assert faults(kinds, tmp_path, monkeypatch) == {}
