"""The files of the profiles around one walk over the bulletin: a page, a message, an official account's article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.templates.template import Template
from bulletin_editor.writers.options import WebProfile
from bulletin_editor.writers.printed import Printed
from bulletin_editor.writers.web.document import DocumentWriter
from bulletin_editor.writers.web.dress import Dress
from bulletin_editor.writers.web.escaping import escaped
from bulletin_editor.writers.web.inline_dress import MESSAGE_WIDTH, EmailDress, WechatDress
from bulletin_editor.writers.web.print_head import print_head
from bulletin_editor.writers.web.stylesheet import stylesheet

_POLICY = "; ".join(
    f"{kind} 'none'"
    for kind in (
        *("script-src", "object-src", "frame-src", "worker-src", "connect-src", "font-src", "media-src"),
        *("manifest-src", "base-uri", "form-action"),
    )
)
"""Nothing runs and nothing is loaded, whatever the text may hold; pictures and styles are in the file itself."""

_FOR_WORD = (
    f'<!--[if mso]><table role="presentation" align="center" width="{MESSAGE_WIDTH}"><tr><td><![endif]-->\n',
    "<!--[if mso]></td></tr></table><![endif]-->\n",
)
"""Mail programs that lay out with Word know no greatest width: a table for them alone holds the measure."""


def write_html(bulletin: Bulletin, template: Template, profile: WebProfile = WebProfile.WEB) -> bytes:
    """Return the bulletin as one HTML file in UTF-8."""
    match profile:
        case WebProfile.WEB:
            markup = _page(_writer(bulletin, template, Dress()))
        case WebProfile.EMAIL:
            markup = _message(_writer(bulletin, template, EmailDress(template)))
        case WebProfile.WECHAT:
            markup = _official_account(_writer(bulletin, template, WechatDress(template)))
        case _:
            assert_never(profile)
    return "".join(markup).encode("utf-8")


def wechat_markup(bulletin: Bulletin, template: Template) -> str:
    """Return what the editor of an official account takes from the clipboard: the article without a page around it."""
    writer = _writer(bulletin, template, WechatDress(template))
    return writer.dress.element("section", "message", "".join(_everything(writer)))


def _writer(bulletin: Bulletin, template: Template, dress: Dress) -> DocumentWriter:
    return DocumentWriter(bulletin, template, Printed.of(bulletin, template), dress)


def _head(writer: DocumentWriter, more: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(writer.bulletin.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'{more}<meta name="generator" content="Bulletin Editor">\n<title>{escaped(writer.title())}</title>\n'
    )


def _page(writer: DocumentWriter) -> Iterator[str]:
    yield _head(
        writer,
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="color-scheme" content="light dark">\n',
    )
    style = stylesheet(writer.template, writer.bulletin.language) + print_head(
        writer.template, writer.bulletin.masthead
    )
    yield f"<style>\n{style}</style>\n</head>\n<body>\n"
    yield from writer.masthead()
    yield from writer.contents()
    yield "<main>\n"
    yield from writer.text()
    yield "</main>\n"
    yield from writer.imprint()
    yield "</body>\n</html>\n"


def _message(writer: DocumentWriter) -> Iterator[str]:
    dress, (before, after) = writer.dress, _FOR_WORD
    yield _head(writer, '<meta name="color-scheme" content="light">\n')
    yield f"</head>\n{dress.start('body')}\n<main>\n{before}{dress.start('div', 'message')}\n"
    yield from _everything(writer)
    yield f"</div>\n{after}</main>\n</body>\n</html>\n"


def _official_account(writer: DocumentWriter) -> Iterator[str]:
    yield _head(writer, '<meta name="color-scheme" content="light">\n')
    yield f"</head>\n{writer.dress.start('body')}\n{writer.dress.start('main', 'message')}\n"
    yield writer.dress.element("h1", "unseen", escaped(writer.title())) + "\n"
    yield from _everything(writer)
    yield "</main>\n</body>\n</html>\n"


def _everything(writer: DocumentWriter) -> Iterator[str]:
    yield from writer.masthead()
    yield from writer.contents()
    yield from writer.text()
    yield from writer.imprint()
