"""The HTML writer: one file for browsers, mail or official accounts, all from one walk over the bulletin."""

from bulletin_editor.writers.web.profiles import wechat_markup, write_html

__all__ = ["wechat_markup", "write_html"]
