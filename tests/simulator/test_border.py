"""Two liaisons send packets across a border, answer and ask back: both sides come to tell the same of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from repatria.domain.packets.standing import Filled
from repatria.simulator import border, many
from repatria.simulator.agreeing import NEEDS, WHO
from repatria.simulator.beginning import Shelf
from repatria.simulator.border import Border, run_border
from tests.posts import shipped

Plain = Callable[[], Iterator[str]]


@pytest.fixture
def plain(tmp_path: Path) -> Plain:
    """Run schedules, one after the other as long as somebody asks for more violations."""

    def violations() -> Iterator[str]:
        for seed in range(1, 21):
            yield from run_border(seed, tmp_path / str(seed), shipped())

    return violations


def test_whatever_befalls_files_and_laptops_both_sides_tell_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: Counter[str] = Counter()

    def counted(act: Callable[[Border], None]) -> Callable[[Border], None]:
        def counting(given: Border) -> None:
            act(given)
            happened[act.__name__] += 1

        return counting

    acts = border._ACTS
    monkeypatch.setattr(border, "_ACTS", tuple(counted(act) for act in acts))
    for seed in range(1, 6):
        assert run_border(seed, tmp_path / str(seed), shipped()) == ()
    assert happened.keys() == {act.__name__ for act in acts}


def test_it_runs_beside_every_fourth_schedule(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "_shelf", lambda place: shelf)
    monkeypatch.setattr(many, "run_border", lambda *given: ("something",))
    broken = {seed: many._alone(seed, place=tmp_path, posts=2, turns=1).broken for seed in (3, 4)}
    assert broken == {3: (), 4: ("something",)}


def test_an_answer_that_nobody_takes_in(plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(border, "take_in", lambda *given: None)
    assert any(" here and " in one for one in plain())


def test_a_post_that_does_not_note_in_its_cases_what_was_asked_back(
    plain: Plain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("repatria.services.packets.recalled._opened_with", lambda *given: [])
    assert any("was asked back and counts" in one for one in plain())


def test_a_packet_that_goes_although_nothing_may(plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("repatria.domain.packets.judging._shut", lambda *given: "")
    assert any("although nothing of it may go" in one for one in plain())


def test_a_packet_that_tells_what_she_did_not_agree_to(plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    careful, everything = Filled.why_not, frozenset({NEEDS, WHO})

    def careless(self: Filled, field: Any, recipient: Any, agreed: frozenset[str]) -> Any:
        return careful(self, field, recipient, agreed | everything)

    monkeypatch.setattr(Filled, "why_not", careless)
    assert any("tells what its rules withhold" in one for one in plain())
