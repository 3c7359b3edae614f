"""The content as canonical JSON, the form of every row in a .bulletin file (docs/file-format.md).

Keys are sorted, nothing is put between tokens, and what equals its default is left out. A run without marks is its
text alone. Reading is strict: `ContentError` tells that something is not what the format says.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar, assert_never

from bulletin_editor.content.blocks import (
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
from bulletin_editor.content.bulletin import (
    Article,
    Bulletin,
    Comment,
    Department,
    Imprint,
    Masthead,
    Node,
    Section,
    Status,
)
from bulletin_editor.content.inlines import (
    NO_MARKS,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Marks,
    Revision,
    RevisionKind,
    Run,
    Script,
)

Value = TypeVar("Value")
Json = dict[str, Any]


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_SURROGATE = re.compile("[\ud800-\udfff]")


class ContentError(ValueError):
    """JSON that does not hold what the format says."""


def dump(value: object) -> str:
    """Return canonical JSON; a lone surrogate, which no file can hold, is escaped."""
    text = _ENCODER.encode(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return text


def load(text: str | bytes, read: Callable[[Any], Value]) -> Value:
    """Parse JSON and read it into a value.

    Raises `ContentError`.
    """
    try:
        return read(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ContentError(f"{type(error).__name__}: {error}") from error


# What belongs to the whole bulletin


def bulletin_fields(bulletin: Bulletin) -> Json:
    """Return what stands in the bulletin beside masthead, imprint, outline and pool."""
    fields = {"id": bulletin.id, "language": bulletin.language, "template": bulletin.template}
    return {**fields, **_filled(own_template=bulletin.own_template)}


def read_bulletin_fields(json_value: Json) -> Bulletin:
    """Read a bulletin that holds nothing yet but these fields."""
    return Bulletin(
        id=str(json_value["id"]),
        language=str(json_value["language"]),
        template=str(json_value["template"]),
        own_template=_text(json_value, "own_template"),
    )


def masthead_fields(masthead: Masthead) -> Json:
    """Return the fields of a masthead that are filled in."""
    return _filled(
        name=masthead.name,
        number=masthead.number,
        total_number=masthead.total_number,
        supplement=masthead.supplement,
        unit=masthead.unit,
        date=masthead.date.isoformat() if masthead.date else None,
        classification=masthead.classification,
        copy_number=masthead.copy_number,
    )


def read_masthead(json_value: Json) -> Masthead:
    """Read a masthead."""
    date = _text_or_none(json_value, "date")
    return Masthead(
        name=_text(json_value, "name"),
        number=_number_or_none(json_value, "number"),
        total_number=_number_or_none(json_value, "total_number"),
        supplement=_truth(json_value, "supplement"),
        unit=_text(json_value, "unit"),
        date=datetime.date.fromisoformat(date) if date else None,
        classification=_text(json_value, "classification"),
        copy_number=_text(json_value, "copy_number"),
    )


def imprint_fields(imprint: Imprint) -> Json:
    """Return the fields of an imprint that are filled in."""
    return _filled(
        report_to=imprint.report_to,
        send_to=imprint.send_to,
        distribute_to=imprint.distribute_to,
        copies=imprint.copies,
        editor=imprint.editor,
        reviewer=imprint.reviewer,
        approver=imprint.approver,
        telephone=imprint.telephone,
    )


def read_imprint(json_value: Json) -> Imprint:
    """Read an imprint."""
    return Imprint(
        report_to=_text(json_value, "report_to"),
        send_to=_text(json_value, "send_to"),
        distribute_to=_text(json_value, "distribute_to"),
        copies=_number_or_none(json_value, "copies"),
        editor=_text(json_value, "editor"),
        reviewer=_text(json_value, "reviewer"),
        approver=_text(json_value, "approver"),
        telephone=_text(json_value, "telephone"),
    )


# Nodes of the outline, each without what stands inside it


def node_kind(node: Node) -> str:
    """Return the name of a node's kind."""
    match node:
        case Section():
            return "section"
        case Department():
            return "department"
        case Article():
            return "article"


def node_fields(node: Node) -> Json:
    """Return a node's own fields: no children, blocks or comments."""
    match node:
        case Section():
            return _filled(title=node.title)
        case Department():
            fields = _filled(title=node.title)
            return fields if node.colon == "：" else {**fields, "colon": node.colon}
        case Article():
            return _filled(
                headline=list(node.headline),
                kicker=node.kicker,
                subhead=node.subhead,
                byline=node.byline,
                status="" if node.status is Status.DRAFT else node.status.value,
                budget=node.budget,
                note=node.note,
            )
        case _:
            assert_never(node)


