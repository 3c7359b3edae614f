"""Jobs beside the window."""

from __future__ import annotations

import logging
import threading

import pytest
from pytestqt.qtbot import QtBot

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.gui.background import Jobs, NewestOnly, Progress, UnexpectedError


def test_a_job_hands_its_result_to_the_screens_thread(qtbot: QtBot) -> None:
    jobs = Jobs()
    threads = []
    job = jobs.start("add", lambda _progress: (threading.current_thread(), 1 + 1))
    job.succeeded.connect(lambda result: threads.append((threading.current_thread(), result)))
    with qtbot.waitSignal(job.finished):
        pass
    here, (there, value) = threads[0]
    assert (value, here is threading.main_thread(), there is here) == (2, True, False)


def test_a_refusal_comes_as_the_error_it_is(qtbot: QtBot) -> None:
    jobs = Jobs()

    def fail(_progress: Progress) -> None:
        raise FileError("draft.docx", Cause.EMPTY)

    job = jobs.start("read", fail)
    with qtbot.waitSignal(job.failed) as blocker:
        pass
    assert blocker.args[0].cause is Cause.EMPTY


def test_a_mistake_of_the_program_is_told_and_logged(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    jobs = Jobs()
    with caplog.at_level(logging.ERROR):
        job = jobs.start("divide", lambda _progress: 1 // 0)
        with qtbot.waitSignal(job.failed) as blocker:
            pass
    assert isinstance(blocker.args[0], UnexpectedError)
    assert "divide failed" in caplog.text
    caplog.clear()


def test_progress_is_heard_of(qtbot: QtBot) -> None:
    jobs = Jobs()
    shares: list[float] = []
    job = jobs.start("count", lambda progress: [progress(n / 2) for n in range(3)])
    job.progressed.connect(shares.append)
    with qtbot.waitSignal(job.finished):
        pass
    assert shares == [0, 0.5, 1]


def test_a_cancelled_job_ends_at_its_next_report(qtbot: QtBot) -> None:
    jobs = Jobs()
    began, go_on = threading.Event(), threading.Event()
    answers: list[bool] = []

    def work(progress: Progress) -> None:
        began.set()
        go_on.wait()
        answers.append(progress(0.5))

    job = jobs.start("long", work)
    assert began.wait(5)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    go_on.set()
    jobs.cancel_all()
    assert answers == [False]


def test_only_the_newest_of_what_waits_is_done(qtbot: QtBot) -> None:
    jobs = Jobs()
    newest = NewestOnly("compose", jobs)
    results: list[int] = []
    newest.succeeded.connect(results.append)
    gate = threading.Event()

    def first(_progress: Progress) -> int:
        gate.wait()
        return 1

    newest.request(first)
    newest.request(lambda _progress: 2)
    newest.request(lambda _progress: 3)
    gate.set()
    qtbot.waitUntil(lambda: newest.is_idle)
    assert results == [1, 3]
