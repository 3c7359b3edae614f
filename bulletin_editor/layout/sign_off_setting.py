"""A sign-off and its date under each other, as GB/T 9704 (7.3.5.2) wants them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeGuard

from bulletin_editor.content.blocks import Alignment, Block, Paragraph, Role
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.layout.measuring import text_width
from bulletin_editor.templates.template import Style, Template

_DATE = re.compile(r"[\d〇零一二三四五六七八九十]+年[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+日")
_DATE_STANDS_IN = 2
"""Characters by which the date begins to the right of the office's name."""


def sign_off_styles(blocks: Sequence[Block], template: Template) -> Iterator[tuple[str, Style]]:
    """Yield the blocks that are a name or the date under it, with the style that stands them under each other.

    The date begins two characters to the right of the name. Whichever ends further right keeps the style's distance
    from the margin.
    """
    style = template.style(Role.SIGN_OFF)
    if not template.language.startswith("zh") or style.alignment is not Alignment.RIGHT:
        return
    for name, date in pairwise(blocks):
        if not (_is_sign_off(name) and _is_sign_off(date)):
            continue
        names, dates = plain_text(name.inlines), plain_text(date.inlines)
        if _DATE.fullmatch(dates) and not _DATE.fullmatch(names):
            room = template.page.text_width
            widths = tuple(text_width(text, style, template.language) for text in (names, dates))
            before = style.em_pitch * _DATE_STANDS_IN
            further = widths[0] - before - widths[1]
            own = style.right_indent * style.em_pitch
            indents = (own + max(0.0, -further), own + max(0.0, further))
            if max(widths[0] + indents[0], widths[1] + indents[1]) <= room:
                yield name.id, _with_right_indent(style, indents[0])
                yield date.id, _with_right_indent(style, indents[1])


def _is_sign_off(block: Block) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and block.role is Role.SIGN_OFF and block.alignment is None


def _with_right_indent(style: Style, indent: float) -> Style:
    """Return the style with another distance from the right margin, in whole twips."""
    return replace(style, right_indent=round(indent * 20) / 20 / style.em_pitch)
