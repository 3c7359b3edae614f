"""What an office's own Word files teach: files of ours, files formatted by hand, files that LibreOffice wrote."""

from __future__ import annotations

import datetime
import random
import re
import subprocess
import zipfile
from contextlib import suppress
from pathlib import Path

import docx
import pytest

from bulletin_editor.content.blocks import Role
from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.layout.composition import compose
from bulletin_editor.readers.office import find_office
from bulletin_editor.readers.sample.learning import learn
from bulletin_editor.templates.building import InvalidTemplateError
from bulletin_editor.templates.lessons import Lesson, news, taught, with_pitch
from bulletin_editor.templates.loading import load_own_template
from bulletin_editor.templates.own_template import OwnTemplate
from bulletin_editor.templates.template import StyleName, Template
from bulletin_editor.writers.registry import write
from tests.builders import article, bulletin, department, p, section, table
from tests.readers.sample_files import LONG, add_paragraph, by_hand, by_wps


def sample() -> Bulletin:
    pieces = [
        article(
            f"盯牢目标抓项目{number}",
            p(LONG),
            p("强化统筹", Role.HEADING_1),
            p(LONG),
            p("抓好要素保障", Role.HEADING_2),
            p("做好服务", Role.HEADING_3),
            p(LONG),
            table(("指标", "数值"), ("投资", "12亿元"), ("项目", "8个")),
            byline="本报记者 蔡杨洋",
            subhead="" if number else "以商务局为例",
        )
        for number in range(3)
    ]
    masthead = Masthead(
        "开发区简报", 3, 128, unit="党政办公室", date=datetime.date(2026, 3, 5), classification="内部资料"
    )
    imprint = Imprint(report_to="市委", send_to="各部门", copies=120, editor="叶知秋")
    return bulletin(section("重点工作", department("商务局", *pieces)), masthead=masthead, imprint=imprint)


def changed() -> OwnTemplate:
    own = with_pitch(load_own_template("guobiao"), "28pt")
    for place, value in {
        ("page", "top"): "35mm",
        ("page", "bottom"): "31.5mm",
        ("page", "inside"): "27mm",
        ("page", "lines"): 23,
        ("styles", "_text", "size"): "15pt",
        ("styles", "_text", "letter_spacing"): "0pt",
        ("page", "characters"): 29,
        ("styles", "headline", "size"): "26pt",
        ("styles", "headline", "bold"): True,
        ("styles", "headline", "lines_after"): 2,
        ("styles", "heading-1", "colour"): "#1f3864",
        ("styles", "heading-2", "faces", "east_asian"): ["华文楷体", "KaiTi"],
        ("styles", "byline", "alignment"): "left",
        ("styles", "masthead-name", "colour"): "#c00000",
        ("styles", "masthead-name", "size"): "72pt",
        ("page_numbers", "form"): "plain",
        ("page_numbers", "place"): "centre",
    }.items():
        own = own.with_value(place, value)
    return own


def exported(path: Path, template: Template) -> Path:
    value = sample()
    write(value, template, compose(value, template), path)
    return path


