"""The command `take-back`: shows what an author changed in a file handed out, and takes in what is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bulletin_editor.cli.output import print_line, translated
from bulletin_editor.cli.refusal import RefusalError
from bulletin_editor.editing.taking_back import Returned
from bulletin_editor.storage.bulletin_file import BulletinFile
from bulletin_editor.wording.names import node_title
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP, system_translation

ALL = "all"

_NOT_HANDED_OUT = QT_TRANSLATE_NOOP("CommandLine", "No article of the bulletin was handed out in this file.")
_NOT_IN_FILE = QT_TRANSLATE_NOOP("CommandLine", "This file brings no article of this id back.")
_UNCHANGED = QT_TRANSLATE_NOOP("CommandLine", "nothing changed")
_CHANGED_HERE = QT_TRANSLATE_NOOP(
    "CommandLine", "was changed in the bulletin too after it went out: to overwrite that, accept it by its id"
)
_TAKEN = QT_TRANSLATE_NOOP("CommandLine", "taken in")


def take_in(path: Path, source: Path, *, accepted: Sequence[str]) -> None:
    """Print what changed in each article, and take in those accepted by id, or all that nobody changed meanwhile.

    Raises `FileError` and `RefusalError`; the bulletin is then as it was.
    """
    from bulletin_editor.writers.word.returning import returned_articles

    with BulletinFile.open(path, read_only=not accepted) as file:
        bulletin = file.bulletin
        returned = returned_articles(bulletin, source)
        if not returned:
            raise RefusalError(str(source), _NOT_HANDED_OUT)
        known = {piece.article.id for piece in returned}
        for wanted in accepted:
            if wanted != ALL and wanted not in known:
                raise RefusalError(wanted, _NOT_IN_FILE)
        for piece in returned:
            is_taken = piece.edit is not None and _is_accepted(piece, accepted)
            _print(piece, is_taken=is_taken)
            if is_taken and piece.edit is not None:
                bulletin = piece.edit.apply(bulletin)
        if bulletin is not file.bulletin:
            file.save(bulletin)


def _is_accepted(piece: Returned, accepted: Sequence[str]) -> bool:
    return piece.article.id in accepted or (ALL in accepted and not piece.was_changed)


def _print(piece: Returned, *, is_taken: bool) -> None:
    notes = []
    if piece.edit is None:
        notes.append(translated(_UNCHANGED))
    elif piece.was_changed:
        notes.append(translated(_CHANGED_HERE))
    if is_taken:
        notes.append(translated(_TAKEN))
    title = node_title(piece.article, system_translation())
    print_line(f"{title} [{piece.article.id}]{': ' if notes else ''}{'; '.join(notes)}")
    for change in piece.changes:
        for sign, text in (("-", change.before), ("+", change.after)):
            if text:
                print_line(f"  {sign} {text}")
