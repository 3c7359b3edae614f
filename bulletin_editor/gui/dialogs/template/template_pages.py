"""The pages of a bulletin in the template being changed: composed by a worker, the newest only.

A bulletin without articles shows little of a template; then the sample stands in for it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.content.outline import articles
from bulletin_editor.gui.background import Jobs, NewestOnly
from bulletin_editor.gui.pages.page_stack import Fit
from bulletin_editor.gui.pages.page_view import PageView
from bulletin_editor.gui.pages.pages_foot import PagesFoot
from bulletin_editor.layout.pages import Pages
from bulletin_editor.resource_files import resource_path
from bulletin_editor.templates.template import Template

_FOOT = 200.0
"""Points at the foot of the last page in which the imprint stands."""


class TemplatePages(QWidget):
    """Shows the pages; they change in place, without a flash, at the zoom and place a person has chosen."""

    composed = Signal()
    failed = Signal(object)

    def __init__(self, bulletin: Bulletin, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bulletin = bulletin
        self._pages: Pages | None = None
        self._worker = NewestOnly("template pages", jobs)
        self._worker.succeeded.connect(self._on_composed)
        self._worker.failed.connect(self.failed)
        self.view = PageView(self)
        self.view.setObjectName("templatePages")
        self.view.drawing_failed.connect(self.failed)
        self._foot = PagesFoot(self)
        self._foot.step_wanted.connect(self.view.turn_page)
        self._foot.zoom_wanted.connect(self.view.set_zoom)
        self.view.page_changed.connect(self._show_foot)
        self.view.zoom_changed.connect(self._show_foot)
        self.view.set_zoom(Fit.WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)

    @property
    def pages(self) -> Pages | None:
        """The newest pages; `None` until the first are composed."""
        return self._pages

    @property
    def is_idle(self) -> bool:
        return self._worker.is_idle

    def show_in(self, template: Template) -> None:
        """Compose the pages in a template."""
        self._worker.request(lambda _progress: _composed(self._bulletin, template))

    def show_head(self) -> None:
        """Bring the masthead into view."""
        self.view.go_to_page(0)

    def show_foot(self) -> None:
        """Bring the foot of the last page into view."""
        if self._pages is not None:
            page = self._pages.template.page
            foot = QRectF(0, page.height - _FOOT, page.width, _FOOT)
            self.view.bring_into_view(self._pages.count - 1, foot)

    def close_down(self) -> None:
        """Drop what is being made; nothing is drawn any more."""
        self._worker.forget()
        self.view.close_down()

    @Slot(object)
    def _on_composed(self, pages: Pages) -> None:
        self._pages = pages
        self.view.show_pages(pages)
        self._show_foot()
        self.composed.emit()

    @Slot()
    def _show_foot(self) -> None:
        self._foot.show_page(self.view.page, self.view.count)
        self._foot.show_zoom(self.view.zoom, self.view.factor)


def _composed(bulletin: Bulletin, template: Template) -> Pages:
    from bulletin_editor.layout.composition import compose

    is_empty = next(articles(bulletin), None) is None
    return compose(_sample(bulletin) if is_empty else bulletin, template)


@lru_cache(maxsize=1)
def _sample(bulletin: Bulletin) -> Bulletin:
    """Return the sample's articles under the masthead of a bulletin, as far as that is filled in."""
    from bulletin_editor.storage.bulletin_file import read_bulletin

    sample = read_bulletin(resource_path("samples", "lanhe.bulletin"))
    masthead = sample.masthead if bulletin.masthead == Masthead() else bulletin.masthead
    imprint = sample.imprint if bulletin.imprint == Imprint() else bulletin.imprint
    return replace(sample, masthead=masthead, imprint=imprint)
