"""Bylines: who wrote, took the pictures or handed in, on a line of their own or run in at the end of a text."""

from __future__ import annotations

import re
from functools import cache

from bulletin_editor.readers.structure.patterns import DATE, ends_sentence
from bulletin_editor.readers.structure.units import is_person, is_unit, is_unit_with_people

_ROLE = (
    r"(?:本[报報]|本刊|本网|本台|本站|见习|实习|特约|首席|全媒体|驻[^\s驻]{1,6}?){0,4}"
    r"(?:记者|記者|通讯员|通訊員|评论员|撰稿人?|供稿人?|投稿人?|报送人?|作者|编辑|責任編輯|责任编辑|责编|摄影|攝影|图文|文字|"
    r"执笔人?|整理|文\s?[/／]\s?图|图\s?[/／]\s?文|来源|稿源|稿件来源|信息员|通讯|供图|[文图](?=\s?[/／|:：]))"
)
_TASK = (
    r"(?:采写|采编|拟稿人?|起草人?|核稿人?|初审人?|复审人?|终审人?|[一二三]审|审核人?|审稿人?|审签|校对|校核|编审|主编|总编|签发人?|"
    r"监制|排版|美编|制作|推送|策划|统筹|录入|翻译|报道|供稿单位|报送单位)"
)
"""What people do for an article; only a mark behind it tells that a name follows."""
_NAME = r"(?:[\u3400-\u9fff·]{2,14}|[\u3400-\u9fff][ \u3000]{1,2}[\u3400-\u9fff](?![\u3400-\u9fff]))"
_MARK = r"\s?[/／|｜:：]\s?"
_SIGNED = rf"(?:{_ROLE}(?:{_MARK}|[\s　]+)|{_TASK}{_MARK}){_NAME}"
_SIGNED_ON = rf"(?:[\s　、，,/／|｜]+(?:{_ROLE}[\s　:：/／|｜]*|{_TASK}{_MARK})?{_NAME}){{0,9}}"
_BYLINE_START = re.compile(rf"^{_SIGNED}{_SIGNED_ON}(?:\s*[/／]?(?:文|图|摄|摄影|报道|文/图))?$")
_AUTHORS = re.compile(_ROLE + "|采写|采编|供稿单位|报送单位|报道")
"""Without any of them, those who only checked or signed are named."""
_BYLINE_TIGHT = re.compile(
    r"^(?:本[报報]|本刊|本网)?(?:见习|实习|特约)?(?:记者|記者|通讯员|通訊員)[\u3400-\u9fff]{2,4}$"
)
_ENDINGS = ("供稿", "撰稿", "报道", "报送", "摄影", "摄", "文/图", "图/文", "文", "图", "整理", "执笔", "投稿", "供图")
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
_BRACKETED = re.compile(r"^[（(【\[]\s*(.{2,60}?)\s*[）)】\]]$")
_RUN_IN_BRACKETED = re.compile(r"(?<=[。！？!?.…”’])[\s　]*([（(【][^（）()【】。！？]{2,60}[）)】])[。.]?$")
_LONGEST_RUN_IN = 100
"""How far from the end of a text a byline run in may begin; longer ones would take long to find."""
_ENDS_BEFORE_BYLINES = frozenset("。！？!?.…”’")
_ORNAMENTS = "□■◎●◇◆▲△"
_STOP = re.compile(r"[。！？；]")


@cache
def _byline_end() -> re.Pattern[str]:
    """Return the pattern of names with what they did behind them; few drafts need it, and making it takes long."""
    return re.compile(rf"^{_NAME}(?:[\s　、，,]+{_NAME}){{0,5}}[\s　/／|]*(?:{'|'.join(_ENDINGS)})$")


@cache
def _run_in_plain() -> re.Pattern[str]:
    """Return the pattern of a byline without brackets at the end of a text, made as late as the other."""
    return re.compile(rf"(?<=[。！？!?…”])[\s　]*({_SIGNED}{_SIGNED_ON})$")


def byline_confidence(text: str) -> int:
    """Return how surely a whole line is a byline, in percent; 0 when it is none."""
    if not text or len(text) > 90 or _STOP.search(text):
        return 0
    bracketed = _BRACKETED.match(text)
    inside = bracketed[1] if bracketed else text
    if text[0] in _ORNAMENTS:
        name = text.lstrip(_ORNAMENTS).strip()
        return 85 if name and is_person(name) else byline_confidence(name)
    if _BYLINE_START.match(inside):
        return 97 if _AUTHORS.search(inside) else 72
    if _BYLINE_ENGLISH.match(inside):
        return 92
    if _BYLINE_TIGHT.match(inside) or _ends_as_byline(inside) or _BYLINE_ENGLISH_TITLE.match(inside):
        return 88
    if bracketed:
        return _bracketed_confidence(inside) if text[0] in "（(" else 0
    return 75 if _BYLINE_ENGLISH_DASH.match(inside) else 0


def _ends_as_byline(text: str) -> bool:
    return text.endswith(_ENDINGS) and _byline_end().match(text) is not None


def _bracketed_confidence(inside: str) -> int:
    if DATE.match(inside):
        return 0
    if all(is_person(word) for word in re.split(r"[\s　、，,]+", inside)):
        return 85
    if is_unit_with_people(inside):
        return 90
    return 80 if is_unit(inside) else 0


def run_in_byline(text: str) -> tuple[int, int, int] | None:
    """Return where a byline run in at the end of a paragraph stands, and how surely it is one."""
    before = max(0, len(text) - _LONGEST_RUN_IN)
    tail = text[before:]
    if _ENDS_BEFORE_BYLINES.isdisjoint(tail):
        return None
    for pattern in (_RUN_IN_BRACKETED, _run_in_plain()):
        match = pattern.search(tail)
        if match is not None:
            confidence = byline_confidence(match[1])
            if confidence:
                return before + match.start(1), before + match.end(1), confidence - 5
    return None


def ends_text(text: str) -> bool:
    """Tell whether a text is whole at its end: a sentence ends there, or a byline behind one."""
    return ends_sentence(text) or run_in_byline(text) is not None
