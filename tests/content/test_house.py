"""The departments of the house: who has handed in, and under which name."""

from __future__ import annotations

from bulletin_editor.content.bulletin import Department
from bulletin_editor.content.house import (
    HouseDepartment,
    canonical_name,
    with_departments_of,
    with_printed_names,
    without_articles,
)
from bulletin_editor.content.outline import walk
from tests.builders import article, bulletin, department, section

HOUSE = (HouseDepartment("规划分局", ("规划局", "规划建设分局")), HouseDepartment("商务局"), HouseDepartment("财政局"))


def test_a_name_is_known_by_its_aliases_whatever_spaces_and_colons_it_is_written_with() -> None:
    assert canonical_name(HOUSE, " 规划 局：") == "规划分局"
    assert canonical_name(HOUSE, "商务局") == "商务局"
    assert canonical_name(HOUSE, "商务局办公室") is None


def test_an_empty_department_has_not_handed_in() -> None:
    issue = bulletin(section("要闻", department("规划局", article())), department("商务局"))
    assert without_articles(issue, HOUSE) == ("商务局", "财政局")


def test_a_bulletin_adds_the_departments_the_house_does_not_know() -> None:
    issue = bulletin(department("规划局"), department("环保局"), department("环保局："))
    assert [known.name for known in with_departments_of(issue, HOUSE)] == ["规划分局", "商务局", "财政局", "环保局"]


def test_drafts_come_in_under_the_printed_name() -> None:
    draft = (section("要闻", department("规划局", article()), article()), department("环保局"), article())
    named = with_printed_names(draft, HOUSE)
    found = [node.title for node, _ in walk(bulletin(*named)) if isinstance(node, Department)]
    assert found == ["规划分局", "环保局"]
    assert named[1:] == draft[1:]
    assert with_printed_names(named, HOUSE)[0] is named[0]
