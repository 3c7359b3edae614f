"""Bylines (署名) read as roles and names: "本报记者 蔡杨洋" is the role 本报记者 and the name 蔡杨洋."""

from __future__ import annotations

import re
from dataclasses import dataclass

BYLINE_ROLES = (
    "本报记者",
    "本报通讯员",
    "本报见习记者",
    "实习记者",
    "见习记者",
    "通讯员",
    "记者",
    "特约记者",
    "撰稿",
    "供稿",
    "文字",
    "作者",
    "编辑",
    "责任编辑",
    "摄影",
    "图文",
    "文",
    "图",
)
_ROLE = re.compile(f"({'|'.join(sorted(BYLINE_ROLES, key=len, reverse=True))})(?=[\\s:：/／])[\\s:：/／]*")
_SEPARATORS = re.compile(r"[\s、，,]+")


@dataclass(frozen=True, slots=True)
class Credit:
    """One role with the people who filled it; the role is empty where none is printed."""

    role: str
    names: tuple[str, ...]


def parse_byline(byline: str) -> tuple[Credit, ...]:
    """Return the roles and names of a byline in their order, brackets around it left out."""
    text = byline.strip().strip("()（）")
    parts = _ROLE.split(text)
    found = [("", parts[0]), *zip(parts[1::2], parts[2::2], strict=True)]
    return tuple(
        Credit(role, names)
        for role, rest in found
        if (names := tuple(name for name in _SEPARATORS.split(rest) if name))
    )
