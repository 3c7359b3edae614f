"""The article pane: headline fields over the text, or a hint where no article is shown.

The window's actions call the methods here; they act on whichever editor of the pane has the keyboard.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bulletin_editor.content.blocks import Figure, Table
from bulletin_editor.content.bulletin import Article, Asset
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote
from bulletin_editor.content.outline import articles, find_node
from bulletin_editor.editing.article_edits import ArticleField, TextAct
from bulletin_editor.editing.selection import Selection
from bulletin_editor.editing.session import BulletinChanged, Origin
from bulletin_editor.editing.text_formatting import TextFormat
from bulletin_editor.gui.article.article_text import ArticleText
from bulletin_editor.gui.article.block_text import START, Ends
from bulletin_editor.gui.article.command_text import CommandText
from bulletin_editor.gui.article.commented_text import comment_on_text
from bulletin_editor.gui.article.figure_handles import FigureHandles
from bulletin_editor.gui.article.headline_fields import HeadlineFields
from bulletin_editor.gui.article.object_editors import ObjectEditors
from bulletin_editor.gui.article.part_commands import PartCommands
from bulletin_editor.gui.article.writing_view import WritingView
from bulletin_editor.gui.comments.comment_rule import OPEN_COMMENT
from bulletin_editor.gui.comments.commenting import Commenting
from bulletin_editor.gui.session_signals import SessionSignals

if TYPE_CHECKING:
    from bulletin_editor.gui.search.searching import Hit

_LABELS_WIDTH = 74


class ArticlePane(QWidget):
    """Shows and edits the article of `signals.article_id`."""

    format_changed = Signal(object)
    """The `TextFormat` at the caret or common to the selection, for actions to reflect."""

    def __init__(self, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articlePane")
        self._signals = signals
        self._places: dict[str, tuple[Ends, int]] = {}
        self._text = ArticleText(signals)
        self._fields = HeadlineFields(signals, self._text.font())
        self._objects = ObjectEditors(self._text)
        self._parts = PartCommands(self._text, self._fields, signals)
        self._handles = FigureHandles(self._text)
        self._comments = comment_on_text(self._text, signals)
        self._writing = WritingView(self._text)
        self._hint = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._hint.setObjectName("noArticle")
        self._start_page: QWidget | None = None
        self._stack = QStackedWidget()
        self._lay_out()
        self.retranslate()
        self._text.format_changed.connect(self.format_changed)
        self._objects.format_changed.connect(self.format_changed)
        self._fields.text_wanted.connect(self.focus_text)
        self._fields.headline.draft_pasted.connect(self._on_draft_pasted)
        self._writing.zoomed.connect(self._line_up)
        signals.article_shown.connect(self._on_article_shown)
        signals.session_opened.connect(self._on_session_opened)
        signals.place_requested.connect(self.go_to)
        signals.hit_requested.connect(self.go_to_hit)
        signals.pending_text_requested.connect(self.finish_typing)
        signals.bulletin_changed.connect(self._on_bulletin_changed)
        self._on_article_shown(signals.article_id)

    # What is shown

    @property
    def text(self) -> ArticleText:
        return self._text

    @property
    def fields(self) -> HeadlineFields:
        return self._fields

    @property
    def parts(self) -> PartCommands:
        """What moves paragraphs into the head or a caption, and back."""
        return self._parts

    @property
    def comments(self) -> Commenting:
        """The comments on the text."""
        return self._comments

    @property
    def writing(self) -> WritingView:
        """How the text is shown on the screen."""
        return self._writing

    @property
    def editor(self) -> CommandText:
        """Where commands act: the text, or the small editor of a cell or footnote that is being written."""
        return self._objects.editor() or self._text

    @property
    def text_format(self) -> TextFormat:
        """What is common to the selection; at a caret, what typing would have."""
        return self.editor.text_format

    @property
    def selection(self) -> Selection | None:
        """What is selected in the text; `None` without an article."""
        return self._text.selection if self._text.article_id else None

    def set_read_only(self, read_only: bool) -> None:
        """Show without letting anything be changed."""
        self._text.setReadOnly(read_only)
        self._fields.set_read_only(read_only)

    def finish_typing(self) -> None:
        """Bring everything typed into the bulletin."""
        self._fields.finish_composing()
        if self._field() is not None:
            QGuiApplication.inputMethod().commit()
        self._objects.keep()
        self._comments.keep()
        self._text.finish_typing()

    def go_to(self, article_id: str, block_id: str, start: int, end: int) -> None:
        """Show a place of an article and let it be written there; without a block, where its head or text begins.

        What is still empty begins with its headline.

        Findings count the plain text of a paragraph, everybody else its text positions.
        """
        article = find_node(self._signals.bulletin, article_id)
        if not isinstance(article, Article):
            return
        self.finish_typing()
        self._objects.close()
        self._signals.show_article(article_id)
        place = (article_id, block_id, start, end)
        finding = next((f for f in self._signals.findings if (f.node_id, f.block_id, f.start, f.end) == place), None)
        if finding is not None and finding.rule == OPEN_COMMENT:
            self._comments.open(str(finding.arguments["comment"]))
        elif block_id:
            self._text.select_place(block_id, start, end, in_plain_text=finding is not None)
            self._text.setFocus()
        elif finding is not None:
            self._fields.select_finding(finding)
        elif not article.headline and not article.blocks:
            self._fields.headline.setFocus()
        else:
            self._text.setFocus()

    def go_to_hit(self, hit: Hit) -> None:
        """Show what a search found outside the text itself, selected in its field, cell, caption or footnote."""
        from bulletin_editor.gui.search.searched_text import PartKind

        self._signals.show_article(hit.node_id)
        if hit.block_id:
            self._text.select_place(hit.block_id, 0, 0)
            self._objects.open_at(hit)
        elif hit.part.kind is not PartKind.TITLE:
            self._fields.select_stretch(ArticleField(hit.part.kind.value), hit.start, hit.end)

    def set_start_page(self, page: QWidget) -> None:
        """Show a page of ways to begin in the place of the hint, as long as the bulletin has no article."""
        self._start_page = page
        self._stack.addWidget(page)
        self._show_hint()

    def focus_text(self) -> None:
        self._text.setFocus()

    # Commands of the text

    def insert_table(self, rows: int, columns: int) -> None:
        """Put a table at the caret and begin writing in its first cell."""
        self._objects.open(self._text.insert_table(rows, columns))

    def insert_figure(self, key: str, asset: Asset, caption: str = "", alternative_text: str = "") -> str:
        """Put a picture, as `readers.pictures.read_asset` returns it, at the caret; returns the figure's id."""
        return self._text.insert_figure(key, asset, caption, alternative_text)

    def replace_picture(self, figure_id: str, key: str, asset: Asset) -> None:
        """Let a figure show another picture; caption, credit and width stay."""
        found = self._text.object_block(figure_id)
        if found is not None and isinstance(found[1], Figure):
            self._text.replace_object(replace(found[1], asset=key), TextAct.FIGURE, {key: asset})

    def toggle_landscape(self) -> bool:
        """Let the table at the caret stand on a landscape page, or in the text again; tell whether there is one."""
        self._objects.keep()
        found = self._text.object_block(self._objects.open_table or self._text.object_at_caret())
        if found is None or not isinstance(found[1], Table):
            return False
        self._text.replace_object(replace(found[1], landscape=not found[1].landscape), TextAct.TABLE)
        return True

    def insert_footnote(self) -> None:
        """Put a footnote at the caret, in the text or in a cell, and begin writing it."""
        note = Footnote(new_id(), ())
        editor = self.editor
        if editor.may_hold(note):
            editor.insert_inline(note, TextAct.FOOTNOTE)
            self._objects.open(note.id)

    def comment(self) -> None:
        """Begin a comment on the text, or on the article where its head has the keyboard."""
        field = self._field()
        self._objects.keep()
        self._objects.close()
        self._comments.add(on_article=field is not None and self._fields.isAncestorOf(field))

    def insert_page_break(self) -> None:
        self._text.insert_page_break()

    def insert_symbol(self, text: str) -> None:
        """Type a symbol into the field or text that has the keyboard."""
        field = self._field()
        if isinstance(field, QLineEdit):
            field.insert(text)
            field.textEdited.emit(field.text())
        elif field is not None:
            field.insertPlainText(text)
        else:
            self.editor.insert_text(text)

    def link_address(self) -> str:
        """Return the address of the link at the caret or over the selection; empty for none."""
        return self.editor.link_at_caret()[1]

    def selected_text(self) -> str:
        """Return the selected text as it would be typed."""
        return self.editor.textCursor().selectedText()

    def set_link(self, address: str, text: str = "") -> None:
        """Link the selection; without one `text` or the address is put at the caret. An empty address unlinks."""
        self.editor.set_link(address, text)

    def remove_link(self) -> None:
        self.editor.set_link("")

    def cut(self) -> None:
        field = self._field()
        (field.cut if field is not None else self.editor.cut_selection)()

    def copy(self) -> None:
        field = self._field()
        (field.copy if field is not None else self.editor.copy_selection)()

    def paste(self) -> None:
        field = self._field()
        (field.paste if field is not None else self.editor.paste_clipboard)()

    def paste_plain(self) -> None:
        field = self._field()
        (field.paste if field is not None else self.editor.paste_plain)()

    def select_all(self) -> None:
        field = self._field()
        (field.selectAll if field is not None else self.editor.select_everything)()

    # Inside

    def _field(self) -> QLineEdit | QPlainTextEdit | None:
        focused = QApplication.focusWidget()
        inside = isinstance(focused, (QLineEdit, QPlainTextEdit)) and self.isAncestorOf(focused)
        return focused if inside and isinstance(focused, (QLineEdit, QPlainTextEdit)) else None

    def _lay_out(self) -> None:
        article = QFrame()
        article.setObjectName("articleSheet")
        article.setAutoFillBackground(True)
        article.setBackgroundRole(QPalette.ColorRole.Base)
        inside = QVBoxLayout(article)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self._fields)
        self._line = QFrame()
        self._line.setFixedHeight(1)
        self._line.setAutoFillBackground(True)
        inside.addLayout(self._head)
        inside.addWidget(self._line)
        inside.addWidget(self._text, 1)
        self._stack.addWidget(self._hint)
        self._stack.addWidget(article)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setTabOrder(self._fields.byline, self._text)
        self._colour()

    def _colour(self) -> None:
        palette = self._line.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._text.looks.colours.line))
        self._line.setPalette(palette)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.setAccessibleName(self.tr("Article"))
        self._hint.setText(self.tr("Choose an article in the outline, or add a new one."))
        self._fields.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the fields stand over the text."""
        super().resizeEvent(event)
        self._line_up()

    def _line_up(self) -> None:
        margins = self._text.viewport_margins_for(self.width())
        left = max(8, margins.left() + int(self._text.document().documentMargin()) - _LABELS_WIDTH - 2)
        bar = self._text.verticalScrollBar().sizeHint().width()
        self._head.setContentsMargins(left, 0, margins.right() + bar, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the palette."""
        super().changeEvent(event)
        if not hasattr(self, "_stack"):
            return
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._colour()

    @Slot(QMimeData)
    def _on_draft_pasted(self, mime: QMimeData) -> None:
        """Let a draft go into the text, whose headline then comes back to where it was pasted."""
        self._text.setFocus()
        self._text.insertFromMimeData(mime)

    def _on_session_opened(self) -> None:
        self._places.clear()
        self._on_article_shown("")

    def _on_article_shown(self, article_id: str) -> None:
        """Show an article where it was left; the former one keeps its place."""
        self.finish_typing()
        self._objects.close()
        self._comments.close()
        if self._text.article_id:
            self._places[self._text.article_id] = (self._text.ends, self._text.verticalScrollBar().value())
        node = find_node(self._signals.bulletin, article_id) if article_id else None
        article = node if isinstance(node, Article) else None
        ends, scrolled = self._places.get(article_id, (START, 0))
        self._fields.show_article(article)
        self._text.show_article(article, ends)
        self._text.verticalScrollBar().setValue(scrolled)
        if article is not None:
            self._show_sheet()
        else:
            self._show_hint()

    def _on_bulletin_changed(self, event: BulletinChanged) -> None:
        """Leave an article that is gone; follow undo and redo to the article they touch."""
        article_id = self._signals.article_id
        if self._text.article_id and self._text.article_id in event.changes.removed:
            self._objects.close()
            self._show_nothing()
        elif article_id and not self._text.article_id and article_id in event.changes.added:
            self._on_article_shown(article_id)
        elif not self._text.article_id and event.changes.outline:
            self._show_hint()
        selection = event.selection
        if event.origin is not Origin.HISTORY or selection is None or selection.article_id == self._text.article_id:
            return
        if isinstance(find_node(event.after, selection.article_id), Article):
            self._signals.show_article(selection.article_id)
            self._text.select_ends((selection.anchor, selection.caret))
            self._text.ensureCursorVisible()

    def _show_sheet(self) -> None:
        """Let the article take the place of the hint, and its text the keyboard where the hint had it."""
        before, focused = self._stack.currentWidget(), self.window().focusWidget()
        self._stack.setCurrentIndex(1)
        if before is None or before is self._stack.currentWidget() or focused is None:
            return
        if before.isAncestorOf(focused):
            self._text.setFocus()

    def _show_nothing(self) -> None:
        self._fields.show_article(None)
        self._text.show_article(None)
        self._show_hint()

    def _show_hint(self) -> None:
        """Say what to do where no article is shown."""
        if self._stack.currentIndex() == 1 and self._text.article_id:
            return
        bulletin = self._signals.bulletin
        is_bare = self._start_page is not None and next(articles(bulletin, with_pool=True), None) is None
        self._stack.setCurrentWidget(self._start_page if is_bare and self._start_page else self._hint)
