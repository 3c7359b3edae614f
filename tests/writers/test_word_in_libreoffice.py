"""LibreOffice lays a Word file out as the pages show: the same lines, on the same pages.

Its import reads two of the file's paragraph settings wrongly and leaves out a third: hanging punctuation is inverted,
the gaps between Latin and Chinese text cannot be switched off, and the marks kept off line heads and feet are its own.
So the file goes through LibreOffice's own format, where they are put right, before it is laid out.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from ctypes import byref, c_double
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

import pypdfium2
import pypdfium2.raw
import pytest

from benchmarks.varied import WITHOUT_CODES, make_varied_bulletin
from bulletin_editor.content.blocks import ListItem, ListKind, PageBreak, Role
from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Run, Script
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.line_rules import NO_BREAK_AFTER, NO_BREAK_BEFORE
from bulletin_editor.layout.page_content import Placed, PlacedMatter, PlacedText
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.resource_files import resource_path
from bulletin_editor.storage.bulletin_file import read_bulletin
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.lessons import with_pitch
from bulletin_editor.templates.loading import load_own_template, load_template, template_of
from bulletin_editor.templates.template import Page
from bulletin_editor.writers.pdf import write_pdf
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bold, bulletin, department, figure, note, p, picture, section, table
from tests.layout.samples import with_page_notes

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

PAGE_NOTES = "notes at the foot of the page"

SENTENCES = (
    "近日，开发区规划分局召开半年度工作会议，认真贯彻落实会议精神，",
    "全年引进Pfizer Global R&D Center等项目12个，",
    "总投资1,234.56亿元，同比增长18.3%。",
    "《关于进一步优化营商环境的意见》〔2016〕12号印发后，",
    "会议强调：“要以更高标准推进‘放管服’改革。”",
    "坚持问题导向，把难点作为重点，各部门积极响应，",
    "截至6月30日，共受理事项3,508件，办结率98.6%；",
)


def prose(chance: random.Random, sentences: int = 6) -> str:
    return "".join(chance.choice(SENTENCES) for _ in range(sentences))


def issue() -> Bulletin:
    """A bulletin with every kind of block and some pages of text."""
    chance = random.Random(7)
    key, asset = picture(400, 240)
    numbered = ListItem(ListKind.NUMBER)
    plan = article(
        "突出规划引领\n服务转型升级",
        prose(chance),
        p("总体情况", Role.HEADING_1, list_item=numbered),
        p((Run(prose(chance)), bold("加粗"), note("出处。"), Run(prose(chance)))),
        p(prose(chance), list_item=numbered),
        p(prose(chance), list_item=ListItem(ListKind.NUMBER, 1)),
        p(prose(chance), list_item=numbered),
        p(prose(chance), Role.QUOTATION),
        figure(key, "澜河大桥合龙", width=0.7),
        prose(chance),
        byline="（本报记者　蔡杨洋）",
    )
    trade = article(
        "盯牢目标抓落实",
        prose(chance),
        table(*((f"项目{row}", f"{row * 13}") for row in range(30))),
        *(prose(chance) for _ in range(12)),
        PageBreak(new_id()),
        prose(chance),
        p("区委办公室", Role.SIGN_OFF),
    )
    return bulletin(
        section("贯彻落实半年度工作会议精神", department("规划分局", plan), department("商务局", trade)),
        assets={key: asset},
        masthead=Masthead(name="澜河简报", number=3, unit="区委办公室"),
        imprint=Imprint(report_to="市委、市政府", send_to="区委各部门", copies=120, editor="叶知秋"),
    )


def newsletter() -> Bulletin:
    """An English bulletin with a table, a picture, a note and an imprint."""
    key, asset = picture(800, 400)
    notes = "The harbour board approved the new tide gate on Tuesday, after three public hearings in eleven months. "
    gate = article(
        "Tide gate approved",
        notes * 9,
        p("What changes", Role.HEADING_1),
        p("Faster locks", list_item=ListItem(ListKind.BULLET)),
        table(*((f"Phase {row}", f"{row}.4") for row in range(6))),
        notes * 3,
        figure(key, "The gate from the east quay", width=0.8),
        p((Run(notes * 2), note("Figures of the board."))),
        *[notes * 7] * 4,
        subhead="Cost is shared with the region",
        byline="By Joan Marsh",
    )
    return bulletin(
        section("Town and harbour", department("Harbour Board", gate)),
        article("Council notes", *[notes * 6] * 3, byline="The editors"),
        assets={key: asset},
        template="newsletter",
        language="en",
        masthead=Masthead("The Quay Letter", 7, unit="Harbour Town Council"),
        imprint=Imprint(distribute_to="All households", editor="Joan Marsh", copies=900, telephone="555 0199"),
    )


def newspaper() -> Bulletin:
    """Return one whose masthead has a single text in each row: beside a large name pdfium reads rows in pieces."""
    made = make_varied_bulletin(10, seed=5, template="qubao-a3")
    return replace(made, masthead=replace(made.masthead, unit="", date=None))


def in_an_own_template() -> Bulletin:
    """A bulletin on 24 lines of 28 points: what a file rounds is most of what the text area leaves."""
    own = with_pitch(load_own_template("guobiao"), "28pt")
    for place, value in {
        ("page", "top"): "27mm",
        ("page", "bottom"): "28mm",
        ("page", "inside"): "28mm",
        ("page", "outside"): "24mm",
        ("page", "lines"): 24,
        ("styles", "_text", "size"): "15pt",
        ("styles", "headline", "size"): "26pt",
        ("styles", "headline", "lines_after"): 2,
    }.items():
        own = own.with_value(place, value)
    return replace(make_varied_bulletin(4, seed=6), template="own", own_template=own.text())


def both_layouts(folder: Path, made: Bulletin) -> tuple[Pages, list[list[str]]]:
    """Return the pages by our own count, and the lines of each page by LibreOffice's."""
    style = template_of(made)
    if made.id == PAGE_NOTES:
        style = with_page_notes(style)
    pages = compose(made, style)
    (folder / "issue.docx").write_bytes(write_docx(made, style, pages))
    if made.language == "en":
        convert(folder, "pdf", "issue.docx")
        return pages, lines_of_pages(folder / "issue.pdf")
    convert(folder, "fodt", "issue.docx")
    source = (folder / "issue.fodt").read_text("utf-8")
    for setting, wanted in (("punctuation-wrap", "simple"), ("text-autospace", "none")):
        source = re.sub(f'style:{setting}="[^"]*"', f'style:{setting}="{wanted}"', source)
    (folder / "word.fodt").write_text(with_the_files_lists(source), "utf-8")
    convert(folder, "pdf", "word.fodt")
    return pages, lines_of_pages(folder / "word.pdf")


