"""Where a person can see something: whether a window can be shown at all, and what the places are called.

Qt would end the whole program without a display.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping

from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

WINDOW = QT_TRANSLATE_NOOP("CommandLine", "window")
STANDARD_OUTPUT = QT_TRANSLATE_NOOP("CommandLine", "standard output")

NO_DISPLAY = QT_TRANSLATE_NOOP(
    "CommandLine", "There is no display to show the window on. The commands work without one: bulletin-editor --help."
)
DISPLAY_SILENT = QT_TRANSLATE_NOOP("CommandLine", "The display does not answer. Check DISPLAY.")

_LOCAL_DISPLAY = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")


def display_problem(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str | None:
    """Return what stands in the way of a window, as English source text; `None` where nothing is known to."""
    if not platform.startswith(("linux", "freebsd")) or environment.get("QT_QPA_PLATFORM"):
        return None
    if environment.get("WAYLAND_DISPLAY"):
        return None
    display = environment.get("DISPLAY")
    if not display:
        return NO_DISPLAY
    local = _LOCAL_DISPLAY.fullmatch(display)
    return DISPLAY_SILENT if local and not _answers(int(local[1])) else None


def _answers(number: int) -> bool:
    """Tell whether an X server listens to this display on this machine."""
    import socket

    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - the place the X protocol names
    for address in (path, "\0" + path):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(2.0)
            try:
                connection.connect(address)
            except OSError:
                continue
            return True
    return False
