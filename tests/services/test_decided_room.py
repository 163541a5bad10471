"""How many statements of decisions go with one file: what the other has takes no room, and each has its turn."""

from __future__ import annotations

import pytest

from repatria.domain.directory.decided import (
    DECIDED_FORMAT,
    KNOWS,
    Decided,
    DecidedPerson,
    written_persons,
)
from repatria.services.desk import Desk
from repatria.services.exchange import decided_elsewhere
from repatria.services.exchange.decided_elsewhere import decided_going


def statement(device: str, persons: int = 40) -> Decided:
    every = tuple(DecidedPerson(f"p{n:025d}", "d" * 26, "a" * 64) for n in range(persons))
    return Decided(DECIDED_FORMAT, device, 1, every, "0" * 128)


NAMES = [letter * 26 for letter in "abcdefgh"]
SIZE = len(written_persons((), [statement(NAMES[0])]))


@pytest.fixture
def kept(here: Desk, monkeypatch: pytest.MonkeyPatch) -> dict[str, Decided]:
    kept = {name: statement(name) for name in NAMES}
    monkeypatch.setattr(decided_elsewhere, "stated", lambda _: kept)
    return kept


def going(desk: Desk, has: dict[str, int], room: int, lost: set[str] | None = None) -> list[str]:
    return [one.device for one in decided_going(desk, {KNOWS: 1, **has}, lost or set(), room)]


def test_what_the_other_has_and_what_a_revoked_device_said_take_no_room(
    here: Desk, kept: dict[str, Decided]
) -> None:
    *others, last = NAMES
    has = {f"{KNOWS}-{name}": 1 for name in others[:4]}
    assert going(here, has, SIZE, set(others[4:])) == [last]


def test_one_that_does_not_fit_keeps_none_behind_it(here: Desk, kept: dict[str, Decided]) -> None:
    kept[NAMES[0]] = statement(NAMES[0], 400)
    assert sorted(going(here, {}, 7 * SIZE)) == NAMES[1:]


def test_each_has_its_turn_where_all_do_not_fit(here: Desk, kept: dict[str, Decided]) -> None:
    turns = {name for _ in range(200) for name in going(here, {}, 2 * SIZE)}
    assert turns == set(NAMES)


def test_that_of_this_very_device_goes_with_each(here: Desk, kept: dict[str, Decided]) -> None:
    own = here.vault.device.id
    kept[own] = statement(own)
    assert all(own in going(here, {}, 2 * SIZE) for _ in range(20))


def test_together_they_keep_to_the_room(here: Desk, kept: dict[str, Decided]) -> None:
    for room in (0, SIZE - 1, SIZE, 3 * SIZE, 9 * SIZE):
        there = [kept[name] for name in going(here, {}, room)]
        assert len(there) == min(room // SIZE, len(NAMES))
