"""Inlines as runs: split where the script changes, with their marks, links, notes, comments and tracked changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, assert_never

from bulletin_editor.content.inlines import (
    Footnote,
    Inline,
    LineBreak,
    Marks,
    Revision,
    RevisionKind,
    Run,
    Script,
)
from bulletin_editor.layout.scripts import split_by_script
from bulletin_editor.templates.template import Style
from bulletin_editor.writers.addresses import safe_address
from bulletin_editor.writers.word.comments import word_time
from bulletin_editor.writers.word.markup import Element, attribute_text, run, w
from bulletin_editor.writers.word.style_sheet import HYPERLINK, NOTE_REFERENCE

if TYPE_CHECKING:
    from bulletin_editor.writers.word.registers import Registers

_NOT_SURELY_EAST_ASIAN = re.compile(
    "[^\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
"""Characters such as “ ” — … · that Word and LibreOffice give to either script, by what stands around them."""

_NOT_SURELY_LATIN_AT_THE_HEAD = re.compile("[\u0020\u00a0\u00b7\u2000-\u206f]")
"""Spaces and common marks take the script of what stands before them."""

_JOINER = "\ufeff"
"""Holds the number of a note to the text before it, as on the pages; of the characters that join, Word knows this."""


class RunWriter:
    """Writes the inlines of paragraphs, numbering what runs through the document in its registers."""

    def __init__(self, registers: Registers, language: str) -> None:
        self._registers = registers
        self._language = language

    def inlines(self, inlines: tuple[Inline, ...], style: Style) -> Iterator[Element]:
        names_faces = any(isinstance(inline, Run) and _is_inserted(inline) for inline in inlines)
        for inline in inlines:
            match inline:
                case Run():
                    runs = self._run(inline, style, names_faces=names_faces)
                    yield from self._registers.comments.around(inline, runs)
                case LineBreak():
                    yield w("r", w("br"))
                case Footnote():
                    yield self._note_reference(inline)
                case _:
                    assert_never(inline)

    def text(
        self, text: str, style: Style, marks: Marks, *, deleted: bool = False, names_faces: bool = False
    ) -> Iterator[Element]:
        """Yield the runs of a text with one set of marks.

        A style names the face where programs may choose another one, or, so that tracked changes leave no edge in
        letter spacing, everywhere.
        """
        stretches = split_by_script(text, self._language)
        is_mixed = len(stretches) > 1 or self._language.startswith("zh")
        for stretch, is_latin in stretches:
            look = list(self._look(marks))
            if (
                is_mixed
                and not safe_address(marks.link)
                and (names_faces or _may_change_script(stretch, is_latin=is_latin))
            ):
                look.append(w("rStyle", val=self._registers.face_styles.id(style.faces, is_latin=is_latin)))
            yield run(stretch, *look, deleted=deleted)

    def _run(self, inline: Run, style: Style, *, names_faces: bool) -> Iterator[Element]:
        marks = inline.marks
        deleted = marks.revision is not None and marks.revision.kind is RevisionKind.DELETED
        runs = self.text(inline.text, style, marks, deleted=deleted, names_faces=names_faces)
        if marks.revision is not None:
            runs = iter((self._tracked(marks.revision, runs),))
        address = safe_address(marks.link)
        if address:
            link = w("hyperlink", *runs, history=1)
            link.set(_RELATIONSHIP_ID, self._registers.link(address))
            yield link
        else:
            yield from runs

    def _look(self, marks: Marks) -> Iterator[Element]:
        if safe_address(marks.link):
            yield w("rStyle", val=HYPERLINK)
        for wanted, names in ((marks.bold, ("b", "bCs")), (marks.italic, ("i", "iCs")), (marks.strike, ("strike",))):
            if wanted:
                yield from (w(name) for name in names)
        if marks.underline:
            yield w("u", val="single")
        match marks.script:
            case Script.NORMAL:
                pass
            case Script.SUPERSCRIPT | Script.SUBSCRIPT:
                yield w("vertAlign", val=marks.script.value)
            case _:
                assert_never(marks.script)

    def _tracked(self, revision: Revision, runs: Iterator[Element]) -> Element:
        tag = "ins" if revision.kind is RevisionKind.INSERTED else "del"
        author, time = attribute_text(revision.author), word_time(revision.time)
        element = w(tag, *runs, id=self._registers.next_revision(), author=author)
        if time:
            element.attrib.update(w(tag, date=time).attrib)
        return element

    def _note_reference(self, note: Footnote) -> Element:
        number = str(self._registers.note_numbers.get(note.id, 0))
        reference = run(_JOINER + number, w("rStyle", val=NOTE_REFERENCE))
        return w("hyperlink", reference, anchor=self._registers.note_anchor(note.id), history=1)


_RELATIONSHIP_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def _may_change_script(stretch: str, *, is_latin: bool) -> bool:
    """Tell whether Word or LibreOffice may print some of a stretch in the face of the other script."""
    if is_latin:
        return _NOT_SURELY_LATIN_AT_THE_HEAD.match(stretch) is not None
    return _NOT_SURELY_EAST_ASIAN.search(stretch) is not None


def _is_inserted(inline: Run) -> bool:
    return inline.marks.revision is not None and inline.marks.revision.kind is RevisionKind.INSERTED
