"""A Markdown file that this program wrote imports as what it says and exports again byte for byte."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Marks, Run
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.readers.draft import DraftParts
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.readers.written_markdown import is_written, read_written
from bulletin_editor.resource_files import resource_path
from bulletin_editor.storage.bulletin_file import read_bulletin
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.markdown import write_markdown
from tests.builders import article, bulletin, p
from tests.strategies import bulletins
from tests.writers.test_reading_again import outline


def exported(made: Bulletin) -> str:
    return write_markdown(made, load_template(made.template)).decode("utf-8")


def imported(text: str) -> Bulletin:
    assert is_written(text)
    parts = DraftParts()
    read_written(text, parts)
    declared = parts.declared
    assert declared is not None
    return Bulletin(
        new_id(),
        declared.language,
        declared.template,
        masthead=declared.masthead,
        imprint=declared.imprint,
        outline=declared.nodes,
        assets=parts.assets,
    )


def test_the_sample_comes_back_whole_and_exports_byte_for_byte() -> None:
    sample = read_bulletin(resource_path("samples", "lanhe.bulletin"))
    again = imported(exported(sample))
    assert outline(again.outline) == outline(sample.outline)
    assert (again.masthead, again.imprint) == (sample.masthead, sample.imprint)
    assert exported(again) == exported(sample)


@pytest.mark.parametrize(
    "text", ["| 竖 | 线 |", "１. 全角", "1. 数", "- 项", "# 题", "> 引", "![图][picture-1]", "[^1]: 注"]
)
def test_text_that_looks_like_a_block_stays_a_paragraph(text: str) -> None:
    made = bulletin(article("标题", text))
    assert outline(imported(exported(made)).outline) == outline(made.outline)


@pytest.mark.parametrize(
    "address", ["https://example.org/桥_(澜河)?a=(1)", "https://example.org/a%28b%29", "mailto:a@b.cn"]
)
def test_an_address_comes_back_as_it_was_typed(address: str, tmp_path: Path) -> None:
    made = bulletin(article("标题", p((Run("见"), Run("全文", Marks(link=address)), Run("（附后）。")))))
    assert outline(imported(exported(made)).outline) == outline(made.outline)
    plain = tmp_path / "来稿.md"
    plain.write_text(f"# 标题\n\n见[全文](<{address}>)（附后）。\n", encoding="utf-8")
    (read,) = read_draft(plain).nodes
    assert f"link='{address}'" in str(read)


@given(bulletins())
@settings(max_examples=200)
def test_any_bulletin_exports_byte_for_byte_after_coming_back(made: Bulletin) -> None:
    text = exported(made)
    again = imported(text)
    assert broken_invariants(again) == ()
    assert exported(replace(again, template=made.template)) == text


def test_the_command_line_takes_head_and_style_from_such_a_file(tmp_path: Path) -> None:
    from bulletin_editor.cli.exporting import export
    from bulletin_editor.cli.making import import_drafts

    first, again, second = tmp_path / "a.md", tmp_path / "a.bulletin", tmp_path / "b.md"
    export(resource_path("samples", "lanhe.bulletin"), [first])
    import_drafts([first], again, append=False, verbose=False)
    export(again, [second])
    assert second.read_bytes() == first.read_bytes()
