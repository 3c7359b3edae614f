"""Where the program keeps what belongs to a person or an office on this machine.

`BULLETIN_EDITOR_DATA` names another folder for all of it, as tests and portable installations need.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

DATA_VARIABLE = "BULLETIN_EDITOR_DATA"


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for what the program keeps on this machine for this person; it may not exist yet."""
    if chosen := environment.get(DATA_VARIABLE):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(environment.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "Bulletin Editor"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Bulletin Editor"
    return Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "bulletin-editor"
