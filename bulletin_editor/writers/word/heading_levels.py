"""Headings that lie higher in the outline than their style's own level, because the one between is not there.

Word takes the level from the style: （一） right under a headline would leave a level out. It stands there as a heading
of the level above, whose paragraph says how it stands itself, and its text is in the character half of its own style.
So the outline has no gaps, and changing the style changes these headings too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bulletin_editor.layout.galley import Galley, Part, TextItem
from bulletin_editor.layout.outline_depths import OutlineDepths
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.template import Style, StyleName, Template
from bulletin_editor.writers.word.markup import Markup, properties, w
from bulletin_editor.writers.word.style_names import Naming
from bulletin_editor.writers.word.style_sheet import bottom_border, character_half, indents_of, whole_run_look


@dataclass(frozen=True, slots=True)
class RaisedHeading:
    """A style standing as a heading of a higher level, which looks like another style."""

    style: StyleName
    level: int


def raised_headings(galley: Galley, naming: Naming) -> Mapping[int, RaisedHeading]:
    """Return the headings that lie higher than their styles say, by their indexes in the galley."""
    depths, raised = OutlineDepths(), {}
    for index, item in enumerate(galley.items):
        if not isinstance(item, TextItem) or item.style.outline_level is None or item.source.part is Part.CONTENTS:
            continue
        depth = depths.next(item.style.outline_level)
        if naming.levels.get(item.style.name, depth) > depth:
            raised[index] = RaisedHeading(item.style.name, depth)
    return raised


class RaisedLook:
    """What a raised heading says itself, since the style of its level says otherwise."""

    def __init__(self, raised: RaisedHeading, template: Template, naming: Naming) -> None:
        self.host = template.style(naming.headings[raised.level])
        self.style_id = naming.id(self.host.name)
        self.text_style = character_half(naming.id(raised.style))
        """The character style of its text."""
        self._style = template.style(raised.style)
        self._pitch = template.page.line_pitch

    def spacing(self, before: Length | None, after: Length | None) -> dict[str, int]:
        """Return what differs of the spaces and of the height of its lines; `None` stands for what its style says."""
        own, hosts = (self._spaces(style) for style in (self._style, self.host))
        own |= {name: space.twips for name, space in (("before", before), ("after", after)) if space is not None}
        return {name: value for name, value in own.items() if value != hosts[name]}

    def _spaces(self, style: Style) -> dict[str, int]:
        before, after = Length(style.lines_before * self._pitch), Length(style.lines_after * self._pitch)
        return {"before": before.twips, "after": after.twips, "line": style.line_pitch.twips}

    def differences(self, *, has_indents: bool) -> Iterator[Markup]:
        """Yield the properties that are neither spaces nor alignment; no indents where a number brings some."""
        if has_indents and indents_of(self._style) != indents_of(self.host):
            yield w("ind", **indents_of(self._style))
        if self._style.rule != self.host.rule:
            rule = self._style.rule
            yield w("pBdr", bottom_border(rule) if rule is not None else w("bottom", val="nil"))
        yield properties("rPr", self._mark())

    def _mark(self) -> Iterator[Markup]:
        """Yield how the paragraph's mark looks, and so its number: LibreOffice asks no character style for that."""
        yield w("rStyle", val=self.text_style)
        yield from whole_run_look(self._style)
        yield from (w(name, val=0) for name, is_on in self.toggles() if not is_on)

    def toggles(self) -> Iterator[tuple[str, bool]]:
        """Yield what is bold or italic in the style of the level, so that the text must say whether it is.

        Word lets two styles that both say so cancel each other (ECMA-376, 17.7.3).
        """
        if self.host.bold:
            yield "b", self._style.bold
        if self.host.italic:
            yield "i", self._style.italic
