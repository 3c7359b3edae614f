"""Commands that move paragraphs into the head or a caption, and parts of the head into the text."""

from __future__ import annotations

from bulletin_editor.content.blocks import Role
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import find_node
from bulletin_editor.editing.article_edits import ArticleField
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.parts_from_text import make_caption, move_into_head, move_into_text
from bulletin_editor.editing.selection import Selection, TextPosition
from bulletin_editor.editing.session import Origin
from bulletin_editor.gui.article.article_text import ArticleText
from bulletin_editor.gui.article.headline_fields import HeadlineFields
from bulletin_editor.gui.session_signals import SessionSignals


class PartCommands:
    """Each tells whether there was anything to be moved."""

    def __init__(self, text: ArticleText, fields: HeadlineFields, signals: SessionSignals) -> None:
        self._text = text
        self._fields = fields
        self._signals = signals

    def move_into_head(self, field: ArticleField) -> bool:
        """Make the paragraphs of the selection a part of the head."""
        article = self._article()
        return article is not None and self._perform(move_into_head(article, self._text.stretch, field))

    def make_caption(self) -> bool:
        """Make the paragraph of the caret the caption of the table or figure beside it."""
        article = self._article()
        return article is not None and self._perform(make_caption(article, self._text.stretch.start.block))

    def move_into_text(self, role: Role) -> bool | None:
        """Make the part of the head that has the keyboard a paragraph; `None` where the keyboard is elsewhere."""
        field = self._fields.field_with_keyboard()
        if field is None:
            return None
        article = self._article()
        moved = article is not None and self._perform(move_into_text(article, field, role))
        if moved:
            self._text.select_ends((TextPosition(0, 0), TextPosition(0, 0)))
            self._text.setFocus()
        return moved

    def _article(self) -> Article | None:
        """Return the article shown with everything typed, where it may be changed."""
        self._signals.finish_typing()
        node = find_node(self._signals.bulletin, self._signals.article_id) if self._signals.article_id else None
        return node if isinstance(node, Article) and not self._text.isReadOnly() else None

    def _perform(self, edit: Edit | None) -> bool:
        if edit is None:
            return False
        before = self._text.selection
        start = self._text.stretch.start
        place = TextPosition(start.block, 0)
        after = Selection(before.article_id, place, place)
        self._signals.perform(edit, Origin.ARTICLE_TEXT, selection_before=before, selection_after=after)
        self._text.select_ends((place, place))
        return True
