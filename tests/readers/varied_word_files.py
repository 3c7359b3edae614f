"""Word files of many hands: python-docx with every habit, pandoc, and LibreOffice from HTML and OpenDocument."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from word_drafts import png

SENTENCES = (
    "近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神。",
    "会议强调，全局上下要统一思想、凝聚共识，推动各项工作落到实处。",
    "截至6月底，全区累计改造供水管网18.6公里，新增公共停车泊位920个。",
    "“以前下雨天出门要蹚水，现在路面平了。”居民钱阿姨高兴地说。",
    "The council met on Monday evening to review plans for the new riverside park.",
    "下一步，区商务局将围绕全年目标任务，倒排工期、挂图作战。",
)
WORDS = ("重点项目", "民生实事", "18.6公里", "riverside park", "营商环境", "“一件事”改革")
MARKDOWN = """---
title: 澜河二桥主体结构顺利合龙
---

# 工程进展

近日，**澜河二桥**主体结构*顺利合龙*，见[公告](https://example.org/a)。[^1]

[^1]: 按施工合同计算。

## 主要做法

- 抓质量
    - 每周巡查
    - 每月通报
- 抓安全

1. 第一步，摸清底数。
2. 第二步，逐项销号。

| 项目 | 数量 |
|------|------|
| 桥墩 | 12   |
| 梁段 | 48   |

> 百年大计，质量第一。

~~旧的说法~~已经改正，水为H~2~O，面积为12 m^2^。
"""
HTML = """<html><head><meta charset="utf-8"></head><body><h1>志愿服务进社区</h1>
<p>活动现场，<b>志愿者</b>发放<i>宣传手册</i>，<u>解答咨询</u>，<s>旧内容</s>，见<a href="https://example.org/b">链接</a>。</p>
<h2>活动安排</h2><ul><li>上午义诊</li><li>下午宣讲<ul><li>政策宣讲</li></ul></li></ul><ol><li>报名</li><li>培训</li></ol>
<table border="1"><tr><th>单位</th><th colspan="2">人数</th></tr>
<tr><td rowspan="2">团区委</td><td>上午</td><td>30</td></tr>
<tr><td>下午</td><td>42</td></tr></table><p>受到群众一致好评。</p></body></html>"""


def word_files(folder: Path, *, count: int = 12) -> list[Path]:
    """Write files with python-docx, each different; return their paths."""
    paths = []
    for seed in range(count):
        path = folder / f"made-{seed}.docx"
        _write(path, random.Random(seed))
        paths.append(path)
    return paths


def pandoc_files(folder: Path) -> list[Path]:
    """Convert Markdown and HTML with pandoc; none where it is not installed."""
    if shutil.which("pandoc") is None:
        return []
    made = []
    for name, text in (("pandoc.md", MARKDOWN), ("pandoc.html", HTML)):
        source = folder / name
        source.write_text(text, encoding="utf-8")
        target = folder / f"{name}.docx"
        subprocess.run(["pandoc", str(source), "-o", str(target)], check=True, capture_output=True)
        made.append(target)
    return made


def libreoffice_files(folder: Path) -> list[Path]:
    """Convert a page and an OpenDocument text with LibreOffice; none where it is not installed."""
    office = shutil.which("soffice")
    if office is None:
        return []
    page = folder / "office-page.html"
    page.write_text(HTML, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to"]
    options = {"check": True, "capture_output": True, "timeout": 120, "cwd": folder}
    subprocess.run([*command, "odt:writer8", "--infilter=HTML (StarWriter)", page.name], **options)
    subprocess.run([*command, "docx:MS Word 2007 XML", "office-page.odt"], **options)
    return [folder / "office-page.docx"]


def _write(path: Path, chance: random.Random) -> None:
    document = docx.Document()
    if chance.random() < 0.8:
        document.add_heading(f"{chance.choice(WORDS)}推进情况汇报之{chance.randint(2, 9)}", 0)
    for number in range(chance.randint(12, 30)):
        kind = chance.choice(("text", "text", "text", "heading", "list", "table", "picture", "marks", "link", "breaks"))
        if kind == "heading":
            document.add_heading(f"{chance.choice(WORDS)}第{number}部分", chance.randint(1, 3))
        _ADDERS.get(kind, _add_text)(document, chance, number)
    document.save(str(path))


def _text(chance: random.Random, number: int) -> str:
    return f"{number}号材料：" + "".join(chance.choice(SENTENCES) for _ in range(chance.randint(1, 4)))


def _add_text(document: Any, chance: random.Random, number: int) -> None:
    paragraph = document.add_paragraph(_text(chance, number))
    if chance.random() < 0.2:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    if chance.random() < 0.3:
        paragraph.paragraph_format.first_line_indent = Pt(28)


def _add_list(document: Any, chance: random.Random, number: int) -> None:
    style = chance.choice(("List Bullet", "List Number"))
    for item in range(chance.randint(2, 4)):
        document.add_paragraph(f"第{number}组第{item}项：{chance.choice(WORDS)}", style)


def _add_table(document: Any, chance: random.Random, number: int) -> None:
    rows, columns = chance.randint(2, 4), chance.randint(2, 4)
    table = document.add_table(rows, columns)
    for row in range(rows):
        for column in range(columns):
            table.cell(row, column).text = f"{number}-{row}-{column}"
    if chance.random() < 0.6:
        table.cell(0, 0).merge(table.cell(chance.randint(0, 1), 1))
    document.add_paragraph(_text(chance, number))


def _add_picture(document: Any, chance: random.Random, number: int) -> None:
    document.add_picture(io.BytesIO(png(40 + number, 30)), Cm(chance.randint(3, 9)))
    document.add_paragraph(_text(chance, number))


def _add_marks(document: Any, chance: random.Random, number: int) -> None:
    paragraph = document.add_paragraph(f"{number}号材料：")
    for _ in range(chance.randint(2, 6)):
        paragraph.add_run("其中，")
        run = paragraph.add_run(chance.choice(WORDS))
        mark = chance.choice(("bold", "italic", "underline", "strike"))
        if mark == "strike":
            run.font.strike = True
        else:
            setattr(run, mark, True)
    paragraph.add_run("，各项工作有序推进。")


def _add_link(document: Any, chance: random.Random, number: int) -> None:
    paragraph = document.add_paragraph(f"{number}号材料，详见")
    address = f"https://example.org/{number}?a=1&b=2"
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = chance.choice(WORDS)
    run.append(text)
    link.append(run)
    paragraph._p.append(link)
    paragraph.add_run("一文，请各单位认真学习。")


def _add_breaks(document: Any, chance: random.Random, number: int) -> None:
    paragraph = document.add_paragraph(f"联系地址{number}")
    paragraph.add_run().add_break()
    paragraph.add_run(f"联系电话\t0571-{chance.randint(1000, 9999)}")


_ADDERS: dict[str, Any] = {
    "list": _add_list, "table": _add_table, "picture": _add_picture, "marks": _add_marks, "link": _add_link,
    "breaks": _add_breaks,
}  # fmt: skip
