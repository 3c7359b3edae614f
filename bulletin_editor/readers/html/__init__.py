"""HTML to blocks: saved pages, Word's and WPS's HTML, pastes, and what Python-Markdown makes of Markdown.

Looks become evidence, never content. Nothing is fetched: pictures come from `data:` addresses or from files beside the
page. Matter that pages carry around their text (navigation, scripts, forms) is left out.
"""

from bulletin_editor.readers.html.page import decoded_page, read_html, read_markup

__all__ = ["decoded_page", "read_html", "read_markup"]
