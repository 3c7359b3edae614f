"""Drafts as they arrive by mail: pages saved from a browser, WeChat articles, WPS files, text torn by columns.

They are written as in office_drafts.py; `[` and `]` hold what stands in a one-cell table. What stands in a `.wps.docx`
is written as WPS writes it.
"""

from __future__ import annotations

from messy_drafts import MessyDraft

C1 = "9月3日，区应急管理局联合消防救援大队对辖区12家大型商超开展节前安全检查，当场督促整改隐患27处。"
C2 = "检查组重点查看了消防通道、自动喷淋、应急照明等设施，询问员工灭火器使用方法，并抽查值班记录。"
C3 = "针对发现的问题，检查组逐一建立台账，明确整改时限和责任人，要求企业举一反三、不留死角。"
C4 = "截至目前，全区已检查重点场所146处，下达整改通知书38份，立案查处3起，有效防范了各类事故发生。"
C5 = "“有了这座便民桥，孩子上学再也不用绕远路了。”家住对岸的村民老周看着新桥，脸上笑开了花。"
C6 = "该桥全长46米、宽5.5米，由区交通运输局投资建设，今年3月动工，历时五个月建成通车。"
C7 = "接下来，局里将继续实施农村公路提升工程，年内改造危桥4座，硬化村组道路23公里。"
C8 = "8月28日下午，区图书馆举办“书香伴成长”亲子阅读活动，30组家庭在馆员带领下共读绘本、制作书签。"
C9 = "活动分为朗读、表演、手工三个环节，孩子们争先恐后登台展示，现场气氛热烈。"
C10 = "区图书馆负责人介绍，下半年还将推出流动书车、视障阅览等服务，让更多读者在家门口享受阅读。"
C11 = "会议听取了各镇街河长制工作进展情况汇报，通报了上半年水质监测结果，对存在的问题进行了剖析。"
C12 = "会议要求，要压实属地责任，强化部门联动，做到日常巡查不间断、问题整改不过夜。"
C13 = "近期，区税务局推出“税费服务直通车”，组织业务骨干走进园区，为120余户企业现场解答研发费用加计扣除等政策。"
C14 = "截至8月底，全区新增减税降费3.2亿元，惠及市场主体1.8万户，企业获得感明显增强。"
C15 = "区残联负责人表示，将继续完善康复、教育、就业等服务体系，让残疾朋友生活得更有尊严。"
C16 = "据悉，培训班为期五天，采取理论授课与实操训练相结合的方式，42名学员全部取得结业证书。"
D1 = "The new footbridge over the canal opened on Saturday, saving pupils a walk of almost half an hour every day."
D2 = "Engineers from the county spent five months on the work and kept the towpath open to walkers throughout."
D3 = "Two more crossings are planned for next year, and the survey of the first one begins in October."

