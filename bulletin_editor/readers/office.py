"""Older and foreign word processor files, turned into .docx by LibreOffice where it is installed.

LibreOffice runs without a window, with a profile of its own in a temporary folder that forbids macros, updates of links
and the network, and only for a limited time. Files that merely carry an old suffix are read without it.
"""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers.draft import DraftParts
from bulletin_editor.readers.word.package import MAXIMUM_PART_BYTES, MAXIMUM_PARTS

MAXIMUM_SECONDS = 18
MAXIMUM_MEMORY = 800 * 1024 * 1024
"""Of data in bytes, four times what LibreOffice takes for a long document; held to on Linux."""
_TARGET = "docx:MS Word 2007 XML"
_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
_NOTHING_LISTENS_HERE = "127.0.0.1"
_SETTINGS = (
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),
    ("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", _NOTHING_LISTENS_HERE),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", _NOTHING_LISTENS_HERE),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("/org.openoffice.Setup/Office", "ooSetupInstCompleted", "true"),
)
"""No macros, no links that update themselves, no way to the network, no questions at the first start."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a file is by its first bytes: the suffix that it ought to have and LibreOffice's filter for it."""

    suffix: str
    filter: str


_WORD_BINARY = _Kind(".doc", "MS Word 97")
_RICH_TEXT = _Kind(".rtf", "Rich Text Format")
_OPEN_DOCUMENT = _Kind(".odt", "writer8")
_WORKS = _Kind(".wps", "MS_Works")


def read_through_office(data: bytes, path: Path, parts: DraftParts) -> None:
    """Read a .doc, .wps, .rtf or .odt file into the parts.

    Raises `FileError`, with `Cause.NEEDS_LIBREOFFICE` where that is not installed.
    """
    if data.startswith(b"PK") and not _is_open_document(data, path):
        from bulletin_editor.readers.word.opening import read_word

        read_word(data, path, parts)
    elif data[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<html", b"<!doctype html")):
        from bulletin_editor.readers.html import read_html

        read_html(data, path, parts)
    else:
        from bulletin_editor.readers.word.opening import read_word

        read_word(_as_word(data, _kind_of(data, path), path), path, parts)


def word_data(data: bytes, path: Path) -> bytes:
    """Return a .docx as it is, and another word processor's file as the .docx that LibreOffice makes of it.

    Raises `FileError`, with `Cause.NEEDS_LIBREOFFICE` where that is not installed.
    """
    if data.startswith(b"PK") and not _is_open_document(data, path):
        return data
    return _as_word(data, _kind_of(data, path), path)


def _kind_of(data: bytes, path: Path) -> _Kind:
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _WORD_BINARY
    if data.lstrip()[:5] == b"{\\rtf":
        return _RICH_TEXT
    if data.startswith(b"PK"):
        return _OPEN_DOCUMENT
    if path.suffix.lower() == ".wps":
        return _WORKS
    raise FileError(path, Cause.CORRUPT, "neither Word, RTF nor OpenDocument")


def _is_open_document(data: bytes, path: Path) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise FileError(path, Cause.TRUNCATED, str(error)) from error
    if "content.xml" not in {entry.filename for entry in entries}:
        return False
    if len(entries) > MAXIMUM_PARTS or any(entry.file_size > MAXIMUM_PART_BYTES for entry in entries):
        raise FileError(path, Cause.TOO_LARGE, "unpacked")
    return True


def find_office() -> str | None:
    """Return LibreOffice's program, `None` where it is not installed."""
    for name in _PROGRAMS:
        found = shutil.which(name)
        if found:
            return found
    return next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def _as_word(data: bytes, kind: _Kind, path: Path) -> bytes:
    """Return the .docx that LibreOffice makes of a file."""
    program = find_office()
    if program is None:
        raise FileError(path, Cause.NEEDS_LIBREOFFICE, path.suffix)
    with tempfile.TemporaryDirectory(prefix="bulletin-editor-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"draft{kind.suffix}"
        source.write_bytes(data)
        _write_profile(folder / "profile")
        command = [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--invisible", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
            f"--infilter={kind.filter}",
            *("--convert-to", _TARGET, "--outdir", str(folder / "out"), str(source)),
        ]
        _run(command, folder, path)
        made = folder / "out" / "draft.docx"
        if not made.is_file():
            raise FileError(path, Cause.CORRUPT, "LibreOffice cannot read it")
        return made.read_bytes()


def _run(command: list[str], folder: Path, path: Path) -> None:
    try:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise FileError(path, Cause.NEEDS_LIBREOFFICE, str(error)) from error
    try:
        _bound_memory(process)
        process.wait(MAXIMUM_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise FileError(path, Cause.TOO_LARGE, f"LibreOffice: {MAXIMUM_SECONDS} s") from error
    finally:
        _end(process)


def _bound_memory(process: subprocess.Popen[bytes]) -> None:
    """Let the program and what it starts take no more memory than is wise for a draft."""
    if sys.platform != "linux":
        return
    import resource

    with suppress(ProcessLookupError, PermissionError):
        resource.prlimit(process.pid, resource.RLIMIT_DATA, (MAXIMUM_MEMORY, MAXIMUM_MEMORY))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and what it has started."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _write_profile(profile: Path) -> None:
    user = profile / "user"
    user.mkdir(parents=True)
    items = "".join(
        f'<item oor:path="{place}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for place, name, value in _SETTINGS
    )
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}'
        "</oor:items>\n",
        encoding="utf-8",
    )