def with_the_files_lists(source: str) -> str:
    """Give LibreOffice's document the marks that begin and end no line, as the Word file's settings name them."""
    values = {"Language": "zh", "Country": "CN", "Variant": "", "BeginLine": NO_BREAK_BEFORE, "EndLine": NO_BREAK_AFTER}
    items = "".join(
        f'<config:config-item config:name="{name}" config:type="string">{escape(value)}</config:config-item>'
        for name, value in values.items()
    )
    named = '<config:config-item-map-indexed config:name="ForbiddenCharacters">'
    lists = (
        f"{named}<config:config-item-map-entry>{items}</config:config-item-map-entry></config:config-item-map-indexed>"
    )
    source = re.sub(f"{named}.*?</config:config-item-map-indexed>", "", source, flags=re.DOTALL)
    settings = '<config:config-item-set config:name="ooo:configuration-settings">'
    return source.replace(settings, settings + lists, 1)


MATERIAL: dict[str, Callable[[], Bulletin]] = {
    "every kind of block": issue,
    "newsletter as it is imported": newsletter,
    "varied prose": lambda: make_varied_bulletin(12, seed=4),
    "varied prose, measured to the ink": lambda: make_varied_bulletin(8, seed=9, template="guobiao-strict"),
    "an office's own template": in_an_own_template,
    "newspaper in four columns": lambda: newspaper(),
    "varied prose with notes at the foot of the page": lambda: replace(
        make_varied_bulletin(8, seed=21, ingredients=replace(WITHOUT_CODES, notes=0.06)), id=PAGE_NOTES
    ),
    "shipped sample": lambda: read_bulletin(resource_path("samples", "lanhe.bulletin")),
}


@pytest.fixture(scope="module", params=list(MATERIAL))
def laid_out(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Pages, list[list[str]]]:
    return both_layouts(tmp_path_factory.mktemp("word"), MATERIAL[request.param]())


