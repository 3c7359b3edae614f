"""Names of what may be chosen for an export."""

from __future__ import annotations

from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP, Translate
from bulletin_editor.writers.options import PdfStandard, WebProfile

_CONTEXT = "Names"

WEB_PROFILES = {
    WebProfile.WEB: QT_TRANSLATE_NOOP("Names", "Browsers"),
    WebProfile.EMAIL: QT_TRANSLATE_NOOP("Names", "E-mail"),
    WebProfile.WECHAT: QT_TRANSLATE_NOOP("Names", "WeChat official account"),
}

PDF_STANDARDS = {
    PdfStandard.A_2B: QT_TRANSLATE_NOOP("Names", "Archives (PDF/A-2b)"),
    PdfStandard.A_2A: QT_TRANSLATE_NOOP("Names", "Archives and screen readers (PDF/A-2a, PDF/UA-1)"),
    PdfStandard.UA_1: QT_TRANSLATE_NOOP("Names", "Screen readers (PDF/UA-1)"),
    PdfStandard.A_3B: QT_TRANSLATE_NOOP("Names", "Archives, part 3 (PDF/A-3b, PDF/UA-1)"),
    PdfStandard.A_4: QT_TRANSLATE_NOOP("Names", "Archives, newest (PDF/A-4)"),
}


def profile_name(profile: WebProfile, translate: Translate) -> str:
    return translate(_CONTEXT, WEB_PROFILES[profile])


def standard_name(standard: PdfStandard, translate: Translate) -> str:
    return translate(_CONTEXT, PDF_STANDARDS[standard])
