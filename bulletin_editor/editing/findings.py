"""Findings (问题): what reading, layout and proofreading have to say about a place in the bulletin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from bulletin_editor.editing.edit import Edit


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


NO_ARGUMENTS: Mapping[str, str | int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A way to mend a finding. `replacement` takes the place of the finding's stretch of text; `edit` does it."""

    replacement: str
    edit: Edit


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. The sentence a person reads is made in `wording`, from `rule` and `arguments`.

    `node_id` is the article, department or section; `block_id` the block in the article. `text` is the whole text of
    the paragraph or title and `start` and `end` count code points in it; both 0 where the whole is meant. All are
    empty where there is no place. `source` names the file a draft was read from.
    """

    rule: str
    severity: Severity
    node_id: str = ""
    block_id: str = ""
    text: str = ""
    start: int = 0
    end: int = 0
    arguments: Mapping[str, str | int] = field(default_factory=lambda: NO_ARGUMENTS)
    suggestions: tuple[Suggestion, ...] = ()
    source: str = ""
