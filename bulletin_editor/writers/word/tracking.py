"""A comparison of two versions as pages whose items carry what changed, for a file with tracked changes (花脸稿)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from bulletin_editor.content.inlines import Inlines, Revision, Run
from bulletin_editor.content.table_grid import grid_cells
from bulletin_editor.editing.bulletin_comparison import Comparison
from bulletin_editor.editing.text_comparison import revised
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.galley import GalleyItem, Part, TableItem, TextItem
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.set_items import SetItem, SetTable
from bulletin_editor.writers.word.tracked_contents import PageNumber, tracked_contents


@dataclass(frozen=True, slots=True)
class TrackedPages:
    """Pages of both versions, and items that are new or gone as a whole, by index."""

    pages: Pages
    revisions: Mapping[int, Revision]
    notes: Mapping[str, Revision]
    """Notes that are new or gone, by id."""
    page_numbers: Mapping[int, tuple[PageNumber, ...]]
    """Those of the entries of the contents."""

    @classmethod
    def untracked(cls, pages: Pages) -> TrackedPages:
        """Return pages of one version, in which nothing but what they say themselves is tracked."""
        return cls(pages, {}, {}, {})


def tracked_pages(comparison: Comparison, before: Pages, after: Pages) -> TrackedPages:
    """Return the pages of a comparison of what stands on the pages of two versions."""
    contents = tracked_contents(before, after, comparison)
    pages = compose(comparison.bulletin, after.template, contents=[entry.item for entry in contents])
    entries = iter(contents)
    page_numbers: dict[int, tuple[PageNumber, ...]] = {}
    labels = _revised_labels(pages.galley.items, comparison)
    items: list[GalleyItem] = []
    set_items: list[SetItem] = []
    revisions: dict[int, Revision] = {}
    author, time = comparison.reviser.author, comparison.reviser.time
    wholes = {whole_id: Revision(kind, author, time) for whole_id, kind in comparison.kinds.items()}
    for index, (item, set_item) in enumerate(zip(pages.galley.items, pages.set_items, strict=True)):
        if isinstance(item, TextItem) and item.source.part is Part.CONTENTS:
            entry = next(entries)
            page_numbers[index] = entry.numbers
            if entry.revision is not None:
                revisions[index] = entry.revision
            items.append(replace(item, inlines=entry.inlines))
            set_items.append(set_item)
            continue
        revision = wholes.get(item.source.block_id) or wholes.get(item.source.node_id)
        if index in labels:
            revision = wholes[labels[index]]
        if revision is not None:
            revisions[index] = revision
        tracked = _tracked(item, comparison, revisions.get(index))
        items.append(tracked)
        if isinstance(tracked, TextItem) and tracked is not item:
            whole = _whole_revision(tracked.inlines)
            if whole is not None:
                revisions[index] = whole
        set_items.append(_tracked_cells(set_item, item, comparison, revisions.get(index)))
    galley = replace(pages.galley, items=tuple(items))
    both = replace(pages, galley=galley, set_items=tuple(set_items))
    return TrackedPages(both, revisions, wholes, page_numbers)


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
    return item if changed is None else replace(item, inlines=changed)


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
