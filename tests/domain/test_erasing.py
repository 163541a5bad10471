"""Until when a closed case is kept: the latest day that anybody says, and nobody knows where one says none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import pytest

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.erasing import kept_until


@dataclass
class Facts:
    said: tuple[Any, ...]
    is_open: bool = False

    def possible(self, name: str) -> tuple[Any, ...]:
        assert name == "F31.retention_until"
        return self.said


@pytest.mark.parametrize(
    ("said", "until"),
    [
        (("2026-12-31",), date(2026, 12, 31)),
        (("2026-12-31", "2031-01-01"), date(2031, 1, 1)),
        (("2026-12-31", ""), None),
        (("2026-12-31", "2027"), None),
        (("2026-12-31", 2027), None),
        (("20261231",), None),
        (("2026-W53-4",), None),
        (("2026-02-30",), None),
        (("",), None),
        ((), None),
    ],
)
def test_the_latest_day_counts_and_every_doubt_keeps(said: tuple[Any, ...], until: date | None) -> None:
    assert kept_until(cast("CaseFacts", Facts(said))) == until
    assert kept_until(cast("CaseFacts", Facts(said, is_open=True))) is None
