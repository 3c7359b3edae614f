"""Numbers that the article pane shows are those that print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.inlines import Marks, Revision, RevisionKind, Run
from bulletin_editor.content.outline import articles
from bulletin_editor.gui.article.numbers import count_numbers
from bulletin_editor.layout.galley_setting import set_galley
from bulletin_editor.templates.loading import load_own_template, template_of
from tests.builders import article, bulletin, department, note, p

DELETED = Marks(revision=Revision(RevisionKind.DELETED, "甲", "2026-07-28T09:00:00Z"))


def noted(headline: str) -> Article:
    return article(headline, p((Run("一"), note("注"), Run("，二"), note("注"))))


@pytest.mark.parametrize("place", ["page", "article-end"])
def test_a_notes_number_is_the_one_that_prints(place: str) -> None:
    own = load_own_template("guobiao").with_value(("note_place",), place)
    gone = article("丙", p((Run("删去", DELETED),)), "留下")
    issue = replace(bulletin(noted("甲"), department("乙处", gone, noted("乙"))), own_template=own.text())
    printed = set_galley(issue, template_of(issue)).note_numbers
    shown = {key: number for each in articles(issue) for key, number in count_numbers(each, issue).notes.items()}
    assert shown == printed
    assert max(shown.values()) == (4 if place == "page" else 2)
