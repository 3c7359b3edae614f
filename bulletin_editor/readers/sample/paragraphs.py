"""A Word file as paragraphs with their looks, its page, and the form of its page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers.sample.looks import Look, Looks, written_colour
from bulletin_editor.readers.word.package import WordPackage
from bulletin_editor.readers.word.xml_names import MC, VAL, W, value, whole_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z0-9]")
_TYPED_INDENT = re.compile(r"^(?:\u3000|  )+")
_DASHED = re.compile(r"[-—–－]\s*#\s*[-—–－]")
_LONGEST_OPENING = 60
_LONGEST_SAMPLE = 4000
"""Paragraphs that are looked at; later ones look no different."""


@dataclass(frozen=True, slots=True)
class SampleParagraph:
    text: str
    look: Look
    """In effect, most of the text counting."""
    style_look: Look
    """What the paragraph's style says alone."""
    names: tuple[str, ...]
    """The names of its style."""
    level: int | None
    """Of the outline, from 1."""
    blank_before: int
    """Empty paragraphs before it."""
    blank_after: int = 0
    cell: tuple[int, int, int] | None = None
    """Its row, the rows and the columns of its table; `None` outside tables."""
    opening: tuple[str, Look] | None = None
    """What stands at its head in another face or weight than the rest, as headings run in with text do."""
    rule: tuple[float, str] | None = None
    """Thickness in points and colour of a rule below it."""


