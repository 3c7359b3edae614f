"""The cover in Word: a section without page numbers, its blank back a page of its own, then the text."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.varied import make_varied_bulletin
from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.outline import articles
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.pages import Pages
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.templates.loading import load_own_template, load_template
from bulletin_editor.templates.template import Cover
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bulletin
from tests.layout.samples import MASTHEAD, long_bulletin, prose
from tests.writers.test_word import W, part
from tests.writers.test_word_in_libreoffice import both_layouts, expected_lines

ANEW = Cover(own_page=True, numbers_anew=True)


def written(made: Bulletin, cover: Cover, name: str = "guobiao") -> tuple[Pages, bytes]:
    template = replace(load_template(name), cover=cover)
    pages = compose(made, template)
    return pages, write_docx(made, template, pages)


def sections(data: bytes) -> list[tuple[str, int, str]]:
    """Return how each section begins, how many footers it names, and with which number it begins to count."""
    found = []
    for section in part(data).iter(f"{W}sectPr"):
        kind, number = section.find(f"{W}type"), section.find(f"{W}pgNumType")
        footers = len(section.findall(f"{W}footerReference"))
        begins, counts = (
            "" if one is None else str(one.get(f"{W}{name}")) for one, name in ((kind, "val"), (number, "start"))
        )
        found.append((begins, footers, counts))
    return found


def test_the_text_is_a_section_on_a_page_of_its_own_with_the_footers() -> None:
    _, data = written(long_bulletin(2), Cover(own_page=True))
    assert sections(data) == [("", 2, ""), ("nextPage", 2, "")]
    assert not list(part(data, "word/footer3.xml").iter(f"{W}fldChar"))


def test_a_blank_back_is_a_section_too_and_numbers_begin_anew_after_it() -> None:
    _, data = written(long_bulletin(2), ANEW)
    assert sections(data) == [("", 2, ""), ("nextPage", 0, ""), ("nextPage", 2, "1")]


def test_columns_right_after_the_cover_begin_behind_an_empty_section() -> None:
    made = bulletin(article("", prose(1), prose(2)), masthead=MASTHEAD)
    _, data = written(made, Cover(own_page=True), "qubao")
    assert sections(data)[:3] == [("", 2, ""), ("nextPage", 2, ""), ("continuous", 0, "")]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["guobiao", "qubao"])
def test_libreoffice_has_the_same_pages_with_the_same_numbers(name: str, tmp_path: Path) -> None:
    own = load_own_template(name).with_value(("cover",), {"own_page": True, "numbers_anew": True})
    pages, found = both_layouts(
        tmp_path, replace(make_varied_bulletin(6, seed=4), template="封面", own_template=own.text())
    )
    assert pages.cover_pages == 2
    assert len(found) == pages.count
    assert not any(line.startswith("—") for line in found[0])
    assert found[1] == []
    assert all(f"—{number}—" in lines for number, lines in enumerate(found[2:], 1))
    for number, lines in enumerate(found):
        assert all(line in "\n".join(lines) for line in expected_lines(pages, number)), number


def test_what_comes_back_has_neither_cover_nor_blank_page(tmp_path: Path) -> None:
    made = long_bulletin(2)
    (tmp_path / "issue.docx").write_bytes(written(made, ANEW)[1])
    (department,) = read_draft(tmp_path / "issue.docx").nodes
    assert not isinstance(department, Article)
    blocks = [len(one.blocks) for one in articles(made)]
    assert [len(one.blocks) for one in department.children if isinstance(one, Article)] == blocks
