"""How much memory the window holds while somebody types for long into 300 pages, and whether it grows.

Measured in a process of its own. The reference is what LibreOffice needs to lay out the same bulletin's Word file.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.libreoffice import peak_megabytes, word_file
from benchmarks.varied import EVERYTHING, make_varied_bulletin
from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.storage.bulletin_file import write_bulletin

PAGES = 300
EDITS = 500
_SETTLED = 100
"""Edits after which memory is taken to have settled."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident megabytes of the window before, soon after and at the end of typing, and LibreOffice's most."""

    opened: float
    settled: float
    ended: float
    libreoffice: float

    def __str__(self) -> str:
        return (
            f"{PAGES} pages, memory after {EDITS} edits: {self.ended:.0f} MB, LibreOffice: {self.libreoffice:.0f} MB, "
            f"ratio {self.ended / self.libreoffice:.2f}; opened {self.opened:.0f} MB, after {_SETTLED} edits "
            f"{self.settled:.0f} MB"
        )


def run() -> list[Memory]:
    """Type in a window of another process, then let LibreOffice lay out the Word file."""
    with tempfile.TemporaryDirectory() as folder, word_file(_bulletin()) as word:
        word.seconds_to_pdf()
        libreoffice = peak_megabytes()
        command = [sys.executable, "-m", "benchmarks.memory", folder]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    opened, settled, ended = map(float, told)
    return [Memory(opened, settled, ended, libreoffice)]


def _bulletin() -> Bulletin:
    return make_varied_bulletin(PAGES, seed=31, ingredients=EVERYTHING)


def _resident_megabytes() -> float:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _type(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from benchmarks.typing import open_window, type_one

    os.environ["BULLETIN_EDITOR_DATA"] = str(folder)
    path = folder / "typing.bulletin"
    write_bulletin(path, _bulletin())
    application = QApplication([])
    window, turns = open_window(application, path)
    print(_resident_megabytes())
    for number in range(1, EDITS + 1):
        type_one(window, turns)
        if number == _SETTLED:
            print(_resident_megabytes())
    print(_resident_megabytes())
    window.close()


if __name__ == "__main__":
    _type(Path(sys.argv[1]))
