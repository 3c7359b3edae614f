"""The commands that make a .bulletin file: `new` and `import`."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin_editor.cli.output import Progress, print_findings, translated
from bulletin_editor.cli.refusal import RefusalError
from bulletin_editor.content.bulletin import Assets, Bulletin, Masthead, Node
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.outline import ROOT
from bulletin_editor.content.revisions import with_revisions_accepted
from bulletin_editor.editing.outline_edits import InsertNodes
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.bulletin_file import SUFFIX, BulletinFile, read_bulletin, write_bulletin
from bulletin_editor.storage.file_inspection import inspect
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from bulletin_editor.readers.draft import Declared

_NO_BULLETIN_NAME = QT_TRANSLATE_NOOP("CommandLine", "The name of a bulletin ends in .bulletin.")
_EXISTS = QT_TRANSLATE_NOOP("CommandLine", "The file exists already. Add --append to add the drafts to it.")
_READING = QT_TRANSLATE_NOOP("CommandLine", "Reading drafts")


def make_new(path: Path, *, template: str | None, name: str, number: int | None) -> None:
    """Make an empty bulletin.

    Raises `FileError`, also when the file exists.
    """
    from bulletin_editor.templates.loading import carried_template, template_of
    from bulletin_editor.templates.shipped import DEFAULT_TEMPLATE

    _refuse_other_suffix(path)
    _refuse_existing(path)
    template, own_template = carried_template(template or DEFAULT_TEMPLATE)
    masthead = Masthead(name=name, number=number)
    bulletin = Bulletin(new_id(), template=template, own_template=own_template, masthead=masthead)
    write_bulletin(path, replace(bulletin, language=template_of(bulletin).language))


def make_next(
    path: Path,
    last: Path,
    date: datetime.date | None,
    *,
    supplement: bool,
    template: str | None,
    name: str,
    number: int | None,
) -> None:
    """Make the issue after one; what is given otherwise takes the place of what would follow.

    Raises `FileError`, also when the file exists.
    """
    from bulletin_editor.editing.next_issue import next_issue
    from bulletin_editor.templates.loading import carried_template, template_of

    _refuse_other_suffix(path)
    _refuse_existing(path)
    today = datetime.date.today()  # noqa: DTZ011 - the person's own calendar
    bulletin = next_issue(read_bulletin(last), date or today, supplement=supplement)
    masthead = bulletin.masthead
    masthead = replace(masthead, name=name or masthead.name, number=number or masthead.number)
    if template:
        template, own_template = carried_template(template)
        bulletin = replace(bulletin, template=template, own_template=own_template)
        bulletin = replace(bulletin, language=template_of(bulletin).language)
    write_bulletin(path, replace(bulletin, masthead=masthead))


def import_drafts(
    sources: Sequence[Path], path: Path, *, append: bool, verbose: bool, accept_changes: bool = False
) -> None:
    """Read drafts in their order into a new bulletin, or append them to one.

    Raises `FileError`, also when the file exists and nothing shall be appended; the file is then as it was.
    """
    from bulletin_editor.readers.registry import read_drafts

    _refuse_other_suffix(path)
    is_new = not path.exists()
    if is_new:
        _check_folder_of(path)
    else:
        inspect(path)
        if not append:
            raise RefusalError(str(path), _EXISTS)
    with Progress(translated(_READING)) as progress:
        draft = read_drafts(sources, progress=progress.count)
        if accept_changes:
            draft = replace(draft, nodes=with_revisions_accepted(draft.nodes))
        if is_new:
            write_bulletin(path, _with_draft(_begun(draft.declared), draft.nodes, draft.assets))
        else:
            with BulletinFile.open(path) as file:
                file.save(_with_draft(file.bulletin, draft.nodes, draft.assets))
    print_findings(draft.findings, verbose=verbose)


def _begun(declared: Declared | None) -> Bulletin:
    """Return a bulletin without articles: with the head and style that its one draft declares, if it does."""
    bulletin = Bulletin(new_id())
    if declared is None:
        return bulletin
    from bulletin_editor.templates.loading import carried_template, template_names

    template, own_template = bulletin.template, ""
    if declared.template in template_names():
        template, own_template = carried_template(declared.template)
    return replace(
        bulletin,
        language=declared.language or bulletin.language,
        template=template,
        own_template=own_template,
        masthead=declared.masthead,
        imprint=declared.imprint,
    )


def _with_draft(bulletin: Bulletin, nodes: tuple[Node, ...], assets: Assets) -> Bulletin:
    return InsertNodes(ROOT, len(bulletin.outline), nodes, assets).apply(bulletin)


def _check_folder_of(path: Path) -> None:
    """Say that there is no place for the file before the drafts are read, not after."""
    if not path.absolute().parent.is_dir():
        raise FileError(path, Cause.NO_FOLDER)


def _refuse_other_suffix(path: Path) -> None:
    if path.suffix.lower() != SUFFIX:
        raise RefusalError(str(path), _NO_BULLETIN_NAME)


def _refuse_existing(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise FileError(path, Cause.IS_A_FOLDER if path.is_dir() else Cause.ALREADY_EXISTS)
