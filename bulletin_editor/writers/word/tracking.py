"""A comparison of two versions as pages whose items carry what changed, for a file with tracked changes (花脸稿)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from bulletin_editor.content.inlines import Inlines, Revision, RevisionKind, Run
from bulletin_editor.content.table_grid import grid_cells
from bulletin_editor.editing.bulletin_comparison import Comparison
from bulletin_editor.editing.text_comparison import revised
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.galley import GalleyItem, Part, TableItem, TextItem
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.set_items import SetItem, SetTable
from bulletin_editor.templates.template import Template


@dataclass(frozen=True, slots=True)
class TrackedPages:
    """Pages of both versions; items that are new or gone as a whole, and those that are not written, by index."""

    pages: Pages
    revisions: Mapping[int, Revision]
    hidden: frozenset[int]
    notes: Mapping[str, Revision]
    """Notes that are new or gone, by id."""

    @classmethod
    def untracked(cls, pages: Pages) -> TrackedPages:
        """Return pages of one version, in which nothing but what they say themselves is tracked."""
        return cls(pages, {}, frozenset(), {})


def tracked_pages(comparison: Comparison, template: Template) -> TrackedPages:
    """Return the pages of a comparison. The contents list what is not gone."""
    pages = compose(comparison.bulletin, template)
    labels = _revised_labels(pages.galley.items, comparison)
    items: list[GalleyItem] = []
    set_items: list[SetItem] = []
    revisions: dict[int, Revision] = {}
    hidden: set[int] = set()
    author, time = comparison.reviser.author, comparison.reviser.time
    wholes = {whole_id: Revision(kind, author, time) for whole_id, kind in comparison.kinds.items()}
    for index, (item, set_item) in enumerate(zip(pages.galley.items, pages.set_items, strict=True)):
        revision = wholes.get(item.source.block_id) or wholes.get(item.source.node_id)
        if index in labels:
            revision = wholes[labels[index]]
        if item.source.part is Part.CONTENTS:
            if revision is not None and revision.kind is RevisionKind.DELETED:
                hidden.add(index)
        elif revision is not None:
            revisions[index] = revision
        tracked = _tracked(item, comparison, revisions.get(index))
        items.append(tracked)
        if isinstance(tracked, TextItem) and tracked is not item:
            whole = _whole_revision(tracked.inlines)
            if whole is not None:
                revisions[index] = whole
        set_items.append(_tracked_cells(set_item, item, comparison, revisions.get(index)))
    galley = replace(pages.galley, items=tuple(items))
    return TrackedPages(replace(pages, galley=galley, set_items=tuple(set_items)), revisions, frozenset(hidden), wholes)


def _revised_labels(items: Sequence[GalleyItem], comparison: Comparison) -> dict[int, str]:
    """Return the labels of notes that are all new or all gone, each with the id of one of them."""
    labels: dict[int, str] = {}
    for index, item in enumerate(items):
        if item.source.part is Part.NOTE and not item.source.block_id:
            following = takewhile(lambda note: note.source.part is Part.NOTE, islice(items, index + 1, None))
            notes = [note.source.block_id for note in following if note.source.block_id]
            if len({comparison.kinds.get(note) for note in notes}) == 1 and notes[0] in comparison.kinds:
                labels[index] = notes[0]
    return labels


def _tracked(item: GalleyItem, comparison: Comparison, revision: Revision | None) -> GalleyItem:
    if not isinstance(item, TextItem):
        return item
    if revision is not None:
        return replace(item, inlines=_wholly(item.inlines, revision, comparison))
    source = item.source
    changed = comparison.texts.get((source.node_id, source.block_id, source.part.value))
    return item if changed is None or source.part is Part.CONTENTS else replace(item, inlines=changed)


def _wholly(inlines: Inlines, revision: Revision, comparison: Comparison) -> Inlines:
    return tuple(revised(inlines, revision.kind, comparison.reviser))


def _tracked_cells(set_item: SetItem, item: GalleyItem, comparison: Comparison, revision: Revision | None) -> SetItem:
    if not isinstance(set_item, SetTable) or not isinstance(item, TableItem):
        return set_item
    changed = comparison.tables.get(item.source.block_id)
    if revision is None and changed is None:
        return set_item
    cells = []
    for cell, grid in zip(set_item.cells, grid_cells(changed or item.table), strict=True):
        inlines = grid.cell.inlines if revision is None else _wholly(grid.cell.inlines, revision, comparison)
        cells.append(replace(cell, grid=replace(cell.grid, cell=replace(cell.grid.cell, inlines=inlines))))
    return replace(set_item, cells=tuple(cells))


def _whole_revision(inlines: Inlines) -> Revision | None:
    """Return the change that a whole text is, if it is one."""
    first = inlines[0] if inlines else None
    if not isinstance(first, Run) or first.marks.revision is None:
        return None
    kind = first.marks.revision.kind
    for inline in inlines:
        if not isinstance(inline, Run) or inline.marks.revision is None or inline.marks.revision.kind is not kind:
            return None
    return first.marks.revision
