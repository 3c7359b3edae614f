"""Whatever happens, there is one line and a status, and never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bulletin_editor import __version__
from bulletin_editor.cli import check_report
from bulletin_editor.layout import composition
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin
from tests.cli.conftest import Cli

PROGRAM = (sys.executable, "-m", "bulletin_editor")
CHECKOUT = Path(__file__).parents[2]


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(CHECKOUT), "LANG": "C.UTF-8", "LC_ALL": "", **changes}


def test_the_version_is_told(cli: Cli) -> None:
    outcome = cli("--version")
    assert (outcome.status, outcome.out.split()[-1]) == (0, __version__)


def test_help_names_every_command(cli: Cli) -> None:
    outcome = cli("--help")
    assert outcome.status == 0
    for command in ("new", "import", "export", "take-back", "outline", "check"):
        assert command in outcome.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["new"],
        ["new", "a.bulletin", "--number", "many"],
        ["import", "a.md"],
        ["export", "a.bulletin"],
        ["outline"],
        ["check", "a.bulletin", "--yaml"],
        ["--nonsense"],
        ["a.bulletin", "b.bulletin"],
    ],
)
def test_wrong_usage_is_status_2(cli: Cli, arguments: list[str]) -> None:
    outcome = cli(*arguments)
    assert outcome.status == 2
    assert "usage: bulletin-editor" in outcome.err
    assert outcome.out == ""


@pytest.mark.parametrize("command", [["outline"], ["check"], ["export", "-o", "out.html"]])
@pytest.mark.parametrize("bad", ["missing", "folder", "empty", "zip", "truncated", "damaged"])
def test_a_bad_bulletin_is_named_with_its_cause(cli: Cli, tmp_path: Path, command: list[str], bad: str) -> None:
    path = tmp_path / f"{bad}.bulletin"
    if bad == "folder":
        path.mkdir()
    elif bad != "missing":
        write_bulletin(path, bulletin(article("标题", "正文" * 3000)))
        whole = path.read_bytes()
        data = {"empty": b"", "zip": b"PK\x03\x04", "truncated": whole[: len(whole) // 2], "damaged": b""}
        data["damaged"] = whole[:100] + b"\xff" * 4000 + whole[4100:]
        path.write_bytes(data[bad])
    before = sorted(tmp_path.iterdir())
    assert cli(command[0], path.name, *command[1:]).error_line.startswith(f"{path.name}: ")
    assert sorted(tmp_path.iterdir()) == before


def test_a_fault_of_the_program_is_one_line_too(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_bulletin(tmp_path / "a.bulletin", bulletin())

    def fail(*_: object) -> None:
        raise ZeroDivisionError("first line\nsecond line")

    monkeypatch.setattr(check_report, "check_bulletin", fail)
    assert "ZeroDivisionError" in cli("check", "a.bulletin").error_line


def test_an_interrupted_export_leaves_nothing(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_bulletin(tmp_path / "a.bulletin", bulletin())
    names: list[list[str]] = []

    def interrupt(*_: object, **__: object) -> None:
        names.append([entry.name for entry in tmp_path.iterdir()])
        raise KeyboardInterrupt

    monkeypatch.setattr(composition, "compose", interrupt)
    outcome = cli("export", "a.bulletin", "-o", "a.pdf")
    assert (outcome.status, outcome.err) == (128 + signal.SIGINT, "")
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.bulletin"]


def test_a_request_to_terminate_leaves_nothing(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_bulletin(tmp_path / "a.bulletin", bulletin())

    def terminate(*_: object, **__: object) -> None:
        assert len(list(tmp_path.iterdir())) == 2, "the file beside is there"
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(5)

    monkeypatch.setattr(composition, "compose", terminate)
    assert cli("export", "a.bulletin", "-o", "a.pdf").status == 128 + signal.SIGTERM
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.bulletin"]


def test_a_reader_that_goes_away_is_no_complaint(tmp_path: Path) -> None:
    write_bulletin(tmp_path / "a.bulletin", bulletin(*[article(f"第{n}篇", "正文") for n in range(400)]))
    command = subprocess.Popen(
        [*PROGRAM, "outline", tmp_path / "a.bulletin", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert command.stdout is not None
    assert command.stderr is not None
    command.stdout.close()
    assert command.stderr.read() == b""
    command.stderr.close()
    assert command.wait() == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("options", [[], ["--json"]])
def test_output_onto_a_full_disk_is_one_line(tmp_path: Path, options: list[str]) -> None:
    write_bulletin(tmp_path / "a.bulletin", bulletin(article("标题", "正文")))
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "outline", tmp_path / "a.bulletin", *options],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env=environment(),
        )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_a_terminal_that_knows_no_chinese_gets_escapes(tmp_path: Path) -> None:
    write_bulletin(tmp_path / "a.bulletin", bulletin(article("标题", "正文")))
    latin = environment(PYTHONIOENCODING="latin-1")
    text = subprocess.run(
        [*PROGRAM, "outline", tmp_path / "a.bulletin"], capture_output=True, check=True, env=latin
    ).stdout
    assert b"\\u6807" in text
    json = subprocess.run(
        [*PROGRAM, "outline", tmp_path / "a.bulletin", "--json"], capture_output=True, check=True, env=latin
    ).stdout
    assert "标题" in json.decode("utf-8")


class TestWindow:
    @pytest.fixture(autouse=True)
    def offscreen(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    def test_opens_without_arguments(self, cli: Cli) -> None:
        assert cli().windows == (None,)

    def test_opens_a_file(self, cli: Cli) -> None:
        assert cli("a.bulletin").windows == (Path("a.bulletin"),)

    def test_opens_a_file_that_is_called_like_a_command(self, cli: Cli) -> None:
        assert cli("./check").windows == (Path("check"),)

    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
    @pytest.mark.parametrize("display", [None, ":4711"])
    def test_without_a_display_there_is_one_line(
        self, cli: Cli, monkeypatch: pytest.MonkeyPatch, display: str | None
    ) -> None:
        for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
            monkeypatch.delenv(name, raising=False)
        if display:
            monkeypatch.setenv("DISPLAY", display)
        outcome = cli("a.bulletin")
        assert outcome.error_line.startswith("a.bulletin: ")
        assert outcome.windows == ()


@pytest.mark.parametrize(
    ("arguments", "without"),
    [
        (
            ["--version"],
            ("argparse", "PySide6", "lxml", "docx", "PIL", "fontTools", "typst", "sqlite3", "markdown", "xml"),
        ),
        (["check", "a.bulletin"], ("PySide6", "lxml", "docx", "PIL", "markdown")),
        (["outline", "a.bulletin"], ("PySide6", "lxml", "docx", "typst", "markdown")),
        (["export", "a.bulletin", "-o", "a.html"], ("PySide6", "docx", "typst", "markdown")),
    ],
)
def test_nothing_heavy_is_loaded_that_a_command_does_not_need(
    tmp_path: Path, arguments: list[str], without: tuple[str, ...]
) -> None:
    write_bulletin(tmp_path / "a.bulletin", bulletin(article("标题", "正文", byline="记者 甲")))
    script = (
        "import sys\nfrom bulletin_editor.cli import run\n"
        f"status = run({arguments!r}, open_window=lambda path: 0)\n"
        f"print(status, sorted(set(sys.modules) & set({without!r})), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True, env=environment()
    )
    assert done.stderr.splitlines()[-1] == "0 []"
