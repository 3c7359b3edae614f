from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from outline_text import outline_text

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers.draft import ReadingRule
from bulletin_editor.readers.names import department_of_name
from bulletin_editor.readers.registry import read_draft, read_drafts

BODY = "近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下半年工作任务。"


def whole_word_file() -> bytes:
    target = io.BytesIO()
    document = docx.Document()
    document.add_paragraph(BODY)
    document.save(target)
    return target.getvalue()


def zip_of(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return target.getvalue()


BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("empty.txt", b"", Cause.EMPTY),
        ("blank.txt", b" \n\n\t\n", Cause.EMPTY),
        ("wide-blanks.txt", "　　\n　".encode(), Cause.EMPTY),
        ("empty.docx", b"", Cause.EMPTY),
        ("text.docx", b"this is no archive at all", Cause.NOT_A_ZIP),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Cause.NOT_A_ZIP),
        ("cut.docx", whole_word_file()[:9000], Cause.TRUNCATED),
        ("other.docx", zip_of(readme_xml=b"<a/>"), Cause.UNKNOWN_FORMAT),
        ("damaged.docx", zip_of(word__document_xml=b"<w:document"), Cause.CORRUPT),
        ("entities.docx", zip_of(word__document_xml=BOMB), Cause.CORRUPT),
        ("bomb.docx", zip_of(word__document_xml=b"<a>" + b" " * 20_000_000 + b"</a>"), Cause.TOO_LARGE),
        ("paper.pdf", b"%PDF-1.7", Cause.UNKNOWN_FORMAT),
        ("noise.txt", bytes(range(128, 256)) * 9, Cause.WRONG_ENCODING),
        ("program.txt", b"\x7fELF\x02\x01\x01" + bytes(200), Cause.WRONG_ENCODING),
        ("japanese.txt", "議事録はカタカナとひらがなで書かれています".encode("shift-jis"), Cause.WRONG_ENCODING),
        ("cut-off.txt", BODY.encode()[:-2], Cause.WRONG_ENCODING),
        ("nothing.html", b"<html><script>1</script><nav>a</nav></html>", Cause.NOTHING_TO_IMPORT),
        ("nothing.md", b"<!-- nothing -->", Cause.NOTHING_TO_IMPORT),
    ],
)
def test_a_file_that_cannot_be_read_names_its_cause(name: str, data: bytes, cause: Cause, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileError) as caught:
        read_draft(path)
    assert caught.value.cause is cause
    assert caught.value.path == path


def test_a_missing_file_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read_drafts([tmp_path / "missing.docx"])
    assert caught.value.cause is Cause.NOT_FOUND


