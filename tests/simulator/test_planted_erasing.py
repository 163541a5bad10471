"""Cases are erased everywhere, and erasures that do not travel are seen by the simulator."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.agreeing import Why, why_it_waits
from repatria.services.desk import Desk
from repatria.services.exchange import asked_erasures, sending
from repatria.simulator import schedule
from repatria.simulator.beginning import Shelf
from repatria.simulator.concluding import concludes, erases_by_rule, objects
from repatria.simulator.erasing import erases
from repatria.simulator.setting_aside import sets_aside, takes_back
from repatria.simulator.witness import Witness
from repatria.simulator.world import World
from repatria.store.cipher import Connection
from repatria.store.log.erasing import Asked
from tests.simulator.planting import busy_with, violations

SEEDS = range(1, 7)


def test_erased_cases_are_erased_everywhere(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_with(monkeypatch, (12, erases))
    assert list(violations(tmp_path, shelf, SEEDS)) == []


def test_an_erasure_that_takes_effect_where_nobody_agreed(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A case that is open at a post is erased there on the word of another."""
    busy_with(monkeypatch, (12, erases))
    monkeypatch.setattr(asked_erasures, "why_it_waits", lambda *_, **__: None)
    assert any("although nobody there agreed" in one for one in violations(tmp_path, shelf, SEEDS))


def test_an_erasure_that_goes_to_nobody(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_with(monkeypatch, (12, erases))
    monkeypatch.setattr(sending, "erasures_going", lambda *_: [])
    assert any("what was said of" in one for one in violations(tmp_path, shelf, SEEDS))


ENDS = ((12, concludes), (8, erases_by_rule), (4, objects), (2, sets_aside), (2, takes_back))
"""Cases that posts close and date, and erase, while others open them again or keep them longer."""
AGAINST, DOUBTED = range(1, 31), range(31, 71)
"""Seeds among which each of these faults shows soon."""


@pytest.fixture
def witnesses(monkeypatch: pytest.MonkeyPatch) -> list[Witness]:
    """Those who looked on, one a schedule."""
    found: list[Witness] = []

    def looking(world: World) -> Witness:
        found.append(Witness(world))
        return found[-1]

    monkeypatch.setattr(schedule, "Witness", looking)
    return found


def test_erasures_take_effect_by_themselves_and_only_where_all_that_is_held_agrees(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch, witnesses: list[Witness]
) -> None:
    busy_with(monkeypatch, *ENDS)
    assert list(violations(tmp_path, shelf, SEEDS)) == []
    assert sum(one.gone for one in witnesses) > 1


def test_an_erasure_that_what_came_with_it_speaks_against(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody looks a second time: what the same file opened again, or a closing that was set aside, stops nothing."""
    busy_with(monkeypatch, *ENDS)

    def first_look(desk: Desk, _: Connection, asked: tuple[Asked, ...], __: object) -> asked_erasures._Judged:
        known = asked_erasures.known_of(desk.read(), asked)
        return asked_erasures._counting(asked, asked_erasures._whys(desk, asked, known))

    monkeypatch.setattr(asked_erasures, "_after", first_look)
    assert any("nor what it holds" in one for one in violations(tmp_path, shelf, AGAINST))


@pytest.mark.parametrize("ignored", ["hands", "kept"])
def test_an_erasure_that_one_doubt_does_not_stop(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch, ignored: Why
) -> None:
    busy_with(monkeypatch, *ENDS)

    def careless(*given: object, **by_name: bool) -> Why | None:
        why = why_it_waits(*given, **by_name)  # type: ignore[arg-type]
        return None if why == ignored else why

    monkeypatch.setattr(asked_erasures, "why_it_waits", careless)
    assert any("nor what it holds" in one for one in violations(tmp_path, shelf, DOUBTED))
