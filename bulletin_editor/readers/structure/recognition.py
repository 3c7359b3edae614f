"""The outline of a draft: its lines read from first to last into sections, departments and articles.

A head is a run of lines that opens something new: a section's title, a department's label, a headline system, a byline
below it. Everything between two heads is an article's text, and a byline at its end closes it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from bulletin_editor.content.blocks import HEADING_ROLES, Role
from bulletin_editor.content.bulletin import Article, Comment, Department, Node, Section
from bulletin_editor.content.identity import new_id
from bulletin_editor.editing.findings import Finding
from bulletin_editor.readers.draft import DraftParts, ReadingRule
from bulletin_editor.readers.structure import patterns
from bulletin_editor.readers.structure.articles import ArticleLines, make_article
from bulletin_editor.readers.structure.draft_lines import lines_of
from bulletin_editor.readers.structure.findings import Findings
from bulletin_editor.readers.structure.headline_system import HeadLine, head_line, one_line
from bulletin_editor.readers.structure.kinds import (
    DECLARED_PARTS,
    HEADS,
    Classified,
    Kind,
    classify,
    has_marks_of_text,
    has_title_shape,
    is_reading_text,
)
from bulletin_editor.readers.structure.line import Line

_MOST_LOOSE_LINES = 4
"""Kicker, a headline of two lines, subhead."""
_MOST_LOOSE_LINES_BELOW = 2


@dataclass(frozen=True, slots=True)
class Recognised:
    """The nodes of a draft and what was guessed."""

    nodes: tuple[Node, ...]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Container:
    """A section or department being filled; `kind` is `None` for the top."""

    kind: Kind | None
    id: str = field(default_factory=new_id)
    title: str = ""
    colon: str = ""
    confidence: int = 0
    dropped: str = ""
    """A mark typed before the title only to make it stand out."""
    children: list[_Container | ArticleLines] = field(default_factory=list)


def recognise(parts: DraftParts) -> Recognised:
    """Return the outline that a draft's blocks stand for."""
    lines = lines_of(parts)
    findings = Findings(parts.source)
    top = _Outliner(lines, classify(lines)).outline()
    nodes = tuple(_finished(child, parts.comments, findings) for child in top.children)
    return Recognised(nodes, (*parts.findings, *findings.all()))


def _finished(child: _Container | ArticleLines, comments: dict[str, Comment], findings: Findings) -> Node:
    if isinstance(child, ArticleLines):
        return make_article(child, comments, findings)
    rule = ReadingRule.SECTION_RECOGNISED if child.kind is Kind.SECTION else ReadingRule.DEPARTMENT_RECOGNISED
    findings.add(rule, child.title, child.confidence, node_id=child.id)
    if child.dropped:
        findings.add(ReadingRule.MARK_DROPPED, child.dropped, 95, node_id=child.id)
    inside = [_finished(inner, comments, findings) for inner in child.children]
    if child.kind is Kind.SECTION:
        return Section(child.id, child.title, tuple(node for node in inside if not isinstance(node, Section)))
    return Department(
        child.id, child.title, tuple(node for node in inside if isinstance(node, Article)), colon=child.colon
    )


