"""What a menu says of a suggestion: the text it would put in, where that is short enough to be read."""

from __future__ import annotations

from bulletin_editor.editing.findings import Suggestion
from bulletin_editor.gui.language import translate
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

_CORRECT = QT_TRANSLATE_NOOP("ProblemsPane", "Correct")
_REPLACE = QT_TRANSLATE_NOOP("ProblemsPane", "Replace by “{text}”")
_LONGEST = 20


def suggestion_words(suggestion: Suggestion) -> str:
    """Return the text of the command that follows a suggestion."""
    words = suggestion.replacement.strip()
    if not words or "\n" in words or len(words) > _LONGEST:
        return translate("ProblemsPane", _CORRECT)
    return translate("ProblemsPane", _REPLACE).format(text=words).replace("&", "&&")
