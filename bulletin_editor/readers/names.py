"""What the names of files and folders tell: "商务局-盯牢目标任务.docx" comes from 商务局."""

from __future__ import annotations

import re
from pathlib import Path

from bulletin_editor.readers.structure.units import is_unit

_PARTS = re.compile(r"[-_—–－+\s　（）()【】\[\]:：、，,.．]+")
_ORDINAL = re.compile(r"^(?:\d{1,4}|[一二三四五六七八九十]{1,3})[-_.．、\s　]+|^\d{1,3}(?=[\u4e00-\u9fff])")
_WHAT_IT_IS = re.compile(
    r"^(?:报送|转发|关于)|的?(?:信息|材料|稿件|来稿|供稿|投稿|报送|上报|报稿|简报|动态|工作总结|总结|汇报|情况|报道|新闻|简讯|消息|通讯|"
    r"宣传稿|约稿|初稿|终稿|定稿|修改稿|最终版|稿|第?\d++(?:月份?|[篇稿])?)++$"
)
"""What offices write around their name: 住建局信息1, 财政局7月稿, 报送政法委信息."""
_DATE_LIKE = re.compile(r"^[\d\s._年月日期第-]+$")
_GENERIC = re.compile(
    r"^(?:稿件|来稿|草稿|供稿|投稿|素材|资料|文档|新建文件夹.*|"
    r"drafts?|articles?|texts?|inbox|documents?|downloads?|new folder.*|tmp.*)$",
    re.IGNORECASE,
)


def department_of_name(name: str) -> str | None:
    """Return the unit that a file's name begins with or carries between marks; `None` where there is none."""
    bare = _ORDINAL.sub("", name)
    for part in (*_PARTS.split(bare), bare):
        for unit in (_WHAT_IT_IS.sub("", part), part):
            if unit and is_unit(unit):
                return unit
    return None


def section_and_department_of_folders(path: Path, folder: Path | None) -> tuple[str | None, str | None, int]:
    """Return the section and department that the folders between an imported folder and a file name.

    The innermost folder is the department's, the one above it the section's; the last item is how surely, in percent.
    """
    if folder is None:
        return None, None, 0
    names = [name for part in path.relative_to(folder).parts[:-1] if (name := _title_of_folder(part))]
    if not names:
        return None, None, 0
    department, section = names[-1], names[-2] if len(names) > 1 else None
    if is_unit(department):
        return section, department, 80
    return section, department, 55


def _title_of_folder(name: str) -> str | None:
    title = _ORDINAL.sub("", name).strip()
    return None if not title or _DATE_LIKE.match(title) or _GENERIC.match(title) else title