def test_a_folder_is_no_single_draft(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read_draft(tmp_path)
    assert caught.value.cause is Cause.IS_A_FOLDER


def test_a_folder_without_drafts_has_nothing_to_import(tmp_path: Path) -> None:
    (tmp_path / "notes.pdf").write_bytes(b"%PDF")
    with pytest.raises(FileError) as caught:
        read_drafts([tmp_path])
    assert caught.value.cause is Cause.NOTHING_TO_IMPORT


def test_a_folder_gives_its_files_in_natural_order_under_the_units_their_names_tell(tmp_path: Path) -> None:
    for name, title in (
        ("10 商务局-招商.txt", "精准招商引来大项目落户"),
        ("2 规划分局-规划.txt", "突出规划引领服务转型升级"),
        ("1 商务局-消费.txt", "提振消费增添发展活力"),
    ):
        (tmp_path / name).write_text(f"{title}\n\n{BODY}\n", encoding="utf-8")
    draft = read_drafts([tmp_path])
    assert outline_text(draft.nodes) == [
        "D 商务局",
        "H 提振消费增添发展活力",
        "P 1",
        "H 精准招商引来大项目落户",
        "P 1",
        "D 规划分局",
        "H 突出规划引领服务转型升级",
        "P 1",
    ]
    assert broken_invariants(Bulletin("b", outline=draft.nodes, assets=draft.assets)) == ()
    guesses = [f for f in draft.findings if f.rule == ReadingRule.DEPARTMENT_FROM_NAME]
    assert {f.node_id for f in guesses} == {node.id for node in draft.nodes}


def test_a_subfolder_names_the_department(tmp_path: Path) -> None:
    (tmp_path / "住建局").mkdir()
    (tmp_path / "住建局" / "稿件1.txt").write_text(f"安全生产大检查全面展开\n\n{BODY}\n", encoding="utf-8")
    assert outline_text(read_drafts([tmp_path]).nodes) == ["D 住建局", "H 安全生产大检查全面展开", "P 1"]


def test_sections_and_departments_of_one_title_merge_across_files(tmp_path: Path) -> None:
    for number, title in enumerate(("突出规划引领服务转型升级", "精细管理提升城市品质")):
        text = f"贯彻落实会议精神\n\n规划分局：\n\n{title}\n\n{BODY}\n\n本报记者 蔡杨洋\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    outline = outline_text(read_drafts([tmp_path / "0.txt", tmp_path / "1.txt"]).nodes)
    assert [line for line in outline if line[0] in "SDH"] == [
        "S 贯彻落实会议精神",
        "D 规划分局",
        "H 突出规划引领服务转型升级",
        "H 精细管理提升城市品质",
    ]


def test_a_bad_file_in_a_folder_is_skipped_and_reported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"一个完整的标题在这里\n\n{BODY}\n", encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"PK but no archive")
    draft = read_drafts([tmp_path])
    assert [f.source for f in draft.findings if f.rule == ReadingRule.FILE_SKIPPED] == ["b.docx"]


def test_progress_counts_files_and_can_stop_the_reading(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(BODY, encoding="utf-8")
    seen: list[tuple[int, int]] = []
    read_drafts([tmp_path], lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2), (1, 2), (2, 2)]

    class StoppedError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        read_drafts([tmp_path], stop)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_chinese_text_is_read_in_the_encodings_offices_use(encoding: str, tmp_path: Path) -> None:
    text = f"突出规划引领服务转型升级\n\n{BODY}\n"
    path = tmp_path / "draft.txt"
    path.write_bytes(text.encode(encoding))
    assert outline_text(read_draft(path).nodes) == ["H 突出规划引领服务转型升级", "P 1"]


def test_traditional_chinese_in_big5_is_read(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(
        "區政府召開經濟工作會議\n\n近日，區政府召開專題會議，研究部署下半年工作任務，要求各部門落實責任。\n".encode(
            "big5"
        )
    )
    draft = read_draft(path)
    assert outline_text(draft.nodes) == ["H 區政府召開經濟工作會議", "P 1"]
    assert any(f.rule == ReadingRule.ENCODING_GUESSED for f in draft.findings)


def test_every_guess_tells_what_and_how_surely_and_where(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(
        f"贯彻落实会议精神\n\n规划分局：\n\n突出规划引领服务转型升级\n\n{BODY}\n\n本报记者 蔡杨洋", encoding="utf-8"
    )
    draft = read_draft(path)
    guesses = [f for f in draft.findings if f.rule.endswith("-recognised")]
    assert {f.rule for f in guesses} == {
        ReadingRule.SECTION_RECOGNISED,
        ReadingRule.DEPARTMENT_RECOGNISED,
        ReadingRule.HEADLINE_RECOGNISED,
        ReadingRule.BYLINE_RECOGNISED,
    }
    for guess in guesses:
        assert guess.arguments["what"]
        assert 0 < int(guess.arguments["confidence"]) < 100
        assert guess.node_id
        assert guess.source == "draft.txt"


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("商务局报送", "商务局"),
        ("纪委监委简讯20240520", "纪委监委"),
        ("关于规划分局", "规划分局"),
        ("报送政法委信息", "政法委"),
        ("03团区委（定稿）", "团区委"),
        ("一篇稿件", None),
        ("工作总结", None),
        ("稿1" * 80 + "x", None),
    ],
)
def test_the_name_of_a_file_tells_whose_draft_it_is(name: str, unit: str | None) -> None:
    assert department_of_name(name) == unit
