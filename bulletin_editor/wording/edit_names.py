"""Names of the steps that undo takes back: "Typing", "Move 商务局"."""

from __future__ import annotations

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Section, Status
from bulletin_editor.content.outline import find_node
from bulletin_editor.editing.article_division import JoinArticles, SplitArticle
from bulletin_editor.editing.article_edits import ArticleField, RemovePageBreak, ReplaceBlocks, SetArticleField, TextAct
from bulletin_editor.editing.bulletin_edits import SetImprint, SetLanguage, SetMasthead, SetTemplate
from bulletin_editor.editing.draft_edits import TakeInDrafts
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.editing.house_order import OrderDepartments
from bulletin_editor.editing.outline_edits import InsertNodes, MoveNodes, RemoveNodes, RenameNode
from bulletin_editor.proofreading.corrections import CorrectNode
from bulletin_editor.wording.names import node_title
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP, Translate

_CONTEXT = "Edits"

TEXT_ACTS = {
    TextAct.TAKING_BACK: QT_TRANSLATE_NOOP("Edits", "Take in changes of the author"),
    TextAct.TYPING: QT_TRANSLATE_NOOP("Edits", "Typing"),
    TextAct.ERASING: QT_TRANSLATE_NOOP("Edits", "Deleting"),
    TextAct.COMPOSING: QT_TRANSLATE_NOOP("Edits", "Typing"),
    TextAct.SPLITTING: QT_TRANSLATE_NOOP("Edits", "New paragraph"),
    TextAct.PASTING: QT_TRANSLATE_NOOP("Edits", "Paste"),
    TextAct.TIDYING: QT_TRANSLATE_NOOP("Edits", "Tidy pasted text"),
    TextAct.CUTTING: QT_TRANSLATE_NOOP("Edits", "Cut"),
    TextAct.DROPPING: QT_TRANSLATE_NOOP("Edits", "Drag text"),
    TextAct.FORMATTING: QT_TRANSLATE_NOOP("Edits", "Format"),
    TextAct.LINKING: QT_TRANSLATE_NOOP("Edits", "Link"),
    TextAct.ROLE: QT_TRANSLATE_NOOP("Edits", "Paragraph role"),
    TextAct.ALIGNMENT: QT_TRANSLATE_NOOP("Edits", "Alignment"),
    TextAct.LIST: QT_TRANSLATE_NOOP("Edits", "List"),
    TextAct.TABLE: QT_TRANSLATE_NOOP("Edits", "Table"),
    TextAct.FIGURE: QT_TRANSLATE_NOOP("Edits", "Picture"),
    TextAct.FOOTNOTE: QT_TRANSLATE_NOOP("Edits", "Footnote"),
    TextAct.PAGE_BREAK: QT_TRANSLATE_NOOP("Edits", "Page break"),
    TextAct.REPLACING: QT_TRANSLATE_NOOP("Edits", "Replace"),
    TextAct.CORRECTING: QT_TRANSLATE_NOOP("Edits", "Correction"),
    TextAct.COMMENTING: QT_TRANSLATE_NOOP("Edits", "Comment"),
}

ARTICLE_FIELDS = {
    ArticleField.KICKER: QT_TRANSLATE_NOOP("Edits", "Edit kicker"),
    ArticleField.HEADLINE: QT_TRANSLATE_NOOP("Edits", "Edit headline"),
    ArticleField.SUBHEAD: QT_TRANSLATE_NOOP("Edits", "Edit subhead"),
    ArticleField.BYLINE: QT_TRANSLATE_NOOP("Edits", "Edit byline"),
    ArticleField.STATUS: QT_TRANSLATE_NOOP("Edits", "Change status"),
    ArticleField.BUDGET: QT_TRANSLATE_NOOP("Edits", "Change line budget"),
    ArticleField.NOTE: QT_TRANSLATE_NOOP("Edits", "Edit note"),
    ArticleField.COMMENTS: QT_TRANSLATE_NOOP("Edits", "Comment"),
}

STATUS_CHANGES = {
    Status.DRAFT: QT_TRANSLATE_NOOP("Edits", "Mark as draft"),
    Status.EDITED: QT_TRANSLATE_NOOP("Edits", "Mark as edited"),
    Status.REVIEWED: QT_TRANSLATE_NOOP("Edits", "Mark as reviewed"),
    Status.APPROVED: QT_TRANSLATE_NOOP("Edits", "Mark as approved"),
}

NAMED_EDITS: dict[type[Edit], str] = {
    SetMasthead: QT_TRANSLATE_NOOP("Edits", "Edit masthead"),
    SetImprint: QT_TRANSLATE_NOOP("Edits", "Edit imprint"),
    SetTemplate: QT_TRANSLATE_NOOP("Edits", "Change template"),
    SetLanguage: QT_TRANSLATE_NOOP("Edits", "Change language"),
    SplitArticle: QT_TRANSLATE_NOOP("Edits", "Split article"),
    JoinArticles: QT_TRANSLATE_NOOP("Edits", "Join articles"),
    RemovePageBreak: QT_TRANSLATE_NOOP("Edits", "Remove page break"),
    OrderDepartments: QT_TRANSLATE_NOOP("Edits", "Sort departments"),
}

