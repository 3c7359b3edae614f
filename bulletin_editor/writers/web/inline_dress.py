"""The dresses of pages whose stylesheets do not survive: every look is inline, derived from the template.

Mail programs drop stylesheets, scripts and much of CSS; the editor of WeChat's official accounts also drops ids,
classes, links to elsewhere and most elements. Sizes are in pixels of a phone's or a message's own measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import urlsplit

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.templates.template import Rule, Style, StyleName, Template
from bulletin_editor.writers.web.colours import INK, PAPER, readable_on
from bulletin_editor.writers.web.dress import Dress, Tags, rule_width
from bulletin_editor.writers.web.escaping import escaped
from bulletin_editor.writers.web.stylesheet import ALIGNMENTS, declarations

MESSAGE_WIDTH = 640
"""The greatest width of a message in pixels."""

_TEXT_SIZE = 16
_MARGINS = 48
_QUIET = "#f5f4f1"
_LINE = "#d9d6d0"
_UNSEEN = (
    "position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;font-size:1px;line-height:1px;color:#595959"
)

_STYLED: Mapping[str, StyleName] = MappingProxyType(
    {
        **{name.value: name for name in StyleName},
        "section-title": StyleName.SECTION,
        "department-title": StyleName.DEPARTMENT,
        "caption": StyleName.CAPTION,
        "figcaption": StyleName.CAPTION,
        "small": StyleName.CREDIT,
        "th": StyleName.TABLE_HEADER,
        "td": StyleName.TABLE_CELL,
        "row-name": StyleName.TABLE_CELL,
        "note": StyleName.NOTE,
        "note-label": StyleName.NOTE,
        "entry-line": StyleName.CONTENTS_ENTRY,
    }
)
"""The template's style of each name that has one."""

_CELL = f"padding:5px 8px;border:1px solid {_LINE};vertical-align:middle;line-height:1.5"
_FRAME: Mapping[str, str] = MappingProxyType(
    {
        "body": f"margin:0;padding:0;background-color:{PAPER}",
        "message": (
            f"max-width:{MESSAGE_WIDTH}px;margin:0 auto;padding:16px;background-color:{PAPER};color:{INK};"
            f"font-size:{_TEXT_SIZE}px;line-height:1.75;text-align:left;word-break:normal;overflow-wrap:anywhere"
        ),
        "masthead-name": "margin:8px 0;line-height:1.25",
        "unseen": _UNSEEN,
        "rule": "margin:8px 0;height:0;font-size:0;line-height:0",
        "header": "margin:0 0 24px",
        "nav": f"margin:0 0 32px;padding:12px 16px;background-color:{_QUIET}",
        "contents-title": "margin:0 0 8px",
        "entries": "margin:0;padding:0 0 0 16px",
        "entry-line": "margin:4px 0",
        "entry": f"color:{INK};text-decoration:none",
        "section-title": "margin:32px 0 16px;line-height:1.4",
        "department-title": "margin:24px 0 8px",
        "article": "margin:16px 0 40px",
        "hgroup": "margin:0 0 16px",
        "kicker": "margin:0",
        "headline": "margin:0;line-height:1.45",
        "subhead": "margin:0",
        "byline": "margin:12px 0 0",
        "quotation-box": f"margin:12px 0;padding:0 0 0 12px;border-left:3px solid {_LINE}",
        "note-box": f"margin:12px 0;padding:8px 12px;background-color:{_QUIET}",
        "table": "margin:16px 0;overflow-x:auto",
        "grid": f"margin:0 auto;border-collapse:collapse;color:{INK};font-size:{_TEXT_SIZE}px",
        "caption": "padding:0 0 6px",
        "th": f"{_CELL};background-color:{_QUIET}",
        "td": _CELL,
        "row-name": f"{_CELL};font-weight:normal",
        "figure": "margin:16px 0;text-align:center",
        "img": "max-width:100%;height:auto;border:0",
        "figcaption": "margin:6px 0 0",
        "small": "margin:0 0 0 8px",
        "notes": f"margin:20px 0 0;padding:8px 0 0;border-top:1px solid {_LINE}",
        "note-label": "margin:0",
        "note-list": "margin:0;padding:0 0 0 28px",
        "note": "margin:2px 0",
        "footer": "margin:40px 0 0",
        "row": "margin:2px 0",
    }
)
"""What the elements have beside the template's style; margins everywhere, as mail programs bring their own."""

