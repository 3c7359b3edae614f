"""Names of what a template holds: its styles, its keys and their values.

A key is named by its path, a style's by `style.` and the key; a key without a name here is called by itself.
"""

from __future__ import annotations

from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP, Translate

_CONTEXT = "Templates"

STYLES = {
    "_text": QT_TRANSLATE_NOOP("Templates", "All text"),
    "_kai": QT_TRANSLATE_NOOP("Templates", "All in Kai"),
    "_hei": QT_TRANSLATE_NOOP("Templates", "All in Hei"),
    "_title": QT_TRANSLATE_NOOP("Templates", "All titles"),
    "_sans": QT_TRANSLATE_NOOP("Templates", "All sans serif"),
    "body": QT_TRANSLATE_NOOP("Templates", "Body"),
    "lead": QT_TRANSLATE_NOOP("Templates", "Lead"),
    "heading-1": QT_TRANSLATE_NOOP("Templates", "Heading 1"),
    "heading-2": QT_TRANSLATE_NOOP("Templates", "Heading 2"),
    "heading-3": QT_TRANSLATE_NOOP("Templates", "Heading 3"),
    "heading-4": QT_TRANSLATE_NOOP("Templates", "Heading 4"),
    "quotation": QT_TRANSLATE_NOOP("Templates", "Quotation"),
    "editors-note": QT_TRANSLATE_NOOP("Templates", "Editor's note"),
    "flush": QT_TRANSLATE_NOOP("Templates", "Flush left"),
    "sign-off": QT_TRANSLATE_NOOP("Templates", "Sign-off"),
    "section": QT_TRANSLATE_NOOP("Templates", "Section"),
    "department": QT_TRANSLATE_NOOP("Templates", "Department"),
    "kicker": QT_TRANSLATE_NOOP("Templates", "Kicker"),
    "headline": QT_TRANSLATE_NOOP("Templates", "Headline"),
    "subhead": QT_TRANSLATE_NOOP("Templates", "Subhead"),
    "byline": QT_TRANSLATE_NOOP("Templates", "Byline"),
    "caption": QT_TRANSLATE_NOOP("Templates", "Caption"),
    "credit": QT_TRANSLATE_NOOP("Templates", "Picture credit"),
    "table-header": QT_TRANSLATE_NOOP("Templates", "Table header"),
    "table-cell": QT_TRANSLATE_NOOP("Templates", "Table cell"),
    "note": QT_TRANSLATE_NOOP("Templates", "Note"),
    "contents-title": QT_TRANSLATE_NOOP("Templates", "Title of the contents"),
    "contents-section": QT_TRANSLATE_NOOP("Templates", "Section in the contents"),
    "contents-entry": QT_TRANSLATE_NOOP("Templates", "Entry of the contents"),
    "masthead-name": QT_TRANSLATE_NOOP("Templates", "Name in the masthead"),
    "masthead-number": QT_TRANSLATE_NOOP("Templates", "Number in the masthead"),
    "masthead-line": QT_TRANSLATE_NOOP("Templates", "Unit and date in the masthead"),
    "classification": QT_TRANSLATE_NOOP("Templates", "Classification"),
    "imprint": QT_TRANSLATE_NOOP("Templates", "Imprint"),
    "page-number": QT_TRANSLATE_NOOP("Templates", "Page number"),
    "running-head": QT_TRANSLATE_NOOP("Templates", "Running head"),
}

