"""An edit (修改): a frozen value that makes one bulletin out of another."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from bulletin_editor.content.bulletin import Bulletin


class Edit(ABC):
    """A change that can be applied, named and kept in the history."""

    __slots__ = ()

    @abstractmethod
    def apply(self, bulletin: Bulletin) -> Bulletin:
        """Return the changed bulletin; the same object when nothing changes.

        Raises `EditError` when the place is gone or the schema forbids the result.
        """


@dataclass(frozen=True, slots=True)
class EditGroup(Edit):
    """Several edits, one after the other, as one step of the history."""

    edits: tuple[Edit, ...]

    def apply(self, bulletin: Bulletin) -> Bulletin:
        for edit in self.edits:
            bulletin = edit.apply(bulletin)
        return bulletin
