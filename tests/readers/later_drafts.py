"""More drafts as offices send them, written after the recogniser had learnt from all others."""

from __future__ import annotations

from messy_drafts import MessyDraft

G1 = "10月12日，区民政局在颐和敬老院开展“情暖夕阳”慰问活动，为83位老人送去御寒衣物、米面粮油等生活用品。"
G2 = "慰问中，工作人员与老人拉家常、问冷暖，详细了解院内伙食、医护和取暖情况，叮嘱护理人员悉心照料。"
G3 = "目前，全区共有养老机构17家、床位2400张，社区日间照料中心实现全覆盖，老年人满意率达98%。"
G4 = "日前，区数据局联合区审批局推出“一件事一次办”微信小程序，首批上线新生儿出生、企业开办等22个事项。"
G5 = "群众只需一次填报、一次上传，即可完成多部门联办，平均办理时间由15个工作日压缩至3个工作日。"
G6 = "“手机上点几下，证就寄到家了，真是太方便了！”刚刚办完落户手续的市民赵先生竖起了大拇指。"
G7 = "下一步，区数据局将继续扩大事项范围，推动更多高频服务掌上办、就近办，年底前力争达到60项。"
G8 = "为做好今冬明春森林防火工作，区林业局组织护林员对重点林区进行拉网式巡查，清理可燃物1200余亩。"
G9 = "同时，通过流动宣传车、村村响广播等形式，向群众宣讲防火知识，签订责任书5600份。"
G10 = "会上，与会人员围绕招生、师资、经费等议题展开讨论，并就集团化办学的路径交换了意见。"
G11 = "区教育局局长谭明远表示，要以这次研讨为契机，推动优质教育资源均衡布局，办好人民满意的教育。"
F1 = "Residents can now report potholes and broken lamps with a new form, and every report receives a number at once."
F2 = "In the first week, more than ninety reports came in, and crews repaired two thirds of them within three days."

