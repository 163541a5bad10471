"""The simulator finds a post that believes what a liar says of somebody who sits at neither of the two posts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from repatria.services.exchange import persons_came
from repatria.simulator.third import lies_to_a_third
from repatria.store.log.signatures_elsewhere import SignaturesElsewhere
from tests.simulator.planting import busy_with

Plain = Callable[[], Iterator[str]]


def test_a_post_that_asks_for_no_signature_of_people_elsewhere(
    plain: Plain, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_with(monkeypatch, (16, lies_to_a_third))

    def believing(*given: Any) -> None:
        return None

    monkeypatch.setattr(SignaturesElsewhere, "fault", believing)
    assert any("what was forged stands" in one for one in plain())


def test_a_post_that_believes_anybody_about_who_signs_where(
    plain: Plain, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_with(monkeypatch, (16, lies_to_a_third))
    monkeypatch.setattr(persons_came, "roster_fault", lambda *given: None)
    assert any("is mistaken about who signs" in one for one in plain())
