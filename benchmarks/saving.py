"""Saving one changed article, against the least a safe save can cost: a small file written, synced and renamed."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from benchmarks.material import make_bulletin
from benchmarks.measuring import Comparison, compare, seconds_of
from benchmarks.pages import Typing
from bulletin_editor.storage.bulletin_file import BulletinFile

ARTICLES = (100, 1000)
ROUNDS = 25


def run() -> list[Comparison]:
    """Measure a save after one typed character at each size."""
    return [_measure(count) for count in ARTICLES]


def _measure(count: int) -> Comparison:
    with tempfile.TemporaryDirectory() as folder:
        bulletin = make_bulletin(count)
        file = BulletinFile.create(Path(folder) / "bulletin.bulletin", bulletin)
        typing = Typing(bulletin)

        def save() -> float:
            typed = typing.type_one()
            return seconds_of(lambda: file.save(typed))

        def floor() -> float:
            return seconds_of(lambda: _write_and_rename(Path(folder)))

        comparison = compare(f"{count} articles, one edit saved", save, "write, sync and rename", floor, ROUNDS)
        file.close()
        return comparison


def _write_and_rename(folder: Path) -> None:
    beside = folder / "beside"
    with beside.open("wb") as file:
        file.write(b"x" * 4096)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(folder / "floor")
