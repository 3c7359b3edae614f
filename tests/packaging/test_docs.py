import dataclasses
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("packaging/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_picture_of_a_page_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#]+)", text) if "://" not in target]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_architecture_names_every_package() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    packages = {path.parent.name for path in ROOT.glob("bulletin_editor/*/__init__.py")}
    assert {name for name in packages if f"`{name}`" not in text} == set()


def test_the_version_of_the_changelog_is_the_programs() -> None:
    from bulletin_editor import __version__

    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_required_package_is_pinned_for_the_build() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=\[ ]", one)[0].lower().replace("_", "-") for one in wanted}
    pinned = (ROOT / "packaging/constraints.txt").read_text(encoding="utf-8").lower().replace("_", "-")
    assert {name for name in names if f"\n{name}==" not in pinned} == set()


def test_the_page_on_templates_names_every_key_and_style() -> None:
    from bulletin_editor.templates.numbering import NumberSign
    from bulletin_editor.templates.template import (
        Columns,
        ContentsDesign,
        Faces,
        IssuePatterns,
        MatterRow,
        Page,
        PageNumbers,
        Rule,
        RunningHead,
        Style,
        StyleName,
        Template,
    )

    text = (ROOT / "docs/templates.md").read_text(encoding="utf-8")
    tables = (Columns, ContentsDesign, IssuePatterns, Page, PageNumbers, RunningHead)
    declared = (*tables, Faces, MatterRow, NumberSign, Rule, Style)
    keys = {field.name for kind in (*declared, Template) for field in dataclasses.fields(kind)} - {"name", "styles"}
    headings = set(re.findall(r"`\[+(\w+)", text))
    assert {key for key in keys - headings if f"`{key}`" not in text} == set()
    assert {name.value for name in StyleName if f"`{name.value}`" not in text} == {"heading-2", "heading-3"}
