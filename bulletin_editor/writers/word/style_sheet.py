"""The styles part: the template's named styles as Word's, so that paragraphs carry nothing but their style."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import assert_never

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.template import Faces, Rule, Style, StyleName, Template
from bulletin_editor.writers.word.line_ends import LINE_END, LINE_END_NAMES
from bulletin_editor.writers.word.markup import Markup, part, properties, w
from bulletin_editor.writers.word.style_names import Naming, WordStyle

NORMAL = "Normal"
HYPERLINK = "Hyperlink"
NOTE_REFERENCE = "NoteReference"
NOTE_NUMBER = "FootnoteCharacters"
"""The number before a note: LibreOffice raises it, unless the style that it takes for it says otherwise."""
COMMENT_REFERENCE = "CommentReference"
COMMENT_TEXT = "CommentText"
TABLE = "TableGrid"
LIST_BULLET = "ListBullet"
LIST_NUMBER = "ListNumber"
PARTING = "Parting"
PARTING_LINE = 2
"""Twips: the height of a paragraph that is there for Word alone."""

_COMMENT_SIZE = 20
"""Half-points: Word's own size for the text of comments."""


def word_alignment(alignment: Alignment) -> Markup:
    """Return how a paragraph is aligned."""
    match alignment:
        case Alignment.LEFT:
            return w("jc", val="left")
        case Alignment.CENTRE:
            return w("jc", val="center")
        case Alignment.RIGHT:
            return w("jc", val="right")
        case Alignment.JUSTIFIED:
            return w("jc", val="both")
        case _:
            assert_never(alignment)


def line_breaking_rules(template: Template) -> tuple[Markup, ...]:
    """Return the rules for Chinese lines that the page layout counts on.

    No mark hangs over the margin, Latin words get no gap of their own beside Chinese text, and a line alone moves to
    the next page only where the template asks for it.
    """
    return (
        w("widowControl", val=int(template.page.widow_control)),
        w("kinsoku"),
        w("overflowPunct", val=0),
        w("topLinePunct", val=0),
        w("autoSpaceDE", val=0),
        w("autoSpaceDN", val=0),
        w("adjustRightInd", val=0),
    )


def bottom_border(rule: Rule) -> Markup:
    """Return a rule under a paragraph."""
    return rule_element("bottom", rule)


def rule_element(side: str, rule: Rule) -> Markup:
    """Return a rule at one side of a paragraph, a cell or a table."""
    return w(side, val="single", sz=rule.thickness.eighths, space=0, color=rule.colour.lstrip("#"))


def twips_of_characters(count: float, style: Style) -> int:
    """Return an indent counted in the style's characters."""
    return Length(count * style.em_pitch).twips


def indents_of(style: Style) -> dict[str, int]:
    """Return the indents that a style says, in twips by the names that Word has for them."""
    indents = {"left": style.left_indent, "right": style.right_indent, "firstLine": style.first_line_indent}
    return {side: twips_of_characters(count, style) for side, count in indents.items()}


def character_half(style_id: str) -> str:
    """Return the id of the character style that is linked to a paragraph style: Word changes both at once."""
    return f"{style_id}Char"


