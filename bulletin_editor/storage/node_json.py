"""The bulletin and the nodes of its outline as canonical JSON.

The `…_fields` hold what a thing says of itself, without what stands inside it; the `whole_…` hold all of it.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import assert_never

from bulletin_editor.content.bulletin import (
    Article,
    Bulletin,
    Comment,
    Department,
    Imprint,
    Masthead,
    Node,
    Section,
    Status,
)
from bulletin_editor.content.outline import children_of
from bulletin_editor.storage.block_json import blocks_list, read_blocks
from bulletin_editor.storage.json_fields import (
    ContentError,
    Json,
    all_kept,
    filled,
    number_or_none,
    text_in,
    text_or_none,
    texts_in,
    truth_in,
)

# What belongs to the whole bulletin


def bulletin_fields(bulletin: Bulletin) -> Json:
    """Return what stands in the bulletin beside masthead, imprint, outline and pool."""
    fields = {"id": bulletin.id, "language": bulletin.language, "template": bulletin.template}
    return {**fields, **filled(own_template=bulletin.own_template)}


def read_bulletin_fields(json_value: Json) -> Bulletin:
    """Read a bulletin that holds nothing yet but these fields."""
    return Bulletin(
        id=str(json_value["id"]),
        language=str(json_value["language"]),
        template=str(json_value["template"]),
        own_template=text_in(json_value, "own_template"),
    )


def masthead_fields(masthead: Masthead) -> Json:
    """Return the fields of a masthead that are filled in."""
    return filled(
        name=masthead.name,
        number=masthead.number,
        total_number=masthead.total_number,
        supplement=masthead.supplement,
        unit=masthead.unit,
        date=masthead.date.isoformat() if masthead.date else None,
        classification=masthead.classification,
        copy_number=masthead.copy_number,
    )


def read_masthead(json_value: Json) -> Masthead:
    """Read a masthead."""
    date = text_or_none(json_value, "date")
    return Masthead(
        name=text_in(json_value, "name"),
        number=number_or_none(json_value, "number"),
        total_number=number_or_none(json_value, "total_number"),
        supplement=truth_in(json_value, "supplement"),
        unit=text_in(json_value, "unit"),
        date=datetime.date.fromisoformat(date) if date else None,
        classification=text_in(json_value, "classification"),
        copy_number=text_in(json_value, "copy_number"),
    )


def imprint_fields(imprint: Imprint) -> Json:
    """Return the fields of an imprint that are filled in."""
    return filled(
        report_to=imprint.report_to,
        send_to=imprint.send_to,
        distribute_to=imprint.distribute_to,
        copies=imprint.copies,
        editor=imprint.editor,
        reviewer=imprint.reviewer,
        approver=imprint.approver,
        telephone=imprint.telephone,
    )


def read_imprint(json_value: Json) -> Imprint:
    """Read an imprint."""
    return Imprint(
        report_to=text_in(json_value, "report_to"),
        send_to=text_in(json_value, "send_to"),
        distribute_to=text_in(json_value, "distribute_to"),
        copies=number_or_none(json_value, "copies"),
        editor=text_in(json_value, "editor"),
        reviewer=text_in(json_value, "reviewer"),
        approver=text_in(json_value, "approver"),
        telephone=text_in(json_value, "telephone"),
    )


# Nodes of the outline, each without what stands inside it


def node_kind(node: Node) -> str:
    """Return the name of a node's kind."""
    match node:
        case Section():
            return "section"
        case Department():
            return "department"
        case Article():
            return "article"


def node_fields(node: Node) -> Json:
    """Return a node's own fields: no children, blocks or comments."""
    match node:
        case Section():
            return filled(title=node.title)
        case Department():
            fields = filled(title=node.title)
            return fields if node.colon == "：" else {**fields, "colon": node.colon}
        case Article():
            return filled(
                headline=list(node.headline),
                kicker=node.kicker,
                subhead=node.subhead,
                byline=node.byline,
                status="" if node.status is Status.DRAFT else node.status.value,
                budget=node.budget,
                note=node.note,
            )
        case _:
            assert_never(node)


def read_node(
    kind: str, node_id: str, json_value: Json, children: tuple[Node, ...], inside: tuple[Comment, ...]
) -> Node:
    """Read a node that is given its children or, for an article, its comments; its blocks come later."""
    match kind:
        case "section":
            sections_children = tuple(child for child in children if not isinstance(child, Section))
            return Section(node_id, text_in(json_value, "title"), all_kept(sections_children, children))
        case "department":
            articles = tuple(child for child in children if isinstance(child, Article))
            return Department(
                node_id, text_in(json_value, "title"), all_kept(articles, children), text_in(json_value, "colon", "：")
            )
        case "article":
            all_kept((), children)
            return Article(
                node_id,
                headline=texts_in(json_value, "headline"),
                kicker=text_in(json_value, "kicker"),
                subhead=text_in(json_value, "subhead"),
                byline=text_in(json_value, "byline"),
                status=Status(text_in(json_value, "status", Status.DRAFT)),
                budget=number_or_none(json_value, "budget"),
                note=text_in(json_value, "note"),
                comments=inside,
            )
        case _:
            raise ContentError(f"no node is a {kind!r}")


def comment_fields(comment: Comment) -> Json:
    """Return the fields of a comment beside its id."""
    return filled(
        author=comment.author,
        time=comment.time,
        text=comment.text,
        resolved=comment.resolved,
        reply_to=comment.reply_to,
    )


def read_comment(comment_id: str, json_value: Json) -> Comment:
    """Read a comment."""
    return Comment(
        comment_id,
        author=text_in(json_value, "author"),
        time=text_in(json_value, "time"),
        text=text_in(json_value, "text"),
        resolved=truth_in(json_value, "resolved"),
        reply_to=text_in(json_value, "reply_to"),
    )


# Everything, with what stands inside


def whole_bulletin(bulletin: Bulletin) -> Json:
    """Return a bulletin with all that stands in it, but its pictures."""
    return {
        **bulletin_fields(bulletin),
        "masthead": masthead_fields(bulletin.masthead),
        "imprint": imprint_fields(bulletin.imprint),
        "outline": [whole_node(node) for node in bulletin.outline],
        "pool": [whole_node(node) for node in bulletin.pool],
    }


def read_whole_bulletin(json_value: Json) -> Bulletin:
    """Read a bulletin with all that stands in it."""
    pool = tuple(read_whole_node(node) for node in json_value["pool"])
    return replace(
        read_bulletin_fields(json_value),
        masthead=read_masthead(json_value["masthead"]),
        imprint=read_imprint(json_value["imprint"]),
        outline=tuple(read_whole_node(node) for node in json_value["outline"]),
        pool=all_kept(tuple(node for node in pool if isinstance(node, Article)), pool),
    )


def whole_node(node: Node) -> Json:
    """Return a node with all that stands in it."""
    result: Json = {"id": node.id, "kind": node_kind(node), **node_fields(node)}
    if isinstance(node, Article):
        result["blocks"] = blocks_list(node.blocks)
        result["comments"] = [{"id": comment.id, **comment_fields(comment)} for comment in node.comments]
    else:
        result["children"] = [whole_node(child) for child in children_of(node)]
    return result


def read_whole_node(json_value: Json) -> Node:
    """Read a node with all that stands in it."""
    children = tuple(read_whole_node(child) for child in json_value.get("children", ()))
    comments = tuple(read_comment(comment["id"], comment) for comment in json_value.get("comments", ()))
    node = read_node(json_value["kind"], json_value["id"], json_value, children, comments)
    return replace(node, blocks=read_blocks(json_value["blocks"])) if isinstance(node, Article) else node
