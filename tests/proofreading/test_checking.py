"""Findings name their place to the character, and their corrections do what they say and nothing else."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin_editor.content.blocks import Cell, ListItem, ListKind, Paragraph, Role, Row, Table
from bulletin_editor.content.bulletin import Bulletin, Department, Section
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, LineBreak, Marks, Revision, RevisionKind, Run, plain_text
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.findings import Finding
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.errors import EditError
from bulletin_editor.proofreading.checking import check_article, check_bulletin
from bulletin_editor.proofreading.corrections import correct_all
from bulletin_editor.proofreading.half_width_marks import half_width_marks
from bulletin_editor.proofreading.places import replaced_text
from bulletin_editor.proofreading.rules import ProofreadingRule as Rule
from tests.builders import article, bold, bulletin, department, figure, note, p, picture, section, table
from tests.strategies import bulletins

TORN = "会议指出，去年全区经济运行总体平稳、稳中有进，与高质量发展的要求相比仍有差"


def found(made: Bulletin, rule: Rule) -> list[Finding]:
    return [finding for finding in check_bulletin(made) if finding.rule == rule]


def corrected(made: Bulletin, rule: Rule) -> Bulletin:
    return correct_all(made, found(made, rule)).apply(made)


def paragraphs(made: Bulletin) -> list[str]:
    return [plain_text(block.inlines) for one in articles(made) for block in one.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("近日,开发区召开会议.", "近日，开发区召开会议。"),
        ("五方面工作:", "五方面工作："),
        ("推动新加坡(杭州)科技园", "推动新加坡（杭州）科技园"),
        ("“双过半”,同时", "“双过半”，同时"),
        ("为什么?太好了!", "为什么？太好了！"),
        ("他说:“好!”,“走?”", "他说：“好！”，“走？”"),
        ("增长6.8%,投资", "增长6.8%，投资"),
        ("围绕(SMART)平台", "围绕（SMART）平台"),
        ("平台（SMART)建设", "平台（SMART）建设"),
        ("如下:(一)准备", "如下：（一）准备"),
        ("会议,,研究", "会议，，研究"),
        ("详见https://a.cn/b?c=1,d;e,研究", "详见https://a.cn/b?c=1,d;e，研究"),
    ],
)
def test_half_width_marks_beside_chinese_become_full_width(text: str, expected: str) -> None:
    assert replaced_text(text, half_width_marks(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "增长3.5个点",
        "共1,000人",
        "上午8:30开会",
        "比例为3:2",
        "2016~2020年规划",
        "见https://example.org/a,b;c?d=e(f)",
        "写信到desk@example.org。",
        "打开D:\\简报\\第1期.docx",
        "用Node.js开发",
        "第1期简报.docx",
        "使用 f(x), g(y) 两个函数",
        "1.加快推进",
        "1)加快推进",
        "省略......等等",
        "All in English, really (yes): fine; good!",
        "G20、B20峰会",
        "齐声说：“Spring is coming!”",
    ],
)
def test_marks_of_numbers_times_addresses_and_names_stay(text: str) -> None:
    assert half_width_marks(text) == ()


def test_every_mark_is_a_finding_of_its_own_with_its_place() -> None:
    paragraph = p("近日,规划分局召开会议;研究工作。")
    made = bulletin(article("标题", paragraph, byline="本报记者 蔡杨洋"))
    first, second = found(made, Rule.HALF_WIDTH_MARK)
    assert (first.text, first.start, first.end) == ("近日,规划分局召开会议;研究工作。", 2, 3)
    assert (second.start, second.end) == (11, 12)
    assert first.node_id == next(articles(made)).id
    assert first.block_id == paragraph.id
    assert [suggestion.replacement for suggestion in first.suggestions] == ["，"]
    assert first.arguments == {"mark": ",", "replacement": "，"}


def test_a_single_correction_changes_one_mark_only() -> None:
    made = bulletin(article("标题", "近日,规划分局召开会议;研究工作。", byline="记者 甲"))
    second = found(made, Rule.HALF_WIDTH_MARK)[1]
    assert paragraphs(second.suggestions[0].edit.apply(made)) == ["近日,规划分局召开会议；研究工作。"]


def test_a_department_keeps_its_colon_and_has_it_corrected() -> None:
    made = bulletin(section("会议精神", department("规划分局", article("标题", "正文。", byline="甲"), colon=":")))
    (finding,) = found(made, Rule.HALF_WIDTH_MARK)
    assert (finding.text, finding.start, finding.end) == ("规划分局:", 4, 5)
    assert isinstance(made.outline[0], Section)
    assert finding.node_id == made.outline[0].children[0].id
    (after,) = (node for node in corrected(made, Rule.HALF_WIDTH_MARK).outline if isinstance(node, Section))
    assert isinstance(after.children[0], Department)
    assert (after.children[0].title, after.children[0].colon) == ("规划分局", "：")


def test_titles_headlines_and_bylines_are_read_too() -> None:
    made = bulletin(
        section(
            "贯彻落实,推进",
            article("突出规划,引领\n全力推动;落实", "正文。", byline="记者:甲", kicker="引题,一", subhead="副题,二"),
        )
    )
    fields = [finding.arguments["field"] for finding in found(made, Rule.HALF_WIDTH_MARK)]
    assert fields == ["title", "kicker", "headline", "headline", "subhead", "byline"]
    (after,) = articles(corrected(made, Rule.HALF_WIDTH_MARK))
    assert after.headline == ("突出规划，引领", "全力推动；落实")
    assert (after.kicker, after.subhead, after.byline) == ("引题，一", "副题，二", "记者：甲")


def test_cells_captions_and_notes_are_read_too() -> None:
    key, asset = picture()
    cells = Table(
        new_id(), (Row((Cell((Run("甲,乙"),)), Cell((Run("丙,丁"), note("注,三"))))),), (0.5, 0.5), 0, (Run("表,一"),)
    )
    made = bulletin(
        article("标题", cells, figure(key, "图,二", credit="摄影:甲"), p((Run("正文"), note("注,四"))), byline="甲"),
        assets={key: asset},
    )
    assert [finding.text for finding in found(made, Rule.HALF_WIDTH_MARK)] == [
        "表,一", "甲,乙", "丙,丁", "注,三", "图,二", "摄影:甲", "注,四",
    ]  # fmt: skip
    after = corrected(made, Rule.HALF_WIDTH_MARK)
    assert found(after, Rule.HALF_WIDTH_MARK) == []


def test_a_correction_keeps_marks_notes_and_deleted_text_around_it() -> None:
    deleted = Run("删,去", Marks(revision=Revision(RevisionKind.DELETED)))
    footnote = Footnote(new_id(), (Run("注"),))
    made = bulletin(
        article("标题", p((Run("近日"), bold(",会议"), deleted, footnote, LineBreak(), Run("研究;工作"))), byline="甲")
    )
    (after,) = articles(corrected(made, Rule.HALF_WIDTH_MARK))
    assert isinstance(after.blocks[0], Paragraph)
    assert after.blocks[0].inlines == (
        Run("近日"), bold("，会议"), deleted, footnote, LineBreak(), Run("研究；工作"),
    )  # fmt: skip


def test_torn_paragraphs_are_joined() -> None:
    made = bulletin(article("标题", TORN, "距,需要着力加以解决。", "会议强调，要抓紧。", byline="甲"))
    (finding,) = found(made, Rule.TORN_PARAGRAPH)
    assert finding.start == finding.end == len(TORN)
    assert finding.suggestions[0].replacement == "距,需要着力加以解决。"
    assert paragraphs(corrected(made, Rule.TORN_PARAGRAPH)) == [TORN + "距,需要着力加以解决。", "会议强调，要抓紧。"]


def test_a_paragraph_torn_twice_is_whole_after_one_correction_of_all() -> None:
    made = bulletin(
        article("标题", TORN, "距，需要在今年的工作中着力加以解决，要把思想统一", "到部署上来。", byline="甲")
    )
    assert len(found(made, Rule.TORN_PARAGRAPH)) == 2
    assert paragraphs(corrected(made, Rule.TORN_PARAGRAPH)) == [
        TORN + "距，需要在今年的工作中着力加以解决，要把思想统一到部署上来。"
    ]


@pytest.mark.parametrize(
    "after", ["一、加快推进重大工程", "（一）加强领导", "1.做好准备", "二是狠抓招商引资。", "本报记者 蔡杨洋", ""]
)
def test_what_begins_anew_is_not_joined(after: str) -> None:
    assert found(bulletin(article("标题", TORN, after, "完。", byline="甲")), Rule.TORN_PARAGRAPH) == []


def test_short_lines_and_other_roles_are_not_torn() -> None:
    made = bulletin(article("标题", "特此通报", "规划分局", p(TORN, Role.HEADING_1), "距，需要解决。", byline="甲"))
    assert found(made, Rule.TORN_PARAGRAPH) == []


def test_blank_paragraphs_go_and_typed_indents_too() -> None:
    made = bulletin(article("标题", "　　近日，开会。", "", "　 ", p((LineBreak(),)), "完。", byline="甲"))
    assert Counter(finding.rule for finding in check_bulletin(made)) == {Rule.TYPED_INDENT: 1, Rule.BLANK_PARAGRAPH: 3}
    after = correct_all(made, check_bulletin(made)).apply(made)
    assert paragraphs(after) == ["近日，开会。", "完。"]


def test_several_spaces_between_chinese_become_one_and_single_ones_stay() -> None:
    made = bulletin(article("标题", "《坚定目标 补齐短板》的　　报告", byline="甲"))
    assert paragraphs(corrected(made, Rule.REPEATED_SPACES)) == ["《坚定目标 补齐短板》的 报告"]


def test_missing_parts_are_found() -> None:
    empty = article("只有标题")
    bare = article("", "正文。")
    made = bulletin(section("空栏目"), department("空部门"), empty, bare)
    assert [(finding.rule, finding.node_id) for finding in check_bulletin(made)] == [
        (Rule.EMPTY_SECTION, made.outline[0].id),
        (Rule.EMPTY_DEPARTMENT, made.outline[1].id),
        (Rule.EMPTY_ARTICLE, empty.id),
        (Rule.MISSING_HEADLINE, bare.id),
        (Rule.MISSING_BYLINE, bare.id),
    ]


def test_a_section_with_nothing_but_empty_departments_is_empty() -> None:
    made = bulletin(section("空栏目", department("空部门")))
    assert [finding.rule for finding in check_bulletin(made)] == [Rule.EMPTY_SECTION, Rule.EMPTY_DEPARTMENT]


def test_heading_numbers_go_up_by_one() -> None:
    heads = [
        p("一、甲", Role.HEADING_1), p("（一）子", Role.HEADING_2), p("（三）丑", Role.HEADING_2),
        p("三、乙", Role.HEADING_1), p("（一）寅", Role.HEADING_2), p("四、丙", Role.HEADING_1),
        p("自动", Role.HEADING_1, list_item=ListItem(ListKind.NUMBER)),
    ]  # fmt: skip
    made = bulletin(article("标题", *heads, byline="甲"))
    assert [finding.arguments["expected"] for finding in found(made, Rule.HEADING_NUMBER)] == ["二", "二", "三"]
    after = corrected(made, Rule.HEADING_NUMBER)
    assert paragraphs(after) == ["一、甲", "（一）子", "（二）丑", "二、乙", "（一）寅", "三、丙", "自动"]
    assert found(after, Rule.HEADING_NUMBER) == []


def test_an_english_bulletin_keeps_its_marks() -> None:
    made = bulletin(article("Title", "Beijing (北京), the capital.", byline="A. Author"), language="en")
    assert check_bulletin(made) == ()


def test_the_pool_is_read_and_an_article_by_itself() -> None:
    waiting = article("标题", "近日,开会。", byline="甲")
    made = bulletin(pool=(waiting,))
    assert check_article(made, waiting.id) == check_bulletin(made)
    assert len(check_bulletin(made)) == 1
    with pytest.raises(EditError):
        check_article(made, "gone")


def test_all_rules_can_be_corrected_at_once() -> None:
    made = bulletin(article("标题", "　　" + TORN.replace("，", ","), "", "距,需要解决。", byline="甲"))
    after = correct_all(made, check_bulletin(made)).apply(made)
    again = correct_all(after, check_bulletin(after)).apply(after)
    assert paragraphs(again) == [TORN + "距，需要解决。"]
    assert check_bulletin(again) == ()


def test_a_finding_that_no_longer_holds_is_left_out_and_refused_alone() -> None:
    made = bulletin(article("标题", "近日,开会;研究。", byline="甲"))
    comma, semicolon = found(made, Rule.HALF_WIDTH_MARK)
    (old,) = articles(made)
    block = old.blocks[0]
    assert isinstance(block, Paragraph)
    changed = replace(made, outline=(replace(old, blocks=(replace(block, inlines=(Run("近日,开"),)),)),))
    assert paragraphs(correct_all(changed, (comma, semicolon)).apply(changed)) == ["近日，开"]
    with pytest.raises(EditError):
        semicolon.suggestions[0].edit.apply(changed)


def test_correcting_all_is_one_step_and_undo_gives_the_same_bulletin_back() -> None:
    made = bulletin(
        section(
            "会议,精神", department("规划分局", article("甲,乙", "近日,开会;研究。", "完,", byline="丙"), colon=":")
        )
    )
    session = EditingSession(made)
    session.perform(correct_all(made, found(made, Rule.HALF_WIDTH_MARK)), Origin.PROBLEMS)
    assert found(session.bulletin, Rule.HALF_WIDTH_MARK) == []
    session.undo()
    assert session.bulletin is made
    assert session.undoable is None


@given(bulletins())
@settings(max_examples=60)
def test_correcting_a_rule_leaves_none_of_it_and_a_sound_bulletin(made: Bulletin) -> None:
    for rule in (Rule.HALF_WIDTH_MARK, Rule.TYPED_INDENT, Rule.REPEATED_SPACES, Rule.BLANK_PARAGRAPH):
        after = corrected(made, rule)
        assert found(after, rule) == []
        assert broken_invariants(after) == ()


@given(bulletins())
@settings(max_examples=40)
def test_each_finding_lies_in_its_text_and_its_edit_can_be_done(made: Bulletin) -> None:
    for finding in check_bulletin(made):
        assert 0 <= finding.start <= finding.end <= len(finding.text)
        for suggestion in finding.suggestions:
            assert suggestion.edit.apply(made) != made


@given(st.text(alphabet="中文会，。（）“”,.;:?!() aG0\n", max_size=30))
def test_marks_are_settled_after_one_round(text: str) -> None:
    assert half_width_marks(replaced_text(text, half_width_marks(text))) == ()


def test_checking_again_after_one_change_reads_little() -> None:
    many = bulletin(
        *(article(f"标题{number}", *["近日,规划分局召开会议。" * 8] * 15, byline="甲") for number in range(200))
    )
    started = time.perf_counter()
    check_bulletin(many)
    first = time.perf_counter() - started
    changed = replace(many, outline=(*many.outline[:-1], article("新", "近日,开会。", byline="甲")))
    started = time.perf_counter()
    check_bulletin(changed)
    assert time.perf_counter() - started < first / 5


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("the commitee has recieved the plan", ["committee", "received"]),
        ("近日，goverment部门召开会议", ["government"]),
        ("definately, occured; untill", ["definitely", "occurred", "until"]),
        ("organisation, organization, colour and centre", []),
        ("Recieve Huawei GDP Wechat iPhone PM2.5 KPMG", []),
        ("https://example.org/recieve 或 desk@recieve.org，见 recieve.docx、adress_list", []),
        ("renmin zhengfu, kaifaqu guihua fenju", []),
        ("livestream, blockchain, wifi, kubernetes", []),
    ],
)
def test_an_english_word_with_a_slip_in_it_is_found_and_nothing_else(text: str, meant: list[str]) -> None:
    for language in ("zh-CN", "en"):
        issue = bulletin(article("题", text, byline="记者 甲"), language=language)
        assert [f.suggestions[0].replacement for f in found(issue, Rule.MISSPELT_WORD)] == meant


def test_misspelt_words_are_corrected_in_headlines_cells_and_notes() -> None:
    issue = bulletin(
        article("Anual report", p((Run("见"), note("seperate note"))), table(("goverment",))), language="en"
    )
    made = corrected(issue, Rule.MISSPELT_WORD)
    assert found(made, Rule.MISSPELT_WORD) == []
    (one,) = articles(made)
    assert one.headline == ("Anual report",), "a capital may begin a name"
    assert "separate" in str(one.blocks)
    assert "government" in str(one.blocks)
