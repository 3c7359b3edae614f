"""What a template (版式) holds. No writer and no painter has a size, a face or a colour of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.templates.length import ZERO, Length
from bulletin_editor.templates.numbering import NumberSign


class StyleName(StrEnum):
    """Everything a template gives a look. Paragraph roles have the style of the same name."""

    BODY = "body"
    LEAD = "lead"
    HEADING_1 = "heading-1"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    HEADING_4 = "heading-4"
    QUOTATION = "quotation"
    EDITORS_NOTE = "editors-note"
    FLUSH = "flush"
    SIGN_OFF = "sign-off"
    SECTION = "section"
    DEPARTMENT = "department"
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    CAPTION = "caption"
    CREDIT = "credit"
    TABLE_HEADER = "table-header"
    TABLE_CELL = "table-cell"
    NOTE = "note"
    CONTENTS_TITLE = "contents-title"
    CONTENTS_SECTION = "contents-section"
    CONTENTS_ENTRY = "contents-entry"
    MASTHEAD_NAME = "masthead-name"
    MASTHEAD_NUMBER = "masthead-number"
    MASTHEAD_LINE = "masthead-line"
    CLASSIFICATION = "classification"
    IMPRINT = "imprint"
    PAGE_NUMBER = "page-number"
    RUNNING_HEAD = "running-head"


class LineEnds(StrEnum):
    """Where the lines of a paragraph that is longer than one end."""

    MARGIN = "margin"
    """Where the line is full, as text is set."""
    WORDS = "words"
    """Between words, each line as full as that allows."""
    BALANCED = "balanced"
    """Between words, in lines that make a calm shape: titles (GB/T 9704, 7.3.1)."""


@dataclass(frozen=True, slots=True)
class Faces:
    """Font families by script, the wanted one first, then what stands in for it where it is not installed."""

    east_asian: tuple[str, ...]
    latin: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the text area, or upright between columns."""

    thickness: Length
    colour: str


@dataclass(frozen=True, slots=True)
class Style:
    """The look of one kind of paragraph.

    Indents count in characters (em of the style's own pitch), space before and after in whole lines of the
    template's grid, so that everything on a page is a multiple of the line pitch.
    """

    name: StyleName
    faces: Faces
    size: Length
    line_pitch: Length
    """The exact height of each line."""
    bold: bool = False
    italic: bool = False
    colour: str = "#000000"
    alignment: Alignment = Alignment.JUSTIFIED
    first_line_indent: float = 0
    left_indent: float = 0
    right_indent: float = 0
    lines_before: int = 0
    """Blank lines of the grid before, none at the head of a page.

    Where blank lines after and before meet, the larger count holds; inside one headline system (kicker, headline,
    subhead) there are none.
    """
    lines_after: int = 0
    letter_spacing: Length = ZERO
    """Added after each character, as Word's w:spacing; negative to fit 28 characters in 156 mm."""
    keep_with_next: bool = False
    outline_level: int | None = None
    """1 to 9 in Word's navigation pane and the PDF's bookmarks; `None` for text."""
    rule: Rule | None = None
    """A rule under it, as wide as the text area; only for what stands across."""
    across: bool = False
    """Stands across all columns, where the template has some."""
    prefix: str = ""
    """Printed before the text, such as "——" before a subhead."""
    label: str = ""
    """A bold label run in before the first paragraph, such as "编者按："."""
    line_ends: LineEnds = LineEnds.MARGIN

    @property
    def em_pitch(self) -> float:
        """The pitch of full-width characters in points: what the indents count in."""
        return self.size + self.letter_spacing


class PageNumberForm(StrEnum):
    DASHES = "dashes"
    """— 1 — (GB/T 9704, 7.5)."""
    PLAIN = "plain"


