"""Copyfit (篇幅) in words, for status bar, pages and dialog; the counting is done in `layout`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin_editor.gui.language import translate
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from bulletin_editor.layout.copyfit import ArticleFit, Copyfit, SheetFit
    from bulletin_editor.layout.ending import Cut, Ending

_CONTEXT = "Copyfit"
_ONE_PAGE, _PAGES = QT_TRANSLATE_NOOP("Copyfit", "1 page"), QT_TRANSLATE_NOOP("Copyfit", "{count} pages")
_ONE_LINE, _LINES = QT_TRANSLATE_NOOP("Copyfit", "1 line"), QT_TRANSLATE_NOOP("Copyfit", "{count} lines")
_FILLS = QT_TRANSLATE_NOOP("Copyfit", "fills {pages} and {lines}; {free} free")
_FILLS_LINES = QT_TRANSLATE_NOOP("Copyfit", "fills {lines}; {free} free")
_IS_FULL = QT_TRANSLATE_NOOP("Copyfit", "fills {pages} to the last line")
_OVER = QT_TRANSLATE_NOOP("Copyfit", "{lines} over")
_SHORT = QT_TRANSLATE_NOOP("Copyfit", "{lines} short")
_TO_SHEET = QT_TRANSLATE_NOOP("Copyfit", "To a multiple of {pages}: {fill} to fill, or {cut} to cut")
_ENDS_ON_SHEET = QT_TRANSLATE_NOOP("Copyfit", "Ends on a multiple of {pages}: {fill} free")
_TO_CUT = QT_TRANSLATE_NOOP("Copyfit", "Over budget: {headline}, {over}")
_CUT = QT_TRANSLATE_NOOP("Copyfit", "cut {lines}")
_FILLER = QT_TRANSLATE_NOOP("Copyfit", "take in from the pool")
_LENGTH_OF = QT_TRANSLATE_NOOP("Copyfit", "{lines} of {budget}")
_CUT_OR_FILL = QT_TRANSLATE_NOOP(
    "Copyfit", "Cut {cut} to end on page {shorter}, or fill {fill} to end on page {longer}."
)
_FILL_OR_CUT = QT_TRANSLATE_NOOP(
    "Copyfit", "Fill {fill} to end on page {longer}, or cut {cut} to end on page {shorter}."
)
_FILL_ONLY = QT_TRANSLATE_NOOP("Copyfit", "Fill {fill} to end on page {longer}.")
_ENDS = QT_TRANSLATE_NOOP("Copyfit", "It ends on page {longer}, as wanted.")
_ENDS_WITH_ROOM = QT_TRANSLATE_NOOP("Copyfit", "It ends on page {longer}, as wanted; there is room for {fill}.")
_FREE = QT_TRANSLATE_NOOP("Copyfit", "{lines} free")
_FULL = QT_TRANSLATE_NOOP("Copyfit", "page full")
_MOST_TO_CUT = 8


def fit_sentence(fit: Copyfit) -> str:
    """Return such as "fills 3 pages and 14 lines; 8 lines free"."""
    words = {"pages": pages_words(fit.full_pages), "lines": _lines(fit.lines), "free": _lines(fit.free_lines)}
    if not fit.lines:
        return translate(_CONTEXT, _IS_FULL).format(**words)
    return translate(_CONTEXT, _FILLS if fit.full_pages else _FILLS_LINES).format(**words)


def budget_words(fit: ArticleFit) -> str:
    """Return by how much an article misses its budget; nothing where it meets it."""
    if fit.over == 0:
        return ""
    return translate(_CONTEXT, _OVER if fit.over > 0 else _SHORT).format(lines=_lines(abs(fit.over)))


def free_words(fit: Copyfit) -> str:
    """Return what is free on the last page in as few words as can be."""
    return translate(_CONTEXT, _FREE if fit.free_lines else _FULL).format(lines=_lines(fit.free_lines))


def ending_sentence(ending: Ending) -> str:
    """Return what would end the bulletin on whole sheets, the easier way first."""
    if ending.ends_on_sheet:
        text = _ENDS_WITH_ROOM if ending.fit.lines_to_fill else _ENDS
    elif not ending.shorter:
        text = _FILL_ONLY
    else:
        text = _CUT_OR_FILL if ending.is_cut_easier else _FILL_OR_CUT
    cut, fill = _lines(ending.fit.lines_to_cut), _lines(ending.fit.lines_to_fill)
    return translate(_CONTEXT, text).format(cut=cut, fill=fill, shorter=ending.shorter, longer=ending.longer)


def cut_words(cut: Cut) -> str:
    return translate(_CONTEXT, _CUT).format(lines=_lines(cut.lines))


def filler_words() -> str:
    return translate(_CONTEXT, _FILLER)


def length_words(cut: Cut) -> str:
    """Return an article's lines, and its budget where it has more than that."""
    if not cut.over:
        return str(cut.length)
    return translate(_CONTEXT, _LENGTH_OF).format(lines=cut.length, budget=cut.length - cut.over)


def fit_explanation(sheets: tuple[SheetFit, ...], over: tuple[ArticleFit, ...]) -> str:
    """Return what it takes to end on whole sheets, and which articles to cut, a line each."""
    rows = []
    for sheet in sheets:
        text = _TO_SHEET if sheet.lines_to_cut else _ENDS_ON_SHEET
        words = {"fill": _lines(sheet.lines_to_fill), "cut": _lines(sheet.lines_to_cut)}
        rows.append(translate(_CONTEXT, text).format(pages=pages_words(sheet.pages_per_sheet), **words))
    for fit in over[:_MOST_TO_CUT]:
        headline = " ".join(fit.article.headline)
        rows.append(translate(_CONTEXT, _TO_CUT).format(headline=headline, over=budget_words(fit)))
    return "\n".join(rows)


def pages_words(count: int) -> str:
    return translate(_CONTEXT, _ONE_PAGE if count == 1 else _PAGES).format(count=count)


def _lines(count: int) -> str:
    return translate(_CONTEXT, _ONE_LINE if count == 1 else _LINES).format(count=count)