class _Outliner:
    """One pass over the lines of one draft."""

    def __init__(self, lines: Sequence[Line], classified: Classified) -> None:
        self._lines = lines
        self._kinds = classified.kinds
        self._looks = classified.looks
        self._headline_look = classified.headline_look
        self._heading_looks = classified.heading_looks
        self._has_titles = any(kind is Kind.TITLE for kind in self._kinds)
        self._headlines = [
            i for i, kind in enumerate(self._kinds) if kind is Kind.TITLE and self._looks[i] == self._headline_look
        ]
        self._bylines = [i for i, kind in enumerate(self._kinds) if kind is Kind.BYLINE]
        self._closing_bylines = sum(1 for index in self._bylines if self._closes(index))
        gaps = sorted([line.evidence.gap for line in lines if line.text])
        self._usual_gap = gaps[len(gaps) // 2] if gaps else 0
        self._last_substance = next((i for i in range(len(lines) - 1, -1, -1) if self._is_substance(i)), -1)
        self._top = _Container(None)
        self._section: _Container | None = None
        self._department: _Container | None = None
        self._article: ArticleLines | None = None
        self._first_headline: float | None = None
        """The length of the first headline, by which bare ones are known."""
        self._labelled = False
        """Whether a label has just announced an article that has no title yet."""

    def outline(self) -> _Container:
        index = 0
        while index < len(self._lines):
            if self._starts_head(index):
                end = self._end_of_head(index)
                self._read_head(index, end)
                index = end
            else:
                self._add_text(index)
                index += 1
        self._drop_empty(self._top)
        return self._top

    def _closes(self, index: int) -> bool:
        """Tell whether a byline stands at the end of a text, not under a headline."""
        return index > 0 and self._kinds[index - 1] in (Kind.BODY, Kind.OTHER)

    def _is_substance(self, index: int) -> bool:
        """Tell whether a line is a head or text to read, not a byline or a short end."""
        kind, line = self._kinds[index], self._lines[index]
        return kind in HEADS or (kind is not Kind.BYLINE and (not line.is_text or is_reading_text(line)))

    @property
    def _is_fresh(self) -> bool:
        return self._article is None or self._article.closed

    def _starts_head(self, index: int) -> bool:
        kind, line = self._kinds[index], self._lines[index]
        if kind in HEADS:
            return True
        if line.is_plain and patterns.FIELD_LABEL.match(line.text):
            return True
        if self._labelled and self._may_be_headline(index):
            return True
        if self._is_fresh and self._may_be_headline(index):
            return not self._only_bylines_follow(index)
        if kind is not Kind.LOOSE or not self._after_sentence(index):
            return False
        return self._announces(index) or self._is_loose_headline(index)

    def _may_be_headline(self, index: int) -> bool:
        """Tell whether a line, where a headline is due, can be one: marks at its end do not matter there."""
        line, kind = self._lines[index], self._kinds[index]
        if kind in (Kind.LOOSE, Kind.TITLE):
            return True
        if kind is not Kind.BODY or not line.is_plain or patterns.EDITORS_NOTE.match(line.text):
            return False
        return (
            line.length <= 40
            and line.evidence.level is None
            and not has_marks_of_text(line.paragraph)
            and not (line.evidence.indented and "，" in line.text)
            and line.text[-1] not in "。；;：:，,、."
            and not any(stop in line.text for stop in "。；")
            and ". " not in line.text
            and patterns.number_level(line.text) is None
            and not patterns.DATE.match(line.text)
            and not patterns.is_enumeration(line.text)
        )

    def _only_bylines_follow(self, index: int) -> bool:
        """Tell whether nothing but bylines and short ends follow a line after an article's end."""
        if self._article is None:
            return False
        return index > self._last_substance

    def _after_sentence(self, index: int) -> bool:
        before = self._lines[index - 1] if index else None
        return (
            before is None
            or not before.is_text
            or patterns.ends_sentence(before.text)
            or (self._kinds[index - 1] is Kind.BYLINE)
        )

    def _announces(self, index: int) -> bool:
        """Tell whether loose lines stand right before a head or a signed title: a section's title or a kicker."""
        following = index
        while following < min(len(self._lines), index + 4) and self._kinds[following] is Kind.LOOSE:
            following += 1
        if following == len(self._lines) or following - index > 3:
            return False
        kind = self._kinds[following]
        if kind in HEADS:
            return True
        under_headline = kind is Kind.BYLINE and following + 1 < len(self._lines)
        return under_headline and is_reading_text(self._lines[following + 1]) and self._closing_bylines == 0

    def _is_loose_headline(self, index: int) -> bool:
        """Tell whether a bare line in the run of text is a headline: long enough, and the draft shows no other way."""
        line = self._lines[index]
        if self._has_titles or line.length < 9 or self._closing_bylines:
            return False
        following = index + 1
        while following < len(self._lines) and self._kinds[following] is Kind.LOOSE and following < index + 3:
            following += 1
        if following == len(self._lines) or not is_reading_text(self._lines[following]):
            return False
        like_first = self._first_headline is not None and line.length >= 0.75 * self._first_headline
        return line.evidence.gap > self._usual_gap or line.length >= 13 or like_first

    def _end_of_head(self, start: int) -> int:
        index = start
        titled = False
        while index < len(self._lines):
            kind, line = self._kinds[index], self._lines[index]
            label = line.is_plain and patterns.FIELD_LABEL.match(line.text) is not None
            if kind is Kind.BYLINE:
                if not titled:
                    break
                index += 1
                continue
            if self._kinds[index - 1] is Kind.BYLINE and index > start:
                break
            if titled and line.evidence.style == "kicker":
                break
            if titled and kind is Kind.SECTION:
                break
            dash = titled and line.is_plain and line.length <= 45 and bool(patterns.SUBHEAD_DASH.match(line.text))
            if not (kind in HEADS or label or dash or self._continues_head(index, start, titled=titled)):
                break
            titled = titled or label or dash or kind in (Kind.TITLE, Kind.LOOSE, Kind.BODY)
            if kind in (Kind.DEPARTMENT, Kind.SECTION):
                titled = False
            index += 1
        return max(self._without_loose_run(start, index), start + 1)

    def _without_loose_run(self, start: int, end: int) -> int:
        """Return the end of a head without a run of bare lines too long for a headline system."""
        first = end
        while first > start and self._kinds[first - 1] is Kind.LOOSE:
            first -= 1
        count = end - first
        if first > start:
            titled = self._kinds[first - 1] is Kind.TITLE
            return first if titled and count > _MOST_LOOSE_LINES_BELOW else end
        followed = end < len(self._lines) and (
            self._kinds[end] is Kind.BYLINE or is_reading_text(self._lines[end]) or not self._lines[end].is_text
        )
        return end if count <= (_MOST_LOOSE_LINES if followed else 2) else start + 1

    def _continues_head(self, index: int, start: int, *, titled: bool) -> bool:
        if not self._may_be_headline(index):
            return False
        if index == start or not titled:
            return True
        if self._kinds[index] is not Kind.LOOSE:
            return False
        next_kind = self._kinds[index + 1] if index + 1 < len(self._lines) else None
        if next_kind in HEADS or next_kind is Kind.LOOSE:
            return index - start < 5
        before = self._looks[index - 1]
        if before is not None and before[0] < 50:
            return False
        return self._lines[index].length > 6

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
            self._section = _Container(Kind.SECTION, title=one_line(text), confidence=97)
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
        if not patterns.is_unit(first.text) or first.length > 14:
            return titles
        self._place_department(self._lines[titles[0]].text, "", 78)
        return titles[1:]

    def _open_section(self, indices: Sequence[int], confidence: int) -> None:
        title = one_line(" ".join(self._lines[index].text for index in indices))
        title = patterns.bracketed_label(title) or title
        self._section = _Container(Kind.SECTION, title=title, confidence=confidence)
        self._top.children.append(self._section)
        self._department = None
        self._article = None

    def _open_department(self, line: Line) -> None:
        ornamented = patterns.ornamented_unit(line.text)
        label = patterns.label_of(ornamented or line.text)
        ornament = line.text.removesuffix(ornamented).strip() if ornamented else ""
        if ornamented and label is None:
            self._place_department(ornamented, "", 85, ornament)
        elif label is not None:
            self._place_department(*label, 95 if patterns.is_unit(label[0]) else 80, ornament)
        elif (inside := patterns.bracketed_label(line.text)) is not None:
            self._place_department(inside, "", 82)
        else:
            self._place_department(line.text.rstrip("：:").strip(), line.text[-1] if line.text[-1] in "：:" else "", 80)

    def _place_department(self, name: str, colon: str, confidence: int, dropped: str = "") -> None:
        self._department = _Container(
            Kind.DEPARTMENT, title=one_line(name), colon=colon, confidence=confidence, dropped=dropped
        )
        (self._section or self._top).children.append(self._department)
        self._article = None

    def _open_article(self, titles: Sequence[int], labelled: dict[str, str], bylines: Sequence[int]) -> None:
        article = ArticleLines(labelled=labelled)
        article.head = [self._head_line(index) for index in titles]
        article.head_lines = [self._lines[index] for index in titles]
        if self._first_headline is None and titles:
            self._first_headline = self._lines[titles[0]].length
        for index in bylines:
            self._sign(article, index)
        self._place(article)

    def _head_line(self, index: int) -> HeadLine:
        return head_line(self._lines[index], self._looks[index])

    def _sign(self, article: ArticleLines, index: int) -> None:
        text = one_line(self._lines[index].text)
        article.bylines.append(text)
        article.byline_confidence = patterns.byline_confidence(self._lines[index].text) or 65

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
            or "，" in line.text
            or "\n" in line.text
        ):
            return False
        following = self._lines[index + 1]
        if self._article is None or self._article.closed or len(self._article.body) < 2:
            return False
        return (
            self._after_sentence(index)
            and has_title_shape(line)
            and is_reading_text(following)
            and following.length > 30
            and not line.evidence.alignment
        )

    def _drop_empty(self, container: _Container) -> None:
        for child in list(container.children):
            if isinstance(child, _Container):
                self._drop_empty(child)
            elif child.is_empty:
                container.children.remove(child)
