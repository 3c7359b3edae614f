"""Who holds a bulletin open: a .bulletin file is written by one program at a time."""

from __future__ import annotations

import datetime
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from bulletin_editor.errors import Cause, FileError


@dataclass(frozen=True, slots=True)
class Holder:
    """A program that has the file open for writing."""

    token: str
    """Unique to each opening, so that a holder recognises itself."""
    name: str
    """The login name of the person."""
    machine: str
    process: int
    process_started: str
    """What the system says of the start of the process, so that its number is not taken for another's; may be empty."""
    since: str
    """ISO 8601 with the offset from UTC."""

    def is_gone(self) -> bool:
        """Tell whether the holder surely lives no more; of another machine's nobody here can be sure."""
        if self.machine != _machine():
            return False
        if not _is_running(self.process):
            return True
        return bool(self.process_started) and self.process_started != _start_of(self.process)

    def __str__(self) -> str:
        return f"{self.name}@{self.machine}, {self.since}"


class BulletinInUseError(FileError):
    """The file is held by another program, or has been taken over by one."""

    def __init__(self, path: Path | str, holder: Holder) -> None:
        super().__init__(path, Cause.IN_USE, str(holder))
        self.holder = holder


def this_holder() -> Holder:
    """Return a new holder in this process."""
    return Holder(
        token=os.urandom(16).hex(),
        name=login_name(),
        machine=_machine(),
        process=os.getpid(),
        process_started=_start_of(os.getpid()),
        since=datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
    )


def _machine() -> str:
    if sys.platform == "win32":
        import platform

        return platform.node()
    return os.uname().nodename


def login_name() -> str:
    """Return what the system calls the person who runs the program; empty when it does not say."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def _is_running(process: int) -> bool:
    if sys.platform == "win32":
        return _is_running_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _is_running_on_windows(process: int) -> bool:
    import ctypes

    still_active = 259
    query_limited_information = 0x1000
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
    handle = kernel.OpenProcess(query_limited_information, False, process)
    if not handle:
        return False
    try:
        status = ctypes.c_ulong()
        return not kernel.GetExitCodeProcess(handle, ctypes.byref(status)) or status.value == still_active
    finally:
        kernel.CloseHandle(handle)


def _start_of(process: int) -> str:
    """Return the boot and the tick of it at which a process started; empty where the system does not tell."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return ""
    return f"{boot}/{fields[19]}"
