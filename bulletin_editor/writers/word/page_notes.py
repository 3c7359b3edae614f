"""The footnotes part: notes at the foot of the page, with the rule above them as high as the pages have it."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_editor.content.inlines import NO_MARKS
from bulletin_editor.layout.galley import TextItem
from bulletin_editor.layout.page_notes import SEPARATOR_HEIGHT
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.length import Length
from bulletin_editor.writers.word.markup import Markup, part, properties, w
from bulletin_editor.writers.word.registers import Registers
from bulletin_editor.writers.word.runs import RunWriter
from bulletin_editor.writers.word.settings import SEPARATOR_IDS
from bulletin_editor.writers.word.style_sheet import NOTE_NUMBER


def footnotes_part(pages: Pages, registers: Registers) -> bytes:
    """Return the notes at the foot of pages."""
    runs = RunWriter(registers, pages.template.language, stands_apart=True)
    notes = pages.galley.items[pages.galley.notes_from :]
    return part("footnotes", *_separators(), *(_note(item, registers, runs) for item in notes))


def _separators() -> Iterator[Markup]:
    height = w("spacing", before=0, after=0, line=Length(SEPARATOR_HEIGHT).twips, lineRule="exact")
    for number, kind in zip(SEPARATOR_IDS, ("separator", "continuationSeparator"), strict=True):
        paragraph = w("p", properties("pPr", (height, w("ind", firstLine=0))), w("r", w(kind)))
        yield w("footnote", paragraph, type=kind, id=number)


def _note(item: object, registers: Registers, runs: RunWriter) -> Markup:
    assert isinstance(item, TextItem)
    number = registers.note_numbers[item.source.block_id]
    look = properties("pPr", (w("pStyle", val=registers.naming.id(item.style.name)),))
    sign = item.sign.removeprefix(str(number))
    content = (
        w("r", properties("rPr", (w("rStyle", val=NOTE_NUMBER),)), w("footnoteRef"))
        + runs.text(sign, item.style, NO_MARKS)
        + runs.inlines(item.inlines, item.style)
    )
    return w("footnote", w("p", look, content), id=number)
