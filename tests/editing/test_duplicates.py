"""A copy says what its original says, under ids of its own."""

from __future__ import annotations

from bulletin_editor.content.bulletin import Article, Comment
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Marks, Run
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.editing.duplicates import duplicate
from tests.builders import article, bulletin, department, note, p, section, table


def rich_article() -> Article:
    comment = Comment(new_id(), "主编", "", "核实")
    marked = p((Run("甲", Marks(comments=(comment.id,))), note("脚注"), Run("乙")))
    return article("标题\n第二行", marked, table(("项", "值"), ("一", "二")), comments=(comment,))


def test_original_and_copy_can_stand_in_one_bulletin() -> None:
    original = section("专题", department("规划", rich_article()), rich_article())
    assert broken_invariants(bulletin(original, duplicate(original))) == ()


def test_a_copy_keeps_text_titles_and_comments_at_their_place() -> None:
    original = rich_article()
    copy = duplicate(original)
    assert isinstance(copy, Article)
    assert copy.headline == original.headline
    run, footnote, rest = copy.blocks[0].inlines  # type: ignore[union-attr]
    assert isinstance(run, Run)
    assert run.marks.comments == (copy.comments[0].id,) != (original.comments[0].id,)
    assert isinstance(footnote, Footnote)
    assert footnote.inlines == (Run("脚注"),)
    assert rest == Run("乙")
    assert copy.blocks[1].rows == original.blocks[1].rows  # type: ignore[union-attr]
