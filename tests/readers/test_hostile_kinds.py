"""Every kind of hostile file is read or refused within bounds of time and memory, and nothing is written anywhere."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hostile_families import hostile_families
from hostile_files import hostile_files

from bulletin_editor.errors import Cause

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="bounds are set as POSIX sets them")
CHILD = Path(__file__).with_name("hostile_child.py")
REFUSALS = {cause.value for cause in Cause}


def test_hostile_files_are_read_or_refused_within_bounds(tmp_path: Path) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    names = {}
    for number, (name, suffix, data) in enumerate((*hostile_files(), *hostile_families())):
        path = drafts / f"{number:03}{suffix}"
        path.write_bytes(data)
        names[path.name] = name
    run = subprocess.run([sys.executable, str(CHILD), str(drafts)], capture_output=True, text=True, check=True)
    results = json.loads(run.stdout)
    assert {names[key]: told for key, told in results.items() if told != "read" and told not in REFUSALS} == {}
    assert len(results) == len(names) >= 300
    assert {"read", Cause.TOO_LARGE, Cause.CORRUPT} <= set(results.values())
    assert run.stderr == ""
    assert not Path("/tmp/bulletin-editor-escaped.xml").exists()
