"""Bookmarks that say of the outline what its headings leave open, so that reading finds it as it was.

A heading opens a section, a department or an article, and what follows belongs to it. So a mark stands where a node
begins that has no heading, or that stands higher than the one before it. An article that is handed out has another one
around the whole of it: word processors keep it whatever its author writes anew inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bulletin_editor.content.bulletin import Article, Department, Node, Section
from bulletin_editor.content.outline import children_of
from bulletin_editor.editing.handing_out import bookmark_name

AT_TOP, IN_SECTION, IN_DEPARTMENT = "BeginsAtTop", "BeginsInSection", "BeginsInDepartment"
"""How the bookmark of a node begins, by what it stands in."""

PAGE_BREAK = "BreaksPage"
"""How the bookmark begins of what the bulletin wants on a new page where its section begins one anyway."""

LABEL, FIGURE_LABEL, TABLE_LABEL = "Label", "FigureLabel", "TableLabel"
"""How the bookmark begins around what the template prints before a text, in captions by what they belong to."""

_HOLDERS: dict[type[Node], str] = {Section: IN_SECTION, Department: IN_DEPARTMENT}


@dataclass(frozen=True, slots=True)
class NodeMarks:
    """The names of a node's bookmarks: `kind` begins that at its beginning, `around` is that of the whole; empty for
    none."""

    kind: str = ""
    around: str = ""


def node_marks(outline: tuple[Node, ...], *, hands_out: bool) -> dict[str, NodeMarks]:
    """Return the marks of the nodes that need any."""
    found: dict[str, NodeMarks] = {}
    open_holders: tuple[type[Node], ...] = ()
    is_headed = True
    for node, holders in _walk(outline, ()):
        around = bookmark_name(node) if hands_out and isinstance(node, Article) else ""
        kind = _kind(holders) if not is_headed or _is_open(node) or _leaves(node, holders, open_holders) else ""
        if kind or around:
            found[node.id] = NodeMarks(kind, around)
        open_holders = (*holders, type(node)) if not isinstance(node, Article) else holders
        is_headed = not isinstance(node, Article) or bool(node.headline)
    return found


def _walk(nodes: tuple[Node, ...], holders: tuple[type[Node], ...]) -> Iterator[tuple[Node, tuple[type[Node], ...]]]:
    for node in nodes:
        yield node, holders
        yield from _walk(children_of(node), (*holders, type(node)))


def _is_open(node: Node) -> bool:
    """Tell whether no heading shows that a node begins."""
    return isinstance(node, Article) and not node.headline


def _leaves(node: Node, holders: tuple[type[Node], ...], open_holders: tuple[type[Node], ...]) -> bool:
    """Tell whether a node stands outside the section or department that is open before it."""
    match node:
        case Section():
            return False
        case Department():
            return not holders and Section in open_holders
        case Article():
            return len(holders) < len(open_holders)


def _kind(holders: tuple[type[Node], ...]) -> str:
    return _HOLDERS[holders[-1]] if holders else AT_TOP
