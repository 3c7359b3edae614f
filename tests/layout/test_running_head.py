"""The running head stands in the upper margin of pages that are to have one: on paper, in Word and on the web."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from lxml import etree

from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.errors import FileError
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.painter import paint_document
from bulletin_editor.templates.loading import load_template, parse_own_template
from bulletin_editor.templates.template import Cover, Template
from bulletin_editor.writers.web import write_html
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bulletin
from tests.layout.samples import prose

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MASTHEAD = Masthead("澜河区报", 12, unit="区委宣传部", date=datetime.date(2026, 3, 5))
WITH_HEAD = ("qubao", "qubao-a3", "newsletter", "newsletter-letter")


def issue(template: str = "qubao", articles: int = 12) -> Bulletin:
    texts = [article(f"第{n}篇", *(prose(10 * n + k) for k in range(4))) for n in range(articles)]
    return bulletin(*texts, template=template, masthead=MASTHEAD, imprint=Imprint(report_to="市委"))


def heads(made: Bulletin, template: Template) -> list[str]:
    """Return what stands in the upper margin of each page of the PDF."""
    pdf = paint_document(compose(made, template)).data
    room = template.page.top - template.running_head.distance
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded(bottom=page.get_height() - room).strip() for page in document]


def word_parts(made: Bulletin, template: Template, kind: str) -> list[etree._Element]:
    data = write_docx(made, template, compose(made, template))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = sorted(name for name in archive.namelist() if name.startswith(f"word/{kind}"))
        return [etree.fromstring(archive.read(name)) for name in names]


@pytest.mark.parametrize("name", WITH_HEAD)
def test_pages_but_the_first_name_bulletin_number_and_date(name: str) -> None:
    first, *others = heads(issue(name, 30), load_template(name))
    assert first == ""
    assert others
    for head in others:
        assert head.startswith("澜河区报")
        assert "12" in head
        assert head.endswith("2026年3月5日" if name.startswith("qubao") else "5 March 2026")


@pytest.mark.parametrize("name", ["guobiao", "guobiao-strict"])
def test_the_national_standard_knows_no_running_head(name: str) -> None:
    assert set(heads(issue(name), load_template(name))) == {""}
    assert word_parts(issue(name), load_template(name), "header") == []


def test_a_bulletin_without_name_and_number_has_none() -> None:
    made = replace(issue(), masthead=Masthead())
    assert set(heads(made, load_template("qubao"))) == {""}
    assert word_parts(made, load_template("qubao"), "header") == []


def test_a_cover_carries_none_and_the_first_page_of_text_does() -> None:
    style = replace(load_template("qubao"), cover=Cover(own_page=True))
    cover, *others = heads(issue(), style)
    assert cover == ""
    assert all("澜河区报" in head for head in others)


def test_word_has_it_in_a_header_that_page_one_does_without() -> None:
    style = load_template("qubao")
    (document,) = word_parts(issue(), style, "document")
    first, *others = document.iter(f"{W}sectPr")
    assert first.find(f"{W}titlePg") is not None
    assert [one.get(f"{W}type") for one in first.iter(f"{W}headerReference")] == ["default", "even"]
    assert [one.get(f"{W}type") for one in first.iter(f"{W}footerReference")] == ["default", "even", "first"]
    assert all(section.find(f"{W}titlePg") is None for section in others)
    for header in word_parts(issue(), style, "header"):
        assert "".join(header.itertext()) == "澜河区报第12期　2026年3月5日"
        assert header.find(f".//{W}pStyle").get(f"{W}val") == "Header"
    margins = first.find(f"{W}pgMar")
    free = int(margins.get(f"{W}top")) - int(margins.get(f"{W}header"))
    assert free == pytest.approx((style.running_head.distance + 12.5) * 20, abs=2), "the body stays where it is"


def test_a_printed_web_page_has_it_in_the_margin() -> None:
    text = write_html(issue(), load_template("qubao")).decode()
    assert '@top-left { content: "澜河区报";' in text
    assert "@page :first { @top-left { content: none;" in text
    assert "@top-left" not in write_html(issue("guobiao"), load_template("guobiao")).decode()


def test_hostile_text_in_it_ends_neither_the_rule_nor_the_style() -> None:
    made = replace(issue(), masthead=replace(MASTHEAD, name='</style><script>x</script>"; } body { color: red'))
    text = write_html(made, load_template("qubao")).decode()
    head = text[: text.index("</style>")]
    assert "@page :first" in head
    assert "<script>" not in text


def test_a_head_that_the_margin_has_no_room_for_is_refused() -> None:
    with pytest.raises(FileError, match="running_head"):
        parse_own_template("own", 'inherits = "qubao"\n[running_head]\ndistance = "14mm"\n')
