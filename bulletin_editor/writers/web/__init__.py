"""The web writer: a bulletin as one HTML file that asks nothing of any other place."""

from bulletin_editor.writers.web.document import write_html

__all__ = ["write_html"]