class StyleSheet:
    """Writes the styles part for a template under its names in Word."""

    def __init__(self, template: Template, naming: Naming, halved: Collection[StyleName]) -> None:
        """`halved` are the styles that have a character half."""
        self._template = template
        self._naming = naming
        self._halved = halved
        self._is_chinese = template.language.startswith("zh")
        self.face_styles = FaceStyles(template)

    def part(self) -> bytes:
        return part(
            "styles",
            self._defaults(),
            self._normal(),
            w("style", _named("Default Paragraph Font"), w("uiPriority", val=1), w("semiHidden"),
              w("unhideWhenUsed"), type="character", default=1, styleId="DefaultParagraphFont"),
            self._table_normal(),
            w("style", _named("No List"), w("uiPriority", val=99), w("semiHidden"), w("unhideWhenUsed"),
              type="numbering", default=1, styleId="NoList"),
            *(self._paragraph_style(self._template.style(name), self._naming.styles[name]) for name in StyleName),
            *self._list_styles(),
            *self._character_styles(),
            self._table_grid(),
        )  # fmt: skip

    def _defaults(self) -> Markup:
        body = self._template.style(StyleName.BODY)
        run = properties("rPr", (_fonts(body.faces), *_sizes(body.size), self._languages()))
        return w("docDefaults", w("rPrDefault", run), w("pPrDefault"))

    def _languages(self) -> Markup:
        if self._is_chinese:
            return w("lang", val="en-US", eastAsia=self._template.language)
        return w("lang", val=_region(self._template.language), eastAsia="zh-CN")

    def _normal(self) -> Markup:
        body = self._template.style(StyleName.BODY)
        paragraph = (
            *line_breaking_rules(self._template),
            w("snapToGrid", val=0),
            _line(body.line_pitch),
            word_alignment(body.alignment),
        )
        return w(
            "style", _named(NORMAL), w("qFormat"), properties("pPr", paragraph),
            properties("rPr", (_fonts(body.faces), *_sizes(body.size), self._languages())),
            type="paragraph", default=1, styleId=NORMAL,
        )  # fmt: skip

    def _paragraph_style(self, style: Style, name: WordStyle) -> Markup:
        follows = self._naming.id(StyleName.BODY) if style.outline_level else name.id
        return w(
            "style", _named(name.name), _alias(name), w("basedOn", val=NORMAL), w("next", val=follows),
            w("link", val=character_half(name.id)) if style.name in self._halved else "", w("qFormat"),
            properties("pPr", self._paragraph_look(style)), properties("rPr", _run_look(style)),
            type="paragraph", styleId=name.id, **(_CUSTOM if name.is_custom else {}),
        )  # fmt: skip

    def _paragraph_look(self, style: Style) -> Iterator[Markup]:
        grid = self._template.page.line_pitch
        yield _line(
            style.line_pitch,
            before=Length(style.lines_before * grid).twips,
            after=Length(style.lines_after * grid).twips,
        )
        yield word_alignment(style.alignment)
        yield w("ind", **indents_of(style))
        if style.keep_with_next:
            yield w("keepNext")
        if style.rule is not None:
            yield w("pBdr", bottom_border(style.rule))
        if style.name is StyleName.NOTE and self._template.has_page_notes:
            yield w("keepLines")
        level = self._naming.levels.get(style.name)
        if level is not None:
            yield w("outlineLvl", val=level - 1)

    def _list_styles(self) -> Iterator[Markup]:
        body = self._naming.id(StyleName.BODY)
        for style_id, name in ((LIST_BULLET, "List Bullet"), (LIST_NUMBER, "List Number")):
            yield w("style", _named(name), w("basedOn", val=body), w("qFormat"), type="paragraph", styleId=style_id)
        least = w("spacing", before=0, after=0, line=PARTING_LINE, lineRule="exact")
        yield w("style", _named("表格间隔" if self._is_chinese else "Parting"), w("basedOn", val=NORMAL),
                properties("pPr", (least,)), type="paragraph", styleId=PARTING, **_CUSTOM)  # fmt: skip
        comment = properties("rPr", _sizes(Length(_COMMENT_SIZE / 2)))
        look = properties("pPr", (w("spacing", line=240, lineRule="auto"), w("jc", val="left")))
        yield w("style", _named("annotation text"), w("basedOn", val=NORMAL), look, comment,
                type="paragraph", styleId=COMMENT_TEXT)  # fmt: skip

    def _character_styles(self) -> Iterator[Markup]:
        """Links look like the text around them, as on the printed page."""
        raised = properties("rPr", (w("vertAlign", val="superscript"),))
        small = properties("rPr", (*_sizes(Length(8)),))
        for style_id, name, look in (
            (HYPERLINK, "Hyperlink", ""),
            (NOTE_REFERENCE, "footnote reference" if self._template.has_page_notes else "endnote reference", raised),
            (COMMENT_REFERENCE, "annotation reference", small),
        ):
            yield w("style", _named(name), w("basedOn", val="DefaultParagraphFont"), look,
                    type="character", styleId=style_id)  # fmt: skip
        yield w("style", _named(LINE_END_NAMES["zh" if self._is_chinese else "en"]),
                w("basedOn", val="DefaultParagraphFont"), properties("rPr", _sizes(Length(1))),
                type="character", styleId=LINE_END, **_CUSTOM)  # fmt: skip
        if self._template.has_page_notes:
            level = properties("rPr", (w("vertAlign", val="baseline"),))
            yield w("style", _named("Footnote Characters"), w("basedOn", val="DefaultParagraphFont"), level,
                    type="character", styleId=NOTE_NUMBER, **_CUSTOM)  # fmt: skip
        for style_name in StyleName:
            if style_name in self._halved:
                yield self._character_half(style_name)
        for style_id, face, is_latin in self.face_styles.all():
            name = self._face_style_name(face, is_latin=is_latin)
            held = properties("rPr", holding_to_face(face, is_latin=is_latin))
            yield w("style", _named(name), w("basedOn", val="DefaultParagraphFont"), held,
                    type="character", styleId=style_id, **_CUSTOM)  # fmt: skip

    def _character_half(self, style_name: StyleName) -> Markup:
        """Return the character half of a style, which says in full what another paragraph style may say otherwise."""
        style, name = self._template.style(style_name), self._naming.styles[style_name]
        return w("style", _named(f"{name.name} Char"), w("basedOn", val="DefaultParagraphFont"),
                 w("link", val=name.id), properties("rPr", whole_run_look(style)),
                 type="character", styleId=character_half(name.id), **_CUSTOM)  # fmt: skip

    def _face_style_name(self, face: str, *, is_latin: bool) -> str:
        if self._is_chinese:
            return f"{'西文' if is_latin else '中文'} {face}"
        return f"{'Latin' if is_latin else 'East Asian'} {face}"

    def _table_normal(self) -> Markup:
        margins = w("tblCellMar", *(w(side, w=0 if side in ("top", "bottom") else 108, type="dxa")
                                    for side in ("top", "left", "bottom", "right")))  # fmt: skip
        return w(
            "style", _named("Normal Table"), w("uiPriority", val=99), w("semiHidden"), w("unhideWhenUsed"),
            w("tblPr", w("tblInd", w=0, type="dxa"), margins), type="table", default=1, styleId="TableNormal",
        )  # fmt: skip

    def _table_grid(self) -> Markup:
        rule = self._template.table_rule
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        borders = w("tblBorders", *(
            rule_element(side, rule) for side in sides
        ))  # fmt: skip
        return w("style", _named("Table Grid"), w("basedOn", val="TableNormal"), w("tblPr", borders),
                 type="table", styleId=TABLE)  # fmt: skip


