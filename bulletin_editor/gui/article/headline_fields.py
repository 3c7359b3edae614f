"""The headline system and byline above the text: kicker, headline, subhead, byline, each edited in the model."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import find_node
from bulletin_editor.editing.article_edits import ArticleField, FieldValue, SetArticleField
from bulletin_editor.editing.findings import Finding
from bulletin_editor.editing.session import BulletinChanged, Origin
from bulletin_editor.gui.article.head_editors import SPACES_FOR_BREAKS, FieldLine, HeadlineText
from bulletin_editor.gui.session_signals import SessionSignals

_HEADLINE_SIZE = 1.5


class HeadlineFields(QWidget):
    """The four fields of an article's head."""

    text_wanted = Signal()
    """The keyboard goes on from the last field into the text."""

    def __init__(self, signals: SessionSignals, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._article_id = ""
        self.kicker = FieldLine("articleKicker", self)
        self.headline = HeadlineText(self)
        self.subhead = FieldLine("articleSubhead", self)
        self.byline = FieldLine("articleByline", self)
        self._labels: list[QLabel] = []
        self._lay_out()
        self.set_text_font(font)
        self.retranslate()
        for line, field in self._lines():
            line.edited.connect(lambda text, field=field: self._edit(field, text.translate(SPACES_FOR_BREAKS)))
        self.headline.edited.connect(lambda: self._edit(ArticleField.HEADLINE, self.headline.lines()))
        self._connect_keys()
        signals.bulletin_changed.connect(self._on_bulletin_changed)

    def show_article(self, article: Article | None) -> None:
        """Show the fields of an article; `None` empties them."""
        same = article is not None and article.id == self._article_id
        self._article_id = article.id if article else ""
        for line, field in self._lines():
            line.show_text(getattr(article, field) if article else "", keep_caret=same)
        self.headline.show_lines(article.headline if article else (), keep_caret=same)

    def select_finding(self, finding: Finding) -> None:
        """Put the caret where something was found in the head: in the field with its text, or the first empty one."""
        for line, _ in self._lines():
            if finding.text and line.text() == finding.text:
                line.setFocus()
                line.setSelection(finding.start, finding.end - finding.start)
                return
        lines = self.headline.lines()
        if not finding.text and lines and not self.byline.text():
            self.byline.setFocus()
            return
        self.headline.setFocus()
        if finding.text in lines:
            self.headline.select(lines.index(finding.text), finding.start, finding.end)

    def select_stretch(self, field: ArticleField, start: int, end: int) -> None:
        """Select a stretch of a field, in code points; a line end of the headline counts one."""
        if field is ArticleField.HEADLINE:
            before = "\n".join(self.headline.lines())[:start].split("\n")
            self.headline.setFocus()
            self.headline.select(len(before) - 1, len(before[-1]), len(before[-1]) + end - start)
            return
        for line, its_field in self._lines():
            if its_field is field:
                line.setFocus()
                line.select(start, end)

    def field_with_keyboard(self) -> ArticleField | None:
        """Return the field being written; `None` where none has the keyboard."""
        written = ((self.headline, ArticleField.HEADLINE), *self._lines())
        return next((field for widget, field in written if widget.hasFocus()), None)

    def finish_composing(self) -> None:
        """End input-method composition in whichever field it is, keeping its text."""
        for line, _ in self._lines():
            line.finish_composing()
        self.headline.finish_composing()

    def set_read_only(self, read_only: bool) -> None:
        for line, _ in self._lines():
            line.setReadOnly(read_only)
        self.headline.setReadOnly(read_only)

    def set_text_font(self, font: QFont) -> None:
        """Write the fields in the face of the text, the headline larger."""
        for line, _ in self._lines():
            line.setFont(font)
        large = QFont(font)
        large.setPointSizeF(font.pointSizeF() * _HEADLINE_SIZE)
        large.setBold(True)
        self.headline.setFont(large)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        texts: tuple[tuple[FieldLine | HeadlineText, str, str], ...] = (
            (self.kicker, self.tr("Kicker"), self.tr("A line above the headline, if there is one")),
            (self.headline, self.tr("Headline"), self.tr("Headline; Shift+Enter begins a second line")),
            (self.subhead, self.tr("Subhead"), self.tr("A line below the headline, if there is one")),
            (self.byline, self.tr("Byline"), self.tr("Role and names")),
        )
        for (widget, name, hint), label in zip(texts, self._labels, strict=True):
            label.setText(name)
            widget.setAccessibleName(name)
            widget.setPlaceholderText(hint)

    def _lines(self) -> tuple[tuple[FieldLine, ArticleField], ...]:
        return (
            (self.kicker, ArticleField.KICKER),
            (self.subhead, ArticleField.SUBHEAD),
            (self.byline, ArticleField.BYLINE),
        )

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 10, 0, 8)
        layout.setHorizontalSpacing(10)
        layout.setVerticalSpacing(2)
        for row, widget in enumerate((self.kicker, self.headline, self.subhead, self.byline)):
            label = QLabel(self)
            label.setBuddy(widget)
            label.setObjectName("fieldLabel")
            label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
            self._labels.append(label)
            alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            layout.addWidget(label, row, 0, alignment)
            layout.addWidget(widget, row, 1)
        layout.setColumnStretch(1, 1)
        layout.setColumnMinimumWidth(0, 64)

    def _connect_keys(self) -> None:
        self.kicker.moved_down.connect(self.headline.setFocus)
        self.headline.moved_up.connect(self.kicker.setFocus)
        self.headline.moved_down.connect(self.subhead.setFocus)
        self.subhead.moved_up.connect(self.headline.setFocus)
        self.subhead.moved_down.connect(self.byline.setFocus)
        self.byline.moved_up.connect(self.subhead.setFocus)
        self.byline.moved_down.connect(self.text_wanted)

    def _edit(self, field: ArticleField, value: FieldValue) -> None:
        if self._article_id:
            self._signals.perform(SetArticleField(self._article_id, field, value), Origin.ARTICLE_FIELDS)

    def _on_bulletin_changed(self, event: BulletinChanged) -> None:
        if event.origin is Origin.ARTICLE_FIELDS or self._article_id not in event.changes.edited:
            return
        node = find_node(event.after, self._article_id)
        if isinstance(node, Article):
            self.show_article(node)
