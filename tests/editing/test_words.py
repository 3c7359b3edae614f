"""Words are what stands between marks: a Chinese clause, a Latin word, a number with what belongs to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_editor.editing.words import next_word, previous_word, word_at

TEXT = "总的看，形势良好。Schneider Electric等3家，增长6.8%，PM2.5下降"


@pytest.mark.parametrize(
    ("inside", "word"),
    [("的", "总的看"), ("好", "形势良好"), ("，", "，"), ("Ele", "Electric"), ("6.8", "6.8%"), ("2.5", "PM2.5")],
)
def test_a_word_ends_at_marks_and_where_the_script_changes(inside: str, word: str) -> None:
    start, stop = word_at(TEXT, TEXT.index(inside))
    assert TEXT[start:stop] == word


def test_steps_forth_and_back_stop_at_the_same_places() -> None:
    forth, place = [], 0
    while place < len(TEXT):
        place = next_word(TEXT, place)
        forth.append(place)
    back = [len(TEXT)]
    while back[-1] > 0:
        back.append(previous_word(TEXT, back[-1]))
    assert forth == back[-2::-1]
    assert TEXT[forth[0] :].startswith("，形势")


@given(st.text("中文，。 a1.%", max_size=12), st.integers(0, 12))
def test_a_step_never_leaves_the_text_nor_stands_still(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    assert offset < next_word(text, offset) <= len(text) or offset == len(text)
    assert 0 <= previous_word(text, offset) < offset or offset == 0
    start, stop = word_at(text, offset)
    assert 0 <= start <= stop <= len(text)