_MOVE = QT_TRANSLATE_NOOP("Edits", "Move {title}")
_MOVE_SEVERAL = QT_TRANSLATE_NOOP("Edits", "Move {count} items")
_REMOVE = QT_TRANSLATE_NOOP("Edits", "Delete {title}")
_REMOVE_UNNAMED = QT_TRANSLATE_NOOP("Edits", "Delete from the outline")
_REMOVE_SEVERAL = QT_TRANSLATE_NOOP("Edits", "Delete {count} items")
_INSERT_SECTION = QT_TRANSLATE_NOOP("Edits", "New section")
_INSERT_DEPARTMENT = QT_TRANSLATE_NOOP("Edits", "New department")
_INSERT_ARTICLE = QT_TRANSLATE_NOOP("Edits", "New article")
_INSERT_NAMED = QT_TRANSLATE_NOOP("Edits", "Insert {title}")
_INSERT_SEVERAL = QT_TRANSLATE_NOOP("Edits", "Insert {count} items")
_RENAME = QT_TRANSLATE_NOOP("Edits", "Rename {title}")
_CORRECTIONS = QT_TRANSLATE_NOOP("Edits", "Corrections")
_CHANGE = QT_TRANSLATE_NOOP("Edits", "Change")

_LONGEST_TITLE = 16
"""Characters of a title that a menu shows."""


def edit_name(edit: Edit, bulletin: Bulletin, translate: Translate) -> str:
    """Name an edit for the undo and redo commands; titles are looked up in the bulletin before it."""
    match edit:
        case ReplaceBlocks():
            return translate(_CONTEXT, TEXT_ACTS[edit.act])
        case SetArticleField():
            return translate(_CONTEXT, _field_change(edit))
        case MoveNodes():
            return _nodes_edit(edit.node_ids, bulletin, (_MOVE, _MOVE_SEVERAL, _MOVE_SEVERAL), translate)
        case RemoveNodes():
            return _nodes_edit(edit.node_ids, bulletin, (_REMOVE, _REMOVE_SEVERAL, _REMOVE_UNNAMED), translate)
        case InsertNodes() | TakeInDrafts():
            return _insertion(edit, translate)
        case RenameNode():
            return translate(_CONTEXT, _RENAME).format(title=_elided(edit.title))
        case CorrectNode():
            one = len(edit.corrections) == 1
            return translate(_CONTEXT, TEXT_ACTS[TextAct.CORRECTING] if one else _CORRECTIONS)
        case EditGroup():
            return _group(edit, bulletin, translate)
        case _:
            return translate(_CONTEXT, NAMED_EDITS.get(type(edit), _CHANGE))


def _field_change(edit: SetArticleField) -> str:
    if edit.field is ArticleField.STATUS and isinstance(edit.value, Status):
        return STATUS_CHANGES[edit.value]
    return ARTICLE_FIELDS[edit.field]


def _nodes_edit(
    node_ids: tuple[str, ...], bulletin: Bulletin, patterns: tuple[str, str, str], translate: Translate
) -> str:
    """Name an edit of nodes by the patterns for one, for several, and for one that is not there to be named."""
    one, several, unnamed = patterns
    if len(node_ids) != 1:
        return translate(_CONTEXT, several).format(count=len(node_ids))
    node = find_node(bulletin, node_ids[0])
    if node is None:
        return translate(_CONTEXT, unnamed).format(count=1)
    return translate(_CONTEXT, one).format(title=_elided(node_title(node, translate)))


def _insertion(edit: InsertNodes | TakeInDrafts, translate: Translate) -> str:
    if len(edit.nodes) != 1:
        return translate(_CONTEXT, _INSERT_SEVERAL).format(count=len(edit.nodes))
    match edit.nodes[0]:
        case Article(headline=()):
            return translate(_CONTEXT, _INSERT_ARTICLE)
        case Department(children=()):
            return translate(_CONTEXT, _INSERT_DEPARTMENT)
        case Section(children=()):
            return translate(_CONTEXT, _INSERT_SECTION)
        case node:
            return translate(_CONTEXT, _INSERT_NAMED).format(title=_elided(node_title(node, translate)))


def _group(group: EditGroup, bulletin: Bulletin, translate: Translate) -> str:
    for act in (TextAct.REPLACING, TextAct.TAKING_BACK):
        if any(isinstance(edit, ReplaceBlocks) and edit.act is act for edit in group.edits):
            return translate(_CONTEXT, TEXT_ACTS[act])
    names = tuple(dict.fromkeys(edit_name(edit, bulletin, translate) for edit in group.edits))
    if len(group.edits) > 1 and any(
        isinstance(edit, CorrectNode) or (isinstance(edit, ReplaceBlocks) and edit.act is TextAct.CORRECTING)
        for edit in group.edits
    ):
        return translate(_CONTEXT, _CORRECTIONS)
    return names[0] if names else translate(_CONTEXT, _CHANGE)


def _elided(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1] + "…"