def holding_to_face(face: str, *, is_latin: bool) -> tuple[Markup, Markup]:
    """Return the run properties that hold text to a face, whatever its characters suggest to Word."""
    hint = {} if is_latin else {"hint": "eastAsia"}
    fonts = w("rFonts", ascii=face, hAnsi=face, eastAsia=face, cs=face, **hint)
    return fonts, "" if is_latin else w("lang", val="zh-CN", eastAsia="zh-CN")


class FaceStyles:
    """Character styles that hold a stretch of text to one face, whatever its characters suggest to Word."""

    def __init__(self, template: Template) -> None:
        self._ids: dict[tuple[str, bool], str] = {}
        for style in template.styles.values():
            for face, is_latin in ((style.faces.east_asian[0], False), (style.faces.latin[0], True)):
                prefix = "Latin" if is_latin else "EastAsian"
                self._ids.setdefault((face, is_latin), f"{prefix}{len(self._ids) + 1}")

    def id(self, faces: Faces, *, is_latin: bool) -> str:
        """Return the style that holds text to the first of these faces for its script."""
        return self._ids[(faces.latin if is_latin else faces.east_asian)[0], is_latin]

    def all(self) -> Iterator[tuple[str, str, bool]]:
        """Yield each style's id, its face, and whether it is for Latin text."""
        for (face, is_latin), style_id in self._ids.items():
            yield style_id, face, is_latin


def _named(name: str) -> Markup:
    return w("name", val=name)


def _alias(name: WordStyle) -> Markup:
    return w("aliases", val=name.alias) if name.alias else ""


_CUSTOM = {"customStyle": 1}
_BLACK = "#000000"


def _fonts(faces: Faces) -> Markup:
    latin = faces.latin[0]
    return w("rFonts", ascii=latin, hAnsi=latin, eastAsia=faces.east_asian[0], cs=latin)


def _sizes(size: Length) -> tuple[Markup, Markup]:
    return w("sz", val=size.half_points), w("szCs", val=size.half_points)


def _line(pitch: Length, *, before: int = 0, after: int = 0) -> Markup:
    return w("spacing", before=before, after=after, line=pitch.twips, lineRule="exact")


def _run_look(style: Style) -> Iterator[Markup]:
    yield _fonts(style.faces)
    if style.faces.latin[0] == style.faces.east_asian[0]:
        yield w("lang", val="zh-CN", eastAsia="zh-CN")
    if style.bold:
        yield w("b")
        yield w("bCs")
    if style.italic:
        yield w("i")
        yield w("iCs")
    if style.colour.lower() != _BLACK:
        yield w("color", val=style.colour.lstrip("#"))
    if style.letter_spacing:
        yield w("spacing", val=style.letter_spacing.twips)
    yield from _sizes(style.size)


def whole_run_look(style: Style) -> Iterator[Markup]:
    """Yield how the text of a style looks, in full, whatever another style says."""
    yield from _run_look(style)
    if style.colour.lower() == _BLACK:
        yield w("color", val=style.colour.lstrip("#"))
    if not style.letter_spacing:
        yield w("spacing", val=0)


def _region(language: str) -> str:
    return language if "-" in language else {"en": "en-GB"}.get(language, language)
