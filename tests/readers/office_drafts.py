"""Drafts as offices send them, each with several habits at once, and what each should become.

They are written as in messy_drafts.py; more looks: `f黑体` sets a face, `i` a first-line indent, `** **` a bold run.
"""

from __future__ import annotations

from messy_drafts import MessyDraft

A1 = "7月15日上午，区住房和城乡建设局在机关三楼会议室召开上半年工作总结会，局领导班子成员及各科室负责人参加会议。"
A2 = "会议指出，上半年全局共完成老旧小区改造任务26个，惠及居民4300余户，工程进度和质量均走在全市前列。"
A3 = "局长陆正明要求，要坚持问题导向，逐项对照年度目标查漏补缺，确保全年各项任务保质保量完成。"
A4 = "截至6月底，全区累计改造供水管网18.6公里，新增公共停车泊位920个，群众满意度达到96.5%。"
A5 = "“以前下雨天出门要蹚水，现在路面平了，雨水也不积了。”家住青禾小区的居民钱阿姨高兴地说。"
A6 = "活动现场，志愿者向过往群众发放宣传手册600余份，解答政策咨询80多人次，受到群众一致好评。"
A7 = "此次培训邀请市委党校教授专题授课，内容涵盖公文写作、舆情应对和政务公开等方面，共有120人参加。"
E1 = "The library will stay open until nine o'clock on weekdays, giving students a quiet place to study after school."
E2 = "Visitors can borrow up to ten books at a time, and new readers receive their cards on the same day."
E3 = "Crews finished resurfacing Mill Street two weeks ahead of schedule, and the road reopened on Friday morning."
B1 = "连日来，区城管局聚焦群众反映强烈的占道经营问题，组织执法队员开展错时巡查，累计劝导流动摊贩210余人次。"
B2 = "在河东路农贸市场周边，执法队员采取定点值守与机动巡查相结合的方式，引导摊贩入市经营，道路恢复了畅通。"
B3 = "据介绍，该局还设置便民疏导点3处，免费提供摊位86个，既方便了群众生活，又规范了市容秩序。"
B4 = "6月20日，区文旅局在澜河广场举办非遗展演，剪纸、竹编、糖画等12个项目集中亮相，吸引市民2000余人观看。"
B5 = "区卫健局抽调骨干力量组成3支义诊小分队，走进偏远山村为老年人量血压、测血糖，建立健康档案450份。"
B6 = "下半年，区人社局将继续办好“春风行动”专场招聘会，力争新增城镇就业3200人，零就业家庭动态清零。"
E4 = "Nurses from the health service will offer free blood pressure checks in the hall every Tuesday this month."
E5 = "Children painted the fence along the playing field, and their parents served tea and cakes in the afternoon."

