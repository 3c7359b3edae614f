"""The parts that are about the document as a whole: settings, fonts, and what the file says about itself."""

from __future__ import annotations

from collections.abc import Iterable

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.layout.line_rules import NO_BREAK_AFTER, NO_BREAK_BEFORE
from bulletin_editor.templates.citation import cited_authors, cited_date, cited_title
from bulletin_editor.templates.template import Faces, Template
from bulletin_editor.writers.word.markup import DECLARATION, Markup, escaped, part, plain, w

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_COMPATIBILITY = "http://schemas.microsoft.com/office/word"
_WORD_2013 = 15

_PROGRAM = "Bulletin Editor"
_LONGEST_TITLE = 40
_WRITTEN_VERSION = "1.0000"
"""That of what the styles and bookmarks of a file say of its outline."""

SEPARATOR_IDS = (-1, 0)
"""The ids of what stands above footnotes: the rule, and the rule above those that go on from another page."""


def settings_part(template: Template, *, is_locked: bool, shows_changes: bool, has_footnotes: bool) -> bytes:
    """Return the settings the page layout counts on: no squeezed punctuation, the breaker's lists, two-sided pages.

    A line that a break ends is not stretched to the margin, but for the locked lines, which are all ended so. Columns
    end at their breaks and nowhere else.
    """
    lists = (
        w("noLineBreaksAfter", lang="zh-CN", val=NO_BREAK_AFTER),
        w("noLineBreaksBefore", lang="zh-CN", val=NO_BREAK_BEFORE),
    )
    compatibility = w(
        "compat",
        w("noColumnBalance") if template.page.columns.count > 1 else "",
        "" if is_locked else w("doNotExpandShiftReturn"),
        w("useFELayout"),
        w("compatSetting", name="compatibilityMode", uri=_COMPATIBILITY, val=_WORD_2013),
    )
    return part(
        "settings",
        w("mirrorMargins") if template.page.inside != template.page.outside else "",
        "" if shows_changes else w("revisionView", markup=0),
        w("defaultTabStop", val=420),
        w("evenAndOddHeaders"),
        w("drawingGridVerticalSpacing", val=template.page.line_pitch.twips),
        w("characterSpacingControl", val="doNotCompress"),
        *lists,
        w("footnotePr", *(w("footnote", id=number) for number in SEPARATOR_IDS)) if has_footnotes else "",
        compatibility,
        w("themeFontLang", val="en-US", eastAsia="zh-CN"),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def font_table_part(template: Template) -> bytes:
    """Return the fonts with what Word takes where one is not installed: the template's next choice."""
    fonts: dict[str, Markup] = {}
    for style in template.styles.values():
        for families, is_latin in _families(style.faces):
            fonts.setdefault(families[0], _font(families, is_latin=is_latin))
    return part("fonts", *fonts.values())


def _families(faces: Faces) -> Iterable[tuple[tuple[str, ...], bool]]:
    return (faces.east_asian, False), (faces.latin, True)


def _font(families: tuple[str, ...], *, is_latin: bool) -> Markup:
    is_east_asian = not is_latin or any(character >= "\u2e80" for character in families[0])
    return w(
        "font",
        w("altName", val=families[1]) if len(families) > 1 else "",
        w("charset", val="86" if is_east_asian else "00"),
        w("family", val="auto" if is_east_asian else "roman"),
        w("pitch", val="variable"),
        name=families[0],
    )


def core_properties_part(bulletin: Bulletin, template: Template) -> bytes:
    """Return title, author, language and date, as the bulletin is cited; the author is the program where nobody is."""
    title, author = cited_title(bulletin, template), ", ".join(cited_authors(bulletin))
    title, author = title or _first_words(bulletin), author or bulletin.masthead.name or _PROGRAM
    said = [
        plain(f"dc:{name}", escaped(text))
        for name, text in (("title", title), ("creator", author), ("language", bulletin.language))
        if text
    ]
    moment = f"{cited_date(bulletin).isoformat()}T00:00:00Z"
    said += [plain(f"dcterms:{name}", moment, xsi_type="dcterms:W3CDTF") for name in ("created", "modified")]
    root = plain(
        "cp:coreProperties",
        *said,
        xmlns_cp=_CORE,
        xmlns_dc=_DUBLIN_CORE,
        xmlns_dcterms=_TERMS,
        xmlns_xsi=_SCHEMA_INSTANCE,
    )
    return (DECLARATION + root).encode("utf-8")


def _first_words(bulletin: Bulletin) -> str:
    """Return how the text begins, as Word calls a document without titles."""
    texts = (
        plain_text(block.inlines)
        for article in articles(bulletin)
        for block in article.blocks
        if isinstance(block, Paragraph)
    )
    return " ".join(next(filter(str.strip, texts), "").split())[:_LONGEST_TITLE]


def application_properties_part(bulletin: Bulletin, *, says_structure: bool) -> bytes:
    """Return the program that wrote the file, and the unit that publishes.

    The version tells, until another program saves the file, that its styles and bookmarks say the whole outline.
    """
    unit = bulletin.masthead.unit
    company = plain("Company", escaped(unit)) if unit else ""
    version = plain("AppVersion", _WRITTEN_VERSION) if says_structure else ""
    root = plain("Properties", plain("Application", _PROGRAM), company, version, xmlns=_EXTENDED)
    return (DECLARATION + root).encode("utf-8")
