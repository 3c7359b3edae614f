"""The plain text writer: every word of a bulletin for wherever nothing but text can go."""

from bulletin_editor.writers.text.document import write_text

__all__ = ["write_text"]
