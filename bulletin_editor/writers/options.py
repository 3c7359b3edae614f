"""What a person may choose of an export beside its format."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.extracts import extract
from bulletin_editor.content.outline import walk
from bulletin_editor.editing.text_comparison import Reviser


class WebProfile(StrEnum):
    """For whom HTML is written."""

    WEB = "web"
    """A page of its own: one file with a stylesheet, contents and anchors, for browsers and paper."""
    EMAIL = "email"
    """A message: every look inline, for mail programs down to those that lay out with Word."""
    WECHAT = "wechat"
    """An article of an official account (公众号): inline looks and plain elements, which its editor keeps."""


class PdfStandard(StrEnum):
    """What somebody wants of a PDF. It is tagged in any case, so that it can be read aloud."""

    A_2B = "a-2b"
    """PDF/A-2b: for the archive."""
    A_2A = "a-2a"
    """PDF/A-2a and PDF/UA-1: for the archive and for every reader."""
    UA_1 = "ua-1"
    """PDF/UA-1: for every reader."""
    A_3B = "a-3b"
    """PDF/A-3b and PDF/UA-1: for archives that ask for part 3."""
    A_4 = "a-4"
    """PDF/A-4, on PDF 2.0."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """An older version that changes are tracked against, and who is said to have made them."""

    bulletin: Bulletin
    reviser: Reviser


def earlier(before: Bulletin, after: Bulletin, only: Collection[str] = ()) -> Earlier:
    """Return an older version of a bulletin, or of some of its nodes; the changes are its editor's, made now."""
    if only:
        before = extract(before, [node.id for node, _ in walk(before) if node.id in only])
    author = after.imprint.editor or after.masthead.unit or "Bulletin Editor"
    time = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    return Earlier(before, Reviser(author, time))


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Options of all formats; each writer looks at its own."""

    web_profile: WebProfile = WebProfile.WEB
    pdf_standard: PdfStandard = PdfStandard.A_2B
    locks_pages: bool = False
    """In .docx, every line and page ends where it does in the preview, whatever Word's rules say (排版锁定)."""
    hands_out: bool = False
    """In .docx, the articles are named inside the file, so that it can be taken back from their authors."""
    against: Earlier | None = None
    """In .docx, what changed since this version is tracked (花脸稿)."""


AS_USUAL = ExportOptions()