KEYS = {
    "page.paper": QT_TRANSLATE_NOOP("Templates", "Paper"),
    "page.width": QT_TRANSLATE_NOOP("Templates", "Width"),
    "page.height": QT_TRANSLATE_NOOP("Templates", "Height"),
    "page.top": QT_TRANSLATE_NOOP("Templates", "Top margin"),
    "page.bottom": QT_TRANSLATE_NOOP("Templates", "Bottom margin"),
    "page.inside": QT_TRANSLATE_NOOP("Templates", "Inside margin"),
    "page.outside": QT_TRANSLATE_NOOP("Templates", "Outside margin"),
    "page.line_pitch": QT_TRANSLATE_NOOP("Templates", "Line pitch"),
    "page.lines": QT_TRANSLATE_NOOP("Templates", "Lines a page"),
    "page.characters": QT_TRANSLATE_NOOP("Templates", "Characters a line"),
    "page.columns.count": QT_TRANSLATE_NOOP("Templates", "Columns"),
    "page.columns.gap": QT_TRANSLATE_NOOP("Templates", "Gap between columns"),
    "page.columns.rule": QT_TRANSLATE_NOOP("Templates", "Rule between columns"),
    "page.columns.least_lines": QT_TRANSLATE_NOOP("Templates", "Lines under a headline"),
    "page.widow_control": QT_TRANSLATE_NOOP("Templates", "Keep two lines together"),
    "cover": QT_TRANSLATE_NOOP("Templates", "Cover"),
    "cover.own_page": QT_TRANSLATE_NOOP("Templates", "Masthead on a page of its own"),
    "cover.contents": QT_TRANSLATE_NOOP("Templates", "Contents on the cover"),
    "cover.blank_back": QT_TRANSLATE_NOOP("Templates", "Text begins on an odd page"),
    "cover.numbers_anew": QT_TRANSLATE_NOOP("Templates", "Text begins with page 1"),
    "page_numbers": QT_TRANSLATE_NOOP("Templates", "Page numbers"),
    "page_numbers.form": QT_TRANSLATE_NOOP("Templates", "Form"),
    "page_numbers.place": QT_TRANSLATE_NOOP("Templates", "Place"),
    "page_numbers.distance": QT_TRANSLATE_NOOP("Templates", "Distance from the text"),
    "page_numbers.first_page": QT_TRANSLATE_NOOP("Templates", "Number on page one"),
    "page_numbers.imprint_page": QT_TRANSLATE_NOOP("Templates", "Number on a page with the imprint alone"),
    "running_head": QT_TRANSLATE_NOOP("Templates", "Running head"),
    "running_head.left": QT_TRANSLATE_NOOP("Templates", "At the left"),
    "running_head.centre": QT_TRANSLATE_NOOP("Templates", "In the middle"),
    "running_head.right": QT_TRANSLATE_NOOP("Templates", "At the right"),
    "running_head.distance": QT_TRANSLATE_NOOP("Templates", "Distance from the text"),
    "running_head.rule": QT_TRANSLATE_NOOP("Templates", "Rule at its foot"),
    "issue": QT_TRANSLATE_NOOP("Templates", "Number and date"),
    "issue.number": QT_TRANSLATE_NOOP("Templates", "Number"),
    "issue.total_number": QT_TRANSLATE_NOOP("Templates", "Total number"),
    "issue.supplement": QT_TRANSLATE_NOOP("Templates", "Supplement"),
    "issue.date": QT_TRANSLATE_NOOP("Templates", "Date"),
    "contents": QT_TRANSLATE_NOOP("Templates", "Contents"),
    "contents.title": QT_TRANSLATE_NOOP("Templates", "Title"),
    "contents.minimum_articles": QT_TRANSLATE_NOOP("Templates", "From this many articles"),
    "contents.leader": QT_TRANSLATE_NOOP("Templates", "Leader"),
    "table_rule": QT_TRANSLATE_NOOP("Templates", "Rules of tables"),
    "rule.thickness": QT_TRANSLATE_NOOP("Templates", "Thickness"),
    "rule.colour": QT_TRANSLATE_NOOP("Templates", "Colour"),
    "table_rule.thickness": QT_TRANSLATE_NOOP("Templates", "Thickness"),
    "table_rule.colour": QT_TRANSLATE_NOOP("Templates", "Colour"),
    "byline_place": QT_TRANSLATE_NOOP("Templates", "Byline"),
    "language": QT_TRANSLATE_NOOP("Templates", "Language"),
    "accent": QT_TRANSLATE_NOOP("Templates", "Accent on the web"),
    "object_space": QT_TRANSLATE_NOOP("Templates", "Lines around tables and pictures"),
    "figure_label": QT_TRANSLATE_NOOP("Templates", "Number of a picture"),
    "table_label": QT_TRANSLATE_NOOP("Templates", "Number of a table"),
    "note_label": QT_TRANSLATE_NOOP("Templates", "Head of the notes"),
    "note_place": QT_TRANSLATE_NOOP("Templates", "Notes"),
    "bullets": QT_TRANSLATE_NOOP("Templates", "Bullets by level"),
    "heading_signs": QT_TRANSLATE_NOOP("Templates", "Numbers of headings"),
    "list_signs": QT_TRANSLATE_NOOP("Templates", "Numbers of lists"),
    "sign.pattern": QT_TRANSLATE_NOOP("Templates", "Pattern"),
    "sign.form": QT_TRANSLATE_NOOP("Templates", "Form"),
    "style.faces.east_asian": QT_TRANSLATE_NOOP("Templates", "Chinese face"),
    "style.faces.latin": QT_TRANSLATE_NOOP("Templates", "Latin face"),
    "style.size": QT_TRANSLATE_NOOP("Templates", "Size"),
    "style.line_pitch": QT_TRANSLATE_NOOP("Templates", "Line pitch"),
    "style.bold": QT_TRANSLATE_NOOP("Templates", "Bold"),
    "style.italic": QT_TRANSLATE_NOOP("Templates", "Italic"),
    "style.colour": QT_TRANSLATE_NOOP("Templates", "Colour"),
    "style.alignment": QT_TRANSLATE_NOOP("Templates", "Alignment"),
    "style.first_line_indent": QT_TRANSLATE_NOOP("Templates", "First-line indent"),
    "style.left_indent": QT_TRANSLATE_NOOP("Templates", "Left indent"),
    "style.right_indent": QT_TRANSLATE_NOOP("Templates", "Right indent"),
    "style.lines_before": QT_TRANSLATE_NOOP("Templates", "Blank lines before"),
    "style.lines_after": QT_TRANSLATE_NOOP("Templates", "Blank lines after"),
    "style.letter_spacing": QT_TRANSLATE_NOOP("Templates", "Letter spacing"),
    "style.keep_with_next": QT_TRANSLATE_NOOP("Templates", "Keep with what follows"),
    "style.outline_level": QT_TRANSLATE_NOOP("Templates", "Level in the outline"),
    "style.prefix": QT_TRANSLATE_NOOP("Templates", "Printed before it"),
    "style.label": QT_TRANSLATE_NOOP("Templates", "Bold label before it"),
    "style.across": QT_TRANSLATE_NOOP("Templates", "Across all columns"),
    "style.line_ends": QT_TRANSLATE_NOOP("Templates", "Lines end"),
    "style.rule": QT_TRANSLATE_NOOP("Templates", "Rule at its foot"),
    "row.rule": QT_TRANSLATE_NOOP("Templates", "Rule at its foot"),
    "row.style": QT_TRANSLATE_NOOP("Templates", "Style"),
    "row.left": QT_TRANSLATE_NOOP("Templates", "At the left"),
    "row.centre": QT_TRANSLATE_NOOP("Templates", "In the middle"),
    "row.right": QT_TRANSLATE_NOOP("Templates", "At the right"),
    "row.lines": QT_TRANSLATE_NOOP("Templates", "Height in lines"),
    "row.rule_stays": QT_TRANSLATE_NOOP("Templates", "Rule without text"),
}

