"""Comments go to Word and come back: their replies, what is settled, and where they stand."""

from __future__ import annotations

from pathlib import Path

from docx import Document

from bulletin_editor.content.block_texts import comments_on
from bulletin_editor.content.bulletin import Article, Comment
from bulletin_editor.content.comments import Thread, threads
from bulletin_editor.content.inlines import Marks, Run
from bulletin_editor.content.outline import articles_in
from bulletin_editor.readers.registry import read_draft
from tests.builders import article, bulletin, p
from tests.writers.test_word import part, written

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"

ASKED = Comment("a", "程望舒", "2026-02-20T10:00:00", "请核实")
ANSWERED = Comment("b", "叶知秋", "2026-02-20T11:00:00", "已核实", reply_to="a")
SETTLED = Comment("c", "程望舒", "2026-02-21T09:00:00", "改好了", resolved=True)


def commented() -> Article:
    marked = (Run("全年增长"), Run("6.8%", Marks(comments=("a",))), Run("，好于预期。", Marks(comments=("c",))))
    return article("标题", p(marked), "第二段。", comments=(ASKED, SETTLED, ANSWERED))


def said(thread: Thread) -> tuple[str, bool, list[tuple[str, str]]]:
    return thread.comment.text, thread.comment.resolved, [(reply.author, reply.text) for reply in thread.replies]


def test_replies_and_what_is_settled_come_back(tmp_path: Path) -> None:
    path = tmp_path / "一期.docx"
    path.write_bytes(written(bulletin(commented())))
    (read,) = read_draft(path).nodes
    assert isinstance(read, Article)
    assert [said(thread) for thread in threads(read)] == [
        ("请核实", False, [("叶知秋", "已核实")]),
        ("改好了", True, []),
    ]
    assert comments_on(read.blocks) == tuple(thread.comment.id for thread in threads(read))


def test_word_is_told_which_comment_a_reply_answers() -> None:
    data = written(bulletin(commented()))
    paragraphs = [
        each.get(f"{W14}paraId") for each in part(data, "word/comments.xml").iter() if each.get(f"{W14}paraId")
    ]
    asked, answered, settled = paragraphs
    told = [
        (each.get(f"{W15}paraId"), each.get(f"{W15}paraIdParent"), each.get(f"{W15}done"))
        for each in part(data, "word/commentsExtended.xml")
    ]
    assert told == [(asked, None, "0"), (answered, asked, "0"), (settled, None, "1")]


def test_comments_are_about_the_article_where_their_text_is_gone() -> None:
    made = article("标题", p((Run("正文", Marks(comments=("c",))),)), comments=(SETTLED, ASKED, ANSWERED))
    assert [said(thread)[0] for thread in threads(made)] == ["请核实", "改好了"]


def test_comments_without_a_range_or_on_what_does_not_come_in_are_about_an_article(tmp_path: Path) -> None:
    document = Document()
    contents = document.add_paragraph("目录")
    document.add_comment(contents.runs[0], "目录要核对", author="程望舒")
    document.add_paragraph("突出规划引领、服务转型升级", style="Heading 1")
    pointed = document.add_paragraph("近日，区规划分局召开专题会议，传达贯彻会议精神。")
    document.add_comment(pointed.runs[0], "这里加一句", author="叶知秋")
    for end in pointed._p.xpath("./w:commentRangeStart | ./w:commentRangeEnd"):
        pointed._p.remove(end)  # as LibreOffice writes a comment at one point
    document.save(str(tmp_path / "稿.docx"))
    found = [comment for one in articles_in(read_draft(tmp_path / "稿.docx").nodes) for comment in one.comments]
    assert sorted((comment.author, comment.text) for comment in found) == [
        ("叶知秋", "这里加一句"),
        ("程望舒", "目录要核对"),
    ]
