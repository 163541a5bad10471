from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from repatria.domain.errors import DiskFullError, RepatriaError
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.latest import Latest
from repatria.ui.tasks import Tasks
from repatria.ui.watching import Watch
from tests.ui.conftest import deliver_deletions


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()
    tasks.deleteLater()


def test_a_reply_comes_back_on_the_interface_thread(qtbot: QtBot, tasks: Tasks) -> None:
    owner = QObject()
    told: list[Any] = []
    tasks.run(
        owner, lambda: threading.current_thread().name, lambda name: told.append((name, _here())), never
    )
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("store_0", "MainThread")]


def test_the_store_has_one_thread_and_other_work_another(qtbot: QtBot, tasks: Tasks) -> None:
    owner = QObject()
    told: list[Any] = []
    for _ in range(20):
        tasks.run(owner, _here, told.append, never)
        tasks.run_aside(owner, _here, told.append, never)
    qtbot.waitUntil(lambda: len(told) == 40)
    assert set(told) == {"store_0", "aside_0"}


def test_an_expected_failure_reaches_whoever_asked(qtbot: QtBot, tasks: Tasks) -> None:
    owner: QObject = QObject()
    found: list[RepatriaError] = []
    ended: list[bool] = []

    def fail() -> None:
        raise DiskFullError(place="USB")

    tasks.run(owner, fail, lambda _: None, found.append, after=lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))
    assert found[0].facts == {"place": "USB"}


def test_a_bug_goes_to_the_crash_handler_and_not_to_the_page(qtbot: QtBot, tasks: Tasks) -> None:
    owner = QObject()
    found: list[Any] = []
    with qtbot.waitSignal(tasks.crashed) as crashed:
        tasks.run(owner, lambda: 1 // 0, lambda _: None, found.append)
    assert isinstance(crashed.args[0], ZeroDivisionError)
    assert found == []


def test_replies_to_widgets_that_are_gone_are_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    told: list[int] = []
    owners = [QObject() for _ in range(2000)]
    for place, owner in enumerate(owners):
        tasks.run(owner, lambda place=place: place, told.append, never)  # type: ignore[misc]
        if place % 2:
            owner.deleteLater()
    deliver_deletions()
    qtbot.waitUntil(lambda: len(told) == 1000 and not tasks._waiting, timeout=20_000)
    assert told == list(range(0, 2000, 2))


def test_progress_is_told_and_a_cancelled_job_stops(qtbot: QtBot, tasks: Tasks) -> None:
    owner = QObject()
    seen: list[Any] = []
    ended: list[Any] = []
    watch = tasks.watch(owner, lambda done, total: seen.append((done, total)))
    reached = threading.Event()

    def work() -> str:
        watch.progress(1, 3)
        reached.wait(10)
        watch.progress(2, 3)
        return "whole"

    tasks.run_aside(owner, work, ended.append, ended.append, after=lambda: ended.append("after"))
    qtbot.waitUntil(lambda: seen == [(1, 3)])
    watch.cancel()
    reached.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == ["after"]
    assert seen == [(1, 3)]


def test_being_busy_is_told_once_for_many_jobs(qtbot: QtBot, tasks: Tasks) -> None:
    owner = QObject()
    busy: list[Any] = []
    told: list[Any] = []
    tasks.busy_changed.connect(busy.append)
    for _ in range(5):
        tasks.run(owner, lambda: None, told.append, never)
    qtbot.waitUntil(lambda: len(told) == 5 and busy == [True, False])


def test_a_watch_can_be_asked_without_a_window() -> None:
    seen: list[tuple[int, int]] = []
    watch = Watch(lambda done, total: seen.append((done, total)))
    watch.progress(1, 2)
    assert seen == [(1, 2)]
    assert not watch.cancelled


def never(error: RepatriaError) -> None:
    raise AssertionError(error)


def test_a_job_that_must_be_alone_waits_until_every_thread_has_left_and_none_comes_back(
    qtbot: QtBot, tasks: Tasks
) -> None:
    order: list[str] = []

    def job() -> None:
        order.append(f"alone {len(order)}")
        threading.Event().wait(0.05)
        order.append("ended")

    tasks.run_alone(tasks, lambda: order.append("left"), job, lambda _: None, never)
    tasks.read(tasks, lambda: order.append("read"), lambda _: None, never)
    qtbot.waitUntil(lambda: "read" in order)
    assert order == ["left", "left", "left", "alone 3", "ended", "read"]


def test_closing_stops_long_jobs_and_begins_no_waiting_one(qtbot: QtBot) -> None:
    tasks = Tasks()
    begun: list[str] = []
    running = threading.Event()
    watch = tasks.watch(tasks, lambda done, total: None)

    def long() -> None:
        running.set()
        while True:
            watch.progress(1, 2)

    tasks.run(tasks, long, lambda _: None, never)
    tasks.run(tasks, lambda: begun.append("waiting"), lambda _: None, never)
    assert running.wait(10)
    assert tasks.close(10)
    assert begun == []


def test_a_reply_on_its_way_when_all_is_closed_is_not_delivered(qtbot: QtBot) -> None:
    tasks, owner, told = Tasks(), QObject(), list[Any]()
    worked = threading.Event()
    tasks.read(owner, lambda: "late", told.append, never)
    tasks.read(owner, worked.set, told.append, never)  # begins when the reply before it is on its way
    assert worked.wait(5)
    tasks.close()
    qtbot.wait(50)
    assert told == []


def test_closing_waits_no_longer_than_its_patience_for_what_hangs(qtbot: QtBot) -> None:
    tasks = Tasks()
    held = threading.Event()
    tasks.run_aside(tasks, held.wait, lambda _: None, never)
    assert not tasks.close(0.05)
    held.set()


def _here() -> str:
    return threading.current_thread().name


def test_reading_waits_for_no_writing_and_tells_nobody_to_wait(qtbot: QtBot, tasks: Tasks) -> None:
    held = threading.Event()
    busy: list[bool] = []
    read: list[str] = []
    tasks.run(tasks, held.wait, lambda _: None, never)
    tasks.busy_changed.connect(busy.append)
    tasks.read(tasks, lambda: "lines", read.append, never)
    qtbot.waitUntil(lambda: read == ["lines"])
    assert busy == []
    held.set()
    qtbot.waitUntil(lambda: busy == [False])


def test_only_what_was_asked_last_is_delivered(qtbot: QtBot, tasks: Tasks) -> None:
    latest = Latest(tasks, tasks)
    found: list[str] = []
    begun: list[str] = []
    held = threading.Event()

    def search(words: str) -> str:
        begun.append(words)
        held.wait()
        return words

    for words in ("m", "ma", "mar"):
        latest.read(partial(search, words), found.append, never)
        qtbot.waitUntil(lambda: begun[:1] == ["m"])
    held.set()
    qtbot.waitUntil(lambda: found == ["mar"])
    assert begun == ["m", "mar"]


def test_no_reply_of_the_drafts_comes_once_their_thread_was_closed(qtbot: QtBot, tasks: Tasks) -> None:
    owner, told = QObject(), list[object]()
    lane = lane_of(tasks)
    lane.run(owner, lambda: "kept", told.append, never)
    lane.close(lambda: None)  # waits for the job; its reply is on its way
    qtbot.wait(1)
    assert told == []
