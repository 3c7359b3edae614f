"""The names of WordprocessingML elements and attributes, and the small questions asked of them everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"

VAL = f"{W}val"
_OFF = frozenset(("0", "false", "off", "none"))


def value(parent: _Element, name: str) -> str | None:
    """Return the `w:val` of a child, `None` without the child or the value."""
    child = first_child(parent, f"{W}{name}")
    return None if child is None else child.get(VAL)


def first_child(parent: _Element, tag: str) -> _Element | None:
    """Return the first child of a tag, faster than a search by path: it is one of few."""
    for child in parent:
        if child.tag == tag:
            return child
    return None


def is_on(element: _Element | None) -> bool | None:
    """Return whether a switch such as w:b is on; `None` when it is not there."""
    return None if element is None else (element.get(VAL) or "1").lower() not in _OFF


def whole_number(written: str | None) -> int | None:
    """Return a number of reasonable size, `None` for nonsense."""
    if not written or len(written) > 9:
        return None
    try:
        return int(float(written))
    except (ValueError, OverflowError):
        return None
