"""Where each character of a set line stands, alignment and justification included."""

from __future__ import annotations

from itertools import accumulate, islice

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.layout.galley import TextItem
from bulletin_editor.layout.scripts import latin_stretch
from bulletin_editor.layout.set_items import Line, SetText


def line_start(item: TextItem, line: Line) -> float:
    """Return where the line's text begins, from the left edge of the measure."""
    spare = line.room - line.width
    match item.alignment:
        case Alignment.CENTRE:
            return line.indent + spare / 2
        case Alignment.RIGHT:
            return line.indent + spare
        case _:
            return line.indent


def is_justified(item: TextItem, line: Line) -> bool:
    """Tell whether the line is stretched to its room."""
    return item.alignment is Alignment.JUSTIFIED and not line.is_last


def character_edges(item: TextItem, set_text: SetText, line: Line, language: str) -> tuple[float, ...]:
    """Return the left edge of each character of a line and the right edge of the last, from the measure's left edge.

    A justified line is widened evenly after each space and each East Asian character.
    """
    advances = list(islice(set_text.measured.advances(), line.start, line.end))
    if is_justified(item, line) and len(advances) > 1:
        is_latin = latin_stretch(language).match
        text = set_text.text[line.start : line.end - 1]
        gaps = [place for place, character in enumerate(text) if character == " " or not is_latin(character)]
        for place in gaps:
            advances[place] += (line.room - line.width) / len(gaps)
    return tuple(accumulate(advances, initial=line_start(item, line)))
