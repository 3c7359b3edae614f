"""Names of what a bulletin is made of: roles, statuses, fields, kinds of nodes, formats."""

from __future__ import annotations

from typing import assert_never

from bulletin_editor.content.blocks import Role
from bulletin_editor.content.bulletin import Article, Department, Node, Section, Status
from bulletin_editor.editing.article_edits import ArticleField
from bulletin_editor.editing.findings import Severity
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP, Translate

_CONTEXT = "Names"

ROLES = {
    Role.BODY: QT_TRANSLATE_NOOP("Names", "Body"),
    Role.LEAD: QT_TRANSLATE_NOOP("Names", "Lead"),
    Role.HEADING_1: QT_TRANSLATE_NOOP("Names", "Heading 1"),
    Role.HEADING_2: QT_TRANSLATE_NOOP("Names", "Heading 2"),
    Role.HEADING_3: QT_TRANSLATE_NOOP("Names", "Heading 3"),
    Role.HEADING_4: QT_TRANSLATE_NOOP("Names", "Heading 4"),
    Role.QUOTATION: QT_TRANSLATE_NOOP("Names", "Quotation"),
    Role.EDITORS_NOTE: QT_TRANSLATE_NOOP("Names", "Editor's note"),
    Role.FLUSH: QT_TRANSLATE_NOOP("Names", "Flush left"),
    Role.SIGN_OFF: QT_TRANSLATE_NOOP("Names", "Sign-off"),
}

STATUSES = {
    Status.DRAFT: QT_TRANSLATE_NOOP("Names", "Draft"),
    Status.EDITED: QT_TRANSLATE_NOOP("Names", "Edited"),
    Status.REVIEWED: QT_TRANSLATE_NOOP("Names", "Reviewed"),
    Status.APPROVED: QT_TRANSLATE_NOOP("Names", "Approved"),
}

SEVERITIES = {
    Severity.ERROR: QT_TRANSLATE_NOOP("Names", "Error"),
    Severity.WARNING: QT_TRANSLATE_NOOP("Names", "Warning"),
    Severity.INFO: QT_TRANSLATE_NOOP("Names", "Hint"),
}

FIELDS = {
    ArticleField.KICKER: QT_TRANSLATE_NOOP("Names", "Kicker"),
    ArticleField.HEADLINE: QT_TRANSLATE_NOOP("Names", "Headline"),
    ArticleField.SUBHEAD: QT_TRANSLATE_NOOP("Names", "Subhead"),
    ArticleField.BYLINE: QT_TRANSLATE_NOOP("Names", "Byline"),
    ArticleField.STATUS: QT_TRANSLATE_NOOP("Names", "Status"),
    ArticleField.BUDGET: QT_TRANSLATE_NOOP("Names", "Line budget"),
    ArticleField.NOTE: QT_TRANSLATE_NOOP("Names", "Note"),
    ArticleField.COMMENTS: QT_TRANSLATE_NOOP("Names", "Comments"),
}

FORMATS = {
    ".docx": QT_TRANSLATE_NOOP("Names", "Word document"),
    ".pdf": QT_TRANSLATE_NOOP("Names", "PDF document"),
    ".html": QT_TRANSLATE_NOOP("Names", "Web page"),
    ".md": QT_TRANSLATE_NOOP("Names", "Markdown"),
    ".txt": QT_TRANSLATE_NOOP("Names", "Plain text"),
    ".bulletin": QT_TRANSLATE_NOOP("Names", "Bulletin"),
}
"""Kinds of files by their suffix."""

_SECTION = QT_TRANSLATE_NOOP("Names", "Section")
_DEPARTMENT = QT_TRANSLATE_NOOP("Names", "Department")
_ARTICLE = QT_TRANSLATE_NOOP("Names", "Article")
_UNTITLED = QT_TRANSLATE_NOOP("Names", "Untitled")


def role_name(role: Role, translate: Translate) -> str:
    return translate(_CONTEXT, ROLES[role])


def status_name(status: Status, translate: Translate) -> str:
    return translate(_CONTEXT, STATUSES[status])


def severity_name(severity: Severity, translate: Translate) -> str:
    return translate(_CONTEXT, SEVERITIES[severity])


def field_name(field: ArticleField, translate: Translate) -> str:
    return translate(_CONTEXT, FIELDS[field])


def format_name(suffix: str, translate: Translate) -> str:
    """Name a kind of file by its suffix, such as ".docx"; an unknown suffix names itself."""
    suffix = suffix.lower()
    return translate(_CONTEXT, FORMATS[suffix]) if suffix in FORMATS else suffix


def kind_name(node: Node, translate: Translate) -> str:
    """Name what a node is: section, department or article."""
    match node:
        case Section():
            return translate(_CONTEXT, _SECTION)
        case Department():
            return translate(_CONTEXT, _DEPARTMENT)
        case Article():
            return translate(_CONTEXT, _ARTICLE)
        case _:
            assert_never(node)


def node_title(node: Node, translate: Translate) -> str:
    """Return how a node is called in a list: its title or headline on one line, or that it has none."""
    title = " ".join(node.headline) if isinstance(node, Article) else node.title
    return title or translate(_CONTEXT, _UNTITLED)
