"""The departments of the house as a file of the program's own data: departments.json, which an office can pass on.

`{"departments": [{"name": "规划分局", "aliases": ["规划局"]}, ...]}`, in the order of the house.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bulletin_editor.content.house import House, HouseDepartment
from bulletin_editor.data_folder import data_folder
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.safe_writing import write_safely

_LARGEST = 1024 * 1024


def house_path() -> Path:
    """Return where the list is kept; the file may not exist yet."""
    return data_folder() / "departments.json"


def read_house(path: Path | None = None) -> House:
    """Return the departments of the house; none when nobody has listed them yet.

    Raises `FileError` when the file cannot be read or does not hold what it should.
    """
    path = path or house_path()
    try:
        if path.stat().st_size > _LARGEST:
            raise FileError(path, Cause.TOO_LARGE)
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    except UnicodeDecodeError as error:
        raise FileError(path, Cause.CORRUPT, str(error)) from error
    except OSError as error:
        raise FileError.from_os_error(path, error) from error
    try:
        return tuple(_department(entry) for entry in json.loads(text)["departments"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise FileError(path, Cause.CORRUPT, f"{type(error).__name__}: {error}") from error


def write_house(house: House, path: Path | None = None) -> None:
    """Keep the departments of the house.

    Raises `FileError`.
    """
    path = path or house_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError.from_os_error(path, error, writing=True) from error
    entries = [{"name": department.name, "aliases": list(department.aliases)} for department in house]
    write_safely(path, (json.dumps({"departments": entries}, ensure_ascii=False, indent=2) + "\n").encode())


def _department(entry: dict[str, Any]) -> HouseDepartment:
    name, aliases = entry["name"], entry.get("aliases", [])
    if not isinstance(name, str) or not name.strip() or not isinstance(aliases, list):
        raise TypeError("a department has a name and a list of aliases")
    if not all(isinstance(alias, str) for alias in aliases):
        raise TypeError("an alias is a text")
    return HouseDepartment(name, tuple(aliases))