def by_libreoffice(path: Path) -> Path:
    """Open a file in LibreOffice and save it."""
    program = find_office()
    assert program is not None
    folder = path.with_name("again")
    profile = f"-env:UserInstallation={path.with_name('profile').as_uri()}"
    target = "docx:MS Word 2007 XML"
    subprocess.run(
        [program, profile, "--headless", "--convert-to", target, "--outdir", folder, path],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return folder / path.name


def looks(template: Template, name: StyleName) -> tuple[object, ...]:
    style = template.style(name)
    return (
        style.faces.east_asian[0],
        style.faces.latin[0],
        style.size,
        style.bold,
        style.colour,
        style.alignment,
        style.first_line_indent,
        round(style.line_pitch.pt, 2),
        style.lines_before,
        style.lines_after,
    )


def test_a_file_of_ours_teaches_a_template_nothing_that_it_has_already(tmp_path: Path) -> None:
    own = load_own_template("guobiao")
    assert news(own, learn(exported(tmp_path / "a.docx", own.template()))) == ()


@pytest.mark.parametrize("resaved", [False, True], ids=["ours", "saved by LibreOffice"])
def test_what_a_changed_template_exports_teaches_the_same_sizes_faces_and_page(tmp_path: Path, resaved: bool) -> None:
    wanted = changed().template()
    path = exported(tmp_path / "a.docx", wanted)
    got = taught(load_own_template("guobiao"), learn(by_libreoffice(path) if resaved else path)).template()
    for name in StyleName:
        assert looks(got, name) == looks(wanted, name), name
    page = got.page
    assert [round(length.mm) for length in (page.width, page.height, page.top, page.inside, page.outside)] == [
        210, 297, 35, 27, 26,
    ]  # fmt: skip
    assert (page.lines, page.characters, page.line_pitch.pt) == (23, 29, 28)
    assert (got.page_numbers.form, got.page_numbers.place) == ("plain", "centre")


def learnt(lessons: tuple[Lesson, ...], *place: str) -> object:
    return next((lesson.value for lesson in lessons if lesson.place == place), None)


@pytest.mark.parametrize("resaved", [False, True], ids=["by python-docx", "saved by LibreOffice"])
def test_a_file_formatted_by_hand_teaches_its_sizes_faces_and_page(tmp_path: Path, resaved: bool) -> None:
    path = by_hand(tmp_path / "手工.docx")
    lessons = learn(by_libreoffice(path) if resaved else path)
    for style, face, size in (
        ("masthead-name", "方正小标宋简体", "55pt"),
        ("masthead-number", "仿宋_GB2312", "16pt"),
        ("headline", "方正小标宋简体", "22pt"),
        ("body", "仿宋", "16pt"),
        ("heading-1", "黑体", "16pt"),
        ("heading-2", "楷体", "16pt"),
        ("byline", "楷体", "16pt"),
        ("imprint", "仿宋", "14pt"),
    ):
        assert (learnt(lessons, "styles", style, "faces", "east_asian"), learnt(lessons, "styles", style, "size")) == (
            face,
            size,
        ), style
    assert learnt(lessons, "styles", "masthead-number", "faces", "latin") == "Times New Roman"
    assert learnt(lessons, "styles", "masthead-name", "faces", "latin") is None
    assert learnt(lessons, "styles", "masthead-name", "colour") == "#e60012"
    assert learnt(lessons, "masthead", "rule") == {"thickness": "2.25pt", "colour": "#e60012"}
    assert learnt(lessons, "styles", "headline", "bold") is True
    assert learnt(lessons, "styles", "headline", "alignment") == "centre"
    assert learnt(lessons, "styles", "headline", "lines_after") == 1
    assert learnt(lessons, "styles", "byline", "alignment") == "right"
    assert learnt(lessons, "styles", "body", "first_line_indent") == 2
    assert learnt(lessons, "page", "line_pitch") == "28pt"
    assert learnt(lessons, "page", "lines") == 22
    assert (learnt(lessons, "page_numbers", "form"), learnt(lessons, "page_numbers", "place")) == ("dashes", "centre")
    template = taught(load_own_template("guobiao"), lessons).template()
    assert (template.page.line_pitch.pt, template.style(StyleName.SIGN_OFF).faces.east_asian[0]) == (28, "仿宋")
    assert "仿宋_GB2312" in template.style(StyleName.BODY).faces.east_asian


def test_what_few_paragraphs_agree_in_is_learnt_less_surely(tmp_path: Path) -> None:
    document = docx.Document()
    for face in ("仿宋", "仿宋", "宋体"):
        add_paragraph(document, LONG, face, 16)
    document.save(str(tmp_path / "a.docx"))
    lessons = learn(tmp_path / "a.docx")
    sureness = {lesson.place[2:]: lesson.sureness for lesson in lessons if lesson.place[:2] == ("styles", "body")}
    assert sureness["faces", "east_asian"] < sureness["size",]
    assert learnt(lessons, "styles", "body", "faces", "east_asian") == "仿宋"


@pytest.mark.parametrize(
    ("data", "cause"), [(b"PK\x03\x04 nothing", Cause.TRUNCATED), (b"plain text", Cause.CORRUPT), (b"", Cause.CORRUPT)]
)
def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path, data: bytes, cause: Cause) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    with pytest.raises(FileError) as refusal:
        learn(path)
    assert refusal.value.cause is cause


def test_a_file_of_wps_teaches_what_its_text_boxes_and_defaults_say(tmp_path: Path) -> None:
    lessons = learn(by_wps(tmp_path / "乡村.docx"))
    assert learnt(lessons, "styles", "masthead-name", "faces", "east_asian") == "华文行楷"
    assert learnt(lessons, "styles", "masthead-name", "size") == "60pt"
    assert learnt(lessons, "styles", "masthead-name", "colour") == "#ff0000"
    assert learnt(lessons, "styles", "masthead-number", "alignment") == "centre"
    assert learnt(lessons, "styles", "headline", "faces", "east_asian") == "华文中宋"
    assert learnt(lessons, "styles", "headline", "size") == "22pt"
    assert learnt(lessons, "styles", "body", "faces", "east_asian") == "仿宋_GB2312"
    assert learnt(lessons, "styles", "body", "first_line_indent") == 2
    assert learnt(lessons, "styles", "department", "bold") is True
    assert (learnt(lessons, "page", "line_pitch"), learnt(lessons, "page", "top")) == ("30pt", "30mm")
    taught(load_own_template("guobiao"), lessons).template()


def test_headings_that_run_in_with_the_text_are_learnt(tmp_path: Path) -> None:
    document = docx.Document()
    for number in "一二三":
        paragraph = add_paragraph(document, LONG, "仿宋_GB2312", 16)
        heading = add_paragraph(document, f"（{number}）强化统筹。", "楷体_GB2312", 16, bold=True)
        first = paragraph.runs[0]._element
        for run in heading.runs:
            first.addprevious(run._element)
    document.save(str(tmp_path / "a.docx"))
    lessons = learn(tmp_path / "a.docx")
    assert learnt(lessons, "styles", "heading-2", "faces", "east_asian") == "楷体_GB2312"
    assert learnt(lessons, "styles", "heading-2", "bold") is True
    assert learnt(lessons, "styles", "body", "faces", "east_asian") == "仿宋_GB2312"
    assert learnt(lessons, "styles", "body", "bold") is False


def test_nonsense_in_a_file_is_no_failure(tmp_path: Path) -> None:
    path = by_hand(tmp_path / "a.docx")
    chance = random.Random(3)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(25):
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, spoiled(data, chance) if name.endswith(".xml") else data)
        own = taught(load_own_template("guobiao"), learn(path))
        with suppress(InvalidTemplateError):
            own.template()


def spoiled(data: bytes, chance: random.Random) -> bytes:
    """Give some attributes of a part values that mean nothing."""
    wrong = (b"", b"-5", b"99999999", b"abc", b"0", b"FFFFFF", b"3.5")

    def value(match: re.Match[bytes]) -> bytes:
        return match[1] + chance.choice(wrong) + b'"' if chance.random() < 0.05 else match[0]

    return re.sub(rb'( w:[a-zA-Z]+=")[^"]*"', value, data)
