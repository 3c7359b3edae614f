"""Notes and captions are text like any other: what happens to a block's words happens to theirs."""

from __future__ import annotations

from dataclasses import replace

from bulletin_editor.content.block_texts import comments_on, texts_of
from bulletin_editor.content.blocks import Cell, Paragraph, Row, Table
from bulletin_editor.content.bulletin import Article, Comment
from bulletin_editor.content.inlines import Footnote, Marks, Revision, RevisionKind, Run, plain_text
from bulletin_editor.content.outline import articles_in
from bulletin_editor.content.revisions import has_revisions, with_revisions_accepted
from bulletin_editor.editing.article_division import SplitArticle
from bulletin_editor.editing.duplicates import duplicate
from bulletin_editor.editing.selection import TextPosition
from tests.builders import article, bulletin, p, table

INSERTED = Marks(revision=Revision(RevisionKind.INSERTED, "审核"))
DELETED = Marks(revision=Revision(RevisionKind.DELETED, "审核"))
IN_NOTE, ON_CAPTION, IN_CELL = (Comment(name, "主编", "", "核实") for name in ("in-note", "on-caption", "in-cell"))


def marked(text: str, comment: Comment) -> Run:
    return Run(text, Marks(comments=(comment.id,)))


def with_note(*runs: Run) -> Paragraph:
    return p((Run("甲"), Footnote("note", runs)))


def with_caption(*runs: Run) -> Table:
    noted = Row((Cell((Run("项"), Footnote("cell-note", (marked("注", IN_CELL),)))), Cell((Run("值"),))))
    return replace(table(("", "")), caption=runs, rows=(noted,))


def remarked() -> Article:
    blocks = (with_note(marked("出处", IN_NOTE)), p("乙"), with_caption(marked("表题", ON_CAPTION)))
    return article("标题", *blocks, comments=(ON_CAPTION, IN_NOTE, IN_CELL))


def test_texts_come_in_reading_order_each_before_its_notes() -> None:
    said = [plain_text(text) for block in remarked().blocks for text in texts_of(block)]
    assert said == ["甲", "出处", "乙", "表题", "项", "注", "值"]


def test_a_remark_in_a_note_or_on_a_caption_stays_with_its_text_when_an_article_is_split() -> None:
    value = remarked()
    after = SplitArticle(value.id, TextPosition(1, 0), "new").apply(bulletin(value))
    first, second = articles_in(after.outline)
    assert first.comments == (IN_NOTE,)
    assert second.comments == (ON_CAPTION, IN_CELL)


def test_a_copy_has_remarks_of_its_own_in_notes_and_on_captions() -> None:
    value = remarked()
    copy = duplicate(value)
    assert isinstance(copy, Article)
    own = {comment.id for comment in copy.comments}
    assert set(comments_on(copy.blocks)) == own
    assert own.isdisjoint({comment.id for comment in value.comments})


def test_changes_in_captions_and_in_notes_of_cells_are_seen_and_accepted() -> None:
    captioned = replace(with_caption(Run("旧", DELETED), Run("新", INSERTED), Run("表题")), id="table")
    noted = with_note(Run("旧出处", DELETED), Run("新出处", INSERTED))
    for block in (captioned, noted):
        nodes = (article("标题", block),)
        assert has_revisions(nodes)
        accepted = with_revisions_accepted(nodes)
        assert not has_revisions(accepted)
        said = [plain_text(text) for one in articles_in(accepted) for b in one.blocks for text in texts_of(b)]
        assert said in (["新表题", "项", "注", "值"], ["甲", "新出处"])
