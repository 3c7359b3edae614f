from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_drafts import png

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.errors import FileError
from bulletin_editor.readers.clipboard import blocks_from_html, blocks_from_text
from bulletin_editor.readers.pictures import read_asset
from bulletin_editor.readers.registry import read_draft


def rich_word_file() -> bytes:
    document = docx.Document()
    document.add_heading("突出规划引领 服务转型升级", 0)
    document.add_paragraph("近日，区规划分局召开专题会议，传达贯彻会议精神。")
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "合并"
    document.add_picture(io.BytesIO(png()))
    document.add_paragraph("本报记者 蔡杨洋")
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


WORD = rich_word_file()
MARKS = [
    "规划分局：", "一、", "（", "本报记者 ", "——", "。", "\n", "　　", "##  ", "|", "1. ", "短", "**", "\t", "[^1]",
    "长的一段文字没有句号", "，", "<b>", "</p>", "<table><td rowspan=9>", "- ", "> ", "`", "\x0c", "\u2028",
]  # fmt: skip
FUZZ = settings(max_examples=120)


def read_or_refuse(data: bytes, name: str, folder: Path) -> None:
    path = folder / name
    path.write_bytes(data)
    try:
        draft = read_draft(path)
    except FileError:
        return
    assert broken_invariants(Bulletin("b", outline=draft.nodes, assets=draft.assets)) == ()


@FUZZ
@given(length=st.integers(0, len(WORD)))
def test_a_truncated_word_file_is_refused_or_read(length: int, tmp_path: Path) -> None:
    read_or_refuse(WORD[:length], "draft.docx", tmp_path)


@FUZZ
@given(flips=st.lists(st.tuples(st.integers(0, len(WORD) - 1), st.integers(0, 7)), min_size=1, max_size=12))
def test_a_word_file_with_flipped_bits_is_refused_or_read(flips: list[tuple[int, int]], tmp_path: Path) -> None:
    data = bytearray(WORD)
    for place, bit in flips:
        data[place] ^= 1 << bit
    read_or_refuse(bytes(data), "draft.docx", tmp_path)


@FUZZ
@given(data=st.binary(max_size=300), name=st.sampled_from(["a.txt", "a.md", "a.html", "a.docx"]))
def test_random_bytes_are_refused_or_read(data: bytes, name: str, tmp_path: Path) -> None:
    read_or_refuse(data, name, tmp_path)


@FUZZ
@given(
    text=st.lists(
        st.sampled_from(MARKS),
        max_size=40,
    ),
    name=st.sampled_from(["a.txt", "a.md", "a.html"]),
)  # fmt: skip
def test_any_mixture_of_marks_keeps_the_rules_of_a_bulletin(text: list[str], name: str, tmp_path: Path) -> None:
    read_or_refuse("".join(text).encode(), name, tmp_path)
    blocks_from_html("".join(text))
    blocks_from_text("".join(text))


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 5000 + "深",
        "<table>" * 300 + "<td>深",
        "<b>" * 3000 + "深",
        "<ul><li>" * 400 + "深",
        "<table><tr>" + "<td colspan=1000000000 rowspan=1000000000>x</td>" * 5 + "</tr></table>",
        "<a href='#_ftn1'>1</a><div id=ftn1><a name=_ftn1></a><p>x<a href='#_ftn1'>1</a></p></div>",
        "<p>" + "字" * 3_000_000,
        "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><p>&b;&b;</p>",
        "<img src='file:///etc/passwd'><img src='../../etc/passwd'><img src='http://localhost:1/x.png'><p>x</p>",
        "<img src='data:image/png;base64,AAAA'><p>x</p>",
    ],
    ids=lambda markup: markup[:24],
)
def test_hostile_markup_is_read_or_refused(markup: str, tmp_path: Path) -> None:
    read_or_refuse(markup.encode(), "page.html", tmp_path)


def test_markdown_without_end_of_nesting_is_read_or_refused(tmp_path: Path) -> None:
    read_or_refuse(("> " * 400 + "深").encode(), "a.md", tmp_path)
    read_or_refuse(("[" * 2000 + "深").encode(), "a.md", tmp_path)


@FUZZ
@given(length=st.integers(0, len(png())))
def test_a_truncated_picture_is_refused(length: int) -> None:
    data = png()[:length]
    try:
        _, asset = read_asset(data)
    except FileError:
        return
    assert (asset.width, asset.height) == (40, 20)
