"""What a Word file says, read with the standard library alone, and what an import kept of it.

A fact is a tuple; both sides give multisets of them. Nothing here knows the readers.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

from bulletin_editor.content.blocks import Figure, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Node
from bulletin_editor.content.inlines import Footnote, Inlines, RevisionKind, Run
from bulletin_editor.readers.draft import Draft

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
P = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_NOT_LISTS = {"none", None}

Facts = Counter[tuple[str, ...]]


class WordFile:
    """The parts of one file that facts are read from."""

    def __init__(self, path: Path) -> None:
        self.archive = zipfile.ZipFile(path)
        self.names = set(self.archive.namelist())
        self.body = self.part("word/document.xml").find(f"{W}body")
        self.links, self.pictures = self._relations()
        self.levels, self.bold_styles, self.style_numbers = self._styles()
        self.kinds = self._numbering()

    def part(self, name: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.archive.read(name))

    def _relations(self) -> tuple[dict[str, str], dict[str, str]]:
        links, pictures = {}, {}
        for relation in self.part("word/_rels/document.xml.rels").iter(f"{P}Relationship"):
            target = relation.get("Target", "")
            if relation.get("Type", "").endswith("/hyperlink"):
                links[relation.get("Id", "")] = target
            elif relation.get("Type", "").endswith("/image"):
                name = str(PurePosixPath("word") / target) if not target.startswith("/") else target[1:]
                pictures[relation.get("Id", "")] = name
        return links, pictures

    def _styles(self) -> tuple[dict[str, int], set[str], dict[str, tuple[str, str]]]:
        levels: dict[str, int] = {}
        bold: set[str] = set()
        numbers: dict[str, tuple[str, str]] = {}
        for style in self.part("word/styles.xml").iter(f"{W}style"):
            name, key = _val(style, "name").lower(), style.get(f"{W}styleId", "")
            if name.startswith("heading ") and name[8:].isdigit():
                levels[key] = int(name[8:])
            elif name == "title":
                levels[key] = 0
            if style.find(f"{W}rPr/{W}b") is not None:
                bold.add(key)
            number = style.find(f"{W}pPr/{W}numPr/{W}numId")
            if number is not None:
                numbers[key] = (number.get(f"{W}val", ""), _val(style.find(f"{W}pPr/{W}numPr"), "ilvl") or "0")
        return levels, bold, numbers

    def _numbering(self) -> dict[tuple[str, str], str]:
        if "word/numbering.xml" not in self.names:
            return {}
        root = self.part("word/numbering.xml")
        abstract = {
            (element.get(f"{W}abstractNumId", ""), level.get(f"{W}ilvl", "")): _val(level, "numFmt")
            for element in root.iter(f"{W}abstractNum")
            for level in element.iter(f"{W}lvl")
        }
        return {
            (number.get(f"{W}numId", ""), str(level)): abstract.get((_val(number, "abstractNumId"), str(level)), "none")
            for number in root.iter(f"{W}num")
            for level in range(9)
        }


def _val(element: ElementTree.Element | None, name: str) -> str:
    child = None if element is None else element.find(f"{W}{name}")
    return child.get(f"{W}val", "") if child is not None else ""


def facts_of_word(path: Path) -> Facts:
    """Return the facts of a file's body."""
    file = WordFile(path)
    facts: Facts = Counter()
    for child in _blocks(file.body):
        if child.tag == f"{W}p":
            facts.update(_paragraph_facts(file, child))
            for box in _boxes(child):
                for inside in box.iterfind(f"{W}p"):
                    facts.update(_paragraph_facts(file, inside))
        elif child.tag == f"{W}tbl":
            facts.update(_table_facts(file, child))
    for name in ("footnotes", "endnotes"):
        if f"word/{name}.xml" in file.names:
            for note in file.part(f"word/{name}.xml"):
                text = "\n".join(filter(None, (_text(paragraph) for paragraph in note.iter(f"{W}p")))).strip()
                if text and note.get(f"{W}type") in (None, "normal"):
                    facts["note", text] += 1
    return facts


def _blocks(parent: ElementTree.Element | None) -> Iterator[ElementTree.Element]:
    """Yield paragraphs and tables, those in content controls and in insertions too."""
    for child in () if parent is None else parent:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in (f"{W}customXml", f"{W}ins", f"{W}moveTo"):
            yield from _blocks(child)
        elif child.tag == f"{W}sdt" and "Table of Contents" not in _gallery(child):
            yield from _blocks(child.find(f"{W}sdtContent"))


