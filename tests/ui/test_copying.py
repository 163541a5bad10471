"""While the program is open a copy is made each day, and nobody is asked or told for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from repatria.services.copies.making import last_copy
from repatria.services.copies.place import choose_place
from repatria.services.copies.standing import CopiesStanding
from repatria.services.desk import Desk
from repatria.services.vaults import leave
from repatria.store.copies.opening import copies_in
from repatria.store.copies.place import copies_folder
from repatria.ui.copying import CopyKeeper
from repatria.ui.strip import StripKeeper, StripStatus
from repatria.ui.tasks import Tasks
from repatria.ui.window import MainWindow
from tests.posts import TestClock, make_post


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def desk(tmp_path: Path, clock: TestClock) -> Iterator[Desk]:
    opened = make_post(tmp_path / "vault", state=tmp_path / "state", clock=clock)
    yield opened
    leave(opened)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def test_one_is_made_a_day_while_the_place_is_there(
    qtbot: QtBot, desk: Desk, stick: Path, clock: TestClock, tasks: Tasks
) -> None:
    choose_place(desk, stick, "USB")
    owner = QObject()
    keeper = CopyKeeper(owner, desk, tasks, lambda: None)
    with qtbot.waitSignal(keeper.made, timeout=20_000):
        keeper.go_on()
    assert (last_copy(desk) or pytest.fail("none")).place == "USB"
    keeper.go_on()
    qtbot.waitUntil(keeper._timer.isActive)
    clock.pass_time(days=1)
    with qtbot.waitSignal(keeper.made, timeout=20_000):
        keeper.go_on()
    assert len(copies_in(copies_folder(stick))) == 2


def test_a_place_that_is_not_there_is_passed_over(
    qtbot: QtBot, desk: Desk, stick: Path, tasks: Tasks
) -> None:
    choose_place(desk, stick, "USB")
    stick.rename(stick.with_name("pocket"))
    keeper = CopyKeeper(QObject(tasks), desk, tasks, lambda: None)
    keeper._timer.stop()
    keeper.go_on()
    qtbot.waitUntil(keeper._timer.isActive)
    assert last_copy(desk) is None


def test_whoever_needs_the_vault_alone_does_not_wait_for_a_copy(
    qtbot: QtBot, desk: Desk, stick: Path, tasks: Tasks
) -> None:
    choose_place(desk, stick, "USB")
    owner = QObject(tasks)
    watch = tasks.watch(owner, lambda _done, _total: None)
    tasks.run_copying(owner, watch.wait, lambda _: None, lambda _: None, watch=watch)
    done: list[bool] = []
    tasks.run_alone(owner, desk.close_thread, lambda: True, done.append, lambda _: None)
    qtbot.waitUntil(lambda: done == [True])


def test_the_foot_of_the_window_says_how_they_stand(qtbot: QtBot, desk: Desk, tasks: Tasks) -> None:
    window = MainWindow(())
    qtbot.addWidget(window)
    keeper = StripKeeper(window, desk, tasks)

    def told(standing: CopiesStanding) -> tuple[str, str]:
        said = [one for one in keeper.words_of(StripStatus(copies=standing)) if one.key == "copies"]
        return (said[0].words, said[0].tone) if said else ("", "")

    at = "2026-11-22T20:00:00+00:00"
    assert told(CopiesStanding()) == ("", "")
    assert told(CopiesStanding("unchosen")) == ("Sin copias en otro lugar", "quiet")
    words, tone = told(CopiesStanding("fine", "USB", at, "USB de la caja fuerte"))
    assert words.startswith("Última copia probada: ayer")
    assert words.endswith(", en «USB de la caja fuerte»")
    assert tone == "quiet"
    assert told(CopiesStanding("missed", "USB", at, "USB", 3)) == (
        "Sin copia desde hace 3 días en «USB»",
        "warning",
    )
    assert told(CopiesStanding("missed", "USB"))[0] == "Todavía no hay ninguna copia en «USB»"
