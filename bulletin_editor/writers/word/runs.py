"""Inlines as runs, with their marks, links, notes, comments and tracked changes.

A run goes on over changes of script where programs see them by themselves; text they might give to the other script
stands in runs of its own, in a style that names the face.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, assert_never

from bulletin_editor.content.inlines import (
    NO_MARKS,
    Footnote,
    Inline,
    LineBreak,
    Marks,
    Revision,
    RevisionKind,
    Run,
    Script,
    is_deleted,
)
from bulletin_editor.layout.scripts import latin_class, split_by_script
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.template import Style
from bulletin_editor.writers.addresses import safe_address
from bulletin_editor.writers.word.line_ends import LINE_END
from bulletin_editor.writers.word.markup import Markup, dressed_run, field, properties, run, w
from bulletin_editor.writers.word.revisions import revision_element
from bulletin_editor.writers.word.style_sheet import HYPERLINK, NOTE_REFERENCE, holding_to_face

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin_editor.writers.word.heading_levels import RaisedLook
    from bulletin_editor.writers.word.registers import Registers

_EAST_ASIAN = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
"""What Word and LibreOffice surely print in the East Asian face; not “ ” — … · and their like."""

_LATIN = "\u0021-\u009f\u00a1-\u00b6\u00b8-\u024f\u0370-\u03ff"
"""What they surely print in the Latin face."""

_SHARED_AT_THE_HEAD = "\u0020\u00a0\u00b7\u2000-\u206f"
"""Spaces and common marks that take the script of what stands before them."""

_SURE = re.compile(f"[{_EAST_ASIAN}]")
_HINTED = "hinted"
"""East Asian text whose shared marks come after others: LibreOffice gives them the same script, and Word on a hint.

