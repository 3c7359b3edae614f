"""Every version of the file format ever written opens for ever, and newer ones say so."""

from __future__ import annotations

import datetime
import hashlib
import json
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_editor.content.blocks import (
    Alignment,
    Cell,
    Figure,
    ListItem,
    ListKind,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Table,
)
from bulletin_editor.content.bulletin import (
    Article,
    Asset,
    Bulletin,
    Comment,
    Department,
    Imprint,
    Masthead,
    Section,
    Status,
)
from bulletin_editor.content.inlines import Footnote, LineBreak, Marks, Revision, RevisionKind, Run, Script
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage import bulletin_file
from bulletin_editor.storage.bulletin_file import BulletinFile, read_bulletin, write_bulletin
from tests.builders import article, bulletin
from tests.strategies import PNG_PIXEL

VERSIONS = Path(__file__).parent / "versions"
PICTURE = hashlib.sha256(PNG_PIXEL).hexdigest()


def everything() -> Bulletin:
    """The content of `versions/version-1.bulletin`: each kind of thing with each of its fields."""
    marked = (
        Run("近日，"),
        Run("重点", Marks(bold=True, italic=True, underline=True, strike=True, comments=("comment-1",))),
        Run("2", Marks(script=Script.SUPERSCRIPT)),
        Run("链接", Marks(link="https://example.org/?a=1&b=2")),
        LineBreak(),
        Run("新增", Marks(revision=Revision(RevisionKind.INSERTED, "李编辑", "2026-07-28T09:00:00+08:00"))),
        Footnote("footnote-1", (Run("据统计局。"), LineBreak(), Run("H", Marks(script=Script.SUBSCRIPT)))),
    )
    first = Article(
        "article-1",
        headline=("突出规划引领", "服务转型升级"),
        kicker="引题",
        subhead="——副题",
        byline="本报记者 蔡杨洋",
        blocks=(
            Paragraph("paragraph-1", marked),
            Paragraph("paragraph-2", (Run("一、总体情况"),), Role.HEADING_1),
            Paragraph("paragraph-3", (Run("引文"),), Role.QUOTATION, Alignment.CENTRE),
            Paragraph("paragraph-4", (Run("一项"),), list_item=ListItem(ListKind.NUMBER, 1)),
            Paragraph("paragraph-5"),
            Table(
                "table-1",
                (
                    Row((Cell((Run("指标"),), row_span=2), Cell((Run("数值"),), column_span=2))),
                    Row((Cell((Run("上年"),), alignment=Alignment.RIGHT), Cell())),
                ),
                (0.5, 0.25, 0.25),
                1,
                (Run("表1"),),
            ),
            PageBreak("break-1"),
            Figure("figure-1", PICTURE, "图一", "张摄影 摄", "一座桥", 0.75),
        ),
        status=Status.REVIEWED,
        budget=42,
        note="周五前定稿",
        comments=(Comment("comment-1", "王主任", "2026-07-28T10:00:00+08:00", "请核实", True),),
    )
    return Bulletin(
        "bulletin-1",
        language="zh-CN",
        template="guobiao",
        masthead=Masthead(
            "开发区简报", 12, 345, True, "开发区办公室", datetime.date(2016, 7, 28), "内部资料 注意保存", "0001"
        ),
        imprint=Imprint("市委", "市政府", "各部门", 60, "李编辑", "王主任", "张书记", "0571-12345678"),
        outline=(
            Section("section-1", "会议精神", (Department("department-1", "规划分局", (first,)),)),
            Department("department-2", "商务局", (Article("article-2", ("盯牢目标",)),), ":"),
        ),
        pool=(Article("article-3", ("待编",)),),
        assets={PICTURE: Asset("image/png", PNG_PIXEL, 1, 1)},
    )


@pytest.fixture
def version_1(tmp_path: Path) -> Path:
    return Path(shutil.copy(VERSIONS / "version-1.bulletin", tmp_path / "old.bulletin"))


