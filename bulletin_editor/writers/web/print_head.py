"""The running head of a web page that is printed, in the margin of its sheets, as the template wants it."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_editor.content.bulletin import Masthead
from bulletin_editor.templates.matter import running_head_rows
from bulletin_editor.templates.template import MatterRow, StyleName, Template
from bulletin_editor.writers.web.stylesheet import declarations, quoted


def print_head(template: Template, masthead: Masthead) -> str:
    """Return the CSS that prints the running head on every sheet but the first; empty where there is none."""
    return "".join(_rules(template, row) for row in running_head_rows(template, masthead))


def _rules(template: Template, row: MatterRow) -> str:
    boxes = {"left": row.left, **({"center": row.centre} if row.centre else {}), "right": row.right}
    places = "".join(f" @top-{place} {{ {' '.join(_box(template, row, text))} }}" for place, text in boxes.items())
    none = "".join(f" @top-{place} {{ content: none; border: 0; }}" for place in boxes)
    return f"@page {{{places} }}\n@page :first {{{none} }}\n"


def _box(template: Template, row: MatterRow, text: str) -> Iterator[str]:
    """Yield what CSS says of one of the three boxes; those without text carry their share of the rule."""
    style, body = template.style(StyleName.RUNNING_HEAD), template.style(StyleName.BODY)
    yield f"content: {quoted(text)};"
    yield f"font-size: {style.size.pt:.4g}pt; line-height: {style.line_pitch.pt:.4g}pt; white-space: pre;"
    yield from (one for one in declarations(style, body, str) if not one.startswith(("text-align", "font-weight")))
    if row.rule is not None:
        yield f"border-bottom: {row.rule.thickness.pt:.4g}pt solid {row.rule.colour};"
    indents = f"0 {style.right_indent * style.em_pitch:.4g}pt 0 {style.left_indent * style.em_pitch:.4g}pt"
    yield f"vertical-align: bottom; padding: {indents}; margin-bottom: {template.running_head.distance.mm:.4g}mm;"
