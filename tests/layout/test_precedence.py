"""Who goes first: long work stands aside for the window, but never for good."""

from __future__ import annotations

import threading
import time

from bulletin_editor.precedence import Precedence


def _working(precedence: Precedence) -> tuple[threading.Thread, threading.Event]:
    done = threading.Event()

    def work() -> None:
        precedence.stand_aside()
        done.set()

    thread = threading.Thread(target=work)
    thread.start()
    return thread, done


def test_nobody_waits_while_nobody_takes_precedence() -> None:
    thread, done = _working(Precedence())
    thread.join(10)
    assert done.is_set()


def test_work_goes_on_when_precedence_is_given_back() -> None:
    precedence = Precedence(longest_wait=10)
    precedence.take()
    thread, done = _working(precedence)
    assert not done.is_set()
    precedence.give_back()
    thread.join(10)
    assert done.is_set()


def test_work_goes_on_in_the_end_though_precedence_is_kept() -> None:
    precedence = Precedence(longest_wait=0.02)
    start = time.monotonic()
    precedence.take()
    thread, done = _working(precedence)
    thread.join(10)
    assert done.is_set()
    assert time.monotonic() - start >= 0.02


def test_precedence_taken_again_and_again_lasts_no_longer() -> None:
    precedence = Precedence(longest_wait=0.2)
    precedence.take()
    done: list[int] = []
    start = time.monotonic()
    thread = threading.Thread(target=lambda: done.extend(precedence.between(range(100))))
    thread.start()
    while thread.is_alive() and time.monotonic() - start < 10:
        precedence.take()
        thread.join(0.01)
    assert len(done) == 100


def test_long_work_stands_aside_between_its_parts() -> None:
    precedence = Precedence(longest_wait=10)
    precedence.take()
    done: list[int] = []
    thread = threading.Thread(target=lambda: done.extend(precedence.between(range(3))))
    thread.start()
    thread.join(0.1)
    assert thread.is_alive()
    precedence.give_back()
    thread.join(10)
    assert done == [0, 1, 2]


def test_who_has_precedence_never_waits_for_itself() -> None:
    precedence = Precedence(longest_wait=10)
    precedence.take()
    start = time.monotonic()
    precedence.stand_aside()
    assert time.monotonic() - start < 5
