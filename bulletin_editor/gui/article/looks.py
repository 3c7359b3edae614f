"""How the blocks look while they are written: character and block formats, and what they stand for.

The look is the editor's own, calm and the same in every template; what a page looks like is the template's business.
Each format carries the marks or form it stands for as an index, so reading a document is exact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextFormat

from bulletin_editor.content.blocks import Alignment, ListItem, ListKind, Paragraph, Role
from bulletin_editor.content.inlines import NO_MARKS, Marks, RevisionKind, Script
from bulletin_editor.gui.appearance import colours

BLOCK_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
FOOTNOTE_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 2

_MARKS = QTextFormat.Property.UserProperty.value + 1
_FORM = QTextFormat.Property.UserProperty.value + 2
_ROLE = QTextFormat.Property.UserProperty.value + 3
_KEY = QTextFormat.Property.UserProperty.value + 4
_HOLDS_OBJECT = QTextFormat.Property.UserProperty.value + 5

LINE_HEIGHT = 122
"""Per cent of the face's own height."""
CELL_LINE_HEIGHT = 110
TEXT_FACES = ("Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "Noto Serif SC")


@dataclass(frozen=True, slots=True)
class ParagraphForm:
    """What a paragraph is beside its text."""

    role: Role = Role.BODY
    alignment: Alignment | None = None
    list_item: ListItem | None = None

    @classmethod
    def of(cls, paragraph: Paragraph) -> ParagraphForm:
        return cls(paragraph.role, paragraph.alignment, paragraph.list_item)


@dataclass(frozen=True, slots=True)
class RoleLook:
    """The look of a role. Indents and margins count in ems of the body."""

    indent: float = 2
    margin: float = 0
    size: float = 1
    bold: bool = False
    quiet: bool = False
    space: float = 0
    alignment: Alignment = Alignment.LEFT


ROLE_LOOKS = {
    Role.BODY: RoleLook(),
    Role.LEAD: RoleLook(size=1.06),
    Role.HEADING_1: RoleLook(size=1.25, bold=True, space=0.5),
    Role.HEADING_2: RoleLook(size=1.12, bold=True, space=0.35),
    Role.HEADING_3: RoleLook(bold=True, space=0.2),
    Role.HEADING_4: RoleLook(bold=True),
    Role.QUOTATION: RoleLook(margin=2, quiet=True),
    Role.EDITORS_NOTE: RoleLook(margin=1, quiet=True, size=0.94),
    Role.FLUSH: RoleLook(indent=0),
    Role.SIGN_OFF: RoleLook(indent=0, margin=2, alignment=Alignment.RIGHT),
}

CELL_LOOKS = {
    **ROLE_LOOKS,
    Role.FLUSH: RoleLook(indent=0),
    Role.HEADING_4: RoleLook(indent=0, bold=True, alignment=Alignment.CENTRE),
}
"""The looks of the one paragraph in a small editor; in a header cell it is a heading."""

_QT_ALIGNMENTS = {
    Alignment.LEFT: Qt.AlignmentFlag.AlignLeft,
    Alignment.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Alignment.RIGHT: Qt.AlignmentFlag.AlignRight,
    Alignment.JUSTIFIED: Qt.AlignmentFlag.AlignJustify,
}

_SCRIPTS = {
    Script.NORMAL: QTextCharFormat.VerticalAlignment.AlignNormal,
    Script.SUPERSCRIPT: QTextCharFormat.VerticalAlignment.AlignSuperScript,
    Script.SUBSCRIPT: QTextCharFormat.VerticalAlignment.AlignSubScript,
}

PANEL_STYLE = "QFrame#{} {{ background: palette(window); border: 1px solid palette(mid); border-radius: 5px; }}"
"""How the small panels over the text look; the braces take the panel's object name."""

_LEVEL_WIDTH = 2
_SIGN_GAP = 0.35


def qt_alignment(alignment: Alignment) -> Qt.AlignmentFlag:
    """Return Qt's name of an alignment."""
    return _QT_ALIGNMENTS[alignment]


def text_font(base: QFont, points: float) -> QFont:
    """Return the face in which articles are written."""
    font = QFont(base)
    font.setFamilies([*TEXT_FACES, *base.families()])
    font.setPointSizeF(points)
    return font


class Looks:
    """The formats for one face in the colours of the palette. Another face or palette needs new looks."""

    def __init__(
        self, font: QFont, role_looks: Mapping[Role, RoleLook] = ROLE_LOOKS, line_height: int = LINE_HEIGHT
    ) -> None:
        self.font = font
        self._role_looks = role_looks
        self._line_height = line_height
        self.em = QFontMetricsF(font).horizontalAdvance("国")
        self.colours = colours()
        self._marks: list[Marks] = [NO_MARKS]
        self._marks_index: dict[Marks, int] = {NO_MARKS: 0}
        self._forms: list[ParagraphForm] = [ParagraphForm()]
        self._form_index: dict[ParagraphForm, int] = {ParagraphForm(): 0}
        self._char_formats: dict[tuple[Marks, Role], QTextCharFormat] = {}
        self._settled: frozenset[str] = frozenset()
        self._block_formats: dict[tuple[ParagraphForm, float], QTextBlockFormat] = {}
        self.object_block_format = self._object_block_format()

    @property
    def settled(self) -> frozenset[str]:
        """The ids of comments whose text needs no shade any more; text written before keeps its look."""
        return self._settled

    @settled.setter
    def settled(self, comment_ids: frozenset[str]) -> None:
        if comment_ids != self._settled:
            self._settled = comment_ids
            self._char_formats = {key: known for key, known in self._char_formats.items() if not key[0].comments}

    def is_outdated(self) -> bool:
        """Tell whether the palette has other colours by now."""
        return self.colours is not colours()

    def char_format(self, marks: Marks, role: Role) -> QTextCharFormat:
        """Return the format of text with these marks in a paragraph of this role."""
        found = self._char_formats.get((marks, role))
        if found is None:
            found = self._char_formats[marks, role] = self._new_char_format(marks, role)
        return found

    def block_format(self, form: ParagraphForm, sign_width: float = 0) -> QTextBlockFormat:
        """Return the format of a paragraph before whose text a sign of this width is painted."""
        found = self._block_formats.get((form, sign_width))
        if found is None:
            found = self._block_formats[form, sign_width] = self._new_block_format(form, sign_width)
        return found

    def object_format(self, kind: int, key: str, role: Role = Role.BODY) -> QTextCharFormat:
        """Return the format of the character that stands for a table, figure, page break or footnote."""
        result = QTextCharFormat(self.char_format(NO_MARKS, role))
        result.setObjectType(kind)
        result.setProperty(_KEY, key)
        return result

    def marks_of(self, char_format: QTextCharFormat) -> Marks:
        """Return the marks a format stands for."""
        return self._marks[char_format.intProperty(_MARKS)]

    def form_of(self, block_format: QTextBlockFormat) -> ParagraphForm:
        """Return the paragraph form a format stands for."""
        return self._forms[block_format.intProperty(_FORM)]

    def is_look_of(self, char_format: QTextCharFormat, role: Role) -> bool:
        """Tell whether text has the look of a role; joined paragraphs bring others."""
        return char_format.stringProperty(_ROLE) == role.value

    def holds_object(self, block_format: QTextBlockFormat) -> bool:
        """Tell whether a block is formatted for an object."""
        return block_format.boolProperty(_HOLDS_OBJECT)

    def sign_left(self, form: ParagraphForm) -> float:
        """Return where a paragraph's sign begins, from the left edge of the text."""
        if form.list_item is not None and form.role.heading_level is None:
            return (_LEVEL_WIDTH * form.list_item.level) * self.em
        look = self._role_looks[form.role]
        return (look.margin + look.indent) * self.em

    def role_font(self, role: Role) -> QFont:
        """Return the face of a role, for signs."""
        look = self._role_looks[role]
        font = QFont(self.font)
        font.setPointSizeF(self.font.pointSizeF() * look.size)
        font.setBold(look.bold)
        return font

    def _new_char_format(self, marks: Marks, role: Role) -> QTextCharFormat:
        index = self._marks_index.get(marks)
        if index is None:
            index = self._marks_index[marks] = len(self._marks)
            self._marks.append(marks)
        look = self._role_looks[role]
        result = QTextCharFormat()
        result.setProperty(_MARKS, index)
        result.setProperty(_ROLE, role.value)
        if look.size != 1:
            result.setFontPointSize(self.font.pointSizeF() * look.size)
        if look.bold or marks.bold:
            result.setFontWeight(QFont.Weight.Bold)
        if look.quiet:
            result.setForeground(QColor(self.colours.quiet_text))
        self._add_marks(result, marks)
        return result

    def _add_marks(self, result: QTextCharFormat, marks: Marks) -> None:
        if marks.italic:
            result.setFontItalic(True)
        if marks.underline:
            result.setFontUnderline(True)
        if marks.strike:
            result.setFontStrikeOut(True)
        if marks.script is not Script.NORMAL:
            result.setVerticalAlignment(_SCRIPTS[marks.script])
        if marks.link:
            result.setForeground(QColor(self.colours.accent))
            result.setFontUnderline(True)
            result.setAnchor(True)
            result.setAnchorHref(marks.link)
        if any(comment_id not in self._settled for comment_id in marks.comments):
            shade = QColor(self.colours.warning)
            shade.setAlpha(48)
            result.setBackground(shade)
        if marks.revision is not None:
            deleted = marks.revision.kind is RevisionKind.DELETED
            result.setForeground(QColor(self.colours.error if deleted else self.colours.success))
            result.setFontStrikeOut(deleted or marks.strike)
            result.setFontUnderline(not deleted or marks.underline)

    def _new_block_format(self, form: ParagraphForm, sign_width: float) -> QTextBlockFormat:
        index = self._form_index.get(form)
        if index is None:
            index = self._form_index[form] = len(self._forms)
            self._forms.append(form)
        look, em = self._role_looks[form.role], self.em
        result = QTextBlockFormat()
        result.setProperty(_FORM, index)
        result.setLineHeight(self._line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        result.setAlignment(qt_alignment(form.alignment or look.alignment))
        result.setTopMargin(look.space * em)
        if form.list_item is not None and form.role.heading_level is None:
            left = _LEVEL_WIDTH * (form.list_item.level + 1) * em
            result.setLeftMargin(left)
            start = self.sign_left(form) + sign_width + _SIGN_GAP * em
            result.setTextIndent(max(0.0, start - left))
        else:
            result.setLeftMargin(look.margin * em)
            result.setRightMargin(look.margin * em)
            indent = 0 if form.alignment in (Alignment.CENTRE, Alignment.RIGHT) else look.indent * em
            result.setTextIndent(indent + sign_width)
        return result

    def _object_block_format(self) -> QTextBlockFormat:
        result = QTextBlockFormat()
        result.setProperty(_HOLDS_OBJECT, True)
        result.setTopMargin(0.5 * self.em)
        result.setBottomMargin(0.5 * self.em)
        result.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return result


def key_of(char_format: QTextFormat) -> str:
    """Return the id of the table, figure, page break or footnote that a format stands for."""
    return char_format.stringProperty(_KEY)


def is_bullet(form: ParagraphForm) -> bool:
    """Tell whether a paragraph has a bullet before it."""
    return form.list_item is not None and form.list_item.kind is ListKind.BULLET
