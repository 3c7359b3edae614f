"""Messy drafts with what each should become: the habits of offices, one after the other.

A draft is a text file, a Markdown file, or a Word file written as lines with looks in braces: `{c b 22}` is centred,
bold and 22 points; `{s Title}` names a style; `{r}` is right-aligned; `{l}` has the list number 一、.
"""

from __future__ import annotations

from dataclasses import dataclass

P1 = "近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下半年工作任务。"
P2 = "会议强调，全局上下要统一思想、凝聚共识，以更高标准、更实举措推动各项工作落到实处。"
P3 = "下一步，区商务局将围绕全年目标任务，倒排工期、挂图作战，确保各项指标顺利完成。"
P4 = "据了解，今年以来全区新签约项目38个，总投资超过120亿元，其中亿元以上项目15个。"
E1 = "The council met on Monday evening to review plans for the new riverside park and its paths."
E2 = "Work is expected to begin in early spring, and residents are invited to comment until May."
E3 = "Volunteers planted more than two hundred trees along the canal during the weekend event."


@dataclass(frozen=True)
class MessyDraft:
    name: str
    suffix: str
    text: str
    outline: str


DRAFTS = (
    MessyDraft("markdown levels for section, department and article", ".md", f"""
# 贯彻落实经济工作会议精神
## 规划分局
### 突出规划引领 推动重点工作落实
{P1}

{P2}

本报记者 蔡杨洋
## 商务局
### 盯牢目标任务补齐工作短板
{P3}
""", """
S 贯彻落实经济工作会议精神
D 规划分局
H 突出规划引领 / 推动重点工作落实
B 本报记者 蔡杨洋
P 2
D 商务局
H 盯牢目标任务补齐工作短板
P 1
"""),
    MessyDraft("markdown article with numbered headings", ".md", f"""
# 全力打好招商引资攻坚战

{P1}

## 一、明确产业定位

{P2}

## 二、优化营商环境

{P3}

（本报记者 陈素萍）
""", """
H 全力打好招商引资攻坚战
B （本报记者 陈素萍）
P 1
1 一、明确产业定位
P 1
1 二、优化营商环境
P 1
"""),
    MessyDraft("markdown article with short headings and no text under the title", ".md", f"""
# 商务局上半年工作情况汇报

## 主要成效

{P1}

## 存在问题

{P2}

## 工作打算

{P3}
""", """
H 商务局上半年工作情况汇报
1 主要成效
P 1
1 存在问题
P 1
1 工作打算
P 1
"""),
    MessyDraft("Word with a centred bold title and a subhead with a dash", ".docx", f"""
{{c b 22}}凝心聚力谋发展 真抓实干开新局
{{c 16}}——区商务局半年工作综述
{P1}
{P2}
{{r}}本报记者 陈素萍
""", """
H 凝心聚力谋发展 / 真抓实干开新局
U 区商务局半年工作综述
B 本报记者 陈素萍
P 2
"""),
    MessyDraft("Word with kicker, headline and subhead by size", ".docx", f"""
{{c 16}}贯彻落实区委全会精神
{{c b 22}}规划分局全力推进重点项目建设
{{c 16}}上半年开工项目三十二个
{P1}
{P2}
""", """
K 贯彻落实区委全会精神
H 规划分局全力推进重点项目建设
U 上半年开工项目三十二个
P 2
"""),
    MessyDraft("Word with a headline on two lines", ".docx", f"""
{{c b 22}}突出规划引领、服务转型升级
{{c b 22}}全力推动各项重点工作有效落实
{P1}
{P2}
""", """
H 突出规划引领、服务转型升级 / 全力推动各项重点工作有效落实
P 2
"""),
    MessyDraft("Word with several titled articles and bylines below the titles", ".docx", f"""
{{c b 18}}规划分局召开专题学习会议
{{c}}本报记者 蔡杨洋
　　{P1}
　　{P2}
{{c b 18}}商务局部署下半年招商工作
{{c}}通讯员 陈素萍
　　{P3}
　　{P4}
""", """
H 规划分局召开专题学习会议
B 本报记者 蔡杨洋
P 2
H 商务局部署下半年招商工作
B 通讯员 陈素萍
P 2
"""),
    MessyDraft("Word with a large section, labels and titles", ".docx", f"""
{{c b 26}}贯彻落实半年度工作会议精神
{{b}}规划分局：
{{c b 18}}突出规划引领服务转型升级
{P1}
{P2}
本报记者 蔡杨洋
{{b}}商务局：
{{c b 18}}盯牢目标任务补齐工作短板
{P3}
本报记者 陈素萍
""", """
S 贯彻落实半年度工作会议精神
D 规划分局
H 突出规划引领服务转型升级
B 本报记者 蔡杨洋
P 2
D 商务局
H 盯牢目标任务补齐工作短板
B 本报记者 陈素萍
P 1
"""),
    MessyDraft("Word by named styles", ".docx", f"""
{{s Title}}区住建局全面推进老旧小区改造
{{s Heading 1}}加快工程进度
{P1}
{{s Heading 2}}做好群众工作
{P2}
{{s Heading 1}}严把质量关口
{P3}
""", """
H 区住建局全面推进老旧小区改造
1 加快工程进度
P 1
2 做好群众工作
P 1
1 严把质量关口
P 1
"""),
    MessyDraft("Word with bold headings inside a centred article", ".docx", f"""
{{c b 22}}区教育局扎实推进智慧校园建设
{P1}
{{b}}强化组织领导
{P2}
{{b}}加强经费保障
{P3}
""", """
H 区教育局扎实推进智慧校园建设
P 1
1 强化组织领导
P 1
1 加强经费保障
P 1
"""),
    MessyDraft("Word with automatic Chinese numbers before headings", ".docx", f"""
{{c b 22}}区水务局开展防汛隐患排查
{P1}
{{l}}加强组织领导
{P2}
{{l}}压实各方责任
{P3}
""", """
H 区水务局开展防汛隐患排查
P 1
1 加强组织领导
P 1
1 压实各方责任
P 1
"""),
    MessyDraft("plain text with departments", ".txt", f"""
贯彻落实半年度工作会议精神
规划分局：
突出规划引领服务转型升级
　　{P1}
　　{P2}
本报记者 蔡杨洋
商务局：
盯牢目标任务补齐工作短板
　　{P3}
本报记者 陈素萍
""", """
S 贯彻落实半年度工作会议精神
D 规划分局
H 突出规划引领服务转型升级
B 本报记者 蔡杨洋
P 2
D 商务局
H 盯牢目标任务补齐工作短板
B 本报记者 陈素萍
P 1
"""),
    MessyDraft("plain text of two sections", ".txt", f"""
学习贯彻全会精神

规划分局:

突出规划引领服务转型升级

{P1}

本报记者 蔡杨洋

推进智慧城市建设

大数据局:

一网统管提升治理效能

{P2}

本报记者 江书晏
""", """
S 学习贯彻全会精神
D 规划分局
H 突出规划引领服务转型升级
B 本报记者 蔡杨洋
P 1
S 推进智慧城市建设
D 大数据局
H 一网统管提升治理效能
B 本报记者 江书晏
P 1
"""),
    MessyDraft("plain text, one article, no department", ".txt", f"""
区规划分局召开半年度工作会议

{P1}

{P2}

（通讯员 何知夏）
""", """
H 区规划分局召开半年度工作会议
B （通讯员 何知夏）
P 2
"""),
    MessyDraft("plain text, several articles parted by bylines", ".txt", f"""
规划分局召开专题学习会议
{P1}
{P2}
（蔡杨洋）
商务局部署下半年招商工作
{P3}
（陈素萍）
住建局开展安全生产大检查
{P4}
（顾明川）
""", """
H 规划分局召开专题学习会议
B （蔡杨洋）
P 2
H 商务局部署下半年招商工作
B （陈素萍）
P 1
H 住建局开展安全生产大检查
B （顾明川）
P 1
"""),
    MessyDraft("byline run in at the end", ".txt", f"""
商务局部署下半年招商引资工作

{P1}

{P2}（本报记者 陈素萍）
""", """
H 商务局部署下半年招商引资工作
B （本报记者 陈素萍）
P 2
"""),
    MessyDraft("byline of a unit run in at the end", ".txt", f"""
城管局开展市容环境专项整治

{P1}

{P2}（城管局供稿）
""", """
H 城管局开展市容环境专项整治
B （城管局供稿）
P 2
"""),
    MessyDraft("numbers of four levels in plain text", ".txt", f"""
关于上半年重点工作推进情况的报告

一、工作推进情况

（一）项目建设有序推进

{P1}

1.重大项目

{P2}

（1）基础设施

{P3}

二、下一步打算

{P4}
""", """
H 关于上半年重点工作推进情况的报告
1 一、工作推进情况
2 （一）项目建设有序推进
P 1
3 1.重大项目
P 1
4 （1）基础设施
P 1
1 二、下一步打算
P 1
"""),
    MessyDraft("numbered points that are text, not headings", ".txt", f"""
区政府常务会议研究部署近期工作

会议研究了以下事项：

1.关于老旧小区改造方案；

2.关于城区道路维修计划；

3.关于学校食堂管理办法。

{P2}
""", """
H 区政府常务会议研究部署近期工作
P 5
"""),
    MessyDraft("points 一是 and lead-ins stay text", ".txt", f"""
商务局学习传达会议精神

会议提出三点要求：

一是加强学习。{P1}

二是狠抓落实。{P2}

三是转变作风。{P3}
""", """
H 商务局学习传达会议精神
P 4
"""),
    MessyDraft("text torn by columns and a page number", ".txt", """
规划分局召开专题学习会议

近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下半年工作任务，进一步优化城市景观环

境，实现绿色可持续发展。会议强调，全局上下要统一思想、凝聚共

— 3 —

识，以更高标准推动各项工作落到实处。

会后，与会人员开展了热烈讨论。
""", """
H 规划分局召开专题学习会议
P 2
"""),
    MessyDraft("everything in one Word paragraph with line breaks", ".docx", f"""
商务局部署下半年招商工作|　　{P1}|　　{P2}|本报记者 陈素萍
""", """
H 商务局部署下半年招商工作
B 本报记者 陈素萍
P 2
"""),
    MessyDraft("labelled fields", ".txt", f"""
部门：规划分局
引题：贯彻落实会议精神
主题：突出规划引领服务转型升级
副题：上半年重点工作综述
作者：蔡杨洋

{P1}

{P2}
""", """
D 规划分局
K 贯彻落实会议精神
H 突出规划引领服务转型升级
U 上半年重点工作综述
B 作者：蔡杨洋
P 2
"""),
    MessyDraft("departments in brackets", ".txt", f"""
【规划分局】
突出规划引领服务转型升级
　　{P1}
　　{P2}
【商务局】
盯牢目标任务补齐工作短板
　　{P3}
　　{P4}
""", """
D 规划分局
H 突出规划引领服务转型升级
P 2
D 商务局
H 盯牢目标任务补齐工作短板
P 2
"""),
    MessyDraft("departments without headlines", ".txt", f"""
各部门学习贯彻情况

规划分局：

{P1}

商务局：

{P3}

住建局：

{P4}
""", """
S 各部门学习贯彻情况
D 规划分局
H
P 1
D 商务局
H
P 1
D 住建局
H
P 1
"""),
    MessyDraft("a letter's salutation is no department", ".txt", f"""
关于做好防汛工作的通知

各镇街、各部门：

{P1}

{P2}

区防汛办公室

2026年6月12日
""", """
H 关于做好防汛工作的通知
F 各镇街、各部门：
P 2
G 区防汛办公室
G 2026年6月12日
"""),
    MessyDraft("English newsletter in Markdown", ".md", f"""
# Around the District

## Riverside park plans move ahead

By Jane Carter

{E1}

{E2}

## Volunteers plant two hundred trees

By Tom Reed

{E3}
""", """
S Around the District
H Riverside park plans move ahead
B By Jane Carter
P 2
H Volunteers plant two hundred trees
B By Tom Reed
P 1
"""),
    MessyDraft("English newsletter in wrapped plain text", ".txt", """
Riverside park plans move ahead

By Jane Carter

The council met on Monday evening to review plans for the new
riverside park. Members heard from the design team and from
residents of the neighbourhood.

Work is expected to begin in early spring, and residents are
invited to comment on the plans until the end of May.
""", """
H Riverside park plans move ahead
B By Jane Carter
P 2
"""),
    MessyDraft("English departments with colons", ".txt", f"""
Parks Department:

Riverside park plans move ahead

{E1}

Public Library:

Summer reading starts in June

{E3}
""", """
D Parks Department
H Riverside park plans move ahead
P 1
D Public Library
H Summer reading starts in June
P 1
"""),
    MessyDraft("headlines with question and exclamation marks", ".txt", f"""
规划分局：
大干一百天，奋战下半年！
　　{P1}
　　{P2}
商务局：
营商环境怎么改？企业说了算
　　{P3}
""", """
D 规划分局
H 大干一百天，奋战下半年！
P 2
D 商务局
H 营商环境怎么改？企业说了算
P 1
"""),
    MessyDraft("the head of a whole bulletin", ".txt", f"""
开发区简报

第12期

开发区党政办公室 2016年7月28日

贯彻落实半年度工作会议精神

规划分局：

突出规划引领服务转型升级

{P1}

本报记者 蔡杨洋
""", """
S 贯彻落实半年度工作会议精神
D 规划分局
H 突出规划引领服务转型升级
B 本报记者 蔡杨洋
P 1
"""),
    MessyDraft("editor's note before the text", ".txt", f"""
物业服务进社区 居民诉求有人应

编者按：今年以来，各社区积极探索物业服务新模式，现予刊发，供各单位学习借鉴。

{P1}

{P2}

本报记者 顾明川 通讯员 许栀
""", """
H 物业服务进社区 / 居民诉求有人应
B 本报记者 顾明川 通讯员 许栀
E 今年以来，各社区积极探索物业服务新模式，现予刊发，供各单位学习借鉴。
P 2
"""),
    MessyDraft("Markdown lines without blank lines", ".md", f"""
规划分局：
## 突出规划引领服务转型升级
　　{P1}
　　{P2}
本报记者 蔡杨洋
商务局：
## 盯牢目标任务补齐工作短板
　　{P3}
本报记者 陈素萍
""", """
D 规划分局
H 突出规划引领服务转型升级
B 本报记者 蔡杨洋
P 2
D 商务局
H 盯牢目标任务补齐工作短板
B 本报记者 陈素萍
P 1
"""),
    MessyDraft("Markdown with a list, a table and bold words", ".md", f"""
## 招商引资取得新成效

{P1}

- 新签约项目38个
- 总投资120亿元

| 项目 | 个数 |
|---|---|
| 制造业 | 14 |

**注**：{P4}
""", """
H 招商引资取得新成效
P 1
- 新签约项目38个
- 总投资120亿元
T 2x2
P 1
"""),
    MessyDraft("Word with an article inside a frame of one cell", ".docx", f"""
[
{{c b 22}}区教育局扎实推进智慧校园建设
　　{P1}
　　{P2}
]
""", """
H 区教育局扎实推进智慧校园建设
P 2
"""),
    MessyDraft("a bare department above a headline", ".txt", f"""
商务局

盯牢目标任务补齐工作短板

{P3}

{P4}

本报记者 陈素萍
""", """
D 商务局
H 盯牢目标任务补齐工作短板
B 本报记者 陈素萍
P 2
"""),
    MessyDraft("a section before several articles without departments", ".docx", f"""
{{c b 26}}基层动态
{{c b 18}}城东街道开展环境整治行动
{P1}
{{c b 18}}城西街道举办文化惠民演出
{P2}
{{c b 18}}河口镇完成防汛物资储备
{P3}
""", """
S 基层动态
H 城东街道开展环境整治行动
P 1
H 城西街道举办文化惠民演出
P 1
H 河口镇完成防汛物资储备
P 1
"""),
    MessyDraft("two articles in one department", ".txt", f"""
商务局：

盯牢目标任务补齐工作短板

{P1}

本报记者 陈素萍

精准招商引来大项目落户

{P3}

本报记者 陈素萍
""", """
D 商务局
H 盯牢目标任务补齐工作短板
B 本报记者 陈素萍
P 1
H 精准招商引来大项目落户
B 本报记者 陈素萍
P 1
"""),
    MessyDraft("a typed list of contents", ".txt", f"""
本期要目
突出规划引领服务转型升级……1
盯牢目标任务补齐工作短板……3

规划分局：
突出规划引领服务转型升级
　　{P1}
　　{P2}
""", """
D 规划分局
H 突出规划引领服务转型升级
P 2
"""),
    MessyDraft("a caption under a picture and a table's title above it", ".docx", f"""
{{c b 22}}澜河二桥主体结构顺利合龙
{P1}
!picture
{{c}}图1 澜河二桥施工现场
{P2}
表1 项目完成情况
!table
{P3}
""", """
H 澜河二桥主体结构顺利合龙
P 1
I 澜河二桥施工现场
P 1
T 2x2 项目完成情况
P 1
"""),
    MessyDraft("plain articles without bylines or labels", ".txt", f"""
开展安全生产大检查工作情况

{P1}

{P2}

优化营商环境取得明显成效

{P3}

{P4}
""", """
H 开展安全生产大检查工作情况
P 2
H 优化营商环境取得明显成效
P 2
"""),
    MessyDraft("kicker, headline, subhead and byline in plain text", ".txt", f"""
贯彻落实会议精神
突出规划引领服务转型升级发展新格局
——规划分局半年工作综述
（本报记者 蔡杨洋 通讯员 李明）
　　{P1}
　　{P2}
""", """
K 贯彻落实会议精神
H 突出规划引领服务转型升级发展新格局
U 规划分局半年工作综述
B （本报记者 蔡杨洋 通讯员 李明）
P 2
"""),
    MessyDraft("bold titles flush left", ".docx", f"""
{{b}}城东街道开展环境整治行动
　　{P1}
{{b}}城西街道举办文化惠民演出
　　{P2}
""", """
H 城东街道开展环境整治行动
P 1
H 城西街道举办文化惠民演出
P 1
"""),
    MessyDraft("Word headings of four levels", ".docx", f"""
{{s Heading 1}}贯彻落实会议精神
{{s Heading 2}}规划分局
{{s Heading 3}}突出规划引领服务转型升级
{P1}
{{s Heading 4}}主要做法
{P2}
{{s Heading 2}}商务局
{{s Heading 3}}盯牢目标任务补齐工作短板
{P3}
""", """
S 贯彻落实会议精神
D 规划分局
H 突出规划引领服务转型升级
P 1
1 主要做法
P 1
D 商务局
H 盯牢目标任务补齐工作短板
P 1
"""),
    MessyDraft("one Markdown level for everything", ".md", f"""
# 贯彻落实会议精神

# 规划分局：

# 突出规划引领服务转型升级

{P1}

本报记者 蔡杨洋

# 商务局：

# 盯牢目标任务补齐工作短板

{P3}
""", """
S 贯彻落实会议精神
D 规划分局
H 突出规划引领服务转型升级
B 本报记者 蔡杨洋
P 1
D 商务局
H 盯牢目标任务补齐工作短板
P 1
"""),
    MessyDraft("bold lines in Markdown", ".md", f"""
**贯彻落实会议精神**

**规划分局：**

**突出规划引领服务转型升级**

{P1}

*本报记者 蔡杨洋*
""", """
S 贯彻落实会议精神
D 规划分局
H 突出规划引领服务转型升级
B 本报记者 蔡杨洋
P 1
"""),
    MessyDraft("torn lines among typed indents", ".txt", """
规划分局召开专题学习会议

　　近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下
半年工作任务。会议强调要统一思想，以更高标
准推动各项工作落到实处。
　　会后，与会人员开展了热烈讨论，大家一致表示要狠抓落
实。
""", """
H 规划分局召开专题学习会议
P 2
"""),
    MessyDraft("numbers run in with the text", ".txt", f"""
关于推进重点工作的情况

{P1}

一、加强组织领导。成立专班，明确责任，细化分工，层层抓好落实。

二、强化督查考核。{P2}
""", """
H 关于推进重点工作的情况
P 3
"""),
    MessyDraft("lead-ins ending in a colon are no departments", ".txt", f"""
规划分局：
突出规划引领服务转型升级
　　{P1}
　　会议要求：
　　{P2}
　　局长表示：
　　{P3}
本报记者 蔡杨洋
""", """
D 规划分局
H 突出规划引领服务转型升级
B 本报记者 蔡杨洋
P 5
"""),
    MessyDraft("English of three levels", ".md", f"""
# Spring Newsletter

## Parks Department

### New paths open along the river

*By Jane Carter*

{E1}

{E2}

## Public Library

### Reading week returns

{E3}
""", """
S Spring Newsletter
D Parks Department
H New paths open along the river
B By Jane Carter
P 2
D Public Library
H Reading week returns
P 1
"""),
    MessyDraft("plain English with a section", ".txt", f"""
NEWS FROM THE DISTRICT

Riverside park plans move ahead
By Jane Carter

{E1}

{E2}

Volunteers plant two hundred trees
By Tom Reed

{E3}
""", """
S NEWS FROM THE DISTRICT
H Riverside park plans move ahead
B By Jane Carter
P 2
H Volunteers plant two hundred trees
B By Tom Reed
P 1
"""),
    MessyDraft("headlines on two lines under labels", ".txt", f"""
规划分局:
突出规划引领、服务转型升级
全力推动各项重点工作落实
{P1}
{P2}
商务局:
盯牢目标任务、着力补齐短板
全力推进当前各项重点工作
{P3}
""", """
D 规划分局
H 突出规划引领、服务转型升级 / 全力推动各项重点工作落实
P 2
D 商务局
H 盯牢目标任务、着力补齐短板 / 全力推进当前各项重点工作
P 1
"""),
    MessyDraft("centred departments without colons", ".docx", f"""
{{c b 22}}贯彻落实会议精神
{{c b 16}}规划分局
{{c b 18}}突出规划引领服务转型升级
{P1}
{{c b 16}}商务局
{{c b 18}}盯牢目标任务补齐工作短板
{P3}
""", """
S 贯彻落实会议精神
D 规划分局
H 突出规划引领服务转型升级
P 1
D 商务局
H 盯牢目标任务补齐工作短板
P 1
"""),
    MessyDraft("a bare name at the end", ".txt", f"""
商务局部署下半年招商工作

{P1}

{P2}

陈素萍
""", """
H 商务局部署下半年招商工作
B 陈素萍
P 2
"""),
    MessyDraft("a unit below the title", ".txt", f"""
部署下半年招商引资重点工作
商务局

{P1}

{P2}
""", """
H 部署下半年招商引资重点工作
B 商务局
P 2
"""),
    MessyDraft("sections in brackets", ".txt", f"""
【基层动态】
城东街道开展环境整治行动
{P1}
城西街道举办文化惠民演出
{P2}
【经验交流】
河口镇完成防汛物资储备
{P3}
""", """
S 基层动态
H 城东街道开展环境整治行动
P 1
H 城西街道举办文化惠民演出
P 1
S 经验交流
H 河口镇完成防汛物资储备
P 1
"""),
    MessyDraft("a page saved from a browser", ".html", f"""
<html><head><title>x</title><style>p.c{{text-align:center}}</style></head>
<body><nav>首页</nav>
<h1>区教育局推进智慧校园建设</h1><p class=c>本报记者 顾明川</p>
<p>　　{P1}</p><p>&nbsp;</p><p>　　{P2}</p><script>x()</script></body></html>
""", """
H 区教育局推进智慧校园建设
B 本报记者 顾明川
P 2
"""),
    MessyDraft("a named section over Word headings", ".docx", f"""
{{s Title}}基层动态
{{s Heading 1}}城东街道开展环境整治行动
{P1}
{P2}
{{s Heading 1}}城西街道举办文化惠民演出
{P3}
""", """
S 基层动态
H 城东街道开展环境整治行动
P 2
H 城西街道举办文化惠民演出
P 1
"""),
    MessyDraft(
        "labels and headlines on one line",
        ".txt",
        f"规划分局：突出规划引领服务转型升级\n\n{P1}\n\n商务局：盯牢目标任务补齐工作短板\n\n{P3}\n",
        "D 规划分局\nH 突出规划引领服务转型升级\nP 1\nD 商务局\nH 盯牢目标任务补齐工作短板\nP 1",
    ),
)  # fmt: skip