def test_a_file_of_version_1_opens_with_all_it_holds(version_1: Path) -> None:
    expected = everything()
    assert broken_invariants(expected) == ()
    assert read_bulletin(version_1) == expected
    assert dict(read_bulletin(version_1).assets) == dict(expected.assets)
    with BulletinFile.open(version_1) as file:
        assert file.bulletin == expected
        (revision,) = file.revisions()
        assert revision.name == "送审稿"
        assert file.load_revision(revision.id) == replace(expected, pool=())


def test_what_is_written_today_stands_in_the_same_rows_as_version_1(version_1: Path, tmp_path: Path) -> None:
    write_bulletin(tmp_path / "new.bulletin", everything())
    queries = (
        "SELECT id, parent, kind, fields FROM nodes ORDER BY parent, position",
        "SELECT article, blocks FROM bodies ORDER BY article",
        "SELECT id, article, fields FROM comments ORDER BY id",
        "SELECT hash, media_type, width, height, data FROM assets",
        "SELECT key, value FROM meta WHERE key <> 'program' ORDER BY key",
    )
    for query in queries:
        assert _rows(tmp_path / "new.bulletin", query) == _rows(version_1, query)


def test_rows_hold_canonical_json(version_1: Path) -> None:
    texts = [
        *_rows(version_1, "SELECT value FROM meta"),
        *_rows(version_1, "SELECT fields FROM nodes"),
        *_rows(version_1, "SELECT blocks FROM bodies"),
    ]
    for (text,) in texts:
        assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def test_an_older_file_is_migrated_with_the_former_one_beside_it(tmp_path: Path) -> None:
    path = _older_file(tmp_path)
    former = _rows(path, "SELECT article, text FROM bodies")
    with BulletinFile.open(path, migrations=FROM_VERSION_0) as file:
        assert [piece.blocks[0].inlines for piece in file.bulletin.outline] == [(Run("正文"),)]  # type: ignore[union-attr]
    assert read_bulletin(path).language == "zh-CN"
    assert _rows(tmp_path / "old.version-0.bulletin", "SELECT article, text FROM bodies") == former
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["old.bulletin", "old.version-0.bulletin"]


def test_reading_an_older_file_leaves_it_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulletin_file, "MIGRATIONS", FROM_VERSION_0)
    path = _older_file(tmp_path)
    former = path.read_bytes()
    assert len(read_bulletin(path).outline) == 1
    assert path.read_bytes() == former


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = _older_file(tmp_path)
    former = _rows(path, "SELECT article, text FROM bodies")
    broken = {0: "ALTER TABLE bodies RENAME COLUMN text TO blocks; UPDATE nowhere SET x = 1"}
    with pytest.raises(FileError):
        BulletinFile.open(path, migrations=broken)
    assert _rows(path, "SELECT article, text FROM bodies") == former


def test_a_version_without_a_way_to_today_is_damage(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        BulletinFile.open(_older_file(tmp_path))
    assert caught.value.cause is Cause.CORRUPT


def test_a_newer_file_says_so(version_1: Path) -> None:
    _execute(version_1, "PRAGMA user_version = 7")
    for read in (read_bulletin, BulletinFile.open, lambda path: BulletinFile.open(path, read_only=True)):
        with pytest.raises(FileError) as caught:
            read(version_1)
        assert caught.value.cause is Cause.NEWER_VERSION


def _to_blocks(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT article, blocks FROM bodies").fetchall()
    for key, text in rows:
        blocks = [{"type": "paragraph", "id": f"{key}-1", "inlines": [text]}]
        connection.execute("UPDATE bodies SET blocks = ? WHERE article = ?", (json.dumps(blocks), key))


def _from_version_0(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE bodies RENAME COLUMN text TO blocks")
    _to_blocks(connection)


FROM_VERSION_0 = {0: _from_version_0}
"""An imagined version 0 kept an article's body as one plain text."""


def _older_file(folder: Path) -> Path:
    path = folder / "old.bulletin"
    write_bulletin(path, bulletin(article("标题", "正文")))
    _execute(
        path,
        "ALTER TABLE bodies RENAME COLUMN blocks TO text",
        "UPDATE bodies SET text = '正文'",
        "PRAGMA user_version = 0",
    )
    return path


def _execute(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def _rows(path: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()