def read_node(
    kind: str, node_id: str, json_value: Json, children: tuple[Node, ...], inside: tuple[Comment, ...]
) -> Node:
    """Read a node that is given its children or, for an article, its comments; its blocks come later."""
    match kind:
        case "section":
            sections_children = tuple(child for child in children if not isinstance(child, Section))
            return Section(node_id, _text(json_value, "title"), _all_kept(sections_children, children))
        case "department":
            articles = tuple(child for child in children if isinstance(child, Article))
            return Department(
                node_id, _text(json_value, "title"), _all_kept(articles, children), _text(json_value, "colon", "：")
            )
        case "article":
            _all_kept((), children)
            return Article(
                node_id,
                headline=_texts(json_value, "headline"),
                kicker=_text(json_value, "kicker"),
                subhead=_text(json_value, "subhead"),
                byline=_text(json_value, "byline"),
                status=Status(_text(json_value, "status", Status.DRAFT)),
                budget=_number_or_none(json_value, "budget"),
                note=_text(json_value, "note"),
                comments=inside,
            )
        case _:
            raise ContentError(f"no node is a {kind!r}")


def comment_fields(comment: Comment) -> Json:
    """Return the fields of a comment beside its id."""
    return _filled(
        author=comment.author,
        time=comment.time,
        text=comment.text,
        resolved=comment.resolved,
        reply_to=comment.reply_to,
    )


def read_comment(comment_id: str, json_value: Json) -> Comment:
    """Read a comment."""
    return Comment(
        comment_id,
        author=_text(json_value, "author"),
        time=_text(json_value, "time"),
        text=_text(json_value, "text"),
        resolved=_truth(json_value, "resolved"),
        reply_to=_text(json_value, "reply_to"),
    )


# Blocks


def blocks_list(blocks: tuple[Block, ...]) -> list[Json]:
    """Return the blocks of an article."""
    return [_block(block) for block in blocks]


def read_blocks(json_value: list[Json]) -> tuple[Block, ...]:
    """Read the blocks of an article."""
    return tuple([_read_block(block) for block in json_value])


def _block(block: Block) -> Json:
    match block:
        case Paragraph():
            result: Json = {"type": "paragraph", "id": block.id}
            if block.inlines:
                result["inlines"] = _inlines(block.inlines)
            if block.role is not Role.BODY:
                result["role"] = block.role.value
            if block.alignment is not None:
                result["alignment"] = block.alignment.value
            if block.list_item is not None:
                result["list"] = {"kind": block.list_item.kind.value, "level": block.list_item.level}
            return result
        case Table():
            return {
                "type": "table",
                "id": block.id,
                "rows": [[_cell(cell) for cell in row.cells] for row in block.rows],
                "column_widths": list(block.column_widths),
                **_filled(
                    header_rows=block.header_rows or None,
                    caption=_inlines(block.caption),
                    landscape=block.landscape or None,
                ),
            }
        case Figure():
            return {
                "type": "figure",
                "id": block.id,
                "asset": block.asset,
                "width": block.width,
                **_filled(caption=block.caption, credit=block.credit, alternative_text=block.alternative_text),
            }
        case PageBreak():
            return {"type": "page-break", "id": block.id}
        case _:
            assert_never(block)


def _read_block(json_value: Json) -> Block:
    block_id = _text(json_value, "id")
    match json_value["type"]:
        case "paragraph":
            alignment, item = json_value.get("alignment"), json_value.get("list")
            return Paragraph(
                block_id,
                _read_inlines(json_value.get("inlines", ())),
                Role(json_value["role"]) if "role" in json_value else Role.BODY,
                Alignment(alignment) if alignment is not None else None,
                ListItem(ListKind(item["kind"]), _number(item, "level", 0)) if item is not None else None,
            )
        case "table":
            return _read_table(block_id, json_value)
        case "figure":
            return Figure(
                block_id,
                asset=_text(json_value, "asset"),
                caption=_text(json_value, "caption"),
                credit=_text(json_value, "credit"),
                alternative_text=_text(json_value, "alternative_text"),
                width=float(json_value.get("width", 1.0)),
            )
        case "page-break":
            return PageBreak(block_id)
        case other:
            raise ContentError(f"no block is a {other!r}")


def _read_table(block_id: str, json_value: Json) -> Table:
    caption = _read_inlines(json_value.get("caption", ()))
    return Table(
        block_id,
        rows=tuple(Row(tuple(_read_cell(cell) for cell in row)) for row in json_value["rows"]),
        column_widths=tuple(float(width) for width in json_value["column_widths"]),
        header_rows=_number(json_value, "header_rows", 0),
        caption=_all_kept(tuple(inline for inline in caption if isinstance(inline, Run)), caption),
        landscape=bool(json_value.get("landscape", False)),
    )