VALUES = {
    "left": QT_TRANSLATE_NOOP("Templates", "Left"),
    "centre": QT_TRANSLATE_NOOP("Templates", "Centred"),
    "right": QT_TRANSLATE_NOOP("Templates", "Right"),
    "justified": QT_TRANSLATE_NOOP("Templates", "Justified"),
    "dashes": QT_TRANSLATE_NOOP("Templates", "Between dashes (— 1 —)"),
    "plain": QT_TRANSLATE_NOOP("Templates", "The number alone"),
    "outside": QT_TRANSLATE_NOOP("Templates", "Outside: right on odd pages"),
    "end": QT_TRANSLATE_NOOP("Templates", "At the end of the article"),
    "article-end": QT_TRANSLATE_NOOP("Templates", "At the end of the article"),
    "page": QT_TRANSLATE_NOOP("Templates", "At the foot of the page"),
    "under-headline": QT_TRANSLATE_NOOP("Templates", "Under the headline"),
    "margin": QT_TRANSLATE_NOOP("Templates", "Where the line is full"),
    "words": QT_TRANSLATE_NOOP("Templates", "Between words"),
    "balanced": QT_TRANSLATE_NOOP("Templates", "Between words, in calm lines"),
    "han": QT_TRANSLATE_NOOP("Templates", "Chinese numerals"),
    "decimal": QT_TRANSLATE_NOOP("Templates", "Digits"),
    "alphabetic": QT_TRANSLATE_NOOP("Templates", "Letters"),
    "roman": QT_TRANSLATE_NOOP("Templates", "Roman numerals"),
}

