"""Markdown that this program wrote, read as exactly what it says: nothing is guessed, and it exports the same again.

The front matter tells such a file. Blocks are parted by blank lines; attributes in braces say what Markdown has no sign
for. People may edit the file as long as they keep to that.
"""

from __future__ import annotations

import base64
import binascii
import datetime
import json
import re
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from bulletin_editor.content.blocks import (
    HEADING_ROLES,
    MAXIMUM_LIST_LEVEL,
    Alignment,
    Block,
    Cell,
    Figure,
    ListItem,
    ListKind,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Table,
)
from bulletin_editor.content.bulletin import Article, Department, Imprint, Masthead, Node, Section
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inlines, Run
from bulletin_editor.content.table_grid import is_complete
from bulletin_editor.errors import FileError
from bulletin_editor.readers.draft import Declared, DraftParts, ReadingRule
from bulletin_editor.readers.pictures import read_asset
from bulletin_editor.readers.written_inlines import written_inlines, written_text

_FRONT_MATTER = re.compile(r"\A---\n(format: \"bulletin-editor 1\"\n.{0,65536}?)\n---\n", re.DOTALL)
_HEADING = re.compile(r"(#{1,6})(?: (.*))?")
_ITEM = re.compile(r"((?:    )*)(-|[0-9]{1,9}\.)(?: (.*))?")
_PICTURE = re.compile(r"!\[(.*)\]\[([\w-]+)\]")
_PICTURE_DATA = re.compile(r"\[(picture-\d+)\]: data:[\w/+.-]+;base64,([A-Za-z0-9+/=]*)")
_NOTE = re.compile(r"\[\^(\w+)\]:[ ]?(.*)")
_LISTED = re.compile(r"(?:^|(?<=[ \n]))\{: ((?:[^{}\"]|\"[^\"]*\")*)\}$")
_ATTRIBUTE = re.compile(r"\.([\w-]+)|([\w-]+)=\"([^\"]*)\"")
_CELL_END = re.compile(r"(?<!\\)\|")
_DELIMITER = re.compile(r"\|(?: :?-{3}:? \|)+")
_PAGE_BREAK = '<div style="page-break-before: always"></div>'
_COLUMNS = {"---": None, ":---": Alignment.LEFT, ":---:": Alignment.CENTRE, "---:": Alignment.RIGHT}
_ARTICLE_LEVEL = 3

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class _Attributes:
    classes: tuple[str, ...] = ()
    values: dict[str, str] = field(default_factory=dict)

    @property
    def alignment(self) -> Alignment | None:
        written = self.values.get("align", "")
        return Alignment(written) if written in set(Alignment) else None

    @property
    def role(self) -> Role | None:
        return next((Role(name) for name in self.classes if name in set(Role)), None)

    def number(self, name: str) -> int:
        written = self.values.get(name, "")
        return min(max(int(written), 1), 1000) if written.isdecimal() and len(written) < 5 else 1


def is_written(text: str) -> bool:
    """Tell whether a Markdown text says that this program wrote it."""
    return _FRONT_MATTER.match(text) is not None


def read_written(text: str, parts: DraftParts) -> None:
    """Read such a text into the parts."""
    match = _FRONT_MATTER.match(text)
    assert match is not None
    head = _front_matter(match[1])
    pieces = [piece for piece in text[match.end() :].split("\n\n") if piece.strip("\n")]
    nodes = _Reading(pieces, parts).nodes()
    parts.declared = Declared(
        nodes,
        _filled(Masthead, head),
        _filled(Imprint, head),
        str(head.get("lang", "")),
        str(head.get("template", "")),
    )


def _front_matter(text: str) -> dict[str, Any]:
    head: dict[str, Any] = {}
    for line in text.split("\n"):
        name, _, written = line.partition(": ")
        try:
            head[name] = datetime.date.fromisoformat(written) if name == "date" else json.loads(written)
        except ValueError:
            continue
    return head


def _filled(kind: type[Value], head: dict[str, Any]) -> Value:
    """Return a masthead or imprint with those fields of the front matter that are of the right type."""
    empty = kind()
    chosen = {}
    for one in fields(kind):  # type: ignore[arg-type]
        value = head.get(one.name)
        usual = getattr(empty, one.name)
        wanted: type = datetime.date if one.name == "date" else int if usual is None else type(usual)
        if type(value) is wanted:
            chosen[one.name] = value
    return kind(**chosen)


