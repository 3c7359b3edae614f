"""What earlier issues hold, for finding in them what is handed in again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.outline import articles
from bulletin_editor.errors import FileError
from bulletin_editor.storage.bulletin_file import SUFFIX, count_nodes, read_bulletin

MAXIMUM_ISSUES = 12
_MOST_NODES = 400
"""What holds more is a collection, not an issue: searching it would take longer than reading the drafts."""


def issues_beside(path: Path) -> tuple[Path, ...]:
    """Return the other bulletins in the folder of one, those written last first."""
    try:
        others = [other for other in path.absolute().parent.glob(f"*{SUFFIX}") if other.name != path.name]
        return tuple(sorted(others, key=lambda other: other.stat().st_mtime, reverse=True)[:MAXIMUM_ISSUES])
    except OSError:
        return ()


def earlier_articles(paths: Iterable[Path], bulletin: Bulletin) -> tuple[tuple[Article, str], ...]:
    """Return the articles of other bulletins, each with the name of its file.

    What cannot be read, or is too large to be an issue, is left out.
    """
    own = {article.id for article in (*articles(bulletin), *bulletin.pool)}
    result: list[tuple[Article, str]] = []
    for path in paths:
        try:
            if count_nodes(path) > _MOST_NODES:
                continue
            read = read_bulletin(path)
        except FileError:
            continue
        if read.id != bulletin.id:
            result += [(article, path.stem) for article in articles(read) if article.id not in own]
    return tuple(result)
