"""Comments are written, answered, settled and removed, each as one step that undo takes back."""

from __future__ import annotations

from dataclasses import replace

from bulletin_editor.content.block_texts import comments_on
from bulletin_editor.content.bulletin import Article, Comment
from bulletin_editor.content.comments import threads
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.outline import find_article
from bulletin_editor.editing.commenting import add_comment, keep_comment, remove_comment
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.editing.stretches import Stretch
from tests.builders import article, bulletin, figure, p, table

REMARK = Comment("c", "程望舒", "", "请核实")


def stretch(start: tuple[int, int], stop: tuple[int, int]) -> Stretch:
    return Stretch(TextPosition(*start), TextPosition(*stop))


def after(made: Article, edit: Edit) -> Article:
    return find_article(edit.apply(bulletin(made)), made.id)


def commented_text(made: Article) -> str:
    return "".join(
        inline.text
        for block in made.blocks
        for inline in getattr(block, "inlines", ())
        if isinstance(inline, Run) and "c" in inline.marks.comments
    )


def test_a_comment_stands_at_what_was_selected() -> None:
    made = article("标题", "第一段话。", "第二段话。")
    changed = after(made, add_comment(made, stretch((0, 2), (1, 2)), REMARK))
    assert commented_text(changed) == "段话。第二"
    assert changed.comments == (REMARK,)


def test_at_a_caret_it_stands_at_the_paragraph() -> None:
    made = article("标题", "第一段话。", "第二段话。")
    assert commented_text(after(made, add_comment(made, stretch((1, 2), (1, 2)), REMARK))) == "第二段话。"


def test_a_table_is_commented_in_all_its_cells() -> None:
    made = article("标题", table(("项", "值"), ("一", "二")))
    changed = after(made, add_comment(made, stretch((0, 0), (0, 1)), REMARK))
    assert comments_on(changed.blocks) == ("c",)
    assert after(changed, remove_comment(changed, "c")).blocks == made.blocks


def test_where_there_is_no_text_it_is_about_the_article() -> None:
    made = article("标题", figure("key"))
    changed = after(made, add_comment(made, stretch((0, 0), (0, 1)), REMARK))
    assert comments_on(changed.blocks) == ()
    assert [thread.comment for thread in threads(changed)] == [REMARK]


def test_a_comment_goes_with_its_replies() -> None:
    made = article("标题", "正文")
    made = after(made, add_comment(made, stretch((0, 0), (0, 2)), REMARK))
    made = after(made, keep_comment(made, Comment("d", "叶知秋", "", "已核实", reply_to="c")))
    made = after(made, keep_comment(made, replace(REMARK, resolved=True)))
    (thread,) = threads(made)
    assert thread.comment.resolved
    assert [reply.text for reply in thread.replies] == ["已核实"]
    gone = after(made, remove_comment(made, "c"))
    assert gone.comments == ()
    assert commented_text(gone) == ""


def test_undo_takes_a_comment_back_in_one_step() -> None:
    made = article("标题", p("正文"))
    session = EditingSession(start := bulletin(made))
    session.perform(add_comment(made, stretch((0, 0), (0, 2)), REMARK), Origin.ARTICLE_TEXT)
    session.undo()
    assert session.bulletin is start
