"""A whole draft pasted into an article that is still empty: its headline and byline go where they belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from bulletin_editor.content.bulletin import Article, Bulletin, Department
from bulletin_editor.content.outline import walk
from bulletin_editor.editing.article_edits import ArticleField, FieldValue, ReplaceBlocks, SetArticleField, TextAct
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.gui.article.clipboard import MIME_TYPE

if TYPE_CHECKING:
    from bulletin_editor.readers.clipboard import ArticleRead


_MOST_BLOCKS = 300
"""What is longer is no article of a bulletin, and takes long to be looked through."""


def awaits_draft(article: Article) -> bool:
    """Tell whether an article is still empty, so that what is pasted may be all of it."""
    return not (article.blocks or article.kicker or article.headline or article.subhead or article.byline)


def placing(mime: QMimeData, bulletin: Bulletin, article: Article) -> Edit | None:
    """Return the edit that gives an article, into which a draft was pasted as text, the parts that the draft has.

    `None` where it is no draft of one article, or names another department: nothing that was pasted may be lost.
    """
    read = _read(mime) if len(article.blocks) <= _MOST_BLOCKS else None
    if read is None or read.department not in ("", _department_of(bulletin, article)):
        return None
    made = read.article
    fields: tuple[tuple[ArticleField, FieldValue], ...] = (
        (ArticleField.KICKER, made.kicker),
        (ArticleField.HEADLINE, made.headline),
        (ArticleField.SUBHEAD, made.subhead),
        (ArticleField.BYLINE, made.byline),
    )
    blocks = ReplaceBlocks(article.id, 0, len(article.blocks), made.blocks, TextAct.TIDYING)
    return EditGroup((blocks, *(SetArticleField(article.id, field, value) for field, value in fields if value)))


def _read(mime: QMimeData) -> ArticleRead | None:
    from bulletin_editor.readers.clipboard import article_from_html, article_from_text

    if mime.hasFormat(MIME_TYPE) or mime.hasUrls():
        return None
    if mime.hasHtml():
        return article_from_html(mime.html())
    return article_from_text(mime.text()) if mime.hasText() else None


def _department_of(bulletin: Bulletin, article: Article) -> str:
    titles = {node.id: node.title for node, _ in walk(bulletin) if isinstance(node, Department)}
    return next((titles.get(place.parent, "") for node, place in walk(bulletin) if node.id == article.id), "")
