"""Taking a Word file back whose articles were handed out: what its author changed in each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from bulletin_editor.templates.loading import template_of
from bulletin_editor.writers.options import ExportOptions
from bulletin_editor.writers.word.document import write_docx


def returned_articles(bulletin: Bulletin, path: Path) -> tuple[Returned, ...]:
    """Return the articles of a bulletin that a file brings back, in the file's order; none where it names none.

    Raises `FileError` when the file cannot be read.
    """
    came_back = read_draft(path)
    known = {article.id: article for article in articles(bulletin, with_pool=True)}
    returned = {piece: after for piece, after in _pieces(came_back) if piece.article_id in known}
    if not returned:
        return ()
    gone_out = {piece.article_id: before for piece, before in _pieces(_read_as_handed_out(bulletin, tuple(returned)))}
    return tuple(
        take_back(
            known[piece.article_id], gone_out[piece.article_id], after, came_back.assets,
            was_changed=not piece.is_still(known[piece.article_id]),
        )
        for piece, after in returned.items()
        if piece.article_id in gone_out
    )  # fmt: skip


def _read_as_handed_out(bulletin: Bulletin, wanted: Sequence[HandedOut]) -> Draft:
    part = extract(bulletin, [piece.article_id for piece in wanted])
    template = template_of(part)
    data = write_docx(part, template, compose(part, template), ExportOptions(hands_out=True))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "handed-out.docx"
        path.write_bytes(data)
        return read_draft(path)


def _pieces(draft: Draft) -> Iterator[tuple[HandedOut, Article]]:
    """Yield the articles of a draft that were handed out; of one that stands there twice the first."""
    named: set[str] = set()
    for article in articles_in(draft.nodes):
        piece = draft.handed_out.get(article.id)
        if piece is not None and piece.article_id not in named:
            named.add(piece.article_id)
            yield piece, article
