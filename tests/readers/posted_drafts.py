"""Drafts as offices post and pass them on: titles by their face, labels behind numbers, whole pages, torn columns."""

from __future__ import annotations

from messy_drafts import MessyDraft

H1 = "9月28日，区教育局组织全区96所中小学开展消防疏散应急演练，四万余名师生在三分钟内有序撤离到安全区域。"
H2 = "演练结束后，消防救援人员现场讲解了灭火器的使用方法，并对校园用电、实验室管理等环节进行了检查。"
H3 = "下一步，区教育局将把演练情况纳入年度考核，对发现的37处隐患逐一销号，确保问题整改到位。"
H4 = "今年以来，区商务局围绕重点产业链开展精准招商，先后赴上海、深圳等地拜访企业62家，签约项目18个。"
H5 = "“从递交材料到拿到证照只用了两天，这里的服务让我们很安心。”落户企业负责人周先生说。"
H6 = "截至9月底，全区实际利用外资2.3亿元，同比增长14.6%，进出口总额保持两位数增长。"

POSTED_DRAFTS = (
    MessyDraft(
        "staff of a draft signed with marks",
        ".docx",
        f"""
{{c b 22}}区教育局组织消防疏散应急演练
{{i}}{H1}
{{i}}{H2}
{{r}}（撰稿：傅晓东　审核：萧　静）
""",
        """
H 区教育局组织消防疏散应急演练
B （撰稿：傅晓东　审核：萧　静）
P 2
""",
    ),
    MessyDraft(
        "a unit and its writer without brackets under the title",
        ".docx",
        f"""
{{c b 22}}区商务局精准招商见成效
{{c}}区商务局　赖文博
{{i}}{H4}
{{i}}{H6}
""",
        """
H 区商务局精准招商见成效
B 区商务局　赖文博
P 2
""",
    ),
    MessyDraft(
        "a title on three lines torn inside quotation marks",
        ".docx",
        f"""
{{c b 22}}关于开展“讲政策、
{{c b 22}}解难题、促发展”活动
{{c b 22}}情况的通报
{{i}}{H4}
{{i}}{H6}
""",
        """
H 关于开展“讲政策、 / 解难题、促发展”活动 / 情况的通报
P 2
""",
    ),
    MessyDraft(
        "a kicker and a subhead around a headline on two lines",
        ".docx",
        f"""
{{c 16}}践行“两山”理念
{{c 22}}锚定目标不放松抓项目
{{c 22}}奋力夺取全年双胜利
{{c 16}}一季度新签约项目十八个
{{i}}{H4}
{{i}}{H6}
""",
        """
K 践行“两山”理念
H 锚定目标不放松抓项目 / 奋力夺取全年双胜利
U 一季度新签约项目十八个
P 2
""",
    ),
    MessyDraft(
        "short calls, places and quotations are no headings",
        ".docx",
        f"""
{{c b 22}}区教育局组织消防疏散应急演练
时间：9月28日上午10:00
地点：区第三小学操场
{H1}
“人人讲安全、个个会应急”
{H2}
谢谢大家！
{H3}
——区教育工作会议报告
{H6}
""",
        """
H 区教育局组织消防疏散应急演练
P 9
""",
    ),
    MessyDraft(
        "a whole bulletin with contents that have no page numbers",
        ".docx",
        f"""
{{c b 48}}工 作 简 报
{{c 16}}〔2025〕第43期
区政府办公室　　　　　2025年9月30日
{{c b}}本期要目
◆ 区教育局组织消防疏散应急演练
◆ 区商务局精准招商见成效
{{c b 18}}区教育局组织消防疏散应急演练
{{i}}{H1}
{{i}}{H2}
{{c b 18}}区商务局精准招商见成效
{{i}}{H4}
{{i}}{H6}
责任编辑：张敏　审核：王建国　签发：李晓东
（共印80份）
""",
        """
H 区教育局组织消防疏散应急演练
P 2
H 区商务局精准招商见成效
P 2
""",
    ),
    MessyDraft(
        "briefs behind one ornament",
        ".txt",
        f"""
◆区教育局组织消防疏散应急演练
　　{H1}（区教育局 傅晓东）
◆区商务局精准招商见成效
　　{H4}
　　{H6}
""",
        """
H 区教育局组织消防疏散应急演练
B （区教育局 傅晓东）
P 1
H 区商务局精准招商见成效
P 2
""",
    ),
    MessyDraft(
        "departments behind numbers",
        ".docx",
        f"""
一、教育局
{{c b 16}}区教育局组织消防疏散应急演练
{{i}}{H1}
二、商务局
{{c b 16}}精准招商见成效
{{i}}{H4}
""",
        """
D 教育局
H 区教育局组织消防疏散应急演练
P 1
D 商务局
H 精准招商见成效
P 1
""",
    ),
    MessyDraft(
        "a label that ends like no unit among others that do",
        ".txt",
        f"""
教育局：

区教育局组织消防疏散应急演练

　　{H1}

　　{H2}（教育局 傅晓东）

安监专员：

安全检查不留死角

　　{H3}
""",
        """
D 教育局
H 区教育局组织消防疏散应急演练
B （教育局 傅晓东）
P 2
D 安监专员
H 安全检查不留死角
P 1
""",
    ),
    MessyDraft(
        "headings known by their face alone",
        ".docx",
        f"""
{{f方正小标宋简体 22}}区商务局精准招商见成效
{{i f黑体 16}}产业链招商走深走实
{{i f仿宋 16}}{H4}
{{i f黑体 16}}营商环境持续优化
{{i f仿宋 16}}{H5}
{{i f仿宋 16}}{H6}
""",
        """
H 区商务局精准招商见成效
1 产业链招商走深走实
P 1
1 营商环境持续优化
P 2
""",
    ),
    MessyDraft(
        "a typed title over headings in styles",
        ".docx",
        f"""
{{c b 22}}区商务局精准招商见成效
{{s Heading 1}}主要做法
{H4}
{{s Heading 1}}下一步打算
{H6}
""",
        """
H 区商务局精准招商见成效
1 主要做法
P 1
1 下一步打算
P 1
""",
    ),
    MessyDraft(
        "every line of the page a paragraph",
        ".docx",
        """
{c b}区商务局精准招商见成效
　　今年以来，区商务局围绕重点产业链开展精准招商，先
后赴上海、深圳等地拜访企业六十二家，签约项目十八个，
其中投资超过十亿元的三个，一批补链强链的企业相继落户。
　　截至九月底，全区实际利用外资二点三亿元，同比增长
百分之十四点六，进出口总额保持两位数增长，稳外贸、稳
外资的成效不断显现。
""",
        """
H 区商务局精准招商见成效
P 2
""",
    ),
    MessyDraft(
        "a page with the facts of its publication and running ordinals",
        ".html",
        f"""
<html><body><h1>区商务局精准招商见成效</h1>
<p>发布时间：2025-09-30 09:12　来源：区政府办　浏览次数：125</p>
<p style="text-align:center"><b><span style="font-size:24px">01</span></b></p>
<p style="text-align:center"><b><span style="font-size:18px">产业链招商走深走实</span></b></p>
<p>{H4}</p><p style="text-align:center"><b><span style="font-size:24px">02</span></b></p>
<p style="text-align:center"><b><span style="font-size:18px">营商环境持续优化</span></b></p><p>{H6}</p>
<p>长按识别二维码关注我们</p></body></html>
""",
        """
H 区商务局精准招商见成效
1 产业链招商走深走实
P 1
1 营商环境持续优化
P 1
""",
    ),
    MessyDraft(
        "running heads beside page numbers inside torn paragraphs",
        ".txt",
        f"""
区教育局组织消防疏散应急演练

　　{H1}

　　演练结束后，消防救援人员现场讲解了灭火器的使用方法，并对校园用

1

区政务信息

电、实验室管理等环节进行了检查，对发现的隐患当场提出整改要求。

　　下一步，区教育局将把演练情况纳入年度考核，对发现的隐患逐

2

区政务信息

一销号，确保问题整改到位、责任落实到人。
""",
        """
H 区教育局组织消防疏散应急演练
P 3
""",
    ),
    MessyDraft(
        "sections framed by ornaments and a title of a table",
        ".docx",
        f"""
{{c b 18}}※基层动态※
{{c b 16}}区教育局组织消防疏散应急演练
{{i}}{H1}
{{i}}{H2}
{{c b 16}}区商务局精准招商见成效
{{i}}{H4}
{{c b}}2025年重点项目进展一览表
!table
""",
        """
S 基层动态
H 区教育局组织消防疏散应急演练
P 2
H 区商务局精准招商见成效
P 1
T 2x2 2025年重点项目进展一览表
""",
    ),
    MessyDraft(
        "names of those who won, and their prizes",
        ".docx",
        f"""
{{c b 22}}第三届职工技能大赛获奖名单揭晓
{{i}}{H4}
{{i}}一等奖（1名）：
{{i}}傅晓东
{{i}}二等奖（2名）：
{{i}}赖文博　周立新
{{i}}{H6}
""",
        """
H 第三届职工技能大赛获奖名单揭晓
P 6
""",
    ),
)
