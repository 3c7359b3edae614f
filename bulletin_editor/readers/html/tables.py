"""Questions asked of HTML tables: their rows, header rows, spans and widths, and whether they only arrange a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bulletin_editor.readers.html.elements import tag_of
from bulletin_editor.readers.tables import MAXIMUM_COLUMNS

if TYPE_CHECKING:
    from lxml.etree import _Element

_WIDTH = re.compile(r"(?:^|[\s;])width\s*:\s*([\d.]{1,8})\s*(%|px|pt|em|cm|mm|in)?", re.IGNORECASE)


def table_rows(table: _Element) -> Iterator[_Element]:
    for child in table:
        if tag_of(child) == "tr":
            yield child
        elif tag_of(child) in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if tag_of(row) == "tr")


def header_rows_of(rows: list[_Element], cells: list[list[_Element]]) -> int:
    count = 0
    for row, inside in zip(rows, cells, strict=True):
        parent = row.getparent()
        in_head = parent is not None and tag_of(parent) == "thead"
        if not in_head and not (inside and all(tag_of(cell) == "th" for cell in inside)):
            break
        count += 1
    return count if count < len(rows) or count == 1 else 0


def is_layout(table: _Element) -> bool:
    """Tell whether a table arranges a page instead of holding data: tables or headings stand inside it."""
    return table.get("role") == "presentation" or any(
        True for _ in table.iterdescendants("table", "h1", "h2", "h3", "article", "section")
    )


def span_of(written: str | None, limit: int) -> int:
    text = (written or "1").strip()[:9]
    return min(max(int(text), 1), limit) if text.isdecimal() else 1


def column_widths(table: _Element) -> list[float]:
    """Return the relative widths that `col` elements give, empty where they give none in one unit."""
    widths: list[float] = []
    units: set[str] = set()
    for column in table.iterfind("colgroup/col"):
        written = _WIDTH.search(column.get("style") or "") or _WIDTH.search(f"width:{column.get('width') or ''}")
        if written is None:
            return []
        units.add((written[2] or "px").lower())
        widths += [_number(written[1])] * span_of(column.get("span"), MAXIMUM_COLUMNS)
    return widths[:MAXIMUM_COLUMNS] if len(units) == 1 else []


def _number(written: str) -> float:
    try:
        return float(written)
    except ValueError:
        return 0.0