FIELDS = {
    "name": QT_TRANSLATE_NOOP("Templates", "Name of the bulletin"),
    "unit": QT_TRANSLATE_NOOP("Templates", "Compiling unit"),
    "classification": QT_TRANSLATE_NOOP("Templates", "Classification"),
    "copy_number": QT_TRANSLATE_NOOP("Templates", "Copy number"),
    "number": QT_TRANSLATE_NOOP("Templates", "Number"),
    "total_number": QT_TRANSLATE_NOOP("Templates", "Total number"),
    "date": QT_TRANSLATE_NOOP("Templates", "Date"),
    "report_to": QT_TRANSLATE_NOOP("Templates", "Report to"),
    "send_to": QT_TRANSLATE_NOOP("Templates", "Send to"),
    "distribute_to": QT_TRANSLATE_NOOP("Templates", "Distribute to"),
    "copies": QT_TRANSLATE_NOOP("Templates", "Copies"),
    "editor": QT_TRANSLATE_NOOP("Templates", "Editor"),
    "reviewer": QT_TRANSLATE_NOOP("Templates", "Reviewer"),
    "approver": QT_TRANSLATE_NOOP("Templates", "Approver"),
    "telephone": QT_TRANSLATE_NOOP("Templates", "Telephone"),
}

SIZES = {
    42.0: QT_TRANSLATE_NOOP("Templates", "Initial"),
    36.0: QT_TRANSLATE_NOOP("Templates", "Small initial"),
    26.0: QT_TRANSLATE_NOOP("Templates", "No. 1"),
    24.0: QT_TRANSLATE_NOOP("Templates", "Small no. 1"),
    22.0: QT_TRANSLATE_NOOP("Templates", "No. 2"),
    18.0: QT_TRANSLATE_NOOP("Templates", "Small no. 2"),
    16.0: QT_TRANSLATE_NOOP("Templates", "No. 3"),
    15.0: QT_TRANSLATE_NOOP("Templates", "Small no. 3"),
    14.0: QT_TRANSLATE_NOOP("Templates", "No. 4"),
    12.0: QT_TRANSLATE_NOOP("Templates", "Small no. 4"),
    10.5: QT_TRANSLATE_NOOP("Templates", "No. 5"),
    9.0: QT_TRANSLATE_NOOP("Templates", "Small no. 5"),
    7.5: QT_TRANSLATE_NOOP("Templates", "No. 6"),
}
"""The Chinese sizes of type (字号) by their points."""


def style_title(name: str, translate: Translate) -> str:
    """Name a style; one that only an office's template has is called by itself."""
    return translate(_CONTEXT, STYLES[name]) if name in STYLES else name.lstrip("_")


def key_title(key: str, translate: Translate) -> str:
    """Name a key by its path, such as "page.top" or "style.size"; one without a name is called by itself."""
    if key in KEYS:
        return translate(_CONTEXT, KEYS[key])
    return key.rpartition(".")[2].replace("_", " ").capitalize()


def value_title(value: str, translate: Translate) -> str:
    """Name one of the values that a key may have."""
    return translate(_CONTEXT, VALUES[value]) if value in VALUES else value


def matter_field_title(name: str, translate: Translate) -> str:
    """Name a field of masthead or imprint."""
    return translate(_CONTEXT, FIELDS[name]) if name in FIELDS else name


def size_name(points: float, translate: Translate) -> str:
    """Return the Chinese name of a size of type; empty for a size that has none."""
    return translate(_CONTEXT, SIZES[points]) if points in SIZES else ""
