"""The pages as the ground of comments: text is chosen on them by the mouse, and remarked on where it is printed.

What is chosen can be copied, too, and the article it stands in be given a status.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from bulletin_editor.content.bulletin import Article, Status
from bulletin_editor.content.outline import find_node
from bulletin_editor.editing.article_edits import ArticleField, SetArticleField
from bulletin_editor.editing.commenting import comment_stretches
from bulletin_editor.editing.selection import Selection, TextPosition
from bulletin_editor.editing.session import Origin
from bulletin_editor.editing.stretches import Stretch, content_of
from bulletin_editor.gui.article.clipboard import mime_data
from bulletin_editor.gui.comments.commenting import Commenting
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.pages.areas import BlockStretch, areas_of
from bulletin_editor.gui.pages.clicked_place import hit_at
from bulletin_editor.gui.pages.held_place import line_area
from bulletin_editor.gui.pages.page_view import PageView
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.wording.names import node_title, status_name

if TYPE_CHECKING:
    from bulletin_editor.layout.places import PagePlace

_Spot = tuple[str, TextPosition | None]
"""An article and a place in its text; `None` for what is not its text, such as its headline."""


class PageComments(QObject):
    """Comments are about the text that is chosen, or the paragraph that was pointed at."""

    text_wanted = Signal(int, QPointF)
    """Go to the text at a point of a page."""

    def __init__(self, view: PageView, signals: SessionSignals) -> None:
        super().__init__(view)
        self._view = view
        self._signals = signals
        self._article_id = ""
        self._stretch: Stretch | None = None
        self._commenting = Commenting(self, signals, self)
        view.stretch_dragged.connect(self._on_dragged)
        view.menu_wanted.connect(self._on_menu_wanted)
        view.comment_clicked.connect(self._on_comment_clicked)
        view.copy_wanted.connect(self.copy)
        view.place_clicked.connect(self.forget)
        view.view_changed.connect(self._commenting.place)
        signals.pages_composed.connect(self._on_pages_composed)
        signals.session_opened.connect(self.forget)
        signals.pending_text_requested.connect(self._commenting.keep)

    def add(self) -> bool:
        """Begin a comment on what is chosen, else on what stands where people read; tell whether there is text."""
        if not self._article_id:
            self._choose(self._spot(*self._view.place_in_view()))
        if not self._article_id:
            return False
        self._commenting.add(on_article=self._stretch is None)
        return True

    def go(self, step: int) -> bool:
        """Go to the next open comment from the head of the view, or the one before; tell whether there is one."""
        if not self._commenting.open_comment:
            self._choose(self._spot(*self._view.point_at(QPointF(self.surface.width() / 2, 0))))
        return self._commenting.go(step)

    @Slot()
    def copy(self) -> None:
        """Put what is chosen on the clipboard, with its formats."""
        article = self._article()
        if article is not None and self._stretch is not None and not self._stretch.is_empty:
            content = content_of(article.blocks, self._stretch)
            QGuiApplication.clipboard().setMimeData(mime_data(content, self._signals.bulletin.assets))

    def menu_at(self, index: int, point: QPointF) -> QMenu:
        """Return a menu of what can be done with what is chosen, or else with what a point of a page shows."""
        if self._stretch is None or self._stretch.is_empty:
            self._choose(self._spot(index, point))
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        comment = menu.addAction(icon("message-square-plus"), self.tr("New &Comment"), self.add)
        comment.setEnabled(bool(self._article_id))
        menu.addAction(icon("pencil"), self.tr("&Go to Text"), lambda: self.text_wanted.emit(index, point))
        if self._stretch is not None and not self._stretch.is_empty:
            menu.addAction(icon("copy"), self.tr("Cop&y"), self.copy)
        article = self._article()
        if article is not None:
            menu.addSeparator()
            title = node_title(article, translate).replace("&", "&&")
            statuses = menu.addMenu(icon("list-checks"), self.tr("&Status of “{title}”").format(title=title))
            for status in Status:
                action = statuses.addAction(status_name(status, translate), partial(self._set_status, status))
                action.setCheckable(True)
                action.setChecked(article.status is status)
        return menu

    @Slot()
    def forget(self) -> None:
        """Let nothing be chosen."""
        self._commenting.keep()
        self._commenting.close()

    # The ground of comments

    @property
    def article_id(self) -> str:
        return self._article_id

    @property
    def stretch(self) -> Stretch | None:
        return self._stretch

    @property
    def selection(self) -> Selection | None:
        return None

    @property
    def is_read_only(self) -> bool:
        return False

    @property
    def surface(self) -> QWidget:
        return self._view.viewport()

    def turn_to(self, article_id: str) -> None:
        self._article_id = article_id

    def bring_into_view(self, comment_id: str) -> None:
        self._stretch = self._stretch_of(comment_id)
        place = self._place(self._stretch)
        if place is not None:
            self._view.person_scrolled.emit()
            self._view.bring_into_view(place.page - 1, line_area(place))

    def line_of(self, comment_id: str, stretch: Stretch | None) -> QRect:
        place = self._place(stretch or self._stretch_of(comment_id))
        if place is None:
            return QRect(0, 0, self.surface.width(), 0)
        index = place.page - 1
        size = QSizeF(place.width, place.height) * self._view.scale_of(index)
        return QRectF(self._view.position_of(index, QPointF(place.left, place.y)), size).toRect()

    def scroll_by(self, distance: int) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + distance)

    def take_keyboard(self) -> None:
        self._view.setFocus()

    def mark(self, stretch: Stretch | None) -> None:
        open_comment = self._commenting.open_comment
        if open_comment:
            self._show_chosen(stretch or self._stretch_of(open_comment))
        else:
            self._choose(None)

    # What a person does

    @Slot(int, QPointF, int, QPointF)
    def _on_dragged(self, from_index: int, start: QPointF, to_index: int, end: QPointF) -> None:
        one, other = self._spot(from_index, start), self._spot(to_index, end)
        if one is None or other is None or one[0] != other[0]:
            return
        if one[1] is None or other[1] is None:
            self._choose(one)
        else:
            self._article_id, self._stretch = one[0], Stretch.between(one[1], other[1])
            self._show_chosen(self._stretch)

    @Slot(int, QPointF, QPoint)
    def _on_menu_wanted(self, index: int, point: QPointF, position: QPoint) -> None:
        self.menu_at(index, point).popup(position)

    @Slot(str, str)
    def _on_comment_clicked(self, article_id: str, comment_id: str) -> None:
        self._article_id = article_id
        self._commenting.open(comment_id)

    def _set_status(self, status: Status) -> None:
        article = self._article()
        if article is not None and article.status is not status:
            self._signals.perform(SetArticleField(article.id, ArticleField.STATUS, status), Origin.DIALOG)

    # Inside

    @Slot()
    def _on_pages_composed(self) -> None:
        self._commenting.refresh()
        open_comment = self._commenting.open_comment
        self._show_chosen(self._stretch or (self._stretch_of(open_comment) if open_comment else None))

    def _choose(self, spot: _Spot | None) -> None:
        self._article_id, place = spot or ("", None)
        self._stretch = Stretch.at(place) if place is not None else None
        self._show_chosen(self._stretch)

    def _spot(self, index: int, point: QPointF) -> _Spot | None:
        """Return what stands at a point of a page; `None` where it belongs to no article."""
        pages, bulletin = self._signals.pages, self._signals.bulletin
        place = pages.text_at(index + 1, point.x(), point.y()) if pages is not None and index < pages.count else None
        article = find_node(bulletin, place.node_id) if place is not None else None
        if place is None or not isinstance(article, Article):
            return None
        hit = hit_at(bulletin, place)
        block_id, offset = (hit.block_id, 0) if hit is not None else (place.block_id, place.offset)
        at = next((number for number, block in enumerate(article.blocks) if block.id == block_id), None)
        return article.id, None if at is None else TextPosition(at, offset)

    def _article(self) -> Article | None:
        found = find_node(self._signals.bulletin, self._article_id) if self._article_id else None
        return found if isinstance(found, Article) else None

    def _stretch_of(self, comment_id: str) -> Stretch | None:
        article = self._article()
        return comment_stretches(article.blocks).get(comment_id) if article is not None else None

    def _place(self, stretch: Stretch | None) -> PagePlace | None:
        """Return where a stretch ends on the pages; without one, where the head of the article stands."""
        pages, article = self._signals.pages, self._article()
        if pages is None or article is None:
            return None
        if stretch is None or stretch.stop.block >= len(article.blocks):
            return pages.place_of(article.id, "")
        return pages.place_of(article.id, article.blocks[stretch.stop.block].id, stretch.stop.offset)

    def _show_chosen(self, stretch: Stretch | None) -> None:
        pages, article = self._signals.pages, self._article()
        if stretch is None or pages is None or article is None:
            self._view.show_chosen(())
            return
        self._view.show_chosen(areas_of(pages, _blocks_in(article, stretch)))


def _blocks_in(article: Article, stretch: Stretch) -> list[BlockStretch]:
    """Return a stretch block by block; at a caret it is all of its block."""
    first, last = stretch.start.block, stretch.stop.block
    found = []
    for number, block in enumerate(article.blocks[first : last + 1], first):
        start = stretch.start.offset if number == first and not stretch.is_empty else 0
        end = stretch.stop.offset if number == last and not stretch.is_empty else None
        found.append(BlockStretch(article.id, block.id, start, end))
    return found
