"""Bulletins to write and read again, and what of them must come back: everything but the ids."""

from __future__ import annotations

from dataclasses import replace

from bulletin_editor.content.blocks import (
    Alignment,
    Block,
    Cell,
    Figure,
    ListItem,
    ListKind,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Table,
)
from bulletin_editor.content.bulletin import Article, Bulletin, Node
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inlines, LineBreak, Marks, Run, Script
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.resource_files import resource_path
from tests.builders import article, bold, bulletin, department, figure, note, p, picture, section

TEXT = "近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下半年工作任务。"
MORE = "会议强调，全局上下要统一思想、凝聚共识，以更高标准、更实举措推动各项工作落到实处。"
MARKED = (
    Run("会议从"), bold("政治建设"), Run("、"), Run("业务能力", Marks(italic=True)), Run("和"),
    Run("作风纪律", Marks(underline=True)), Run("三个方面，对"), Run("旧指标", Marks(strike=True)),
    Run("作出调整，面积12万m"), Run("2", Marks(script=Script.SUPERSCRIPT)), Run("，水为H"),
    Run("2", Marks(script=Script.SUBSCRIPT)), Run("O，"), Run("又粗又斜", Marks(bold=True, italic=True)),
    Run("，详见"), Run("公告", Marks(link="https://example.org/notice?id=1&b=2")), Run("和"),
    Run("附件", Marks(link="https://example.org/附件（一）.pdf?q=a+b%20c&d=“丁”#段1")), Run("。"),
)  # fmt: skip
"""Text with each mark."""


def lanhe() -> Bulletin:
    draft = read_draft(resource_path("samples", "lanhe.md"))
    return Bulletin(new_id(), outline=draft.nodes, assets=draft.assets)


def rich_bulletin() -> Bulletin:
    """A bulletin of every kind of node and block, with texts as offices write them."""
    key, asset = picture(400, 300)
    return bulletin(
        section(
            "贯彻落实半年度工作会议精神",
            department("规划分局", _with_a_whole_headline_system(), _of_lists_and_headings()),
            department("商务局", _of_tables(), colon=":"),
        ),
        section("基层动态", _of_pictures(key), _of_roles()),
        assets={key: asset},
    )


def _with_a_whole_headline_system() -> Article:
    return article(
        "突出规划引领、服务转型升级\n全力推动各项重点工作落实",
        TEXT,
        p(MARKED),
        p((Run("全年目标"), note("含上年结转项目。"), Run("已经明确，各项任务正在有序推进之中。"))),
        p((Run("第一行是地址"), LineBreak(), Run("第二行是电话"))),
        MORE,
        kicker="贯彻落实会议精神",
        subhead="规划分局上半年工作综述",
        byline="本报记者 蔡杨洋",
    )


def _of_lists_and_headings() -> Article:
    items = (
        p("新签约项目38个", list_item=ListItem(ListKind.BULLET)),
        p("其中亿元以上项目15个", list_item=ListItem(ListKind.BULLET, 1)),
        p("制造业项目9个", list_item=ListItem(ListKind.BULLET, 2)),
        p("服务业项目6个", list_item=ListItem(ListKind.BULLET, 2)),
        p("总投资120亿元", list_item=ListItem(ListKind.BULLET)),
    )
    steps = (
        p("对照任务清单", list_item=ListItem(ListKind.NUMBER)),
        p("先查用地、用能", list_item=ListItem(ListKind.NUMBER, 1)),
        p("再查资金到位", list_item=ListItem(ListKind.NUMBER, 1)),
        p("逐项查漏补缺", list_item=ListItem(ListKind.NUMBER)),
    )
    return article(
        "精准招商引来大项目落户",
        TEXT,
        p("一、强化组织领导", Role.HEADING_1),
        MORE,
        p("（一）明确责任分工", Role.HEADING_2),
        MORE,
        p("1.成立工作专班", Role.HEADING_3),
        MORE,
        p("（1）倒排工期", Role.HEADING_4),
        TEXT,
        *items,
        MORE,
        p("工作步骤", Role.HEADING_1),
        *steps,
        TEXT,
        byline="本报记者 陈素萍",
    )


def _of_tables() -> Article:
    turned = replace(spanned_table(), landscape=True)
    return article(
        "盯牢目标任务补齐工作短板",
        TEXT,
        plain_table(),
        MORE,
        spanned_table(),
        TEXT,
        turned,
        MORE,
        byline="通讯员 顾明川",
    )


def plain_table() -> Table:
    rows = (("项目", "个数"), ("制造业", "14"), ("服务业", "24"))
    return Table(new_id(), tuple(Row(tuple(Cell((Run(text),)) for text in row)) for row in rows), (0.5, 0.5), 1)


