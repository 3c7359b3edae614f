"""Bulletins of any size to measure with; the same number gives the same bulletin."""

from __future__ import annotations

import hashlib
import io
import random

from bulletin_editor.content.blocks import Block, Cell, Figure, ListItem, ListKind, Paragraph, Role, Row, Table
from bulletin_editor.content.bulletin import Article, Asset, Bulletin, Department, Masthead
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inline, Marks, Run
from bulletin_editor.content.normal_form import normalised_inlines

_SUBJECTS = ("区发展改革局", "全体干部职工", "有关部门", "各街道", "项目专班", "驻外招商处", "服务中心", "工作领导小组")
_VERBS = ("扎实推进", "全面落实", "持续优化", "加快建设", "统筹谋划", "着力破解", "积极培育", "认真组织")
_OBJECTS = (
    "重大项目建设", "营商环境改革", "“一网统管”平台二期", "老旧小区改造", "《产业发展与空间布局专项规划》编制",
    "安全生产治理", "生物医药和新一代信息技术产业", "对口帮扶工作", "PM2.5与臭氧协同控制", "G20峰会服务保障",
)  # fmt: skip
_TAILS = (
    "上半年完成投资45.6亿元", "同比增长6.8%", "较去年同期提高3.2个百分点", "群众满意率达到95%以上",
    "确保10月底前建成投用",
    "做到责任到人、挂图作战", "形成可复制、可推广的经验", "为“十五五”开好局、起好步打下坚实基础",
)  # fmt: skip


def make_bulletin(articles: int, seed: int = 1) -> Bulletin:
    """Return a bulletin of so many articles of about 1,400 characters.

    Every tenth has a table and a picture, every twentieth a footnote, every second a list.
    """
    chance = random.Random(seed)
    key, asset = make_picture()
    departments = max(1, round(articles**0.5))
    pieces: list[list[Article]] = [[] for _ in range(departments)]
    for number in range(articles):
        pieces[number % departments].append(_article(number, chance, key))
    outline = tuple(Department(new_id(), f"第{index + 1}部门", tuple(inside)) for index, inside in enumerate(pieces))
    masthead = Masthead("澜河简报", 12, 156, unit="澜河区委办公室")
    return Bulletin(new_id(), masthead=masthead, outline=outline, assets={key: asset})


def _article(number: int, chance: random.Random, picture: str) -> Article:
    blocks: list[Block] = []
    for index in range(chance.randint(8, 14)):
        inlines: list[Inline] = [Run(_sentence(chance)), Run(_sentence(chance)), Run(_sentence(chance))]
        if chance.random() < 0.4:
            inlines[1] = Run(_sentence(chance), Marks(bold=True))
        if number % 20 == 5 and index == 2:
            inlines.append(Footnote(new_id(), (Run(_sentence(chance)),)))
        item = ListItem(ListKind.NUMBER) if number % 2 and 3 <= index < 6 else None
        blocks.append(Paragraph(new_id(), normalised_inlines(inlines), Role.BODY, None, item))
    if number % 10 == 3:
        blocks.insert(4, _table(chance))
        blocks.insert(6, Figure(new_id(), picture, "项目建设现场", "区融媒体中心", "项目建设现场", 0.6))
    headline = (chance.choice(_VERBS) + chance.choice(_OBJECTS), chance.choice(_VERBS) + chance.choice(_OBJECTS))
    return Article(new_id(), headline, byline="本报记者 沈若溪", blocks=tuple(blocks))


def _sentence(chance: random.Random) -> str:
    parts = [
        f"{chance.choice(_SUBJECTS)}{chance.choice(_VERBS)}{chance.choice(_OBJECTS)}"
        for _ in range(chance.randint(1, 2))
    ]
    return "，".join(parts) + f"，{chance.choice(_TAILS)}（{chance.randint(2016, 2026)}年{chance.randint(1, 12)}月）。"


def _table(chance: random.Random) -> Table:
    header = Row(tuple(Cell((Run(text),)) for text in ("项目", "个数", "投资（亿元）")))
    rows = tuple(
        Row((Cell((Run(chance.choice(_OBJECTS)),)), Cell((Run(str(index)),)), Cell((Run(f"{index * 3.5:.1f}"),))))
        for index in range(1, 6)
    )
    return Table(new_id(), (header, *rows), (0.5, 0.2, 0.3), 1)


def make_picture() -> tuple[str, Asset]:
    from PIL import Image

    buffer = io.BytesIO()
    Image.linear_gradient("L").resize((240, 135)).save(buffer, "PNG")
    data = buffer.getvalue()
    return hashlib.sha256(data).hexdigest(), Asset("image/png", data, 240, 135)