class _Reading:
    """One walk over the pieces of a file."""

    def __init__(self, pieces: list[str], parts: DraftParts) -> None:
        self._pieces = pieces
        self._parts = parts
        self._pictures: dict[str, str] = {}
        self._notes: dict[str, Footnote] = {}
        self._top: list[Node | _Open] = []
        self._section: _Open | None = None
        self._department: _Open | None = None
        self._blocks: list[Block] = []
        self._article: dict[str, Any] | None = None
        """The fields of the article that is being read."""
        self._holder: _Open | None = None
        self._kicker = ""
        self._table_caption: tuple[Run, ...] = ()

    def nodes(self) -> tuple[Node, ...]:
        self._gather_definitions()
        for piece in self._pieces:
            self._piece(piece)
        self._finish_article()
        return tuple(node.closed() if isinstance(node, _Open) else node for node in self._top)

    def _gather_definitions(self) -> None:
        rest = []
        for piece in self._pieces:
            lines = piece.strip("\n").split("\n")
            if match := _PICTURE_DATA.fullmatch(lines[0]):
                for line in lines:
                    match = _PICTURE_DATA.fullmatch(line)
                    if match is not None and (key := self._asset(match[2])):
                        self._pictures[match[1]] = key
            elif _NOTE.fullmatch(lines[0]):
                for line in lines:
                    note = _NOTE.fullmatch(line)
                    if note is not None:
                        inside = written_inlines(note[2], lambda _label: None)
                        self._notes[note[1]] = Footnote(
                            new_id(), tuple(i for i in inside if not isinstance(i, Footnote))
                        )
            else:
                rest.append(piece)
        self._pieces = rest

    def _asset(self, written: str) -> str:
        try:
            key, asset = read_asset(base64.b64decode(written, validate=True))
        except (FileError, binascii.Error) as error:
            self._parts.report(ReadingRule.PICTURE_NOT_SHOWN, what=str(error)[:80])
            return ""
        self._parts.assets[key] = asset
        return key

    def _inlines(self, line: str) -> Inlines:
        return written_inlines(line, lambda label: self._notes.pop(label, None))

    def _piece(self, piece: str) -> None:
        text = piece.strip("\n")
        if text == _PAGE_BREAK:
            self._blocks.append(PageBreak(new_id()))
        elif heading := _HEADING.fullmatch(text):
            line, listed = _split(heading[2] or "")
            self._heading(len(heading[1]), line, listed)
        elif text.startswith(("| ", "|\n")):
            self._table(text)
        elif _ITEM.fullmatch(text.partition("\n")[0]):
            self._blocks.extend(item for line in text.split("\n") if (item := self._item(line)))
        else:
            self._text(text)

    def _heading(self, level: int, line: str, listed: _Attributes) -> None:
        if level > _ARTICLE_LEVEL:
            self._heading_inside(level, line, listed)
            return
        self._finish_article()
        if level == _ARTICLE_LEVEL:
            lines = () if "untitled" in listed.classes else tuple(map(written_text, line.split("<br>")))
            self._article = {"headline": lines, "kicker": self._kicker}
            self._kicker = ""
            if "at-top" in listed.classes:
                self._section = self._department = None
            elif "in-section" in listed.classes:
                self._department = None
            self._holder = self._department or self._section
            return
        title = "" if "untitled" in listed.classes else written_text(line)
        if level == 1:
            self._section, self._department = _Open(Section(new_id(), title)), None
            self._top.append(self._section)
            return
        if "at-top" in listed.classes:
            self._section = None
        colon = title[-1:] if title.endswith(("：", ":")) else ""
        self._department = _Open(Department(new_id(), title.removesuffix(colon), colon=colon))
        (self._section.children if self._section else self._top).append(self._department)

    def _heading_inside(self, level: int, line: str, listed: _Attributes) -> None:
        role = listed.role or HEADING_ROLES[level - _ARTICLE_LEVEL - 1]
        sign = listed.values.get("sign", "")
        item = None
        inlines = self._inlines(line)
        if sign:
            inlines, removed = _without_prefix(inlines, sign)
            item = ListItem(ListKind.NUMBER) if removed else None
        self._blocks.append(Paragraph(new_id(), inlines, role, listed.alignment, item))

    def _item(self, line: str) -> Paragraph | None:
        match = _ITEM.fullmatch(line)
        if match is None:
            return None
        text, listed = _split(match[3] or "")
        kind = ListKind.BULLET if match[2] == "-" else ListKind.NUMBER
        item = ListItem(kind, min(len(match[1]) // 4, MAXIMUM_LIST_LEVEL))
        return Paragraph(new_id(), self._inlines(text), listed.role or Role.BODY, listed.alignment, item)

    def _text(self, text: str) -> None:
        line, listed = _split(text)
        if "kicker" in listed.classes:
            self._kicker = written_text(line)
        elif self._article is not None and (part := {"subhead", "byline"} & set(listed.classes)):
            self._article[part.pop()] = written_text(line)
        elif picture := _PICTURE.fullmatch(line):
            self._figure(picture, listed)
        elif {"figure-caption", "credit", "table-caption"} & set(listed.classes):
            self._caption(line, listed)
        else:
            self._paragraph(line, listed)

    def _paragraph(self, line: str, listed: _Attributes) -> None:
        role = listed.role or (Role.QUOTATION if line.startswith("> ") else Role.BODY)
        inlines = self._inlines(line.removeprefix("> "))
        label = listed.values.get("label", "")
        if label:
            inlines = _without_prefix(inlines, label)[0]
        self._blocks.append(Paragraph(new_id(), inlines, role, listed.alignment))

    def _figure(self, picture: re.Match[str], listed: _Attributes) -> None:
        key = self._pictures.get(picture[2])
        if key is not None:
            width = _shares(listed.values.get("width", "")) or (1.0,)
            self._blocks.append(Figure(new_id(), key, alternative_text=written_text(picture[1]), width=width[0]))

    def _caption(self, line: str, listed: _Attributes) -> None:
        before = self._blocks[-1] if self._blocks else None
        if "table-caption" in listed.classes:
            inlines = written_inlines(line, lambda _label: None)
            self._table_caption = tuple(run for run in inlines if isinstance(run, Run))
        elif isinstance(before, Figure) and "credit" in listed.classes:
            self._blocks[-1] = replace(before, credit=written_text(line))
        elif isinstance(before, Figure):
            caption = written_text(line)
            alternative = "" if before.alternative_text == caption else before.alternative_text
            self._blocks[-1] = replace(before, caption=caption, alternative_text=alternative)

    def _table(self, text: str) -> None:
        lines = text.split("\n")
        listed = _Attributes()
        if not lines[-1].startswith("|"):
            listed = _split(lines.pop())[1]
        place = next((index for index, line in enumerate(lines) if _DELIMITER.fullmatch(line)), None)
        if place is None:
            return
        columns = [_COLUMNS[sign] for sign in _cells(lines[place])]
        rows = [Row(tuple(self._cell(cell, None) for cell in _cells(line))) for line in lines[:place]]
        for line in lines[place + 1 :]:
            written = _cells(line)
            usual = [*columns, *[None] * len(written)]
            rows.append(Row(tuple(self._cell(cell, usual[index]) for index, cell in enumerate(written))))
        widths = _shares(listed.values.get("widths", ""))
        if len(widths) != len(columns) or sum(widths) > 1.0001:
            widths = (1 / len(columns),) * len(columns)
        landscape = "landscape" in listed.classes
        table = Table(new_id(), tuple(rows), widths, place, self._table_caption, landscape)
        self._table_caption = ()
        if rows and is_complete(table):
            self._blocks.append(table)
        else:
            self._parts.report(ReadingRule.TABLE_FLATTENED)
            self._blocks.extend(Paragraph(new_id(), cell.inlines) for row in rows for cell in row.cells)

    def _cell(self, written: str, usual: Alignment | None) -> Cell:
        line, listed = _split(written)
        return Cell(self._inlines(line), listed.number("colspan"), listed.number("rowspan"), listed.alignment or usual)

    def _finish_article(self) -> None:
        if self._article is None and not self._blocks:
            return
        article = Article(new_id(), blocks=tuple(self._blocks), **(self._article or {}))
        (self._holder.children if self._holder else self._top).append(article)
        self._article, self._blocks = None, []


@dataclass(slots=True)
class _Open:
    """A section or department that is still being filled."""

    node: Section | Department
    children: list[Any] = field(default_factory=list)

    def closed(self) -> Node:
        inside = tuple(child.closed() if isinstance(child, _Open) else child for child in self.children)
        return replace(self.node, children=inside)  # type: ignore[arg-type]


def _split(text: str) -> tuple[str, _Attributes]:
    """Return a line and the attributes at its end or on the line after it."""
    match = _LISTED.search(text)
    if match is None:
        return text, _Attributes()
    classes, values = [], {}
    for attribute in _ATTRIBUTE.finditer(match[1]):
        if attribute[1]:
            classes.append(attribute[1])
        else:
            values[attribute[2]] = attribute[3]
    return text[: match.start()].rstrip(" \n"), _Attributes(tuple(classes), values)


def _cells(line: str) -> list[str]:
    inside = line.removeprefix("|").removesuffix("|")
    return [cell.strip(" \t") for cell in _CELL_END.split(inside)] if inside.strip() or len(inside) > 1 else []


def _without_prefix(inlines: Inlines, prefix: str) -> tuple[Inlines, bool]:
    first = inlines[0] if inlines else None
    if inlines == (Run(prefix.rstrip()),):  # nothing stood after the sign, so the blank after it was not written
        return (), True
    if not isinstance(first, Run) or not first.text.startswith(prefix):
        return inlines, False
    rest = replace(first, text=first.text.removeprefix(prefix))
    return ((rest, *inlines[1:]) if rest.text else inlines[1:]), True


def _shares(written: str) -> tuple[float, ...]:
    try:
        shares = tuple(float(one.removesuffix("%")) / 100 for one in written.split())
    except ValueError:
        return ()
    return shares if all(0 < share <= 1 for share in shares) else ()
