"""Landscape pages in Word: sections of their own with a turned sheet, the number in its place, tables read back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_editor.content.blocks import Table
from bulletin_editor.content.bulletin import Article, Bulletin, Masthead
from bulletin_editor.layout.composition import compose
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bulletin, table
from tests.writers.test_word import W, part

GUOBIAO = load_template("guobiao")


def written(made: Bulletin, template: str = "guobiao") -> bytes:
    chosen = load_template(template)
    return write_docx(made, chosen, compose(made, chosen))


def turned() -> Table:
    return replace(table(("甲", "乙"), ("1", "2")), landscape=True)


def sheets(data: bytes) -> list[tuple[str, int, int, int]]:
    """Return each section's orientation, the footers it names, how often it has columns, and its way to begin."""
    found = []
    for section in part(data).iter(f"{W}sectPr"):
        size, kind, columns = (section.find(f"{W}{name}") for name in ("pgSz", "type", "cols"))
        assert size is not None
        assert columns is not None
        begins_page = kind is not None and kind.get(f"{W}val") == "nextPage"
        footers = len(section.findall(f"{W}footerReference"))
        orientation = size.get(f"{W}orient", "portrait")
        found.append((orientation, footers, int(columns.get(f"{W}num", "1")), int(begins_page)))
    return found


def test_a_landscape_table_has_a_section_with_its_own_footers() -> None:
    data = written(bulletin(article("标题", "前文。", turned(), "后文。")))
    assert sheets(data) == [("portrait", 2, 1, 0), ("landscape", 2, 1, 1), ("portrait", 2, 1, 1)]
    footer = part(data, "word/footer3.xml")
    assert [each.get(f"{W}val") for each in footer.iter(f"{W}textDirection")] == ["tbRl"]


def test_columns_after_a_landscape_page_begin_behind_an_empty_section() -> None:
    data = written(bulletin(article("标题", "前文。", turned(), "后文。" * 60)), "qubao")
    assert sheets(data)[-3:] == [("landscape", 2, 1, 1), ("portrait", 2, 1, 1), ("portrait", 0, 2, 0)]


@pytest.mark.parametrize("after", [("后文。",), ()])
def test_the_table_comes_back_as_a_landscape_one(after: tuple[str, ...], tmp_path: Path) -> None:
    made = bulletin(article("标题", "前文。", turned(), table(("甲", "乙")), *after))
    path = tmp_path / "turned.docx"
    path.write_bytes(written(made))
    (read,) = read_draft(path).nodes
    assert isinstance(read, Article)
    assert [block.landscape for block in read.blocks if isinstance(block, Table)] == [True, False]


def test_the_running_head_stands_turned_on_landscape_pages_with_its_rule_beside_it() -> None:
    made = replace(bulletin(article("标题", "前文。", turned(), "后文。")), masthead=Masthead("澜河区报", 12))
    heads = [part(written(made, "qubao"), f"word/header{number}.xml") for number in (1, 3)]
    assert "".join(heads[1].itertext()) == "澜河区报第12期"
    assert [each.get(f"{W}val") for each in heads[1].iter(f"{W}textDirection")] == ["tbRl"]
    assert heads[1].find(f".//{W}tcBorders/{W}left") is not None
    assert [each.find(f".//{W}pBdr") is not None for each in heads] == [True, False]
