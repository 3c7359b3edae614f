"""How the elements of a page are clothed, apart from what they are: the one walk over a bulletin serves every profile.

An element has a tag and a name. On a page of its own the name is a class that the stylesheet knows; where stylesheets
do not survive, it becomes an inline look, and tags that would not survive are replaced by plain ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.content.inlines import Marks, Script
from bulletin_editor.templates.template import Rule
from bulletin_editor.writers.addresses import safe_address
from bulletin_editor.writers.web.colours import variable_name
from bulletin_editor.writers.web.escaping import anchor, escaped

_FOUND_BY_PLACE = frozenset(
    {
        *("contents-title", "entries", "entry", "entry-line", "section-title", "department-title"),
        *("note-box", "note-list", "note-label", "note"),
    }
)
"""Names that need no class on a page of its own: its stylesheet finds these elements by where they stand."""


class Tags(NamedTuple):
    """What stands before and after some markup."""

    before: str
    after: str


class Dress:
    """The dress of a page of its own: names are classes, except where a name is its tag's."""

    has_contents = True
    name_tag = "h1"
    """What the bulletin's name in the masthead is."""
    has_real_lists = True
    """Lists are elements; otherwise paragraphs with the template's signs."""

    marks: Mapping[str, Tags] = {
        "superscript": Tags("<sup>", "</sup>"),
        "subscript": Tags("<sub>", "</sub>"),
        "strike": Tags("<s>", "</s>"),
        "underline": Tags("<u>", "</u>"),
        "italic": Tags("<em>", "</em>"),
        "bold": Tags("<strong>", "</strong>"),
    }

    def start(
        self,
        tag: str,
        name: str = "",
        *,
        align: Alignment | None = None,
        needed: str = "",
        semantic: str = "",
        style: str = "",
    ) -> str:
        """Return a start tag.

        `needed` attributes stay in every dress, `semantic` ones where they survive; `style` is what only this element
        has.
        """
        names = "" if name in _FOUND_BY_PLACE else name
        if align is not None:
            names = f"{names} align-{align}".lstrip()
        return "".join(
            (
                f'<{tag} class="{names}"' if names else f"<{tag}",
                semantic,
                needed,
                f' style="{style}">' if style else ">",
            )
        )

    def end(self, tag: str) -> str:
        return f"</{tag}>"

    def element(
        self,
        tag: str,
        name: str,
        markup: str,
        *,
        align: Alignment | None = None,
        semantic: str = "",
        style: str = "",
    ) -> str:
        """Return a whole element around some markup."""
        return f"{self.start(tag, name, align=align, semantic=semantic, style=style)}{markup}{self.end(tag)}"

    def identity(self, prefix: str, content_id: str) -> str:
        """Return the attribute that makes an element the target of links."""
        return f' id="{anchor(prefix, content_id)}"'

    def number(self, sign: str) -> Tags:
        """Return a caption's number as an attribute and as markup; here the stylesheet prints it beside the text."""
        return Tags(f' data-number="{escaped(sign)}"' if sign else "", "")

    def picture_size(self, share: float, width: int, height: int) -> tuple[int, int]:
        """Return the size to declare for a picture that takes a share of the measure; its own, which CSS overrides."""
        del share
        return width, height

    def picture(self, image: str) -> str:
        """Return what holds a picture inside a figure."""
        return image

    def rule(self, style: str) -> str:
        """Return a row of masthead or imprint that is a line alone."""
        return self.element("div", "rule", "", style=style)

    def matter_row(self, name: str, texts: Sequence[tuple[str, str]], style: str) -> str:
        """Return a row of masthead or imprint: texts at their places (left, centre, right)."""
        spans = "".join(f'<span class="{place}">{text}</span>' for place, text in texts)
        return self.element("div", f"row {name}", spans, style=style)

    def underline(self, rule: Rule) -> str:
        """Return the declaration of the line under a row of masthead or imprint."""
        return f"border-bottom:{rule_width(rule)} solid var({variable_name(rule.colour)})"

    def notes(self, notes: Iterable[tuple[str, str, str]], back: str) -> Iterator[str]:
        """Yield notes given by id, number and markup; `back` is what is said of the link back to the text."""
        yield self.start("ol", "note-list") + "\n"
        for note_id, number, markup in notes:
            yield (
                f"{self.start('li', 'note', semantic=self.identity('note', note_id))}{markup} "
                f'<a role="doc-backlink" href="#{anchor("ref", note_id)}" aria-label="{back} {number}">↩</a></li>\n'
            )
        yield "</ol>\n"

    def link(self, address: str, markup: str) -> str:
        return f'<a href="{escaped(address)}">{markup}</a>'

    def note_reference(self, note_id: str, number: str) -> str:
        """Return the number of a note where it stands in the text."""
        return (
            f'<sup><a role="doc-noteref"{self.identity("ref", note_id)} href="#{anchor("note", note_id)}">'
            f"{number}</a></sup>"
        )

    def marked(self, markup: str, marks: Marks) -> str:
        """Return text in its marks."""
        tags = self.marks
        if marks.script is not Script.NORMAL:
            markup = _in(tags[marks.script], markup)
        for wanted, name in (
            (marks.strike, "strike"),
            (marks.underline, "underline"),
            (marks.italic, "italic"),
            (marks.bold, "bold"),
        ):
            if wanted:
                markup = _in(tags[name], markup)
        address = safe_address(marks.link) if marks.link else ""
        return self.link(address, markup) if address else markup


def rule_width(rule: Rule) -> str:
    return f"{max(rule.thickness.pt, 0.75):.3g}pt"


def _in(tags: Tags, markup: str) -> str:
    return f"{tags.before}{markup}{tags.after}"
