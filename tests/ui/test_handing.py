"""Only the interface thread lets go of what a job held: elsewhere that can stop the program for ever."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from repatria.domain.errors import DiskFullError
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.handing import Handed
from repatria.ui.tasks import Tasks


class Thing:
    """Says on which thread nothing held it any more."""

    def __init__(self, ended: list[str]) -> None:
        self._ended = ended

    def __del__(self) -> None:
        self._ended.append(threading.current_thread().name)


class LettingGoLast(Executor):
    """A thread for each job, which holds it until everybody else has let go of it."""

    def __init__(self) -> None:
        self.others_are_done = threading.Event()
        self.threads: list[threading.Thread] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        held = [(fn, args)]
        del args

        def work() -> None:
            job, given = held.pop()
            job(*given)
            future.set_result(None)
            self.others_are_done.wait(20)

        self.threads.append(threading.Thread(target=work, name="other"))
        self.threads[-1].start()
        return future

    def let_go(self) -> None:
        self.others_are_done.set()
        for thread in self.threads:
            thread.join(20)


@pytest.fixture
def last() -> Iterator[LettingGoLast]:
    last = LettingGoLast()
    yield last
    last.let_go()


@pytest.fixture
def tasks(qapp: object, last: LettingGoLast) -> Iterator[Tasks]:
    tasks = Tasks()
    tasks._threads["store"] = last
    yield tasks
    last.let_go()
    tasks.close()
    tasks.deleteLater()


def ask(run: Callable[..., Any], ended: list[str], answers: list[str], *, fails: bool) -> None:
    thing, owner = Thing(ended), QObject()

    def job() -> Thing:
        if fails:
            raise DiskFullError(place=str(bool(thing)))
        return thing

    run(owner, job, lambda _: answers.append("done"), lambda _: answers.append(f"failed {bool(owner)}"))


@pytest.mark.parametrize("fails", [False, True], ids=["done", "failed"])
def test_what_a_job_held_ends_on_the_interface_thread(
    qtbot: QtBot, tasks: Tasks, last: LettingGoLast, fails: bool
) -> None:
    ended: list[str] = []
    answers: list[str] = []
    ask(tasks.run, ended, answers, fails=fails)
    qtbot.waitUntil(lambda: bool(answers))
    last.let_go()
    assert ended == ["MainThread"]


@pytest.mark.parametrize("fails", [False, True], ids=["done", "failed"])
def test_so_does_what_a_job_of_the_drafts_held(
    qtbot: QtBot, tasks: Tasks, last: LettingGoLast, fails: bool
) -> None:
    ended: list[str] = []
    answers: list[str] = []
    lane = lane_of(tasks)
    lane._executor.shutdown()
    lane._executor = last  # type: ignore[assignment]
    ask(lane.run, ended, answers, fails=fails)
    qtbot.waitUntil(lambda: bool(answers))
    last.let_go()
    assert ended == ["MainThread"]


def test_what_is_no_longer_delivered_is_let_go_of_all_the_same() -> None:
    ended: list[str] = []
    answers: list[object] = []
    handed = Handed(partial(bool, Thing(ended)), lambda *told: answers.append(told))
    handed.run()
    handed.drop()
    handed.run()
    handed.deliver()
    assert (ended, answers) == (["MainThread"], [])
