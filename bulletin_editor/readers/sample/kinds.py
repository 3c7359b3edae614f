"""What each paragraph of a sample is: by the name of its style, else by what it says, else by where it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bulletin_editor.readers.sample.paragraphs import SampleParagraph
from bulletin_editor.templates.template import StyleName

BY_NAME, BY_TEXT, BY_LOOK, BY_PLACE = 95, 80, 75, 60
"""How surely a paragraph is what it is taken for, per cent."""

_NAMES = {
    "body text": StyleName.BODY, "正文文本": StyleName.BODY, "导语": StyleName.LEAD, "lead": StyleName.LEAD,
    "编者按": StyleName.EDITORS_NOTE, "editor’s note": StyleName.EDITORS_NOTE, "顶格段落": StyleName.FLUSH,
    "flush paragraph": StyleName.FLUSH, "落款": StyleName.SIGN_OFF, "sign-off": StyleName.SIGN_OFF,
    "栏目": StyleName.SECTION, "section": StyleName.SECTION, "部门": StyleName.DEPARTMENT,
    "department": StyleName.DEPARTMENT, "引题": StyleName.KICKER, "kicker": StyleName.KICKER,
    "主题": StyleName.HEADLINE, "headline": StyleName.HEADLINE, "副题": StyleName.SUBHEAD,
    "subtitle": StyleName.SUBHEAD, "副标题": StyleName.SUBHEAD, "署名": StyleName.BYLINE, "byline": StyleName.BYLINE,
    "caption": StyleName.CAPTION, "题注": StyleName.CAPTION, "图片来源": StyleName.CREDIT, "credit": StyleName.CREDIT,
    "表头": StyleName.TABLE_HEADER, "table header": StyleName.TABLE_HEADER, "表内文字": StyleName.TABLE_CELL,
    "table cell": StyleName.TABLE_CELL, "endnote text": StyleName.NOTE, "footnote text": StyleName.NOTE,
    "toc heading": StyleName.CONTENTS_TITLE, "要目栏目": StyleName.CONTENTS_SECTION,
    "要目条目": StyleName.CONTENTS_ENTRY, "contents section": StyleName.CONTENTS_SECTION,
    "contents entry": StyleName.CONTENTS_ENTRY, "masthead": StyleName.MASTHEAD_NAME, "期号": StyleName.MASTHEAD_NUMBER,
    "issue number": StyleName.MASTHEAD_NUMBER, "编发单位和日期": StyleName.MASTHEAD_LINE,
    "issue line": StyleName.MASTHEAD_LINE, "密级": StyleName.CLASSIFICATION,
    "classification": StyleName.CLASSIFICATION, "版记": StyleName.IMPRINT, "imprint": StyleName.IMPRINT,
    "quote": StyleName.QUOTATION, "引用": StyleName.QUOTATION,
    **{f"{name}{level}": StyleName(f"heading-{level}") for level in range(1, 5)
       for name in ("文内标题 ", "inner heading ")},
}  # fmt: skip
_OWN_NAMES = frozenset(name for name in _NAMES if name not in ("caption", "quote", "body text", "subtitle"))
"""Names that this program's own files give; in such a file what a style says is what the office means."""

_HEAD_PARAGRAPHS, _FOOT_PARAGRAPHS = 14, 16
_LONGEST_HEADING = 48
_LONG, _LONGEST_TITLE = 60, 80
_HAN = "一二三四五六七八九十百"
_UNITS = "(?:局|委|办|办公室|处|科|部|院|中心|镇|街道|公司)"
_ENDS = "。；！？"


_SIGNS = (
    (StyleName.HEADING_1, f"[{_HAN}]{{1,3}}、"),
    (StyleName.HEADING_2, f"[（(][{_HAN}]{{1,3}}[）)]"),
    (StyleName.HEADING_3, r"\d{1,2}\s*[.．、](?!\d)"),
    (StyleName.HEADING_4, r"[（(]\d{1,2}[）)]"),
)
_RUN_IN = tuple((style, re.compile(pattern)) for style, pattern in _SIGNS)


def _heading(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern)
    return lambda text: len(text) <= _LONGEST_HEADING and text[-1] not in _ENDS and compiled.match(text) is not None


def _says(pattern: str, longest: int = 400) -> Callable[[str], bool]:
    compiled = re.compile(pattern)
    return lambda text: len(text) <= longest and compiled.search(text) is not None


