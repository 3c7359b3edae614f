"""The entry point: the command line, or the window when one is asked for. Qt is imported only then."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bulletin_editor.cli import run

if TYPE_CHECKING:
    from pathlib import Path


def main() -> int:
    """Run the program with the arguments of the process and return its exit status."""
    return run(sys.argv[1:], open_window=_open_window)


def _open_window(path: Path | None) -> int:
    from bulletin_editor.gui.application import run_application

    return run_application(path)


if __name__ == "__main__":
    sys.exit(main())
