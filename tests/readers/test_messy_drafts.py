from __future__ import annotations

from pathlib import Path

import pytest
from later_drafts import LATER_DRAFTS
from messy_drafts import DRAFTS, MessyDraft
from office_drafts import OFFICE_DRAFTS
from outline_text import outline_text
from posted_drafts import POSTED_DRAFTS
from submitted_drafts import SUBMITTED_DRAFTS
from word_drafts import write_word_draft
from wps_files import write_wps_draft

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.readers.draft import Draft
from bulletin_editor.readers.registry import read_draft


def read_messy(draft: MessyDraft, folder: Path) -> Draft:
    path = folder / f"draft{draft.suffix}"
    if draft.suffix == ".docx":
        write_word_draft(draft.text, path)
    elif draft.suffix == ".wps.docx":
        write_wps_draft(draft.text, path)
    else:
        path.write_text(draft.text, encoding="utf-8")
    return read_draft(path)


ALL_DRAFTS = (*DRAFTS, *OFFICE_DRAFTS, *SUBMITTED_DRAFTS, *LATER_DRAFTS, *POSTED_DRAFTS)


@pytest.mark.parametrize("draft", ALL_DRAFTS, ids=lambda draft: draft.name.replace(" ", "-"))
def test_a_messy_draft_becomes_the_outline_it_means(draft: MessyDraft, tmp_path: Path) -> None:
    read = read_messy(draft, tmp_path)
    assert outline_text(read.nodes) == draft.outline.strip().split("\n")
    assert broken_invariants(Bulletin("bulletin", outline=read.nodes, assets=read.assets)) == ()
