"""Cases are erased everywhere, and erasures that do not travel are seen by the simulator."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.services.exchange import asked_erasures, sending
from repatria.simulator.beginning import Shelf
from repatria.simulator.erasing import erases
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
