from __future__ import annotations

import gc
import weakref

from bulletin_editor.layout.memory import Same, remembered


class Lines:
    """Something costly that was made."""


def test_what_is_asked_for_again_and_again_stays_and_what_is_not_is_forgotten() -> None:
    made: list[weakref.ref[Lines]] = []

    @remembered
    def set_lines(_paragraph: Same[str]) -> Lines:
        lines = Lines()
        made.append(weakref.ref(lines))
        return lines

    unchanged = [Same(f"paragraph {number}") for number in range(10)]
    versions = [f"typed {number}" for number in range(1000)]
    for version in versions:
        for paragraph in (*unchanged, Same(version)):
            set_lines(paragraph)
    gc.collect()
    assert len(made) == len(unchanged) + len(versions)
    assert all(lines() for lines in made[: len(unchanged)])
    assert sum(lines() is not None for lines in made) < 400


def test_equal_values_that_are_not_the_same_are_made_apart() -> None:
    make = remembered(lambda held: [held.held])
    one, other = ["甲"], ["甲"]
    assert make(Same(one)) is make(Same(one))
    assert make(Same(one)) is not make(Same(other))
