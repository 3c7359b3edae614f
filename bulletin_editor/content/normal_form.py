"""The normal form of text, which makes equality mean what it should.

No run is empty, and neighbouring runs with equal marks are one. Every reader and every edit ends here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bulletin_editor.content.block_texts import with_texts
from bulletin_editor.content.blocks import Block
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, Marks, Run


def normalised_inlines(inlines: Iterable[Inline]) -> Inlines:
    """Return the inlines without empty runs, equal neighbours merged, footnotes normalised inside."""
    inlines = tuple(inlines)
    if (len(inlines) == 1 and type(only := inlines[0]) is Run and only.text) or _is_normal(inlines):
        return inlines
    result: list[Inline] = []
    for inline in inlines:
        before = result[-1] if result else None
        match inline:
            case Run(text=""):
                pass
            case Run() if isinstance(before, Run) and before.marks == inline.marks:
                result[-1] = Run(before.text + inline.text, inline.marks)
            case Footnote():
                result.append(_normalised_footnote(inline))
            case _:
                result.append(inline)
    return tuple(result)


def _is_normal(inlines: Inlines) -> bool:
    """Tell at little cost whether nothing is to be done, as with nearly all text."""
    before: Marks | None = None
    for inline in inlines:
        if isinstance(inline, Run):
            marks = inline.marks
            if not inline.text or (before is not None and _are_equal(before, marks)):
                return False
            before = marks
        elif isinstance(inline, Footnote) and _normalised_footnote(inline) is not inline:
            return False
        else:
            before = None
    return True


def _are_equal(first: Marks, second: Marks) -> bool:
    """Compare marks; neighbours differ in bold more often than in all else, and asking that alone is cheap."""
    return first is second or (first.bold == second.bold and first == second)


def _normalised_footnote(footnote: Footnote) -> Footnote:
    inside = tuple(i for i in normalised_inlines(footnote.inlines) if not isinstance(i, Footnote))
    return footnote if inside is footnote.inlines or inside == footnote.inlines else replace(footnote, inlines=inside)


def normalised_block(block: Block) -> Block:
    """Return the block in normal form; the same object when it already is."""
    return with_texts(block, normalised_inlines)
