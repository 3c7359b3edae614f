"""The pictures of pages on hand, and the worker that draws those that are missing.

A page keeps its former picture until the new one is there, so nothing flashes while a person types.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from bulletin_editor.gui.background import Jobs, NewestOnly

if TYPE_CHECKING:
    from bulletin_editor.gui.pages.page_rendering import PageKey, PagePicture
    from bulletin_editor.layout.pages import Pages


class PagePictures(QObject):
    """Holds pictures by page, from 0. Only those that differ from what is on hand are drawn anew."""

    drawn = Signal(object)
    """Pictures of these pages, from 0, have come; whoever shows them asks for what is missing still."""
    failed = Signal(object)
    """A `BulletinEditorError`; the pictures on hand stay."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._drawn_pages: Pages | None = None
        self._keys: dict[int, PageKey] = {}
        self._pictures: dict[int, PagePicture] = {}
        self._jobs = Jobs(self)
        self._worker = NewestOnly("draw pages", self._jobs)
        self._worker.succeeded.connect(self._on_drawn)
        self._worker.failed.connect(self._on_failed)

    @property
    def is_idle(self) -> bool:
        return self._worker.is_idle

    def take(self, pages: Pages | None) -> None:
        """Be of other pages from now on; pictures of equal pages stay good."""
        self._pages = pages
        self._keys.clear()
        if pages is None:
            self._pictures.clear()

    def shift(self, step: int) -> None:
        """Keep the pictures with their pages, which have moved by so many places."""
        self._pictures = {index + step: picture for index, picture in self._pictures.items()}

    def picture(self, index: int) -> PagePicture | None:
        """Return the newest picture there is of a page, which may be of a former size or text."""
        return self._pictures.get(index)

    def missing(self, indexes: Iterable[int], scale: float) -> dict[int, PageKey]:
        """Return those of the pages that have no picture of their newest content at this scale."""
        return {
            index: key
            for index in indexes
            for key in (self._key(index),)
            if index not in self._pictures or not self._pictures[index].shows(key, scale)
        }

    def draw(self, wanted: dict[int, PageKey], scale: float) -> None:
        """Draw pages in the worker's thread; `drawn` or `failed` tells of it."""
        from bulletin_editor.gui.pages.page_rendering import draw_pages

        assert self._pages is not None
        self._drawn_pages = self._pages
        self._worker.request(partial(draw_pages, self._pages, wanted, scale))

    def keep(self, indexes: range) -> None:
        """Forget the pictures of all other pages."""
        self._pictures = {index: picture for index, picture in self._pictures.items() if index in indexes}

    def close_down(self) -> None:
        """Drop what is being drawn and wait for the worker; nothing is drawn any more."""
        self._pages = None
        self._worker.forget()
        self._jobs.cancel_all()

    def _key(self, index: int) -> PageKey:
        from bulletin_editor.gui.pages.page_rendering import page_key

        assert self._pages is not None
        if index not in self._keys:
            self._keys[index] = page_key(self._pages, index)
        return self._keys[index]

    @Slot(object)
    def _on_drawn(self, pictures: dict[int, PagePicture]) -> None:
        if self._pages is not None:
            self._pictures |= pictures
            self.drawn.emit(tuple(pictures))

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        """Say so; the same pages are not tried again, newer ones are."""
        if self._pages is not self._drawn_pages:
            self.drawn.emit(())
        self.failed.emit(error)
