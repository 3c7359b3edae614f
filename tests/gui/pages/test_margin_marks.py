"""Findings stand at their lines, and text over its budget has a bar beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bulletin_editor.content.blocks import PageBreak
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.gui.pages.margin_marks import MarginMarks, by_place
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin
from tests.layout.samples import table

FILLER = "近日召开半年度工作会议，贯彻落实精神。" * 8


def pages_of(*pieces: Article) -> Pages:
    value = bulletin(*pieces)
    return compose(value, load_template(value.template))


def finding(piece: Article, block: int | None, start: int = 0, severity: Severity = Severity.WARNING) -> Finding:
    block_id = "" if block is None else piece.blocks[block].id
    return Finding("half-width-mark", severity, piece.id, block_id, "", start, start + 1)


def test_a_finding_stands_at_its_line_on_its_page() -> None:
    pages = pages_of(article("标题", *[FILLER] * 12))
    piece = next(articles(pages.bulletin))
    found = [finding(piece, 2, 100), finding(piece, 10, 3)]
    marks = MarginMarks(pages, by_place(found))
    seen = [(index, mark) for index in range(pages.count) for mark in marks.findings_on(index)]
    assert [mark.findings for _, mark in seen] == [(found[0],), (found[1],)]
    for (index, mark), (block, start) in zip(seen, ((2, 100), (10, 3)), strict=True):
        place = pages.place_of(piece.id, piece.blocks[block].id, start)
        assert place is not None
        assert (index + 1, mark.top, mark.height) == (place.page, pytest.approx(place.y), place.height)


def test_findings_of_one_line_share_a_mark_that_is_as_grave_as_the_gravest() -> None:
    pages = pages_of(article("标题", FILLER))
    piece = next(articles(pages.bulletin))
    found = [finding(piece, 0, 1, Severity.INFO), finding(piece, 0, 5, Severity.ERROR), finding(piece, 0, 6)]
    (mark,) = MarginMarks(pages, by_place(found)).findings_on(0)
    assert mark.severity is Severity.ERROR
    assert mark.findings[0] is found[1]
    assert len(mark.findings) == len(found)


def test_what_concerns_an_article_stands_at_its_head() -> None:
    pages = pages_of(article("甲", FILLER), article("乙", FILLER))
    second = list(articles(pages.bulletin))[1]
    (mark,) = MarginMarks(pages, by_place([finding(second, None)])).findings_on(0)
    place = pages.place_of(second.id, "")
    assert place is not None
    assert mark.top == pytest.approx(place.y)


def test_what_has_no_place_is_not_marked() -> None:
    pages = pages_of(article("甲", FILLER))
    assert MarginMarks(pages, by_place([Finding("face-missing", Severity.WARNING)])).findings_on(0) == ()


def test_overset_is_told_page_by_page() -> None:
    pages = pages_of(replace(article("甲", *[FILLER] * 12), budget=10))
    marks = MarginMarks(pages, {})
    assert all(marks.overset_on(index) for index in range(pages.count))
    assert MarginMarks(pages_of(article("甲", FILLER)), {}).overset_on(0) == []


def test_white_lines_at_the_foot_of_a_page_are_told_unless_they_are_meant() -> None:
    whole = table(6)
    pages = pages_of(article("甲", FILLER, FILLER, whole, FILLER))
    gaps = [MarginMarks(pages, {}).gap_on(index) for index in range(pages.count)]
    (gap,) = (gap for gap in gaps if gap is not None)
    assert gap.lines >= 3
    assert gap.block_id == whole.id
    assert gap.bottom - gap.top == pytest.approx(gap.lines * pages.template.page.line_pitch)
    parted = pages_of(article("甲", FILLER, PageBreak("break"), FILLER), article("乙", *[FILLER] * 9))
    assert not any(MarginMarks(parted, {}).gap_on(index) for index in range(parted.count))
