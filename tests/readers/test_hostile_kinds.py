"""Every kind of hostile file is read or refused within bounds of time and memory, and nothing is written anywhere.

Each run takes its share of every family; `pytest -m thorough` takes all kinds.
"""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest
from hostile_doors import hostile_doors
from hostile_families import hostile_families
from hostile_files import hostile_files

from bulletin_editor.errors import Cause

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="bounds are set as POSIX sets them")
CHILD = Path(__file__).with_name("hostile_child.py")
REFUSALS = {cause.value for cause in Cause}
SHARE = 6
"""One kind of so many is tried at each run."""

Kind = tuple[str, str, Callable[[], bytes]]


def all_kinds() -> Iterator[Kind]:
    yield from hostile_files()
    for name, suffix, data in itertools.chain(hostile_families(), hostile_doors()):
        yield name, suffix, partial(bytes, data)


def outcomes(kinds: Iterable[Kind], folder: Path) -> dict[str, str]:
    """Return what came of files of some kinds, by the names of the kinds; nothing but an outcome is left behind."""
    drafts, temporary = folder / "drafts", folder / "temporary"
    drafts.mkdir()
    temporary.mkdir()
    names = {}
    for number, (name, suffix, make) in enumerate(kinds):
        path = drafts / f"{number:04}{suffix}"
        path.write_bytes(make())
        names[path.name] = name
    before = sorted(drafts.iterdir())
    environment = os.environ | {"TMPDIR": str(temporary)}
    command = [sys.executable, str(CHILD), str(drafts)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert run.stderr == ""
    assert sorted(drafts.iterdir()) == before
    assert list(temporary.iterdir()) == []
    assert not Path("/tmp/bulletin-editor-escaped.xml").exists()
    return {names[key]: told for key, told in json.loads(run.stdout).items()}


def neither_read_nor_refused(told: dict[str, str]) -> dict[str, str]:
    return {name: one for name, one in told.items() if one != "read" and one not in REFUSALS}


def test_a_share_of_hostile_files_is_read_or_refused_within_bounds(tmp_path: Path) -> None:
    told = outcomes(itertools.islice(all_kinds(), 0, None, SHARE), tmp_path)
    assert neither_read_nor_refused(told) == {}
    assert {"read", Cause.TOO_LARGE, Cause.CORRUPT} <= set(told.values())


@pytest.mark.thorough
def test_all_hostile_files_are_read_or_refused_within_bounds(tmp_path: Path) -> None:
    told = outcomes(all_kinds(), tmp_path)
    assert neither_read_nor_refused(told) == {}
    assert len(told) >= 700