SUBMITTED_DRAFTS = (
    MessyDraft(
        "a page saved from the site of an office",
        ".html",
        f"""
<!DOCTYPE html><html><head><meta charset="utf-8"><title>区应急局开展节前安全检查-某某区人民政府</title>
<style>.nav{{color:red}}</style></head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div class="article"><h1 class="title">区应急局开展节前安全检查</h1>
<div class="content"><p>　　{C1}</p><p>　　{C2}</p><p>　　{C4}</p></div></div>
<script>var a=1;</script></body></html>
""",
        """
H 区应急局开展节前安全检查
P 3
""",
    ),
    MessyDraft(
        "a WeChat article with ornamented headings",
        ".html",
        f"""
<html><body><div id="js_article"><h1 class="rich_media_title" id="activity-name">一座桥连起两岸幸福</h1>
<div class="rich_media_content" id="js_content" style="visibility:hidden;">
<section style="text-align:center"><section>
<span style="font-size:18px;color:#b03"><strong>一桥飞架 出行无忧</strong></span></section></section>
<p style="text-indent:2em"><span style="font-size:15px">{C5}</span></p>
<p style="text-indent:2em"><span>{C6}</span></p><p><br></p>
<section style="text-align:center"><strong><span style="font-size:18px">持续发力 再添新路</span></strong></section>
<p style="text-indent:2em"><span>{C7}</span></p>
</div></div></body></html>
""",
        """
H 一座桥连起两岸幸福
1 一桥飞架 出行无忧
P 2
1 持续发力 再添新路
P 1
""",
    ),
    MessyDraft(
        "HTML that Word saved, with a centred title and an indent in twips",
        ".html",
        f"""
<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style>
<!-- p.MsoNormal {{margin:0cm; text-align:justify; font-size:10.5pt;}} --></style></head>
<body lang=ZH-CN><div class=WordSection1>
<p class=MsoNormal align=center style='text-align:center'><b>
<span lang=ZH-CN style='font-size:22.0pt'>书香伴成长　亲子共阅读</span></b></p>
<p class=MsoNormal style='text-indent:32.0pt'><span lang=ZH-CN style='font-size:16.0pt'>{C8}</span></p>
<p class=MsoNormal style='text-indent:32.0pt'><span lang=ZH-CN style='font-size:16.0pt'>{C9}<o:p></o:p></span></p>
<p class=MsoNormal align=right style='text-align:right'><span style='font-size:16.0pt'>（区图书馆　林晓彤）</span></p>
</div></body></html>
""",
        """
H 书香伴成长 / 亲子共阅读
B （区图书馆　林晓彤）
P 2
""",
    ),
    MessyDraft(
        "text torn by a narrow column",
        ".txt",
        f"""
区河长办召开三季度工作调度会

{C11[:18]}
{C11[18:36]}
{C11[36:]}
{C12[:18]}
{C12[18:36]}
{C12[36:]}
（区河长办　周正则）
""",
        """
H 区河长办召开三季度工作调度会
B （区河长办　周正则）
P 2
""",
    ),
    MessyDraft(
        "text torn with indents where paragraphs begin",
        ".txt",
        f"""
　　　　　　　　河湖长制工作再加码
　　{C11[:20]}
{C11[20:40]}
{C11[40:]}
　　{C12[:20]}
{C12[20:]}
　　{C4[:20]}
{C4[20:40]}
{C4[40:]}
""",
        """
H 河湖长制工作再加码
P 3
""",
    ),
    MessyDraft(
        "an article in a one-cell table with line breaks",
        ".docx",
        f"""
[
{{c b 18}}税费服务直通车开进园区
　　{C13}|　　{C14}
]
""",
        """
H 税费服务直通车开进园区
P 2
""",
    ),
    MessyDraft(
        "everything in one paragraph with line breaks",
        ".docx",
        f"""
区残联举办就业技能培训班|　　{C16}|　　{C15}|（通讯员　马小川）
""",
        """
H 区残联举办就业技能培训班
B （通讯员　马小川）
P 2
""",
    ),
    MessyDraft(
        "labels with a colon before each article's title in WPS",
        ".wps.docx",
        f"""
{{b}}应急局：
{{c b}}节前检查不松劲 守好安全每一关
{{i}}{C1}
{{i}}{C3}
{{b}}图书馆：
{{c b}}亲子阅读进社区
{{i}}{C8}
{{i}}{C10}
""",
        """
D 应急局
H 节前检查不松劲 / 守好安全每一关
P 2
D 图书馆
H 亲子阅读进社区
P 2
""",
    ),
    MessyDraft(
        "kicker, headline and subhead in text alone",
        ".txt",
        f"""
引题：坚持人民至上 筑牢安全防线
主题：区应急局节前安全检查全覆盖
副题：——累计排查整改隐患一百余处

　　{C1}
　　{C4}
""",
        """
K 坚持人民至上 筑牢安全防线
H 区应急局节前安全检查全覆盖
U 累计排查整改隐患一百余处
P 2
""",
    ),
    MessyDraft(
        "kicker and subhead by size in WPS",
        ".wps.docx",
        f"""
{{c 15}}压实河长责任 守护一江碧水
{{c b 22}}上半年水质优良率创新高
{{c 15}}——全区河湖长制工作侧记
{{i}}{C11}
{{i}}{C12}
{{r}}通讯员 周正则
""",
        """
K 压实河长责任 守护一江碧水
H 上半年水质优良率创新高
U 全区河湖长制工作侧记
B 通讯员 周正则
P 2
""",
    ),
    MessyDraft(
        "typed numbers on two levels with run-in text",
        ".docx",
        f"""
{{c b 22}}区交通运输局近期工作情况
一、农村公路建设提速
{C6}
（一）危桥改造。{C7}
（二）日常养护。{C3}
二、行业监管不断加强
{C2}
""",
        """
H 区交通运输局近期工作情况
1 一、农村公路建设提速
P 3
1 二、行业监管不断加强
P 1
""",
    ),
    MessyDraft(
        "arabic numbers as headings of a report",
        ".txt",
        f"""
近期重点工作推进情况

1、安全生产

{C1}

2、公共文化

{C8}

3、税费服务

{C13}
""",
        """
H 近期重点工作推进情况
3 1、安全生产
P 1
3 2、公共文化
P 1
3 3、税费服务
P 1
""",
    ),
    MessyDraft(
        "markdown with bold lines for headings",
        ".md",
        f"""
# 便民桥通了，乡亲心里亮了

**一座桥的期盼**

{C5}

**五个月的奋战**

{C6}

**下一步的打算**

{C7}
""",
        """
H 便民桥通了，乡亲心里亮了
1 一座桥的期盼
P 1
1 五个月的奋战
P 1
1 下一步的打算
P 1
""",
    ),
    MessyDraft(
        "markdown with underlined titles of several departments",
        ".md",
        f"""
应急局
======

节前安全检查不留死角
--------------------

{C1}

{C3}

图书馆
======

亲子阅读活动受欢迎
------------------

{C8}
""",
        """
D 应急局
H 节前安全检查不留死角
P 2
D 图书馆
H 亲子阅读活动受欢迎
P 1
""",
    ),
    MessyDraft(
        "a title and run-in byline with a bracket in Word",
        ".docx",
        f"""
{{c b f黑体 18}}亲子共读促成长
{C8}
{C9}
{C10}（林晓彤）
""",
        """
H 亲子共读促成长
B （林晓彤）
P 3
""",
    ),
    MessyDraft(
        "several short news with bold run-in titles",
        ".docx",
        f"""
{{c b 22}}一周简讯
{{b}}应急局开展节前检查
{C1}
{{b}}图书馆举办亲子活动
{C8}
{{b}}税务局送政策进园区
{C13}
""",
        """
S 一周简讯
H 应急局开展节前检查
P 1
H 图书馆举办亲子活动
P 1
H 税务局送政策进园区
P 1
""",
    ),
    MessyDraft(
        "titles in book brackets between rules of dashes",
        ".txt",
        f"""
节前安全检查全面铺开
------------------------------
{C1}
{C2}
（供稿：区应急管理局）
""",
        """
H 节前安全检查全面铺开
B （供稿：区应急管理局）
P 2
""",
    ),
    MessyDraft(
        "two articles parted by stars",
        ".txt",
        f"""
应急局开展节前安全检查
　　{C1}
　　{C3}
（区应急局　罗永志）
* * *
图书馆举办亲子阅读活动
　　{C8}
　　{C9}
（区图书馆　林晓彤）
""",
        """
H 应急局开展节前安全检查
B （区应急局　罗永志）
P 2
H 图书馆举办亲子阅读活动
B （区图书馆　林晓彤）
P 2
""",
    ),
    MessyDraft(
        "an issue with masthead, contents and two departments",
        ".docx",
        f"""
{{c b 36}}河东简报
{{c}}第18期
河东区人民政府办公室　　　　2026年9月5日
{{b}}应急局：
{{c b 22}}节前检查不松劲
{C1}
{C4}
{{b}}交通局：
{{c b 22}}一座便民桥　两岸笑声多
{C5}
{C6}
报：区委、区政府领导
送：区直各部门
""",
        """
D 应急局
H 节前检查不松劲
P 2
D 交通局
H 一座便民桥 / 两岸笑声多
P 2
""",
    ),
    MessyDraft(
        "English with a by-line under the title",
        ".docx",
        f"""
{{c b 20}}New Footbridge Opens Over the Canal
{{c}}By Martin Ellwood
{D1}
{D2}
{D3}
""",
        """
H New Footbridge Opens Over the Canal
B By Martin Ellwood
P 3
""",
    ),
    MessyDraft(
        "English text torn at seventy columns",
        ".txt",
        f"""
Footbridge Saves Pupils Half an Hour

{D1[:58].rsplit(" ", 1)[0]}
{D1[len(D1[:58].rsplit(" ", 1)[0]) + 1 :]}

{D2[:58].rsplit(" ", 1)[0]}
{D2[len(D2[:58].rsplit(" ", 1)[0]) + 1 :]}
""",
        """
H Footbridge Saves Pupils Half an Hour
P 2
""",
    ),
    MessyDraft(
        "a headline over two lines with a full-width blank",
        ".wps.docx",
        f"""
{{c b 22}}区税务局组织业务骨干走进园区
{{c b 22}}税费服务直通车让企业更安心
{{i}}{C13}
{{i}}{C14}
{{i}}（本报记者　何文博　通讯员　孙一鸣）
""",
        """
H 区税务局组织业务骨干走进园区 / 税费服务直通车让企业更安心
B （本报记者　何文博　通讯员　孙一鸣）
P 2
""",
    ),
    MessyDraft(
        "an editor's note before the text",
        ".docx",
        f"""
{{c b 22}}让安全检查落到实处
编者按：节日将至，各单位要把安全生产摆在突出位置。现将区应急局做法刊发，供学习借鉴。
{C1}
{C2}
{C3}
""",
        """
H 让安全检查落到实处
E 节日将至，各单位要把安全生产摆在突出位置。现将区应急局做法刊发，供学习借鉴。
P 3
""",
    ),
    MessyDraft(
        "departments as bold lines without a colon",
        ".docx",
        f"""
{{b 16}}区应急管理局
{{c b 18}}节前检查织密安全网
{C1}
{C4}
{{b 16}}区交通运输局
{{c b 18}}便民桥通到家门口
{C5}
{C6}
""",
        """
D 区应急管理局
H 节前检查织密安全网
P 2
D 区交通运输局
H 便民桥通到家门口
P 2
""",
    ),
    MessyDraft(
        "label and title on one line",
        ".txt",
        f"""
区应急局：节前检查织密安全网
　　{C1}
　　{C4}
区交通局：便民桥通到家门口
　　{C5}
　　{C6}
""",
        """
D 区应急局
H 节前检查织密安全网
P 2
D 区交通局
H 便民桥通到家门口
P 2
""",
    ),
    MessyDraft(
        "a WPS page with spans and typed numbers",
        ".html",
        f"""
<html><head><meta charset="utf-8"><meta name="Generator" content="WPS Office">
<style>
@font-face{{font-family:"仿宋";}} p.MsoNormal{{mso-style-name:正文;margin:0pt;}}
p.p16{{text-align:center}}</style></head>
<body><p class=MsoNormal align=center style="text-align:center;"><b>
<span style="font-family:黑体;font-size:22pt;">河湖长制工作情况通报</span></b></p>
<p class=MsoNormal style="text-indent:32pt;"><span style="font-family:黑体;font-size:16pt;">一、总体情况</span></p>
<p class=MsoNormal style="text-indent:32pt;"><span style="font-size:16pt;">{C11}</span></p>
<p class=MsoNormal style="text-indent:32pt;"><span style="font-family:黑体;font-size:16pt;">二、下步要求</span></p>
<p class=MsoNormal style="text-indent:32pt;"><span style="font-size:16pt;">{C12}</span></p></body></html>
""",
        """
H 河湖长制工作情况通报
1 一、总体情况
P 1
1 二、下步要求
P 1
""",
    ),
    MessyDraft(
        "numbered list of small news without titles",
        ".docx",
        f"""
{{c b 22}}镇街动态
1.{C1}
2.{C8}
3.{C13}
""",
        """
H 镇街动态
P 3
""",
    ),
    MessyDraft(
        "enumeration in the run of a text",
        ".txt",
        f"""
区残联多措并举促进残疾人就业

为帮助残疾人实现就业创业，区残联主要抓好以下工作：

一是抓培训。{C16}

二是抓帮扶。走访慰问困难残疾人家庭86户，发放辅具120件。

三是抓宣传。{C15}
""",
        """
H 区残联多措并举促进残疾人就业
P 4
""",
    ),
    MessyDraft(
        "a dateline and a signature with a date",
        ".docx",
        f"""
{{c b 22}}关于开展节前安全检查的情况通报
各镇街、区直有关部门：
{C1}
{C4}
{{r}}区应急管理局
{{r}}2026年9月4日
""",
        """
H 关于开展节前安全检查的情况通报
F 各镇街、区直有关部门：
P 2
G 区应急管理局
G 2026年9月4日
""",
    ),
    MessyDraft(
        "a picture with a caption below the first paragraph",
        ".docx",
        f"""
{{c b 22}}便民桥通到家门口
{C5}
!picture
{{c}}图为新建成的便民桥
{C6}
""",
        """
H 便民桥通到家门口
P 1
I 图为新建成的便民桥
P 1
""",
    ),
    MessyDraft(
        "a table with its title between paragraphs",
        ".docx",
        f"""
{{c b 22}}农村公路提升工程进展
{C7}
{{c b}}表1 农村公路建设完成情况
!table
{C6}
""",
        """
H 农村公路提升工程进展
P 1
T 2x2 农村公路建设完成情况
P 1
""",
    ),
    MessyDraft(
        "a section of the issue above departments in text",
        ".txt",
        f"""
【贯彻落实河湖长制工作会议精神】

水务局：

河长上岗 碧水长流

　　{C11}
　　{C12}

本刊记者　周正则

应急局：

节前检查不松劲

　　{C1}

本刊记者　罗永志
""",
        """
S 贯彻落实河湖长制工作会议精神
D 水务局
H 河长上岗 / 碧水长流
B 本刊记者　周正则
P 2
D 应急局
H 节前检查不松劲
B 本刊记者　罗永志
P 1
""",
    ),
    MessyDraft(
        "titles in heavy brackets, text without indents",
        ".txt",
        f"""
【应急局】节前检查织密安全网
{C1}
{C4}

【图书馆】亲子阅读活动受欢迎
{C8}
{C9}
""",
        """
D 应急局
H 节前检查织密安全网
P 2
D 图书馆
H 亲子阅读活动受欢迎
P 2
""",
    ),
    MessyDraft(
        "headings by style with articles beneath in Word",
        ".docx",
        f"""
{{s Heading 1}}应急管理局
{{s Heading 2}}节前检查不松劲
{C1}
{C3}
{{s Heading 2}}隐患整改见成效
{C4}
{{s Heading 1}}图书馆
{{s Heading 2}}亲子阅读促成长
{C8}
""",
        """
D 应急管理局
H 节前检查不松劲
P 2
H 隐患整改见成效
P 1
D 图书馆
H 亲子阅读促成长
P 1
""",
    ),
    MessyDraft(
        "a title that is a sentence with a comma and a date line",
        ".docx",
        f"""
{{c b 22}}人在岗上、责在肩上，节日安全有保障
{{c}}2026年9月4日
{C1}
{C2}
""",
        """
H 人在岗上、责在肩上，节日安全有保障
P 3
""",
    ),
    MessyDraft(
        "paragraphs parted by blank lines and page numbers between",
        ".txt",
        f"""
河湖长制工作情况

{C11}

- 1 -

{C12[:30]}

- 2 -

{C12[30:]}

{C4}
""",
        """
H 河湖长制工作情况
P 3
""",
    ),
    MessyDraft(
        "bold opening sentences that are no headings",
        ".docx",
        f"""
{{c b 22}}税费服务直通车开进园区
**强化宣传辅导。**{C13}
**强化跟踪问效。**{C14}
""",
        """
H 税费服务直通车开进园区
P 2
""",
    ),
    MessyDraft(
        "a question and an answer",
        ".docx",
        f"""
{{c b 22}}河长办负责人就水质问题答记者问
问：上半年水质监测情况如何？
答：{C11}
问：下一步有什么打算？
答：{C12}
""",
        """
H 河长办负责人就水质问题答记者问
P 4
""",
    ),
    MessyDraft(
        "two articles of one department, bylines in front",
        ".wps.docx",
        f"""
{{b}}区应急局：
{{c b 18}}节前检查织密安全网
{{c}}罗永志
{{i}}{C1}
{{i}}{C2}
{{c b 18}}隐患整改动真碰硬
{{c}}罗永志
{{i}}{C3}
{{i}}{C4}
""",
        """
D 区应急局
H 节前检查织密安全网
B 罗永志
P 2
H 隐患整改动真碰硬
B 罗永志
P 2
""",
    ),
    MessyDraft(
        "small headings set off by blank lines in plain text",
        ".txt",
        f"""
一座桥的故事

{C5}

盼桥

过去村里孩子上学要绕行六里山路，遇到汛期更是提心吊胆，家家户户盼着能有一座桥。

建桥

{C6}

走桥

{C7}
""",
        """
H 一座桥的故事
P 1
1 盼桥
P 1
1 建桥
P 1
1 走桥
P 1
""",
    ),
    MessyDraft(
        "a WeChat article with source lines and a photo",
        ".html",
        f"""
<html><head><meta property="og:title" content="亲子共读伴成长"></head><body>
<div id="page-content"><h1 class="rich_media_title">亲子共读伴成长</h1>
<div id="meta_content" class="rich_media_meta_list">
<span class="rich_media_meta rich_media_meta_nickname"><a>河东发布</a></span>
<em id="publish_time" class="rich_media_meta rich_media_meta_text">2026-08-29</em></div>
<div class="rich_media_content" id="js_content"><section><p><span>{C8}</span></p></section>
<section><p><span>{C9}</span></p></section>
<section><p style="text-align:right"><span>撰稿：林晓彤</span></p></section></div></div>
</body></html>
""",
        """
H 亲子共读伴成长
B 撰稿：林晓彤
P 2
""",
    ),
)
