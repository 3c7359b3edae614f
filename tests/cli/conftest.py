"""The command line as a test calls it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bulletin_editor.cli import run


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str
    windows: tuple[Path | None, ...]

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def error_line(self) -> str:
        """The one line on standard error of a command that failed."""
        assert self.status == 1
        assert self.out == ""
        (line,) = self.err.splitlines()
        assert line.startswith("bulletin-editor: ")
        return line.removeprefix("bulletin-editor: ")


Cli = Callable[..., Outcome]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cli:
    """Run the command line in English in an empty folder; asking for a window only notes it."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path) -> Outcome:
        windows: list[Path | None] = []

        def open_window(path: Path | None) -> int:
            windows.append(path)
            return 0

        capsys.readouterr()
        status = run([str(argument) for argument in arguments], open_window=open_window)
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err, tuple(windows))

    return call
