"""`outline` and `check` tell people and programs what is in a bulletin."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin_editor.content.bulletin import Bulletin, Masthead, Status
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, department, p, section
from tests.cli.conftest import Cli

NODE_KEYS = [
    "id",
    "kind",
    "title",
    "kicker",
    "headline",
    "subhead",
    "byline",
    "status",
    "paragraphs",
    "characters",
    "lines",
    "page",
    "children",
]


@pytest.fixture
def sample(tmp_path: Path) -> Bulletin:
    first = article(
        "突出规划引领\n服务转型升级", "近日,召开。", "一是好。", byline="本报记者 蔡杨洋", status=Status.EDITED
    )
    made = bulletin(
        section("会议精神", department("规划分局", first)),
        article("盯牢目标", "二是优。"),
        pool=(article("待编", "稿件。"),),
        masthead=Masthead(name="开发区简报", number=12),
    )
    write_bulletin(tmp_path / "a.bulletin", made)
    return made


class TestOutline:
    def test_gives_the_tree_as_json(self, cli: Cli, sample: Bulletin) -> None:
        told = cli("outline", "a.bulletin", "--json").json
        assert list(told) == ["masthead", "template", "pages", "outline", "pool"]
        assert told["masthead"]["name"] == "开发区简报"
        assert told["masthead"]["date"] is None
        assert told["template"] == "guobiao"
        assert told["pages"] >= 1
        part, loose = told["outline"]
        (office,) = part["children"]
        (piece,) = office["children"]
        for node in (part, office, piece, loose, *told["pool"]):
            assert list(node) == NODE_KEYS
        assert [node["kind"] for node in (part, office, piece, loose)] == ["section", "department", *["article"] * 2]
        assert (office["title"], office["status"], office["paragraphs"]) == ("规划分局", None, 2)
        assert piece["id"] == sample.outline[0].children[0].children[0].id  # type: ignore[union-attr]
        assert piece["headline"] == ["突出规划引领", "服务转型升级"]
        assert (piece["byline"], piece["status"]) == ("本报记者 蔡杨洋", "edited")
        assert (piece["paragraphs"], piece["characters"], piece["page"]) == (2, 10, 1)
        assert piece["lines"] >= 4

    def test_articles_in_the_pool_have_no_page(self, cli: Cli, sample: Bulletin) -> None:
        (piece,) = cli("outline", "a.bulletin", "--json").json["pool"]
        assert (piece["title"], piece["page"]) == ("待编", None)

    def test_draws_a_tree_for_people(self, cli: Cli, sample: Bulletin) -> None:
        lines = cli("outline", "a.bulletin").out.splitlines()
        assert lines[0].startswith("开发区简报")
        assert lines[1:3] == ["├─ 会议精神", "│  └─ 规划分局"]
        assert lines[3].startswith("│     └─ 突出规划引领 服务转型升级  [本报记者 蔡杨洋; Edited; page 1")
        assert lines[4].startswith("└─ 盯牢目标")
        assert lines[6].startswith("└─ 待编")

    def test_an_empty_outline_is_no_failure(self, cli: Cli, tmp_path: Path) -> None:
        write_bulletin(tmp_path / "b.bulletin", bulletin())
        assert cli("outline", "b.bulletin").status == 0
        assert cli("outline", "b.bulletin", "--json").json["outline"] == []

    def test_speaks_the_language_of_the_system(
        self, cli: Cli, sample: Bulletin, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LANG", "zh_CN.UTF-8")
        assert "待编稿件" in cli("outline", "a.bulletin").out.splitlines()


class TestCheck:
    def test_gives_every_half_width_mark_with_its_place_and_correction(self, cli: Cli, sample: Bulletin) -> None:
        found = cli("check", "a.bulletin", "--json").json["findings"]
        (mark,) = [finding for finding in found if finding["rule"] == "half-width-mark"]
        piece = sample.outline[0].children[0].children[0]  # type: ignore[union-attr]
        assert mark["article"] == piece.id
        assert mark["block"] == piece.blocks[0].id
        assert mark["paragraph"] == "近日,召开。"
        assert mark["paragraph"][mark["start"] : mark["end"]] == ","
        assert mark["suggestions"] == ["，"]
        assert mark["message"]
        assert mark["severity"] in ("error", "warning", "info")

    def test_places_count_code_points(self, cli: Cli, tmp_path: Path) -> None:
        write_bulletin(tmp_path / "b.bulletin", bulletin(article("标题", p("𠮷𠮷日,召开。"), byline="记者 甲")))
        found = cli("check", "b.bulletin", "--json").json["findings"]
        (mark,) = [finding for finding in found if finding["rule"] == "half-width-mark"]
        assert (mark["start"], mark["end"]) == (3, 4)

    def test_findings_are_no_failure_and_read_well(self, cli: Cli, sample: Bulletin) -> None:
        outcome = cli("check", "a.bulletin")
        assert outcome.status == 0
        assert "突出规划引领 服务转型升级" in outcome.out.splitlines()
        assert "近日[,]召开。 → [，]" in outcome.out

    def test_nothing_found_is_said(self, cli: Cli, tmp_path: Path) -> None:
        write_bulletin(tmp_path / "b.bulletin", bulletin())
        assert cli("check", "b.bulletin").out == "Nothing found.\n"
        assert cli("check", "b.bulletin", "--json").json == {"findings": []}

    def test_faces_that_stand_in_for_others_and_rare_characters_are_told(self, cli: Cli, tmp_path: Path) -> None:
        write_bulletin(tmp_path / "b.bulletin", bulletin(article("标题", "姓名：\ue123", byline="记者 甲")))
        found = cli("check", "b.bulletin", "--json").json["findings"]
        rules = {finding["rule"] for finding in found}
        assert "face-substituted" in rules
        (rare,) = [finding for finding in found if finding["rule"] in ("glyph-missing", "glyph-substituted")]
        assert rare["paragraph"][rare["start"] : rare["end"]] == "\ue123"
