"""What layout has to say about a bulletin; `wording` has the sentences."""

from __future__ import annotations

from enum import StrEnum


class LayoutRule(StrEnum):
    TEMPLATE_MISSING = "template-missing"
    """The bulletin's template is not on this machine; arguments: template, substitute."""
    TEMPLATE_INVALID = "template-invalid"
    """The bulletin's template has a fault; arguments: template, substitute, problem."""
    FACE_MISSING = "face-missing"
    """None of a style's faces is installed; arguments: face."""
    FACE_SUBSTITUTED = "face-substituted"
    """Another face stands in for the wanted one; arguments: face, substitute."""
    GLYPH_MISSING = "glyph-missing"
    """No face of the style has a character; arguments: character."""
    GLYPH_SUBSTITUTED = "glyph-substituted"
    """The face lacks a character, which another face lends; arguments: character, face, substitute."""
    ROW_TALLER_THAN_PAGE = "row-taller-than-page"
    """A table row that no page can hold; what does not fit is not printed; arguments: row."""
    MATTER_TOO_WIDE = "matter-too-wide"
    """A line of masthead or imprint that is wider than the page allows; arguments: text."""
    SHORT_LAST_LINE = "short-last-line"
    """A paragraph whose last line is a single character; arguments: character."""
    PDF_STANDARD_LOST = "pdf-standard-lost"
    """A PDF keeps less than was asked for, because no font has a character; arguments: wanted, kept, character."""
    PDF_STANDARD_REFUSED = "pdf-standard-refused"
    """A PDF keeps less than was asked for; arguments: wanted, kept, refusal."""
    PICTURE_UNDESCRIBED = "picture-undescribed"
    """A picture with neither description nor caption: who hears the page does not know of it."""
    OVER_BUDGET = "over-budget"
    """An article longer than it should be; arguments: lines, budget, over."""
