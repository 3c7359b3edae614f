"""The generated matter of a bulletin: masthead (报头), running head (页眉) and imprint (报尾), filled in."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import replace

from bulletin_editor.content.bulletin import Imprint, Masthead
from bulletin_editor.templates.template import MatterRow, StyleName, Template

_FIELD = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\]]*)\]")

MASTHEAD_FIELDS = ("name", "unit", "classification", "copy_number", "number", "total_number", "date")
"""What rows of a masthead may name in braces; number, total number and date in the template's own words."""

IMPRINT_FIELDS = (
    "report_to",
    "send_to",
    "distribute_to",
    "copies",
    "editor",
    "reviewer",
    "approver",
    "telephone",
    "unit",
    "date",
)
"""What rows of an imprint may name in braces; unit and date are the masthead's."""


def masthead_fields(template: Template, masthead: Masthead) -> dict[str, str]:
    """Return the text of each field of `MASTHEAD_FIELDS`, empty where there is nothing to print."""
    issue, date = template.issue, masthead.date
    number = issue.number.format(number=masthead.number) if masthead.number is not None else ""
    return {
        "name": masthead.name,
        "unit": masthead.unit,
        "classification": masthead.classification,
        "copy_number": masthead.copy_number,
        "number": issue.supplement + number if masthead.supplement else number,
        "total_number": (
            issue.total_number.format(total_number=masthead.total_number) if masthead.total_number is not None else ""
        ),
        "date": (
            issue.date.format(
                year=date.year, month=date.month, day=date.day, month_name=calendar.month_name[date.month]
            )
            if date
            else ""
        ),
    }


def masthead_rows(template: Template, masthead: Masthead) -> tuple[MatterRow, ...]:
    """Return the masthead's rows as they are printed; rows whose fields are all empty are left out."""
    return _filled(template.masthead, masthead_fields(template, masthead))


def has_running_head(template: Template) -> bool:
    """Tell whether pages have a running head, if the masthead gives it anything to say."""
    head = template.running_head
    return bool(head.left or head.centre or head.right)


def running_head_rows(template: Template, masthead: Masthead) -> tuple[MatterRow, ...]:
    """Return the running head as the one row it is; none where it has nothing to say."""
    head = template.running_head
    row = MatterRow(StyleName.RUNNING_HEAD, head.left, head.centre, head.right, rule=head.rule)
    fields = masthead_fields(template, masthead)
    return _filled((row,), fields) if has_running_head(template) else ()


def imprint_rows(template: Template, imprint: Imprint, masthead: Masthead) -> tuple[MatterRow, ...]:
    """Return the imprint's rows as they are printed; none at all when nothing of it is filled in."""
    fields = {
        "report_to": imprint.report_to,
        "send_to": imprint.send_to,
        "distribute_to": imprint.distribute_to,
        "copies": "" if imprint.copies is None else str(imprint.copies),
        "editor": imprint.editor,
        "reviewer": imprint.reviewer,
        "approver": imprint.approver,
        "telephone": imprint.telephone,
    }
    if not any(fields.values()):
        return ()
    about = masthead_fields(template, masthead)
    rows = _filled(template.imprint, {**fields, "unit": about["unit"], "date": about["date"]})
    return tuple(row for index, row in enumerate(rows) if not _repeats_rule(rows, index))


def _repeats_rule(rows: tuple[MatterRow, ...], index: int) -> bool:
    """Tell whether a bare rule follows a rule, because all between them was left out."""
    row = rows[index]
    is_bare = row.rule is not None and not (row.left or row.centre or row.right)
    return is_bare and index > 0 and rows[index - 1].rule is not None


def _filled(rows: tuple[MatterRow, ...], fields: Mapping[str, str]) -> tuple[MatterRow, ...]:
    filled = []
    for row in rows:
        left, centre, right = (_fill(pattern, fields) for pattern in (row.left, row.centre, row.right))
        is_bare = not (row.left or row.centre or row.right)
        if left or centre or right or is_bare or (row.rule and row.rule_stays):
            filled.append(replace(row, left=left, centre=centre, right=right))
    return tuple(filled)


def _fill(pattern: str, fields: Mapping[str, str]) -> str:
    """Fill in a pattern; empty when it names fields and all of them are empty.

    What stands in square brackets is left out when its own fields are empty.
    """
    if not _is_wanted(pattern, fields):
        return ""
    chosen = _OPTIONAL.sub(lambda match: match[1] if _is_wanted(match[1], fields) else "", pattern)
    return _FIELD.sub(lambda match: fields[match[1]], chosen).strip()


def _is_wanted(pattern: str, fields: Mapping[str, str]) -> bool:
    names = _FIELD.findall(pattern)
    return not names or any(fields[name] for name in names)
