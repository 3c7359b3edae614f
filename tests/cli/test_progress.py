"""On a terminal a person sees that something happens; elsewhere nothing is added."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.test_running import PROGRAM, environment

pty = pytest.importorskip("pty", reason="needs pseudo terminals")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    (tmp_path / "1.md").write_text("# 标题\n\n正文。\n", encoding="utf-8")
    return tmp_path / "1.md"


def test_a_terminal_shows_progress_and_is_clean_at_the_end(draft: Path, tmp_path: Path) -> None:
    terminal, side = pty.openpty()
    done = subprocess.run(
        [*PROGRAM, "import", draft, "-o", tmp_path / "a.bulletin"],
        stderr=side,
        stdout=subprocess.PIPE,
        check=True,
        env=environment(),
    )
    os.close(side)
    shown = os.read(terminal, 10_000).decode()
    os.close(terminal)
    assert done.stdout == b""
    assert "Reading drafts 1/1" in shown
    assert shown.endswith("\r\x1b[K")


def test_a_pipe_gets_no_progress(draft: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [*PROGRAM, "import", draft, "-o", tmp_path / "a.bulletin"], capture_output=True, check=True, env=environment()
    )
    assert (done.stdout, done.stderr) == (b"", b"")
