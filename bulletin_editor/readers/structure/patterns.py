"""What lines of office drafts look like: numbering signs, dates, page numbers, ends of sentences.

These are tables and small questions about one line of text; what a line is among its neighbours is decided elsewhere.
"""

from __future__ import annotations

import re

_HAN_NUMBER = "[一二三四五六七八九十百零〇]{1,4}"
_NUMBER_SIGNS = (
    (1, re.compile(rf"^(?:{_HAN_NUMBER}\s?[、.．]|第{_HAN_NUMBER}(?:部分|章|篇)[\s　:：、]*)")),
    (2, re.compile(rf"^(?:[（(]\s?{_HAN_NUMBER}\s?[）)]、?|第{_HAN_NUMBER}节[\s　]*)")),
    (3, re.compile(r"^\d{1,2}(?:[.．](?!\d)|、)")),
    (4, re.compile(r"^(?:[（(]\s?\d{1,2}\s?[）)]、?|[①-⑳])")),
)
_NUMBER_OPENINGS = frozenset("一二三四五六七八九十百零〇第（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_ENUMERATION = re.compile(rf"^(?:第?{_HAN_NUMBER}(?:是|要|则|，|,|方面)|首先|其次|再次|最后|此外|同时|其[一二三四五])")
_SENTENCE_ENDS = frozenset("。！？!?…；;.")
_CLOSING_MARKS = "\"'”’）)》】」』"
_STOP_INSIDE = re.compile(r"[。；]|[;!?！？](?=.)|[a-z0-9)\"”]\.\s+[A-Z“\"]")
_NEVER_FIRST = frozenset("，。、；：？！）》】”’」』〉")
_LEAD_IN_END = re.compile(r"[：:]$")
_CLOSING = "\"'”’）)》】」』〉"
_CONTINUES = re.compile(
    r"^[，。、；：？！,.;:?!）)》】”’」』〉%％]|^(?:等|的|和|及|与|并|或|以及|而|了|地|得|着|们|之|者|性|化)(?![一二三四五六七八九十]?[、.])|^[a-z]"
)
_REST = re.compile(
    r"^(?!第?[一二三四五六七八九十]，|会[上前后间]，|其[中次间他]，|目前|此[外间]|同时|另外|今年|去年|明年|近[日期来年]|首先|再次|最后|随后|当[天日前]|"
    r"据[悉此]|因此|所以|但是|然而|而且|对此|为此|早上|上午|中午|下午|晚上|当晚|昨[天日]|今[天日]|接着|其后|现场|本次|期间|席间|活动|截至|眼下|如今|"
    r"日前|连日|[\d一-十]+[日月年])[\u3400-\u9fff]{1,2}[，、；]"
)

TEXT_OPENING = re.compile(
    r"^(?:近日|日前|近期|连日来|近年来|近段时间以来|今年以来|去年以来|今年|去年|上半年|下半年|截至目前|目前|据悉|据了解|据介绍|"
    r"(?:截至)?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|初|份)?(?:上午|下午|晚|起|以来)?)[，,]"
)
"""The opening of a text by its time or source, never of a title."""
CLAUSE_OPENING = re.compile(
    r"^(?:随着|随后|与此同时|今天|昨天|明天|当天|会上|会后|据|在此基础上|此次|本次|其中|同时|此外|另外|不仅|因此|所以|但是|然而|如果|由于|"
    r"近日|日前|目前|截至)"
)
"""The opening of a sentence that goes on; a bare line with it is hardly a headline."""
COUNTED = re.compile(r"^\d{1,2}[\s　]+\S")
"""A number parted from what it counts by a blank alone: a heading or a fact, never a subhead."""
SPEAKER = re.compile(r"^(?:问|答|记者|主持人|[QA]|Question|Answer)\d{0,2}\s*[：:]")
"""The opening of a question or an answer, never a title."""

PAGE_NUMBER = re.compile(
    r"^(?:[-—–－·•\s]*\d{1,4}[-—–－·•\s]*|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)$",
    re.IGNORECASE,
)
DATE = re.compile(
    r"^[（(]?(?:\d{4}|[二〇零○一三四五六七八九十]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?[）)]?$"
    r"|^\d{4}[-./]\d{1,2}[-./]\d{1,2}$|^(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?:\s+\d{1,2},?)?\s+\d{4}$"
)
ISSUE_NUMBER = re.compile(
    r"^[（(]?(?:[〔\[（(]?[\d〇○零一二三四五六七八九十]{4}\s?(?:[〕\]）)]|年[度]?)\s?)?(?:总|增刊)?第\s*[\d一二三四五六七八九十百]{1,5}\s*期.{0,24}$|^(?:Issue|Volume|Vol\.?|No\.?)\s+\d+\b[^:：]{0,40}$"
)
BULLETIN_NAME = re.compile(r"^.{0,20}(?:简报|快报|通讯|信息|动态|参考|专报|月报|周报|内参)$")
END_OF_TEXT = re.compile(r"^[（(【\[]?(?:完|全文完|END|The End|###|\*{3})[）)】\]]?$", re.IGNORECASE)
EDITORS_NOTE = re.compile(
    r"^[【\[（(]?(?:编者按|编者的话|编前|编后|按语|Editor['’]s note)[】\]）)]?\s*[：:]?\s*", re.IGNORECASE
)
SALUTATION = re.compile(
    r"^(?:各位?|尊敬的?|敬爱的?|亲爱的?|同志们|朋友们|老师们|同学们|女士们|Dear\b|Hello\b|Hi\b|Ladies\b).{0,40}[：:,，！!]$"
)
SUBHEAD_DASH = re.compile(r"^(?:[—―─–－]{1,3}|-{2,3})\s*(?=\S)")
FACT_LABEL = re.compile(
    r"^(?:会议|活动|培训)?(?:时间|地点|主持人?|参会人员|参加人员|参会单位|出席人?员?|列席人?员?|缺席|请假|记录人?|议题|内容|对象|人数|天气|联系人|"
    r"联系电话|电话|备注|主办单位|承办单位|协办单位|主办|承办|协办)\s*[：:]"
)
"""The opening of a fact of a meeting, 时间：, never of a title."""
FIELD_LABEL = re.compile(
    r"^[【\[（(]?(引题|肩题|眉题|主题|主标题|正题|标题|题目|副题|副标题|子题|栏目|专题|部门|单位|供稿单位|作者|署名)"
    r"\s*(?:[】\]）)]\s*[：:]?|[：:])\s*(?=\S)"
)
FIELD_OF_LABEL = {
    "引题": "kicker",
    "肩题": "kicker",
    "眉题": "kicker",
    "主题": "headline",
    "主标题": "headline",
    "正题": "headline",
    "标题": "headline",
    "题目": "headline",
    "副题": "subhead",
    "副标题": "subhead",
    "子题": "subhead",
    "栏目": "section",
    "专题": "section",
    "部门": "department",
    "单位": "department",
    "供稿单位": "department",
    "作者": "byline",
    "署名": "byline",
}
CAPTION = re.compile(
    r"^(?:图|表|附图|附表|图片|照片|Figure|Fig\.|Table|Photo)\s*[\d一二三四五六七八九十-]{0,4}\s*[:：.、\s　]?.{0,60}$"
)
TITLE_OF_TABLE = re.compile(
    r"^[^。；，：:]{4,38}(?<![下上附如此代])(?:表|一览|名单|统计|明细|清单)(?:[（(][^（）()]{1,14}[）)])?$"
)
"""What a line right above a table is when it ends so: 2024年重点项目进展一览表."""
CAPTION_NUMBER = re.compile(
    r"^(?:图|表|附图|附表|Figure|Fig\.|Table)\s*(?:\d{1,3}(?:[-.]\d{1,3})?|[一二三四五六七八九十]{1,3})"
    r"(?:[:：.、\s　]\s*|(?=《))(?=\S)"
)


def is_left_open(text: str) -> bool:
    """Tell whether a bracket or quotation opens and does not close: the text goes on elsewhere."""
    return any(text.count(opening) > text.count(closing) for opening, closing in ("（）", "()", "《》", "“”", "【】"))


def number_level(text: str) -> int | None:
    """Return 1 to 4 for text that begins with the sign 一、（一）1. or (1)."""
    if _may_open_with_number(text):
        for level, sign in _NUMBER_SIGNS:
            if sign.match(text):
                return level
    return None


def without_number(text: str) -> str:
    """Return what follows the numbering sign."""
    if _may_open_with_number(text):
        for _, sign in _NUMBER_SIGNS:
            match = sign.match(text)
            if match:
                return text[match.end() :].strip()
    return text


def _may_open_with_number(text: str) -> bool:
    first = text[:1]
    return first in _NUMBER_OPENINGS or first.isdecimal()


def is_enumeration(text: str) -> bool:
    """Tell whether the text begins as a point of a running enumeration: 一是, 首先."""
    return _ENUMERATION.match(text) is not None


def ends_sentence(text: str) -> bool:
    last = text[-1:]
    return last in _SENTENCE_ENDS or (last in _CLOSING_MARKS and text.rstrip(_CLOSING_MARKS)[-1:] in _SENTENCE_ENDS)


def ends_as_lead_in(text: str) -> bool:
    """Tell whether the text leads over to what follows, as a colon does."""
    return _LEAD_IN_END.search(text) is not None


def ends_in_closing_mark(text: str) -> bool:
    return text[-1:] in _CLOSING


def begins_with_mark(text: str) -> bool:
    """Tell whether the text begins with a mark that closes or parts what stands before it."""
    return text[:1] in _NEVER_FIRST


def continues_sentence(text: str) -> bool:
    """Tell whether no paragraph could begin so: a closing mark, a particle, a lower-case letter."""
    return _CONTINUES.match(text) is not None


def begins_with_rest(text: str) -> bool:
    """Tell whether the text begins with the last one or two characters of a clause, torn off its beginning."""
    return _REST.match(text) is not None


def has_stop_inside(text: str) -> bool:
    """Tell whether a sentence ends before the end of the text."""
    return _STOP_INSIDE.search(without_number(text)) is not None
