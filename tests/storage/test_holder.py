"""A holder that is gone is told from one that lives."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from bulletin_editor.storage.holder import Holder, this_holder


@pytest.fixture
def here() -> Holder:
    return this_holder()


def test_this_process_lives(here: Holder) -> None:
    assert here.process == os.getpid()
    assert not here.is_gone()


def test_every_opening_has_a_token_of_its_own(here: Holder) -> None:
    assert this_holder().token != here.token


def test_a_process_that_ended_is_gone(here: Holder) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert replace(here, process=ended.pid).is_gone()


@pytest.mark.skipif(sys.platform != "linux", reason="needs what /proc tells")
def test_another_process_with_the_same_number_is_not_the_holder(here: Holder) -> None:
    assert replace(here, process_started="some boot/1").is_gone()


def test_of_another_machine_nobody_can_be_sure(here: Holder) -> None:
    assert not replace(here, machine="elsewhere", process=2**22 - 1).is_gone()


def test_a_person_reads_who_where_and_since_when(here: Holder) -> None:
    shown = str(replace(here, name="li", machine="desk-3", since="2026-07-28T09:00:00+08:00"))
    assert shown == "li@desk-3, 2026-07-28T09:00:00+08:00"
