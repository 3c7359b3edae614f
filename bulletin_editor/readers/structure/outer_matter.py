"""What a draft carries around its articles and the program makes itself: masthead, contents, imprint, page numbers.

Each is left out as a whole, and a finding says what it was.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from bulletin_editor.readers.draft import DraftParts, ReadingRule
from bulletin_editor.readers.structure import labels, patterns
from bulletin_editor.readers.structure.line import Line

_CONTENTS_TITLE = re.compile(
    r"^[【\[★☆◆●■▲※\s]*(?:目\s*录|要\s*目|本期要目|本期目录|本期导读|Contents|Table of contents|In this issue)"
    r"[】\]★☆◆●■▲※\s]*[：:]?$",
    re.IGNORECASE,
)
_CONTENTS_ENTRY = re.compile(r"^.{2,80}?(?:[.．]{3,}|…{1,}|·{3,}|[-—_]{3,}|\t|\s{3,})[\s.…·]*[（(]?\d{1,4}[）)]?$")
_TITLED_CONTENTS_ENTRY = re.compile(r"^.{2,80}?[\s　]*[（(]\d{1,4}[）)]$")
"""An entry known only by the page number in brackets, under a title of contents."""
_DIVIDING = "-—–_=*＊~～·•.…＝#＃◇◆☆★○●+■▲※"
_DIVIDER = re.compile(rf"^([{_DIVIDING}])(?:[ \u3000]?\1){{2,}}$|^[★☆●◆◇■▲※]{{1,2}}$")
_RECEIVERS = re.compile(r"^(?:主?[报送发]|抄[报送]|分送|印发|发送|呈[报送])\s*[：:]")
_STAFF = re.compile(
    r"^(?:责任编辑|责编|本期责编|本期编辑|编辑|主编|总编|编审|审核|审稿|签发|校对|编发|联系人|联系电话|电话|地址|邮箱|传真|网址|"
    r"共印|印数|印发单位)\s*[：:\d]"
)
_COPIES = re.compile(r"共?印(?:发|制)?\s*\d{1,5}\s*份[）)]?$")
_FACT_OF_PAGE = re.compile(
    r"(发布时间|发布日期|发布机构|信息来源|文章来源|来源|稿源|时间|日期|作者|编辑|责任编辑|浏览次数|浏览量|浏览|点击数|点击率|点击量|点击|"
    r"阅读次数|阅读量|阅读|访问量|字体|字号|文字大小|分享|保护视力色|打印)\s*[：:]"
)
_COUNTS_AND_TIMES = re.compile(r"^(?:发布[时日]|浏览|点击|阅读|访问|字体|字号|文字)")
_ORDINAL = re.compile(r"^(?:PART|Part|part|NO|No)?[.\s]*(?:0\d|PART\s?\d)[.、]?$")
_LONGEST_ORDINAL = 8.0
_CALL_OF_PAGE = re.compile(
    r"^(?:[点點]击(?:上方|下方|蓝字|标题|阅读).{0,30}|(?:长按|扫描|扫码|识别).{0,24}(?:关注|二维码|我们)|.{0,16}(?:关注我们|欢迎关注)[！!]?"
    r"|往期(?:推荐|回顾|精彩).{0,6}|阅读原文|精彩推荐|延伸阅读|[-—\s]*END[-—\s]*|(?:点个?|分享|收藏|在看|点赞|转发|[、，和与\s])+)$"
)
_LONGEST_RUNNING_HEAD = 30.0
_LEAST_PLACES = 3
"""Two lines with their page numbers make four."""
_LONGEST_LABEL = 100.0
"""No title of contents and no page number is longer."""
_MASTHEAD_LINES = 7
_IMPRINT_LINES = 12


def without_outer_matter(lines: list[Line], parts: DraftParts) -> list[Line]:
    """Return the lines without what surrounds articles; each thing left out is reported."""
    below_masthead = _without_masthead(lines, parts)
    is_whole_bulletin = len(below_masthead) < len(lines)
    lines = _without_contents(below_masthead, parts)
    lines = _without_imprint(lines, parts, is_whole_bulletin=is_whole_bulletin)
    lines = _without_facts_of_page(_without_dividers(lines, parts), parts)
    lines = _without_ordinals(_without_calls_of_page(lines, parts), parts)
    return _without_page_numbers(_without_running_heads(lines, parts), parts)


def _without_masthead(lines: list[Line], parts: DraftParts) -> list[Line]:
    """Leave out the head of a whole bulletin: its name, number, unit and date belong to the masthead."""
    head = lines[:_MASTHEAD_LINES]
    numbers = [i for i, line in enumerate(head) if line.is_text and patterns.ISSUE_NUMBER.match(line.text)]
    if (
        not numbers
        and len(head) > 1
        and patterns.BULLETIN_NAME.match("".join(head[0].text.split()))
        and _is_unit_with_date(head[1].text)
    ):
        for line in head[:2]:
            parts.report(ReadingRule.CONTENT_DROPPED, what=line.text, confidence=75, part="masthead")
        return lines[2:]
    if not numbers or not all(line.is_text and line.length <= 40 for line in head[: numbers[0] + 1]):
        return lines
    end = numbers[-1] + 1
    while end < len(head) and _is_unit_with_date(head[end].text):
        end += 1
    for line in lines[:end]:
        parts.report(ReadingRule.CONTENT_DROPPED, what=line.text, confidence=85, part="masthead")
    return lines[end:]


def _is_unit_with_date(text: str) -> bool:
    tail = re.search(r"[（(]?(?:\d{4}|[二〇零○一三四五六七八九十]{4})\s*年.{1,12}$", text)
    return len(text) <= 60 and (patterns.DATE.match(text) is not None or tail is not None)


def _without_contents(lines: list[Line], parts: DraftParts) -> list[Line]:
    """Leave out a typed list of contents: the program makes its own."""
    result: list[Line] = []
    index = 0
    titles = {index for index, line in enumerate(lines) if _is_title_of_contents(line)}
    last_places = _last_places_of_titles(lines) if titles else {}
    while index < len(lines):
        titled = index in titles
        end = index + 1 if titled else index
        while end < len(lines) and (
            _is_entry(lines[end].text, titled=titled)
            or (titled and last_places.get(_key_of_title(lines[end].text), -1) > end)
        ):
            end += 1
        if end - index >= (2 if titled else 3):
            parts.report(ReadingRule.CONTENTS_DROPPED, what=lines[index].text, count=end - index)
        else:
            end = index + 1
            result.append(lines[index])
        index = max(end, index + 1)
    return result


def _is_title_of_contents(line: Line) -> bool:
    return line.length <= _LONGEST_LABEL and _CONTENTS_TITLE.match(line.text) is not None


def _last_places_of_titles(lines: list[Line]) -> dict[str, int]:
    """Return where each short text stands last, alone or with the line below, by the key of a title."""
    places: dict[str, int] = {}
    for index, line in enumerate(lines):
        if not line.is_text or line.length > _LONGEST_LABEL:
            continue
        key = _key_of_title(line.text)
        places[key] = index
        if index + 1 < len(lines):
            places[key + _key_of_title(lines[index + 1].text)] = index
    return places


def _key_of_title(text: str) -> str:
    """Return a title without blanks, ornament and sign, by which an entry of the contents is known."""
    bare = patterns.without_number(text[len(labels.ornament_of(text)) :].strip())
    return "".join(bare.split()).rstrip("：:")


def _without_running_heads(lines: list[Line], parts: DraftParts) -> list[Line]:
    """Leave out the line that comes again on every page beside its number."""
    beside: dict[str, set[int]] = {}
    for index, line in enumerate(lines):
        if line.is_plain and line.length <= _LONGEST_LABEL and patterns.PAGE_NUMBER.match(line.text):
            for near in (index - 1, index + 1):
                if 0 <= near < len(lines) and lines[near].is_plain and lines[near].length <= _LONGEST_RUNNING_HEAD:
                    beside.setdefault(lines[near].text, set()).update((near, index))
    running = {place for places in beside.values() if len(places) > _LEAST_PLACES for place in places}
    kept: list[Line] = []
    for index, line in enumerate(lines):
        if index in running:
            parts.report(ReadingRule.PAGE_NUMBER_DROPPED, what=line.text)
            if kept and not patterns.ends_sentence(kept[-1].text):
                kept[-1] = replace(kept[-1], evidence=replace(kept[-1].evidence, page_ended=True))
        else:
            kept.append(line)
    return kept


def _without_page_numbers(lines: list[Line], parts: DraftParts) -> list[Line]:
    result: list[Line] = []
    for index, line in enumerate(lines):
        label = line.is_plain and line.length <= _LONGEST_LABEL and line.evidence.level is None
        if label and patterns.PAGE_NUMBER.match(line.text):
            bare = line.text.strip().isdigit()
            torn = bool(result) and not patterns.ends_sentence(result[-1].text) and index + 1 < len(lines)
            if not bare or (torn and result[-1].length > 20):
                parts.report(ReadingRule.PAGE_NUMBER_DROPPED, what=line.text)
                if torn:
                    result[-1] = replace(result[-1], evidence=replace(result[-1].evidence, page_ended=True))
                continue
        result.append(line)
    return result


def _is_entry(text: str, *, titled: bool) -> bool:
    if not text or not (text[-1].isdigit() or text[-1] in "）)"):
        return False
    return _CONTENTS_ENTRY.match(text) is not None or (titled and _TITLED_CONTENTS_ENTRY.match(text) is not None)


def _without_imprint(lines: list[Line], parts: DraftParts, *, is_whole_bulletin: bool) -> list[Line]:
    """Leave out the foot of a whole bulletin: whom it is for, who made it, how many copies."""
    start = len(lines)
    receivers = staff = 0
    for index in range(len(lines) - 1, max(0, len(lines) - _IMPRINT_LINES) - 1, -1):
        text = lines[index].text
        if _RECEIVERS.match(text):
            receivers += 1
        elif _STAFF.match(text) or _COPIES.search(text):
            staff += 1
        elif not (_DIVIDER.match(text) or _is_unit_with_date(text.removesuffix("印发"))):
            break
        start = index
    while start < len(lines) and not (_RECEIVERS.match(lines[start].text) or _STAFF.match(lines[start].text)):
        start += 1
    if start == 0 or not (receivers or is_whole_bulletin) or receivers + staff < (1 if is_whole_bulletin else 2):
        return lines
    for line in lines[start:]:
        parts.report(ReadingRule.CONTENT_DROPPED, what=line.text[:80], confidence=85, part="imprint")
    return lines[:start]


def _without_facts_of_page(lines: list[Line], parts: DraftParts) -> list[Line]:
    """Leave out the line below a title that says when and where a page was published and how often it was read."""
    result: list[Line] = []
    for index, line in enumerate(lines):
        if index < _MASTHEAD_LINES and line.is_plain and line.length <= _LONGEST_LABEL:
            facts = _FACT_OF_PAGE.findall(line.text)
            if len(facts) > 1 and _FACT_OF_PAGE.match(line.text) and any(map(_COUNTS_AND_TIMES.match, facts)):
                parts.report(ReadingRule.CONTENT_DROPPED, what=line.text, confidence=90, part="facts of a page")
                continue
        result.append(line)
    return result


def _without_calls_of_page(lines: list[Line], parts: DraftParts) -> list[Line]:
    """Leave out what pages ask of their readers: 点击上方关注我们, 往期推荐, END."""
    result: list[Line] = []
    for line in lines:
        if line.is_plain and line.length <= _LONGEST_LABEL and _CALL_OF_PAGE.match(line.text):
            parts.report(ReadingRule.CONTENT_DROPPED, what=line.text, confidence=85, part="call of a page")
            continue
        result.append(line)
    return result


def _without_ordinals(lines: list[Line], parts: DraftParts) -> list[Line]:
    """Leave out the large 01 that pages set over a heading."""
    result: list[Line] = []
    for line, below in zip_longest(lines, lines[1:]):
        is_ordinal = line.length <= _LONGEST_ORDINAL and line.is_plain and _ORDINAL.match(line.text) is not None
        if is_ordinal and below is not None and below.is_plain and not patterns.ends_sentence(below.text):
            parts.report(ReadingRule.MARK_DROPPED, what=line.text, confidence=90)
            continue
        result.append(line)
    return result


def _without_dividers(lines: list[Line], parts: DraftParts) -> list[Line]:
    """Leave out rows of stars or dashes; what they part is told by the gap they leave."""
    result: list[Line] = []
    gap = 0
    for line in lines:
        if line.is_plain and line.text[0] in _DIVIDING and _DIVIDER.match(line.text):
            parts.report(ReadingRule.MARK_DROPPED, what=line.text[:20], confidence=95)
            gap = max(gap, line.evidence.gap) + 1
            continue
        parted = replace(line, evidence=replace(line.evidence, gap=line.evidence.gap + gap)) if gap else line
        result.append(parted)
        gap = 0
    return result
