"""Advance widths of Latin faces, shipped as data, so that lines do not depend on the fonts of a machine.

The tables were measured on the Liberation families, which have the widths of the common office faces by design
(`TWINS`). Faces without a shipped table are measured where they are installed: see `font_metrics`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from bulletin_editor.resource_files import resource_path

TWINS: Mapping[str, str] = {
    "Times New Roman": "Liberation Serif",
    "Times": "Liberation Serif",
    "Nimbus Roman": "Liberation Serif",
    "Arial": "Liberation Sans",
    "Helvetica": "Liberation Sans",
    "Nimbus Sans": "Liberation Sans",
    "Courier New": "Liberation Mono",
}
"""Faces by the shipped family of the same widths."""

MEASURED_RANGES = ((0x20, 0x24F), (0x2B0, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x2150), (0x2190, 0x22FF))
"""Code points, first and last, that a shipped table holds where the face has them."""

Widths = Mapping[str, float]
"""Advance widths in em by character."""


@cache
def shipped_widths(family: str, *, bold: bool, italic: bool) -> Widths | None:
    """Return the shipped widths of a family or of its twin; `None` when none are shipped."""
    table = _tables().get(TWINS.get(family, family))
    if table is None:
        return None
    units = table["units"]
    return {
        chr(int(first) + offset): width / units
        for first, widths in table[variant_name(bold=bold, italic=italic)].items()
        for offset, width in enumerate(widths)
    }


def measured_widths(path: Path, index: int = 0) -> Widths:
    """Return the widths of all characters of a font file."""
    from fontTools.ttLib import TTFont

    with TTFont(path, fontNumber=index, lazy=True) as font:
        units = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        return {chr(code): metrics[glyph][0] / units for code, glyph in font.getBestCmap().items()}


def variant_name(*, bold: bool, italic: bool) -> str:
    """Return the name of a variant in the shipped tables."""
    return {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bold-italic"}[
        bold, italic
    ]


@cache
def _tables() -> dict[str, Any]:
    tables = json.loads(resource_path("metrics", "liberation.json").read_text(encoding="utf-8"))
    assert isinstance(tables, dict)
    return tables
