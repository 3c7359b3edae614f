from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from round_trip import bulletin_of_roles, lanhe, rich_bulletin, shapes, without_ids

from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.content.inlines import Marks, Revision, RevisionKind, Run
from bulletin_editor.layout.composition import compose
from bulletin_editor.readers.draft import Draft
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.templates.loading import load_template, template_names
from bulletin_editor.writers.registry import write
from tests.builders import article, bulletin, p

LOOKS = [".docx", ".html"]
"""Formats that can say all of a bulletin; Markdown has no signs for widths, leads and flush lines."""


def written_and_read(made: Bulletin, suffix: str, folder: Path, template: str = "guobiao") -> Draft:
    target = folder / f"bulletin{suffix}"
    look = load_template(template)
    write(made, look, compose(made, look), target)
    return read_draft(target)


@pytest.mark.parametrize("suffix", [*LOOKS, ".md"])
def test_the_sample_comes_back_equal(suffix: str, tmp_path: Path) -> None:
    made = lanhe()
    read = written_and_read(made, suffix, tmp_path)
    assert without_ids(read.nodes) == without_ids(made.outline)
    assert dict(read.assets) == dict(made.assets)


@pytest.mark.parametrize("template", template_names())
@pytest.mark.parametrize("suffix", [*LOOKS, ".md"])
def test_every_kind_of_block_and_mark_comes_back_equal(suffix: str, template: str, tmp_path: Path) -> None:
    made = rich_bulletin()
    read = written_and_read(made, suffix, tmp_path, template)
    widths = suffix in LOOKS
    assert without_ids(read.nodes, with_widths=widths) == without_ids(made.outline, with_widths=widths)
    assert dict(read.assets) == dict(made.assets)


@pytest.mark.parametrize("template", template_names())
@pytest.mark.parametrize("suffix", LOOKS)
def test_roles_credits_and_page_breaks_come_back_equal(suffix: str, template: str, tmp_path: Path) -> None:
    made = bulletin_of_roles()
    read = written_and_read(made, suffix, tmp_path, template)
    assert without_ids(read.nodes) == without_ids(made.outline)


@pytest.mark.parametrize("shape", shapes())
@pytest.mark.parametrize("suffix", LOOKS)
def test_outlines_of_every_shape_come_back_equal(suffix: str, shape: str, tmp_path: Path) -> None:
    made = shapes()[shape]
    read = written_and_read(made, suffix, tmp_path)
    assert without_ids(read.nodes) == without_ids(made.outline)


@pytest.mark.parametrize("template", template_names())
@pytest.mark.parametrize("suffix", LOOKS)
def test_masthead_and_imprint_do_not_come_back_as_text(suffix: str, template: str, tmp_path: Path) -> None:
    masthead = Masthead(name="澜河简报", unit="澜河区委办公室", date=datetime.date(2025, 7, 8))
    imprint = Imprint(report_to="市委", send_to="各部门", copies=60, editor="方知远")
    made = replace(shapes()["articles before sections"], masthead=masthead, imprint=imprint)
    read = written_and_read(made, suffix, tmp_path, template)
    assert without_ids(read.nodes) == without_ids(made.outline)


def test_tracked_changes_come_back_from_word(tmp_path: Path) -> None:
    inserted = Revision(RevisionKind.INSERTED, "陆正明", "2025-07-08T09:30:00Z")
    deleted = replace(inserted, kind=RevisionKind.DELETED)
    text = (
        Run("会议研究部署下半年"),
        Run("重点", Marks(revision=inserted)),
        Run("全部", Marks(revision=deleted)),
        Run("工作任务，提出了明确的要求。"),
    )
    made = bulletin(article("规划分局召开专题学习会议", p(text)))
    read = written_and_read(made, ".docx", tmp_path)
    assert without_ids(read.nodes) == without_ids(made.outline)
