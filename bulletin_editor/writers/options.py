"""What a person may choose of an export beside its format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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

    A_2A = "a-2a"
    """PDF/A-2a and PDF/UA-1: for the archive and for every reader."""
    UA_1 = "ua-1"
    """PDF/UA-1: for every reader."""
    A_3B = "a-3b"
    """PDF/A-3b and PDF/UA-1: for archives that ask for part 3."""
    A_4 = "a-4"
    """PDF/A-4, on PDF 2.0."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Options of all formats; each writer looks at its own."""

    web_profile: WebProfile = WebProfile.WEB
    pdf_standard: PdfStandard = PdfStandard.A_2A
    locks_pages: bool = False
    """In .docx, every line and page ends where it does in the preview, whatever Word's rules say (排版锁定)."""


AS_USUAL = ExportOptions()