_PARAGRAPH = "margin:0 0 6px"
_INDENT_OF_LEVEL = 24


class InlineDress(Dress):
    """Names become looks. What an element looks like is worked out once."""

    tags: Mapping[str, str] = MappingProxyType({})
    """Plain tags for those that would not survive; none for what only holds others together."""
    roles: Mapping[str, str] = MappingProxyType({})
    """What those tags meant."""
    looks: Mapping[str, str] = _FRAME
    with_faces = True

    def __init__(self, template: Template) -> None:
        self._template = template
        self._worked_out: dict[tuple[str, str, Alignment | None], str] = {}

    def start(
        self,
        tag: str,
        name: str = "",
        *,
        align: Alignment | None = None,
        needed: str = "",
        semantic: str = "",
        style: str = "",
    ) -> str:
        shown = self.tags.get(tag, tag)
        if not shown:
            return ""
        key = (tag, name, align)
        look = self._worked_out.get(key)
        if look is None:
            look = self._worked_out[key] = self._look(tag, name, align)
        inline = ";".join(part for part in (look, style) if part)
        kept = self.kept(self.roles.get(tag, "") + semantic)
        return f"<{shown}{kept}{needed}" + (f' style="{inline}">' if inline else ">")

    def end(self, tag: str) -> str:
        shown = self.tags.get(tag, tag)
        return f"</{shown}>" if shown else ""

    def kept(self, semantic: str) -> str:
        """Return the attributes without a look that survive."""
        return semantic

    def number(self, sign: str) -> Tags:
        return Tags("", escaped(sign))

    def picture_size(self, share: float, width: int, height: int) -> tuple[int, int]:
        """Return the size in the measure of a message, for programs that know only the attributes."""
        shown = max(round(share * (MESSAGE_WIDTH - _MARGINS)), 1)
        return shown, max(round(shown * height / max(width, 1)), 1)

    def matter_row(self, name: str, texts: Sequence[tuple[str, str]], style: str) -> str:
        if len(texts) == 1:
            place, text = texts[0]
            look = f"text-align:{'center' if place == 'centre' else place}"
            return self.element("p", f"row {name}", text, style=f"{look};{style}".rstrip(";"))
        spread = "text-align:justify;text-align-last:justify"
        one = "display:inline-block;text-align:left;text-align-last:left"
        spans = " ".join(f'<span style="{one}">{text}</span>' for _, text in texts)
        return self.element("p", f"row {name}", spans, style=f"{spread};{style}".rstrip(";"))

    def underline(self, rule: Rule) -> str:
        return f"border-bottom:{rule_width(rule)} solid {self._colour(rule.colour)}"

    def link(self, address: str, markup: str) -> str:
        colour = self._colour(self._template.accent)
        return f'<a href="{escaped(address)}" style="color:{colour}">{markup}</a>'

    def _look(self, tag: str, name: str, align: Alignment | None) -> str:
        name = name or tag
        bare = name.removeprefix("row ")
        framed = {"blockquote": "quotation-box", "table": "grid"}.get(tag, name if bare == name else "row")
        parts = [self.looks.get(framed, "")]
        style_name = _STYLED.get(bare)
        if style_name is not None and tag not in ("section", "body", "div", "blockquote", "table"):
            parts.extend(self._declared(self._template.style(style_name)))
        if name.startswith("item-"):
            parts.extend(self._printed_item(int(name.removeprefix("item-")) - 1))
        if tag == "p" and not parts[0]:
            parts[0] = _PARAGRAPH
        if name.startswith("level-"):
            parts.append(f"margin:0 0 6px;padding:0 0 0 {_INDENT_OF_LEVEL + 4}px")
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            parts = [parts[0] or "margin:12px 0 6px", *parts[1:]]
            if not any(part.startswith("font-weight") for part in parts):
                parts.append("font-weight:normal")
        if align is not None:
            parts.append(f"text-align:{ALIGNMENTS[align]}")
            if align in (Alignment.CENTRE, Alignment.RIGHT):
                parts.append("text-indent:0")
        return escaped(";".join(part for part in parts if part))

    def _declared(self, style: Style) -> Iterator[str]:
        """Yield the declarations of a style, with its size in pixels."""
        body = self._template.style(StyleName.BODY)
        size = max(style.size / body.size, 0.8) * _TEXT_SIZE
        largest = 40 if style.name is StyleName.MASTHEAD_NAME else 28
        yield f"font-size:{min(round(size), largest)}px"
        for declaration in declarations(style, body, self._colour):
            for one in declaration.split(";"):
                name, _, value = (part.strip() for part in one.partition(":"))
                if name and name != "font-synthesis-weight" and (name != "font-family" or self.with_faces):
                    yield f"{name}:{value}"

    def _printed_item(self, level: int) -> Iterator[str]:
        yield f"margin:0 0 6px;padding:0 0 0 {_INDENT_OF_LEVEL * (level + 1)}px"

    def _colour(self, colour: str) -> str:
        return INK if colour.lower() in ("#000000", "#000", "black") else readable_on(_QUIET, colour)