OFFICE_DRAFTS = (
    MessyDraft("a dated opening with a dateline and the names at the end", ".docx", f"""
{{c b 22}}区住建局召开上半年工作总结会
　　【本报讯】{A1}
　　{A2}
　　{A3}（通讯员 沈若谷 记者 方知远）
""", """
H 区住建局召开上半年工作总结会
B （通讯员 沈若谷 记者 方知远）
P 3
"""),
    MessyDraft("departments in lenticular brackets with a colon", ".txt", f"""
【区住建局】：
老旧小区换新颜
　　{A2}
　　{A5}
【区水务局】：
供水管网改造提速增效
　　{A4}
【团区委】：
志愿服务暖人心
　　{A6}
""", """
D 区住建局
H 老旧小区换新颜
P 2
D 区水务局
H 供水管网改造提速增效
P 1
D 团区委
H 志愿服务暖人心
P 1
"""),
    MessyDraft("everything in Normal with manual sizes, a section, two labelled units", ".docx", f"""
{{c b 24}}深入开展“优化营商环境”主题活动
{{b 16}}住建局：
{{c b 18}}简化审批流程  优化企业服务
{{i 14}}{A1}
{{i 14}}{A2}
{{r 14}}（住建局 沈若谷）
{{b 16}}行政审批局：
{{c b 18}}一窗受理  一网通办
{{i 14}}{A3}
{{i 14}}{A4}
{{r 14}}（行政审批局 方知远）
""", """
S 深入开展“优化营商环境”主题活动
D 住建局
H 简化审批流程 / 优化企业服务
B （住建局 沈若谷）
P 2
D 行政审批局
H 一窗受理 / 一网通办
B （行政审批局 方知远）
P 2
"""),
    MessyDraft("numbered article titles in one text", ".txt", f"""
1.区住建局召开上半年工作总结会

{A1}

{A2}

2.区水务局加快推进供水管网改造

{A4}

3.团区委组织开展志愿服务活动

{A6}
""", """
H 1.区住建局召开上半年工作总结会
P 2
H 2.区水务局加快推进供水管网改造
P 1
H 3.团区委组织开展志愿服务活动
P 1
"""),
    MessyDraft("a notice with an attachment and a sign-off", ".docx", f"""
{{c b 22}}关于举办公文写作培训班的通知
各镇（街道）、区级各部门：
{{i}}{A7}
{{i}}请各单位于7月20日前将报名表报区委办公室。
{{i}}附件：培训班报名表
{{r}}中共澜河区委办公室
{{r}}2025年7月8日
""", """
H 关于举办公文写作培训班的通知
F 各镇（街道）、区级各部门：
P 3
G 中共澜河区委办公室
G 2025年7月8日
"""),
    MessyDraft("a report with black-face headings and signs of two levels", ".docx", f"""
{{c 22 f方正小标宋简体}}关于2025年上半年住房保障工作的情况报告
{{16 i f仿宋_GB2312}}{A1}
{{16 i f黑体}}一、主要工作情况
{{16 i f楷体_GB2312}}（一）老旧小区改造稳步推进
{{16 i f仿宋_GB2312}}{A2}
{{16 i f楷体_GB2312}}（二）市政设施持续完善
{{16 i f仿宋_GB2312}}{A4}
{{16 i f黑体}}二、下一步工作打算
{{16 i f仿宋_GB2312}}{A3}
""", """
H 关于2025年上半年住房保障工作的情况报告
P 1
1 一、主要工作情况
2 （一）老旧小区改造稳步推进
P 1
2 （二）市政设施持续完善
P 1
1 二、下一步工作打算
P 1
"""),
    MessyDraft("headings run in as bold openings stay text", ".docx", f"""
{{c b 20}}区水务局三措并举保供水
{{i}}**一是抓改造。**{A4}
{{i}}**二是抓服务。**{A5}
{{i}}**三是抓宣传。**{A6}
{{r}}供稿：区水务局 何静安
""", """
H 区水务局三措并举保供水
B 供稿：区水务局 何静安
P 3
"""),
    MessyDraft("an article with everything in one table cell and a table after it", ".docx", f"""
[
{{c b 20}}区住建局召开上半年工作总结会
{{c}}沈若谷
{{i}}{A1}
{{i}}{A2}
]
!table
{{i}}{A3}
""", """
H 区住建局召开上半年工作总结会
B 沈若谷
P 2
T 2x2
P 1
"""),
    MessyDraft("kicker, two-line headline and a subhead with a dash", ".docx", f"""
{{c 14}}贯彻落实区委十届五次全会精神
{{c b 22}}聚焦民生实事办好关键小事
{{c b 22}}推动城市更新再上新的台阶
{{c 14}}——区住建局上半年工作综述
{{c 12}}本报记者 方知远
{{i}}{A1}
{{i}}{A4}
""", """
K 贯彻落实区委十届五次全会精神
H 聚焦民生实事办好关键小事 / 推动城市更新再上新的台阶
U 区住建局上半年工作综述
B 本报记者 方知远
P 2
"""),
    MessyDraft("torn lines of a narrow column without indents", ".txt", """
团区委组织开展志愿服务活动

活动现场，志愿者向过往群众发放宣传手册600余份，

解答政策咨询80多人次，受到群众一致好评。

“以前下雨天出门要蹚水，现在路面平了，雨水也不积

了。”家住青禾小区的居民钱阿姨高兴地说。

团区委负责人表示，将继续开展形式多样的志愿服务活动。
""", """
H 团区委组织开展志愿服务活动
P 3
"""),
    MessyDraft("a brief of short items in one department", ".txt", f"""
简讯

◆区住建局召开上半年工作总结会。{A1}

◆区水务局加快管网改造。{A4}

◆团区委开展志愿服务。{A6}
""", """
H 简讯
P 3
"""),
    MessyDraft("sections numbered like a book, departments below", ".txt", f"""
第一部分 学习贯彻会议精神

区住建局：

聚焦目标任务抓落实

{A1}

{A3}

第二部分 为民办实事

区水务局：

管网改造解民忧

{A4}

{A5}
""", """
S 第一部分 学习贯彻会议精神
D 区住建局
H 聚焦目标任务抓落实
P 2
S 第二部分 为民办实事
D 区水务局
H 管网改造解民忧
P 2
"""),
    MessyDraft("a speech with a salutation and numbered parts", ".docx", f"""
{{c b 22}}在全区城市更新工作推进会上的讲话
{{c}}（2025年7月10日）
{{c}}陆正明
同志们：
{{i}}{A1}
{{i b}}一、认清形势，切实增强责任感
{{i}}{A2}
{{i b}}二、突出重点，全力推进各项工作
{{i}}{A3}
""", """
H 在全区城市更新工作推进会上的讲话
B 陆正明
P 1
F 同志们：
P 1
1 一、认清形势，切实增强责任感
P 1
1 二、突出重点，全力推进各项工作
P 1
"""),
    MessyDraft("line breaks for a whole issue of two departments", ".docx", f"""
住建局：|老旧小区改造惠及万家|　　{A2}|　　{A5}|（沈若谷）|水务局：|供水管网改造提速增效|　　{A4}|（何静安）
""", """
D 住建局
H 老旧小区改造惠及万家
B （沈若谷）
P 2
D 水务局
H 供水管网改造提速增效
B （何静安）
P 1
"""),
    MessyDraft("questions and answers", ".txt", f"""
城市更新政策问答

问：哪些小区可以申请改造？

答：{A2}

问：改造费用由谁承担？

答：{A4}
""", """
H 城市更新政策问答
P 4
"""),
    MessyDraft("bullets of several signs are points", ".txt", f"""
区委党校举办公文写作培训班

{A7}

培训内容主要包括：

● 公文格式与行文规则

● 信息简报的采写技巧

● 舆情应对与政务公开

（区委党校 江晚舟）
""", """
H 区委党校举办公文写作培训班
B （区委党校 江晚舟）
P 5
"""),
    MessyDraft("a headline in book brackets and a column in square ones", ".txt", f"""
〖工作动态〗

区住建局召开上半年工作总结会

{A1}

区水务局加快推进供水管网改造

{A4}

〖基层声音〗

青禾小区居民点赞改造工程

{A5}
""", """
S 工作动态
H 区住建局召开上半年工作总结会
P 1
H 区水务局加快推进供水管网改造
P 1
S 基层声音
H 青禾小区居民点赞改造工程
P 1
"""),
    MessyDraft("an English newsletter in Word with manual looks", ".docx", f"""
{{c b 26}}Riverside News
{{b 16}}Library stays open late for students
{{12}}By Anna Moore
{E1}
{E2}
{{b 16}}Mill Street reopens ahead of schedule
{{12}}By Daniel Price, Public Works
{E3}
""", """
S Riverside News
H Library stays open late for students
B By Anna Moore
P 2
H Mill Street reopens ahead of schedule
B By Daniel Price, Public Works
P 1
"""),
    MessyDraft("an English draft with subheadings in bold", ".md", f"""
# Town hall answers questions on the new budget

*Submitted by the Finance Office*

{E1}

**What changes for residents**

{E2}

**What stays the same**

{E3}
""", """
H Town hall answers questions on the new budget
B Submitted by the Finance Office
P 1
1 What changes for residents
P 1
1 What stays the same
P 1
"""),
    MessyDraft("editor's note in brackets and a photo's credit", ".docx", f"""
{{c b 22}}小小志愿者服务大民生
{{i}}[编者按] 今年以来，各级团组织广泛开展志愿服务，现将有关做法予以刊发。
{{i}}{A6}
!picture
{{c}}图为志愿者在社区发放宣传手册（江晚舟 摄）
{{i}}{A5}
""", """
H 小小志愿者服务大民生
E 今年以来，各级团组织广泛开展志愿服务，现将有关做法予以刊发。
P 1
I 图为志愿者在社区发放宣传手册（江晚舟 摄）
P 1
"""),
    MessyDraft("unit and title on one line, several times", ".txt", f"""
区住建局：老旧小区改造惠及万家
　　{A2}
　　{A5}
区水务局：供水管网改造提速增效
　　{A4}
团区委：志愿服务进社区
　　{A6}
""", """
D 区住建局
H 老旧小区改造惠及万家
P 2
D 区水务局
H 供水管网改造提速增效
P 1
D 团区委
H 志愿服务进社区
P 1
"""),
    MessyDraft("bylines of a reporter right under the headline in plain text", ".txt", f"""
区住建局召开上半年工作总结会
记者 方知远 通讯员 沈若谷
    {A1}
    {A2}

区水务局加快推进供水管网改造
通讯员 何静安
    {A4}
    {A5}
""", """
H 区住建局召开上半年工作总结会
B 记者 方知远 通讯员 沈若谷
P 2
H 区水务局加快推进供水管网改造
B 通讯员 何静安
P 2
"""),
    MessyDraft("a page of Word's own HTML", ".html", f"""
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style>
p.MsoNormal {{font-size:10.5pt}}</style></head><body lang=ZH-CN><div class=WordSection1>
<p class=MsoNormal align=center style='text-align:center'><b>
<span style='font-size:22.0pt'>区住建局召开上半年工作总结会</span></b></p>
<p class=MsoNormal align=center style='text-align:center'><span>（方知远）</span></p>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>{A1}</span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>{A2}</span></p>
</div></body></html>
""", """
H 区住建局召开上半年工作总结会
B （方知远）
P 2
"""),
    MessyDraft("a WeChat article of sections and spans", ".html", f"""
<html><body><div id="js_content"><section><p style="text-align:center"><span style="font-size:22px">
<strong>志愿服务暖人心</strong></span></p>
</section><section><p style="text-indent:2em"><span style="font-size:16px">{A6}</span></p><p><br></p>
<p style="text-indent:2em"><span style="font-size:16px">{A5}</span></p>
<p style="text-align:right"><span style="font-size:14px">来源：团区委</span></p></section></div></body></html>
""", """
H 志愿服务暖人心
B 来源：团区委
P 2
"""),
    MessyDraft("articles parted by rows of stars", ".txt", f"""
区住建局召开上半年工作总结会

{A1}

{A2}

****************

区水务局加快推进供水管网改造

{A4}

{A5}
""", """
H 区住建局召开上半年工作总结会
P 2
H 区水务局加快推进供水管网改造
P 2
"""),
    MessyDraft("long typed numbers as headings with a full stop after the heading", ".docx", f"""
{{c b 22}}区团委上半年工作小结
{{i}}{A6}
{{i b}}一、加强思想引领。
{{i}}{A7}
{{i b}}二、服务青年成长。
{{i}}{A5}
""", """
H 区团委上半年工作小结
P 1
1 一、加强思想引领。
P 1
1 二、服务青年成长。
P 1
"""),
    MessyDraft("a whole issue with head and foot", ".txt", f"""
澜河信息

2025年第7期（总第118期）

中共澜河区委办公室编    2025年7月18日

★本期要目★
区住建局召开上半年工作总结会（1）
团区委组织开展志愿服务活动（2）

区住建局召开上半年工作总结会

{A1}

{A2}

团区委组织开展志愿服务活动

{A6}

{A5}

报：市委办公室，区委常委
送：区级各部门，各镇街
发：各村、社区
责任编辑：方知远    共印60份
""", """
H 区住建局召开上半年工作总结会
P 2
H 团区委组织开展志愿服务活动
P 2
"""),
    MessyDraft("Markdown with bold labels and underlined titles", ".md", f"""
**区住建局**

老旧小区改造惠及万家
===================

　　{A2}

　　{A5}

（沈若谷）

**区水务局**

供水管网改造提速增效
===================

　　{A4}

（何静安）
""", """
D 区住建局
H 老旧小区改造惠及万家
B （沈若谷）
P 2
D 区水务局
H 供水管网改造提速增效
B （何静安）
P 1
"""),
    MessyDraft("titles by size alone, not centred, not bold", ".docx", f"""
{{18}}区住建局召开上半年工作总结会
{{12}}{A1}
{{12}}{A2}
{{18}}区水务局加快推进供水管网改造
{{12}}{A4}
{{12 b}}改造成效
{{12}}{A5}
""", """
H 区住建局召开上半年工作总结会
P 2
H 区水务局加快推进供水管网改造
P 1
1 改造成效
P 1
"""),
    MessyDraft("headings of the third level before points of the fourth", ".txt", f"""
城市更新三年行动方案解读

一、总体要求

{A1}

二、重点任务

（一）实施老旧小区改造

1.完善基础设施。{A4}

2.提升公共服务。{A6}

（二）实施管网更新

{A2}

三、保障措施

{A3}
""", """
H 城市更新三年行动方案解读
1 一、总体要求
P 1
1 二、重点任务
2 （一）实施老旧小区改造
P 2
2 （二）实施管网更新
P 1
1 三、保障措施
P 1
"""),
    MessyDraft("a department's name centred below the section, articles by two people", ".docx", f"""
{{c b 26}}贯彻会议精神
{{c b 22}}住建局
{{c b 18}}老旧小区改造惠及万家
{{i 14}}{A2}
{{i 14}}{A5}
{{r 14}}沈若谷
{{c b 18}}市政设施建设提速
{{i 14}}{A4}
{{r 14}}方知远
{{c b 22}}团委
{{c b 18}}志愿服务进社区
{{i 14}}{A6}
{{r 14}}江晚舟
""", """
S 贯彻会议精神
D 住建局
H 老旧小区改造惠及万家
B 沈若谷
P 2
H 市政设施建设提速
B 方知远
P 1
D 团委
H 志愿服务进社区
B 江晚舟
P 1
"""),
    MessyDraft("kicker and subhead without dashes, plain text, centred by blanks", ".txt", f"""
　　　　　　　践行为民宗旨　办好民生实事
　　　　区城管局三举措整治占道经营乱象见成效
　　　　　　　　设置疏导点方便市民
　　{B1}
　　{B2}
　　{B3}
""", """
K 践行为民宗旨　办好民生实事
H 区城管局三举措整治占道经营乱象见成效
U 设置疏导点方便市民
P 3
"""),
    MessyDraft("departments with full-width colons between blank lines, unsigned", ".docx", f"""
{{c b}}全区民生实事进展情况

{{b}}城管局：

{{b}}疏堵结合规范市容秩序

{B1}

{B2}

{{b}}文旅局：

{{b}}非遗展演点亮文化生活

{B4}

{{b}}卫健局：

{{b}}健康义诊走进偏远山村

{B5}
""", """
S 全区民生实事进展情况
D 城管局
H 疏堵结合规范市容秩序
P 2
D 文旅局
H 非遗展演点亮文化生活
P 1
D 卫健局
H 健康义诊走进偏远山村
P 1
"""),
    MessyDraft("two cells, each with an article", ".docx", f"""
[
{{c b 18}}疏堵结合规范市容秩序
{B1}
{B2}
]
[
{{c b 18}}非遗展演点亮文化生活
{B4}
]
""", """
H 疏堵结合规范市容秩序
P 2
H 非遗展演点亮文化生活
P 1
"""),
    MessyDraft("a byline run in without brackets", ".docx", f"""
{{c b 20}}健康义诊走进偏远山村
　　{B5}
　　{B6} 通讯员 苏禾 报道
""", """
H 健康义诊走进偏远山村
B 通讯员 苏禾 报道
P 2
"""),
    MessyDraft("units as bylines in brackets under each article", ".docx", f"""
{{c b 18}}疏堵结合规范市容秩序
{{i}}{B1}
{{i}}{B2}
{{r}}（区城管局）
{{c b 18}}非遗展演点亮文化生活
{{i}}{B4}
{{r}}（区文旅局）
{{c b 18}}健康义诊走进偏远山村
{{i}}{B5}
{{r}}（区卫健局）
""", """
H 疏堵结合规范市容秩序
B （区城管局）
P 2
H 非遗展演点亮文化生活
B （区文旅局）
P 1
H 健康义诊走进偏远山村
B （区卫健局）
P 1
"""),
    MessyDraft("text torn at a page's end inside a Word file with indents", ".docx", """
{c b 20}疏堵结合规范市容秩序
{i}连日来，区城管局聚焦群众反映强烈的占道经营问题，组织执法队员开展错时巡查，累计劝导流动
摊贩210余人次。
{i}在河东路农贸市场周边，执法队员采取定点值守与机动巡查相结合的方式，引导摊贩入市经
营，道路恢复了畅通。
{i}据介绍，该局还设置便民疏导点3处。
""", """
H 疏堵结合规范市容秩序
P 3
"""),
    MessyDraft("headlines with quotation marks and numerals", ".txt", f"""
城管局：

“一点一策”破解占道经营难题

{B1}

{B3}

文旅局：

12项非遗“集体亮相” 2000名市民“大饱眼福”

{B4}
""", """
D 城管局
H “一点一策”破解占道经营难题
P 2
D 文旅局
H 12项非遗“集体亮相” / 2000名市民“大饱眼福”
P 1
"""),
    MessyDraft("heading words without numbers in plain text", ".txt", f"""
区城管局上半年工作总结

{B1}

主要做法

{B2}

{B3}

存在问题

{B6}

下步打算

{B5}
""", """
H 区城管局上半年工作总结
P 1
1 主要做法
P 2
1 存在问题
P 1
1 下步打算
P 1
"""),
    MessyDraft("arabic headings with a blank instead of a point", ".docx", f"""
{{c b 22}}区人社局稳就业工作情况
{{b}}1 拓宽就业渠道
{{i}}{B6}
{{b}}2 强化技能培训
{{i}}{A7}
""", """
H 区人社局稳就业工作情况
1 1 拓宽就业渠道
P 1
1 2 强化技能培训
P 1
"""),
    MessyDraft("outline numbers of an English report", ".docx", f"""
{{s Title}}Annual report of the parish council
{{b}}1. Health and care
{E4}
{{b}}2. Young people
{E5}
{{b}}3. Roads
{E3}
""", """
H Annual report of the parish council
3 1. Health and care
P 1
3 2. Young people
P 1
3 3. Roads
P 1
"""),
    MessyDraft("an English bulletin with capitals for departments", ".txt", f"""
HEALTH SERVICE:

Free blood pressure checks every Tuesday

{E4}

YOUTH CLUB:

Children paint the fence of the playing field

{E5}
""", """
D HEALTH SERVICE
H Free blood pressure checks every Tuesday
P 1
D YOUTH CLUB
H Children paint the fence of the playing field
P 1
"""),
    MessyDraft("an English web page", ".html", f"""
<!doctype html><html><body><main><h1>Village Voice</h1>
<article><h2>Free blood pressure checks every Tuesday</h2><p class="byline">By Ruth Hall</p><p>{E4}</p></article>
<article><h2>Children paint the fence</h2><p class="byline">By Sam Lowe</p><p>{E5}</p>
<ul><li>Bring brushes</li><li>Wear old clothes</li></ul></article>
</main></body></html>
""", """
S Village Voice
H Free blood pressure checks every Tuesday
B By Ruth Hall
P 1
H Children paint the fence
B By Sam Lowe
P 1
- Bring brushes
- Wear old clothes
"""),
    MessyDraft("a table first, then the title", ".docx", f"""
!table
{{c b 22}}健康义诊走进偏远山村
{{i}}{B5}
{{i}}{B6}
""", """
H
T 2x2
H 健康义诊走进偏远山村
P 2
"""),
    MessyDraft("the same look for section, unit and title", ".docx", f"""
{{b}}民生实事专栏
{{b}}区城管局：
{{b}}疏堵结合规范市容秩序
{{i}}{B1}
{{i}}{B2}
{{r}}（记者 林放）
{{b}}区文旅局：
{{b}}非遗展演点亮文化生活
{{i}}{B4}
{{r}}（记者 林放）
""", """
S 民生实事专栏
D 区城管局
H 疏堵结合规范市容秩序
B （记者 林放）
P 2
D 区文旅局
H 非遗展演点亮文化生活
B （记者 林放）
P 1
"""),
    MessyDraft("typed kicker and subhead labels in brackets", ".txt", f"""
（引题）践行为民宗旨
（主题）疏堵结合规范市容秩序
（副题）区城管局整治占道经营见成效
{B1}

{B2}
""", """
K 践行为民宗旨
H 疏堵结合规范市容秩序
U 区城管局整治占道经营见成效
P 2
"""),
    MessyDraft("subhead with one full-width dash, text indented by blanks", ".docx", f"""
{{c b 22}}一方小摊位 连着大民生
{{c}}—区城管局设置便民疏导点侧记
　　{B1}
　　{B3}
""", """
H 一方小摊位 / 连着大民生
U 区城管局设置便民疏导点侧记
P 2
"""),
    MessyDraft("a Word list of points between paragraphs", ".docx", f"""
{{c b 22}}区文旅局公布下半年活动安排
{{i}}{B4}
{{s List Bullet}}七月，澜河音乐节
{{s List Bullet}}八月，古镇灯会
{{s List Bullet}}九月，农民丰收节
{{i}}{B6}
""", """
H 区文旅局公布下半年活动安排
P 1
- 七月，澜河音乐节
- 八月，古镇灯会
- 九月，农民丰收节
P 1
"""),
    MessyDraft("an agency dateline of a reporter", ".txt", f"""
疏堵结合规范市容秩序

本报讯（记者 林放 通讯员 苏禾）{B1}

{B2}
""", """
H 疏堵结合规范市容秩序
P 2
"""),
    MessyDraft("large first section then articles by bold and fields in each", ".docx", f"""
{{c b 28}}澜河动态
{{c 14}}第3期
{{c 14}}澜河区委办公室　　2025年6月30日
{{b 18}}区城管局疏堵结合规范市容秩序
{{i 14}}{B1}
{{i 14}}{B2}
{{b 18}}区文旅局举办非遗展演活动
{{i 14}}{B4}
{{14}}送：各镇街、区级部门
{{14}}编辑：林放　审核：何静安
""", """
H 区城管局疏堵结合规范市容秩序
P 2
H 区文旅局举办非遗展演活动
P 1
"""),
    MessyDraft("department names numbered with Chinese numerals", ".docx", f"""
{{c b 22}}各部门上半年工作情况
{{b}}一、区城管局
{{i}}{B1}
{{i}}{B3}
{{b}}二、区文旅局
{{i}}{B4}
{{b}}三、区卫健局
{{i}}{B5}
""", """
H 各部门上半年工作情况
1 一、区城管局
P 2
1 二、区文旅局
P 1
1 三、区卫健局
P 1
"""),
    MessyDraft("soft line breaks in mid-sentence within long paragraphs", ".docx", """
{c b 20}健康义诊走进偏远山村
{i}区卫健局抽调骨干力量组成3支义诊小分队，走进偏远山村|为老年人量血压、测血糖，建立健康档案450份。义诊活动受到|群众欢迎，大家纷纷点赞。
{i}下半年，义诊活动还将继续。
""", """
H 健康义诊走进偏远山村
P 2
"""),
    MessyDraft("a reply with a date and a unit at the end, not centred", ".txt", f"""
关于占道经营整治情况的反馈

区信访局：

{B1}

{B2}

特此反馈。

区城管局
2025年7月1日
""", """
H 关于占道经营整治情况的反馈
F 区信访局：
P 3
G 区城管局
G 2025年7月1日
"""),
    MessyDraft("the headline twice as large and a lead paragraph in bold", ".docx", f"""
{{c b 26}}疏堵结合规范市容秩序
{{i b}}{B1}
{{i}}{B2}
{{i}}{B3}
{{r}}文/图 林放
""", """
H 疏堵结合规范市容秩序
B 文/图 林放
P 3
"""),
    MessyDraft("Markdown with a rule between articles and emphasised names", ".md", f"""
## 疏堵结合规范市容秩序

*（林放）*

{B1}

---

## 非遗展演点亮文化生活

*（苏禾）*

{B4}
""", """
H 疏堵结合规范市容秩序
B （林放）
P 1
H 非遗展演点亮文化生活
B （苏禾）
P 1
"""),
    MessyDraft("short items with a bold opening each", ".docx", f"""
{{c b 22}}一句话新闻
{{i}}**区城管局**{B1}
{{i}}**区文旅局**{B4}
{{i}}**区卫健局**{B5}
""", """
H 一句话新闻
P 3
"""),
    MessyDraft("signed by unit and people, torn by a page number", ".txt", """
商务局：

盯牢全年目标 补齐工作短板

上半年，区商务局以项目建设为抓手，主动上门对接服

— 2 —

务企业86家，协调解决用地、用工等问题41个。

下半年将继续抓好招商引资工作，确保完成全年目标任务。

（商务局 陈朗 赵一鸣）
""", """
D 商务局
H 盯牢全年目标 / 补齐工作短板
B （商务局 陈朗 赵一鸣）
P 2
"""),
)  # fmt: skip
