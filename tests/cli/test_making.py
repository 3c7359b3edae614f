"""`new` and `import`: files come into being whole, or not at all."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bulletin_editor.content.bulletin import Article, Department, Masthead
from bulletin_editor.content.house import HouseDepartment
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.outline import articles, walk
from bulletin_editor.storage.bulletin_file import BulletinFile, read_bulletin, write_bulletin
from bulletin_editor.storage.house_file import write_house
from tests.builders import article, bulletin, department
from tests.cli.conftest import Cli

DRAFT = """# 突出规划引领

近日，开发区规划分局召开会议。

一是促落地，二是优服务。
"""


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "1.md").write_text(DRAFT, encoding="utf-8")
    (folder / "2.md").write_text(DRAFT.replace("突出规划引领", "盯牢目标"), encoding="utf-8")
    return folder


def headlines(path: Path) -> list[str]:
    return [" ".join(article.headline) for article in articles(read_bulletin(path))]


class TestNew:
    def test_makes_an_empty_bulletin(self, cli: Cli, tmp_path: Path) -> None:
        assert cli("new", "a.bulletin", "--name", "开发区简报", "--number", "12").status == 0
        made = read_bulletin(tmp_path / "a.bulletin")
        assert (made.masthead.name, made.masthead.number) == ("开发区简报", 12)
        assert (made.template, made.language) == ("guobiao", "zh-CN")
        assert list(walk(made)) == []

    def test_takes_the_language_of_its_template(self, cli: Cli, tmp_path: Path) -> None:
        assert cli("new", "a.bulletin", "--template", "newsletter").status == 0
        made = read_bulletin(tmp_path / "a.bulletin")
        assert (made.template, made.language[:2]) == ("newsletter", "en")

    def test_does_not_touch_an_existing_file(self, cli: Cli, tmp_path: Path) -> None:
        (tmp_path / "a.bulletin").write_bytes(b"precious")
        assert cli("new", "a.bulletin").error_line.startswith("a.bulletin: ")
        assert (tmp_path / "a.bulletin").read_bytes() == b"precious"

    @pytest.mark.parametrize(
        ("arguments", "name"),
        [
            (["a.bulletin", "--template", "missing"], "missing"),
            (["missing/a.bulletin"], "missing/a.bulletin"),
            (["a.docx"], "a.docx"),
        ],
    )
    def test_names_what_is_wrong_and_leaves_nothing(
        self, cli: Cli, tmp_path: Path, arguments: list[str], name: str
    ) -> None:
        assert cli("new", *arguments).error_line.startswith(f"{name}: ")
        assert list(tmp_path.iterdir()) == []


class TestNewFromTheLast:
    @pytest.fixture
    def last(self, tmp_path: Path) -> Path:
        masthead = Masthead("开发区简报", 12, 156, date=datetime.date(2016, 7, 28))
        value = bulletin(department("规划分局", article("一")), pool=(article("待编"),), masthead=masthead)
        write_bulletin(tmp_path / "last.bulletin", value)
        return tmp_path / "last.bulletin"

    def test_keeps_the_departments_and_steps_on(self, cli: Cli, tmp_path: Path, last: Path) -> None:
        assert cli("new", "next.bulletin", "--from", str(last), "--date", "2016-08-04").status == 0
        made = read_bulletin(tmp_path / "next.bulletin")
        assert (made.masthead.name, made.masthead.number, made.masthead.total_number) == ("开发区简报", 13, 157)
        assert [node.title for node, _ in walk(made) if isinstance(node, Department)] == ["规划分局"]
        assert list(articles(made, with_pool=True)) == []

    def test_begins_to_count_again_in_a_new_year_unless_told(self, cli: Cli, tmp_path: Path, last: Path) -> None:
        assert cli("new", "a.bulletin", "--from", str(last), "--date", "2017-01-05").status == 0
        assert cli("new", "b.bulletin", "--from", str(last), "--date", "2017-01-05", "--number", "9").status == 0
        numbers = [read_bulletin(tmp_path / f"{name}.bulletin").masthead.number for name in "ab"]
        assert numbers == [1, 9]

    def test_takes_today_for_the_date(self, cli: Cli, tmp_path: Path, last: Path) -> None:
        assert cli("new", "next.bulletin", "--from", str(last)).status == 0
        assert read_bulletin(tmp_path / "next.bulletin").masthead.date == datetime.date.today()  # noqa: DTZ011

    def test_keeps_the_template_unless_told(self, cli: Cli, tmp_path: Path, last: Path) -> None:
        assert cli("new", "a.bulletin", "--from", str(last)).status == 0
        assert cli("new", "b.bulletin", "--from", str(last), "--template", "newsletter", "--name", "News").status == 0
        kept, other = (read_bulletin(tmp_path / f"{name}.bulletin") for name in "ab")
        assert (kept.template, kept.language) == ("guobiao", "zh-CN")
        assert (other.template, other.language[:2], other.masthead.name) == ("newsletter", "en", "News")

    def test_makes_a_supplement(self, cli: Cli, tmp_path: Path, last: Path) -> None:
        assert cli("new", "next.bulletin", "--from", str(last), "--supplement").status == 0
        made = read_bulletin(tmp_path / "next.bulletin").masthead
        assert (made.supplement, made.number, made.total_number) == (True, None, None)

    def test_needs_the_last_one_for_a_date(self, cli: Cli, last: Path) -> None:
        assert cli("new", "next.bulletin", "--date", "2016-08-04").status == 2
        assert cli("new", "next.bulletin", "--from", str(last), "--date", "tomorrow").status == 2

    def test_names_the_last_one_when_it_cannot_be_read(self, cli: Cli) -> None:
        assert cli("new", "next.bulletin", "--from", "gone.bulletin").error_line.startswith("gone.bulletin: ")


class TestImport:
    def test_makes_a_bulletin_of_drafts_in_the_order_given(self, cli: Cli, drafts: Path, tmp_path: Path) -> None:
        assert cli("import", drafts / "2.md", drafts / "1.md", "-o", "a.bulletin").status == 0
        assert headlines(tmp_path / "a.bulletin") == ["盯牢目标", "突出规划引领"]
        first = next(articles(read_bulletin(tmp_path / "a.bulletin")))
        texts = [plain_text(block.inlines) for block in first.blocks]  # type: ignore[union-attr]
        assert texts == ["近日，开发区规划分局召开会议。", "一是促落地，二是优服务。"]

    def test_says_what_repeats_another_draft_or_an_earlier_issue(self, cli: Cli, drafts: Path, tmp_path: Path) -> None:
        (drafts / "3.md").write_text("# 另一篇稿件\n\n本周三，商务局走访企业十二家，现场解决难题。\n", encoding="utf-8")
        assert cli("import", drafts / "3.md", "-o", "第11期.bulletin").status == 0
        told = cli("import", drafts, "-o", "第12期.bulletin").out
        assert "“盯牢目标” says much the same as “突出规划引领”" in told
        assert "“另一篇稿件” says much the same as “另一篇稿件” in 第11期: 100%" in told

    def test_puts_departments_where_the_house_has_them(self, cli: Cli, tmp_path: Path) -> None:
        write_house((HouseDepartment("规划分局", ("规划局",)), HouseDepartment("商务局")))
        folder = tmp_path / "来稿"
        folder.mkdir()
        for number, unit in enumerate(("商务局", "规划局"), 1):
            text = f"# {unit}的一篇稿件\n\n近日，{unit}召开会议，部署第{number}项工作。\n"
            (folder / f"{unit}报送.md").write_text(text, encoding="utf-8")
        assert cli("import", folder, "-o", "a.bulletin").status == 0
        made = read_bulletin(tmp_path / "a.bulletin")
        assert [node.title for node in made.outline if isinstance(node, Department)] == ["规划分局", "商务局"]

    def test_takes_a_folder(self, cli: Cli, drafts: Path, tmp_path: Path) -> None:
        assert cli("import", drafts, "-o", "a.bulletin").status == 0
        assert headlines(tmp_path / "a.bulletin") == ["突出规划引领", "盯牢目标"]

    def test_keeps_tracked_changes_or_accepts_them(self, cli: Cli, tmp_path: Path) -> None:
        (tmp_path / "改.html").write_text(
            "<p>会议强调<del>旧的</del><ins>新的</ins>要求，抓好落实。</p>", encoding="utf-8"
        )
        for name, options, count in (("a", (), 4), ("b", ("--accept-changes",), 1)):
            assert cli("import", "改.html", "-o", f"{name}.bulletin", *options).status == 0
            made = next(articles(read_bulletin(tmp_path / f"{name}.bulletin"))).blocks[0]
            assert len(made.inlines) == count  # type: ignore[union-attr]
            assert plain_text(made.inlines) == "会议强调新的要求，抓好落实。"  # type: ignore[union-attr]

    def test_appends_when_told_to(self, cli: Cli, drafts: Path, tmp_path: Path) -> None:
        cli("new", "a.bulletin", "--name", "开发区简报")
        assert cli("import", drafts / "1.md", "-o", "a.bulletin", "--append").status == 0
        assert cli("import", drafts / "2.md", "-o", "a.bulletin", "--append").status == 0
        assert headlines(tmp_path / "a.bulletin") == ["突出规划引领", "盯牢目标"]
        assert read_bulletin(tmp_path / "a.bulletin").masthead.name == "开发区简报"

    def test_appending_to_nothing_makes_the_file(self, cli: Cli, drafts: Path, tmp_path: Path) -> None:
        assert cli("import", drafts / "1.md", "-o", "a.bulletin", "--append").status == 0
        assert headlines(tmp_path / "a.bulletin") == ["突出规划引领"]

    def test_never_overwrites(self, cli: Cli, drafts: Path, tmp_path: Path) -> None:
        cli("new", "a.bulletin")
        before = (tmp_path / "a.bulletin").read_bytes()
        assert "--append" in cli("import", drafts, "-o", "a.bulletin").error_line
        assert (tmp_path / "a.bulletin").read_bytes() == before

    def test_does_not_append_to_a_file_that_is_open(self, cli: Cli, drafts: Path, tmp_path: Path) -> None:
        cli("new", "a.bulletin")
        with BulletinFile.open(tmp_path / "a.bulletin"):
            assert cli("import", drafts, "-o", "a.bulletin", "--append").error_line.startswith("a.bulletin: ")
        assert headlines(tmp_path / "a.bulletin") == []

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("missing.md", None),
            ("empty.txt", b""),
            ("broken.docx", b"PK\x03\x04broken"),
            ("words.docx", b"no zip at all"),
            ("table.xlsx", b"PK"),
            ("binary.txt", bytes(range(256)) * 8),
        ],
    )
    def test_a_bad_draft_is_named_and_nothing_is_left(
        self, cli: Cli, tmp_path: Path, name: str, content: bytes | None
    ) -> None:
        if content is not None:
            (tmp_path / name).write_bytes(content)
        before = sorted(tmp_path.iterdir())
        assert cli("import", name, "-o", "a.bulletin").error_line.startswith(f"{name}: ")
        assert sorted(tmp_path.iterdir()) == before

    def test_a_bad_draft_leaves_the_bulletin_it_was_for_untouched(self, cli: Cli, drafts: Path, tmp_path: Path) -> None:
        cli("import", drafts, "-o", "a.bulletin")
        before = (tmp_path / "a.bulletin").read_bytes()
        (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04broken")
        outcome = cli("import", drafts / "1.md", "broken.docx", "-o", "a.bulletin", "--append")
        assert outcome.error_line.startswith("broken.docx: ")
        assert (tmp_path / "a.bulletin").read_bytes() == before

    def test_tells_what_was_recognised_when_asked(self, cli: Cli, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(
            "规划分局：\n突出规划引领\n近日，规划分局召开会议。\n本报记者 蔡杨洋\n", "utf-8"
        )
        quiet = cli("import", "a.txt", "-o", "a.bulletin")
        told = cli("import", "a.txt", "-o", "b.bulletin", "--verbose")
        assert (quiet.status, told.status) == (0, 0)
        assert len(told.out.splitlines()) > len(quiet.out.splitlines())
        (department,) = read_bulletin(tmp_path / "a.bulletin").outline
        assert isinstance(department, Department)
        assert department.title == "规划分局"
        assert all(isinstance(child, Article) for child in department.children)
