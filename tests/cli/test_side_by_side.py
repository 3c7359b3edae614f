"""Long bulletins are worked on in several processes: nobody can tell by what comes out, nor by what is left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.varied import EVERYTHING, make_varied_bulletin
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.cli.test_running import PROGRAM, environment

pytestmark = pytest.mark.skipif(
    not hasattr(os, "sched_setaffinity") or len(os.sched_getaffinity(0)) < 2, reason="needs several cores"
)


@pytest.mark.parametrize("template", ["guobiao", "qubao-a3"])
def test_one_process_and_many_write_the_same_word_file(template: str, tmp_path: Path) -> None:
    write_bulletin(tmp_path / "a.bulletin", make_varied_bulletin(140, 5, EVERYTHING, template))
    one, many = _exported_on_one_core_and_on_all(tmp_path)
    assert one == many


def _exported_on_one_core_and_on_all(folder: Path) -> list[tuple[bytes, str]]:
    """Return both files, each with what was said while it was written."""
    outcomes = []
    for cores in (sorted(os.sched_getaffinity(0))[:1], sorted(os.sched_getaffinity(0))):
        target = folder / f"{len(cores)}.docx"
        said = _exported(folder / "a.bulletin", target, lambda cores=cores: os.sched_setaffinity(0, cores))
        outcomes.append((target.read_bytes(), said))
    return outcomes


def _exported(bulletin: Path, target: Path, prepare: Callable[[], None]) -> str:
    done = subprocess.run(
        [*PROGRAM, "export", bulletin, "-o", target],
        capture_output=True,
        text=True,
        check=True,
        env=environment(),
        preexec_fn=prepare,
    )
    assert done.stderr == ""
    return done.stdout


def test_what_comes_of_the_parts_is_in_their_order() -> None:
    assert _said("""
        made = side_by_side(lambda part: (part, part * part, "格" * part), 300, 3)
        print(made == [(part, part * part, "格" * part) for part in range(300)])
    """) == ["True"]


def test_parts_are_taken_by_several_processes() -> None:
    assert _said("""
        def wait_for_company(part):
            os.write(here[part], b"!")
            os.read(there[1 - part], 1)
            return os.getpid()

        (here, there) = zip(*[os.pipe()[::-1] for _ in range(2)])
        print(len(set(side_by_side(wait_for_company, 2, 2))))
    """) == ["2"]


def test_an_error_in_another_process_is_raised_here_and_leaves_no_process() -> None:
    assert _said("""
        def fail(part):
            raise ValueError(f"part {part} is wrong")

        try:
            side_by_side(fail, 2, 2)
        except ValueError as error:
            print(error)
        print(has_children())
    """)[1:] == ["False"]


def test_the_parts_of_a_process_that_was_killed_are_done_here() -> None:
    assert _said("""
        def die_elsewhere(part):
            if os.getpid() != first:
                os.kill(os.getpid(), signal.SIGKILL)
            return part

        print(side_by_side(die_elsewhere, 50, 2) == list(range(50)), has_children())
    """) == ["True False"]


def test_an_interruption_ends_all_processes() -> None:
    assert _said("""
        def interrupt(part):
            if os.getpid() == first:
                os.kill(first, signal.SIGINT)
            signal.pause()

        try:
            side_by_side(interrupt, 4, 3)
        except KeyboardInterrupt:
            print(has_children())
    """) == ["False"]


def _said(script: str) -> list[str]:
    """Return the lines that a program prints which works side by side; by itself, for the tests have threads."""
    opening = """
        import os, signal
        from bulletin_editor.side_by_side import side_by_side

        first = os.getpid()

        def has_children():
            try:
                os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return False
            return True
    """
    text = "\n".join(part.removeprefix(" " * 8) for part in (opening + script).splitlines())
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, env=environment(), timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()
