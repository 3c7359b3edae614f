"""What may stand on the command line, and the requests it becomes."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from bulletin_editor.cli.version import VERSION_LINE
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP, system_translation, untranslated


class WindowRequest(NamedTuple):
    """Open the window, on a file if there is one."""

    file: Path | None


_ABOUT = QT_TRANSLATE_NOOP("CommandLine", "Compose bulletins: without a command, the window opens.")
_MORE = QT_TRANSLATE_NOOP("CommandLine", "bulletin-editor COMMAND --help tells more about a command.")
_NEW = QT_TRANSLATE_NOOP("CommandLine", "make an empty bulletin")
_TEMPLATE = QT_TRANSLATE_NOOP("CommandLine", "the house style, such as guobiao or newsletter, or a .toml file")
_NAME = QT_TRANSLATE_NOOP("CommandLine", "the bulletin's name, printed in the masthead")
_NUMBER = QT_TRANSLATE_NOOP("CommandLine", "the number of the issue")
_FROM = QT_TRANSLATE_NOOP(
    "CommandLine", "the issue before: masthead, imprint and departments stay, the numbers step on, the articles go"
)
_DATE = QT_TRANSLATE_NOOP("CommandLine", "with --from: the date of the new issue, YYYY-MM-DD; otherwise today")
_SUPPLEMENT = QT_TRANSLATE_NOOP("CommandLine", "with --from: a supplement, outside the count")
_IMPORT = QT_TRANSLATE_NOOP("CommandLine", "make a bulletin out of drafts (.docx .md .html .txt, or folders of them)")
_SOURCES = QT_TRANSLATE_NOOP("CommandLine", "drafts, taken in this order")
_APPEND = QT_TRANSLATE_NOOP("CommandLine", "add to FILE.bulletin instead of making it")
_VERBOSE = QT_TRANSLATE_NOOP("CommandLine", "tell also what was recognised")
_ACCEPT_CHANGES = QT_TRANSLATE_NOOP("CommandLine", "accept the changes tracked in Word files instead of keeping them")
_EXPORT = QT_TRANSLATE_NOOP("CommandLine", "write a bulletin in other formats")
_OUTPUT = QT_TRANSLATE_NOOP(
    "CommandLine", "a file to write: .docx, .html, .pdf, .md or .txt; may be given several times"
)
_OTHER_TEMPLATE = QT_TRANSLATE_NOOP(
    "CommandLine", "another house style than the bulletin's own, by its name or as a .toml file"
)
_PROFILE = QT_TRANSLATE_NOOP(
    "CommandLine", "what .html is for: web, a page of its own; email, a message; wechat, an official account's article"
)
_STANDARD = QT_TRANSLATE_NOOP(
    "CommandLine",
    "what .pdf keeps: a-2b, archives; a-2a, archives and readers (PDF/A-2a, PDF/UA-1); ua-1, readers; a-3b; a-4",
)
_ONLY = QT_TRANSLATE_NOOP(
    "CommandLine", "only the article, department or section of this id (see outline --json); may be given several times"
)
_LOCK = QT_TRANSLATE_NOOP(
    "CommandLine", "in .docx, end every line and page where the preview does, whatever the program that opens it"
)
_AGAINST = QT_TRANSLATE_NOOP(
    "CommandLine", "in .docx, track what changed since this other .bulletin file or saved revision (its name or id)"
)
_HAND_OUT = QT_TRANSLATE_NOOP("CommandLine", "in .docx, name the articles inside, so that take-back knows them again")
_TAKE_BACK = QT_TRANSLATE_NOOP("CommandLine", "show what an author changed in a .docx handed out, and take it in")
_RETURNED = QT_TRANSLATE_NOOP("CommandLine", "the .docx that came back")
_ACCEPT = QT_TRANSLATE_NOOP(
    "CommandLine", "take in the changes of the article of this id, or of all articles not changed meanwhile: all"
)
_OUTLINE = QT_TRANSLATE_NOOP("CommandLine", "print the outline with counts and pages")
_JSON = QT_TRANSLATE_NOOP("CommandLine", "print JSON")
_CHECK = QT_TRANSLATE_NOOP("CommandLine", "print what proofreading finds")

WEB_PROFILES = ("web", "email", "wechat")
"""The values of `WebProfile`, so that reading the arguments loads no writer."""

PDF_STANDARDS = ("a-2b", "a-2a", "ua-1", "a-3b", "a-4")
"""The values of `PdfStandard`."""

Words = Callable[[str], str]
"""Gives a text of the help in the language of the person."""

Request = argparse.Namespace
"""The arguments of a command, by name; `command` is the command."""


def _new(request: Request) -> None:
    from bulletin_editor.cli.making import make_new, make_next

    if request.last is not None:
        make_next(
            request.file,
            request.last,
            request.date,
            supplement=request.supplement,
            template=request.template,
            name=request.name,
            number=request.number,
        )
        return
    make_new(request.file, template=request.template, name=request.name, number=request.number)


def _import(request: Request) -> None:
    from bulletin_editor.cli.making import import_drafts

    import_drafts(
        request.sources,
        request.output,
        append=request.append,
        verbose=request.verbose,
        accept_changes=request.accept_changes,
    )


def _export(request: Request) -> None:
    from bulletin_editor.cli.exporting import export
    from bulletin_editor.writers.options import ExportOptions, PdfStandard, WebProfile

    options = ExportOptions(
        web_profile=WebProfile(request.profile),
        pdf_standard=PdfStandard(request.pdf_standard),
        locks_pages=request.lock,
        hands_out=request.hand_out,
    )
    export(
        request.file,
        request.output,
        template=request.template,
        only=request.only,
        against=request.against,
        options=options,
    )


def _take_back(request: Request) -> None:
    from bulletin_editor.cli.taking_back import take_in

    take_in(request.file, request.returned, accepted=request.accept)


def _outline(request: Request) -> None:
    from bulletin_editor.cli.outline_report import report_outline

    report_outline(request.file, as_json=request.json)


def _check(request: Request) -> None:
    from bulletin_editor.cli.check_report import report_findings

    report_findings(request.file, as_json=request.json)


COMMANDS: Mapping[str, Callable[[Request], None]] = MappingProxyType(
    {"new": _new, "import": _import, "export": _export, "take-back": _take_back, "outline": _outline, "check": _check}
)


def parse(arguments: Sequence[str]) -> WindowRequest | Request:
    """Read the arguments; whatever does not begin with a command asks for the window.

    Raises `SystemExit` after wrong usage (2), `--help` and `--version` (0).
    """
    if not arguments:
        return WindowRequest(None)
    if arguments[0] in COMMANDS or arguments[0].startswith("-"):
        return _checked(_command_parser(_words_for(arguments)), arguments)
    if len(arguments) == 1:
        return WindowRequest(Path(arguments[0]))
    return WindowRequest(_window_parser().parse_args(arguments).file)


def _checked(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> Request:
    request = parser.parse_args(arguments)
    if request.command == "new" and request.last is None and (request.date or request.supplement):
        parser.error("--date and --supplement need --from")
    return request


def _words_for(arguments: Sequence[str]) -> Words:
    """Load the translation only for those who want to read."""
    translate = system_translation() if {"-h", "--help"} & set(arguments) else untranslated
    return lambda text: translate("CommandLine", text)


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("bulletin-editor", allow_abbrev=False)
    parser.add_argument("file", metavar="FILE.bulletin", type=Path)
    return parser


def _command_parser(words: Words) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "bulletin-editor",
        usage="bulletin-editor [FILE.bulletin]\n       bulletin-editor COMMAND ...",
        description=words(_ABOUT),
        epilog=words(_MORE),
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=VERSION_LINE)
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, title="commands", prog="bulletin-editor"
    )
    _add_new(_add(commands, "new", words(_NEW)), words)
    _add_import(_add(commands, "import", words(_IMPORT)), words)
    _add_export(_add(commands, "export", words(_EXPORT)), words)
    _add_take_back(_add(commands, "take-back", words(_TAKE_BACK)), words)
    for name, does in (("outline", _OUTLINE), ("check", _CHECK)):
        report = _add(commands, name, words(does))
        report.add_argument("file", metavar="FILE.bulletin", type=Path)
        report.add_argument("--json", action="store_true", help=words(_JSON))
    return parser


def _add_new(new: argparse.ArgumentParser, words: Words) -> None:
    new.add_argument("file", metavar="OUT.bulletin", type=Path)
    new.add_argument("--template", metavar="NAME", help=words(_TEMPLATE))
    new.add_argument("--name", default="", help=words(_NAME))
    new.add_argument("--number", metavar="N", type=_issue_number, help=words(_NUMBER))
    new.add_argument("--from", dest="last", metavar="LAST.bulletin", type=Path, help=words(_FROM))
    new.add_argument("--date", metavar="DATE", type=_date, help=words(_DATE))
    new.add_argument("--supplement", action="store_true", help=words(_SUPPLEMENT))


def _add_import(importing: argparse.ArgumentParser, words: Words) -> None:
    importing.add_argument("sources", metavar="SOURCE", nargs="+", type=Path, help=words(_SOURCES))
    importing.add_argument("-o", "--output", metavar="FILE.bulletin", type=Path, required=True)
    importing.add_argument("--append", action="store_true", help=words(_APPEND))
    importing.add_argument("--accept-changes", action="store_true", help=words(_ACCEPT_CHANGES))
    importing.add_argument("-v", "--verbose", action="store_true", help=words(_VERBOSE))


def _add_export(exporting: argparse.ArgumentParser, words: Words) -> None:
    exporting.add_argument("file", metavar="FILE.bulletin", type=Path)
    exporting.add_argument(
        "-o", "--output", metavar="OUT", type=Path, action="append", required=True, help=words(_OUTPUT)
    )
    exporting.add_argument("--template", metavar="NAME", help=words(_OTHER_TEMPLATE))
    exporting.add_argument("--only", metavar="ID", action="append", default=[], help=words(_ONLY))
    exporting.add_argument("--profile", choices=WEB_PROFILES, default=WEB_PROFILES[0], help=words(_PROFILE))
    exporting.add_argument("--pdf-standard", choices=PDF_STANDARDS, default=PDF_STANDARDS[0], help=words(_STANDARD))
    exporting.add_argument("--against", metavar="FILE|REVISION", help=words(_AGAINST))
    exporting.add_argument("--hand-out", action="store_true", help=words(_HAND_OUT))
    exporting.add_argument("--lock", action="store_true", help=words(_LOCK))


def _add_take_back(returning: argparse.ArgumentParser, words: Words) -> None:
    returning.add_argument("file", metavar="FILE.bulletin", type=Path)
    returning.add_argument("returned", metavar="RETURNED.docx", type=Path, help=words(_RETURNED))
    returning.add_argument("--accept", metavar="ID|all", action="append", default=[], help=words(_ACCEPT))


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, does: str
) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=does, description=does, allow_abbrev=False)


def _issue_number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def _date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


_date.__name__ = "date"
_issue_number.__name__ = "issue number"
"""How argparse calls what is expected."""
