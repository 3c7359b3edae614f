"""Faces that offices set titles and headings in: 黑体, 小标宋."""

from __future__ import annotations

import re

_HEAVY = re.compile(r"黑体|SimHei|Heiti|小标宋|XiaoBiaoSong|FZXBS|大标宋|中宋|STZhongsong", re.IGNORECASE)


def is_heavy(face: str) -> bool:
    """Tell whether a face by its name is one for titles, not for text."""
    return _HEAVY.search(face) is not None
