"""Files out and in through the command line, against pandoc doing the like with the same text."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.material import make_bulletin
from benchmarks.measuring import Comparison, compare, seconds_of_command
from bulletin_editor.storage.bulletin_file import write_bulletin

ARTICLES = (100, 1000, 5000)
ROUNDS = 3


def run() -> list[Comparison]:
    """Measure each format at each size; needs pandoc as the reference."""
    if shutil.which("pandoc") is None:
        sys.exit("the benchmark of files compares with pandoc: please install it")
    return [comparison for count in ARTICLES for comparison in _measure(count)]


def _measure(count: int) -> list[Comparison]:
    comparisons = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bulletin = folder / "bulletin.bulletin"
        write_bulletin(bulletin, make_bulletin(count))
        for suffix in (".md", ".html", ".docx"):
            _export(bulletin, folder / f"in{suffix}")
        pandoc = {
            "out .docx": ("md", ".docx"),
            "out .html": ("md", ".html"),
            "out .md": ("html", ".md"),
            "in .docx": ("docx", ".md"),
            "in .html": ("html", ".md"),
            "in .md": ("md", ".html"),
        }
        for what, (source, target) in pandoc.items():
            direction, suffix = what.split()
            measured = _ours(bulletin, folder, direction, suffix)
            reference = ["pandoc", str(folder / f"in.{source}"), "-o", str(folder / f"pandoc{target}")]
            comparisons.append(
                compare(
                    f"{count} articles {what}",
                    lambda measured=measured: seconds_of_command(measured),  # type: ignore[misc]
                    f"pandoc {source} to {target[1:]}",
                    lambda reference=reference: seconds_of_command(reference),  # type: ignore[misc]
                    ROUNDS,
                )
            )
    return comparisons


def _export(bulletin: Path, target: Path) -> None:
    seconds_of_command([sys.executable, "-m", "bulletin_editor", "export", str(bulletin), "-o", str(target)])


def _ours(bulletin: Path, folder: Path, direction: str, suffix: str) -> list[str]:
    program = [sys.executable, "-m", "bulletin_editor"]
    if direction == "out":
        return [*program, "export", str(bulletin), "-o", str(folder / f"out{suffix}")]
    # In a folder of its own: a bulletin beside it is searched for what is handed in again.
    again = f"{program[0]} -m bulletin_editor import ../in{suffix} -o again.bulletin && rm again.bulletin"
    return ["sh", "-c", f"mkdir -p {folder}/again && cd {folder}/again && {again}"]
