"""What was recognised comes back from its rows as it was, and as a person corrects it."""

from __future__ import annotations

from pathlib import Path

import pytest
from messy_drafts import DRAFTS, MessyDraft
from office_drafts import OFFICE_DRAFTS
from outline_text import outline_text
from submitted_drafts import SUBMITTED_DRAFTS
from test_messy_drafts import read_messy

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article, Bulletin, Department
from bulletin_editor.content.inlines import Footnote, Run
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.readers.draft import Draft
from bulletin_editor.readers.duplicates import alike_articles
from bulletin_editor.readers.registry import read_draft, read_files
from bulletin_editor.readers.review import ReviewRow, RowRole, nodes_of, rows_of

TEXT = "近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下半年工作任务。"
DRAFT = f"""
规划分局：
突出规划引领 推动重点工作
　　{TEXT}
盼桥
　　{TEXT}
（蔡杨洋）
"""


def read(text: str, folder: Path) -> Draft:
    path = folder / "draft.txt"
    path.write_text(text, encoding="utf-8")
    return read_draft(path)


def with_role(rows: tuple[ReviewRow, ...], text: str, role: RowRole) -> tuple[ReviewRow, ...]:
    changed = tuple(row.with_role(role) if row.text.startswith(text) else row for row in rows)
    assert changed != rows
    return changed


def shown(rows: tuple[ReviewRow, ...]) -> list[str]:
    nodes = nodes_of(rows)
    assert broken_invariants(Bulletin("b", outline=nodes)) == ()
    return outline_text(nodes)


@pytest.mark.parametrize("drafts", [DRAFTS, OFFICE_DRAFTS, SUBMITTED_DRAFTS], ids=["messy", "office", "submitted"])
def test_rows_that_nobody_touches_give_the_same_outline(drafts: tuple[MessyDraft, ...], tmp_path: Path) -> None:
    for draft in drafts:
        nodes = read_messy(draft, tmp_path).nodes
        assert nodes_of(rows_of(nodes)) == nodes, draft.name


def test_a_row_says_what_it_is_and_how_surely(tmp_path: Path) -> None:
    draft = read(DRAFT, tmp_path)
    rows = rows_of(draft.nodes, draft.findings)
    assert [(row.role, row.text[:6]) for row in rows[:5]] == [
        (RowRole.DEPARTMENT, "规划分局："),
        (RowRole.HEADLINE, "突出规划引领"),
        (RowRole.HEADLINE, "推动重点工作"),
        (RowRole.BYLINE, "（蔡杨洋）"),
        (RowRole.BODY, TEXT[:6]),
    ]
    assert all(row.confidence is not None and row.confidence > 50 for row in rows[:4])
    assert rows[4].confidence is None


def test_roles_are_corrected(tmp_path: Path) -> None:
    rows = rows_of(read(DRAFT, tmp_path).nodes)
    assert "1 盼桥" in shown(rows)
    assert "P 3" in shown(with_role(rows, "盼桥", RowRole.BODY))
    assert "3 盼桥" in shown(with_role(rows, "盼桥", RowRole.HEADING_3))
    assert "S 规划分局：" in shown(with_role(rows, "规划分局", RowRole.SECTION))
    assert "盼桥" not in " ".join(shown(with_role(rows, "盼桥", RowRole.DROPPED)))
    assert shown(with_role(rows, "推动重点工作", RowRole.SUBHEAD))[1:3] == ["H 突出规划引领", "U 推动重点工作"]
    assert shown(with_role(rows, "突出规划引领", RowRole.KICKER))[1:3] == ["K 突出规划引领", "H 推动重点工作"]


def test_a_line_in_the_text_becomes_the_headline_of_a_new_article(tmp_path: Path) -> None:
    rows = with_role(rows_of(read(DRAFT, tmp_path).nodes), "盼桥", RowRole.HEADLINE)
    assert shown(rows) == [
        "D 规划分局", "H 突出规划引领 / 推动重点工作", "B （蔡杨洋）", "P 1", "H 盼桥", "P 1",
    ]  # fmt: skip


def test_a_line_becomes_a_department_and_takes_what_follows(tmp_path: Path) -> None:
    rows = with_role(rows_of(read(DRAFT, tmp_path).nodes), "盼桥", RowRole.DEPARTMENT)
    assert shown(rows) == ["D 规划分局", "H 突出规划引领 / 推动重点工作", "B （蔡杨洋）", "P 1", "D 盼桥", "H", "P 1"]


