"""A sign-off and its date stand under each other as GB/T 9704 (7.3.5.2) wants them, in Word as on the pages."""

from __future__ import annotations

import io
import zipfile

import pytest

from bulletin_editor.content.blocks import Alignment, Role
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.line_geometry import character_edges
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bulletin, p

EM = 15.75


def edges(name: str, date: str, **fields: object) -> list[tuple[float, float]]:
    """Return where name and date begin and end, in characters from the right margin."""
    made = bulletin(article("标题", "正文。", *(p(text, Role.SIGN_OFF, **fields) for text in (name, date))))
    pages = compose(made, load_template("guobiao"))
    found = []
    for block in made.outline[0].blocks[1:]:  # type: ignore[union-attr]
        index = pages.item_index(made.outline[0].id, block.id)
        assert index is not None
        item, set_text = pages.galley.items[index], pages.set_items[index]
        assert isinstance(set_text, SetText)
        across = character_edges(item, set_text, set_text.lines[0], "zh-CN")  # type: ignore[arg-type]
        room = pages.template.page.text_width
        found.append(((room - across[0]) / EM, (room - across[-1]) / EM))
    return found


@pytest.mark.parametrize("name", ["澜河区人民政府办公室", "中共澜河区委全面深化改革委员会办公室"])
def test_the_date_begins_two_characters_to_the_right_of_a_long_name(name: str) -> None:
    (name_start, name_end), (date_start, _) = edges(name, "2026年3月5日")
    assert name_end == pytest.approx(2, abs=0.05)
    assert name_start - date_start == pytest.approx(2, abs=0.05)


def test_a_date_longer_than_the_name_keeps_its_distance_and_the_name_moves() -> None:
    (name_start, _), (date_start, date_end) = edges("区委", "2026年11月27日")
    assert date_end == pytest.approx(2, abs=0.05)
    assert name_start - date_start == pytest.approx(2, abs=0.05)


def test_names_alone_and_those_aligned_by_hand_stay_where_they_are() -> None:
    assert [end for _, end in edges("澜河区人民政府", "澜河区监察委员会")] == pytest.approx([2, 2], abs=0.05)
    by_hand = edges("澜河区人民政府", "2026年3月5日", alignment=Alignment.CENTRE)
    assert sum(by_hand[0]) == pytest.approx(sum(by_hand[1]), abs=0.1)


def test_word_is_told_the_same_distances() -> None:
    made = bulletin(article("标题", "正文。", p("区委", Role.SIGN_OFF), p("2026年11月27日", Role.SIGN_OFF)))
    template = load_template("guobiao")
    with zipfile.ZipFile(io.BytesIO(write_docx(made, template, compose(made, template)))) as archive:
        document = archive.read("word/document.xml").decode()
    paragraph = document[: document.index("区委")].rsplit("<w:p>", 1)[1]
    assert '<w:ind w:left="0" w:right="' in paragraph
