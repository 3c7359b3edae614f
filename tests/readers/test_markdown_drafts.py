"""Markdown drafts as people and programs write them."""

from __future__ import annotations

from pathlib import Path

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.readers.registry import read_draft

WRAPPED = """# Conduct of the club

Everybody who comes to the club is welcome, and so is whatever they have to say.

- We are committed to providing a friendly, safe and welcoming environment for
  all, regardless of level of experience, gender identity and expression,
  age, religion, nationality, or other similar characteristic.
- Be kind.
    1. Ask before you
       take a photograph.
    2. Say thanks.

本周要点如下，请各单位认真组织学习，并结合实际抓好贯彻落实。

- 加强组织领导，压实工作责任，
  确保各项任务落到实处。
"""


def test_items_wrapped_on_several_lines_stay_whole(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(WRAPPED, encoding="utf-8")
    (article,) = read_draft(path).nodes
    assert isinstance(article, Article)
    blocks = [block for block in article.blocks if isinstance(block, Paragraph)]
    items = [(block.list_item.level, plain_text(block.inlines)) for block in blocks if block.list_item]
    assert items == [
        (0, " ".join(line.strip(" -") for line in WRAPPED.split("\n")[4:7])),
        (0, "Be kind."),
        (1, "Ask before you take a photograph."),
        (1, "Say thanks."),
        (0, "加强组织领导，压实工作责任，确保各项任务落到实处。"),
    ]