def test_a_headline_taken_back_is_text_of_the_article_before(tmp_path: Path) -> None:
    draft = f"头一篇稿件的标题在这里\n　　{TEXT}\n（蔡杨洋）\n\n后一篇稿件的标题在这里\n　　{TEXT}\n（陈素萍）\n"
    rows = with_role(rows_of(read(draft, tmp_path).nodes), "后一篇", RowRole.BODY)
    rows = with_role(rows, "（陈素萍）", RowRole.DROPPED)
    assert shown(rows) == ["H 头一篇稿件的标题在这里", "B （蔡杨洋）", "P 3"]


def test_a_dropped_department_leaves_its_articles_to_the_one_before(tmp_path: Path) -> None:
    draft = f"规划分局：\n突出规划引领推动重点工作\n　　{TEXT}\n商务局：\n盯牢目标任务补齐工作短板\n　　{TEXT}\n"
    rows = with_role(rows_of(read(draft, tmp_path).nodes), "商务局", RowRole.DROPPED)
    assert [line for line in shown(rows) if line[0] in "DH"] == [
        "D 规划分局", "H 突出规划引领推动重点工作", "H 盯牢目标任务补齐工作短板",
    ]  # fmt: skip


def test_notes_of_a_paragraph_that_becomes_a_headline_stay(tmp_path: Path) -> None:
    note = Footnote("note", (Run("据统计部门。"),))
    text = Paragraph("p1", (Run("盼桥"), note))
    node = Article("a", ("标题",), blocks=(text, Paragraph("p2", (Run(TEXT),))))
    nodes = nodes_of(with_role(rows_of([node]), "盼桥", RowRole.HEADLINE))
    article = nodes[-1]
    assert isinstance(article, Article)
    assert article.headline == ("标题", "盼桥")
    assert note in article.blocks[0].inlines  # type: ignore[union-attr]


def test_tables_and_pictures_are_kept_or_dropped_and_nothing_else(tmp_path: Path) -> None:
    rows = rows_of(read(f"标题在这里的一篇稿件\n{TEXT}\n项目\t个数\n道路\t12\n桥梁\t3\n{TEXT}\n", tmp_path).nodes)
    table = next(row for row in rows if not row.is_text)
    assert table.with_role(RowRole.HEADLINE) is table
    assert "T 3x2" in shown(rows)
    assert "T 3x2" not in shown(tuple(row.with_role(RowRole.DROPPED) if row is table else row for row in rows))


def test_a_piece_handed_in_twice_is_found(tmp_path: Path) -> None:
    texts = [TEXT, "会议强调，全局上下要统一思想、凝聚共识。", "下一步，将围绕全年目标任务倒排工期、挂图作战。"]
    for name, lines in (
        ("a", texts),
        ("b", [*texts[:2], "以下是改写过的最后一段内容。"]),
        ("c", ["另外一件完全不同的事情。"]),
    ):
        (tmp_path / f"{name}.txt").write_text("\n".join([f"{name}的标题在这里", *lines]), encoding="utf-8")
    files, skipped = read_files([tmp_path])
    first, second, third = (file.draft.nodes[0] for file in files)
    assert not skipped
    assert all(isinstance(node, Article) for node in (first, second, third))
    alike = alike_articles([first, second, third])  # type: ignore[list-item]
    assert set(alike) == {second.id}
    assert alike[second.id].other == first.id
    assert alike[second.id].share > 0.6
    assert set(alike_articles([third], [third])) == {third.id}  # type: ignore[list-item]


def test_of_two_articles_that_it_repeats_whole_the_longer_is_named() -> None:
    texts = [f"{TEXT}这是今天要说的第{number}件事情。" for number in "一二三四"]
    short, long, copy = (
        Article(name, (f"{name}的标题",), blocks=tuple(Paragraph(f"{name}{i}", (Run(t),)) for i, t in enumerate(said)))
        for name, said in (("short", texts[:1]), ("long", texts), ("copy", texts))
    )
    for known in ([short, long], [long, short]):
        assert alike_articles([copy], known)[copy.id].other == long.id


def test_a_department_that_somebody_names_holds_the_article() -> None:
    label = ReviewRow(RowRole.DEPARTMENT, "水务局：", RowRole.BODY)
    nodes = nodes_of((label, *rows_of([Article("a", ("标题",))])))
    assert nodes == (Department(nodes[0].id, "水务局", (Article("a", ("标题",)),)),)
