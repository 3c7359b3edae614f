"""How an article's lines stand to its budget, in words and colours."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from bulletin_editor.gui.appearance import colours
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

_OVER = QT_TRANSLATE_NOOP("Budgets", "{count} over")
_SHORT = QT_TRANSLATE_NOOP("Budgets", "{count} short")
_FITS = QT_TRANSLATE_NOOP("Budgets", "fits")


def copyfit_words(lines: int, budget: int) -> str:
    """Say how many lines there are too many or too few: "2 over"."""
    if lines > budget:
        return QCoreApplication.translate("Budgets", _OVER).format(count=lines - budget)
    if lines < budget:
        return QCoreApplication.translate("Budgets", _SHORT).format(count=budget - lines)
    return QCoreApplication.translate("Budgets", _FITS)


def copyfit_colour(lines: int, budget: int) -> QColor:
    """Return the colour of these words on the ground of a list."""
    if lines > budget:
        return QColor(colours().error)
    return QColor(colours().success if lines == budget else colours().warning)
