"""Measure the Liberation families and write resources/metrics/liberation.json.

Run it once with the directory of the font files; the result is committed, so that lines never depend on a machine:

    python packaging/measure_fonts.py /usr/share/fonts/truetype/liberation
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bulletin_editor.layout.width_tables import MEASURED_RANGES, measured_widths, variant_name
from bulletin_editor.resource_files import resource_path

FAMILIES = ("Serif", "Sans", "Mono")
VARIANTS = {
    "Regular": (False, False),
    "Bold": (True, False),
    "Italic": (False, True),
    "BoldItalic": (True, True),
}
UNITS = 2048


def main(directory: str) -> None:
    """Write the table of the fonts in a directory."""
    tables = {}
    for family in FAMILIES:
        table: dict[str, object] = {"units": UNITS}
        for file_name, (bold, italic) in VARIANTS.items():
            widths = measured_widths(Path(directory) / f"Liberation{family}-{file_name}.ttf")
            table[variant_name(bold=bold, italic=italic)] = _runs(
                {ord(character): round(width * UNITS) for character, width in widths.items()}
            )
        tables[f"Liberation {family}"] = table
    text = json.dumps(tables, separators=(",", ":"))
    resource_path("metrics", "liberation.json").write_text(text + "\n", encoding="utf-8")


def _runs(widths: dict[int, int]) -> dict[str, list[int]]:
    """Return the widths as lists by the first of consecutive code points."""
    runs: dict[str, list[int]] = {}
    first = last = None
    for code in sorted(widths):
        if not any(low <= code <= high for low, high in MEASURED_RANGES):
            continue
        if last is None or code != last + 1:
            first = code
            runs[str(first)] = []
        runs[str(first)].append(widths[code])
        last = code
    return runs


if __name__ == "__main__":
    main(sys.argv[1])
