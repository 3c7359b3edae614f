"""The files of an import while a person looks them through: values, made beside the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bulletin_editor.content.bulletin import Article, Bulletin, Node
from bulletin_editor.content.house import House, with_printed_names
from bulletin_editor.content.outline import articles, articles_in
from bulletin_editor.editing.findings import Finding
from bulletin_editor.errors import FileError
from bulletin_editor.readers.draft import Draft
from bulletin_editor.readers.duplicates import Likeness, alike_articles
from bulletin_editor.readers.registry import one_draft, read_files
from bulletin_editor.readers.review import RowRole, Rows, departments_of, nodes_of, rows_of
from bulletin_editor.storage.earlier_issues import earlier_articles
from bulletin_editor.storage.house_file import read_house

DOUBTFUL = 75
"""Guesses less sure than this, in percent, are worth a look."""


@dataclass(frozen=True, slots=True)
class Alike:
    """An article that says much the same as one of a file; `place` is a file's name, empty for this bulletin."""

    headline: str
    place: str
    share: float


@dataclass(frozen=True, slots=True)
class ReviewedFile:
    """One file: what was read, its rows as they stand, and whether it is to go in."""

    path: Path
    draft: Draft
    rows: Rows
    alike: Alike | None = None
    is_wanted: bool = True

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The outline that the rows stand for."""
        return nodes_of(self.rows) if self.is_corrected else self.draft.nodes

    @property
    def is_corrected(self) -> bool:
        return any(row.is_changed for row in self.rows)

    @property
    def departments(self) -> tuple[str, ...]:
        return departments_of(self.rows)

    @property
    def confidence(self) -> int | None:
        """How surely the least sure part of a head or heading was recognised; `None` where nobody guessed."""
        guesses = [row.confidence for row in self.rows if row.confidence is not None and not row.is_changed]
        return min(guesses, default=None)


def read_for_review(
    paths: Sequence[Path], bulletin: Bulletin, earlier: Sequence[Path], progress: Callable[[int, int], None]
) -> tuple[tuple[ReviewedFile, ...], tuple[Finding, ...]]:
    """Read files for a review beside a bulletin and earlier issues; the last item says what was skipped.

    Raises as `read_files` does.
    """
    read, skipped = read_files(paths, progress)
    own_house = house()
    files = []
    for file in read:
        draft = replace(file.draft, nodes=with_printed_names(file.draft.nodes, own_house)) if own_house else file.draft
        files.append(ReviewedFile(file.path, draft, rows_of(draft.nodes, draft.findings)))
    return _with_alike(files, bulletin, earlier_articles(earlier, bulletin)), skipped


def house() -> House:
    """Return the departments of the house; none where their file cannot be read."""
    try:
        return read_house()
    except FileError:
        return ()


def _with_alike(
    files: Sequence[ReviewedFile], bulletin: Bulletin, earlier: Sequence[tuple[Article, str]]
) -> tuple[ReviewedFile, ...]:
    """Return the files, each with what one of its articles repeats."""
    known = (*articles(bulletin), *bulletin.pool)
    own = [(article, file) for file in files for article in articles_in(file.draft.nodes)]
    names = {article.id: (" ".join(article.headline), place) for article, place in earlier}
    names |= {article.id: (" ".join(article.headline), "") for article in known}
    names |= {article.id: (" ".join(article.headline), file.path.name) for article, file in own}
    alike = alike_articles([article for article, _ in own], (*known, *(article for article, _ in earlier)))
    printed = frozenset(article.id for article, _ in earlier)
    compared = (_compared(file, alike, names, printed) for file in files)
    if len(files) == 1:  # nobody chooses a single file to leave it out
        return tuple(replace(file, is_wanted=True) for file in compared)
    return tuple(compared)


def _compared(
    file: ReviewedFile, alike: Mapping[str, Likeness], names: Mapping[str, tuple[str, str]], printed: frozenset[str]
) -> ReviewedFile:
    """Return a file with what it repeats.

    One that only says again what stands in this bulletin or in another file is not wanted unasked; what an earlier
    issue has printed is only told, for that may have been a trial.
    """
    ids = [article.id for article in articles_in(file.draft.nodes)]
    others = {one: alike[one].other for one in ids if one in alike and alike[one].share == 1}
    copies = [one in others and others[one] not in printed and names[one][0] == names[others[one]][0] for one in ids]
    return replace(file, alike=_most_alike(ids, alike, names), is_wanted=not (copies and all(copies)))


def _most_alike(
    ids: Sequence[str], alike: Mapping[str, Likeness], names: Mapping[str, tuple[str, str]]
) -> Alike | None:
    found = max((alike[one] for one in ids if one in alike), key=lambda likeness: likeness.share, default=None)
    return None if found is None else Alike(*names[found.other], found.share)


def accepted_draft(files: Sequence[ReviewedFile], skipped: Sequence[Finding]) -> Draft:
    """Return what goes in: the wanted files as they were corrected, as one draft."""
    return one_draft([_corrected(file) for file in files if file.is_wanted], skipped)


def _corrected(file: ReviewedFile) -> Draft:
    if not file.is_corrected:
        return file.draft
    nodes = file.nodes
    kept = {row.id for row in file.rows if row.role is not RowRole.DROPPED and not row.is_changed}
    kept |= {node.id for article in articles_in(nodes) for node in (article, *article.blocks)}
    findings = tuple(f for f in file.draft.findings if not f.node_id or f.node_id in kept or f.block_id in kept)
    return replace(file.draft, nodes=nodes, findings=findings, declared=None)
