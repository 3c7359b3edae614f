"""Reads every file of a folder in a process of its own, bounded in memory and time; tells what came of it as JSON."""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import sys
from pathlib import Path

import markdown as python_markdown
import PIL.Image

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.errors import FileError
from bulletin_editor.readers import html, markdown, text  # noqa: F401 - loaded before the processes part
from bulletin_editor.readers.pictures import read_asset
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.readers.word import document  # noqa: F401
from bulletin_editor.storage.bulletin_file import read_bulletin
from bulletin_editor.templates.loading import read_template

MEMORY = 1 << 30
SECONDS = 20


def read_bounded(path: Path) -> str:
    """Return "read", or the cause of a refusal; raise whatever else happens."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    try:
        read = what_it_holds(path)
    except FileError as error:
        return str(error.cause)
    broken = broken_invariants(read)
    return f"broken: {broken[:1]}" if broken else "read"


def what_it_holds(path: Path) -> Bulletin:
    """Return a bulletin with what came in through the door that the suffix of a file asks for."""
    if path.suffix == ".bulletin":
        return read_bulletin(path)
    if path.suffix == ".toml":
        read_template(path)
        return Bulletin("b")
    if path.suffix == ".picture":
        key, asset = read_asset(path.read_bytes(), path)
        return Bulletin("b", assets={key: asset})
    draft = read_draft(path)
    return Bulletin("b", outline=draft.nodes, assets=draft.assets)


def begun(path: Path) -> tuple[int, int]:
    """Begin to read one file in a process of its own; return the process and where it tells what came of it."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        try:
            told = read_bounded(path)
        except BaseException as error:  # whatever it is, it is told
            told = f"{type(error).__name__}: {error}"[:300]
        os.write(writing, told.encode())
        os._exit(0)
    os.close(writing)
    return child, reading


def outcome(child: int, reading: int) -> str:
    """Return what came of one file; a process that used more than its time or memory ends by a signal or an error."""
    with os.fdopen(reading, "rb") as stream:
        told = stream.read().decode()
    _, status = os.waitpid(child, 0)
    return told or f"ended by signal {os.WTERMSIG(status)}"


def outcomes(folder: Path) -> dict[str, str]:
    """Return what came of all files of a folder, as many read at once as there are processors."""
    results: dict[str, str] = {}
    under_way: list[tuple[str, tuple[int, int]]] = []
    for path in sorted(folder.iterdir()):
        if len(under_way) >= (os.cpu_count() or 1):
            name, begun_one = under_way.pop(0)
            results[name] = outcome(*begun_one)
        under_way.append((path.name, begun(path)))
    return results | {name: outcome(*begun_one) for name, begun_one in under_way}


def load_what_all_need() -> None:
    """Load once what each process would load again: the kinds of pictures and Markdown's extensions."""
    PIL.Image.init()
    python_markdown.markdown("", extensions=list(markdown.EXTENSIONS))
    gc.freeze()


if __name__ == "__main__":
    load_what_all_need()
    sys.stdout.write(json.dumps(outcomes(Path(sys.argv[1]))))
