"""The lines of a draft read from first to last into sections, departments and articles.

Everything between two heads is an article's text, and a byline at its end closes it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from bulletin_editor.content.blocks import HEADING_ROLES, Role
from bulletin_editor.content.identity import new_id
from bulletin_editor.readers.structure import bylines, labels, patterns, units
from bulletin_editor.readers.structure.articles import ArticleLines
from bulletin_editor.readers.structure.classification import Classified
from bulletin_editor.readers.structure.headline_system import HeadLine, head_line, one_line
from bulletin_editor.readers.structure.heads import Heads
from bulletin_editor.readers.structure.kinds import DECLARED_PARTS, Kind, has_title_shape, is_reading_text
from bulletin_editor.readers.structure.line import Line
from bulletin_editor.readers.structure.looks import Look

_NOT_AT_END_OF_HEADING = frozenset('！？!?”’"')
"""Calls, questions and quotations stand alone in a text more often than bare headings end so."""


_MOST_LINES_OF_A_PART = 2
"""Of a kicker or a subhead."""
_PLAIN: Look = (1e6, 0.0, 1, 1)


@dataclass(slots=True)
class Container:
    """A section or department being filled; `kind` is `None` for the top."""

    kind: Kind | None
    id: str = field(default_factory=new_id)
    title: str = ""
    colon: str = ""
    confidence: int = 0
    dropped: str = ""
    """A mark typed before the title only to make it stand out."""
    children: list[Container | ArticleLines] = field(default_factory=list)


class Outliner:
    """One pass over the lines of one draft."""

    def __init__(self, lines: Sequence[Line], classified: Classified) -> None:
        self._lines = lines
        self._kinds = classified.kinds
        self._looks = classified.looks
        self._headline_look = classified.headline_look
        self._heading_looks = classified.heading_looks
        self._heads = Heads(lines, classified)
        self._headlines = [
            i for i, kind in enumerate(self._kinds) if kind is Kind.TITLE and self._looks[i] == self._headline_look
        ]
        self._bylines = [i for i, kind in enumerate(self._kinds) if kind is Kind.BYLINE]
        self._top = Container(None)
        self._section: Container | None = None
        self._department: Container | None = None
        self._article: ArticleLines | None = None
        self._first_headline: float | None = None
        """The length of the first headline, by which bare ones are known."""
        self._labelled = False
        """Whether a label has just announced an article that has no title yet."""

    def outline(self) -> Container:
        """Return the top with all that the lines make."""
        index = 0
        while index < len(self._lines):
            if self._starts_head(index):
                end = self._heads.end(index)
                self._read_head(index, end)
                index = end
            else:
                self._add_text(index)
                index += 1
        self._drop_empty(self._top)
        return self._top

    def _starts_head(self, index: int) -> bool:
        article = self._article
        return self._heads.starts(
            index,
            due=self._labelled or article is None or article.closed,
            after_article=article is not None and not self._labelled,
            usual_length=self._first_headline,
        )

    def _read_head(self, start: int, end: int) -> None:
        self._labelled = False
        titles: list[int] = []
        bylines: list[int] = []
        labelled: dict[str, str] = {}
        for index in range(start, end):
            kind, line = self._kinds[index], self._lines[index]
            if kind is Kind.SECTION:
                self._open_section([*titles, index] if self._are_loose(titles) else [index], 90)
                titles = []
            elif kind is Kind.DEPARTMENT:
                if titles:
                    self._open_section(titles, 88)
                    titles = []
                self._open_department(line)
            elif kind is Kind.BYLINE:
                bylines.append(index)
            elif (field_label := patterns.FIELD_LABEL.match(line.text)) is not None:
                self._take_labelled(patterns.FIELD_OF_LABEL[field_label[1]], line.text[field_label.end() :], labelled)
            else:
                titles.append(index)
        if titles and not labelled:
            titles = self._without_leading_section(titles)
            titles = self._without_leading_unit(titles)
        if titles or labelled:
            self._open_article(titles, labelled, bylines)
        else:
            self._article = None
            self._labelled = True
            if bylines:
                self._open_article([], {}, bylines)

    def _are_loose(self, indices: Sequence[int]) -> bool:
        return bool(indices) and all(self._kinds[index] is Kind.LOOSE for index in indices)

    def _take_labelled(self, name: str, text: str, labelled: dict[str, str]) -> None:
        if name == "section":
            self._section = Container(Kind.SECTION, title=one_line(text), confidence=97)
            self._top.children.append(self._section)
            self._department = None
        elif name == "department":
            self._place_department(text.strip().rstrip("：:"), "", 97)
        else:
            labelled[name] = one_line(text) if name != "headline" else text

    def _without_leading_section(self, titles: list[int]) -> list[int]:
        """Take the title of a section off the head of several articles; a kicker stays where there is only one."""
        if len(titles) < 2 or self._lines[titles[0]].evidence.style in DECLARED_PARTS:
            return titles
        first, rest = titles[0], titles[1:]
        heads = self._count_heads_after(titles[-1])
        look, following = self._looks[first], self._looks[rest[0]]
        stands_apart = look != following or self._lines[rest[0]].evidence.gap > 0
        before_headline = following == self._headline_look and look is None and self._headline_look is not None
        if not stands_apart or not heads:
            return titles
        if before_headline and heads <= self._count_kickers():
            return titles
        if look is None and following is None and len(titles) == 2 and not self._lines[rest[0]].evidence.gap:
            return titles
        if look is not None and self._headline_look is not None and look > self._headline_look:
            return titles
        if patterns.SUBHEAD_DASH.match(self._lines[rest[0]].text):
            return titles
        self._open_section([first], 70)
        return rest

    def _count_heads_after(self, index: int) -> int:
        titles = len(self._headlines) - bisect_right(self._headlines, index)
        bylines = len(self._bylines) - bisect_right(self._bylines, index)
        return titles or max(0, bylines - 1)

    def _count_kickers(self) -> int:
        """Count the headlines after the first that have a loose line right before them."""
        return sum(
            1
            for i in range(1, len(self._lines))
            if self._looks[i] == self._headline_look is not None and self._kinds[i - 1] is Kind.LOOSE
        )

    def _without_leading_unit(self, titles: list[int]) -> list[int]:
        """Take the bare name of a unit off the head: a department that nobody gave a colon."""
        first = self._lines[titles[0]]
        if len(titles) < 2 or first.evidence.style in DECLARED_PARTS:
            return titles
        if not units.is_unit(first.text) or first.length > 14:
            return titles
        self._place_department(self._lines[titles[0]].text, "", 78)
        return titles[1:]

    def _open_section(self, indices: Sequence[int], confidence: int) -> None:
        written = one_line(" ".join(self._lines[index].text for index in indices))
        title, dropped = labels.without_frame(labels.bracketed_label(written) or written)
        self._section = Container(Kind.SECTION, title=title, confidence=confidence, dropped=dropped)
        self._top.children.append(self._section)
        self._department = None
        self._article = None

    def _open_department(self, line: Line) -> None:
        ornamented = labels.ornamented_unit(line.text)
        label = labels.label_of(ornamented or line.text)
        ornament = line.text.removesuffix(ornamented).strip() if ornamented else ""
        if ornamented and label is None:
            self._place_department(ornamented, "", 85, ornament)
        elif label is not None:
            self._place_department(*label, 95 if units.is_unit(label[0]) else 65, ornament)
        elif (inside := labels.bracketed_label(line.text)) is not None:
            self._place_department(inside, "", 82)
        else:
            name = patterns.without_number(line.text).rstrip("：:").strip()
            sign = line.text[: line.text.index(name)].strip() if name in line.text else ""
            self._place_department(name, line.text[-1] if line.text[-1] in "：:" else "", 80, sign)

    def _place_department(self, name: str, colon: str, confidence: int, dropped: str = "") -> None:
        self._department = Container(
            Kind.DEPARTMENT, title=one_line(name), colon=colon, confidence=confidence, dropped=dropped
        )
        (self._section or self._top).children.append(self._department)
        self._article = None

    def _open_article(self, titles: Sequence[int], labelled: dict[str, str], bylines: Sequence[int]) -> None:
        above, titles, below = self._without_text_around(titles)
        if above:
            self._place(ArticleLines(body=[self._lines[index] for index in above]))
        article = ArticleLines(labelled=labelled, body=[self._lines[index] for index in below])
        article.head = [self._head_line(index) for index in titles]
        article.head_lines = [self._lines[index] for index in titles]
        if self._first_headline is None and titles:
            self._first_headline = self._lines[titles[0]].length
        for index in bylines:
            self._sign(article, index)
        self._place(article)

    def _without_text_around(self, titles: Sequence[int]) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
        """Part lines above and below a headline from it that are too many for a kicker or a subhead: they are text."""
        looks = [self._looks[index] or _PLAIN for index in titles]
        parts = any(self._lines[index].evidence.style in DECLARED_PARTS for index in titles)
        if len(titles) < 4 or parts or len(set(looks)) == 1:
            return (), titles, ()
        first = looks.index(min(looks))
        last = first + 1
        while last < len(titles) and looks[last] == looks[first]:
            last += 1
        start = first if first > _MOST_LINES_OF_A_PART else 0
        dashed = any(patterns.SUBHEAD_DASH.match(self._lines[index].text) for index in titles[last:])
        end = last if len(titles) - last > _MOST_LINES_OF_A_PART and not dashed else len(titles)
        return titles[:start], titles[start:end], titles[end:]

    def _head_line(self, index: int) -> HeadLine:
        return head_line(self._lines[index], self._looks[index])

    def _sign(self, article: ArticleLines, index: int) -> None:
        text = one_line(self._lines[index].text)
        article.bylines.append(text)
        article.byline_confidence = bylines.byline_confidence(self._lines[index].text) or 65

    def _place(self, article: ArticleLines) -> None:
        (self._department or self._section or self._top).children.append(article)
        self._article = article

    def _add_text(self, index: int) -> None:
        if self._article is None:
            self._place(ArticleLines())
        article = self._article
        assert article is not None
        self._labelled = False
        line, kind = self._lines[index], self._kinds[index]
        if kind is Kind.BYLINE and not (article.bylines and not article.closed):
            self._sign(article, index)
            article.closed = any(not line.is_text or is_reading_text(line) for line in article.body)
            return
        article.body.append(line)
        if kind is Kind.HEADING and line.evidence.sign_level is None:
            article.headings[line.id] = (self._role_of_heading(index), 90)
        elif kind is Kind.LOOSE and self._is_bare_heading(index):
            article.headings[line.id] = (Role.HEADING_1, 55)

    def _role_of_heading(self, index: int) -> Role:
        level = patterns.number_level(self._lines[index].text)
        if level is not None:
            return HEADING_ROLES[level - 1]
        look = self._looks[index]
        depth = self._heading_looks.index(look) if look in self._heading_looks else 0
        return HEADING_ROLES[min(depth, 3)]

    def _is_bare_heading(self, index: int) -> bool:
        """Tell whether a short line alone among paragraphs is a heading without any mark of one."""
        line = self._lines[index]
        if (
            line.length > 16
            or line.length < 2
            or index + 1 >= len(self._lines)
            or any(mark in line.text for mark in "，：:\n")
            or line.text[-1] in _NOT_AT_END_OF_HEADING
            or patterns.SUBHEAD_DASH.match(line.text)
        ):
            return False
        following = self._lines[index + 1]
        if self._article is None or self._article.closed or len(self._article.body) < 2:
            return False
        return (
            self._heads.is_after_sentence(index)
            and has_title_shape(line)
            and is_reading_text(following)
            and following.length > 30
            and not patterns.begins_with_rest(following.text)
            and not line.evidence.alignment
        )

    def _drop_empty(self, container: Container) -> None:
        for child in list(container.children):
            if isinstance(child, Container):
                self._drop_empty(child)
            elif child.is_empty:
                container.children.remove(child)
