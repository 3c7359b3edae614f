"""What may stand on the command line, and the requests it becomes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from bulletin_editor import __version__


class WindowRequest(NamedTuple):
    """Open the window, on a file if there is one."""

    file: Path | None


Request = argparse.Namespace
"""The arguments of a command, by name; `command` is the command."""


def _new(request: Request) -> None:
    from bulletin_editor.cli.making import make_new

    make_new(request.file, template=request.template, name=request.name, number=request.number)


def _import(request: Request) -> None:
    from bulletin_editor.cli.making import import_drafts

    import_drafts(request.sources, request.output, append=request.append, verbose=request.verbose)


def _export(request: Request) -> None:
    from bulletin_editor.cli.exporting import export

    export(request.file, request.output, template=request.template)


def _outline(request: Request) -> None:
    from bulletin_editor.cli.outline_report import report_outline

    report_outline(request.file, as_json=request.json)


def _check(request: Request) -> None:
    from bulletin_editor.cli.check_report import report_findings

    report_findings(request.file, as_json=request.json)


COMMANDS: Mapping[str, Callable[[Request], None]] = MappingProxyType(
    {"new": _new, "import": _import, "export": _export, "outline": _outline, "check": _check}
)


def parse(arguments: Sequence[str]) -> WindowRequest | Request:
    """Read the arguments; whatever does not begin with a command asks for the window.

    Raises `SystemExit` after wrong usage (2), `--help` and `--version` (0).
    """
    if not arguments:
        return WindowRequest(None)
    if arguments[0] in COMMANDS or arguments[0].startswith("-"):
        return _command_parser().parse_args(arguments)
    return WindowRequest(_window_parser().parse_args(arguments).file)


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("bulletin-editor", allow_abbrev=False)
    parser.add_argument("file", metavar="FILE.bulletin", type=Path)
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "bulletin-editor",
        usage="bulletin-editor [FILE.bulletin]\n       bulletin-editor COMMAND ...",
        description="Compose bulletins: without a command, the window opens.",
        epilog="bulletin-editor COMMAND --help tells more about a command.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Bulletin Editor {__version__}")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, title="commands", prog="bulletin-editor"
    )

    new = _add(commands, "new", "make an empty bulletin")
    new.add_argument("file", metavar="OUT.bulletin", type=Path)
    new.add_argument("--template", metavar="NAME", help="the house style, such as guobiao or newsletter")
    new.add_argument("--name", default="", help="the bulletin's name, printed in the masthead")
    new.add_argument("--number", metavar="N", type=_issue_number, help="the number of the issue")

    importing = _add(commands, "import", "make a bulletin out of drafts (.docx .md .html .txt, or folders of them)")
    importing.add_argument("sources", metavar="SOURCE", nargs="+", type=Path, help="drafts, taken in this order")
    importing.add_argument("-o", "--output", metavar="FILE.bulletin", type=Path, required=True)
    importing.add_argument("--append", action="store_true", help="add to FILE.bulletin instead of making it")
    importing.add_argument("-v", "--verbose", action="store_true", help="tell also what was recognised")

    exporting = _add(commands, "export", "write a bulletin in other formats")
    exporting.add_argument("file", metavar="FILE.bulletin", type=Path)
    exporting.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        type=Path,
        action="append",
        required=True,
        help="a file to write: .docx, .html, .pdf or .md; may be given several times",
    )
    exporting.add_argument("--template", metavar="NAME", help="another house style than the bulletin's own")

    outline = _add(commands, "outline", "print the outline with counts and pages")
    outline.add_argument("file", metavar="FILE.bulletin", type=Path)
    outline.add_argument("--json", action="store_true", help="print JSON")

    check = _add(commands, "check", "print what proofreading finds")
    check.add_argument("file", metavar="FILE.bulletin", type=Path)
    check.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, does: str
) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.", allow_abbrev=False)


def _issue_number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


_issue_number.__name__ = "issue number"
"""How argparse calls what is expected."""
