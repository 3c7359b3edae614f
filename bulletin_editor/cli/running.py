"""From arguments to an exit status: whatever happens, a person reads one line and never a traceback."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NoReturn

from bulletin_editor.cli.version import VERSION_LINE

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin_editor.wording.translation import Translate

PROGRAM = "bulletin-editor"
DEBUG_VARIABLE = "BULLETIN_EDITOR_DEBUG"
"""Set it to see the traceback of a fault of the program."""

SUCCESS, FAILURE, WRONG_USAGE = 0, 1, 2
INTERRUPTED = 128 + signal.SIGINT
TERMINATED = 128 + signal.SIGTERM

OpenWindow = Callable[["Path | None"], int]


def run(arguments: Sequence[str], *, open_window: OpenWindow) -> int:
    """Do what the arguments ask for and return the exit status: 0 done, 1 bad input or failed write, 2 wrong usage."""
    try:
        status = _perform(arguments, open_window)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except _Terminated:
        return TERMINATED
    except BrokenPipeError:
        _discard_output()
        return FAILURE
    except Exception as error:
        return _report(error)
    return status


def say(name: str, cause: str) -> None:
    """Write one line on standard error: `bulletin-editor: NAME: cause`."""
    if sys.stderr is None:
        return
    line = " ".join(f"{PROGRAM}: {name}: {cause}".splitlines())
    with suppress(OSError, ValueError):
        sys.stderr.write(line + "\n")
        sys.stderr.flush()


def _perform(arguments: Sequence[str], open_window: OpenWindow) -> int:
    if list(arguments) == ["--version"]:
        # Asked by programs, often: answered before anything else is loaded.
        sys.stdout.write(f"{VERSION_LINE}\n")
        return SUCCESS
    from bulletin_editor.cli.arguments import COMMANDS, WindowRequest, parse

    try:
        request = parse(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else WRONG_USAGE
    if isinstance(request, WindowRequest):
        return _show_window(request.file, open_window)
    _escape_what_the_terminal_cannot_show()
    with _ending_cleanly():
        COMMANDS[request.command](request)
    return SUCCESS


def _show_window(path: Path | None, open_window: OpenWindow) -> int:
    from bulletin_editor.cli.display import WINDOW, display_problem
    from bulletin_editor.cli.refusal import RefusalError

    problem = display_problem()
    if problem is not None:
        raise RefusalError(_shown(path) if path else _translate()("CommandLine", WINDOW), problem)
    return open_window(path)


@contextmanager
def _ending_cleanly() -> Iterator[None]:
    """Let a request to terminate end the work as an error does, so that nothing half-written is left."""

    def end(_signal: int, _frame: object) -> NoReturn:
        raise _Terminated

    try:
        former = signal.signal(signal.SIGTERM, end)
    except ValueError:
        # Not the main thread: whoever embeds the program handles signals.
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)


class _Terminated(BaseException):
    """Somebody asks the program to end; no error, so nothing that handles errors may catch it."""


def _report(error: Exception) -> int:
    from bulletin_editor.cli.display import STANDARD_OUTPUT
    from bulletin_editor.cli.refusal import RefusalError
    from bulletin_editor.errors import BulletinEditorError, FileError

    if os.environ.get(DEBUG_VARIABLE):
        import traceback

        traceback.print_exception(error)
    match error:
        case RefusalError():
            say(error.name, _translate()("CommandLine", error.text))
        case FileError():
            say(_shown(error.path), _cause(error))
        case BulletinEditorError():
            say(PROGRAM, _cause(error))
        case OSError(filename=None):
            # Every file of ours raises FileError, so this is standard output.
            _discard_output()
            say(_translate()("CommandLine", STANDARD_OUTPUT), error.strerror or str(error))
        case _:
            say(PROGRAM, f"{type(error).__name__}: {error}")
    return FAILURE


def _cause(error: Exception) -> str:
    from bulletin_editor.errors import BulletinEditorError
    from bulletin_editor.wording.error_sentences import error_cause

    assert isinstance(error, BulletinEditorError)
    return error_cause(error, _translate())


def _translate() -> Translate:
    from bulletin_editor.wording.translation import system_translation, untranslated

    try:
        return system_translation()
    except OSError:
        # The catalogue itself may be what cannot be read.
        return untranslated


def _shown(path: Path) -> str:
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _escape_what_the_terminal_cannot_show() -> None:
    """Print a character that the terminal's encoding lacks as an escape instead of failing."""
    if sys.stdout is not None and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")


def _discard_output() -> None:
    """Let the interpreter's own flush at the end find nothing to complain about."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
