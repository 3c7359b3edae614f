"""One article becomes two, and two become one, and nothing is lost on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bulletin_editor.content.blocks import Paragraph, Role
from bulletin_editor.content.bulletin import Article, Bulletin, Comment, Status
from bulletin_editor.content.inlines import Marks, Run, plain_text
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.outline import find_article, nodes_in
from bulletin_editor.editing.article_division import JoinArticles, SplitArticle, may_split
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.errors import EditError
from tests.builders import article, bulletin, department, p, table


def texts(value: Article) -> list[str]:
    return [plain_text(block.inlines) if isinstance(block, Paragraph) else "#" for block in value.blocks]


def split(value: Article, block: int, offset: int) -> tuple[Article, Article]:
    issue = bulletin(department("规划", value))
    after = SplitArticle(value.id, TextPosition(block, offset), "new").apply(issue)
    assert broken_invariants(after) == ()
    first, second = nodes_in(after, issue.outline[0].id)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    return first, second


def test_a_paragraph_is_cut_where_the_caret_stands() -> None:
    first, second = split(article("标题", "近日，召开会议。", "会后", byline="本报记者 甲"), 0, 3)
    assert (texts(first), texts(second)) == (["近日，"], ["召开会议。", "会后"])
    assert (first.headline, second.headline, second.byline) == (("标题",), (), "本报记者 甲")


@pytest.mark.parametrize("place", [(0, 2), (1, 0)])
def test_between_two_paragraphs_both_stay_whole(place: tuple[int, int]) -> None:
    first, second = split(article("标题", "一二", "三四"), *place)
    assert (texts(first), texts(second)) == (["一二"], ["三四"])


def test_a_heading_that_begins_the_second_becomes_its_headline() -> None:
    first, second = split(article("标题", "一", p("盯牢目标", Role.HEADING_1), "二"), 1, 0)
    assert (second.headline, texts(second), texts(first)) == (("盯牢目标",), ["二"], ["一"])


def test_tables_go_with_the_side_they_stand_on() -> None:
    first, second = split(article("标题", "一", table(("甲", "乙")), "二"), 1, 1)
    assert (texts(first), texts(second)) == (["一", "#"], ["二"])


def test_comments_go_with_their_text() -> None:
    value = article("标题", p((Run("一", Marks(comments=("c",))),)), p((Run("二", Marks(comments=("d",))),)))
    value = replace(value, comments=(Comment("c", "", "", "甲"), Comment("d", "", "", "乙")))
    first, second = split(value, 1, 0)
    assert ([c.id for c in first.comments], [c.id for c in second.comments]) == (["c"], ["d"])


@pytest.mark.parametrize("place", [TextPosition(0, 0), TextPosition(0, 2)])
def test_at_its_ends_there_is_nothing_to_part(place: TextPosition) -> None:
    value = article("标题", "一二")
    assert not may_split(value, place)
    with pytest.raises(EditError):
        SplitArticle(value.id, place, "new").apply(bulletin(value))


def test_joining_keeps_every_word_of_both() -> None:
    one = article("一", "甲", byline="本报记者 张", status=Status.APPROVED, budget=20, note="早")
    two = article("二\n三", "乙", byline="通讯员 李", kicker="引", subhead="副", budget=22, note="晚")
    issue = bulletin(department("规划", one), department("商务", two))
    after = JoinArticles((one.id, two.id)).apply(issue)
    joined = find_article(after, one.id)
    assert texts(joined) == ["甲", "引", "二\n三", "副", "乙"]
    assert isinstance(joined.blocks[2], Paragraph)
    assert joined.blocks[2].role is Role.HEADING_1
    assert (joined.byline, joined.status, joined.budget) == ("本报记者 张 通讯员 李", Status.DRAFT, 42)
    assert joined.note == "早\n晚"
    assert nodes_in(after, issue.outline[1].id) == ()
    assert broken_invariants(after) == ()


def test_one_article_alone_cannot_be_joined() -> None:
    one = article("一")
    with pytest.raises(EditError):
        JoinArticles((one.id, one.id)).apply(bulletin(one))


def test_undo_brings_back_the_very_bulletin() -> None:
    value = article("标题", "一二")
    before: Bulletin = bulletin(value, article("尾"))
    session = EditingSession(before)
    session.perform(SplitArticle(value.id, TextPosition(0, 1), "new"), Origin.OUTLINE)
    session.perform(JoinArticles((value.id, "new")), Origin.OUTLINE)
    assert texts(find_article(session.bulletin, value.id)) == ["一", "二"]
    session.undo()
    session.undo()
    assert session.bulletin is before
