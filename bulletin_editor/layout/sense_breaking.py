"""Line ends chosen by sense: titles break between words and in a calm shape, never where the margin happens to fall.

GB/T 9704 (7.3.1) wants a title's lines whole in meaning and the whole a trapezoid or a rhomb. Every way to break a
title into the fewest lines is weighed; what weighs least is taken. A text that no such line ends fit is left to the
line breaker.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from bulletin_editor.layout.line_breaking import TOLERANCE, BrokenLine, line_may_end
from bulletin_editor.layout.line_rules import NO_BREAK_BEFORE, SPACES, forbids
from bulletin_editor.layout.measuring import MeasuredText
from bulletin_editor.layout.scripts import latin_stretch
from bulletin_editor.layout.word_boundaries import word_starts
from bulletin_editor.templates.template import LineEnds

MOST_LINES = 6
"""Longer titles are broken as text is: there is no shape left to choose."""

_MOST_LINES_TEARING = 4
"""The most lines where the name of a work or a quotation is longer than a line and must be torn."""

_SPACE, _PAUSE, _WORD, _CLUMSY, _HELD = 0.0, 0.0, 6.0, 40.0, 120.0
"""What a line end weighs: at a blank, after a mark, between words, where it reads badly, where it tears something."""

_ONE_MORE_LINE = 35.0
_HARDLY_A_LINE = 200.0
_HOURGLASS = 60.0
_ONE_WIDTH = 0.495
"""How many em lines of an oblong may differ by; a hair less than half a character."""

_OBLONG = 3.0
_LONGER_BELOW = 2.0
_UNEVEN = 0.3
"""The weight of a square em by which a line is longer or shorter than the others."""
_UNFILLED = 0.05

_HAN = re.compile("[\u4e00-\u9fff]")
_PAUSES = "，。；：！？、,;:!?…—"
_NEVER_FIRST = frozenset(
    "的地得了着过等们之者及其委局会部院所室厅司处科办组队团站厂校村镇乡县区市省州率性化式型家员度期次届个名件项级年月日时号额量值数费价上下中里内外后间"
)
"""Words of one character that lean on the word before them."""
_NEVER_LAST = frozenset(
    (
        *"在和与及或暨对把被将向为以从由于就按据经至到让使令给同跟第全各我本新大小总副老不未无非超再前首每该此两多一并且而是有",
        *("关于", "对于", "根据", "按照", "围绕", "通过", "以及", "为了", "进一步", "不断", "切实", "全力", "正在"),
        *("全国", "全省", "全市", "全区", "全县", "我国", "我省", "我市", "我区", "我县"),
        *("奋力", "着力", "大力", "努力", "扎实", "深入", "全面", "积极", "坚决", "持续", "加快"),
    )
)
"""Words that lean on the word after them."""
_WHOLE = (
    *(
        re.compile(f"{pair[0]}[^{pair[1]}]*{pair[1]}")
        for pair in ("《》", "“”", "‘’", "〈〉", "「」", "『』", "（）", "【】", "〔〕")
    ),
    re.compile(r"[0-9０-９.,%％~～—\-]+[\u4e00-\u9fff]"),
    re.compile(r"第[0-9０-９]"),
    re.compile(r"[0-9]{2,4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?|[0-9]{1,2}月[0-9]{1,2}日"),
)
"""What stays on one line."""


def break_by_sense(measured: MeasuredText, room: float, ends: LineEnds, em: float) -> tuple[BrokenLine, ...] | None:
    """Return the lines of a text that is longer than a line; `None` where the line breaker should see to it.

    A line end in the text ("\\n") ends a line; each part between two is broken by itself.
    """
    lines: list[BrokenLine] = []
    start = 0
    for part in measured.text.split("\n"):
        stop = start + len(part)
        broken = _Part(measured, start, stop, room, ends, em).lines()
        if broken is None:
            return None
        lines += broken
        start = stop + 1
    return tuple(lines)


class _Part:
    """One stretch of text between forced line ends, with all it takes to weigh its line ends."""

    def __init__(self, measured: MeasuredText, start: int, stop: int, room: float, ends: LineEnds, em: float) -> None:
        self._measured = measured
        self._start = start
        self._stop = stop
        self._room = room + TOLERANCE
        self._ends = ends
        self._em = em
        self._weights: Mapping[int, float] = {}
        self._widths: dict[tuple[int, int], float] = {}

    def lines(self) -> list[BrokenLine] | None:
        if self._width(self._start, self._stop) <= self._room:
            return [self._line(self._start, self._stop)]
        self._weights = dict(self._weighed_ends())
        good = [place for place, weight in self._weights.items() if weight < _HELD]
        places = self._least([*good, self._stop], MOST_LINES)
        places = places or self._least([*self._weights, self._stop], _MOST_LINES_TEARING)
        if places is None:
            return None
        return [self._line(start, end) for start, end in pairwise((self._start, *places))]

    def _line(self, start: int, end: int) -> BrokenLine:
        text, end_of_text = self._measured.text, end
        while end_of_text > start and text[end_of_text - 1] in SPACES:
            end_of_text -= 1
        return start, end_of_text, end == self._stop

    def _width(self, start: int, end: int) -> float:
        width = self._widths.get((start, end))
        if width is None:
            start_of_text, end_of_text, _ = self._line(start, end)
            width = self._widths[start, end] = self._measured.width(start_of_text, end_of_text)
        return width

    def _least(self, places: Sequence[int], most: int) -> tuple[int, ...] | None:
        """Return the ends of the lines that weigh least, in the fewest lines or one more, `most` of them at most."""
        fewest = next((count for count in range(2, most + 1) if any(self._ways(places, count))), None)
        if fewest is None:
            return None
        best, weight = self._lightest(self._ways(places, fewest), math.inf)
        if weight > _ONE_MORE_LINE and fewest < most:
            another, _ = self._lightest(self._ways(places, fewest + 1), weight - _ONE_MORE_LINE)
            return another or best
        return best

    def _lightest(self, ways: Iterable[tuple[int, ...]], below: float) -> tuple[tuple[int, ...] | None, float]:
        """Return the first of the ways that weigh least, and its weight; `None` where none weighs less than a limit.

        What the places weigh alone tells of most ways that they are too heavy.
        """
        best = None
        for way in ways:
            if sum([self._weights[place] for place in way[:-1]]) < below and (weight := self._weight(way)) < below:
                best, below = way, weight
        return best, below

    def _ways(
        self, places: Sequence[int], count: int, start: int | None = None, after: int = 0
    ) -> Iterator[tuple[int, ...]]:
        """Yield every way to end `count` lines at the places, none of them too wide."""
        begin = self._start if start is None else start
        reach = self._measured.reach
        if reach(self._stop) - reach(begin) > count * self._room + self._em * count:
            return
        if count == 1:
            if self._width(begin, self._stop) <= self._room:
                yield (self._stop,)
            return
        for number in range(after, len(places) - 1):
            place = places[number]
            if self._width(begin, place) > self._room:
                return
            for others in self._ways(places, count - 1, place, number + 1):
                yield (place, *others)

    def _weight(self, places: tuple[int, ...]) -> float:
        weight = sum(self._weights[place] for place in places[:-1])
        widths = [self._width(start, end) / self._em for start, end in pairwise((self._start, *places))]
        for start, end in pairwise((self._start, *places)):
            if len(self._measured.text[start:end].rstrip(NO_BREAK_BEFORE + SPACES)) <= 2:
                weight += _HARDLY_A_LINE
        if self._ends is LineEnds.WORDS:
            room = self._room / self._em
            return weight + _UNFILLED * sum((room - width) ** 2 for width in widths[:-1])
        return weight + _shape_weight(widths)

    def _weighed_ends(self) -> Iterator[tuple[int, float]]:
        """Yield the places inside the text where a line may end, with what an end there weighs."""
        measured = self._measured
        text = measured.text[self._start : self._stop]
        is_chinese = _HAN.search(text) is not None
        starts = word_starts(text) if is_chinese else ()
        words = {start: text[start:end] for start, end in pairwise((*starts, len(text)))}
        ended = {start + len(word): word for start, word in words.items()}
        held = _held_places(text)
        for place in range(1, len(text)):
            if text[place] in SPACES or not self._is_lawful(self._start + place):
                continue
            weight = _seam_weight(text, place, words, ended) if is_chinese else _blank_weight(text, place)
            if weight is not None:
                yield self._start + place, weight + held.get(place, 0.0)

    def _is_lawful(self, place: int) -> bool:
        """Tell whether a forced line end offends no rule: some seams are only where programs end no line unasked."""
        before, after = self._measured.text[place - 1], self._measured.text[place]
        is_latin = latin_stretch(self._measured.language).match
        if is_latin(before) and is_latin(after):
            return line_may_end(self._measured, place)
        return place not in self._measured.glued and not forbids(before, after)


def _blank_weight(text: str, place: int) -> float:
    return _SPACE if text[place - 1] in SPACES else _CLUMSY


def _seam_weight(text: str, place: int, words: Mapping[int, str], ended: Mapping[int, str]) -> float | None:
    """Return the weight of a line end in Chinese text; `None` inside a word."""
    before = text[place - 1]
    if before in SPACES:
        return _SPACE
    if before in _PAUSES:
        return _PAUSE
    if place not in words:
        return None
    if words[place] in _NEVER_FIRST or ended.get(place, "") in _NEVER_LAST:
        return _CLUMSY
    return _WORD


def _held_places(text: str) -> dict[int, float]:
    """Return the places inside names of works, quotations, brackets, dates and quantities, which no line end tears."""
    return {
        place: _HELD
        for pattern in _WHOLE
        for match in pattern.finditer(text)
        for place in range(match.start() + 1, match.end())
    }


def _shape_weight(widths: Sequence[float]) -> float:
    """Return what the shape weighs: a trapezoid or rhomb little, an hourglass much, an oblong something."""
    if len(widths) == 2:
        above, below = widths
        weight = _UNEVEN * max(0.0, abs(above - below) - 2) ** 2
        return weight + (_OBLONG if abs(above - below) < _ONE_WIDTH else _LONGER_BELOW if below > above else 0.0)
    mean = sum(widths) / len(widths)
    weight = _UNEVEN * sum((width - mean) ** 2 for width in widths)
    waists = sum(
        1
        for above, width, below in zip(widths, widths[1:], widths[2:], strict=False)
        if width < min(above, below) - 0.5
    )
    is_oblong = max(widths) - min(widths) < _ONE_WIDTH
    return weight + _HOURGLASS * waists + (_OBLONG if is_oblong else 0.0)
