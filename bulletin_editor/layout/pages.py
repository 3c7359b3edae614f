"""Finished pages as people and programs ask them: findings, the text under a point, the place of a caret."""

from __future__ import annotations

from functools import cached_property

from bulletin_editor.editing.findings import Finding
from bulletin_editor.layout.checking import layout_findings
from bulletin_editor.layout.galley import Part
from bulletin_editor.layout.paged_bulletin import PagedBulletin
from bulletin_editor.layout.places import PagePlace, TextPlace, place_of, text_at


class Pages(PagedBulletin):
    """A bulletin laid out. Frozen, so any thread may ask."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What layout has to say, missing faces and glyphs included; reads the installed fonts when first asked."""
        return layout_findings(self)

    def text_at(self, page: int, x: float, y: float) -> TextPlace | None:
        """Return the text nearest to a point of a page, see `places.text_at`."""
        return text_at(self, page, x, y)

    def place_of(self, node_id: str, block_id: str, offset: int = 0, part: Part | None = None) -> PagePlace | None:
        """Return where the caret stands on the pages, see `places.place_of`."""
        return place_of(self, node_id, block_id, offset, part)