def spanned_table() -> Table:
    rows = (
        Row((Cell((Run("单位"),), row_span=2), Cell((Run("完成情况"),), column_span=2))),
        Row((Cell((Run("上半年"),)), Cell((Run("全年"),)))),
        Row(
            (
                Cell((Run("规划分局"),)),
                Cell((Run("12"), note("初步数。"))),
                Cell((bold("30"),), alignment=Alignment.RIGHT),
            )
        ),
        Row((Cell((Run("合计"),)), Cell((Run("42"),), column_span=2, alignment=Alignment.CENTRE))),
    )
    return Table(new_id(), rows, (0.4, 0.3, 0.3), 2, (Run("重点项目完成情况"),))


def bulletin_of_roles() -> Bulletin:
    """A bulletin with what Markdown has no signs for: leads, flush lines, credits, page breaks."""
    key, asset = picture(400, 300)
    told = article(
        "致全区干部群众的一封信",
        p("同志们、朋友们，大家好：", Role.FLUSH),
        p("这是一段导语，概括全文的要点，请各位读者先行阅读。", Role.LEAD),
        TEXT,
        p("加强组织领导", Role.HEADING_1),
        MORE,
        PageBreak(new_id()),
        figure(key, "施工现场", credit="江晚舟 摄", width=0.4),
        TEXT,
        byline="区委办公室",
    )
    return bulletin(article("简讯一则", TEXT), section("专题", told), assets={key: asset})


def shapes() -> dict[str, Bulletin]:
    """Bulletins of little, in every shape an outline can have."""
    one = article("突出规划引领服务转型升级", TEXT, MORE)
    other = article("盯牢目标任务补齐工作短板", MORE, byline="本报记者 陈素萍")
    headed = article(
        "精准招商引来大项目落户", TEXT, p("主要做法", Role.HEADING_1), MORE, p("下步打算", Role.HEADING_1), TEXT
    )
    kicked = article("智慧校园建设全面提速", TEXT, kicker="教育现代化", subhead="城东小学见闻")
    return {
        "one article": bulletin(one),
        "two articles": bulletin(one, other),
        "an article with headings": bulletin(headed),
        "an article with kicker and subhead": bulletin(kicked),
        "one section of one article": bulletin(section("基层动态", one)),
        "one section of three articles": bulletin(section("基层动态", one, kicked, headed)),
        "one department of one article": bulletin(department("规划分局", other)),
        "departments without colons": bulletin(
            department("规划分局", one, colon=""), department("商务局", headed, colon="")
        ),
        "a section of departments of one article each": bulletin(
            section("贯彻会议精神", department("规划分局", one), department("商务局", other))
        ),
        "a section of articles and departments": bulletin(
            section("贯彻会议精神", one, department("商务局", other, kicked))
        ),
        "articles before sections": bulletin(one, section("基层动态", other), section("经验交流", headed)),
    }


def _of_pictures(key: str) -> Article:
    shown = figure(key, "澜河二桥施工现场", alternative_text="桥面上的工人", width=0.5)
    return article("澜河二桥主体结构顺利合龙", TEXT, shown, MORE, byline="本报记者 蔡杨洋")


def _of_roles() -> Article:
    return article(
        "城东街道开展环境整治行动",
        p("今年以来，各街道积极探索治理新模式，现予刊发，供各单位学习借鉴。", Role.EDITORS_NOTE),
        TEXT,
        p("“环境好了，住得也舒心。”居民钱阿姨这样说道。", Role.QUOTATION),
        p("居中的一行说明文字，请各单位遵照执行。", alignment=Alignment.CENTRE),
        MORE,
        p("区城东街道办事处", Role.SIGN_OFF),
        p("2025年7月8日", Role.SIGN_OFF),
    )


def without_ids(nodes: tuple[Node, ...], *, with_widths: bool = True) -> list[object]:
    """Return an outline as plain values: kinds, texts, blocks."""
    told: list[object] = []
    for node in nodes:
        if isinstance(node, Article):
            head = (node.kicker, node.headline, node.subhead, node.byline)
            told.append((head, [_block(block, with_widths=with_widths) for block in node.blocks]))
        else:
            told.append(
                (
                    type(node).__name__,
                    node.title,
                    getattr(node, "colon", ""),
                    without_ids(node.children, with_widths=with_widths),
                )
            )
    return told


def _block(block: Block, *, with_widths: bool) -> object:
    match block:
        case Paragraph():
            return ("paragraph", block.role, _inlines(block.inlines), block.alignment, block.list_item)
        case Table():
            widths = tuple(round(width, 2) for width in block.column_widths if with_widths)
            rows = [tuple(replace(cell, inlines=_inlines(cell.inlines)) for cell in row.cells) for row in block.rows]
            return ("table", rows, widths, block.header_rows, block.caption, block.landscape)
        case Figure():
            return (
                block.asset,
                block.caption,
                block.credit,
                block.alternative_text,
                with_widths and round(block.width, 2),
            )
        case _:
            return type(block).__name__


def _inlines(inlines: Inlines) -> tuple[object, ...]:
    return tuple(("note", inline.inlines) if isinstance(inline, Footnote) else inline for inline in inlines)
