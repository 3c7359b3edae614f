"""Shows what changed in the bulletin since a revision: text that came in and went out, each place one click away."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import assert_never

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QTextBrowser, QWidget

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.inlines import Footnote, Inline, LineBreak, RevisionKind, Run
from bulletin_editor.editing.changed_places import ChangedNode, ChangedPlace, changed_nodes
from bulletin_editor.gui.appearance import Colours, colours
from bulletin_editor.gui.background import Jobs, Progress
from bulletin_editor.gui.dialogs.forms import add_close_button, dialog_layout
from bulletin_editor.gui.language import translate
from bulletin_editor.wording.names import node_title

_CONTEXT = 24
"""Characters of unchanged text that are shown at each side of a change."""


class ChangesDialog(QDialog):
    """Stays open beside the window, so that a person can go from change to change."""

    place_wanted = Signal(str, str)
    """The ids of the node and the block whose change was clicked."""
    failed = Signal(object)
    """A `BulletinEditorError`; the dialog closes."""

    def __init__(self, name: str, before: Bulletin, after: Bulletin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = dialog_layout(self, "changesDialog", self.tr("Changes Since {revision}").format(revision=name))
        self._count = QLabel(self.tr("The versions are being compared…"), self)
        self._count.setObjectName("changesCount")
        self._text = QTextBrowser(self)
        self._text.setObjectName("changes")
        self._text.setAccessibleName(self.windowTitle())
        self._text.setOpenLinks(False)
        self._text.anchorClicked.connect(self._on_clicked)
        layout.addWidget(self._count)
        layout.addWidget(self._text)
        add_close_button(self, layout)
        self.resize(640, 560)
        self._jobs = Jobs(self)
        self.finished.connect(self._jobs.cancel_all)
        job = self._jobs.start(self.windowTitle(), lambda progress: _changes(progress, before, after), quiet=True)
        job.succeeded.connect(self._show)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _show(self, found: tuple[ChangedNode, ...]) -> None:
        count = sum(max(1, len(node.places)) for node in found)
        if not count:
            self._count.setText(self.tr("Nothing has changed since."))
        elif count == 1:
            self._count.setText(self.tr("1 change. A click on it leads to the text."))
        else:
            self._count.setText(self.tr("{count} changes. A click on one leads to the text.").format(count=count))
        painter = _Html(colours())
        self._text.setHtml("".join(painter.node(node) for node in found))
        self._text.setFocus()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.reject()
        self.failed.emit(error)

    @Slot(QUrl)
    def _on_clicked(self, url: QUrl) -> None:
        node_id, _, block_id = url.fragment().partition("/")
        self.place_wanted.emit(node_id, block_id)


def _changes(progress: Progress, before: Bulletin, after: Bulletin) -> tuple[ChangedNode, ...]:
    from bulletin_editor.editing.bulletin_comparison import compare_bulletins
    from bulletin_editor.editing.text_comparison import Reviser

    comparison = compare_bulletins(before, after, Reviser("", ""))
    progress.check()
    return changed_nodes(comparison)


class _Html:
    """Says changes in the rich text of Qt."""

    def __init__(self, shades: Colours) -> None:
        self._inserted = f"color: {shades.success}; text-decoration: underline"
        self._deleted = f"color: {shades.error}; text-decoration: line-through"
        self._link = f"color: {shades.text}; text-decoration: none"

    def node(self, changed: ChangedNode) -> str:
        """Return what changed in a node under its title."""
        title = escape(node_title(changed.node, translate))
        match changed.kind:
            case RevisionKind.INSERTED:
                came = translate("ChangesDialog", "(new or moved here)")
                title = f"{self._span(title, self._inserted)} {came}"
            case RevisionKind.DELETED:
                went = translate("ChangesDialog", "(deleted or moved away)")
                return f"<h4>{self._span(title, self._deleted)} {went}</h4>"
            case None:
                pass
            case _:
                assert_never(changed.kind)
        places = "".join(self._place(changed.node.id, place) for place in changed.places)
        return f"<h4>{self._linked(changed.node.id, '', title)}</h4>{places}"

    def _place(self, node_id: str, place: ChangedPlace) -> str:
        if place.kind is RevisionKind.DELETED:
            return f"<p>{self._span(self._words(place.text), self._deleted)}</p>"
        if place.kind is RevisionKind.INSERTED:
            words = self._span(self._words(place.text), self._inserted)
        else:
            words = "".join(self._parts(place.text))
        return f"<p>{self._linked(node_id, place.block_id, words)}</p>"

    def _words(self, text: Iterable[Inline]) -> str:
        return escape("".join(map(_plain, text))) or translate("ChangesDialog", "(picture or empty paragraph)")

    def _parts(self, text: tuple[Inline, ...]) -> Iterable[str]:
        """Yield the runs of a text; what is unchanged only near the changes."""
        for number, inline in enumerate(text):
            words = _plain(inline)
            revision = inline.marks.revision if isinstance(inline, Run) else None
            if revision is None:
                yield escape(_near(words, is_first=number == 0, is_last=number == len(text) - 1))
            else:
                is_new = revision.kind is RevisionKind.INSERTED
                yield self._span(escape(words), self._inserted if is_new else self._deleted)

    def _linked(self, node_id: str, block_id: str, words: str) -> str:
        return f'<a href="#{node_id}/{block_id}" style="{self._link}">{words}</a>'

    @staticmethod
    def _span(words: str, style: str) -> str:
        return f'<span style="{style}">{words}</span>'


def _plain(inline: Inline) -> str:
    match inline:
        case Run():
            return inline.text
        case LineBreak():
            return " "
        case Footnote():
            return "※"
        case _:
            assert_never(inline)


def _near(words: str, *, is_first: bool, is_last: bool) -> str:
    """Return unchanged text with its middle left out, or at the ends of a paragraph what is far from any change."""
    if len(words) <= 2 * _CONTEXT + 1:
        return words
    before = "" if is_first else words[:_CONTEXT]
    after = "" if is_last else words[-_CONTEXT:]
    return f"{before}…{after}"
