"""Whoever changes a style in Word has all of the document follow: nothing in the text itself stands in the way."""

from __future__ import annotations

import ctypes
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from lxml import etree

from bulletin_editor.content.blocks import Role
from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.inlines import Run
from bulletin_editor.layout.composition import compose
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bulletin, department, figure, note, p, picture, section, table
from tests.writers.test_word import IMPRINT, MASTHEAD, W, part, text_of, value
from tests.writers.test_word_in_libreoffice import convert, pytestmark  # noqa: F401

TEXT = "会议强调“稳中求进”——总基调，全年增长6.8%，LED灯改造完成过半。"
SIZE = 13
"""Half-points that no style of the template has."""


def issue() -> Bulletin:
    key, asset = picture()
    first = article(
        "第一篇", TEXT, p("一、一级标题", Role.HEADING_1), TEXT, p("（一）二级“标题”", Role.HEADING_2), TEXT,
        p("1.三级标题", Role.HEADING_3), p("（1）四级标题", Role.HEADING_4), p((Run(TEXT), note("见公报。"))),
        table(("项目", "数量"), ("甲", "12")), figure(key, "桥梁“合龙”"), p("引用的话。", Role.QUOTATION),
        byline="本报记者　蔡杨洋", kicker="引题", subhead="副题",
    )  # fmt: skip
    second = article("第二篇“标题”", TEXT, p("（一）直接二级", Role.HEADING_2), TEXT, p("导语说“好”。", Role.LEAD))
    parts = section("贯彻落实精神", department("规划分局", first)), section("动态", second)
    return bulletin(*parts, masthead=MASTHEAD, imprint=IMPRINT, assets={key: asset})


def test_text_follows_its_style_in_colour_and_size(tmp_path: Path) -> None:
    style = load_template("guobiao")
    data = write_docx(issue(), style, compose(issue(), style))
    wanted = texts_by_style(data)
    colours = {name: (40 * number % 251 + 1, 90 * number % 241 + 1, number + 1) for number, name in enumerate(wanted)}
    (tmp_path / "changed.docx").write_bytes(restyled(data, colours))
    convert(tmp_path, "pdf", "changed.docx")
    found: dict[tuple[int, int, int], Counter[str]] = {}
    for character, colour, size in characters(tmp_path / "changed.pdf"):
        assert size == pytest.approx(SIZE / 2, abs=0.1) or character.isdigit(), f"{character} in {colour}"
        found.setdefault(colour, Counter())[character] += 1
    for name, text in wanted.items():
        assert text - found.get(colours[name], Counter()) == Counter(), f"text of {name} has not followed"


def texts_by_style(data: bytes) -> dict[str, Counter[str]]:
    """Return what stands in each paragraph style; a raised heading in the style whose character half its text is in."""
    styles = {each.get(f"{W}styleId"): each for each in part(data, "word/styles.xml").iter(f"{W}style")}
    found: dict[str, Counter[str]] = {}
    for each in part(data).iter(f"{W}p"):
        half = styles.get(value(each, "pPr/rPr/rStyle") or "")
        name = value(half, "link") or value(each, "pPr/pStyle") or "Normal"
        text = re.sub(r"[\s\ufeff]|\d", "", text_of(each))
        if text:
            found.setdefault(name, Counter()).update(text)
    return found


def restyled(data: bytes, colours: dict[str, tuple[int, int, int]]) -> bytes:
    """Change the styles as Word does: a linked character style with its paragraph style."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(result, "w") as written:
        for name in archive.namelist():
            content = archive.read(name)
            if name == "word/styles.xml":
                root = etree.fromstring(content)
                for style in root.iter(f"{W}style"):
                    linked = value(style, "link") if style.get(f"{W}type") == "character" else style.get(f"{W}styleId")
                    if linked in colours:
                        recolour(style, colours[linked])
                content = etree.tostring(root)
            written.writestr(name, content)
    return result.getvalue()


def recolour(style: etree._Element, colour: tuple[int, int, int]) -> None:
    look = style.find(f"{W}rPr")
    if look is None:
        look = etree.SubElement(style, f"{W}rPr")
    for name, said in (("color", "{:02x}{:02x}{:02x}".format(*colour)), ("sz", str(SIZE)), ("szCs", str(SIZE))):
        for former in look.findall(f"{W}{name}"):
            look.remove(former)
        etree.SubElement(look, f"{W}{name}").set(f"{W}val", said)


def characters(path: Path) -> Iterator[tuple[str, tuple[int, int, int], float]]:
    """Yield the characters of a PDF but page numbers, with their colours and sizes."""
    channels = [ctypes.c_uint() for _ in range(4)]
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            text = page.get_textpage()
            for place in range(text.count_chars()):
                character = chr(pdfium.FPDFText_GetUnicode(text, place))
                pdfium.FPDFText_GetFillColor(text, place, *map(ctypes.byref, channels))
                colour = tuple(channel.value for channel in channels[:3])
                if not character.isspace() and colour != (0, 0, 0):
                    yield character, colour, pdfium.FPDFText_GetFontSize(text, place)  # type: ignore[misc]