def _gallery(control: ElementTree.Element) -> str:
    return next((element.get(f"{W}val", "") for element in control.iter(f"{W}docPartGallery")), "")


def _boxes(paragraph: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Yield the text boxes of a paragraph, each in its newer form alone."""
    for element in _walk(paragraph, into_boxes=True):
        if element.tag == f"{W}txbxContent":
            yield element


def _walk(element: ElementTree.Element, *, into_boxes: bool = False) -> Iterator[ElementTree.Element]:
    """Yield what is inside an element but for the older forms of what it says twice, and for text boxes' contents."""
    for child in element:
        yield child
        if child.tag in (f"{W}moveFrom", f"{W}del"):
            continue
        if child.tag == f"{MC}AlternateContent":
            newer = child.find(f"{MC}Choice")
            yield from _walk(child[0] if newer is None else newer, into_boxes=into_boxes)
        elif child.tag != f"{W}txbxContent":
            yield from _walk(child, into_boxes=into_boxes)


def _paragraph_facts(file: WordFile, paragraph: ElementTree.Element) -> Iterator[tuple[str, ...]]:
    text = _text(paragraph).strip(" \u3000\t\n")
    yield from _pictures(file, paragraph)
    if not text:
        return
    style = next((element.get(f"{W}val", "") for element in paragraph.iter(f"{W}pStyle")), "")
    yield ("paragraph", text)
    if style in file.levels:
        yield ("heading", text)
    else:
        number = paragraph.find(f"{W}pPr/{W}numPr")
        found = (_val(number, "numId"), _val(number, "ilvl") or "0") if number is not None else None
        kind = file.kinds.get(found or file.style_numbers.get(style, ("", "")))
        if kind not in _NOT_LISTS:
            level = (found or file.style_numbers[style])[1]
            yield ("item", text, "bullet" if kind == "bullet" else "number", level)
    yield from _marked(file, paragraph, whole=text, is_heading=style in file.levels or style in file.bold_styles)


def _pictures(file: WordFile, element: ElementTree.Element) -> Iterator[tuple[str, ...]]:
    for blip in (inside for inside in _walk(element) if inside.tag == f"{A}blip"):
        name = file.pictures.get(blip.get(f"{R}embed", ""))
        if name in file.names:
            yield ("picture", hashlib.sha256(file.archive.read(name or "")).hexdigest())


def _marked(
    file: WordFile, paragraph: ElementTree.Element, *, whole: str, is_heading: bool
) -> Iterator[tuple[str, ...]]:
    for mark, tag in (("bold", "b"), ("italic", "i"), ("underline", "u"), ("strike", "strike")):
        if is_heading and mark == "bold":
            continue
        for text in _stretches(paragraph, tag):
            if not (mark == "bold" and text == whole):
                yield (mark, text)
    for link in paragraph.iter(f"{W}hyperlink"):
        target = file.links.get(link.get(f"{R}id", ""))
        if target and _text(link).strip():
            yield ("link", _text(link).strip(), target)


def _stretches(paragraph: ElementTree.Element, tag: str) -> Iterator[str]:
    """Yield the texts of neighbouring runs that share a mark."""
    gathered = ""
    for run in paragraph.iter(f"{W}r"):
        switch = run.find(f"{W}rPr/{W}{tag}")
        on = switch is not None and switch.get(f"{W}val", "1") not in ("0", "false", "none")
        if on:
            gathered += _text(run)
        elif _text(run):
            if gathered.strip():
                yield gathered.strip()
            gathered = ""
    if gathered.strip():
        yield gathered.strip()


def _text(element: ElementTree.Element) -> str:
    text = ""
    for child in _walk(element):
        if child.tag == f"{W}t":
            text += child.text or ""
        elif child.tag in (f"{W}noBreakHyphen", f"{W}softHyphen"):
            text += "\u2011" if child.tag == f"{W}noBreakHyphen" else "\u00ad"
        elif child.tag == f"{W}tab" and child.get(f"{W}val") is None:
            text += "\t"
        elif child.tag in (f"{W}br", f"{W}cr") and child.get(f"{W}type") in (None, "textWrapping"):
            text += "\n"
    return text


def _table_facts(file: WordFile, table: ElementTree.Element) -> Iterator[tuple[str, ...]]:
    open_cells: dict[int, list[object]] = {}
    cells: list[list[object]] = []
    for row in table.iterfind(f"{W}tr"):
        column = 0
        for cell in row.iterfind(f"{W}tc"):
            span = int(cell.find(f"{W}tcPr/{W}gridSpan").get(f"{W}val", "1")) if _has(cell, "gridSpan") else 1
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None and merge.get(f"{W}val") != "restart" and column in open_cells:
                open_cells[column][2] += 1  # type: ignore[operator]
            else:
                found: list[object] = ["\n".join(_text(p) for p in cell.iterfind(f"{W}p")).strip(), span, 1]
                cells.append(found)
                open_cells.pop(column, None)
                if merge is not None:
                    open_cells[column] = found
            yield from _pictures(file, cell)
            column += span
    for text, across, down in cells:
        yield ("cell", str(text), str(across), str(down))


def _has(cell: ElementTree.Element, name: str) -> bool:
    return cell.find(f"{W}tcPr/{W}{name}") is not None


def facts_of_draft(draft: Draft) -> Facts:
    """Return the facts that an import holds."""
    facts: Facts = Counter()
    for node in draft.nodes:
        facts.update(_node_facts(node, draft))
    return facts


def _node_facts(node: Node, draft: Draft) -> Iterator[tuple[str, ...]]:
    if not isinstance(node, Article):
        title = node.title + getattr(node, "colon", "")
        yield from (("paragraph", title), ("heading", title))
        for child in node.children:
            yield from _node_facts(child, draft)
        return
    for title in {node.kicker, node.subhead, node.byline, " ".join(node.headline), *node.headline} - {""}:
        yield from (("paragraph", title), ("heading", title))
    for block in node.blocks:
        match block:
            case Paragraph():
                yield from _own_paragraph_facts(block)
            case Table():
                if block.caption:
                    yield ("paragraph", "".join(run.text for run in block.caption))
                for row in block.rows:
                    for cell in row.cells:
                        yield ("cell", _plain(cell.inlines).strip(), str(cell.column_span), str(cell.row_span))
                        yield from _own_notes(cell.inlines)
            case Figure():
                yield ("picture", hashlib.sha256(draft.assets[block.asset].data).hexdigest())
                if block.caption:
                    yield ("paragraph", block.caption)


def _own_paragraph_facts(paragraph: Paragraph) -> Iterator[tuple[str, ...]]:
    text = _plain(paragraph.inlines).strip(" \u3000\t\n")
    if text:
        yield ("paragraph", text)
    if paragraph.role.heading_level is not None:
        yield ("heading", text)
    elif paragraph.list_item is not None:
        yield ("item", text, paragraph.list_item.kind.value, str(paragraph.list_item.level))
    yield from _own_notes(paragraph.inlines)
    runs = [run for run in paragraph.inlines if not (isinstance(run, Footnote) or _is_deleted(run))]
    for mark in ("bold", "italic", "underline", "strike", "link"):
        gathered, address = "", ""
        for run in (*runs, None):
            value = getattr(run.marks, mark) if isinstance(run, Run) else gathered and run is not None
            if value and (mark != "link" or address in ("", value)):
                gathered += run.text if isinstance(run, Run) else "\n"
                address = value if mark == "link" and isinstance(value, str) else address
                continue
            if gathered.strip():
                yield (mark, gathered.strip(), address) if mark == "link" else (mark, gathered.strip())
            gathered, address = (run.text, str(value)) if value and isinstance(run, Run) else ("", "")


def _own_notes(inlines: Inlines) -> Iterator[tuple[str, ...]]:
    for note in inlines:
        if isinstance(note, Footnote):
            yield ("note", _plain(note.inlines).strip())


def _is_deleted(inline: object) -> bool:
    revision = inline.marks.revision if isinstance(inline, Run) else None
    return revision is not None and revision.kind is RevisionKind.DELETED


def _plain(inlines: Sequence[object]) -> str:
    return "".join(
        inline.text if isinstance(inline, Run) else "\n"
        for inline in inlines
        if not (isinstance(inline, Footnote) or _is_deleted(inline))
    )
