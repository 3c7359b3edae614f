"""What is numbered or kept once through a whole document: bookmarks, links, pictures, comments, changes."""

from __future__ import annotations

import io
from collections.abc import Mapping

from bulletin_editor.content.bulletin import Asset
from bulletin_editor.content.inlines import Revision
from bulletin_editor.writers.word.comments import Comments
from bulletin_editor.writers.word.markup import Markup, w
from bulletin_editor.writers.word.numbering import Numbering
from bulletin_editor.writers.word.package import DocumentPackage
from bulletin_editor.writers.word.style_names import Naming
from bulletin_editor.writers.word.style_sheet import FaceStyles

_SUFFIXES = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
"""Formats that every Word shows, with the ending of their files."""


class Registers:
    """Hands out ids and relationships while the body is written."""

    def __init__(
        self,
        package: DocumentPackage,
        naming: Naming,
        face_styles: FaceStyles,
        numbering: Numbering,
        comments: Comments,
        note_numbers: Mapping[str, int],
        note_revisions: Mapping[str, Revision],
        *,
        has_page_notes: bool,
    ) -> None:
        self.naming = naming
        self.face_styles = face_styles
        self.numbering = numbering
        self.comments = comments
        self.note_numbers = note_numbers
        self.note_revisions = note_revisions
        self.has_page_notes = has_page_notes
        self._package = package
        self._links: dict[str, str] = {}
        self._pictures: dict[str, str] = {}
        self._anchors: dict[str, str] = {}
        self._bookmarks = 0
        self._drawings = 0
        self._revisions = 0

    def link(self, address: str) -> str:
        """Return the relationship that leads to an address."""
        if address not in self._links:
            self._links[address] = self._package.add_link(address)
        return self._links[address]

    def picture(self, key: str, asset: Asset) -> str:
        """Return the relationship of a picture, kept once however often it is printed."""
        if key not in self._pictures:
            data, media_type = _for_word(asset)
            number = len(self._pictures) + 1
            self._pictures[key] = self._package.add_picture(data, media_type, _SUFFIXES[media_type], number)
        return self._pictures[key]

    def node_anchor(self, node_id: str) -> str:
        """Return the bookmark's name of a headline that the contents lead to, in the form Word gives such names."""
        return self._anchors.setdefault(node_id, f"_Toc{len(self._anchors) + 1:09}")

    def note_anchor(self, note_id: str) -> str:
        """Return the bookmark's name of a note at its article's end."""
        return self._anchors.setdefault(note_id, f"_Note{len(self._anchors) + 1:09}")

    def bookmark(self, name: str) -> tuple[Markup, Markup]:
        """Return the two ends of a new bookmark."""
        self._bookmarks += 1
        return w("bookmarkStart", id=self._bookmarks, name=name), w("bookmarkEnd", id=self._bookmarks)

    def new_bookmark(self, kind: str) -> tuple[Markup, Markup]:
        """Return the two ends of a bookmark that only tells what its place is."""
        return self.bookmark(f"{kind}{self._bookmarks + 1:06}")

    def next_drawing(self) -> int:
        self._drawings += 1
        return self._drawings

    def next_revision(self) -> int:
        self._revisions += 1
        return self._revisions


def _for_word(asset: Asset) -> tuple[bytes, str]:
    """Return a picture's bytes and format, made a PNG where Word may not know its own."""
    if asset.media_type in _SUFFIXES:
        return asset.data, asset.media_type
    from PIL import Image

    buffer = io.BytesIO()
    with Image.open(io.BytesIO(asset.data)) as image:
        image.convert("RGBA").save(buffer, "PNG")
    return buffer.getvalue(), "image/png"