class PageNumberPlace(StrEnum):
    OUTSIDE = "outside"
    """Odd pages right, even pages left, one character in."""
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class PageNumbers:
    form: PageNumberForm
    place: PageNumberPlace
    distance: Length
    """From the lower edge of the text area to the upper edge of the number."""
    first_page: bool = True
    """Page one carries its number too."""
    imprint_page: bool = True
    """A last page on which nothing but the imprint stands carries its number too (GB/T 9704, 7.5: it need not)."""


@dataclass(frozen=True, slots=True)
class RunningHead:
    """The line in the upper margin (页眉) of pages, none where it has no texts.

    Page one, a cover with its back, and a page with nothing but an imprint that carries no number have none either.
    The texts are patterns with the fields of `matter.MASTHEAD_FIELDS`, as in `MatterRow`.
    """

    left: str = ""
    centre: str = ""
    right: str = ""
    distance: Length = ZERO
    """From the foot of its line, or of the rule under it, to the upper edge of the text area."""
    rule: Rule | None = None
    """A rule under it, as wide as the text area."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover (封面): page one with the masthead alone. Neither it nor its back carries a page number."""

    own_page: bool = False
    """There is one, where anything comes after the masthead."""
    contents: bool = True
    """The contents stand on it too; else they stand before the text."""
    blank_back: bool = False
    """The text begins on an odd page, so the back of the cover stays blank."""
    numbers_anew: bool = False
    """The text begins with page 1, on an odd page as well."""

    @property
    def text_begins_odd(self) -> bool:
        return self.blank_back or self.numbers_anew


@dataclass(frozen=True, slots=True)
class Columns:
    """Newspaper columns (分栏): text flows from one to the next, and at the end of a zone all are equally long."""

    count: int = 1
    gap: Length = ZERO
    """At least; columns are whole twips wide, and what is left over widens the gaps."""
    rule: Rule | None = None
    """The upright rule in each gap; Word draws its own, thin and black."""
    least_lines: int = 1
    """Lines that the columns under a headline have room for at least; else both begin the next page."""


@dataclass(frozen=True, slots=True)
class Page:
    """The page's geometry. The text area (版心) is what the margins leave."""

    width: Length
    height: Length
    top: Length
    bottom: Length
    inside: Length
    outside: Length
    line_pitch: Length
    """The pitch of the grid; the body's lines stand on it."""
    lines: int
    """Lines a full page holds."""
    characters: int
    """Full-width body characters a full line holds; 0 where the template does not count them."""
    columns: Columns = Columns()
    widow_control: bool = False
    """Keeps two lines of a paragraph together at least, at the foot of a page or column and at the head."""

    @property
    def text_width(self) -> Length:
        return Length(self.width - self.inside - self.outside)

    @property
    def measure(self) -> Length:
        """The text's width as page and margins in whole twips leave it: what lines are broken to."""
        return Length((self.width.twips - self.inside.twips - self.outside.twips) / 20)

    @property
    def text_height(self) -> Length:
        return Length(self.height - self.top - self.bottom)

    @property
    def grid_height(self) -> Length:
        """The height of the text area's whole lines: what a page holds."""
        return Length(min(self.lines, int(self.text_height / self.line_pitch + 0.001)) * self.line_pitch)

    @property
    def turned(self) -> Page:
        """The landscape pages: this one turned so that the head of what stands there lies at its left edge.

        Left and right are alike, and so are head and foot: a word processor that mirrors margins changes nothing.
        """
        ends, sides = Length((self.top + self.bottom) / 2), Length((self.inside + self.outside) / 2)
        lines = int((self.width - 2 * sides) / self.line_pitch + 0.001)
        return replace(
            self, width=self.height, height=self.width, top=sides, bottom=sides, inside=ends, outside=ends,
            lines=lines, columns=Columns(),
        )  # fmt: skip

    @property
    def column_width(self) -> Length:
        """The width of each column in whole twips, which leave gaps of whole twips too."""
        count, room = self.columns.count, self.measure.twips
        width = (room - (count - 1) * self.columns.gap.twips) // count
        while count > 1 and (room - count * width) % (count - 1):
            width -= 1
        return Length(width / 20) if count > 1 else self.measure

    @property
    def column_gap(self) -> Length:
        """The room between two columns, in whole twips."""
        count = self.columns.count
        if count == 1:
            return ZERO
        return Length((self.measure.twips - count * self.column_width.twips) / (count - 1) / 20)


