"""Pictures on whole lines of the grid.

The picture floats in a paragraph whose one line is exactly as high as the picture's lines. An inline picture would be
cut off by an exact line and make an automatic one as high as the program's own baseline rules say.
"""

from __future__ import annotations

from bulletin_editor.layout.galley import FigureItem
from bulletin_editor.templates.length import ZERO, Length
from bulletin_editor.templates.template import StyleName, Template
from bulletin_editor.writers.word.markup import NAMESPACES, Markup, escaped, plain, properties, w
from bulletin_editor.writers.word.paragraphs import COLUMN_BREAK, Setting, opening_rules
from bulletin_editor.writers.word.registers import Registers
from bulletin_editor.writers.word.revisions import revision_element

_NAMES = {"zh": "图片 {}", "en": "Picture {}"}
"""What pictures are called; one without an alternative text is described so, and reading knows that it has none."""


class FigureWriter:
    """Writes the galley's pictures."""

    def __init__(self, template: Template, registers: Registers) -> None:
        self._template = template
        self._registers = registers

    def figure(self, item: FigureItem, setting: Setting) -> Markup:
        room = Length(item.lines * self._template.page.line_pitch)
        before, after = ((space or ZERO).twips for space in (setting.before, setting.after))
        spacing = w("spacing", before=before, after=after, line=room.twips, lineRule="exact")
        look = [
            w("pStyle", val=self._registers.naming.id(StyleName.CAPTION)),
            w("keepNext", val=int(setting.keeps_with_next)),
            spacing,
            w("ind", left=0, right=0, firstLine=0),
            setting.section,
        ]
        if setting.starts_page or setting.is_moved:
            look.append(w("pageBreakBefore"))
        if setting.opens_document:
            look += opening_rules(self._template)
        column = COLUMN_BREAK if setting.starts_column else ""
        drawing = w("r", w("drawing", self._anchored(item, room)))
        if setting.revision is not None:
            drawing = revision_element(setting.revision, self._registers.next_revision(), drawing)
            look.append(w("rPr", revision_element(setting.revision, self._registers.next_revision())))
        return w("p", properties("pPr", look), setting.opening, column, drawing)

    def _anchored(self, item: FigureItem, room: Length) -> Markup:
        number = self._registers.next_drawing()
        width, height = item.width.emu, item.height.emu
        name = _NAMES["zh" if self._template.language.startswith("zh") else "en"].format(number)
        described = item.alternative_text if item.alternative_text.strip() else name
        return plain(
            "wp:anchor",
            plain("wp:simplePos", x=0, y=0),
            _position("wp:positionH", "column", _texted("wp:align", "center")),
            _position("wp:positionV", "paragraph", _texted("wp:posOffset", str(Length((room - item.height) / 2).emu))),
            plain("wp:extent", cx=width, cy=height),
            plain("wp:effectExtent", l=0, t=0, r=0, b=0),
            plain("wp:wrapNone"),
            plain("wp:docPr", id=number, name=name, descr=described),
            plain("wp:cNvGraphicFramePr", plain("a:graphicFrameLocks", noChangeAspect=1)),
            plain("a:graphic", plain("a:graphicData", self._picture(item, number), uri=NAMESPACES["pic"])),
            distT=0, distB=0, distL=0, distR=0, simplePos=0, relativeHeight=number, behindDoc=0, locked=0,
            layoutInCell=1, allowOverlap=1,
        )  # fmt: skip

    def _picture(self, item: FigureItem, number: int) -> Markup:
        blip = plain("a:blip", r_embed=self._registers.picture(item.asset_key, item.asset))
        return plain(
            "pic:pic",
            plain(
                "pic:nvPicPr",
                plain("pic:cNvPr", id=number, name=f"Picture {number}"),
                plain("pic:cNvPicPr"),
            ),
            plain("pic:blipFill", blip, plain("a:stretch", plain("a:fillRect"))),
            plain(
                "pic:spPr",
                plain("a:xfrm", plain("a:off", x=0, y=0), plain("a:ext", cx=item.width.emu, cy=item.height.emu)),
                plain("a:prstGeom", plain("a:avLst"), prst="rect"),
            ),
        )


def _position(name: str, reference: str, place: Markup) -> Markup:
    return plain(name, place, relativeFrom=reference)


def _texted(name: str, text: str) -> Markup:
    return plain(name, escaped(text))
