"""Labels of departments and sections: a name with a colon, in brackets, or behind an ornament."""

from __future__ import annotations

import re

from bulletin_editor.readers.structure.bylines import byline_confidence
from bulletin_editor.readers.structure.patterns import SALUTATION, ends_sentence, number_level
from bulletin_editor.readers.structure.units import is_unit

LABEL_BRACKETS = frozenset(("【】", "〔〕", "[]", "［］", "〖〗"))
_ORNAMENTS = "■□●○◆◇▲△▶►★☆※◎◉▌▎§"
_ORNAMENT = re.compile(rf"^[{_ORNAMENTS}]{{1,3}}[\s　]*(?=[^\s{_ORNAMENTS}])")
_FRAMED = re.compile(rf"^([{_ORNAMENTS}—―─=＝~～\-]{{1,4}})[\s　]*([^{_ORNAMENTS}—―─=＝~～\-].*?)[\s　]*\1$")
_ORNAMENTED = re.compile(rf"^[{_ORNAMENTS}]{{1,3}}[\s　]*([^，。；！？]{{2,20}}[：:]?)$")
_LEAD_IN = re.compile(
    r"(?:如下|以下|强调|指出|要求|认为|表示|提出|部署|包括|主要|方面|问|答|说|介绍|分别是|就是|例如|比如|注意|注|附|附件|时间|地点|内容|工作|任务|措施|做法|"
    r"问题|特点|经验|成效|建议|意见|奖|个人|集体|名单|人员|[）)]|following|follows|below|include|includes|said|says|are|is)$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^([^：:。，；！？,;!?]{2,40}?)\s*([：:])\s*([】\]]?)$")
_LABEL_ENDS = frozenset("：:】] ")
_LABEL_BEFORE_TITLE = re.compile(r"^([^：:。，；！？,;!?]{2,18}[：:】〕\]］〗])[\s　]*([^。；：:]{6,40})$")


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


_BRACKETS = frozenset("[]{}<>")
"""What stands inside the brackets of a place to fill in, such as [{{name}}], never inside a label's."""


def bracketed_label(text: str) -> str | None:
    """Return what stands inside the brackets of a label such as 【基层动态】; `None` for other lines."""
    inside = text[1:-1].strip() if len(text) > 3 and text[0] + text[-1] in LABEL_BRACKETS else None
    if not inside or len(inside) > 14 or not _BRACKETS.isdisjoint(inside):
        return None
    return inside if not byline_confidence(text) else None


def ornament_of(text: str) -> str:
    """Return the ornament and the blanks that a title stands behind; empty without one."""
    match = _ORNAMENT.match(text) if text[:1] in _ORNAMENTS else None
    return match[0] if match is not None else ""


def without_frame(title: str) -> tuple[str, str]:
    """Return a title without the ornaments or dashes that frame it, and what framed it: ※要闻※, —— 要闻 ——."""
    match = _FRAMED.match(title)
    if match is not None:
        return match[2].strip(), match[1].strip()
    ornament = ornament_of(title)
    return title[len(ornament) :], ornament.strip()


def is_lead_in(name: str) -> bool:
    """Tell whether a label rather leads over to an enumeration or a speech than names a unit."""
    return _LEAD_IN.search(name) is not None


def ornamented_unit(text: str) -> str:
    """Return the unit that a line names after an ornament, ■ 民政局; empty for other lines."""
    match = _ORNAMENTED.match(text) if text[:1] in _ORNAMENTS else None
    return match[1].strip() if match is not None and is_unit(match[1].strip("：: ")) else ""
