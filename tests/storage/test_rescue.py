"""Of a damaged file everything that can still be read is there, and told is what is not; the file stays as it is."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bulletin_editor.content.blocks import Figure, Paragraph
from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.outline import articles
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.bulletin_file import read_bulletin, write_bulletin
from bulletin_editor.storage.rescue import DamageRule, Rescued, rescue
from tests.builders import article, bulletin, department, figure, p, picture, section, table

TEXT = "近日，开发区规划分局召开半年度工作会议。"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    key, asset = picture()
    made = bulletin(
        section(
            "专题", department("规划分局", article("突出规划引领", TEXT, figure(key, "开工现场"), table(("甲", "乙"))))
        ),
        article("盯牢目标抓落实", "第二篇的正文。"),
        assets={key: asset},
        masthead=Masthead("开发区简报", 12),
        imprint=Imprint(report_to="市委"),
    )
    write_bulletin(tmp_path / "a.bulletin", made)
    return tmp_path / "a.bulletin"


def damage(path: Path, *statements: str) -> Rescued:
    """Damage a file by SQL, see that it is refused as it is, and return what is left of it."""
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()
    with pytest.raises(FileError):
        read_bulletin(path)
    before = path.read_bytes()
    rescued = rescue(path)
    assert path.read_bytes() == before
    assert broken_invariants(rescued.bulletin) == ()
    return rescued


def texts(made: Bulletin) -> list[str]:
    blocks = [block for one in articles(made, with_pool=True) for block in one.blocks]
    return [plain_text(block.inlines) for block in blocks if isinstance(block, Paragraph)]


def rules(rescued: Rescued) -> list[str]:
    return [loss.rule for loss in rescued.losses]


def test_a_lost_picture_has_a_frame_in_its_place_and_its_caption(path: Path) -> None:
    rescued = damage(path, "DELETE FROM assets")
    (shown,) = [block for one in articles(rescued.bulletin) for block in one.blocks if isinstance(block, Figure)]
    assert (shown.caption, rescued.bulletin.assets[shown.asset].media_type) == ("开工现场", "image/png")
    assert rules(rescued) == [DamageRule.PICTURE_LOST]
    assert rescued.losses[0].arguments["what"] == "开工现场"
    assert texts(rescued.bulletin) == [TEXT, "第二篇的正文。"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE nodes SET fields = x'ff00' WHERE kind = 'department'",
        "UPDATE nodes SET position = 'first'",
        "UPDATE comments SET fields = x'ff00'",
        "UPDATE bodies SET blocks = CAST(blocks AS BLOB)",
        "UPDATE meta SET value = x'ff00'",
        "UPDATE assets SET width = 'wide'",
    ],
)
def test_columns_that_hold_another_kind_of_value_take_nothing_else_along(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute(statement)
        database.commit()
    assert texts(rescue(path).bulletin) == [TEXT, "第二篇的正文。"]


def test_an_outline_without_end_is_refused_by_the_name_of_the_file(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        levels = ((f"n{level}", f"n{level - 1}" if level else "outline", "{}") for level in range(3000))
        database.executemany("INSERT INTO nodes VALUES (?, ?, 0, 'department', ?)", levels)
        database.commit()
    for reading in (read_bulletin, rescue):
        with pytest.raises(FileError) as refusal:
            reading(path)
        assert refusal.value.cause is Cause.CORRUPT


def test_a_picture_whose_bytes_are_others_is_lost(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE assets SET data = x'00'")
        database.commit()
    assert rules(rescue(path)) == [DamageRule.PICTURE_LOST]


def test_words_of_a_damaged_text_are_kept_and_the_other_articles_are_whole(path: Path) -> None:
    rescued = damage(path, "UPDATE bodies SET blocks = substr(blocks, 5) WHERE blocks LIKE '%规划%'")
    assert TEXT in texts(rescued.bulletin)
    assert "第二篇的正文。" in texts(rescued.bulletin)
    assert {"开工现场", "甲", "乙"} <= set(texts(rescued.bulletin))
    assert rules(rescued) == [DamageRule.TEXT_DAMAGED]


def test_one_damaged_paragraph_leaves_the_others_what_they_are(path: Path) -> None:
    rescued = damage(path, 'UPDATE bodies SET blocks = replace(blocks, \'"type":"table"\', \'"type":"tab1e"\')')
    first = next(articles(rescued.bulletin))
    assert isinstance(first.blocks[1], Figure)
    assert texts(rescued.bulletin)[:3] == [TEXT, "甲", "乙"]
    assert rules(rescued) == [DamageRule.TEXT_DAMAGED]


def test_a_damaged_headline_a_department_and_the_masthead_keep_their_words(path: Path) -> None:
    rescued = damage(
        path,
        "UPDATE nodes SET fields = replace(fields, '}', '') WHERE kind <> 'section'",
        "UPDATE meta SET value = substr(value, 2) WHERE key = 'masthead'",
    )
    assert [one.headline for one in articles(rescued.bulletin)] == [("突出规划引领",), ("盯牢目标抓落实",)]
    assert texts(rescued.bulletin) == [TEXT, "第二篇的正文。"]
    assert sorted(rules(rescued)) == sorted([DamageRule.HEAD_DAMAGED] * 3 + [DamageRule.MATTER_LOST])
    assert "开发区简报" in str(rescued.losses[0].arguments["what"])
    assert rescued.bulletin.imprint.report_to == "市委"


def test_articles_whose_section_is_gone_stand_at_the_end(path: Path) -> None:
    rescued = damage(path, "DELETE FROM nodes WHERE kind = 'section'")
    assert texts(rescued.bulletin) == ["第二篇的正文。", TEXT]
    assert rules(rescued) == [DamageRule.PLACE_LOST]


def test_a_file_without_anything_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("DELETE FROM nodes")
        database.execute("DELETE FROM meta")
        database.commit()
    with pytest.raises(FileError):
        rescue(path)


def test_bytes_turned_anywhere_give_a_bulletin_or_a_plain_refusal(path: Path, tmp_path: Path) -> None:
    chance, whole, spoiled = random.Random(7), path.read_bytes(), tmp_path / "spoiled.bulletin"
    read = 0
    for _ in range(60):
        data = bytearray(whole)
        for place in chance.sample(range(100, len(data)), 25):
            data[place] ^= 1 << chance.randrange(8)
        spoiled.write_bytes(data)
        try:
            rescued = rescue(spoiled)
        except FileError:
            continue
        assert broken_invariants(rescued.bulletin) == ()
        read += 1
    assert read > 20


def test_rows_behind_a_damaged_page_are_read(tmp_path: Path) -> None:
    path = tmp_path / "long.bulletin"
    write_bulletin(path, bulletin(*(article(f"第{number}篇", p(f"正文{number}。" * 400)) for number in range(40))))
    data = bytearray(path.read_bytes())
    middle = data.find("正文20。".encode()) // 4096 * 4096
    data[middle : middle + 4096] = b"\0" * 4096
    path.write_bytes(data)
    with pytest.raises(FileError):
        read_bulletin(path)
    rescued = rescue(path)
    whole = [one.headline[0] for one in articles(rescued.bulletin) if one.blocks]
    assert {"第0篇", "第39篇"} <= set(whole)
    assert len(list(articles(rescued.bulletin))) == 40
