"""The text of a Word paragraph: runs with marks, links, notes, fields as their results, tracked changes, comments.

One `TextReader` walks one story (body, note or comment). A field may span paragraphs, so its state is the story's.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin_editor.content.inlines import Footnote, LineBreak, Marks, Revision, RevisionKind
from bulletin_editor.readers.address import link_address
from bulletin_editor.readers.draft import ReadingRule
from bulletin_editor.readers.word.alternatives import chosen_alternative
from bulletin_editor.readers.word.fields import FieldStack
from bulletin_editor.readers.word.paragraph_text import ParagraphText
from bulletin_editor.readers.word.run_properties import PLAIN_LOOK, LookReader, RunLook
from bulletin_editor.readers.word.styles import Styles
from bulletin_editor.readers.word.symbols import symbol_text
from bulletin_editor.readers.word.typed_notes import TYPED_NOTES
from bulletin_editor.readers.word.xml_names import MC, M, R, W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from bulletin_editor.readers.word.package import Relationship

_RUN, _TEXT, _RUN_PROPERTIES = f"{W}r", f"{W}t", f"{W}rPr"
_DEEPEST = 60
_BREAKS = str.maketrans(dict.fromkeys("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " "))
_TEXT_OF = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}


@dataclass(frozen=True, slots=True)
class Around:
    """What holds for the runs inside a hyperlink or a tracked change."""

    link: str = ""
    revision: Revision | None = None
    depth: int = 0


OUTERMOST = Around()
NO_LABELS: Mapping[_Element, str] = {}


class TextReader:
    """Reads the paragraphs of one story, in order."""

    def __init__(
        self,
        styles: Styles,
        relationships: Mapping[str, Relationship],
        report: Callable[..., None],
        *,
        note: Callable[[str, str], Footnote | None] | None = None,
        typed_notes: Container[str] = (),
        comments: Mapping[str, str] | None = None,
        labels: Mapping[_Element, str] = NO_LABELS,
    ) -> None:
        self._looks = LookReader(styles)
        self._relationships = relationships
        self._report = report
        self._note = note
        self._typed_notes = typed_notes
        self._comments = comments or {}
        self._labels = labels
        self._open_comments: tuple[str, ...] = ()
        self._anchored_comments: set[str] = set()
        self.fields = FieldStack()
        """Those open at the place reached."""
        self._handlers: dict[str, Callable[[_Element, ParagraphText, Around], None]] = {
            f"{W}r": self._read_run,
            f"{W}hyperlink": self._read_hyperlink,
            f"{W}ins": self._read_inserted,
            f"{W}moveTo": self._read_inserted,
            f"{W}del": self._read_deleted,
            f"{W}moveFrom": self._read_deleted,
            f"{W}fldSimple": self._read_simple_field,
            f"{W}smartTag": self._read_children,
            f"{W}customXml": self._read_children,
            f"{W}dir": self._read_children,
            f"{W}bdo": self._read_children,
            f"{W}sdt": self._read_content_control,
            f"{MC}AlternateContent": self._read_alternative,
            f"{W}commentRangeStart": self._open_comment,
            f"{W}commentRangeEnd": self._close_comment,
            f"{M}oMath": self._read_formula,
            f"{M}oMathPara": self._read_formula,
        }
        self._run_handlers: dict[str, Callable[[_Element, RunLook, ParagraphText, Around], None]] = {
            f"{W}fldChar": self._mark_field,
            f"{W}instrText": self._instruct_field,
            **dict.fromkeys(_TEXT_OF, self._add_sign),
            f"{W}delText": self._add_deleted,
            f"{W}sym": self._add_symbol,
            f"{W}br": self._break,
            f"{W}cr": self._break,
            f"{W}footnoteReference": self._add_note,
            f"{W}endnoteReference": self._add_note,
            f"{W}drawing": self._set_aside,
            f"{W}pict": self._set_aside,
            f"{W}object": self._set_aside,
            f"{MC}AlternateContent": self._read_alternative_in_run,
            f"{W}ruby": self._read_ruby,
            f"{W}commentReference": self._refer_to_comment,
        }

    def read(self, paragraph: _Element) -> ParagraphText:
        """Return the text of a paragraph."""
        return self.read_children(paragraph)

    def read_children(self, children: Iterable[_Element]) -> ParagraphText:
        """Return the text of the paragraph with these children."""
        text = ParagraphText()
        if self._labels:
            children = self._without_labels(children, text)
        for child in children:
            tag = child.tag
            if tag == _RUN:
                self._read_run(child, text, OUTERMOST)
            elif (handler := self._handlers.get(tag)) is not None:
                handler(child, text, OUTERMOST)
        return text

    def pass_over(self, paragraph: _Element) -> None:
        """Leave a paragraph out that is read elsewhere; comments that end in it are not about what follows."""
        if self._open_comments:
            for element in paragraph.iter(f"{W}commentRangeEnd"):
                self._close_comment(element, ParagraphText(), OUTERMOST)

    def _without_labels(self, children: Iterable[_Element], text: ParagraphText) -> Iterator[_Element]:
        """Yield what stands outside the bookmarks of labels."""
        end = ""
        for child in children:
            if child in self._labels:
                text.label = self._labels[child] or text.label
                end = child.get(f"{W}id") or ""
            elif end and child.tag == f"{W}bookmarkEnd" and child.get(f"{W}id") == end:
                end = ""
            elif not end:
                yield child

    def _read_children(self, element: _Element, text: ParagraphText, around: Around) -> None:
        if around.depth > _DEEPEST:
            self._report(ReadingRule.TEXT_CUT_SHORT, what="depth")
            return
        inner = Around(around.link, around.revision, around.depth + 1)
        for child in element:
            handler = self._handlers.get(child.tag)
            if handler is not None:
                handler(child, text, inner)

    def _read_hyperlink(self, element: _Element, text: ParagraphText, around: Around) -> None:
        anchor = element.get(f"{W}anchor")
        if anchor is not None and anchor in self._typed_notes and self._note is not None:
            note = self._note(TYPED_NOTES, anchor)
            if note is not None:
                text.put(note)
                return
        relationship = self._relationships.get(element.get(f"{R}id") or "")
        link = around.link
        if relationship is not None and relationship.is_external:
            link = self._address(relationship.target + (f"#{anchor}" if anchor else ""))
        self._read_children(element, text, Around(link, around.revision, around.depth))

    def _address(self, written: str) -> str:
        address = link_address(written)
        if not address and written and not written.startswith("#"):
            self._report(ReadingRule.LINK_DROPPED, what=written[:200])
        return address

    def _read_inserted(self, element: _Element, text: ParagraphText, around: Around) -> None:
        self._read_revision(element, text, around, RevisionKind.INSERTED)

    def _read_deleted(self, element: _Element, text: ParagraphText, around: Around) -> None:
        self._read_revision(element, text, around, RevisionKind.DELETED)

    def _read_revision(self, element: _Element, text: ParagraphText, around: Around, kind: RevisionKind) -> None:
        revision = Revision(kind, element.get(f"{W}author") or "", element.get(f"{W}date") or "")
        if around.revision is not None and around.revision.kind is RevisionKind.DELETED:
            revision = around.revision
        self._read_children(element, text, Around(around.link, revision, around.depth))

    def _read_simple_field(self, element: _Element, text: ParagraphText, around: Around) -> None:
        address = self.fields.address_of(element.get(f"{W}instr") or "")
        link = self._address(address) if address else around.link
        self._read_children(element, text, Around(link, around.revision, around.depth))

    def _read_content_control(self, element: _Element, text: ParagraphText, around: Around) -> None:
        content = element.find(f"{W}sdtContent")
        if content is not None:
            self._read_children(content, text, around)

    def _read_alternative(self, element: _Element, text: ParagraphText, around: Around) -> None:
        chosen = chosen_alternative(element)
        if chosen is not None:
            self._read_children(chosen, text, around)

    def _open_comment(self, element: _Element, _text: ParagraphText, _around: Around) -> None:
        comment = self._comments.get(element.get(f"{W}id") or "")
        if comment and comment not in self._open_comments:
            self._open_comments = (*self._open_comments, comment)

    def _close_comment(self, element: _Element, _text: ParagraphText, _around: Around) -> None:
        comment = self._comments.get(element.get(f"{W}id") or "")
        self._open_comments = tuple(other for other in self._open_comments if other != comment)

    def _refer_to_comment(self, element: _Element, _look: RunLook, text: ParagraphText, _around: Around) -> None:
        comment = self._comments.get(element.get(f"{W}id") or "")
        if comment and comment not in self._anchored_comments:
            text.remarks.append(comment)

    def _read_formula(self, element: _Element, text: ParagraphText, around: Around) -> None:
        written = "".join(piece.text or "" for piece in element.iter(f"{M}t"))
        if written:
            self._report(ReadingRule.CONTENT_DROPPED, what=written[:60], part="formula")
            self._add(written, PLAIN_LOOK, text, around)

    def _read_run(self, run: _Element, text: ParagraphText, around: Around) -> None:
        look = PLAIN_LOOK
        for child in run:
            tag = child.tag
            if tag == _TEXT:
                written = child.text
                if written:
                    self._add(written, look, text, around)
            elif tag == _RUN_PROPERTIES:
                look = self._looks.read(child)
            elif tag in self._run_handlers:
                self._run_handlers[tag](child, look, text, around)

    def _mark_field(self, child: _Element, _look: RunLook, _text: ParagraphText, _around: Around) -> None:
        self.fields.mark(child.get(f"{W}fldCharType") or "")

    def _instruct_field(self, child: _Element, _look: RunLook, _text: ParagraphText, _around: Around) -> None:
        self.fields.instruct(child.text or "")

    def _add_sign(self, child: _Element, look: RunLook, text: ParagraphText, around: Around) -> None:
        if not (look.ends_line and _is_alone(child)):
            self._add(_TEXT_OF[child.tag], look, text, around)

    def _add_deleted(self, child: _Element, look: RunLook, text: ParagraphText, around: Around) -> None:
        self._add(child.text or "", look, text, _deleted(around))

    def _add_symbol(self, child: _Element, look: RunLook, text: ParagraphText, around: Around) -> None:
        self._add(self._symbol(child), look, text, around)

    def _set_aside(self, child: _Element, _look: RunLook, text: ParagraphText, _around: Around) -> None:
        if not self.fields.is_hidden:
            text.aside.append(child)

    def _read_ruby(self, child: _Element, _look: RunLook, text: ParagraphText, around: Around) -> None:
        for base in child.iterfind(f"{W}rubyBase"):
            self._read_children(base, text, around)

    def _read_alternative_in_run(self, element: _Element, look: RunLook, text: ParagraphText, around: Around) -> None:
        chosen = chosen_alternative(element)
        if chosen is None or around.depth > _DEEPEST:
            return
        inner = Around(around.link, around.revision, around.depth + 1)
        for child in chosen:
            if child.tag == _TEXT:
                self._add(child.text or "", look, text, inner)
            elif child.tag in self._run_handlers:
                self._run_handlers[child.tag](child, look, text, inner)

    def _symbol(self, element: _Element) -> str:
        code = element.get(f"{W}char") or ""
        shown = symbol_text(element.get(f"{W}font") or "", code)
        if shown == "\u25a1":
            self._report(ReadingRule.CONTENT_DROPPED, what=code, part="symbol")
        return shown

    def _break(self, element: _Element, look: RunLook, text: ParagraphText, _around: Around) -> None:
        if look.ends_line or self.fields.is_hidden:
            return
        kind = element.get(f"{W}type") or "textWrapping"
        if kind == "page":
            if text.length:
                text.page_breaks_after += 1
            else:
                text.page_breaks_before += 1
        elif kind != "column":
            text.put(LineBreak())

    def _add_note(self, element: _Element, _look: RunLook, text: ParagraphText, _around: Around) -> None:
        if self._note is None or self.fields.is_hidden:
            return
        kind = "footnotes" if element.tag == f"{W}footnoteReference" else "endnotes"
        note = self._note(kind, element.get(f"{W}id") or "")
        if note is not None:
            text.put(note)

    def _add(self, written: str, look: RunLook, text: ParagraphText, around: Around) -> None:
        if not written or (self.fields.is_open and self.fields.is_hidden):
            return
        if look.hidden:
            if written.strip():
                self._report(ReadingRule.CONTENT_DROPPED, what=written[:60], part="hidden text")
            return
        if look.highlighted and not written.isspace():
            self._report(ReadingRule.HIGHLIGHT_DROPPED, what=written[:60])
        marks = look.marks
        if around is not OUTERMOST or self._open_comments or self.fields.is_open:
            marks = self._marks_of(look, around)
        text.add(written if written.isprintable() else written.translate(_BREAKS), marks, look.size, heavy=look.heavy)

    def _marks_of(self, look: RunLook, around: Around) -> Marks:
        """Return the marks of a run in what is around it; equal ones are one object."""
        link = around.link or (self._field_link() if self.fields.is_open else "")
        if not (link or self._open_comments or around.revision):
            return look.marks
        self._anchored_comments.update(self._open_comments)
        marks = replace(look.marks, link=link, comments=self._open_comments, revision=around.revision)
        return self._looks.shared(marks)

    def _field_link(self) -> str:
        address = self.fields.address
        return self._address(address) if address else ""


def _is_alone(child: _Element) -> bool:
    """Tell whether a tab is all of its run: in that of a line end it only keeps the line from being stretched."""
    run = child.getparent()
    return run is None or all(other is child or other.tag == _RUN_PROPERTIES for other in run)


def _deleted(around: Around) -> Around:
    if around.revision is not None and around.revision.kind is RevisionKind.DELETED:
        return around
    return Around(around.link, Revision(RevisionKind.DELETED), around.depth)
