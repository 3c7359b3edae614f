from dataclasses import replace

import pytest

from bulletin_editor.content.blocks import Cell, Paragraph, Row, Table
from bulletin_editor.content.bylines import Credit, parse_byline
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import LineBreak, Marks, Revision, RevisionKind, Run, plain_text
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.normal_form import normalised_block, normalised_inlines
from bulletin_editor.content.statistics import count_article, count_text
from bulletin_editor.content.table_grid import grid_cells, is_complete
from tests.builders import article, bold, bulletin, figure, note, p, picture, table


def test_equal_neighbours_merge_and_empty_runs_vanish() -> None:
    inlines = (Run("甲"), Run(""), Run("乙"), bold("丙"), bold("丁"), LineBreak(), Run("戊"))
    assert normalised_inlines(inlines) == (Run("甲乙"), bold("丙丁"), LineBreak(), Run("戊"))


def test_a_block_in_normal_form_stays_the_same_object() -> None:
    paragraph = p((Run("甲"), bold("乙"), note("注")))
    assert normalised_block(paragraph) is paragraph


def test_plain_text_leaves_out_footnotes_and_deleted_text() -> None:
    deleted = Run("旧", Marks(revision=Revision(RevisionKind.DELETED, "审核")))
    assert plain_text((Run("新"), deleted, note("注"), LineBreak(), Run("行"))) == "新\n行"


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("本报记者 蔡杨洋", (Credit("本报记者", ("蔡杨洋",)),)),
        ("（记者 张三 通讯员 李四、王五）", (Credit("记者", ("张三",)), Credit("通讯员", ("李四", "王五")))),
        ("陈素萍", (Credit("", ("陈素萍",)),)),
        ("", ()),
        ("文静", (Credit("", ("文静",)),)),
    ],
)
def test_a_byline_is_read_as_roles_and_names(byline: str, expected: tuple[Credit, ...]) -> None:
    assert parse_byline(byline) == expected


def test_word_counts_marks_and_latin_words_and_editors_count_neither_marks_nor_blanks() -> None:
    counted = count_text("服务保障G20峰会，PM2.5 下降。")
    assert counted.words == 12
    assert counted.characters == 18
    assert counted.letters == 15


def test_paragraphs_are_counted_when_they_hold_text() -> None:
    counted = count_article(article("题", "一段。", p(), "二段。", table(("表", "格"))))
    assert counted.paragraphs == 2
    assert counted.words == 8


def test_a_footnote_counts_with_its_paragraph() -> None:
    assert count_article(article("题", p((Run("正文"), note("注释"))))).words == 4


def test_spans_push_later_cells_aside() -> None:
    spanning = Table(
        new_id(),
        (
            Row((Cell((Run("甲"),), row_span=2), Cell((Run("乙"),), column_span=2))),
            Row((Cell((Run("丙"),)), Cell((Run("丁"),)))),
        ),
        (0.4, 0.3, 0.3),
    )
    assert is_complete(spanning)
    assert [(cell.row, cell.column) for cell in grid_cells(spanning)] == [(0, 0), (0, 1), (1, 1), (1, 2)]


def test_a_table_with_a_hole_or_a_span_over_its_edge_is_not_complete() -> None:
    whole = table(("一", "二"), ("三", "四"))
    assert is_complete(whole)
    assert not is_complete(replace(whole, rows=(whole.rows[0], Row(whole.rows[1].cells[:1]))))
    wide = Row((Cell((), column_span=3),))
    assert not is_complete(replace(whole, rows=(whole.rows[0], wide)))


def test_a_sound_bulletin_breaks_no_rule() -> None:
    key, asset = picture()
    sound = bulletin(article("题", "文", table(("甲", "乙")), figure(key)), assets={key: asset})
    assert broken_invariants(sound) == ()


def test_each_broken_rule_is_named() -> None:
    first = article("题")
    assert broken_invariants(bulletin(first, first))
    assert broken_invariants(bulletin(article("题", figure("missing"))))
    assert broken_invariants(bulletin(article("题", p((Run("两\n行"),)))))
    assert broken_invariants(bulletin(article("题", Paragraph(new_id(), (Run("甲"), Run("乙"))))))
    assert broken_invariants(bulletin(article("题", budget=0)))


def test_ids_are_unique_sort_by_time_and_say_version_seven() -> None:
    ids = [new_id() for _ in range(2000)]
    assert len(set(ids)) == len(ids)
    assert {len(one) for one in ids} == {36}
    assert {one[14] for one in ids} == {"7"}
    assert [one[:13] for one in ids] == sorted(one[:13] for one in ids)
