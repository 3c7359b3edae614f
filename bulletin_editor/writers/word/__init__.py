"""The Word writer."""

from bulletin_editor.writers.word.document import write_docx

__all__ = ["write_docx"]
