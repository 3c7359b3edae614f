"""The names of the proofreading rules; `wording` has their sentences."""

from __future__ import annotations

from enum import StrEnum


class ProofreadingRule(StrEnum):
    HALF_WIDTH_MARK = "half-width-mark"
    """A mark such as "," beside Chinese text; arguments: mark, replacement."""
    TORN_PARAGRAPH = "torn-paragraph"
    """A paragraph that stops in the middle of a sentence and goes on in the next."""
    BLANK_PARAGRAPH = "blank-paragraph"
    TYPED_INDENT = "typed-indent"
    """Spaces at the head of a paragraph, where the template indents."""
    REPEATED_SPACES = "repeated-spaces"
    """Several spaces between Chinese characters; arguments: count."""
    MISSPELT_WORD = "misspelt-word"
    """An English word with a slip in it; arguments: word, replacement."""
    HEADING_NUMBER = "heading-number"
    """A typed heading number that does not follow the one before it; arguments: number, expected."""
    OPEN_COMMENT = "open-comment"
    """A comment that nobody has marked as settled; arguments: what, comment (its id)."""
    MISSING_HEADLINE = "missing-headline"
    MISSING_BYLINE = "missing-byline"
    EMPTY_ARTICLE = "empty-article"
    EMPTY_DEPARTMENT = "empty-department"
    """A department without articles; arguments: title."""
    EMPTY_SECTION = "empty-section"
    """A section without articles; arguments: title."""
