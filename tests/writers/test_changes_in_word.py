"""Changes since an older version are tracked in Word files: accepting all gives the new text, rejecting all the old."""

from __future__ import annotations

import io
import random
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from bulletin_editor.content.blocks import Block, Paragraph
from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.inlines import Run
from bulletin_editor.editing.text_comparison import Reviser, compare_texts
from bulletin_editor.errors import FileError
from bulletin_editor.layout.composition import compose
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.options import AS_USUAL, Earlier, ExportOptions
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bulletin, department, note, p, section, table
from tests.strategies import bulletins
from tests.writers.test_reading_again import outline
from tests.writers.test_word import W, part, text_of, value

REVISER = Reviser("叶知秋", "2026-03-01T09:30:00+00:00")
FIRST = "近日，开发区规划分局召开半年度工作会议，认真贯彻落实会议精神。"
SECOND = "会议指出，要坚持问题导向，把难点作为重点，各部门积极响应。"
THIRD = "截至6月30日，共受理事项3,508件，办结率98.6%。"


def tracked(before: Bulletin, after: Bulletin) -> bytes:
    style = load_template("guobiao")
    return write_docx(after, style, compose(after, style), ExportOptions(against=Earlier(before, REVISER)))


def plain(made: Bulletin) -> bytes:
    style = load_template("guobiao")
    return write_docx(made, style, compose(made, style), AS_USUAL)


def settled(data: bytes, *, accepted: bool) -> bytes:
    """Accept or reject all changes as Word does."""
    gone, kept = ("del", "ins") if accepted else ("ins", "del")
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(result, "w") as written:
        for name in archive.namelist():
            content = archive.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(content)
                for element in [found for found in root.iter(f"{W}tr") if found.find(f"{W}trPr/{W}{gone}") is not None]:
                    element.getparent().remove(element)
                for element in [found for found in root.iter(f"{W}tbl") if found.find(f"{W}tr") is None]:
                    element.getparent().remove(element)
                ended = [found for found in root.iter(f"{W}p") if found.find(f"{W}pPr/{W}rPr/{W}{gone}") is not None]
                for element in list(root.iter(f"{W}{gone}")):
                    element.getparent().remove(element)
                for element in ended:
                    join_to_next(element)
                for element in list(root.iter(f"{W}{kept}")):
                    parent, place = element.getparent(), element.getparent().index(element)
                    parent[place : place + 1] = list(element)
                for element in root.iter(f"{W}delText"):
                    element.tag = f"{W}t"
                content = etree.tostring(root)
            written.writestr(name, content)
    return result.getvalue()


def join_to_next(element: etree._Element) -> None:
    """Take the end of a paragraph away: what is left of it begins the next one."""
    following = element.getnext()
    left = [child for child in element if child.tag != f"{W}pPr" and (child.tag != f"{W}hyperlink" or len(child))]
    if following is not None and following.tag == f"{W}p":
        properties = following.find(f"{W}pPr")
        place = 0 if properties is None else following.index(properties) + 1
        following[place:place] = left
    element.getparent().remove(element)  # type: ignore[union-attr]


def told(folder: Path, data: bytes) -> str:
    path = folder / "issue.docx"
    path.write_bytes(data)
    try:
        return re.sub(r"comments=\([^)]*\)", "", repr(outline(read_draft(path).nodes)))
    except FileError:
        return ""


def check(folder: Path, before: Bulletin, after: Bulletin) -> None:
    data = tracked(before, after)
    assert told(folder, settled(data, accepted=True)) == told(folder, plain(after))
    assert told(folder, settled(data, accepted=False)) == told(folder, plain(before))


def changed(made: Bulletin, *blocks: Block | str, **fields: object) -> Bulletin:
    """Return a bulletin whose only article has other blocks."""
    (office,) = made.outline
    (only,) = office.children  # type: ignore[union-attr]
    again = replace(article("标题", *blocks), **{"id": only.id, "headline": only.headline, **fields})  # type: ignore[arg-type]
    return replace(made, outline=(replace(office, children=(again,)),))  # type: ignore[type-var]


@pytest.fixture
def older() -> Bulletin:
    return bulletin(department("商务局", article("标题", FIRST, SECOND, THIRD)))


def test_words_and_characters_that_changed_are_tracked_with_author_and_time(older: Bulletin, tmp_path: Path) -> None:
    newer = changed(older, FIRST, SECOND.replace("各部门积极", "各单位迅速"), THIRD)
    root = part(tracked(older, newer))
    deleted = ["".join(t.text or "" for t in found.iter(f"{W}delText")) for found in root.iter(f"{W}del")]
    inserted = [text_of(found) for found in root.iter(f"{W}ins")]
    assert ("".join(deleted), "".join(inserted)) == ("部门积极", "单位迅速")
    change = next(root.iter(f"{W}ins"))
    assert (change.get(f"{W}author"), change.get(f"{W}date")) == ("叶知秋", "2026-03-01T09:30:00Z")
    check(tmp_path, older, newer)


def test_paragraphs_that_are_new_or_gone_come_and_go_with_their_ends(older: Bulletin, tmp_path: Path) -> None:
    check(tmp_path, older, changed(older, FIRST, "全新的一段，讲新的情况。", THIRD))
    check(tmp_path, older, changed(older, THIRD))


def test_headlines_bylines_and_titles_are_compared_too(older: Bulletin, tmp_path: Path) -> None:
    newer = changed(older, FIRST, SECOND, THIRD, headline=("新标题", "第二行"), byline="叶知秋")
    newer = replace(newer, outline=(replace(newer.outline[0], title="商务和投资局"),))  # type: ignore[call-arg]
    check(tmp_path, older, newer)


