"""Titles break by sense: between words, in a calm shape, never inside a work's name, a quotation or a number."""

from __future__ import annotations

import itertools
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.galley import Part
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin, department


def title_lines(headline: str, part: Part = Part.HEADLINE, template: str = "guobiao") -> list[str]:
    """Return the printed lines of a headline (or of another part of the same bulletin)."""
    made = bulletin(article(headline, "正文。"), article("另一篇", "正文。"), template=template)
    pages = compose(made, load_template(template))
    for item, set_item in zip(pages.galley.items, pages.set_items, strict=True):
        if item.source.part is part and item.source.node_id == made.outline[0].id:
            assert isinstance(set_item, SetText)
            return [set_item.text[line.start : line.end] for line in set_item.lines]
    raise AssertionError(part)


@pytest.mark.parametrize(
    "headline",
    [
        "习近平总书记在企业家座谈会上的|重要讲话引起热烈反响",
        "区委书记主持召开全区经济运行分析会强调|坚定信心稳中求进推动高质量发展",
        "深入学习贯彻党的二十大精神|奋力谱写中国式现代化建设新篇章",
        "省委常委会召开会议传达学习贯彻|全国两会精神研究部署当前重点工作",
        "市人大常委会副主任张建国一行到我区调研|乡村振兴和农村人居环境整治工作",
        "以高水平对外开放推动高质量发展|RCEP生效三周年企业座谈会召开",
        "市发展改革委组织开展“十五五”|规划前期重大课题研究工作",
        "物业服务进社区 居民诉求有人应|共建共治共享新家园更美好",
    ],
)
def test_long_headlines_break_where_the_sense_allows(headline: str) -> None:
    whole = headline.replace("|", " " if " " in headline else "")
    assert title_lines(whole) == headline.split("|")


def test_a_headline_that_fits_stays_on_its_line() -> None:
    assert title_lines("蓝河大桥主桥合龙预计明年6月建成通车") == ["蓝河大桥主桥合龙预计明年6月建成通车"]


def test_parallel_parts_break_between_them_and_the_long_one_by_sense_as_well() -> None:
    lines = title_lines("锚定目标抓项目、提质增效稳增长\n市场监管局持续查处一批特大制售假冒伪劣产品案件")
    assert lines[0] == "锚定目标抓项目、提质增效稳增长"
    assert "".join(lines[1:]) == "市场监管局持续查处一批特大制售假冒伪劣产品案件"
    assert len(lines) == 3
    assert lines[1].endswith(("持续查处", "一批", "特大", "查处"))


def test_contents_break_between_words_and_are_as_full_as_that_allows() -> None:
    lines = title_lines("关于进一步加强安全生产工作切实做好岁末年初各项保障的紧急通知", Part.CONTENTS)
    assert lines == ["关于进一步加强安全生产工作切实做好岁末年初各项", "保障的紧急通知"]


def test_three_lines_are_never_an_hourglass() -> None:
    lines = title_lines(
        "中共江北区委江北区人民政府关于深入贯彻落实促进民营经济发展壮大的意见进一步优化营商环境的若干措施的通知"
    )
    above, middle, below = (len(line) for line in lines)
    assert middle >= min(above, below)


WORKS = ("《新时代深化改革开放实施纲要》", "“一件事一次办”", "2026年11月27日", "12.6%", "R&D Center")
PIECES = (
    "国务院",
    "关于印发",
    "区政务服务中心",
    "推出",
    "的通知",
    "改革新举措",
    "让群众少跑腿",
    "全市",
    "召开",
    "推进会",
)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PIECES + WORKS), min_size=3, max_size=9))
def test_names_of_works_quotations_and_numbers_stay_whole_and_nothing_is_lost(pieces: list[str]) -> None:
    # Works apart from each other, so that digits and letters of two do not run together.
    text = "".join(piece if index % 2 == 0 else f"{piece}，" for index, piece in enumerate(pieces))[:70]
    lines = title_lines(text)
    whole = text.replace(" ", "")  # a blank at a line's end is not printed
    assert "".join(lines).replace(" ", "") == whole
    joined = list(itertools.accumulate(len(line.replace(" ", "")) for line in lines))
    if len(lines) > 6 or any(title_width(line) > 20 for line in lines):
        return  # longer than any shape: broken as text is
    for work in WORKS[:2]:
        at = whole.find(work)
        while at >= 0:
            assert not any(at < end < at + len(work) for end in joined[:-1])
            at = whole.find(work, at + 1)
    if len(lines) > 1 and len(text) > 4:
        assert len(lines[-1].rstrip("，。")) > 1


def title_width(line: str) -> int:
    return sum(2 if ord(character) > 0x2E7F or character in "“”" else 1 for character in line) // 2


def test_english_headlines_are_balanced_between_words() -> None:
    lines = title_lines(
        "Harbour bridge will open in the spring after nine years of work and three changes of plan",
        template="newsletter",
    )
    assert len(lines) == 2
    assert abs(len(lines[0]) - len(lines[1])) < 12


def test_department_titles_break_between_words() -> None:
    title = "市住房和城乡建设局及城市管理综合行政执法局与自然资源规划局联合工作组"
    made = bulletin(department(title, article("标题", "正文。")))
    pages = compose(made, load_template("guobiao"))
    index = pages.item_index(made.outline[0].id)
    assert index is not None
    set_text = pages.set_items[index]
    assert isinstance(set_text, SetText)
    assert set_text.text[: set_text.lines[0].end].endswith("自然资源")


def test_the_segmenter_is_not_loaded_before_a_long_title_needs_it() -> None:
    program = (
        "import sys; from tests.layout.samples import long_bulletin;"
        "from bulletin_editor.layout.composition import compose;"
        "from bulletin_editor.templates.loading import load_template;"
        "compose(long_bulletin(2), load_template('guobiao')); print('rjieba' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
