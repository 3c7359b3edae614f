"""What the styles are called in Word.

Word shows its built-in styles in the reader's own language, so a style takes a built-in name wherever one means the
same. The rest is named in the template's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bulletin_editor.templates.template import StyleName, Template

HIGHEST_HEADING = 9


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A style's id in the file and the name Word knows it by; custom styles are none of Word's own."""

    id: str
    name: str
    is_custom: bool = False
    alias: str = ""
    """What the template calls a style that goes by Word's own name."""


_BUILT_IN: Mapping[StyleName, WordStyle] = {
    StyleName.BODY: WordStyle("BodyText", "Body Text"),
    StyleName.QUOTATION: WordStyle("Quote", "Quote"),
    StyleName.SUBHEAD: WordStyle("Subtitle", "Subtitle"),
    StyleName.CAPTION: WordStyle("Caption", "caption"),
    StyleName.NOTE: WordStyle("EndnoteText", "endnote text"),
    StyleName.CONTENTS_TITLE: WordStyle("TOCHeading", "TOC Heading"),
    StyleName.MASTHEAD_NAME: WordStyle("Title", "Title", alias="Masthead"),
    StyleName.PAGE_NUMBER: WordStyle("Footer", "footer"),
    StyleName.RUNNING_HEAD: WordStyle("Header", "header"),
}

_CUSTOM: Mapping[StyleName, tuple[str, str, str]] = {
    StyleName.LEAD: ("Lead", "Lead", "导语"),
    StyleName.HEADING_1: ("InnerHeading1", "Inner heading 1", "文内标题 1"),
    StyleName.HEADING_2: ("InnerHeading2", "Inner heading 2", "文内标题 2"),
    StyleName.HEADING_3: ("InnerHeading3", "Inner heading 3", "文内标题 3"),
    StyleName.HEADING_4: ("InnerHeading4", "Inner heading 4", "文内标题 4"),
    StyleName.EDITORS_NOTE: ("EditorsNote", "Editor’s note", "编者按"),
    StyleName.FLUSH: ("Flush", "Flush paragraph", "顶格段落"),
    StyleName.SIGN_OFF: ("SignOff", "Sign-off", "落款"),
    StyleName.SECTION: ("Section", "Section", "栏目"),
    StyleName.DEPARTMENT: ("Department", "Department", "部门"),
    StyleName.KICKER: ("Kicker", "Kicker", "引题"),
    StyleName.HEADLINE: ("Headline", "Headline", "主题"),
    StyleName.BYLINE: ("Byline", "Byline", "署名"),
    StyleName.CREDIT: ("Credit", "Credit", "图片来源"),
    StyleName.TABLE_HEADER: ("TableHeader", "Table header", "表头"),
    StyleName.TABLE_CELL: ("TableCell", "Table cell", "表内文字"),
    StyleName.CONTENTS_SECTION: ("ContentsSection", "Contents section", "要目栏目"),
    StyleName.CONTENTS_ENTRY: ("ContentsEntry", "Contents entry", "要目条目"),
    StyleName.MASTHEAD_NUMBER: ("IssueNumber", "Issue number", "期号"),
    StyleName.MASTHEAD_LINE: ("IssueLine", "Issue line", "编发单位和日期"),
    StyleName.CLASSIFICATION: ("Classification", "Classification", "密级"),
    StyleName.IMPRINT: ("Imprint", "Imprint", "版记"),
}
"""Ids with the English and the Chinese name."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The styles' names, and the levels of the outline by style."""

    styles: Mapping[StyleName, WordStyle]
    levels: Mapping[StyleName, int]
    headings: Mapping[int, StyleName]
    """The styles that are Word's headings, by their levels."""

    def id(self, name: StyleName) -> str:
        return self.styles[name].id


def name_styles(template: Template, used: Iterable[StyleName]) -> Naming:
    """Name the template's styles.

    The levels of the outline count the heading styles in use without gaps, so that the navigation of a bulletin
    without sections begins at level 1 as well. A style on a level is Word's heading of that level; where two share
    one, the first is.
    """
    levels = _levels(template, frozenset(used))
    styles = {name: _plain_name(name, template) for name in StyleName}
    headings: dict[int, StyleName] = {}
    for name, level in levels.items():
        if level not in headings:
            headings[level] = name
            styles[name] = WordStyle(f"Heading{level}", f"heading {level}", alias=styles[name].name)
    for entry, heading in (
        (StyleName.CONTENTS_SECTION, StyleName.SECTION),
        (StyleName.CONTENTS_ENTRY, StyleName.HEADLINE),
    ):
        level = levels.get(heading, 0)
        if level and levels.get(StyleName.SECTION) != levels.get(StyleName.HEADLINE):
            styles[entry] = WordStyle(f"TOC{level}", f"toc {level}")
    return Naming(styles, levels, headings)


def _plain_name(name: StyleName, template: Template) -> WordStyle:
    if name is StyleName.NOTE and template.has_page_notes:
        return WordStyle("FootnoteText", "footnote text")
    built_in = _BUILT_IN.get(name)
    if built_in is not None:
        return built_in
    style_id, english, chinese = _CUSTOM[name]
    return WordStyle(style_id, chinese if template.language.startswith("zh") else english, is_custom=True)


def _levels(template: Template, used: frozenset[StyleName]) -> dict[StyleName, int]:
    """Return the outline's levels by style: those in use first, the others after them, as far as Word counts."""
    wanted = {name: level for name in StyleName if (level := template.style(name).outline_level) is not None}
    in_use = sorted({level for name, level in wanted.items() if name in used})
    unused = sorted(set(wanted.values()) - set(in_use))
    ranks = {level: rank for rank, level in enumerate([*in_use, *unused], 1)}
    return {name: ranks[level] for name, level in wanted.items() if ranks[level] <= HIGHEST_HEADING}
