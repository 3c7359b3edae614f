"""What lines of office drafts look like: numbering signs, labels, bylines, page numbers, ends of sentences.

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
_LEAD_IN_END = re.compile(r"[：:]$")
_CLOSING = "\"'”’）)》】」』〉"
_CONTINUES = re.compile(
    r"^[，。、；：？！,.;:?!）)》】”’」』〉%％]|^(?:等|的|和|及|与|并|或|以及|而|了|地|得|着|们|之|者|性|化)(?![一二三四五六七八九十]?[、.])|^[a-z]"
)

TEXT_OPENING = re.compile(
    r"^(?:近日|日前|近期|连日来|近年来|近段时间以来|今年以来|去年以来|今年|去年|上半年|下半年|截至目前|目前|据悉|据了解|据介绍|"
    r"(?:截至)?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|初|份)?(?:上午|下午|晚|起|以来)?)[，,]"
)
"""The opening of a text by its time or source, never of a title."""
COUNTED = re.compile(r"^\d{1,2}[\s　]+\S")
"""A number parted from what it counts by a blank alone: a heading or a fact, never a subhead."""
LABEL_BRACKETS = frozenset(("【】", "〔〕", "[]", "［］", "〖〗"))
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
    r"^[（(]?(?:[\d〇○零一二三四五六七八九十]{4}\s?年[度]?\s?)?(?:总|增刊)?第\s*[\d一二三四五六七八九十百]{1,5}\s*期.{0,24}$|^(?:Issue|Volume|Vol\.?|No\.?)\s+\d+\b.{0,40}$"
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
CAPTION_NUMBER = re.compile(
    r"^(?:图|表|附图|附表|Figure|Fig\.|Table)\s*(?:\d{1,3}(?:[-.]\d{1,3})?|[一二三四五六七八九十]{1,3})"
    r"(?:[:：.、\s　]\s*|(?=《))(?=\S)"
)

_UNIT_END = re.compile(
    r"(?:局|委|委员会|办|办公室|部|处|科|院|研究所|派出所|司法所|管理所|中心|街道|办事处|镇|乡|村|社区|集团|公司|学校|中学|小学|大学|学院|幼儿园|医院|"
    r"党委|党组|党工委|管委会|支部|总支|工会|协会|学会|联合会|联盟|团委|团工委|妇联|大队|支队|总队|中队|馆|站|室|厅|政府|法院|检察院|银行|支行|分行|"
    r"组|专班|园区|工商联|残联|科协|文联|侨联|红十字会|人大|政协|纪委|监委|机关|工作站|服务队|管理处|基金会|商会|党校)(?:[（(].{1,12}[）)])?$"
)
_NOT_A_UNIT = re.compile(
    r"(?:格局|布局|大局|全局|开局|结局|破局|当局|部署|内部|全部|干部|西部|东部|中部|南部|北部|好处|难处|之处|深处|实处|团队|部队|重心|核心|信心|科学|学科|"
    r"投入|机组|重组|换届选举委|课题组|进社区|入社区|到社区|进校园|进学校|进农村|到农村|下乡|振兴乡村|美丽乡村|新农村|最后一站|下一站|第一站|一村一|建设美丽村|回头看|为中心|新机关)$"
)
_DOES_SOMETHING = re.compile(
    r"(?:走进|走访|走入|组织(?!部|处|科|人事|委|办|工作)|召开|举行|举办|开展|深入|启动|赴|慰问|迎来|获评|荣获|来到|来自|强化|加快|全力|扎实|"
    r"积极|牵手|助力|送进|落户|做好|抓好|让|为了|携手|聚焦|坚持|成为|通过|[——：:])"
)
"""What stands in sentences about units and never in their names."""
_UNIT_END_ENGLISH = re.compile(
    r"\b(?:Department|Office|Bureau|Committee|Team|Division|Council|Commission|Library|School|Centre|Center|Services?|"
    r"Society|Association|Club|Agency|Authority|Board|Unit|Institute|Faculty|Ministry|Branch)$"
)
_LEAD_IN = re.compile(
    r"(?:如下|以下|强调|指出|要求|认为|表示|提出|部署|包括|主要|方面|问|答|说|介绍|分别是|就是|例如|比如|注意|注|附|附件|时间|地点|内容|工作|任务|措施|做法|"
    r"问题|特点|经验|成效|建议|意见|following|follows|below|include|includes|said|says|are|is)$",
    re.IGNORECASE,
)

_ROLE = (
    r"(?:本报|本刊|本网|本台|本站|见习|实习|特约|首席|全媒体|驻\S{1,6}?)*"
    r"(?:记者|通讯员|评论员|撰稿人?|供稿人?|投稿人?|报送人?|作者|编辑|责任编辑|责编|摄影|图文|文字|执笔人?|整理|"
    r"文\s?[/／]\s?图|图\s?[/／]\s?文|来源|稿源|稿件来源|信息员|通讯|供图|[文图](?=\s?[/／|:：]))"
)
_NAME = r"[\u3400-\u9fff·]{2,12}"
_BYLINE_START = re.compile(
    rf"^{_ROLE}(?:\s?[/／|:：]\s?|[\s　]+){_NAME}(?:[\s　、，,/／|]+(?:{_ROLE}[\s　:：/／|]*)?{_NAME}){{0,7}}"
    r"(?:\s*[/／]?(?:文|图|摄|摄影|报道|文/图))?$"
)
_BYLINE_TIGHT = re.compile(r"^(?:本报|本刊|本网)?(?:见习|实习|特约)?(?:记者|通讯员)[\u3400-\u9fff]{2,4}$")
_BYLINE_END = re.compile(
    rf"^{_NAME}(?:[\s　、，,]+{_NAME}){{0,5}}[\s　/／|]*"
    r"(?:供稿|撰稿|报道|报送|摄影|摄|文/图|图/文|文|图|整理|执笔|投稿|供图)$"
)
_BYLINE_ENGLISH = re.compile(
    r"^(?:(?:Reported|Written|Words|Story|Text|Report|Contributed|Submitted|Compiled|Photos?|Text and photos?)\s+)?"
    r"[Bb][Yy]:?\s+"
    r"[A-Z][\w.'’-]*(?:[\s,&]+(?:and\s+)?[A-Z][\w.'’-]*){0,9}$"
)
_BYLINE_ENGLISH_TITLE = re.compile(
    r"^(?:[—–-]+\s*)?[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]*){1,3},\s+(?:[A-Z]?[\w-]+\s+){0,3}"
    r"(?:Reporter|Writer|Editor|Correspondent|Staff|Contributor|Intern|Columnist)$",
    re.IGNORECASE,
)
_BYLINE_ENGLISH_DASH = re.compile(r"^[—–]+\s*[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]*){1,3}$")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴"
    "霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚"
    "岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣"
)
_PERSON = re.compile(
    rf"^(?:[{_SURNAMES}][\u3400-\u9fff]{{1,2}}|[{_SURNAMES}]　[\u3400-\u9fff]"
    r"|欧阳.{1,2}|上官.{1,2}|司马.{1,2}|诸葛.{1,2})$"
)
_NOT_A_NAME = frozenset(("完", "全文完", "续", "试行", "草案", "节选", "摘要", "图文", "略", "连载", "待续"))
_BRACKETED = re.compile(r"^[（(【\[]\s*(.{2,60}?)\s*[）)】\]]$")
_RUN_IN_BRACKETED = re.compile(r"(?<=[。！？!?.…”’])[\s　]*([（(【][^（）()【】。！？]{2,60}[）)】])[。.]?$")
_RUN_IN_PLAIN = re.compile(
    rf"(?<=[。！？!?…”])[\s　]*({_ROLE}[\s　:：/／|]+{_NAME}"
    rf"(?:[\s　、，,/／|]+(?:{_ROLE}[\s　:：/／|]*)?{_NAME}){{0,7}})$"
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


def continues_sentence(text: str) -> bool:
    """Tell whether no paragraph could begin so: a closing mark, a particle, a lower-case letter."""
    return _CONTINUES.match(text) is not None


def has_stop_inside(text: str) -> bool:
    """Tell whether a sentence ends before the end of the text."""
    return _STOP_INSIDE.search(without_number(text)) is not None


def ornamented_unit(text: str) -> str:
    """Return the unit that a line names after an ornament, ■ 民政局; empty for other lines."""
    match = _ORNAMENTED.match(text) if text[:1] in _ORNAMENTS else None
    return match[1].strip() if match is not None and is_unit(match[1].strip("：: ")) else ""


def is_unit(text: str) -> bool:
    """Tell whether the text names a unit that could report: 规划分局, Parks Department."""
    if len(text) > 40 or _MARKS_OUTSIDE_NAMES.search(text):
        return False
    if _UNIT_END_ENGLISH.search(text.title() if text.isupper() else text):
        return True
    return (
        len(text) <= 20
        and len(text) >= 2
        and _UNIT_END.search(text) is not None
        and not (_NOT_A_UNIT.search(text) or _DOES_SOMETHING.search(text))
    )


_LABEL = re.compile(r"^([^：:。，；！？,;!?]{2,40}?)\s*([：:])\s*([】\]]?)$")
_LABEL_ENDS = frozenset("：:】] ")
_LABEL_BEFORE_TITLE = re.compile(r"^([^：:。，；！？,;!?]{2,18}[：:】〕\]］〗])[\s　]*([^。；：:]{6,40})$")
_ORNAMENTS = "■□●○◆◇▲△▶►★☆※◎◉▌▎§"
_ORNAMENTED = re.compile(rf"^[{_ORNAMENTS}]{{1,3}}[\s　]*([^，。；！？]{{2,20}}[：:]?)$")
_MARKS_OUTSIDE_NAMES = re.compile(r"[，。；！？,;!?]")


def label_of(text: str) -> tuple[str, str] | None:
    """Return the name and the colon of a line that could label a department."""
    match = _LABEL.match(text) if text[-1:] in _LABEL_ENDS and text.rstrip("】] ")[-1:] in "：:" else None
    if match is None or SALUTATION.match(text) or number_level(text) is not None:
        return None
    name = (match[1] + match[3]).strip()
    if name[0] + name[-1] in LABEL_BRACKETS:
        name = name[1:-1].strip()
    if len(name) < 2:
        return None
    wide = len(re.findall(r"[\u2e80-\uffef]", name))
    return (name, match[2]) if (wide <= 20 and len(name) - wide <= 40) else None


def label_before_title(text: str) -> str:
    """Return the label of a line that goes on with a headline, its colon included; empty where there is none."""
    match = _LABEL_BEFORE_TITLE.match(text) if len(text) < 70 else None
    if match is None or ends_sentence(text):
        return ""
    bracketed = bracketed_label(match[1])
    return match[1] if is_unit(bracketed if bracketed is not None else match[1][:-1].strip()) else ""


def bracketed_label(text: str) -> str | None:
    """Return what stands inside the brackets of a label such as 【基层动态】; `None` for other lines."""
    inside = text[1:-1].strip() if len(text) > 3 and text[0] + text[-1] in LABEL_BRACKETS else None
    return inside if inside and len(inside) <= 14 and not byline_confidence(text) else None


def is_lead_in(name: str) -> bool:
    """Tell whether a label rather leads over to an enumeration or a speech than names a unit."""
    return _LEAD_IN.search(name) is not None


_STOP = re.compile(r"[。！？；]")


def byline_confidence(text: str) -> int:
    """Return how surely a whole line is a byline, in percent; 0 when it is none."""
    if len(text) > 90 or _STOP.search(text):
        return 0
    bracketed = _BRACKETED.match(text)
    inside = bracketed[1] if bracketed else text
    if _BYLINE_START.match(inside):
        return 97
    if _BYLINE_ENGLISH.match(inside):
        return 92
    if _BYLINE_TIGHT.match(inside) or _BYLINE_END.match(inside) or _BYLINE_ENGLISH_TITLE.match(inside):
        return 88
    if bracketed:
        return _bracketed_confidence(inside) if text[0] in "（(" else 0
    return 75 if _BYLINE_ENGLISH_DASH.match(inside) else 0


def _bracketed_confidence(inside: str) -> int:
    if inside in _NOT_A_NAME or DATE.match(inside):
        return 0
    words = re.split(r"[\s　、，,]+", inside)
    if all(is_person(word) for word in words):
        return 85
    if len(words) > 1 and is_unit(words[0]) and all(is_person(word) for word in words[1:]):
        return 90
    return 80 if is_unit(inside) else 0


def is_person(text: str) -> bool:
    """Tell whether the text is a Chinese name with a common surname."""
    return _PERSON.match(text) is not None and text not in _NOT_A_NAME


def run_in_byline(text: str) -> tuple[int, int, int] | None:
    """Return where a byline run in at the end of a paragraph stands, and how surely it is one."""
    for pattern in (_RUN_IN_BRACKETED, _RUN_IN_PLAIN):
        match = pattern.search(text)
        if match is not None:
            confidence = byline_confidence(match[1])
            if confidence:
                return match.start(1), match.end(1), confidence - 5
    return None
