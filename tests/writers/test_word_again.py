"""A Word file that no other program has saved says all of a bulletin's outline: nothing is lost and nothing guessed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin_editor.content.blocks import Figure, PageBreak, Paragraph, Role
from bulletin_editor.content.bulletin import Article, Bulletin, Comment, Node
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, LineBreak, Marks, Run
from bulletin_editor.content.outline import articles_in
from bulletin_editor.errors import FileError
from bulletin_editor.layout.composition import compose
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.templates.loading import load_template, template_names
from bulletin_editor.templates.template import Template
from bulletin_editor.writers.options import AS_USUAL, ExportOptions
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bulletin, department, figure, p, picture, section, table
from tests.strategies import bulletins
from tests.told import told

LOCKED = ExportOptions(locks_pages=True)


def read_again(made: Bulletin, template: Template, folder: Path, options: ExportOptions = AS_USUAL) -> tuple[Node, ...]:
    path = folder / "issue.docx"
    path.write_bytes(write_docx(made, template, compose(made, template), options))
    try:
        return read_draft(path).nodes
    except FileError:  # nothing in it that could be imported
        return ()


@settings(max_examples=25)
@given(bulletins(), st.sampled_from(template_names()), st.booleans())
def test_any_bulletin_comes_back_as_it_was(tmp_path: Path, made: Bulletin, name: str, is_locked: bool) -> None:
    template = load_template(name)
    again = read_again(made, template, tmp_path, LOCKED if is_locked else AS_USUAL)
    assert told(again, template) == told(made.outline, template)


def assert_comes_back(made: Bulletin, folder: Path, template: str = "guobiao") -> tuple[Node, ...]:
    look = load_template(template)
    for options in (AS_USUAL, LOCKED):
        again = read_again(made, look, folder, options)
        assert told(again, look) == told(made.outline, look)
    return again


def test_blank_paragraphs_and_tables_of_one_cell_come_back(tmp_path: Path) -> None:
    assert_comes_back(bulletin(article("标题", p(""), table(("",)), p((LineBreak(),)), table(("甲",)))), tmp_path)


def test_text_that_looks_like_something_else_stays_what_it_is(tmp_path: Path) -> None:
    blocks = (
        p("商务局："), p("（记者 蔡杨洋）"), p("- 3 -"), p("一、加强领导"), p("　　缩进的一段"), p("图1 说明"),
        p("编者按：手打的按语", Role.EDITORS_NOTE), p("目录"), p("突出规划引领"), p("区委办公室", Role.SIGN_OFF),
    )  # fmt: skip
    made = article("0", *blocks, subhead="——手打的破折号", kicker="第1期")
    assert_comes_back(bulletin(made, article("2025年7月8日", "正文")), tmp_path)


def test_articles_without_a_headline_and_after_a_section_stand_where_they_stood(tmp_path: Path) -> None:
    bare, plain = article("", "无题的一篇。"), article("标题", "正文。")
    made = bulletin(
        bare,
        article("", "又一篇。"),
        section("专题", department("规划分局", plain, article("", table(("甲", "乙")))), article("栏目内", "正文。")),
        department("商务局", article("", "部门内的一篇。", kicker="只有引题")),
        article("最后", "正文。"),
    )
    assert_comes_back(made, tmp_path)


def test_comments_on_the_article_as_a_whole_come_back(tmp_path: Path) -> None:
    about = Comment(new_id(), "陈素萍", "2025-07-08T09:30:00", "请核对全文。", resolved=True)
    answer = Comment(new_id(), "陆正明", "2025-07-08T10:00:00", "已核对。", resolved=True, reply_to=about.id)
    for made in (article("标题", "正文。"), article("", table(("甲", "乙")))):
        again = assert_comes_back(bulletin(replace(made, comments=(about, answer))), tmp_path)
        comments = next(iter(articles_in(again))).comments
        assert [one.text for one in comments] == ["请核对全文。", "已核对。"]
        assert [one.resolved for one in comments] == [True, True]
        assert comments[1].reply_to == comments[0].id


def test_a_comment_in_a_note_at_the_end_of_its_article_stays_there(tmp_path: Path) -> None:
    remark = Comment(new_id(), "陈素萍", "2025-07-08T09:30:00", "出处？")
    noted = Footnote(new_id(), (Run("见公报。", Marks(comments=(remark.id,))),))
    made = bulletin(replace(article("标题", p((Run("正文"), noted))), comments=(remark,)), article("下一篇", "正文。"))
    first, second = articles_in(read_again(made, load_template("guobiao"), tmp_path))
    paragraph = first.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert isinstance(paragraph.inlines[1], Footnote)
    anchored = paragraph.inlines[1].inlines[0]
    assert isinstance(anchored, Run)
    assert anchored.marks.comments == (first.comments[0].id,)
    assert second.comments == ()


def test_a_comment_over_lines_that_a_locked_file_ends_comes_back(tmp_path: Path) -> None:
    remark = Comment(new_id(), "陈素萍", "2025-07-08T09:30:00", "太长。")
    words = Run("Global R&D Center of the District Council " * 5, Marks(italic=True, comments=(remark.id,)))
    assert_comes_back(bulletin(replace(article("标题", p((words,))), comments=(remark,))), tmp_path)


def test_page_breaks_before_tables_and_turned_pages_come_back(tmp_path: Path) -> None:
    turned = replace(table(("甲", "乙")), landscape=True)
    made = article("标题", "正文。", PageBreak(new_id()), table(("丙",)), "正文。", PageBreak(new_id()), turned)
    assert_comes_back(bulletin(made, article("下一篇", "正文。", turned, PageBreak(new_id()))), tmp_path)


def test_a_page_break_between_a_title_and_the_first_headline_stays_before_the_headline(tmp_path: Path) -> None:
    parted = article("", PageBreak(new_id()))
    assert_comes_back(bulletin(section("专题", department("规划分局", parted, article("标题", "正文。")))), tmp_path)


def test_pages_that_columns_begin_are_no_breaks_of_the_bulletin(tmp_path: Path) -> None:
    long = "近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下半年工作任务。" * 12
    made = bulletin(*(article(f"第{number}篇要闻标题", long, table(("甲", "乙"))) for number in range(6)))
    assert_comes_back(made, tmp_path, "qubao")


def test_captions_and_credits_stay_with_what_they_belong_to(tmp_path: Path) -> None:
    key, asset = picture(400, 300)
    titled = replace(table(("甲", "乙")), caption=(Run("表2 手打的表题", Marks(bold=True)),))
    made = article(
        "标题", figure(key), titled, figure(key, "3号楼", credit="江晚舟 摄", alternative_text="楼  房"), "正文"
    )
    again = assert_comes_back(bulletin(made, assets={key: asset}), tmp_path)
    shown = [block for one in articles_in(again) for block in one.blocks if isinstance(block, Figure)]
    assert [round(one.width, 2) for one in shown] == [1.0, 1.0]


def test_a_file_that_word_has_saved_is_recognised_like_any_other(tmp_path: Path) -> None:
    from docx import Document

    made = bulletin(article("突出规划引领、服务转型升级", "正文只有一段，但是足够长，读得出来是一段正文。"))
    look = load_template("guobiao")
    path = tmp_path / "issue.docx"
    path.write_bytes(write_docx(made, look, compose(made, look)))
    document = Document(str(path))
    properties = next(part for part in document.part.package.iter_parts() if part.partname == "/docProps/app.xml")
    properties._blob = properties.blob.replace(b"Bulletin Editor", b"Microsoft Office Word")
    document.add_paragraph("")
    document.save(str(path))
    again = list(articles_in(read_draft(path).nodes))
    assert [(one.headline, len(one.blocks)) for one in again] == [(made.outline[0].headline, 1)]  # type: ignore[union-attr]


def test_articles_of_a_draft_are_all_there(tmp_path: Path) -> None:
    made = bulletin(*(article("", f"第{number}篇") for number in range(30)))
    again = read_again(made, load_template("guobiao"), tmp_path)
    assert [isinstance(node, Article) for node in again] == [True] * 30
