"""What is written for people and browsers can be read again: nothing of the sample is lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin_editor.content.blocks import Figure, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inlines
from bulletin_editor.layout.composition import compose
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.resource_files import resource_path
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.registry import write


def outline(nodes: tuple[Node, ...]) -> list[object]:
    """The outline without ids."""
    told: list[object] = []
    for node in nodes:
        match node:
            case Section():
                told.append(("section", node.title, outline(node.children)))
            case Department():
                told.append(("department", node.title, node.colon, outline(node.children)))
            case Article():
                blocks = [block_without_ids(block) for block in node.blocks]
                told.append((node.kicker, node.headline, node.subhead, node.byline, blocks))
    return told


def block_without_ids(block: object) -> object:
    match block:
        case Paragraph():
            return (block.role, without_ids(block.inlines), block.alignment, block.list_item)
        case Table():
            rows = [
                [(without_ids(c.inlines), c.column_span, c.row_span, c.alignment) for c in r.cells] for r in block.rows
            ]
            return (rows, block.header_rows, block.caption, block.landscape)
        case Figure():
            return (block.asset, block.caption, block.alternative_text)
        case _:
            return type(block).__name__


def without_ids(inlines: Inlines) -> list[object]:
    return [("note", inline.inlines) if isinstance(inline, Footnote) else inline for inline in inlines]


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_the_sample_draft_comes_back_as_it_was(suffix: str, tmp_path: Path) -> None:
    draft = read_draft(resource_path("samples", "lanhe.md"))
    made = Bulletin(new_id(), outline=draft.nodes, assets=draft.assets)
    template = load_template("guobiao")
    target = tmp_path / f"lanhe{suffix}"
    write(made, template, compose(made, template), target)
    again = read_draft(target)
    assert outline(again.nodes) == outline(made.outline)
    assert dict(again.assets) == dict(made.assets)
