"""What the names of files tell of the unit that sent them."""

from __future__ import annotations

import pytest

from bulletin_editor.readers.names import department_of_name


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("商务局-盯牢目标任务", "商务局"),
        ("住建局信息1", "住建局"),
        ("财政局材料", "财政局"),
        ("发改局报送", "发改局"),
        ("审计局7月稿", "审计局"),
        ("03卫健委信息（一）", "卫健委"),
        ("信息中心材料", "信息中心"),
    ],
)
def test_a_unit_stands_before_what_the_file_is(name: str, unit: str) -> None:
    assert department_of_name(name) == unit


@pytest.mark.parametrize("name", ["信息", "上半年总结", "第3稿", "7月简报", "草稿2"])
def test_what_a_file_is_names_no_unit(name: str) -> None:
    assert department_of_name(name) is None
