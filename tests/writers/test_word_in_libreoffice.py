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
from pathlib import Path

import pypdfium2
import pytest

from bulletin_editor.content.blocks import ListItem, ListKind, PageBreak, Role
from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Run
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.page_content import PlacedMatter, PlacedText
from bulletin_editor.layout.pages import Pages
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


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> tuple[Pages, list[list[str]]]:
    """The pages by our own count, and the lines of each page by LibreOffice's."""
    folder = tmp_path_factory.mktemp("word")
    made, style = issue(), load_template("guobiao")
    pages = compose(made, style)
    (folder / "issue.docx").write_bytes(write_docx(made, style, pages))
    convert(folder, "fodt", "issue.docx")
    source = (folder / "issue.fodt").read_text("utf-8")
    for setting, wanted in (("punctuation-wrap", "simple"), ("text-autospace", "none")):
        source = re.sub(f'style:{setting}="[^"]*"', f'style:{setting}="{wanted}"', source)
    (folder / "word.fodt").write_text(source, "utf-8")
    convert(folder, "pdf", "word.fodt")
    with pypdfium2.PdfDocument(folder / "word.pdf") as document:
        return pages, [lines_of(page) for page in document]


def convert(folder: Path, wanted: str, name: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--norestore", "--convert-to", wanted, "--outdir", str(folder), name]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)


def lines_of(page: pypdfium2.PdfPage) -> list[str]:
    return [line for line in map(unspaced, page.get_textpage().get_text_range().splitlines()) if line]


def unspaced(text: str) -> str:
    return re.sub(r"\s", "", text)


def expected_lines(pages: Pages, number: int) -> list[str]:
    lines = []
    for placed in pages.pages[number].content:
        match placed:
            case PlacedText():
                text = pages.set_items[placed.index]
                lines += [text.text[line.start : line.end] for line in text.lines[placed.first : placed.last]]  # type: ignore[union-attr]
            case PlacedMatter():
                lines.append(placed.item.left + placed.item.centre + placed.item.right)
            case _:
                pass
    return [line for line in map(unspaced, lines) if line]


def test_there_are_as_many_pages(laid_out: tuple[Pages, list[list[str]]]) -> None:
    pages, found = laid_out
    assert len(found) == pages.count


def test_every_line_stands_whole_on_its_page(laid_out: tuple[Pages, list[list[str]]]) -> None:
    pages, found = laid_out
    for number, lines in enumerate(found):
        text = "\n".join(lines)
        missing = [line for line in expected_lines(pages, number) if line not in text]
        assert missing == [], f"page {number + 1}"


def test_every_page_ends_with_its_number(laid_out: tuple[Pages, list[list[str]]]) -> None:
    _, found = laid_out
    assert all(f"—{number}—" in lines for number, lines in enumerate(found, 1))