def _cell(cell: Cell) -> Json:
    return _filled(
        inlines=_inlines(cell.inlines),
        column_span=cell.column_span if cell.column_span != 1 else None,
        row_span=cell.row_span if cell.row_span != 1 else None,
        alignment=cell.alignment.value if cell.alignment else None,
    )


def _read_cell(json_value: Json) -> Cell:
    alignment = json_value.get("alignment")
    return Cell(
        _read_inlines(json_value.get("inlines", ())),
        _number(json_value, "column_span", 1),
        _number(json_value, "row_span", 1),
        Alignment(alignment) if alignment is not None else None,
    )


# Inlines


def _inlines(inlines: Inlines) -> list[str | Json]:
    return [_inline(inline) for inline in inlines]


def _inline(inline: Inline) -> str | Json:
    match inline:
        case Run():
            if inline.marks is NO_MARKS or inline.marks == NO_MARKS:
                return inline.text
            return {"type": "run", "text": inline.text, **_marks(inline.marks)}
        case LineBreak():
            return {"type": "line-break"}
        case Footnote():
            return {"type": "footnote", "id": inline.id, "inlines": _inlines(inline.inlines)}
        case _:
            assert_never(inline)


def _read_inlines(json_value: list[str | Json]) -> Inlines:
    return tuple([Run(inline) if type(inline) is str else _read_inline(inline) for inline in json_value])


def _read_inline(json_value: Any) -> Inline:
    match json_value["type"]:
        case "run":
            return Run(_text(json_value, "text"), _read_marks(json_value))
        case "line-break":
            return LineBreak()
        case "footnote":
            inside = _read_inlines(json_value["inlines"])
            kept = tuple(inline for inline in inside if not isinstance(inline, Footnote))
            return Footnote(_text(json_value, "id"), _all_kept(kept, inside))
        case other:
            raise ContentError(f"no inline is a {other!r}")


def _marks(marks: Marks) -> Json:
    revision = marks.revision
    return _filled(
        bold=marks.bold,
        italic=marks.italic,
        underline=marks.underline,
        strike=marks.strike,
        script="" if marks.script is Script.NORMAL else marks.script.value,
        link=marks.link,
        comments=list(marks.comments),
        revision=revision and {"kind": revision.kind.value, **_filled(author=revision.author, time=revision.time)},
    )


def _read_marks(json_value: Json) -> Marks:
    get = json_value.get
    marks = _read_plain_marks(
        get("bold", False),
        get("italic", False),
        get("underline", False),
        get("strike", False),
        get("script", Script.NORMAL.value),
        get("link", ""),
    )
    if "comments" not in json_value and "revision" not in json_value:
        return marks
    revision = get("revision")
    return replace(
        marks,
        comments=_texts(json_value, "comments"),
        revision=Revision(RevisionKind(revision["kind"]), _text(revision, "author"), _text(revision, "time"))
        if revision is not None
        else None,
    )


@lru_cache(maxsize=1024, typed=True)
def _read_plain_marks(bold: object, italic: object, underline: object, strike: object, script: str, link: str) -> Marks:
    """Read marks without comments and revision; the few there are in a bulletin are shared by its runs."""
    json_value = {"bold": bold, "italic": italic, "underline": underline, "strike": strike, "link": link}
    return Marks(
        bold=_truth(json_value, "bold"),
        italic=_truth(json_value, "italic"),
        underline=_truth(json_value, "underline"),
        strike=_truth(json_value, "strike"),
        script=Script(script),
        link=_text(json_value, "link"),
    )


# Fields


def _filled(**fields: object) -> Json:
    """Leave out what is empty: no text, nothing in a list, no number, not true."""
    return {
        name: value
        for name, value in fields.items()
        if value is not None and value is not False and value != "" and value != []
    }


def _text(json_value: Json, name: str, default: str = "") -> str:
    value = json_value.get(name, default)
    if not isinstance(value, str):
        raise ContentError(f"{name} is no text")
    return value


def _text_or_none(json_value: Json, name: str) -> str | None:
    return _text(json_value, name) or None


def _texts(json_value: Json, name: str) -> tuple[str, ...]:
    values = json_value.get(name, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ContentError(f"{name} is no list of texts")
    return tuple(values)


def _number(json_value: Json, name: str, default: int) -> int:
    number = _number_or_none(json_value, name)
    return default if number is None else number


def _number_or_none(json_value: Json, name: str) -> int | None:
    value = json_value.get(name)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise ContentError(f"{name} is no whole number")


def _truth(json_value: Json, name: str) -> bool:
    value = json_value.get(name, False)
    if not isinstance(value, bool):
        raise ContentError(f"{name} is neither true nor false")
    return value


def _all_kept(kept: tuple[Value, ...], given: tuple[Any, ...]) -> tuple[Value, ...]:
    if len(kept) != len(given):
        raise ContentError("something stands where it may not")
    return kept