@dataclass(frozen=True, slots=True)
class SamplePage:
    """Lengths in points."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    footer: float
    grid_pitch: float | None
    """The pitch of the grid of lines; `None` without a grid."""
    character_spacing: float | None
    """What the grid adds to each character."""
    columns: int = 1


@dataclass(frozen=True, slots=True)
class PageNumberSample:
    look: Look
    has_dashes: bool
    alignment: str
    """"left", "centre", "right", or "outside" where odd and even pages differ."""


@dataclass(frozen=True, slots=True)
class Sample:
    paragraphs: tuple[SampleParagraph, ...]
    page: SamplePage | None
    page_number: PageNumberSample | None


def read_sample(data: bytes, path: Path) -> Sample:
    """Read a .docx as a sample of an office's look.

    Raises `FileError`.
    """
    package = WordPackage(data, path)
    main = package.main_part()
    root = package.xml(main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise FileError(path, Cause.CORRUPT, main)
    related = package.relationships(main)
    parts = {one.kind: one.target for one in related.values() if not one.is_external}

    def part(kind: str) -> _Element | None:
        return package.optional_xml(parts[kind]) if kind in parts else None

    looks = Looks(part("styles"), part("theme"))
    paragraphs = tuple(_with_blanks(_paragraphs(body, looks)))
    sections = list(body.iter(f"{W}sectPr"))
    pages = Counter(page for page in map(_page, sections) if page is not None)
    page = pages.most_common(1)[0][0] if pages else None
    targets = {key: one.target for key, one in related.items() if one.kind == "footer"}
    return Sample(paragraphs, page, _page_number(package, sections, targets, looks))


def _paragraphs(body: _Element, looks: Looks) -> Iterator[SampleParagraph]:
    cells = _cells(body)
    for index, element in enumerate(body.iter(f"{W}p")):
        if index >= _LONGEST_SAMPLE:
            return
        if next(element.iterancestors(f"{MC}Fallback"), None) is None:
            yield sample_paragraph(element, looks, cells.get(element))


def _with_blanks(paragraphs: Iterator[SampleParagraph]) -> Iterator[SampleParagraph]:
    """Leave empty paragraphs out and count them before and after those with text."""
    from dataclasses import replace

    former: SampleParagraph | None = None
    blank = 0
    for paragraph in paragraphs:
        if not paragraph.text and paragraph.rule is None:
            blank += paragraph.cell is None
            continue
        if former is not None:
            yield replace(former, blank_after=blank)
        former, blank = replace(paragraph, blank_before=blank), 0
    if former is not None:
        yield former


def _cells(body: _Element) -> dict[_Element, tuple[int, int, int]]:
    found: dict[_Element, tuple[int, int, int]] = {}
    for table in body.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        columns = max((len(row.findall(f"{W}tc")) for row in rows), default=0)
        for number, row in enumerate(rows):
            for element in row.iter(f"{W}p"):
                found[element] = (number, len(rows), columns)
    return found


def sample_paragraph(element: _Element, looks: Looks, cell: tuple[int, int, int] | None = None) -> SampleParagraph:
    """Return a paragraph with its look in effect."""
    properties = element.find(f"{W}pPr")
    style_id = None if properties is None else value(properties, "pStyle")
    style_look = looks.of_style(style_id)
    direct = looks.of_paragraph(properties)
    runs = list(_runs(element))
    text = "".join(_text_of(run) for run in runs)
    look: dict[str, Any] = {**style_look, **direct, **_common_run_look(runs, looks, style_look)}
    look = {key: one for key, one in look.items() if one is not None}
    indent = _TYPED_INDENT.match(text)
    if indent and not (look.get("first_line") or look.get("first_line_characters")):
        look["first_line_characters"] = float(len(indent[0].replace("  ", "\u3000")))
    known_id = style_id if style_id in looks.names else looks.default_id
    return SampleParagraph(
        text=text.strip(),
        look=look,
        style_look=style_look,
        names=looks.names.get(known_id or "", ()),
        level=_level(properties, looks, known_id),
        blank_before=0,
        cell=cell,
        opening=_opening(runs, looks, look),
        rule=None if properties is None else _rule(properties),
    )


def _level(properties: _Element | None, looks: Looks, style_id: str | None) -> int | None:
    level = None if properties is None else whole_number(value(properties, "outlineLvl"))
    if level is not None:
        return level + 1 if 0 <= level < 9 else None
    for name in looks.names.get(style_id or "", ()):
        found = re.fullmatch(r"(?:heading|标题)\s*([1-9])", name)
        if found:
            return int(found[1])
    return None


def _runs(element: _Element) -> Iterator[_Element]:
    """Yield the runs of a paragraph, not those of paragraphs inside it, as text boxes have them."""
    for run in element.iter(f"{W}r"):
        if next(run.iterancestors(f"{W}p"), None) is element:
            yield run


def _text_of(run: _Element) -> str:
    texts = {f"{W}t": None, f"{W}tab": "\t", f"{W}br": " ", f"{W}cr": " "}
    return "".join(
        (child.text or "") if child.tag == f"{W}t" else texts[child.tag] or "" for child in run if child.tag in texts
    )


def _common_run_look(runs: list[_Element], looks: Looks, style_look: Look) -> dict[str, Any]:
    """Return what most of the characters look like, each property counted by itself, faces by their script.

    `None` where no character shows it: a face of a script that is not there says nothing of the office's taste.
    """
    counts: dict[str, Counter[Any]] = {}
    for run in runs:
        text = _text_of(run).strip()
        properties = run.find(f"{W}rPr")
        if not text or (properties is not None and value(properties, "vertAlign") in ("superscript", "subscript")):
            continue
        style_id = None if properties is None else value(properties, "rStyle")
        styled = looks.of_style(style_id) if style_id else {}
        look = {**style_look, **styled, **looks.of_run(properties)}
        for key in ("size", "bold", "italic", "colour", "letter_spacing"):
            counts.setdefault(key, Counter())[look.get(key)] += len(text)
        counts.setdefault("east_asian", Counter())[look.get("east_asian")] += len(_HAN.findall(text))
        held_to_one_face = styled.get("latin") is not None and styled.get("latin") == styled.get("east_asian")
        latin = style_look.get("latin") if held_to_one_face else look.get("latin")
        counts.setdefault("latin", Counter())[latin] += len(_LATIN.findall(text))
    commonest = {key: counter.most_common(1)[0] for key, counter in counts.items()}
    return {key: common if count else None for key, (common, count) in commonest.items()}


def _opening(runs: list[_Element], looks: Looks, look: Look) -> tuple[str, Look] | None:
    """Return the text at the head that differs from most of the paragraph in face or weight, with how it does."""
    text, found = "", None
    for run in runs:
        piece = _text_of(run)
        if not piece.strip():
            text += piece
            continue
        said = looks.of_run(run.find(f"{W}rPr"))
        here = {key: said.get(key, look.get(key)) for key in ("east_asian", "bold", "colour")}
        if all((here[key] or False) == (look.get(key) or False) for key in here) or (
            found is not None and here != found
        ):
            break
        text, found = text + piece, here
    if found is None or len(text) > _LONGEST_OPENING:
        return None
    return text.strip(), {key: one for key, one in found.items() if one is not None}


def _rule(properties: _Element) -> tuple[float, str] | None:
    bottom = properties.find(f"{W}pBdr/{W}bottom")
    if bottom is None or (bottom.get(VAL) or "none") in ("none", "nil"):
        return None
    eighths = whole_number(bottom.get(f"{W}sz")) or 4
    return eighths / 8, written_colour(bottom.get(f"{W}color")) or "#000000"


def _page(section: _Element) -> SamplePage | None:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is None or margins is None:
        return None

    def length(element: _Element, name: str) -> float:
        return abs(whole_number(element.get(f"{W}{name}")) or 0) / 20

    grid = section.find(f"{W}docGrid")
    kind = "" if grid is None else grid.get(f"{W}type") or ""
    pitch = None if grid is None else whole_number(grid.get(f"{W}linePitch"))
    spacing = None if grid is None else whole_number(grid.get(f"{W}charSpace"))
    has_lines = kind in ("lines", "linesAndChars", "snapToChars")
    has_characters = kind in ("linesAndChars", "snapToChars")
    columns = section.find(f"{W}cols")
    return SamplePage(
        width=length(size, "w"),
        height=length(size, "h"),
        top=length(margins, "top"),
        bottom=length(margins, "bottom"),
        left=length(margins, "left") + length(margins, "gutter"),
        right=length(margins, "right"),
        footer=length(margins, "footer"),
        grid_pitch=pitch / 20 if pitch and has_lines else None,
        character_spacing=(spacing or 0) / 4096 if has_characters else None,
        columns=(whole_number(columns.get(f"{W}num")) or 1) if columns is not None else 1,
    )


def _page_number(
    package: WordPackage, sections: list[_Element], targets: dict[str, str], looks: Looks
) -> PageNumberSample | None:
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    found: dict[str, tuple[SampleParagraph, str, bool]] = {}
    for section in sections:
        for reference in section.iterfind(f"{W}footerReference"):
            target = targets.get(reference.get(relation) or "")
            root = None if target is None else package.optional_xml(target)
            if root is None:
                continue
            for element in root.iter(f"{W}p"):
                number = _numbered(element, looks)
                if number is not None:
                    found[reference.get(f"{W}type") or "default"] = number
    if not found:
        return None
    paragraph, alignment, dashes = found.get("default") or next(iter(found.values()))
    even = found.get("even")
    if even is not None and {even[1], alignment} == {"left", "right"}:
        alignment = "outside"
    return PageNumberSample(paragraph.look, dashes, alignment)


def _numbered(element: _Element, looks: Looks) -> tuple[SampleParagraph, str, bool] | None:
    """Return the paragraph of a page number, how it is aligned and whether it stands between dashes."""
    instructions = " ".join(one.text or "" for one in element.iter(f"{W}instrText"))
    instructions += " ".join(one.get(f"{W}instr") or "" for one in element.iter(f"{W}fldSimple"))
    if not re.search(r"\bPAGE\b", instructions):
        return None
    paragraph = sample_paragraph(element, looks)
    frame = element.find(f"{W}pPr/{W}framePr")
    aligned = None if frame is None else frame.get(f"{W}xAlign")
    frames = {"center": "centre", "outside": "outside", "right": "right", "left": "left"}
    alignment = frames.get(aligned or "") or str(paragraph.look.get("alignment") or "left")
    dashed = _DASHED.search(re.sub(r"\d+", "#", paragraph.text)) is not None
    return paragraph, alignment, dashed
