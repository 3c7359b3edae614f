"""A locked Word file holds every line and page of the preview, and gives the text back as if nothing were locked."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.inlines import LineBreak, Run
from bulletin_editor.errors import FileError
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.templates.loading import load_template, template_names
from bulletin_editor.writers.options import AS_USUAL, ExportOptions
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bulletin, department, p, table
from tests.strategies import bulletins
from tests.writers.test_reading_again import outline
from tests.writers.test_word import W, part, text_of, value
from tests.writers.test_word_in_libreoffice import issue

LOCKED = ExportOptions(locks_pages=True)
LONG = "截至6月30日，共受理事项3,508件，办结率98.6%，全年引进Pfizer Global R&D Center等项目12个。" * 30


def written(made: Bulletin, options: ExportOptions, template: str = "guobiao") -> bytes:
    style = load_template(template)
    return write_docx(made, style, compose(made, style), options)


def read_back(folder: Path, data: bytes) -> list[object]:
    path = folder / "issue.docx"
    path.write_bytes(data)
    return outline(read_draft(path).nodes)


def test_every_line_of_a_paragraph_ends_where_the_preview_ends_it() -> None:
    made = bulletin(article("标题", LONG))
    pages = compose(made, load_template("guobiao"))
    set_text = next(item for item in pages.set_items if isinstance(item, SetText) and item.text == LONG)
    lines = [set_text.text[line.start : line.end] for line in set_text.lines]
    shown: list[str] = [""]
    paragraphs = [e for e in part(written(made, LOCKED)).iter(f"{W}p") if value(e, "pPr/pStyle") == "BodyText"]
    for number, paragraph in enumerate(paragraphs):
        if number:
            shown.append("")
        for element in paragraph.iter(f"{W}t", f"{W}br"):
            if element.tag == f"{W}br":
                shown.append("")
            else:
                shown[-1] += element.text or ""
    assert [line.rstrip() for line in shown] == lines


def test_a_paragraph_over_pages_goes_on_at_the_head_of_the_next_without_indent() -> None:
    paragraphs = [
        element
        for element in part(written(bulletin(article("标题", LONG)), LOCKED)).iter(f"{W}p")
        if value(element, "pPr/pStyle") == "BodyText"
    ]
    assert len(paragraphs) > 1
    assert "".join(text_of(element) for element in paragraphs) == LONG
    for element in paragraphs[1:]:
        assert element.find(f"{W}pPr/{W}pageBreakBefore") is not None
        assert value(element, "pPr/ind", "firstLine") == "0"


@pytest.mark.parametrize("template", template_names())
def test_text_flows_back_whole(template: str, tmp_path: Path) -> None:
    made = issue()
    assert read_back(tmp_path, written(made, LOCKED, template)) == read_back(
        tmp_path, written(made, AS_USUAL, template)
    )


def test_lines_that_the_bulletin_ends_stay_even_at_the_foot_of_a_page(tmp_path: Path) -> None:
    lines = tuple(part for number in range(60) for part in (Run(f"第{number}行文字"), LineBreak()))[:-1]
    made = bulletin(department("商务局", article("标题", p(lines))))
    assert read_back(tmp_path, written(made, LOCKED)) == read_back(tmp_path, written(made, AS_USUAL))


def test_blank_lines_over_a_page_end_before_a_landscape_table_keep_the_pages_of_both_tables(tmp_path: Path) -> None:
    upright, turned = table(("甲", "乙")), replace(table(("丙", "丁")), landscape=True)
    made = bulletin(article("标题", upright, p((LineBreak(),) * 25), turned))
    wishes = [one[-1] for one in read_back(tmp_path, written(made, LOCKED))[0][-1] if isinstance(one[0], list)]  # type: ignore[index]
    assert wishes == [False, True]


@settings(max_examples=15)
@given(bulletins())
def test_any_bulletin_flows_back_as_an_unlocked_one_does(tmp_path: Path, made: Bulletin) -> None:
    try:
        free = read_back(tmp_path, written(made, AS_USUAL))
    except FileError:  # nothing in it that could be imported
        return
    assert without_comment_ids(read_back(tmp_path, written(made, LOCKED))) == without_comment_ids(free)


def without_comment_ids(told: list[object]) -> str:
    return re.sub("comments=\\([^)]*\\)", "", repr(told))


def test_text_flows_back_after_libreoffice_has_saved_the_file(tmp_path: Path) -> None:
    again = []
    for name, options in (("locked", LOCKED), ("free", AS_USUAL)):
        (tmp_path / f"{name}.docx").write_bytes(written(bulletin(department("商务局", article("标题", LONG))), options))
        again.append(tmp_path / "saved" / f"{name}.docx")
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "docx",
         "--outdir", tmp_path / "saved", *tmp_path.glob("*.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    locked, free = (outline(read_draft(path).nodes) for path in again)
    assert locked == free
