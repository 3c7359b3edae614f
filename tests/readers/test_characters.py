"""No character of a draft changes on the way in: all stand in the outline, or a finding tells which were left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from later_drafts import LATER_DRAFTS
from messy_drafts import DRAFTS, MessyDraft
from office_drafts import OFFICE_DRAFTS
from submitted_drafts import SUBMITTED_DRAFTS

from bulletin_editor.content.blocks import Figure, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Node
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.errors import FileError
from bulletin_editor.readers.draft import Draft, ReadingRule
from bulletin_editor.readers.registry import read_draft

TEXTS = [draft for draft in (*DRAFTS, *OFFICE_DRAFTS, *SUBMITTED_DRAFTS, *LATER_DRAFTS) if draft.suffix == ".txt"]
HABITS = [
    "规划分局：",
    "突出规划引领 推动重点工作",
    "——区规划分局工作综述",
    "一、加强领导",
    "（一）明确责任",
    "1、抓好落实。",
    "本报记者 蔡杨洋",
    "近日，区规划分局召开专题会议，传达贯彻会议精神，研究部署",
    "下半年重点工作任务。",
    "（蔡杨洋）",
    "【动态】",
    "■ 商务局",
    "* * *",
    "- 3 -",
    "\u3000\u3000会议强调，全局上下要统一思想、凝聚共识。",
    "",
    "编者按：供参考。",
    "A line of English, torn in",
    "the middle of a sentence.",
    "同志们：",
]
_LEFT_OUT = frozenset((ReadingRule.MARK_DROPPED, ReadingRule.PAGE_NUMBER_DROPPED, ReadingRule.CONTENT_DROPPED))
_OF_LABELS = frozenset("：:（）【】〔〕[]［］〖〗引肩眉正主副标子题目栏专部门单位供稿作者署名#")
"""What a label may lose when it becomes a field: its brackets, its colon, its name."""


def characters(texts: Iterable[str]) -> Counter[str]:
    return Counter(one for text in texts for one in text if not one.isspace() and one.isprintable())


def texts_of(nodes: Iterable[Node]) -> Iterable[str]:
    for node in nodes:
        if not isinstance(node, Article):
            yield node.title + getattr(node, "colon", "")
            yield from texts_of(node.children)
            continue
        yield from (node.kicker, *node.headline, node.subhead, node.byline)
        for block in node.blocks:
            if isinstance(block, Paragraph):
                yield plain_text(block.inlines)
            elif isinstance(block, Table):
                yield plain_text(block.caption)
                yield from (plain_text(cell.inlines) for row in block.rows for cell in row.cells)
            elif isinstance(block, Figure):
                yield block.caption


def told_as_left_out(draft: Draft) -> Counter[str]:
    return characters(str(f.arguments.get("what", "")) for f in draft.findings if f.rule in _LEFT_OUT)


def assert_kept(text: str, draft: Draft) -> None:
    written, kept = characters([text]), characters(texts_of(draft.nodes))
    assert kept - written == Counter()
    lost = written - kept - told_as_left_out(draft)
    assert set(lost) <= _OF_LABELS | _of_rulers(draft), lost


def _of_rulers(draft: Draft) -> set[str]:
    """Return the signs of rows of dashes or stars, which findings tell only the beginning of."""
    told = [str(f.arguments.get("what", "")) for f in draft.findings if f.rule == ReadingRule.MARK_DROPPED]
    return {one for what in told if len(set(what)) == 1 for one in what}


@pytest.mark.parametrize("draft", TEXTS, ids=lambda draft: draft.name.replace(" ", "-"))
def test_all_characters_of_a_draft_stand_in_the_outline(draft: MessyDraft, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(draft.text, encoding="utf-8")
    read = read_draft(path)
    if not any(finding.rule == ReadingRule.CONTENTS_DROPPED for finding in read.findings):
        assert_kept(draft.text, read)


@settings(max_examples=150)
@given(lines=st.lists(st.sampled_from(HABITS), min_size=1, max_size=25))
def test_no_order_of_habits_changes_a_character(lines: list[str], tmp_path: Path) -> None:
    text = "\n".join(lines)
    path = tmp_path / "draft.txt"
    path.write_text(text, encoding="utf-8")
    try:
        draft = read_draft(path)
    except FileError:
        return
    assert_kept(text, draft)


def test_lines_between_a_headline_and_its_dash_stand_before_the_subhead_in_the_outline(tmp_path: Path) -> None:
    lines = (
        "近日，区规划分局召开专题会议，传达贯彻会议精神，研究部署",
        *["突出规划引领 推动重点工作"] * 2,
        "——区规划分局工作综述",
    )
    path = tmp_path / "draft.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert_kept("\n".join(lines), read_draft(path))
