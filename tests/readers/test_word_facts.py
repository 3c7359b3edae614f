"""An import keeps what a Word file says, by a reading of the file that shares nothing with the reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from varied_word_files import libreoffice_files, pandoc_files, word_files
from word_facts import facts_of_draft, facts_of_word

from bulletin_editor.readers.registry import read_draft

LEAST_SHARE = 0.985


@pytest.mark.parametrize("make", [word_files, pandoc_files, libreoffice_files])
def test_what_a_word_file_says_is_kept(make: Callable[[Path], list[Path]], tmp_path: Path) -> None:
    paths = make(tmp_path)
    if not paths:
        pytest.skip("the program that makes these files is not installed")
    said: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    lost = []
    for path in paths:
        facts, read = facts_of_word(path), facts_of_draft(read_draft(path))
        said.update(_by_kind(facts))
        kept.update(_by_kind(facts & read))
        lost += [(path.name, *fact) for fact in (facts - read)]
    assert sum(kept.values()) >= LEAST_SHARE * sum(said.values()), lost
    assert {"paragraph", "heading", "item", "cell", "bold", "italic", "link"} <= set(said)


def _by_kind(facts: Counter[tuple[str, ...]]) -> Counter[str]:
    kinds: Counter[str] = Counter()
    for (kind, *_), count in facts.items():
        kinds[kind] += count
    return kinds