Its face stays that of the style. Marks that begin a paragraph or come after Latin text are held to theirs.
"""

_HINT = w("rFonts", hint="eastAsia")
_HINT_ALONE = w("rPr", _HINT)

_UNSURE = re.compile(f"[^{_EAST_ASIAN}{_LATIN}]")
_NOT_PLAIN = re.compile("[^\u2e80-\u2fff\u3001-\u9fff\uff00-\uffef!#-%'-;=?-~]")
"""What most text has not: characters that are unsure, stand for something in XML, or are blanks at its ends."""

_SHARED = re.compile(f"[{_SHARED_AT_THE_HEAD}]")

_JOINER = "\ufeff"
"""Holds the number of a note to the text before it, as on the pages; of the characters that join, Word knows this."""

_LINE_BREAK = "<w:r><w:br/></w:r>"


class RunWriter:
    """Writes the inlines of paragraphs, numbering what runs through the document in its registers."""

    def __init__(
        self, registers: Registers, language: str, *, stands_apart: bool = False, raised: RaisedLook | None = None
    ) -> None:
        """`stands_apart` is for a part of its own, which has neither comments nor the document's relationships.

        `raised` is the look of headings that stand on a higher level than their style.
        """
        self._registers = registers
        self._raised = raised
        self._stands_apart = stands_apart
        self._language = language
        self._looks: dict[tuple[Marks, str, Length | None, bool], Markup] = {}
        self._held_looks: dict[tuple[str, str], Markup] = {}

    def inlines(self, inlines: tuple[Inline, ...], style: Style, *, in_link: bool = False) -> Markup:
        """Return the runs of a paragraph's content; inside a link no style of a run would count."""
        if len(inlines) == 1 and isinstance(only := inlines[0], Run) and only.marks is NO_MARKS:
            return self.text(only.text, style, NO_MARKS, in_link=in_link)
        names_faces = any(isinstance(inline, Run) and _is_inserted(inline) for inline in inlines)
        written = []
        for inline in inlines:
            match inline:
                case Run(text, marks) if marks is NO_MARKS:
                    written.append(self.text(text, style, marks, names_faces=names_faces, in_link=in_link))
                case Run():
                    written.append(self._marked_run(inline, style, names_faces=names_faces, in_link=in_link))
                case LineBreak():
                    written.append(_LINE_BREAK)
                case Footnote():
                    written.append(self._note_reference(inline))
                case _:
                    assert_never(inline)
        return "".join(written)

    def line_end(self, blanks: tuple[Inline, ...]) -> Markup:
        """Return a line end of the pages, with the blanks that stand before it and what is deleted among them."""
        if len(blanks) == 1 and isinstance(only := blanks[0], Run) and only.marks is NO_MARKS:
            return run(f"{only.text}\n", w("rStyle", val=LINE_END))
        return self.blanks(blanks) + run("\n", w("rStyle", val=LINE_END))

    def blanks(self, blanks: tuple[Inline, ...]) -> Markup:
        """Return blanks at the end of a line, in their marks; a tab alone would say that the line is not stretched."""
        written = []
        for inline in blanks:
            if isinstance(inline, Run):
                style = "" if inline.text == "\t" else w("rStyle", val=LINE_END)
                deleted = is_deleted(inline)
                runs = run(inline.text, style, *self._marks(inline.marks), deleted=deleted)
                written.append(self._with_marks_around(inline, runs))
        return "".join(written)

    def text(
        self,
        text: str,
        style: Style,
        marks: Marks,
        *,
        deleted: bool = False,
        names_faces: bool = False,
        size: Length | None = None,
        in_link: bool = False,
    ) -> Markup:
        """Return the runs of a text with one set of marks, in another size than its style's if there is one.

        A style names the face where programs may choose another one, or, so that tracked changes leave no edge in
        letter spacing, everywhere.
        """
        if not text:
            return ""
        is_bare = marks is NO_MARKS and size is None and self._raised is None
        look = "" if is_bare else self._look(marks, size=size)
        if not names_faces and not _NOT_PLAIN.search(text) and not deleted:
            return f"<w:r>{look}<w:t>{text}</w:t></w:r>"
        if not names_faces and not _UNSURE.search(text):
            return dressed_run(text, look, deleted=deleted)
        stretches = self._named(text) if names_faces else self._unsure(text)
        if not self._language.startswith("zh") and len(stretches) == 1:
            return dressed_run(text, look, deleted=deleted)
        written = []
        for stretch, face in stretches:
            held = self._held_look(marks, style, face, size, in_link=in_link) if face else look
            written.append(dressed_run(stretch, held, deleted=deleted))
        return "".join(written)

    def _named(self, text: str) -> list[tuple[str, str]]:
        """Return the text in stretches of one script, each with its script, so that all faces are named."""
        parts = split_by_script(text, self._language)
        return [(stretch, "latin" if is_latin else "east_asian") for stretch, is_latin in parts]

    def _unsure(self, text: str) -> list[tuple[str, str]]:
        """Return the text in stretches, each with the script whose face must be named for it ("" when none must)."""
        stretches = []
        at = 0
        for match in _unsure_stretch(self._language).finditer(text):
            start, end = match.span()
            if start > at:
                stretches.append((text[at:start], ""))
            script = match.lastgroup or ""
            is_sure = script == "latin" and not _SHARED.match(text, start)
            if script == "east_asian" and _SURE.match(text, start):
                script = _HINTED
            stretches.append((text[start:end], "" if is_sure else script))
            at = end
        if at < len(text):
            stretches.append((text[at:], ""))
        return stretches

    def _held_look(self, marks: Marks, style: Style, script: str, size: Length | None, *, in_link: bool) -> Markup:
        """Return the properties of text that is held to the face of a script; links have no room for its style."""
        if script == _HINTED:
            return self._look(marks, size=size, is_hinted=True)
        is_latin = script == "latin"
        face = (style.faces.latin if is_latin else style.faces.east_asian)[0]
        is_usual = marks is NO_MARKS and size is None and not in_link
        if is_usual and (known := self._held_looks.get((face, script))) is not None:
            return known
        if not in_link and not safe_address(marks.link) and self._raised is None:
            look = self._look(marks, self._registers.face_styles.id(style.faces, is_latin=is_latin), size)
        else:
            style_id = self._style_of(marks)
            named = w("rStyle", val=style_id) if style_id else ""
            look = properties("rPr", (named, *holding_to_face(face, is_latin=is_latin), *self._marks(marks)))
        if is_usual:
            self._held_looks[face, script] = look
        return look

    def _marked_run(self, inline: Run, style: Style, *, names_faces: bool, in_link: bool) -> Markup:
        marks = inline.marks
        deleted = marks.revision is not None and marks.revision.kind is RevisionKind.DELETED
        return self._with_marks_around(
            inline,
            self.text(inline.text, style, marks, deleted=deleted, names_faces=names_faces, in_link=in_link),
        )

    def _with_marks_around(self, inline: Run, runs: Markup) -> Markup:
        """Return the runs of an inline in what stands around them: tracked change, link, comments."""
        marks = inline.marks
        if marks.revision is not None:
            runs = self.revision_mark(marks.revision, runs)
        if self._stands_apart:
            address = safe_address(marks.link) if marks.link else ""
            return field(f'HYPERLINK "{address}"', runs) if address else runs
        if marks.link and (address := safe_address(marks.link)):
            runs = w("hyperlink", runs, r_id=self._registers.link(address), history=1)
        return self._registers.comments.around(inline, runs) if marks.comments else runs

    def _look(self, marks: Marks, style_id: str = "", size: Length | None = None, *, is_hinted: bool = False) -> Markup:
        """Return the properties of a run; links look like the text around them."""
        style_id = style_id or self._style_of(marks)
        if marks is NO_MARKS and not style_id and size is None:
            return _HINT_ALONE if is_hinted else ""
        key = marks, style_id, size, is_hinted
        look = self._looks.get(key)
        if look is None:
            named, hint = w("rStyle", val=style_id) if style_id else "", _HINT if is_hinted else ""
            look = self._looks[key] = properties("rPr", (named, hint, *self._marks(marks), *_sizes(size)))
        return look

    def _style_of(self, marks: Marks) -> str:
        """Return the character style of text whose face needs no name; links look like the text around them."""
        if self._raised is not None:
            return self._raised.text_style
        return HYPERLINK if marks.link and safe_address(marks.link) else ""

    def _marks(self, marks: Marks) -> Iterator[Markup]:
        said = dict(self._raised.toggles()) if self._raised is not None else {}
        said |= {name: True for name, wanted in (("b", marks.bold), ("i", marks.italic)) if wanted}
        for name, is_on in said.items():
            yield from (w(each) if is_on else w(each, val=0) for each in (name, f"{name}Cs"))
        yield from _mark_properties(marks)

    def revision_mark(self, revision: Revision, *runs: Markup) -> Markup:
        """Return a tracked change around runs, or the mark of one without any."""
        return revision_element(revision, self._registers.next_revision(), *runs)

    def _note_reference(self, note: Footnote) -> Markup:
        number = str(self._registers.note_numbers.get(note.id, 0))
        revision = self._registers.note_revisions.get(note.id)
        if self._registers.has_page_notes:
            raised = properties("rPr", (w("rStyle", val=NOTE_REFERENCE),))
            reference = w("r", raised, w("footnoteReference", id=number))
            return self.revision_mark(revision, reference) if revision is not None else reference
        is_deleted = revision is not None and revision.kind is RevisionKind.DELETED
        reference = run(_JOINER + number, w("rStyle", val=NOTE_REFERENCE), deleted=is_deleted)
        if revision is not None:
            reference = self.revision_mark(revision, reference)
        return w("hyperlink", reference, anchor=self._registers.note_anchor(note.id), history=1)