_TEXTS: tuple[tuple[StyleName, Callable[[str], bool]], ...] = (
    (StyleName.CONTENTS_TITLE, _says(r"^(?:本期)?(?:要|目)\s*(?:目|录)$|^本期导读$", 8)),
    (StyleName.CONTENTS_ENTRY, _says(r"(?:\t|\.{3,}|…+)\s*\d{1,3}$", 80)),
    (StyleName.BYLINE, _says(r"^[（(]?(?:本报)?(?:记者|通讯员|撰稿|供稿|作者)[\s：:\u4e00-\u9fff、]{2,30}[）)]?$|"
                             r"^[（(][\u4e00-\u9fff\s、]{2,24}(?:供稿|撰稿|报道)?[）)]$", 40)),
    (StyleName.SUBHEAD, _says(r"^(?:——|――|--)", 60)),
    (StyleName.CAPTION, _says(r"^(?:图|表)\s*\d+", 60)),
    (StyleName.EDITORS_NOTE, _says(r"^(?:编者按|编者的话|按)[：:]")),
    *((style, _heading(pattern)) for style, pattern in _SIGNS),
)  # fmt: skip
_HEAD_TEXTS: tuple[tuple[StyleName, Callable[[str], bool]], ...] = (
    (StyleName.MASTHEAD_NUMBER, _says(r"第\s*[\d〇一二三四五六七八九十]+\s*期|^[（(]?总第", 40)),
    (StyleName.MASTHEAD_LINE, _says(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日", 60)),
    (StyleName.CLASSIFICATION, _says(r"^(?:秘密|机密|绝密|内部资料|内部刊物)", 40)),
)
_MIDDLE_TEXTS: tuple[tuple[StyleName, Callable[[str], bool]], ...] = (
    (
        StyleName.DEPARTMENT,
        _says(r"^[\u4e00-\u9fff]{1,12}(?:局|委|办|办公室|处|科|部|院|中心|镇|街道|公司)[：:]?$", 16),
    ),
)
_FOOT_TEXTS: tuple[tuple[StyleName, Callable[[str], bool]], ...] = (
    (StyleName.IMPRINT, _says(r"^(?:主?报|抄?送|发|抄报|分送|印发)\s*[：:]|共印\s*\d*\s*份|^(?:责任)?编辑[：:]")),
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A paragraph with the style that it shows."""

    paragraph: SampleParagraph
    style: StyleName
    sureness: int
    is_own: bool = False
    """Whether it stands in a file of this program, with its style by the name given there."""


def recognise(paragraphs: Sequence[SampleParagraph]) -> tuple[Recognised, ...]:
    """Return the paragraphs that show one of the template's styles."""
    body_size = _body_size(paragraphs)
    name = _masthead_name(paragraphs, body_size)
    headline_level = _headline_level([paragraph for paragraph in paragraphs if paragraph is not name])
    found: list[Recognised] = []
    for index, paragraph in enumerate(paragraphs):
        if paragraph is name:
            own = _by_name(paragraph)
            found.append(own or Recognised(paragraph, StyleName.MASTHEAD_NAME, BY_TEXT))
            continue
        is_head = index < _HEAD_PARAGRAPHS
        is_foot = index >= len(paragraphs) - _FOOT_PARAGRAPHS
        known = _by_name(paragraph) or _by_text(paragraph, is_head=is_head, is_foot=is_foot)
        known = known or _by_level(paragraph, headline_level) or _by_look(paragraph, body_size)
        if known is not None:
            found.append(known)
        if known is not None and known.style is StyleName.BODY:
            found.extend(_run_in_heading(paragraph))
    is_ours = any(name in _OWN_NAMES for paragraph in paragraphs for name in paragraph.names)
    return tuple(replace(one, is_own=is_ours and one.sureness == BY_NAME) for one in found)


def _by_name(paragraph: SampleParagraph) -> Recognised | None:
    named = next((name for name in paragraph.names if name in _NAMES), None)
    return None if named is None else Recognised(paragraph, _NAMES[named], BY_NAME)


def _by_text(paragraph: SampleParagraph, *, is_head: bool, is_foot: bool) -> Recognised | None:
    text = paragraph.text
    if not text:
        return None
    if paragraph.cell is not None and _is_real_table(paragraph.cell):
        style = StyleName.TABLE_HEADER if paragraph.cell[0] == 0 else StyleName.TABLE_CELL
        return Recognised(paragraph, style, BY_TEXT)
    tables = (
        *(_HEAD_TEXTS if is_head else ()),
        *(_FOOT_TEXTS if is_foot else ()),
        *_TEXTS,
        *(() if is_head or is_foot else _MIDDLE_TEXTS),
    )
    for style, says in tables:
        if says(text):
            return Recognised(paragraph, style, BY_TEXT)
    return None


def _headline_level(paragraphs: Sequence[SampleParagraph]) -> int | None:
    """Return the deepest level of the outline whose paragraphs are centred: that of headlines."""
    levels = (
        paragraph.level
        for paragraph in paragraphs
        if paragraph.level is not None and _is_centred(paragraph) and _by_name(paragraph) is None
    )
    return max(levels, default=None)


def _by_level(paragraph: SampleParagraph, headline_level: int | None) -> Recognised | None:
    """Tell the styles of the outline apart: sections above the headlines are centred too, departments are not."""
    level = paragraph.level
    if level is None or not paragraph.text or len(paragraph.text) > _LONGEST_TITLE:
        return None
    if headline_level is None:
        style = StyleName(f"heading-{min(level, 4)}")
    elif _is_centred(paragraph):
        style = StyleName.HEADLINE if level == headline_level else StyleName.SECTION
    elif level < headline_level:
        style = StyleName.DEPARTMENT
    else:
        style = StyleName(f"heading-{max(1, min(level - headline_level, 4))}")
    return Recognised(paragraph, style, BY_PLACE)


def _is_centred(paragraph: SampleParagraph) -> bool:
    return paragraph.look.get("alignment") == "centre"


def _by_look(paragraph: SampleParagraph, body_size: float | None) -> Recognised | None:
    """Take a large centred line for a headline, and long text of the common size for the body."""
    text, look = paragraph.text, paragraph.look
    size = look.get("size")
    if not text or size is None or body_size is None or paragraph.cell is not None:
        return None
    stands_out = _is_centred(paragraph) and size > body_size + 1 and not is_red(look.get("colour"))
    if stands_out and len(text) <= _LONGEST_TITLE:
        sureness = BY_TEXT if "title" in paragraph.names or "标题" in paragraph.names else BY_LOOK
        return Recognised(paragraph, StyleName.HEADLINE, sureness)
    if len(text) >= _LONG and abs(size - body_size) < 0.1:
        return Recognised(paragraph, StyleName.BODY, BY_TEXT)
    return None


def _run_in_heading(paragraph: SampleParagraph) -> Iterator[Recognised]:
    """Yield the heading that a paragraph of the body begins with, in its own face or weight."""
    if paragraph.opening is None:
        return
    text, look = paragraph.opening
    for style, pattern in _RUN_IN:
        if pattern.match(text):
            heading = replace(paragraph, text=text, look={**paragraph.look, **look}, opening=None)
            yield Recognised(heading, style, BY_LOOK)
            return


def _body_size(paragraphs: Sequence[SampleParagraph]) -> float | None:
    """Return the size in which most of the text stands."""
    counts: Counter[float] = Counter()
    for paragraph in paragraphs:
        if paragraph.cell is None and paragraph.look.get("size"):
            counts[paragraph.look["size"]] += len(paragraph.text)
    return counts.most_common(1)[0][0] if counts else None


def _masthead_name(paragraphs: Sequence[SampleParagraph], body_size: float | None) -> SampleParagraph | None:
    """Return the large red line at the head."""
    red = [
        paragraph
        for paragraph in paragraphs[:_HEAD_PARAGRAPHS]
        if is_red(paragraph.look.get("colour")) and paragraph.look.get("size", 0) > (body_size or 0) * 1.4
    ]
    return max(red, key=lambda paragraph: float(paragraph.look["size"]), default=None)


def is_red(colour: str | None) -> bool:
    """Tell whether a colour is the red of mastheads."""
    if not colour:
        return False
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red >= 0xA0 and green < 0x60 and blue < 0x60


def _is_real_table(cell: tuple[int, int, int]) -> bool:
    """Tell a table from the frames that offices put around masthead and imprint."""
    _, rows, columns = cell
    return rows >= 2 and columns >= 2