LATER_DRAFTS = (
    MessyDraft(
        "a title in bold only, text below in one style",
        ".docx",
        f"""
{{b}}区民政局情暖夕阳慰问敬老院老人
{G1}
{G2}
{G3}
（区民政局 孟晓禾）
""",
        """
H 区民政局情暖夕阳慰问敬老院老人
B （区民政局 孟晓禾）
P 3
""",
    ),
    MessyDraft(
        "departments in angle brackets with black squares before titles",
        ".txt",
        f"""
■ 民政局

情暖夕阳 关爱老人

　　{G1}
　　{G2}

■ 林业局

筑牢森林防火墙

　　{G8}
　　{G9}
""",
        """
D 民政局
H 情暖夕阳 / 关爱老人
P 2
D 林业局
H 筑牢森林防火墙
P 2
""",
    ),
    MessyDraft(
        "text from a newspaper column with hyphens and short lines",
        ".txt",
        f"""
一件事一次办上线
{G4[:16]}
{G4[16:32]}
{G4[32:]}
{G5[:16]}
{G5[16:32]}
{G5[32:]}
本报记者 段书宁
""",
        """
H 一件事一次办上线
B 本报记者 段书宁
P 2
""",
    ),
    MessyDraft(
        "WPS with a subhead in round brackets below the title",
        ".wps.docx",
        f"""
{{c b 22}}掌上办事更便捷 服务群众零距离
{{c 16}}（区数据局推进政务服务改革纪实）
{{i}}{G4}
{{i}}{G5}
{{i}}{G6}
{{r}}（供稿：区数据局 汪子衡）
""",
        """
H 掌上办事更便捷 / 服务群众零距离
U （区数据局推进政务服务改革纪实）
B （供稿：区数据局 汪子衡）
P 3
""",
    ),
    MessyDraft(
        "three levels of typed numbers in WPS",
        ".wps.docx",
        f"""
{{c b 22}}区数据局三季度工作小结
{{i b}}一、主要做法
{{i}}（一）精简办事流程
{{i}}{G4}
{{i}}（二）压缩办理时限
{{i}}{G5}
{{i b}}二、下步安排
{{i}}{G7}
""",
        """
H 区数据局三季度工作小结
1 一、主要做法
2 （一）精简办事流程
P 1
2 （二）压缩办理时限
P 1
1 二、下步安排
P 1
""",
    ),
    MessyDraft(
        "run-in numbered points with bold openings",
        ".docx",
        f"""
{{c b 22}}区林业局三举措做好森林防火
{G8}
**一是强化巡查。**安排专职护林员126名，实行网格化管理，做到山有人管、林有人护。
**二是强化宣传。**{G9}
**三是强化值守。**落实24小时值班制度，备齐风力灭火机80台，确保一旦有情况能够快速处置。
""",
        """
H 区林业局三举措做好森林防火
P 4
""",
    ),
    MessyDraft(
        "a page of a department's site with breadcrumbs and a source line",
        ".html",
        f"""
<html><head><meta charset="utf-8"><title>工作动态</title></head><body>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/dt">工作动态</a></div>
<div id="main"><h2 style="text-align:center">区教育局召开集团化办学研讨会</h2>
<div class="share">分享到：</div>
<div class="TRS_Editor"><p style="text-indent:2em">{G10}</p><p style="text-indent:2em">{G11}</p></div></div>
<div class="footer">版权所有 区教育局 地址：文昌路6号</div></body></html>
""",
        """
H 区教育局召开集团化办学研讨会
P 2
""",
    ),
    MessyDraft(
        "a WeChat article in nested sections with a byline at the end",
        ".html",
        f"""
<div class="rich_media_content" id="js_content"><section><section>
<p style="text-align: center;"><strong><span style="font-size: 20px;">守护青山绿水 严防森林火患</span></strong></p>
</section><section><p><span style="font-size: 15px;">　　{G8}</span></p></section>
<section><p><span style="font-size: 15px;">　　{G9}</span></p></section>
<section><p style="text-align: right;"><span style="font-size: 15px;">文/图 田雨薇</span></p></section></section></div>
""",
        """
H 守护青山绿水 / 严防森林火患
B 文/图 田雨薇
P 2
""",
    ),
    MessyDraft(
        "Word's page with a department and a kicker",
        ".html",
        f"""
<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ZH-CN><div class=WordSection1>
<p class=MsoNormal><b><span style='font-size:16.0pt'>区数据局：</span></b></p>
<p class=MsoNormal align=center style='text-align:center'><span style='font-size:15.0pt'>聚焦群众急难愁盼</span></p>
<p class=MsoNormal align=center style='text-align:center'><b>
<span style='font-size:22.0pt'>掌上办事小切口撬动大民生</span></b></p>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>{G4}</span></p>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>{G6}</span></p></div></body></html>
""",
        """
D 区数据局
K 聚焦群众急难愁盼
H 掌上办事小切口撬动大民生
P 2
""",
    ),
    MessyDraft(
        "markdown with a department as a bold label",
        ".md",
        f"""
**区民政局：**

## 情暖夕阳 爱在身边

{G1}

{G2}

*（孟晓禾）*

**区林业局：**

## 青山常在 警钟长鸣

{G8}

*（田雨薇）*
""",
        """
D 区民政局
H 情暖夕阳 / 爱在身边
B （孟晓禾）
P 2
D 区林业局
H 青山常在 / 警钟长鸣
B （田雨薇）
P 1
""",
    ),
    MessyDraft(
        "an article whose title stands in book-title marks after a number",
        ".txt",
        f"""
1. 区民政局慰问敬老院老人
{G1}
{G2}

2. 区林业局部署森林防火工作
{G8}
{G9}

3. 区数据局推出掌上办事服务
{G4}
{G5}
""",
        """
H 1. 区民政局慰问敬老院老人
P 2
H 2. 区林业局部署森林防火工作
P 2
H 3. 区数据局推出掌上办事服务
P 2
""",
    ),
    MessyDraft(
        "a meeting's attendance line and a lead",
        ".docx",
        f"""
{{c b 22}}区教育局召开集团化办学研讨会
10月15日，区教育局召开集团化办学研讨会。区教育局局长谭明远出席会议并讲话，各学校校长参加。
{G10}
{G11}
{{r}}区教育局办公室
""",
        """
H 区教育局召开集团化办学研讨会
B 区教育局办公室
P 3
""",
    ),
    MessyDraft(
        "two pieces with bylines under the titles in brackets",
        ".docx",
        f"""
{{c b 18}}一件事一次办 群众少跑腿
{{c}}（区数据局 汪子衡）
{{i}}{G4}
{{i}}{G5}
{{c b 18}}护林防火 责任到人
{{c}}（区林业局 田雨薇）
{{i}}{G8}
{{i}}{G9}
""",
        """
H 一件事一次办 / 群众少跑腿
B （区数据局 汪子衡）
P 2
H 护林防火 / 责任到人
B （区林业局 田雨薇）
P 2
""",
    ),
    MessyDraft(
        "an editor's introduction in brackets and a subhead with dashes in text",
        ".txt",
        f"""
小程序办成大民生
——区数据局推进“一件事一次办”改革见闻

【编者按】改革成效如何，群众最有发言权。本刊编发区数据局的做法，供各单位参考。

{G4}

{G6}

{G7}
""",
        """
H 小程序办成大民生
U 区数据局推进“一件事一次办”改革见闻
E 改革成效如何，群众最有发言权。本刊编发区数据局的做法，供各单位参考。
P 3
""",
    ),
    MessyDraft(
        "one cell with a label, a title, text and a byline",
        ".docx",
        f"""
[
{{b}}区林业局：
{{c b 16}}织密防火网 守护万亩林
{{i}}{G8}
{{i}}{G9}（田雨薇）
]
""",
        """
D 区林业局
H 织密防火网 / 守护万亩林
B （田雨薇）
P 2
""",
    ),
    MessyDraft(
        "line breaks with headings between",
        ".docx",
        f"""
{{c b 22}}政务服务改革再提速
一、上线小程序|　　{G4}|二、压缩时限|　　{G5}|三、下步打算|　　{G7}
""",
        """
H 政务服务改革再提速
1 一、上线小程序
P 1
1 二、压缩时限
P 1
1 三、下步打算
P 1
""",
    ),
    MessyDraft(
        "English notes with small bold headings",
        ".docx",
        f"""
{{c b 20}}Street Repairs Made Easier
{F1}
{{b}}How it works
{F2}
{{b}}What comes next
{F1}
""",
        """
H Street Repairs Made Easier
P 1
1 How it works
P 1
1 What comes next
P 1
""",
    ),
    MessyDraft(
        "text in traditional order: byline, dateline, body",
        ".txt",
        f"""
森林防火工作全面铺开

通讯员　田雨薇

　　本刊讯　{G8}

　　{G9}
""",
        """
H 森林防火工作全面铺开
B 通讯员　田雨薇
P 2
""",
    ),
    MessyDraft(
        "sections by large red lines and departments by black ones",
        ".wps.docx",
        f"""
{{c b 26}}为民服务解难题
{{b 16}}区民政局：
{{c b 20}}情暖夕阳送关怀
{{i}}{G1}
{{i}}{G3}
{{c b 26}}守护绿水青山
{{b 16}}区林业局：
{{c b 20}}筑牢森林防火墙
{{i}}{G8}
{{i}}{G9}
""",
        """
S 为民服务解难题
D 区民政局
H 情暖夕阳送关怀
P 2
S 守护绿水青山
D 区林业局
H 筑牢森林防火墙
P 2
""",
    ),
    MessyDraft(
        "a reply list after a colon and a closing remark",
        ".txt",
        f"""
区数据局推出掌上办事服务

{G4}

首批上线事项包括：

新生儿出生登记；

企业开办；

不动产转移登记。

{G7}
""",
        """
H 区数据局推出掌上办事服务
P 6
""",
    ),
)
