"""Bulletins for the tests of layout: a rich one with everything that can be printed, and long plain ones."""

from __future__ import annotations

import datetime
import random
from dataclasses import replace

from bulletin_editor.content.blocks import (
    Alignment,
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
from bulletin_editor.content.bulletin import Article, Bulletin, Imprint, Masthead
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import (
    Footnote,
    LineBreak,
    Marks,
    Revision,
    RevisionKind,
    Run,
    Script,
)
from bulletin_editor.templates.length import pt
from bulletin_editor.templates.template import NotePlace, StyleName, Template
from tests.builders import article, bulletin, department, p, picture, section

SENTENCES = (
    "区发展改革局召开全局干部大会，传达学习区委经济工作会议精神，研究部署一季度重点工作。",
    "要坚持“走出去”与“请进来”相结合，瞄准新能源汽车、生物医药、集成电路三大产业链。",
    "全年规模以上工业增加值增长6.8%，固定资产投资增长9.2%（2016~2020年），PM2.5平均浓度下降到28μg/m³。",
    "会议指出——也是大家最关心的——G20峰会的服务保障工作……必须万无一失！",
    "编制《澜河区“十五五”规划重大项目清单》（〔2026〕12号），健全领导干部联系重点企业制度；每月至少走访1次。",
    "推进Pfizer Global R&D Center等12个项目，总投资1,234.56亿元，联系e-mail：office@lanhe.example。",
)


def with_page_notes(template: Template) -> Template:
    """Return the template with notes at the foot of the page, small and on a narrow pitch."""
    note = replace(template.style(StyleName.NOTE), size=pt(10.5), line_pitch=pt(16))
    return replace(template, note_place=NotePlace.PAGE, styles={**template.styles, StyleName.NOTE: note})


MASTHEAD = Masthead(
    name="澜河简报",
    number=12,
    total_number=340,
    unit="澜河区人民政府办公室",
    date=datetime.date(2026, 3, 5),
    classification="内部资料 注意保存",
)
IMPRINT = Imprint(
    report_to="市委办公室，市政府办公室",
    send_to="各区县人民政府办公室",
    distribute_to="区直各部门，各镇街",
    copies=120,
    editor="沈若溪",
    telephone="0571-88880000",
)


PICTURE = picture(320, 180)


def prose(seed: int, sentences: int = 4) -> str:
    """Return a paragraph that is the same for the same seed and unlike others."""
    chooser = random.Random(seed)
    return "".join(chooser.choice(SENTENCES) for _ in range(sentences)) + f"以上为第{seed}段。"


def long_bulletin(articles: int) -> Bulletin:
    """Return a bulletin of plain articles, two and a half pages each."""
    made = tuple(
        article(
            f"第{number}篇稿件的标题", *(prose(number * 20 + part, 3 + part % 4) for part in range(9)), byline="记者 甲"
        )
        for number in range(articles)
    )
    return bulletin(department("综合处", *made), masthead=MASTHEAD, imprint=IMPRINT)


def numbered(level: int, text: str) -> Paragraph:
    return p(text, list_item=ListItem(ListKind.NUMBER, level))


def bulleted(level: int, text: str) -> Paragraph:
    return p(text, list_item=ListItem(ListKind.BULLET, level))


def heading(role: Role, text: str) -> Paragraph:
    return p(text, role, list_item=ListItem(ListKind.NUMBER))


def high_header(lines: int) -> Table:
    """Return a table whose header row has some lines, over a row that nearly fills a page and four low ones."""

    def row(count: int) -> Row:
        return Row((Cell((Run("行"), *(LineBreak(), Run("行")) * (count - 1))), Cell((Run("乙"),))))

    return Table("high", (row(lines), row(26), *(row(5),) * 4), (0.5, 0.5), header_rows=1)


def table(rows: int = 4) -> Table:
    """Return a table with a header over two rows, spans and `rows` body rows."""

    def cell(text: str, columns: int = 1, lines: int = 1, alignment: Alignment | None = None) -> Cell:
        return Cell((Run(text),), columns, lines, alignment)

    header = (
        Row((cell("类别", lines=2), cell("计划", 2), cell("备注说明", lines=2))),
        Row((cell("个数"), cell("投资（亿元）"))),
    )
    body = tuple(
        Row(
            (
                cell(f"先进制造第{number}类"),
                cell(str(number), alignment=Alignment.RIGHT),
                cell(f"{number * 8.65:.2f}", alignment=Alignment.RIGHT),
                cell("一季度开工、年内竣工的重点项目" if number % 3 == 0 else "按期"),
            )
        )
        for number in range(1, rows + 1)
    )
    return Table(new_id(), header + body, (0.25, 0.2, 0.25, 0.3), 2, (Run("重点项目计划"),))


def rich_article() -> Article:
    note = Footnote(
        "note-1", (Run("自项目备案之日起计算，不含公示和专家评审时间；由行政审批部门在受理之后告知申请人。"),)
    )
    second_note = Footnote("note-2", (Run("数据来自统计局。"),))
    revised = (
        Run("会议决定"),
        Run("删去的话", Marks(revision=Revision(RevisionKind.DELETED, "甲"))),
        Run("增加的话", Marks(revision=Revision(RevisionKind.INSERTED, "乙"))),
        Run("，并要求"),
        Run("加粗", Marks(bold=True)),
        Run("、"),
        Run("倾斜italic", Marks(italic=True)),
        Run("、"),
        Run("下划线", Marks(underline=True)),
        Run("、"),
        Run("删除线", Marks(strike=True)),
        Run("、H"),
        Run("2", Marks(script=Script.SUBSCRIPT)),
        Run("O与10"),
        Run("4", Marks(script=Script.SUPERSCRIPT)),
        Run("，见"),
        Run("网站", Marks(link="https://lanhe.example/")),
        Run("。在30个工作日以内"),
        note,
        Run("完成；"),
        LineBreak(),
        Run("强制换行以后的文字，也要排满一行才会折到下一行来，否则就看不出它从哪里开始折行。"),
        second_note,
    )
    figure = Figure("figure-1", PICTURE[0], "澜河二桥主体结构合龙", "区住建局供图", "一座桥", 0.6)
    return article(
        "锚定目标抓项目、提质增效稳增长\n奋力实现全年经济工作开门红",
        p("这一期集中刊发各部门贯彻落实会议精神的做法，供各单位学习借鉴，请结合实际抓好落实。", Role.EDITORS_NOTE),
        p("各位代表：", Role.FLUSH),
        p(prose(1)),
        heading(Role.HEADING_1, "加快推进重大工程"),
        p(revised),
        heading(Role.HEADING_2, "桥梁建设"),
        p(prose(2)),
        figure,
        heading(Role.HEADING_2, "管网建设"),
        heading(Role.HEADING_3, "综合管廊"),
        heading(Role.HEADING_4, "二期工程"),
        p(prose(3, 2)),
        heading(Role.HEADING_1, "持续改善居住条件"),
        numbered(0, "计划改造老旧小区21个，加装电梯100部；坚持“一小区一方案”，改造内容由居民说了算。"),
        numbered(1, "改造效果请居民来评判，评判的结果要向全体居民公布，接受监督。"),
        numbered(1, "二次评判。"),
        numbered(0, "其他。"),
        bulleted(0, "第一项要点，说得长一些，好让它折到第二行来，看看悬挂缩进是不是对齐。"),
        bulleted(1, "第二级要点。"),
        p("引文段落左右各缩进两字，用楷体排印，以区别于正文，读者一望而知。", Role.QUOTATION),
        table(),
        p(prose(4, 2)),
        PageBreak("break-1"),
        p(prose(5)),
        p("澜河区人民政府", Role.SIGN_OFF),
        kicker="贯彻落实区委经济工作会议精神",
        subhead="记全区重点项目建设",
        byline="本报记者 沈若溪",
    )


def rich_bulletin(template: str = "guobiao") -> Bulletin:
    """Return a bulletin with everything that can be printed."""
    key, asset = PICTURE
    return bulletin(
        section(
            "贯彻落实区委经济工作会议精神",
            department("发展改革局", rich_article()),
            department(
                "住房和建设局", article("物业服务进社区 居民诉求有人应", prose(6), prose(7), table(40), prose(8))
            ),
        ),
        template=template,
        assets={key: asset},
        masthead=MASTHEAD,
        imprint=IMPRINT,
    )
