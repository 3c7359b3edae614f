"""Short ways to say what a bulletin holds: `bulletin(department("商务局", article("标题", "正文")))`."""

from __future__ import annotations

import hashlib
import io

from bulletin_editor.content.blocks import (
    Block,
    Cell,
    Figure,
    Paragraph,
    Role,
    Row,
    Table,
)
from bulletin_editor.content.bulletin import (
    Article,
    Asset,
    Assets,
    Bulletin,
    Department,
    Imprint,
    Masthead,
    Node,
    Section,
)
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inlines, Marks, Run


def bulletin(
    *nodes: Node,
    pool: tuple[Article, ...] = (),
    assets: Assets | None = None,
    template: str = "guobiao",
    language: str = "zh-CN",
    masthead: Masthead | None = None,
    imprint: Imprint | None = None,
) -> Bulletin:
    return Bulletin(
        id=new_id(),
        language=language,
        template=template,
        masthead=masthead or Masthead(),
        imprint=imprint or Imprint(),
        outline=nodes,
        pool=pool,
        assets=assets or {},
    )


def section(title: str, *children: Department | Article) -> Section:
    return Section(new_id(), title, children)


def department(title: str, *children: Article, colon: str = "：") -> Department:
    return Department(new_id(), title, children, colon)


def article(headline: str = "标题", *blocks: Block | str, byline: str = "", **fields: object) -> Article:
    """An article; the headline's lines are parted by `\\n`, and a string among the blocks is a body paragraph."""
    made = tuple(p(block) if isinstance(block, str) else block for block in blocks)
    lines = tuple(line for line in headline.split("\n") if line)
    return Article(new_id(), headline=lines, byline=byline, blocks=made, **fields)  # type: ignore[arg-type]


def p(text: str | Inlines = "", role: Role = Role.BODY, **fields: object) -> Paragraph:
    inlines: Inlines = (Run(text),) if isinstance(text, str) and text else () if isinstance(text, str) else text
    return Paragraph(new_id(), inlines, role, **fields)  # type: ignore[arg-type]


def bold(text: str) -> Run:
    return Run(text, Marks(bold=True))


def note(text: str) -> Footnote:
    return Footnote(new_id(), (Run(text),))


def table(*rows: tuple[str, ...], header_rows: int = 1) -> Table:
    columns = len(rows[0])
    cells = tuple(Row(tuple(Cell((Run(text),) if text else ()) for text in row)) for row in rows)
    return Table(new_id(), cells, (1 / columns,) * columns, header_rows)


def picture(width: int = 40, height: int = 30) -> tuple[str, Asset]:
    """A small PNG with its key."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "#88aacc").save(buffer, "PNG")
    data = buffer.getvalue()
    return hashlib.sha256(data).hexdigest(), Asset("image/png", data, width, height)


def figure(asset: str, caption: str = "", **fields: object) -> Figure:
    return Figure(new_id(), asset, caption, **fields)  # type: ignore[arg-type]
