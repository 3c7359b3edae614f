from __future__ import annotations

from pathlib import Path

import pytest

from bulletin_editor.content.house import HouseDepartment
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.house_file import house_path, read_house, write_house


def test_the_departments_of_the_house_are_found_again() -> None:
    house = (HouseDepartment("规划分局", ("规划局",)), HouseDepartment("商务局"))
    assert read_house() == ()
    write_house(house)
    assert read_house() == house
    assert "规划分局" in house_path().read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text", ["", "{}", '{"departments": [{"name": ""}]}', '{"departments": [{"name": "a", "aliases": "b"}]}']
)
def test_a_file_that_is_no_list_of_departments_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "departments.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileError) as refusal:
        read_house(path)
    assert refusal.value.cause is Cause.CORRUPT
