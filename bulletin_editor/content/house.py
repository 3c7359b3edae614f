"""The departments of the house (本单位各部门): which report, in what order, and how else their names are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section
from bulletin_editor.content.outline import walk


@dataclass(frozen=True, slots=True)
class HouseDepartment:
    """One department under the name that is printed, with the others under which its drafts come."""

    name: str
    aliases: tuple[str, ...] = ()


House = tuple[HouseDepartment, ...]
"""All departments in their fixed order."""


def canonical_name(house: House, title: str) -> str | None:
    """Return the printed name for a title that names a department of the house in full; `None` for another."""
    wanted = _key(title)
    for department in house:
        if wanted in map(_key, (department.name, *department.aliases)):
            return department.name
    return None


def rank(house: House, title: str) -> int | None:
    """Return the place of a department in the order of the house, from 0; `None` for one that is not of the house."""
    name = canonical_name(house, title)
    return None if name is None else next(i for i, department in enumerate(house) if department.name == name)


def without_articles(bulletin: Bulletin, house: House) -> tuple[str, ...]:
    """Return the names of those that have no article in the outline yet, in the order of the house."""
    handed_in = {
        canonical_name(house, node.title)
        for node, _ in walk(bulletin)
        if isinstance(node, Department) and node.children
    }
    return tuple(department.name for department in house if department.name not in handed_in)


def with_departments_of(bulletin: Bulletin, house: House) -> House:
    """Return the house with those departments of a bulletin added, in their order, that it does not know yet."""
    known = list(house)
    for title in _titles(bulletin):
        if title and canonical_name(tuple(known), title) is None:
            known.append(HouseDepartment(title))
    return tuple(known)


def with_printed_names(nodes: Iterable[Node], house: House) -> tuple[Node, ...]:
    """Return the nodes with departments under their printed names; what the house does not know stays as it is."""
    return tuple(_with_printed_name(node, house) for node in nodes)


def _with_printed_name(node: Node, house: House) -> Node:
    match node:
        case Article():
            return node
        case Department():
            name = canonical_name(house, node.title)
            return node if name is None or name == node.title else replace(node, title=name)
        case Section():
            children = tuple(_with_printed_name(child, house) for child in node.children)
            if all(before is after for before, after in zip(node.children, children, strict=True)):
                return node
            return replace(node, children=cast("tuple[Department | Article, ...]", children))


def _titles(bulletin: Bulletin) -> Iterator[str]:
    return (node.title.strip() for node, _ in walk(bulletin) if isinstance(node, Department))


def _key(title: str) -> str:
    """Names are the same whatever spaces and colons stand in or behind them."""
    return "".join(title.split()).rstrip("：:").casefold()
