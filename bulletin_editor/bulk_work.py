"""Work in bulk: many small values made at once, and modules loaded while a library is busy with a file."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Load or write in bulk, in up to half the time: none of the values is garbage yet."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def importing_meanwhile(*modules: str) -> Iterator[None]:
    """Import modules on a thread of their own while this one waits for a library that lets others run.

    They are imported at the end, unless one cannot be; whoever needs that one will hear of it.
    """
    missing = [module for module in modules if module not in sys.modules]
    if not missing:
        yield
        return
    thread = threading.Thread(target=_import, args=(missing,), name="imports")
    thread.start()
    try:
        yield
    finally:
        thread.join()


def _import(modules: list[str]) -> None:
    with suppress(Exception):
        for module in modules:
            import_module(module)
