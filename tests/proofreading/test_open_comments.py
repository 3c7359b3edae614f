"""What somebody remarked and nobody has settled is found before the bulletin goes out."""

from __future__ import annotations

from dataclasses import replace

from bulletin_editor.content.bulletin import Article, Comment
from bulletin_editor.content.inlines import Marks, Run
from bulletin_editor.editing.findings import Finding
from bulletin_editor.proofreading.checking import check_bulletin
from bulletin_editor.proofreading.rules import ProofreadingRule as Rule
from tests.builders import article, bulletin, note, p

REMARK = Comment("c", "程望舒", "", "这个数\n核实过吗")


def commented(remark: Comment = REMARK) -> Article:
    inlines = (Run("全年"), note("脚注"), Run("增长"), Run("6.8%", Marks(comments=("c",))), Run("。"))
    return article("标题", "第一段。", p(inlines), byline="王一", comments=(remark,))


def found(made: Article) -> list[Finding]:
    return [finding for finding in check_bulletin(bulletin(made)) if finding.rule == Rule.OPEN_COMMENT]


def test_an_open_comment_is_found_at_its_text() -> None:
    made = commented()
    (finding,) = found(made)
    assert finding.block_id == made.blocks[1].id
    assert finding.text[finding.start : finding.end] == "6.8%"
    assert finding.arguments["what"] == "程望舒: 这个数 核实过吗"


def test_a_settled_comment_is_not_found() -> None:
    assert found(commented(replace(REMARK, resolved=True))) == []


def test_a_comment_whose_text_is_gone_is_found_at_its_article() -> None:
    made = replace(commented(), blocks=())
    (finding,) = found(made)
    assert (finding.node_id, finding.block_id) == (made.id, "")
