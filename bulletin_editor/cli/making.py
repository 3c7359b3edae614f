"""The commands that make a .bulletin file: `new` and `import`."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin_editor.cli.output import Progress, print_findings, translated
from bulletin_editor.cli.refusal import RefusalError
from bulletin_editor.content.bulletin import Bulletin, Masthead, Node
from bulletin_editor.content.house import House, with_printed_names
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.outline import articles, articles_in
from bulletin_editor.content.revisions import with_revisions_accepted
from bulletin_editor.editing.draft_edits import TakeInDrafts
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.bulletin_file import SUFFIX, BulletinFile, read_bulletin, write_bulletin
from bulletin_editor.storage.earlier_issues import earlier_articles, issues_beside
from bulletin_editor.storage.file_inspection import inspect
from bulletin_editor.storage.house_file import read_house
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
        house = _house()
        nodes = with_printed_names(draft.nodes, house)
        if is_new:
            begun = _begun(draft.declared)
            repeated = _repeated(nodes, begun, path)
            write_bulletin(path, TakeInDrafts(nodes, draft.assets, house).apply(begun))
        else:
            with BulletinFile.open(path) as file:
                repeated = _repeated(nodes, file.bulletin, path)
                file.save(TakeInDrafts(nodes, draft.assets, house).apply(file.bulletin))
    print_findings((*draft.findings, *repeated), verbose=verbose)


def _house() -> House:
    try:
        return read_house()
    except FileError:
        return ()


def _repeated(nodes: Sequence[Node], bulletin: Bulletin, path: Path) -> list[Finding]:
    """Return a warning for each article that says again what another, the bulletin or an issue beside it says."""
    from bulletin_editor.readers.draft import ReadingRule
    from bulletin_editor.readers.duplicates import alike_articles

    own, there = list(articles_in(nodes)), (*articles(bulletin), *bulletin.pool)
    earlier = earlier_articles(issues_beside(path), bulletin)
    known = {article.id: (article, place) for article, place in earlier}
    known |= {article.id: (article, path.stem) for article in (*there, *own)}
    alike = alike_articles(own, (*(article for article, _ in earlier), *there))
    findings = []
    for article in own:
        if (likeness := alike.get(article.id)) is not None:
            other, place = known[likeness.other]
            arguments: dict[str, str | int] = {
                "what": " ".join(article.headline),
                "other": " ".join(other.headline),
                "place": place,
                "share": round(likeness.share * 100),
            }
            findings.append(Finding(ReadingRule.ARTICLE_REPEATED, Severity.WARNING, article.id, arguments=arguments))
    return findings


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
