"""What turns out to be a headline, byline or caption leaves the text in one edit, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_editor.content.blocks import Figure, Paragraph, Role, Table
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.outline import find_article
from bulletin_editor.editing.article_edits import ArticleField
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.parts_from_text import HEAD_FIELDS, make_caption, move_into_head, move_into_text
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import Stretch
from tests.builders import article, bulletin, figure, note, p, picture, table


def over(first: int, last: int) -> Stretch:
    return Stretch(TextPosition(first, 0), TextPosition(last, 0))


def after(piece: Article, edit: Edit | None) -> Article:
    assert edit is not None
    key, asset = picture()
    value = edit.apply(bulletin(piece, assets={key: asset}))
    assert broken_invariants(value) == ()
    return find_article(value, piece.id)


def lines(piece: Article) -> list[str]:
    return [plain_text(b.inlines) if isinstance(b, Paragraph) else type(b).__name__ for b in piece.blocks]


def test_a_paragraph_becomes_the_headline_and_the_former_one_stays_in_its_place() -> None:
    piece = article("旧题", "　　甲", "新题", "乙")
    made = after(piece, move_into_head(piece, over(1, 1), ArticleField.HEADLINE))
    assert made.headline == ("新题",)
    assert lines(made) == ["　　甲", "旧题", "乙"]


def test_two_paragraphs_are_the_two_lines_of_a_headline() -> None:
    piece = article("", "上半句", "下半句", "正文")
    made = after(piece, move_into_head(piece, over(0, 1), ArticleField.HEADLINE))
    assert made.headline == ("上半句", "下半句")
    assert lines(made) == ["正文"]


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (ArticleField.BYLINE, "（通讯员 叶知秋）", "通讯员 叶知秋"),
        (ArticleField.BYLINE, "本报记者　蔡杨洋", "本报记者　蔡杨洋"),
        (ArticleField.SUBHEAD, "——开发区规划分局工作侧记", "开发区规划分局工作侧记"),
        (ArticleField.KICKER, "　　近日 ", "近日"),
    ],
)
def test_signs_that_the_template_prints_are_left_out(field: ArticleField, typed: str, kept: str) -> None:
    piece = article("题", "正文", typed)
    assert getattr(after(piece, move_into_head(piece, over(1, 1), field)), field) == kept


def test_objects_footnotes_and_nothing_have_no_place_in_a_head() -> None:
    piece = article("题", p((Run("甲"), note("注"))), table(("甲",)), "")
    for index in range(3):
        assert move_into_head(piece, over(index, index), ArticleField.KICKER) is None


def test_a_part_of_the_head_becomes_text_with_the_role_asked_for() -> None:
    piece = article("上\n下", "正文", byline="记者 甲")
    made = after(piece, move_into_text(piece, ArticleField.HEADLINE, Role.HEADING_1))
    assert made.headline == ()
    assert lines(made) == ["上", "下", "正文"]
    assert all(isinstance(b, Paragraph) and b.role is Role.HEADING_1 for b in made.blocks[:2])
    assert move_into_text(replace(piece, byline=""), ArticleField.BYLINE, Role.BODY) is None


def test_a_paragraph_above_a_table_or_below_a_figure_becomes_its_caption() -> None:
    key, _ = picture()
    piece = article("题", "表1 各局进度", table(("甲",)), figure(key), "图 2：会场")
    made = after(piece, make_caption(piece, 0))
    made = after(made, make_caption(made, 2))
    assert lines(made) == ["Table", "Figure"]
    grid, shown = made.blocks
    assert isinstance(grid, Table)
    assert plain_text(grid.caption) == "各局进度"
    assert isinstance(shown, Figure)
    assert shown.caption == "会场"


def test_a_caption_changes_places_with_the_one_before() -> None:
    key, _ = picture()
    piece = article("题", figure(key, "旧"), "新")
    made = after(piece, make_caption(piece, 1))
    assert lines(made) == ["Figure", "旧"]
    assert make_caption(article("题", "甲", "乙"), 0) is None


@given(
    st.lists(st.text("甲乙——（）()表1 　", max_size=6), min_size=1, max_size=4),
    st.sampled_from(HEAD_FIELDS),
    st.lists(st.text("丙丁", min_size=1, max_size=3), max_size=2),
)
def test_no_character_that_says_something_is_lost(texts: list[str], field: ArticleField, former: list[str]) -> None:
    value = tuple(former) if field is ArticleField.HEADLINE else "".join(former)
    piece = replace(article("", *texts), **{field.value: value})
    edit = move_into_head(piece, over(0, len(texts) - 1), field)
    if edit is not None:
        made = after(piece, edit)
        found = "".join(lines(made)) + "".join(getattr(made, field))
        assert sorted(c for c in found if c in "甲乙丙丁") == sorted(
            c for c in "".join((*texts, *former)) if c in "甲乙丙丁"
        )