def _sizes(size: Length | None) -> Iterator[Markup]:
    if size is not None:
        yield from (w(name, val=size.half_points) for name in ("sz", "szCs"))


def _mark_properties(marks: Marks) -> Iterator[Markup]:
    if marks.strike:
        yield w("strike")
    if marks.underline:
        yield w("u", val="single")
    match marks.script:
        case Script.NORMAL:
            pass
        case Script.SUPERSCRIPT | Script.SUBSCRIPT:
            yield w("vertAlign", val=marks.script.value)
        case _:
            assert_never(marks.script)


@cache
def _unsure_stretch(language: str) -> re.Pattern[str]:
    """Return a pattern that finds whole stretches of one script that programs may take, in part, for the other.

    Stretches of East Asian text are unsure wherever they hold a shared mark, those of Latin text only at their head.
    """
    latin = latin_class(language)
    return re.compile(
        f"(?P<east_asian>(?<![^{latin}])[{_EAST_ASIAN}]*+[^{latin}{_EAST_ASIAN}][^{latin}]*)"
        f"|(?P<latin>(?<![{latin}])(?=[{latin}])[^{_LATIN}][{latin}]*)"
    )


def _is_inserted(inline: Run) -> bool:
    return inline.marks.revision is not None and inline.marks.revision.kind is RevisionKind.INSERTED


def is_look_alone(marks: Marks) -> bool:
    """Tell whether marks change nothing but how the text looks."""
    return marks is NO_MARKS or not (marks.link or marks.comments or marks.revision)
