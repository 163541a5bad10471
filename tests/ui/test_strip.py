from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, keep_answer
from repatria.services.vaults import leave
from repatria.ui.strip import StripKeeper, StripStatus, standing_of
from repatria.ui.tasks import Tasks
from repatria.ui.window import MainWindow
from tests.posts import make_post


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = make_post(tmp_path / "vault", state=tmp_path / "state")
    yield opened
    leave(opened)


def test_a_new_post_has_sent_and_received_nothing(desk: Desk) -> None:
    assert standing_of(desk) == StripStatus()


def test_what_was_left_unfinished_is_counted(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    work = begin_form(desk, case.id, "F01")
    work.session.set_answer("age_stated", 30)
    keep_answer(desk, work, Place("age_stated"))
    assert standing_of(desk).drafts == 1


def test_a_crash_while_reading_does_not_silence_the_strip(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, tasks = MainWindow(()), Tasks()
    qtbot.addWidget(window)
    keeper = StripKeeper(window, desk, tasks)

    def broken(_: Desk) -> StripStatus:
        raise ZeroDivisionError

    with monkeypatch.context() as bad:
        bad.setattr("repatria.ui.strip.standing_of", broken)
        with qtbot.waitSignal(tasks.crashed):
            keeper.refresh()
    keeper.refresh()
    qtbot.waitUntil(lambda: len(window._statuses) == 2)
    tasks.read(tasks, desk.close_thread, lambda _: None, lambda _: None)
    tasks.close()


def test_the_strip_waits_for_no_save_and_no_save_for_it(qtbot: QtBot, desk: Desk) -> None:
    window, tasks, held = MainWindow(()), Tasks(), threading.Event()
    qtbot.addWidget(window)
    tasks.run(tasks, held.wait, lambda _: None, lambda _: None)
    StripKeeper(window, desk, tasks).refresh()
    qtbot.waitUntil(lambda: len(window._statuses) == 2)
    held.set()
    tasks.close()


def test_a_long_record_is_not_read_whole(desk: Desk) -> None:
    """A record grows for years; what the strip tells does not."""
    desk.append([desk.note("case_viewed", {"case": "x"}) for _ in range(3000)])
    desk.append([desk.note("bundle_received", {"bundle": "b", "post": "p", "cases": [], "new": 0})])
    read: list[str] = []
    desk.read().set_trace_callback(read.append)
    standing = standing_of(desk)
    desk.read().set_trace_callback(None)
    assert standing.received
    facts = [query for query in read if "FROM fact" in query]
    assert facts
    assert all("event.type IN" in query for query in facts)


def test_the_strip_says_it_in_words_and_only_what_there_is(qtbot: QtBot, desk: Desk) -> None:
    window = MainWindow(())
    qtbot.addWidget(window)
    tasks = Tasks()
    keeper = StripKeeper(window, desk, tasks)
    assert [status.key for status in keeper.words_of(StripStatus())] == ["sent", "received"]
    told = keeper.words_of(StripStatus(sent="2026-11-23T20:00:00Z", waiting=2, to_deliver=3, drafts=1))
    assert [status.key for status in told] == ["sent", "received", "waiting", "to_deliver", "drafts"]
    assert "2" in told[2].words
    tasks.close()
