"""The Markdown writer: plain text that people read and that imports again."""

from bulletin_editor.writers.markdown.document import write_markdown

__all__ = ["write_markdown"]