def test_tables_are_compared_cell_by_cell_or_as_a_whole(older: Bulletin, tmp_path: Path) -> None:
    first, second = table(("项目", "个数"), ("厂房", "12")), table(("项目", "个数"), ("厂房", "15"))
    third = table(("项目", "个数"), ("厂房", "15"), ("道路", "3"))
    middle = changed(older, FIRST, first, SECOND)
    check(tmp_path, middle, changed(older, FIRST, second, SECOND))
    check(tmp_path, middle, changed(older, FIRST, third, SECOND))
    check(tmp_path, older, middle)


def test_notes_come_and_go(older: Bulletin, tmp_path: Path) -> None:
    newer = changed(older, p((Run(FIRST), note("见《统计公报》。"))), SECOND, THIRD)
    check(tmp_path, older, newer)
    check(tmp_path, newer, older)


def test_articles_are_added_removed_and_moved(tmp_path: Path) -> None:
    one, two, three = (article(f"标题{number}", f"{FIRST}{number}", byline=f"甲{number}") for number in "一二三")
    older = bulletin(department("商务局", one, two))
    newer = bulletin(department("商务局", two, one, three))
    check(tmp_path, older, newer)
    check(tmp_path, newer, older)


def test_articles_of_another_file_are_matched_by_their_headlines() -> None:
    older, newer = (bulletin(article("标题", FIRST, SECOND)) for _ in range(2))
    assert list(part(tracked(older, newer)).iter(f"{W}ins", f"{W}del")) == []


@settings(max_examples=12)
@given(bulletins())
def test_nothing_is_tracked_in_any_bulletin_against_itself(made: Bulletin) -> None:
    assert compare_texts((Run(FIRST),), (Run(FIRST),), REVISER) == (Run(FIRST),)
    own = len(list(part(plain(made)).iter(f"{W}ins", f"{W}del")))
    assert len(list(part(tracked(made, made)).iter(f"{W}ins", f"{W}del"))) == own


@pytest.mark.parametrize("seed", range(6))
def test_any_edits_can_be_accepted_and_rejected(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    sentences = [FIRST, SECOND, THIRD, "G20峰会服务保障工作有序推进。", "PM2.5浓度同比下降6.8%。"]
    texts = ["".join(chance.choices(sentences, k=4)) for _ in range(8)]
    older = bulletin(department("商务局", article("标题", *texts)))
    (only,) = older.outline[0].children  # type: ignore[union-attr]
    assert isinstance(only, Article)
    blocks: list[Block] = []
    for block in only.blocks:
        assert isinstance(block, Paragraph)
        text = "".join(inline.text for inline in block.inlines if isinstance(inline, Run))
        for _ in range(chance.randint(0, 3)):
            place = chance.randint(0, len(text))
            text = text[:place] + chance.choice(["", "新增", "2026年"]) + text[place + chance.randint(0, 9) :]
        if chance.random() < 0.8:
            blocks.append(replace(block, inlines=(Run(text),)))
        if chance.random() < 0.2:
            blocks.append(p(chance.choice(sentences)))
    office = replace(older.outline[0], children=(replace(only, blocks=tuple(blocks)),))  # type: ignore[call-arg]
    check(tmp_path, older, replace(older, outline=(office,)))


CONTENTS = re.compile(r"Contents|TOC\d|TOCHeading")


def contents_of(data: bytes) -> list[str]:
    """Return the lines of the contents as they read, each with its page number."""
    found = []
    for each in part(data).iter(f"{W}p"):
        style = value(each, "pPr/pStyle") or ""
        if CONTENTS.match(style) and text_of(each):
            found.append(text_of(each))
    return found


def outline_of_six(*names: str, **titles: tuple[str, ...]) -> Bulletin:
    """Return articles with ids of their own, in two sections."""
    made = [replace(article(f"第{n}篇", *[FIRST * 9] * 3), id=f"article-{n}") for n in names]
    made = [replace(each, headline=titles.get(each.headline[0], each.headline)) for each in made]
    first, second = made[: len(made) // 2], made[len(made) // 2 :]
    parts = (replace(section("会议精神", *first), id="one"), replace(section("动态", *second), id="two"))
    return bulletin(*parts)


@pytest.mark.parametrize("template", ["guobiao", "qubao"])
@pytest.mark.parametrize(
    "after",
    [
        outline_of_six(*"一二三四五六七八"),
        outline_of_six(*"零一二三四五六"),
        outline_of_six(*"二三四五六"),
        outline_of_six(*"一二三四五"),
        outline_of_six(*"六一二三四五"),
        outline_of_six(*"一二三四五六", 第二篇=("第二篇的新标题", "又一行")),
        bulletin(article("只有一篇", FIRST)),
    ],
    ids=["two more at the end", "one more first", "first gone", "last gone", "moved", "renamed", "no contents"],
)
def test_contents_are_the_older_and_the_newer_ones_with_their_page_numbers(template: str, after: Bulletin) -> None:
    before, style = outline_of_six(*"一二三四五六"), load_template(template)
    for older, newer in ((before, after), (after, before)):
        options = ExportOptions(against=Earlier(older, REVISER))
        data = write_docx(newer, style, compose(newer, style), options)
        for accepted, made in ((True, newer), (False, older)):
            wanted = write_docx(made, style, compose(made, style), AS_USUAL)
            assert contents_of(settled(data, accepted=accepted)) == contents_of(wanted)
            ends = [each.get(f"{W}fldCharType") for each in part(settled(data, accepted=accepted)).iter(f"{W}fldChar")]
            assert ends.count("begin") == ends.count("separate") == ends.count("end")