@dataclass(frozen=True, slots=True)
class MatterRow:
    """One row of masthead or imprint: text at left, centre and right, or a rule.

    The texts are patterns with the fields of `matter.MASTHEAD_FIELDS` and `matter.IMPRINT_FIELDS` in braces, optional
    stretches in square brackets. A row
    whose fields are all empty is left out. `lines` is its height on the grid, and its one line of text is that high
    (so the baseline stands at 80 % of it); a rule stands at the foot of its row.
    """

    style: StyleName
    left: str = ""
    centre: str = ""
    right: str = ""
    lines: int = 1
    rule: Rule | None = None
    rule_stays: bool = False
    """Keep the row for its rule even when its texts are empty."""


@dataclass(frozen=True, slots=True)
class ContentsDesign:
    """The list of headlines with page numbers (要目) after the masthead."""

    title: str
    minimum_articles: int
    """Fewer articles than this need no contents."""
    leader: str
    """The character between headline and page number."""


class BylinePlace(StrEnum):
    """Where an article's byline is printed."""

    END = "end"
    """After the last paragraph."""
    UNDER_HEADLINE = "under-headline"


class NotePlace(StrEnum):
    """Where footnotes are printed."""

    ARTICLE_END = "article-end"
    PAGE = "page"
    """At the foot of the page that refers to them; in columns all the same at the article's end."""


@dataclass(frozen=True, slots=True)
class IssuePatterns:
    """How the masthead writes number and date: `{number}`, `{total_number}`; `{year}`, `{month}`, `{day}`,
    `{month_name}`.
    """

    number: str
    total_number: str
    supplement: str
    date: str


@dataclass(frozen=True, slots=True)
class Template:
    """A house style: page, named styles, masthead and imprint design."""

    name: str
    titles: Mapping[str, str]
    """The name a person reads, by language."""
    language: str
    page: Page
    styles: Mapping[StyleName, Style]
    masthead: tuple[MatterRow, ...]
    imprint: tuple[MatterRow, ...]
    issue: IssuePatterns
    contents: ContentsDesign
    page_numbers: PageNumbers
    byline_place: BylinePlace
    heading_signs: tuple[NumberSign, NumberSign, NumberSign, NumberSign]
    list_signs: tuple[NumberSign, ...]
    """Signs of numbered lists by level; the last serves deeper ones."""
    bullets: tuple[str, ...]
    """Signs of bulleted lists by level; the last serves deeper ones."""
    table_rule: Rule
    figure_label: str
    """The pattern of a figure's number, such as "图{}"; empty for none."""
    table_label: str
    note_label: str
    """The head of the notes at an article's end, such as "注："."""
    accent: str
    """The colour of headings and rules on the web."""
    object_space: float = 0.5
    """Blank lines of the grid before and after a table or a picture with its caption and credit; the text after it
    stands on the grid again.
    """
    note_place: NotePlace = NotePlace.ARTICLE_END
    cover: Cover = Cover()
    running_head: RunningHead = RunningHead()

    @property
    def has_page_notes(self) -> bool:
        """Tell whether notes stand at the foot of the page; columns have no room for them there."""
        return self.note_place is NotePlace.PAGE and self.page.columns.count == 1

    def title(self, language: str) -> str:
        """Return the name that a person reads in a language, such as "zh"."""
        return self.titles.get(language) or self.titles.get("en") or self.name

    def one_line(self, lines: Iterable[str]) -> str:
        """Join a headline's parallel parts: by an em space in Chinese, whose parts have no mark between them."""
        return ("\u3000" if self.language.startswith("zh") else " ").join(lines)

    def style(self, name: StyleName | str) -> Style:
        """Return the style of this name, or of the paragraph role of this name."""
        return self.styles[StyleName(name)]
