"""Articles handed out to their authors: which one a file holds, and in which version.

A file names its articles by bookmarks, which word processors keep; a bookmark's name is all it can say.
"""

from __future__ import annotations

import base64
import hashlib
import re
import uuid
from dataclasses import dataclass

from bulletin_editor.content.bulletin import Article
from bulletin_editor.editing.bulletin_comparison import said

_PREFIX = "Piece_"
_NAME = re.compile("Piece_([A-Z2-7]{26})([A-Z2-7]{8})")
_DIGEST_BYTES = 5


@dataclass(frozen=True, slots=True)
class HandedOut:
    """An article as it was handed out."""

    article_id: str
    digest: str

    def is_still(self, article: Article) -> bool:
        """Tell whether the article has not changed since."""
        return self.digest == _digest(article)


def bookmark_name(article: Article) -> str:
    """Return a name of at most 40 characters, as Word allows; nothing for an id that is no UUID."""
    try:
        identity = uuid.UUID(article.id).bytes
    except ValueError:
        return ""
    return f"{_PREFIX}{base64.b32encode(identity).decode().rstrip('=')}{_digest(article)}"


def read_bookmark_name(name: str) -> HandedOut | None:
    """Return what a bookmark's name says; `None` when it is none of these."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    return HandedOut(str(uuid.UUID(bytes=base64.b32decode(match[1] + "======"))), match[2])


def _digest(article: Article) -> str:
    """Return a short digest of what an article says and how, whatever its state, comments and ids."""
    text = repr((article.kicker, article.headline, article.subhead, article.byline, said(article.blocks)))
    return base64.b32encode(hashlib.sha256(text.encode("utf-8", "replace")).digest()[:_DIGEST_BYTES]).decode()
