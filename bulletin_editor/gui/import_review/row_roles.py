"""The roles of rows as a person sees them: their names, and the key that gives each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bulletin_editor.content.blocks import Role
from bulletin_editor.editing.article_edits import ArticleField
from bulletin_editor.gui.language import translate
from bulletin_editor.readers.review import RowRole
from bulletin_editor.wording.names import field_name, role_name

KEYS = {
    "L": RowRole.SECTION,
    "D": RowRole.DEPARTMENT,
    "K": RowRole.KICKER,
    "T": RowRole.HEADLINE,
    "S": RowRole.SUBHEAD,
    "B": RowRole.BYLINE,
    "1": RowRole.HEADING_1,
    "2": RowRole.HEADING_2,
    "3": RowRole.HEADING_3,
    "4": RowRole.HEADING_4,
    "0": RowRole.BODY,
    "X": RowRole.DROPPED,
}
_FIELDS = {
    RowRole.KICKER: ArticleField.KICKER,
    RowRole.HEADLINE: ArticleField.HEADLINE,
    RowRole.SUBHEAD: ArticleField.SUBHEAD,
    RowRole.BYLINE: ArticleField.BYLINE,
}


def row_role_name(role: RowRole) -> str:
    """Return the name of a row's role."""
    if role in _FIELDS:
        return field_name(_FIELDS[role], translate)
    match role:
        case RowRole.SECTION:
            return QCoreApplication.translate("RowRoles", "Section")
        case RowRole.DEPARTMENT:
            return QCoreApplication.translate("RowRoles", "Department")
        case RowRole.DROPPED:
            return QCoreApplication.translate("RowRoles", "Left out")
        case _:
            return role_name(Role(role.value), translate)
