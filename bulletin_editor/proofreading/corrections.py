"""Corrections: what a finding proposes to do, and the one edit that does several of them in a node at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bulletin_editor.content.blocks import Block, Paragraph
from bulletin_editor.content.bulletin import Article, Bulletin, Node
from bulletin_editor.content.normal_form import normalised_block
from bulletin_editor.content.outline import change_node, find_node
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.editing.findings import Finding
from bulletin_editor.errors import EditError
from bulletin_editor.proofreading.places import (
    Replacement,
    TextPlace,
    block_texts,
    field_texts,
    replaced_text,
    with_block_text,
    with_field_text,
)


@dataclass(frozen=True, slots=True)
class TextCorrection:
    """Replace a stretch of one text, where it still reads `expected`."""

    place: TextPlace
    replacement: Replacement
    expected: str


@dataclass(frozen=True, slots=True)
class JoinCorrection:
    """Join a paragraph with the one after it."""

    block_id: str
    next_id: str


@dataclass(frozen=True, slots=True)
class RemoveCorrection:
    """Take a block out."""

    block_id: str


Correction = TextCorrection | JoinCorrection | RemoveCorrection


@dataclass(frozen=True, slots=True)
class CorrectNode(Edit):
    """Carry out corrections in one node; places count in the node as it is before any of them."""

    node_id: str
    corrections: tuple[Correction, ...]

    def apply(self, bulletin: Bulletin) -> Bulletin:
        return change_node(bulletin, self.node_id, self._corrected)

    def _corrected(self, node: Node) -> Node:
        texts = [correction for correction in self.corrections if isinstance(correction, TextCorrection)]
        corrected = _with_texts(node, texts)
        if isinstance(corrected, Article):
            joins = {c.block_id: c.next_id for c in self.corrections if isinstance(c, JoinCorrection)}
            removed = {c.block_id for c in self.corrections if isinstance(c, RemoveCorrection)}
            blocks = _rebuilt(corrected.blocks, joins, removed)
            corrected = replace(corrected, blocks=blocks) if blocks != corrected.blocks else corrected
        return node if corrected == node else corrected


def correct_all(bulletin: Bulletin, findings: Iterable[Finding]) -> EditGroup:
    """Return one edit that carries out the first suggestion of every finding that still holds in the bulletin."""
    by_node: dict[str, list[Correction]] = {}
    for finding in findings:
        edit = finding.suggestions[0].edit if finding.suggestions else None
        if isinstance(edit, CorrectNode):
            by_node.setdefault(edit.node_id, []).extend(edit.corrections)
    edits = []
    for node_id, corrections in by_node.items():
        node = find_node(bulletin, node_id)
        holding = tuple(c for c in dict.fromkeys(corrections) if node is not None and _holds(node, c))
        if holding:
            edits.append(CorrectNode(node_id, holding))
    return EditGroup(tuple(edits))


def _holds(node: Node, correction: Correction) -> bool:
    """Tell whether a correction still fits the node, alone."""
    try:
        CorrectNode(node.id, (correction,))._corrected(node)
    except EditError:
        return False
    return True


def _with_texts(node: Node, corrections: Sequence[TextCorrection]) -> Node:
    by_place: dict[TextPlace, list[TextCorrection]] = {}
    for correction in corrections:
        by_place.setdefault(correction.place, []).append(correction)
    changed_blocks: dict[str, Block] = {}
    for place, at_place in by_place.items():
        if not place.block_id:
            text = next((text for there, text in field_texts(node) if there == place), None)
            replacements = _agreeing(text, at_place)
            node = with_field_text(node, place.part, lambda old, new=replacements: replaced_text(old, new))  # type: ignore[misc]
            continue
        block = changed_blocks.get(place.block_id) or _block(node, place.block_id)
        text = next((text for there, text in block_texts(block) if there == place), None)
        changed_blocks[place.block_id] = with_block_text(block, place, _agreeing(text, at_place))
    if changed_blocks and isinstance(node, Article):
        return replace(node, blocks=tuple(changed_blocks.get(block.id, block) for block in node.blocks))
    return node


def _agreeing(text: str | None, corrections: Sequence[TextCorrection]) -> tuple[Replacement, ...]:
    """Return the replacements, those left out that overlap an earlier one.

    Raises `EditError` when the text no longer reads as expected.
    """
    chosen: list[Replacement] = []
    for correction in sorted(corrections, key=lambda one: (one.replacement.start, one.replacement.end)):
        replacement = correction.replacement
        if text is None or text[replacement.start : replacement.end] != correction.expected:
            raise EditError("the text to be corrected has changed")
        if not chosen or replacement.start >= chosen[-1].end:
            chosen.append(replacement)
    return tuple(chosen)


def _block(node: Node, block_id: str) -> Block:
    found = next((block for block in node.blocks if block.id == block_id), None) if isinstance(node, Article) else None
    if found is None:
        raise EditError(f"no block {block_id}")
    return found


def _rebuilt(blocks: tuple[Block, ...], joins: dict[str, str], removed: set[str]) -> tuple[Block, ...]:
    """Join and remove blocks; what is removed joins nothing.

    Raises `EditError` when a block has gone or no longer stands before the one it should be joined with.
    """
    missing = (joins.keys() | removed) - {block.id for block in blocks}
    if missing:
        raise EditError(f"no blocks {', '.join(sorted(missing))}")
    result: list[Block] = []
    last_id = ""
    for block in blocks:
        if block.id in removed:
            continue
        if last_id in joins:
            before = result[-1]
            if joins[last_id] != block.id or not isinstance(before, Paragraph) or not isinstance(block, Paragraph):
                raise EditError(f"{last_id} no longer stands before {joins[last_id]}")
            result[-1] = normalised_block(replace(before, inlines=before.inlines + block.inlines))
        else:
            result.append(block)
        last_id = block.id
    if last_id in joins:
        raise EditError(f"nothing follows {last_id}")
    return tuple(result)
