"""Searching and replacing in the content."""

from __future__ import annotations

import re

import pytest

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.gui.search.query import Query
from bulletin_editor.gui.search.searching import find_hits, replace_hits
from tests.builders import article, bold, bulletin, department, note, p, section, table


def replaced(value: Bulletin, query: Query, replacement: str) -> Edit | None:
    return replace_hits(value, query, replacement, find_hits(value, query))


def texts(value: Bulletin) -> list[str]:
    return [plain_text(b.inlines) for a in articles(value) for b in a.blocks if isinstance(b, Paragraph)]


def only_article(value: Bulletin) -> Article:
    return next(articles(value))


def test_a_word_is_found_in_titles_fields_text_cells_and_notes() -> None:
    value = bulletin(
        section(
            "规划先行",
            department(
                "规划局",
                article("规划引领", p((Run("抓规划"), note("见规划纲要"))), table(("规划", "年份")), byline="规划办"),
            ),
        )
    )
    assert len(find_hits(value, Query("规划"))) == 7


def test_a_search_in_one_article_leaves_the_others_out() -> None:
    one, other = article("甲", "项目"), article("乙", "项目")
    assert [hit.node_id for hit in find_hits(bulletin(one, other), Query("项目", node_id=other.id))] == [other.id]


def test_case_matters_only_when_asked_for() -> None:
    value = bulletin(article("标题", "GDP gdp"))
    assert len(find_hits(value, Query("gdp"))) == 2
    assert len(find_hits(value, Query("gdp", match_case=True))) == 1


def test_what_is_searched_for_is_no_pattern() -> None:
    assert len(find_hits(bulletin(article("标题", "a.c abc")), Query("a.c"))) == 1


def test_replacing_all_is_one_edit_and_keeps_marks() -> None:
    value = bulletin(article("旧城", p((Run("旧"), bold("旧貌换新颜"), Run("，旧")))), article("二", "旧"))
    edit = replaced(value, Query("旧"), "新")
    assert isinstance(edit, EditGroup)
    after = edit.apply(value)
    assert texts(after) == ["新新貌换新颜，新", "新"]
    assert only_article(after).headline == ("新城",)
    block = only_article(after).blocks[0]
    assert isinstance(block, Paragraph)
    assert block.inlines == (Run("新"), bold("新貌换新颜"), Run("，新"))


def test_replacing_reaches_cells_and_notes() -> None:
    value = bulletin(article("标题", p((Run("正文"), note("旧注"))), table(("旧格", "乙"))))
    edit = replaced(value, Query("旧"), "新")
    assert edit is not None
    assert find_hits(edit.apply(value), Query("旧")) == ()
    assert len(find_hits(edit.apply(value), Query("新"))) == 2


def test_one_place_is_replaced_alone() -> None:
    value = bulletin(article("标题", "旧的旧的"))
    first, second = find_hits(value, Query("旧"))
    edit = replace_hits(value, Query("旧"), "新", (second,))
    assert edit is not None
    assert texts(edit.apply(value)) == ["旧的新的"]
    assert (first.start, second.start) == (0, 2)


def test_nothing_found_is_no_edit() -> None:
    assert replaced(bulletin(article("标题", "正文")), Query("无"), "有") is None
    assert find_hits(bulletin(article("标题", "正文")), Query("")) == ()


def found(text: str, query: Query) -> list[str]:
    return [hit.text[hit.start : hit.end] for hit in find_hits(bulletin(article("标题", text)), query)]


def test_whole_words_are_those_of_latin_letters() -> None:
    text = "增长GDP的GDPs，GDP2"
    assert found(text, Query("GDP")) == ["GDP"] * 3
    assert found(text, Query("GDP", whole_word=True)) == ["GDP"]
    assert found("规划分局", Query("规划", whole_word=True)) == ["规划"]


@pytest.mark.parametrize("searched", ["(ABC)12", "（ＡＢＣ）１２"])
def test_width_is_ignored_on_wish(searched: str) -> None:
    text = "（ＡＢＣ）12与(ABC)１２"
    assert found(text, Query(searched, ignore_width=True)) == ["（ＡＢＣ）12", "(ABC)１２"]
    assert found(text, Query(searched)) == []


def test_a_pattern_finds_and_its_groups_are_put_in_again() -> None:
    value = bulletin(article("标题", "7月28日和12月1日"))
    query = Query(r"(\d+)月(\d+)日", is_pattern=True)
    edit = replaced(value, query, r"\1.\2")
    assert edit is not None
    assert texts(edit.apply(value)) == ["7.28和12.1"]


def test_full_width_brackets_in_a_pattern_are_no_group() -> None:
    assert found("（一）甲(二)乙", Query("（.）", is_pattern=True, ignore_width=True)) == ["（一）", "(二)"]


def test_no_pattern_takes_a_footnote_away() -> None:
    value = bulletin(article("标题", p((Run("甲"), note("注"), Run("乙")))))
    assert [hit.text[hit.start : hit.end] for hit in find_hits(value, Query("甲.", is_pattern=True))] == []
    assert replaced(value, Query("甲.乙", is_pattern=True), "丙") is None


def test_an_unsound_pattern_is_refused() -> None:
    with pytest.raises(re.error):
        find_hits(bulletin(article("标题", "甲")), Query("(", is_pattern=True))


def test_a_search_in_a_department_stays_in_it() -> None:
    inside = department("规划局", article("甲", "项目"), article("乙", "项目"))
    value = bulletin(inside, department("商务局", article("丙", "项目")))
    assert len(find_hits(value, Query("项目", node_id=inside.id))) == 2
