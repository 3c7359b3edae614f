"""The contents of two versions in one, for a file with tracked changes: what either lists, with its page numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from bulletin_editor.content.inlines import Inlines, Revision, RevisionKind
from bulletin_editor.editing.bulletin_comparison import Comparison
from bulletin_editor.editing.text_comparison import compare_texts, revised
from bulletin_editor.layout.galley import Part, TextItem
from bulletin_editor.layout.pages import Pages

PageNumber = tuple[str, Revision | None]
"""A number as it is printed, and the tracked change that it is."""


@dataclass(frozen=True, slots=True)
class TrackedEntry:
    """A line of the contents: as one version lists it, and as both do."""

    item: TextItem
    inlines: Inlines
    numbers: tuple[PageNumber, ...]
    """Of the page it leads to: the former and the present one where they differ; none where it leads to none."""
    revision: Revision | None = None
    """The change that the whole line is."""


def tracked_contents(before: Pages, after: Pages, comparison: Comparison) -> tuple[TrackedEntry, ...]:
    """Return the lines that either version has, in the order of the newer one."""
    return tuple(_Contents(before, after, comparison).entries())


class _Contents:
    def __init__(self, before: Pages, after: Pages, comparison: Comparison) -> None:
        self._pages = {RevisionKind.DELETED: before, RevisionKind.INSERTED: after}
        self._comparison = comparison
        self._present = {former: present for present, former in comparison.former.items()}

    def entries(self) -> Iterator[TrackedEntry]:
        old, new = (list(_lines(pages)) for pages in self._pages.values())
        old_ids = [self._present.get(item.source.node_id, "") for item in old]
        new_ids = [item.source.node_id for item in new]
        for tag, first, last, begin, end in SequenceMatcher(None, old_ids, new_ids, autojunk=False).get_opcodes():
            if tag == "equal":
                yield from map(self._kept, old[first:last], new[begin:end])
                continue
            yield from (self._whole(item, RevisionKind.DELETED) for item in old[first:last])
            yield from (self._whole(item, RevisionKind.INSERTED) for item in new[begin:end])

    def _kept(self, old: TextItem, new: TextItem) -> TrackedEntry:
        reviser = self._comparison.reviser
        inlines = new.inlines
        if old.inlines != inlines:
            inlines = compare_texts(old.inlines, inlines, reviser)
        former, present = self._number(old, RevisionKind.DELETED), self._number(new, RevisionKind.INSERTED)
        if former == present:
            return TrackedEntry(new, inlines, ((present, None),) if present else ())
        marked = ((former, self._revision(RevisionKind.DELETED)), (present, self._revision(RevisionKind.INSERTED)))
        return TrackedEntry(new, inlines, tuple((number, revision) for number, revision in marked if number))

    def _whole(self, item: TextItem, kind: RevisionKind) -> TrackedEntry:
        revision, number = self._revision(kind), self._number(item, kind)
        inlines = tuple(revised(item.inlines, kind, self._comparison.reviser))
        if kind is RevisionKind.DELETED:
            node_id = self._present.get(item.source.node_id, "")
            item = replace(item, source=replace(item.source, node_id=node_id), target=node_id if item.target else "")
        return TrackedEntry(item, inlines, ((number, revision),) if number else (), revision)

    def _number(self, item: TextItem, kind: RevisionKind) -> str:
        """Return the number that a version prints for an entry; empty for a line without one."""
        pages = self._pages[kind]
        page = pages.page_of(item.target) if item.target else None
        return "" if page is None else str(pages.printed_number(page))

    def _revision(self, kind: RevisionKind) -> Revision:
        return Revision(kind, self._comparison.reviser.author, self._comparison.reviser.time)


def _lines(pages: Pages) -> Iterator[TextItem]:
    return (item for item in pages.galley.items if isinstance(item, TextItem) and item.source.part is Part.CONTENTS)