def convert(folder: Path, wanted: str, name: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--norestore", "--convert-to", wanted, "--outdir", str(folder), name]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)


def lines_of_pages(path: Path) -> list[list[str]]:
    with pypdfium2.PdfDocument(path) as document:
        return [lines_of(page) for page in document]


def lines_of(page: pypdfium2.PdfPage) -> list[str]:
    return [line for line in map(unspaced, page.get_textpage().get_text_range().splitlines()) if line]


def unspaced(text: str) -> str:
    """Return text without what the arithmetic has not: white space, joiners, leaders, hyphens (pdfium joins words)."""
    return re.sub(r"[\s\ufeff\ufffe\x02-]|\.{4,}\d*", "", text)


def expected_lines(pages: Pages, number: int) -> list[str]:
    return [line for placed in pages.pages[number].content for line in lines_of_placed(pages, placed) if line]


def lines_of_placed(pages: Pages, placed: Placed) -> list[str]:
    """Return the lines of a text or a row, empty those with raised or lowered text: a PDF reads it in another order."""
    match placed:
        case PlacedText():
            made = pages.set_items[placed.index]
            assert isinstance(made, SetText)
            raised = [span.start for span in made.spans if span.marks.script is not Script.NORMAL]
            return [
                ""
                if any(line.start <= place < line.end for place in raised)
                else unspaced(made.text[line.start : line.end])
                for line in made.lines[placed.first : placed.last]
            ]
        case PlacedMatter():
            return [unspaced(placed.item.left + placed.item.centre + placed.item.right)]
        case _:
            return []


def head_of(pages: Pages, page: Page) -> str:
    """Return what the running head of a page says; empty on pages without one."""
    head = pages.galley.running_head
    return unspaced(head.left + head.centre + head.right) if head is not None and pages.carries_head(page) else ""


def test_there_are_as_many_pages(laid_out: tuple[Pages, list[list[str]]]) -> None:
    pages, found = laid_out
    assert len(found) == pages.count


def test_every_line_stands_whole_on_its_page(laid_out: tuple[Pages, list[list[str]]]) -> None:
    pages, found = laid_out
    for number, lines in enumerate(found):
        text = "\n".join(lines)
        missing = [line for line in expected_lines(pages, number) if line not in text]
        assert missing == [], f"page {number + 1}"


def test_every_page_begins_and_ends_with_the_same_line(laid_out: tuple[Pages, list[list[str]]]) -> None:
    pages, found = laid_out
    for page, lines in zip(pages.pages, found, strict=True):
        first, last = (lines_of_placed(pages, placed) for placed in (page.content[0], page.content[-1]))
        text, head = "".join(lines), head_of(pages, page)
        assert text.startswith(head), f"page {page.number}"
        text = text.removeprefix(head)
        assert not first or text.startswith(first[0]), f"page {page.number}"
        assert not last or last[-1] in text[-len(last[-1]) - len("—10—") :], f"page {page.number}"


def test_every_page_ends_with_its_number(laid_out: tuple[Pages, list[list[str]]]) -> None:
    pages, found = laid_out
    form = "{}" if pages.template.language == "en" else "—{}—"
    assert all(form.format(number) in lines for number, lines in enumerate(found, 1))


@pytest.mark.parametrize(
    ("template", "margins"), [("guobiao", (37, 35, 28, 26)), ("guobiao-strict", (34.28, 34.1, 28, 26))]
)
def test_a_full_page_holds_22_lines_of_28_characters_between_the_margins(
    template: str, margins: tuple[float, ...], tmp_path: Path
) -> None:
    """The margins of GB/T 9704, 5.2.1, and those that lead to them for the ink, with 1.2 mm of the text area free."""
    style = load_template(template)
    made = bulletin(article("", "重点项目建设取得明显成效" * 140, "国" * 28 * 70), template=template)
    pages = compose(made, style)
    (tmp_path / "issue.docx").write_bytes(write_docx(made, style, pages))
    (tmp_path / "ours.pdf").write_bytes(write_pdf(made, style, pages).data)
    convert(tmp_path, "pdf", "issue.docx")
    for name in ("ours.pdf", "issue.pdf"):
        lines = list(full_lines(tmp_path / name, 4))
        assert [len(line) for line in lines] == [28] * 22, name
        assert margins_of(lines, style.page) == pytest.approx(margins, abs=1), name
        if template == "guobiao-strict":
            assert ink_edges(tmp_path / name, 1) == pytest.approx((37, 35, 269), abs=1), name


def ink_edges(path: Path, number: int) -> tuple[float, float, float]:
    """Return in millimetres the white above the text and below it, and where the dashes of the page number stand."""
    with pypdfium2.PdfDocument(path) as document:
        picture = (
            document[number].render(scale=300 / 72, grayscale=True).to_pil().point(lambda grey: 255 * (grey < 128))
        )
    dots = picture.height / 297
    text = picture.crop((0, 0, picture.width, int(265 * dots))).getbbox()
    numbers = picture.crop((0, int(265 * dots), picture.width, picture.height))
    left = numbers.getbbox()[0]
    dash = numbers.crop((left, 0, left + int(4 * dots), numbers.height)).getbbox()
    return text[1] / dots, 297 - text[3] / dots, 265 + dash[1] / dots


def full_lines(path: Path, number: int) -> Iterator[list[tuple[float, float]]]:
    """Yield where the characters of each line of Han text begin, from the paper's left and lower edges."""
    with pypdfium2.PdfDocument(path) as document:
        text = document[number].get_textpage()
        origins = [origin_of(text, place) for place, sign in enumerate(text.get_text_range()) if sign == "国"]
    for _, line in groupby(origins, key=lambda origin: round(origin[1])):
        yield list(line)


def origin_of(text: pypdfium2.PdfTextPage, place: int) -> tuple[float, float]:
    x, y = c_double(), c_double()
    pypdfium2.raw.FPDFText_GetCharOrigin(text, place, byref(x), byref(y))
    return x.value, y.value


def margins_of(lines: list[list[tuple[float, float]]], page: Page) -> tuple[float, ...]:
    """Return the white edges above, below, left and right in millimetres; baselines stand at 80 % of a line."""
    top = page.height - lines[0][0][1] - 0.8 * page.line_pitch
    bottom = lines[-1][0][1] - 0.2 * page.line_pitch
    left, right = lines[1][0][0], page.width - lines[1][-1][0] - 16
    return tuple(Length(edge).mm for edge in (top, bottom, left, right))
