"""LibreOffice lays a Word file out as the pages show: the same lines, on the same pages.

Its import reads two of the file's paragraph settings wrongly: hanging punctuation is inverted, and the gaps between
Latin and Chinese text cannot be switched off. So the file goes through LibreOffice's own format, where they are put
right, before it is laid out. The prose has no mark that LibreOffice's own lists treat otherwise than Word's (——).
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from bulletin_editor.content.blocks import ListItem, ListKind, PageBreak, Role
from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Run
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.page_content import Placed, PlacedMatter, PlacedText
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.resource_files import resource_path
from bulletin_editor.storage.bulletin_file import read_bulletin
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bold, bulletin, department, figure, note, p, picture, section, table

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

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


def both_layouts(folder: Path, made: Bulletin) -> tuple[Pages, list[list[str]]]:
    """Return the pages by our own count, and the lines of each page by LibreOffice's."""
    style = load_template(made.template)
    pages = compose(made, style)
    (folder / "issue.docx").write_bytes(write_docx(made, style, pages))
    if made.language == "en":
        convert(folder, "pdf", "issue.docx")
        return pages, lines_of_pages(folder / "issue.pdf")
    convert(folder, "fodt", "issue.docx")
    source = (folder / "issue.fodt").read_text("utf-8")
    for setting, wanted in (("punctuation-wrap", "simple"), ("text-autospace", "none")):
        source = re.sub(f'style:{setting}="[^"]*"', f'style:{setting}="{wanted}"', source)
    (folder / "word.fodt").write_text(source, "utf-8")
    convert(folder, "pdf", "word.fodt")
    return pages, lines_of_pages(folder / "word.pdf")


MATERIAL: dict[str, Callable[[], Bulletin]] = {
    "every kind of block": issue,
    "newsletter as it is imported": newsletter,
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
    """Return text without what the arithmetic has not: white space, joiners, leaders with their page numbers."""
    return re.sub(r"[\s\ufeff]|\.{4,}\d*", "", text)


def expected_lines(pages: Pages, number: int) -> list[str]:
    return [line for placed in pages.pages[number].content for line in lines_of_placed(pages, placed) if line]


def lines_of_placed(pages: Pages, placed: Placed) -> list[str]:
    """Return the lines of a text or a row, except for those with raised numbers, which a PDF reads in another order."""
    match placed:
        case PlacedText():
            made = pages.set_items[placed.index]
            assert isinstance(made, SetText)
            raised = [span.start for span in made.spans if span.is_note_reference]
            return [
                unspaced(made.text[line.start : line.end])
                for line in made.lines[placed.first : placed.last]
                if not any(line.start <= place < line.end for place in raised)
            ]
        case PlacedMatter():
            return [unspaced(placed.item.left + placed.item.centre + placed.item.right)]
        case _:
            return []


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
        text = "".join(lines)
        assert not first or text.startswith(first[0]), f"page {page.number}"
        assert not last or last[-1] in text[-len(last[-1]) - len("—10—") :], f"page {page.number}"


def test_every_page_ends_with_its_number(laid_out: tuple[Pages, list[list[str]]]) -> None:
    pages, found = laid_out
    form = "{}" if pages.template.language == "en" else "—{}—"
    assert all(form.format(number) in lines for number, lines in enumerate(found, 1))
