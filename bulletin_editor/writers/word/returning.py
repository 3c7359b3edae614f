"""Taking a Word file back whose articles were handed out: what its author changed in each of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.extracts import extract
from bulletin_editor.content.outline import articles, articles_in
from bulletin_editor.editing.handing_out import HandedOut
from bulletin_editor.editing.taking_back import Returned, take_back
from bulletin_editor.layout.composition import compose
from bulletin_editor.readers.draft import Draft
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.readers.word.handed_out import handed_out_articles
from bulletin_editor.templates.loading import template_of
from bulletin_editor.writers.options import ExportOptions
from bulletin_editor.writers.word.document import write_docx


def returned_articles(bulletin: Bulletin, path: Path) -> tuple[Returned, ...]:
    """Return the articles of a bulletin that a file brings back, in the file's order; none where it names none.

    Raises `FileError` when the file cannot be read.
    """
    named = handed_out_articles(path.read_bytes(), path)
    known = {article.id: article for article in articles(bulletin, with_pool=True)}
    wanted = [piece for piece in named if piece.article_id in known]
    if not wanted:
        return ()
    came_back = read_draft(path)
    gone_out = _read_as_handed_out(bulletin, wanted)
    pairs = zip(wanted, _pieces(gone_out, len(wanted)), _pieces(came_back, len(wanted)), strict=False)
    return tuple(
        take_back(
            known[piece.article_id], before, after, came_back.assets,
            was_changed=not piece.is_still(known[piece.article_id]),
        )
        for piece, before, after in pairs
    )  # fmt: skip


def _read_as_handed_out(bulletin: Bulletin, wanted: Sequence[HandedOut]) -> Draft:
    part = extract(bulletin, [piece.article_id for piece in wanted])
    template = template_of(part)
    data = write_docx(part, template, compose(part, template), ExportOptions(hands_out=True))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "handed-out.docx"
        path.write_bytes(data)
        return read_draft(path)


def _pieces(draft: Draft, count: int) -> list[Article]:
    """Return the articles of a draft; all as one where one was handed out, whatever titles its author put in."""
    found = list(articles_in(draft.nodes))
    if count == 1 and len(found) > 1:
        first, *others = found
        blocks = (*first.blocks, *(block for other in others for block in other.blocks))
        return [Article(first.id, first.headline, first.kicker, first.subhead, first.byline, blocks)]
    return found
