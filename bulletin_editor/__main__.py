"""The entry point: the command line, or the window when one is asked for. Qt is imported only then."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from bulletin_editor.cli import run

if TYPE_CHECKING:
    from pathlib import Path


def main() -> int:
    """Run the program with the arguments of the process and return its exit status.

    A command is over before garbage would be worth looking for, and its end is quicker when nobody looks then either.
    """
    gc.disable()
    status = run(sys.argv[1:], open_window=_open_window)
    if not gc.isenabled():
        gc.freeze()
    return status


def _open_window(path: Path | None) -> int:
    gc.enable()
    from bulletin_editor.gui.application import run_application

    return run_application(path)


if __name__ == "__main__":
    sys.exit(main())
