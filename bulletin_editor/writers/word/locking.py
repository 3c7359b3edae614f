"""What of a bulletin's pages a locked file holds fast: where each line ends and each page begins.

A paragraph that goes over pages becomes one paragraph for each. Bookmarks tell what the pages did from what the
bulletin says, so that reading puts the paragraphs together again and forgets the page starts.
"""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_editor.layout.page_content import PlacedMatter, PlacedText
from bulletin_editor.layout.pages import Pages

PAGE_START = "PageStart"
"""How the bookmark begins of a paragraph that the pages moved to the head of one."""

CONTINUATION = "GoesOn"
"""How the bookmark begins of a paragraph that goes on with the one before it."""

CONTINUATION_ON_NEW_LINE = "GoesOnBelow"
"""How it begins where the bulletin itself ends a line between the two."""


class PageLock:
    """Where pages begin, by the items of the galley."""

    def __init__(self, pages: Pages) -> None:
        self.starts: set[int] = set()
        """The items at the head of a page that is not the first."""
        self._torn: dict[int, list[int]] = {}
        for page in pages.pages[1:]:
            placed = next((placed for placed in page.content if not isinstance(placed, PlacedMatter)), None)
            if placed is None:
                continue
            if isinstance(placed, PlacedText) and placed.first:
                self._torn.setdefault(placed.index, []).append(placed.first)
            elif pages.first_pages[placed.index] == page.number:
                self.starts.add(placed.index)

    def tears(self, index: int) -> Sequence[int]:
        """Return the lines of a paragraph, but for its first, at which a page begins."""
        return self._torn.get(index, ())
