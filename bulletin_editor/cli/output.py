"""What the commands print: lines and JSON on standard output, progress on a terminal's standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from types import TracebackType
from typing import Self

from bulletin_editor.editing.findings import Finding, Severity

ERASE_LINE = "\r\x1b[K"


def print_line(text: str = "") -> None:
    """Print one line."""
    sys.stdout.write(text + "\n")


def print_json(value: object) -> None:
    """Print JSON as UTF-8, whatever the encoding of the terminal, for it is meant for programs."""
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


def translated(text: str) -> str:
    """Return a text of the command line in the system's language."""
    from bulletin_editor.wording.translation import system_translation

    return system_translation()("CommandLine", text)


def print_findings(findings: Iterable[Finding], *, verbose: bool = True, apart: bool = False) -> None:
    """Print what reading or layout has to say, a line each; without `verbose` only warnings and errors.

    They stand `apart`, on standard error, where the output itself may be meant for programs.
    """
    shown = [finding for finding in findings if verbose or finding.severity is not Severity.INFO]
    if not shown:
        return
    from bulletin_editor.wording.finding_sentences import finding_sentence
    from bulletin_editor.wording.names import severity_name
    from bulletin_editor.wording.translation import system_translation

    translate = system_translation()
    for finding in shown:
        sentence = f"{severity_name(finding.severity, translate)}: {finding_sentence(finding, translate)}"
        line = f"{finding.source}: {sentence}" if finding.source else sentence
        if apart:
            sys.stderr.write(f"{line}\n")
        else:
            print_line(line)


class Progress:
    """How far the work has come, on one line of standard error that is gone at the end; silent without a terminal."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._is_shown = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Self:
        self._write(f"{self._what} …")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._write("")

    def count(self, done: int, total: int) -> None:
        """Show the parts done of all parts."""
        self._write(f"{self._what} {done}/{total}")

    def _write(self, text: str) -> None:
        if self._is_shown:
            sys.stderr.write(ERASE_LINE + text)
            sys.stderr.flush()
