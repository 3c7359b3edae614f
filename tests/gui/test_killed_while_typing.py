"""The window may be killed while somebody types: the file opens, and at most a second of typing is missing.

Killing at all moments of saving is tested with the storage; here the whole window stands between key and file.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.storage.bulletin_file import BulletinFile, read_bulletin, write_bulletin
from tests.builders import article, bulletin, department

CHECKOUT = Path(__file__).parents[2]
PROMISED_SECONDS = 1.0


def typed(path: Path) -> str:
    block = next(articles(read_bulletin(path))).blocks[0]
    assert isinstance(block, Paragraph)
    return plain_text(block.inlines)


def type_until_killed(path: Path, seconds: float) -> tuple[list[tuple[int, float]], float]:
    """Return the keys pressed, each with its time, and when the window was killed."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.typing_window_child", path],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=CHECKOUT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stdout is not None
    lines = [child.stdout.readline()]
    time.sleep(seconds)
    child.kill()
    killed = time.monotonic()
    lines += child.stdout.readlines()
    child.wait()
    child.stdout.close()
    keys = [line.split() for line in lines if line.endswith("\n")]
    return [(int(number), float(moment)) for number, moment in keys], killed


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_window_loses_at_most_the_last_second(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "第12期.bulletin"
    write_bulletin(path, bulletin(department("规划分局", article("突出规划引领", "近日,"))))
    keys, killed = type_until_killed(path, random.Random(seed).uniform(0.1, 1.9))
    saved = len(typed(path)) - len("近日,")
    assert saved <= keys[-1][0] + 1
    assert saved >= max((number for number, moment in keys if moment <= killed - PROMISED_SECONDS), default=0)
    with BulletinFile.open(path) as file:
        assert len(typed(path)) - len("近日,") == saved
        assert file.bulletin == read_bulletin(path)
