"""The text of the article being edited, tied to the session: acts here are performed, other changes are shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QMargins, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QHelpEvent,
    QInputMethodEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from bulletin_editor.content.block_texts import comments_on
from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article, Assets
from bulletin_editor.content.comments import threads
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.outline import find_node
from bulletin_editor.editing.article_edits import ReplaceBlocks, TextAct
from bulletin_editor.editing.selection import Selection, TextPosition
from bulletin_editor.editing.session import BulletinChanged, Origin
from bulletin_editor.editing.stretches import Blocks
from bulletin_editor.editing.text_commands import replacement
from bulletin_editor.errors import EditError
from bulletin_editor.gui.article import finding_marks
from bulletin_editor.gui.article.block_text import START, Ends
from bulletin_editor.gui.article.comment_margin import WIDTH as COMMENTS_WIDTH
from bulletin_editor.gui.article.comment_margin import CommentMargin
from bulletin_editor.gui.article.looks import text_font
from bulletin_editor.gui.article.numbers import NO_NUMBERS, ArticleNumbers, count_numbers, may_renumber
from bulletin_editor.gui.article.object_text import ObjectText
from bulletin_editor.gui.article.passages import Passages
from bulletin_editor.gui.article.pasted_draft import awaits_draft, placing
from bulletin_editor.gui.article.sign_painting import RoleMargin, paint_signs, sign_width
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.session_signals import SessionSignals

TEXT_POINTS = 12.5
MEASURE = 36
"""Ems of text on a line at most."""
_INDENT = "\u3000\u3000"
"""Where body text begins, for words that stand in its place."""
_MARGIN = 84
"""Pixels kept free beside the text for the names of roles."""
_NARROW_MARGIN = 24


class ArticleText(ObjectText):
    """Edits the blocks of one article of the session's bulletin."""

    blocks_shown = Signal()
    """Blocks have changed, whoever changed them."""
    looks_changed = Signal()
    """Everything is shown in another size or in other colours; editors of objects follow."""

    _outside_pending = False
    """Whether the article was changed elsewhere while text was being composed here."""

    def __init__(self, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(text_font(QApplication.font(), TEXT_POINTS), parent)
        self._signals = signals
        self._article_id = ""
        self._model_is_empty = True
        self._performing = False
        self._numbers = NO_NUMBERS
        self._stale_signs: set[str] = set()
        self.setObjectName("articleText")
        self.setAccessibleName(self.tr("Article text"))
        self.setPlaceholderText(_INDENT + self.tr("Write the article here, or paste a draft"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self._role_margin = RoleMargin(self)
        self._comment_margin = CommentMargin(self)
        self._passages = Passages(self, signals)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.document().documentLayout().documentSizeChanged.connect(self._role_margin.update)
        self.document().documentLayout().documentSizeChanged.connect(self._comment_margin.update)
        self.selection_moved.connect(self._tell_caret)
        signals.bulletin_changed.connect(self._on_bulletin_changed)
        signals.findings_changed.connect(self._take_findings)

    @property
    def article_id(self) -> str:
        """The article shown; empty for none."""
        return self._article_id

    @property
    def comment_margin(self) -> CommentMargin:
        """The signs of comments right of the text."""
        return self._comment_margin

    @property
    def numbers(self) -> ArticleNumbers:
        return self._numbers

    @property
    def selection(self) -> Selection:
        """What is selected, in terms of the content."""
        return Selection(self._article_id, *self.ends)

    def show_article(self, article: Article | None, ends: Ends = START) -> None:
        """Show an article from the start; `None` shows nothing."""
        self._article_id = article.id if article else ""
        self._outside_pending = False
        blocks = article.blocks if article else ()
        self._model_is_empty = not blocks
        self._embedded.assets = self._signals.bulletin.assets
        self._looks.settled = _settled(article)
        self.set_blocks(blocks, ends)
        self._comment_margin.show_threads(threads(article) if article else ())
        self.ensureCursorVisible()
        self._take_findings()

    def show_read(self, block_id: str) -> None:
        """Mark the block that is being read aloud and bring it into view; the caret stays. Empty for none."""
        self._passages.mark_read(block_id)
        found = self.object_block(block_id) if block_id else None
        if found is not None:
            place, view, bar = self.object_rectangle(found[0]), self.viewport().height(), self.verticalScrollBar()
            if place.top() < 0 or place.bottom() > view:
                bar.setValue(bar.value() + round(place.top()) - view // 3)

    def select_place(self, block_id: str, start: int, end: int, *, in_plain_text: bool = False) -> None:
        """Select a stretch of a block and bring it into view; an object is selected as a whole.

        In plain text, footnotes and deleted text count nothing.
        """
        found = self.object_block(block_id)
        if found is None:
            self.select_ends(START)
        else:
            number, block = found
            if not isinstance(block, Paragraph):
                start, end = 0, 1
            elif in_plain_text:
                start = finding_marks.text_offset(block.inlines, start)
                end = max(start, finding_marks.text_offset(block.inlines, end, at_end=True))
            self.select_ends((TextPosition(number, start), TextPosition(number, end)))
        self.ensureCursorVisible()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste; a whole draft in an article that is still empty is then taken apart, which undo takes back first."""
        self.finish_typing()
        before = self._article()
        super().insertFromMimeData(source)
        if before is None or not awaits_draft(before) or self.isReadOnly():
            return
        article = self._article()
        edit = placing(source, self._signals.bulletin, article) if article is not None else None
        if edit is not None:
            self._signals.perform(edit, Origin.IMPORT, selection_before=self.selection)

    # Session

    def _keep(
        self, before: Blocks, after: Blocks, act: TextAct, ends_before: Ends, ends_after: Ends, assets: Assets
    ) -> Blocks:
        """Perform what was done; changes made elsewhere during composition come first."""
        model = () if self._model_is_empty else before
        edit = replacement(self._article_id, before, after, act, assets)
        if edit is None or not self._article_id:
            return after
        if self._model_is_empty:
            edit = ReplaceBlocks(self._article_id, 0, 0, after, act, assets)
        article = self._article() if self._outside_pending else None
        if article is not None:
            edit = _rebased(edit, model, article.blocks)
        self._perform(edit, ends_before, ends_after)
        if self._outside_pending:
            self._outside_pending = False
            article = self._article()
            after = article.blocks if article else ()
        self._model_is_empty = not after
        return after

    def _perform(self, edit: ReplaceBlocks, ends_before: Ends, ends_after: Ends) -> None:
        self._performing = True
        try:
            self._signals.perform(
                edit,
                Origin.ARTICLE_TEXT,
                selection_before=Selection(self._article_id, *ends_before),
                selection_after=Selection(self._article_id, *ends_after),
            )
        except EditError:
            self._outside_pending = True
        finally:
            self._performing = False
        self._embedded.assets = self._signals.bulletin.assets

    def _article(self) -> Article | None:
        node = find_node(self._signals.bulletin, self._article_id) if self._article_id else None
        return node if isinstance(node, Article) else None

    def _on_bulletin_changed(self, event: BulletinChanged) -> None:
        changes = event.changes
        concerned = self._article_id in changes.edited
        if self._performing or not self._article_id or not (concerned or changes.template):
            return
        if changes.template:
            self._recount(self.blocks)
            self._signs_settled()
            self.viewport().update()
        selected = event.selection if event.selection and event.selection.article_id == self._article_id else None
        if self.is_composing():
            self._outside_pending = True
        elif concerned:
            self._show_model((selected.anchor, selected.caret) if selected else None)
            self._show_comments()

    def _show_model(self, ends: Ends | None) -> None:
        self._outside_pending = False
        article = self._article()
        if article is None:
            return
        self._embedded.assets = self._signals.bulletin.assets
        if article.blocks or not self._model_is_empty:
            self.show_blocks(article.blocks, ends)
        self._model_is_empty = not article.blocks
        if ends is not None:
            self.ensureCursorVisible()

    def _show_comments(self) -> None:
        """Show the signs of the comments, and shade the text of those that are open."""
        article = self._article()
        if article is None:
            return
        settled = _settled(article)
        changed = settled ^ self._looks.settled
        self._looks.settled = settled
        self._comment_margin.show_threads(threads(article))
        if changed:
            self._embedded.renew(self._looks)
            with self._patch_guard():
                for number, block in enumerate(self.blocks):
                    if changed.intersection(comments_on((block,))):
                        self._writer().reformat(number, block)
                        self._redraw_objects(number, number + 1)

    def _take_findings(self) -> None:
        self._passages.take_findings(self._article_id)

    def _settle(self) -> None:
        super()._settle()
        if self._outside_pending and not self._held and not self.is_composing():
            self._show_model(None)

    def _tell_caret(self) -> None:
        if self._article_id:
            self._signals.caret_moved.emit(self.selection)
        if QAccessible.isActive():
            self.announce_object()

    # Numbers and signs

    def _blocks_changed(self, before: Blocks, after: Blocks) -> None:
        if not before or may_renumber(before, after):
            self._recount(after)
        self._passages.mark_soon()
        self._comment_margin.forget_places()
        self.blocks_shown.emit()

    def _recount(self, blocks: Blocks) -> None:
        article = self._article()
        numbers = count_numbers(replace(article, blocks=blocks), self._signals.bulletin) if article else NO_NUMBERS
        if dict(numbers.notes) != dict(self._numbers.notes):
            self._embedded.set_numbers(numbers)
        self._numbers = numbers
        widths = {
            block.id: sign_width(numbers.signs.get(block.id, ""), block.role, self._looks)
            for block in blocks
            if isinstance(block, Paragraph) and block.id in numbers.signs
        }
        self._stale_signs = {
            block_id
            for block_id in self._sign_widths.keys() | widths.keys()
            if self._sign_widths.get(block_id, 0) != widths.get(block_id, 0)
        }
        self._sign_widths.clear()
        self._sign_widths.update(widths)
        self._role_margin.update()

    def _signs_settled(self) -> None:
        if self._stale_signs:
            with self._patch_guard():
                for number, block in enumerate(self.blocks):
                    if block.id in self._stale_signs:
                        self._writer().set_sign_width(number, block)
            self._stale_signs.clear()

    def _on_scrolled(self) -> None:
        self._role_margin.update()
        self._comment_margin.update()
        self._passages.mark_soon(at_latest=True)

    # Qt's events

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take the marks off while text is being composed."""
        super().inputMethodEvent(event)
        self._passages.mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure and stand in the middle."""
        self._centre()
        super().resizeEvent(event)
        self._centre()

    def viewport_margins_for(self, width: int) -> QMargins:
        """Return what a pane of this width leaves free beside the text."""
        bar = self.verticalScrollBar().sizeHint().width()
        measure = round(MEASURE * self._looks.em + 2 * self.document().documentMargin())
        side = max(_MARGIN, (width - bar - measure) // 2)
        return QMargins(side, 12, side if side > _MARGIN else _NARROW_MARGIN, 0)

    def _centre(self) -> None:
        margins = self.viewport_margins_for(self.width())
        if self.viewportMargins() != margins:
            self.setViewportMargins(margins)
        self._role_margin.setGeometry(margins.left() - _MARGIN + 4, 0, _MARGIN - 8, self.height())
        beside = self.viewport().geometry().right() + 2
        self._comment_margin.setGeometry(beside, 0, COMMENTS_WIDTH, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then the signs that are no part of it."""
        super().paintEvent(event)
        if self._numbers.signs:
            painter = QPainter(self.viewport())
            paint_signs(painter, self, self._looks, self._numbers)
            painter.end()

    def change_looks(self, font: QFont) -> None:
        super().change_looks(font)
        self._centre()
        self.looks_changed.emit()

    def _offer_what_is_there(self, menu: QMenu, point: QPoint) -> None:
        """Offer the corrections of a finding under the mouse, then what is about the object there."""
        from bulletin_editor.gui.suggestion_words import suggestion_words

        block = self.blocks[min(self.cursorForPosition(point).block().blockNumber(), len(self.blocks) - 1)]
        if isinstance(block, Paragraph) and not self.isReadOnly():
            found = self._passages.finding_at(block, self._offset_under(point))
            for suggestion in found.suggestions if found else ():
                words = suggestion_words(suggestion)
                correct = menu.addAction(words, partial(self._signals.perform, suggestion.edit, Origin.PROBLEMS))
                correct.setObjectName("correct")
            if not menu.isEmpty():
                menu.addSeparator()
        super()._offer_what_is_there(menu, point)

    def event(self, event: QEvent) -> bool:
        """Show what a finding, link or footnote says."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._show_tool_tip(event)
        return super().event(event)

    def _show_tool_tip(self, event: QHelpEvent) -> bool:
        from bulletin_editor.wording.finding_sentences import finding_sentence

        point = self.viewport().mapFrom(self, event.pos())
        number = self.cursorForPosition(point).block().blockNumber()
        block = self.blocks[min(number, len(self.blocks) - 1)]
        text = ""
        if isinstance(block, Paragraph):
            found = self._passages.finding_at(block, self._offset_under(point))
            text = finding_sentence(found, translate) if found else self.anchorAt(point)
        QToolTip.showText(event.globalPos(), text, self.viewport())
        return True

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 160)


def _settled(article: Article | None) -> frozenset[str]:
    return frozenset(comment.id for comment in article.comments if comment.resolved) if article else frozenset()


def _rebased(edit: ReplaceBlocks, before: Blocks, now: Blocks) -> ReplaceBlocks:
    """Return an edit of the blocks before as one of the blocks now: at the same blocks, found by their ids."""
    ids = [block.id for block in before[edit.start : edit.stop]]
    places = [index for index, block in enumerate(now) if block.id in ids]
    if places and places == list(range(places[0], places[0] + len(ids))):
        return replace(edit, start=places[0], stop=places[-1] + 1)
    start = min(edit.start, len(now))
    return replace(edit, start=start, stop=start, blocks=tuple(replace(block, id=new_id()) for block in edit.blocks))
