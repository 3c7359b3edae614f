"""The formats of drafts by their suffixes, without the readers themselves: windows and commands list them at start."""

from __future__ import annotations

from collections.abc import Mapping

READERS: Mapping[str, tuple[str, str]] = {
    ".docx": ("word.opening", "read_word"),
    ".doc": ("office", "read_through_office"),
    ".wps": ("office", "read_through_office"),
    ".rtf": ("office", "read_through_office"),
    ".odt": ("office", "read_through_office"),
    ".docm": ("word.opening", "read_word"),
    ".dotx": ("word.opening", "read_word"),
    ".dotm": ("word.opening", "read_word"),
    ".md": ("markdown", "read_markdown"),
    ".markdown": ("markdown", "read_markdown"),
    ".html": ("html", "read_html"),
    ".htm": ("html", "read_html"),
    ".mht": ("web_archive", "read_web_archive"),
    ".mhtml": ("web_archive", "read_web_archive"),
    ".txt": ("text", "read_text"),
}
"""The module below `readers` and the function in it that reads a format."""


def readable_suffixes() -> tuple[str, ...]:
    """Return the suffixes of the formats that can be read, with their dots."""
    return tuple(READERS)
