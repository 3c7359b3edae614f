"""Copyfit (篇幅) in words, for the status bar; the counting is `layout.copyfit`'s."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin_editor.gui.language import translate
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from bulletin_editor.layout.copyfit import ArticleFit, Copyfit, SheetFit

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
_MOST_TO_CUT = 8


def fit_sentence(fit: Copyfit) -> str:
    """Return such as "fills 3 pages and 14 lines; 8 lines free"."""
    words = {"pages": _pages(fit.full_pages), "lines": _lines(fit.lines), "free": _lines(fit.free_lines)}
    if not fit.lines:
        return translate(_CONTEXT, _IS_FULL).format(**words)
    return translate(_CONTEXT, _FILLS if fit.full_pages else _FILLS_LINES).format(**words)


def budget_words(fit: ArticleFit) -> str:
    """Return by how much an article misses its budget; nothing where it meets it."""
    if fit.over == 0:
        return ""
    return translate(_CONTEXT, _OVER if fit.over > 0 else _SHORT).format(lines=_lines(abs(fit.over)))


def fit_explanation(sheets: tuple[SheetFit, ...], over: tuple[ArticleFit, ...]) -> str:
    """Return what it takes to end on whole sheets, and which articles to cut, a line each."""
    rows = []
    for sheet in sheets:
        text = _TO_SHEET if sheet.lines_to_cut else _ENDS_ON_SHEET
        words = {"fill": _lines(sheet.lines_to_fill), "cut": _lines(sheet.lines_to_cut)}
        rows.append(translate(_CONTEXT, text).format(pages=_pages(sheet.pages_per_sheet), **words))
    for fit in over[:_MOST_TO_CUT]:
        headline = " ".join(fit.article.headline)
        rows.append(translate(_CONTEXT, _TO_CUT).format(headline=headline, over=budget_words(fit)))
    return "\n".join(rows)


def _pages(count: int) -> str:
    return translate(_CONTEXT, _ONE_PAGE if count == 1 else _PAGES).format(count=count)


def _lines(count: int) -> str:
    return translate(_CONTEXT, _ONE_LINE if count == 1 else _LINES).format(count=count)