class EmailDress(InlineDress):
    """The dress of messages: real lists, anchors and headings, blocks that every mail program knows."""

    tags = MappingProxyType(
        {
            **dict.fromkeys(("header", "nav", "footer", "section", "article", "hgroup", "figure"), "div"),
            "figcaption": "p",
            "small": "span",
        }
    )
    roles = MappingProxyType({"nav": ' role="navigation"'})


class WechatDress(InlineDress):
    """The dress of official accounts: sections, headings, paragraphs, pictures, tables; no ids, classes or lists."""

    has_contents = False
    has_real_lists = False
    name_tag = "p"
    """The account shows the article's title itself."""
    looks = MappingProxyType(
        {
            **_FRAME,
            "headline": "margin:0 0 12px;line-height:1.45",
            "grid": f"{_FRAME['grid']};margin:12px auto;table-layout:fixed;word-break:break-all",
            "editors-note": f"margin:0;padding:8px 12px;background-color:{_QUIET}",
            "note-label": f"margin:20px 0 0;padding:8px 0 0;border-top:1px solid {_LINE}",
        }
    )
    with_faces = False
    tags = MappingProxyType(
        {
            **dict.fromkeys(("header", "footer", "hgroup", "figure", "div"), ""),
            "article": "section",
            "figcaption": "p",
            "small": "span",
        }
    )
    marks = MappingProxyType(
        {
            **Dress.marks,
            "strike": Tags('<span style="text-decoration:line-through">', "</span>"),
            "underline": Tags('<span style="text-decoration:underline">', "</span>"),
        }
    )

    def kept(self, semantic: str) -> str:
        del semantic
        return ""

    def identity(self, prefix: str, content_id: str) -> str:
        del prefix, content_id
        return ""

    def rule(self, style: str) -> str:
        return self.element("p", "rule", "<br>", style=style)

    def picture(self, image: str) -> str:
        return f'<p style="margin:16px 0 0;text-align:center">{image}</p>'

    def link(self, address: str, markup: str) -> str:
        """Return a link as its text with the address behind it: only links between accounts survive."""
        if urlsplit(address).hostname == "mp.weixin.qq.com":
            return super().link(address, markup)
        shown = escaped(address)
        return markup if shown == markup else f'{markup}<span style="color:#595959;font-size:14px">（{shown}）</span>'

    def note_reference(self, note_id: str, number: str) -> str:
        del note_id
        return f"<sup>[{number}]</sup>"

    def notes(self, notes: Iterable[tuple[str, str, str]], back: str) -> Iterator[str]:
        del back
        for _, number, markup in notes:
            yield self.element("p", "note", f"[{number}] {markup}") + "\n"
