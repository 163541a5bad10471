"""Setting a received file aside, and taking it back, is stopped wherever it is: every row is then what it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from repatria.domain.errors import StoppedError
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import Settled, set_aside, take_back
from repatria.store.steps import Steps
from tests.services.exchange import other, receive, send

__all__ = ["other"]

pytestmark = pytest.mark.supervised
Rows = dict[str, list[str]]


def rows(desk: Desk) -> Rows:
    """Every row of every table of the vault, as it lies in its place."""
    connection = desk.read()
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name: [repr(row) for row in connection.execute(f"SELECT * FROM {name}")] for (name,) in tables}


class Stop:
    """Stops at the nth time that it is told how far the work is."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.told: list[tuple[int, int]] = []

    def __call__(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if len(self.told) == self.at:
            raise StoppedError


@pytest.fixture
def bundle(desk: Desk, other: Desk, tmp_path: Path) -> str:
    """A file that was received, with three cases, of which one has also been written in here."""
    cases = [open_case(other, Opening("host", "no", label=label)).id for label in ("uno", "dos", "tres")]
    sent = send(other, desk, tmp_path / "stick", *cases)
    receive(desk, sent)
    set_case_value(desk, cases[0], "label", "gorra azul")
    return sent.bundle


def stopped_everywhere(desk: Desk, act: Callable[[Stop], Settled]) -> int:
    """Stop *act* at each place in turn until nothing can stop it any more; return at how many it was."""
    before = rows(desk)
    at = 1
    while True:
        try:
            act(Stop(at))
        except StoppedError:
            assert rows(desk) == before, f"stopped at {at}"
            at += 1
        else:
            assert rows(desk) != before
            return at - 1


def test_stopped_anywhere_every_row_is_as_it_was(desk: Desk, bundle: str) -> None:
    assert stopped_everywhere(desk, lambda stop: set_aside(desk, bundle, "Era una prueba.", stop)) > 9
    assert received_bundles(desk)[0].aside
    assert stopped_everywhere(desk, lambda stop: take_back(desk, bundle, "Sí vale.", stop)) > 9
    assert not received_bundles(desk)[0].aside


def test_it_is_told_how_far_it_is_and_all_of_it_in_the_end(desk: Desk, bundle: str) -> None:
    for act in (set_aside, take_back):
        watched = Stop(0)
        act(desk, bundle, "Era una prueba.", watched)
        first = [one for one in watched.told if one[1] == watched.told[0][1]]
        assert first[0][0] == 0
        assert sorted(first) == first
        assert first[-1][0] == first[-1][1]


def test_long_work_is_told_some_two_hundred_times() -> None:
    watched = Stop(0)
    steps = Steps(watched, 50_000)
    for _ in range(20_000):
        steps.step()
    steps.reach(60_000)
    assert len(watched.told) < 250
    assert watched.told[0] == (0, 50_000)
    assert watched.told[-1] == (50_000, 50_000)
