"""The blocks of an article as canonical JSON. A run without marks is its text alone."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any, assert_never

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
from bulletin_editor.content.invariants import is_sound_table
from bulletin_editor.precedence import PRECEDENCE
from bulletin_editor.storage.json_fields import (
    ContentError,
    Json,
    all_kept,
    filled,
    number_in,
    text_in,
    texts_in,
    truth_in,
)


def blocks_list(blocks: tuple[Block, ...]) -> list[Json]:
    """Return the blocks of an article."""
    return [_block(block) for block in PRECEDENCE.between(blocks)]


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
                **filled(
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
                **filled(caption=block.caption, credit=block.credit, alternative_text=block.alternative_text),
            }
        case PageBreak():
            return {"type": "page-break", "id": block.id}
        case _:
            assert_never(block)


def _read_block(json_value: Json) -> Block:
    block_id = text_in(json_value, "id")
    match json_value["type"]:
        case "paragraph":
            alignment, item = json_value.get("alignment"), json_value.get("list")
            return Paragraph(
                block_id,
                _read_inlines(json_value.get("inlines", ())),
                Role(json_value["role"]) if "role" in json_value else Role.BODY,
                Alignment(alignment) if alignment is not None else None,
                ListItem(ListKind(item["kind"]), number_in(item, "level", 0)) if item is not None else None,
            )
        case "table":
            return _read_table(block_id, json_value)
        case "figure":
            return Figure(
                block_id,
                asset=text_in(json_value, "asset"),
                caption=text_in(json_value, "caption"),
                credit=text_in(json_value, "credit"),
                alternative_text=text_in(json_value, "alternative_text"),
                width=float(json_value.get("width", 1.0)),
            )
        case "page-break":
            return PageBreak(block_id)
        case other:
            raise ContentError(f"no block is a {other!r}")


def _read_table(block_id: str, json_value: Json) -> Table:
    caption = _read_inlines(json_value.get("caption", ()))
    table = Table(
        block_id,
        rows=tuple(Row(tuple(_read_cell(cell) for cell in row)) for row in json_value["rows"]),
        column_widths=tuple(float(width) for width in json_value["column_widths"]),
        header_rows=number_in(json_value, "header_rows", 0),
        caption=all_kept(tuple(inline for inline in caption if isinstance(inline, Run)), caption),
        landscape=bool(json_value.get("landscape", False)),
    )
    if not is_sound_table(table):
        raise ContentError("the cells of a table do not fit")
    return table


def _cell(cell: Cell) -> Json:
    return filled(
        inlines=_inlines(cell.inlines),
        column_span=cell.column_span if cell.column_span != 1 else None,
        row_span=cell.row_span if cell.row_span != 1 else None,
        alignment=cell.alignment.value if cell.alignment else None,
    )


def _read_cell(json_value: Json) -> Cell:
    alignment = json_value.get("alignment")
    return Cell(
        _read_inlines(json_value.get("inlines", ())),
        number_in(json_value, "column_span", 1),
        number_in(json_value, "row_span", 1),
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
            return Run(text_in(json_value, "text"), _read_marks(json_value))
        case "line-break":
            return LineBreak()
        case "footnote":
            inside = _read_inlines(json_value["inlines"])
            kept = tuple(inline for inline in inside if not isinstance(inline, Footnote))
            return Footnote(text_in(json_value, "id"), all_kept(kept, inside))
        case other:
            raise ContentError(f"no inline is a {other!r}")


def _marks(marks: Marks) -> Json:
    revision = marks.revision
    return filled(
        bold=marks.bold,
        italic=marks.italic,
        underline=marks.underline,
        strike=marks.strike,
        script="" if marks.script is Script.NORMAL else marks.script.value,
        link=marks.link,
        comments=list(marks.comments),
        revision=revision and {"kind": revision.kind.value, **filled(author=revision.author, time=revision.time)},
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
        comments=texts_in(json_value, "comments"),
        revision=Revision(RevisionKind(revision["kind"]), text_in(revision, "author"), text_in(revision, "time"))
        if revision is not None
        else None,
    )


@lru_cache(maxsize=1024, typed=True)
def _read_plain_marks(bold: object, italic: object, underline: object, strike: object, script: str, link: str) -> Marks:
    """Read marks without comments and revision; the few there are in a bulletin are shared by its runs."""
    json_value = {"bold": bold, "italic": italic, "underline": underline, "strike": strike, "link": link}
    return Marks(
        bold=truth_in(json_value, "bold"),
        italic=truth_in(json_value, "italic"),
        underline=truth_in(json_value, "underline"),
        strike=truth_in(json_value, "strike"),
        script=Script(script),
        link=text_in(json_value, "link"),
    )
