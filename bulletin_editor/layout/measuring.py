"""A printed text with its widths, portion by portion: stretches of one look and script, each whole twips wide."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain
from operator import itemgetter
from typing import NamedTuple

from bulletin_editor.content.inlines import NO_MARKS
from bulletin_editor.layout.line_rules import NOTE_MARK, ROOM_BEHIND_SLANTED
from bulletin_editor.layout.memory import Same
from bulletin_editor.layout.portion_widths import (
    NO_REACH,
    ONE_EM,
    Reach,
    StyleWidths,
    printed_size,
    style_widths,
    to_twips,
)
from bulletin_editor.layout.printed_text import PrintedText, Span, printed_text
from bulletin_editor.layout.scripts import (
    COMMON_MARKS,
    SURELY_LATIN,
    has_shared_marks,
    latin_stretch,
    script_changes,
    split_by_script,
)
from bulletin_editor.templates.template import Style

_whole_width = itemgetter(-1)


class MeasuredText(NamedTuple):
    """A text with what its lines depend on.

    `ends` are the places where look or script change and the text's end, ascending; `before` is the width before each
    portion and that of the whole, when all stand on one line; `inside` how far each portion reaches by itself.
    """

    text: str
    ends: Sequence[int]
    before: Sequence[float]
    inside: Sequence[Reach]
    letter_spacing: float
    """What a character is spaced from the next, inside a portion only; so the last one on a line keeps its width."""
    glued: Collection[int]
    """Places beside the numbers of notes, where no line may end."""
    language: str
    slanted: Sequence[tuple[int, int, float]]
    """Slanted portions: start, end, and the room that stays free behind a line that ends in or right after one."""

    def portion_start(self, number: int) -> int:
        return self.ends[number - 1] if number else 0

    def reach(self, place: int) -> float:
        """Return the width up to a place when all stand on one line."""
        number = bisect_right(self.ends, place)
        if number == len(self.ends):
            return self.before[number]
        return self.before[number] + self.inside[number][place - self.portion_start(number)]

    def width(self, start: int, end: int) -> float:
        """Return the width of a stretch as a line of its own."""
        width = self.reach(end) - self.reach(start)
        if start < end < len(self.text) and self.portion_start(bisect_right(self.ends, end)) != end:
            width -= self.letter_spacing
        return to_twips(width)

    def advances(self) -> Iterator[float]:
        """Yield what each character takes when all stand on one line."""
        for reach in self.inside:
            yield from map(float.__sub__, reach[1:], reach)


def measured_text(printed: PrintedText, style: Style, language: str, *, sign_room: float | None = None) -> MeasuredText:
    """Return the text with its widths. `sign_room` is the width that label and sign take up in lists."""
    text = printed.text
    widths = style_widths(Same(style), language)
    if not printed.glued and _is_simple(text, language):
        ends, inside = _simple_portions(printed, widths, parts_sign=sign_room is not None)
    else:
        ends, inside = _portions(printed, widths, parts_sign=sign_room is not None)
    if sign_room is not None and printed.sign_end:
        _widen_sign(inside, ends, printed.sign_end, to_twips(sign_room))
    return MeasuredText(
        _with_marks(printed) if printed.notes_are_marks else text,
        ends,
        list(accumulate(map(_whole_width, inside), initial=0.0)),
        inside,
        widths.spacing,
        printed.glued,
        language,
        _slanted(printed, style, language),
    )


def text_width(text: str, style: Style, language: str) -> float:
    """Return the width of a text of one look on one line."""
    return measured_text(printed_text((), {}, sign=text), style, language).before[-1]


def _simple_portions(printed: PrintedText, widths: StyleWidths, *, parts_sign: bool) -> tuple[list[int], list[Reach]]:
    """Return ends and reaches where portions end with looks and faces, and East Asian text is one em wide.

    East Asian and Latin portions take turns in a look; the first or the last of them may be empty.
    """
    parts: list[str] = []
    inside: list[Reach] = []
    spans = _parted(printed.spans, printed.sign_end) if parts_sign else printed.spans
    for start, end, marks, _ in spans:
        turns = widths.parts(printed.text[start:end])
        reaches: list[Reach] = [NO_REACH] * len(turns)
        alike = widths.unmarked if marks is NO_MARKS else widths[marks]
        reaches[::2] = map(alike.uniform.__getitem__, map(len, turns[::2]))
        reaches[1::2] = map(alike.__getitem__, turns[1::2])
        parts += turns
        inside += reaches
    return list(accumulate(map(len, parts))), inside


def _parted(spans: Iterable[Span], place: int) -> Iterator[Span]:
    """Yield the spans with an end at a place."""
    for span in spans:
        if span.start < place < span.end:
            yield Span(span.start, place, span.marks)
            yield Span(place, span.end, span.marks)
        else:
            yield span


def _portions(printed: PrintedText, widths: StyleWidths, *, parts_sign: bool) -> tuple[list[int], list[Reach]]:
    """Return where look or script change in the text, its end, and that of its sign where it stands apart; reaches."""
    text, language = printed.text, widths.language
    without_numbers = _with_marks(printed) if printed.glued else text
    places = {span.end for span in printed.spans}
    places.update(chain.from_iterable(map(re.Match.span, latin_stretch(language).finditer(text))))
    if printed.glued or has_shared_marks(text):
        places.update(script_changes(text[: printed.sign_end]))
        places.update([printed.sign_end + place for place in script_changes(without_numbers[printed.sign_end :])])
    if parts_sign:
        places.add(printed.sign_end)
    places.discard(0)
    ends, inside = sorted(places), []
    spans, start, span_end, alike = iter(printed.spans), 0, 0, widths.unmarked
    for end in ends:
        if start >= span_end:
            _, span_end, marks, _ = next(spans)
            alike = widths[marks]
        inside.append(alike[text[start:end]])
        start = end
    return ends, inside


def _widen_sign(inside: list[Reach], ends: Sequence[int], sign_end: int, width: float) -> None:
    """Let label and sign take up a width, the last character what the others leave."""
    last = bisect_left(ends, sign_end)
    *reach, whole = inside[last]
    inside[last] = (*reach, whole + width - sum(map(_whole_width, inside[: last + 1])))


def _slanted(printed: PrintedText, style: Style, language: str) -> tuple[tuple[int, int, float], ...]:
    """Return the slanted portions with the room kept free behind them."""
    if not style.italic and not any(span.marks.italic for span in printed.spans):
        return ()
    slanted = []
    for span in printed.spans:
        if not (style.italic or span.marks.italic):
            continue
        start = span.start
        for part, is_latin in split_by_script(printed.text[span.start : span.end], language):
            room = ROOM_BEHIND_SLANTED["latin" if is_latin else "east asian"]
            slanted.append((start, start + len(part), room * printed_size(style, span.marks)))
            start += len(part)
    return tuple(slanted)


def _with_marks(printed: PrintedText) -> str:
    """Return the text with footnote numbers as what they are to Word: marks that belong to no script."""
    text = printed.text
    for span in printed.spans:
        if span.is_note_reference:
            text = text[: span.start] + NOTE_MARK * (span.end - span.start) + text[span.end :]
    return text


def _is_simple(text: str, language: str) -> bool:
    """Tell whether word processors part a text where its faces change, and its East Asian characters are one em wide.

    Marks of no script are parted from the Latin text before them by the face alone, blanks from East Asian text.
    """
    return _simple_text(language).fullmatch(text) is not None and _SEAM.search(text) is None


@cache
def _simple_text(language: str) -> re.Pattern[str]:
    marks = "" if latin_stretch(language).match(COMMON_MARKS) else COMMON_MARKS
    return re.compile(f"[{ONE_EM}{SURELY_LATIN} {marks}]*")


_SEAM = re.compile(f"[{COMMON_MARKS} ](?:(?<=[{SURELY_LATIN} ][{COMMON_MARKS}])|(?<= )(?<![{SURELY_LATIN} ] ))")
"""A mark right after Latin text, or a blank that does not follow any."""
