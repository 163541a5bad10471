"""The periods that a matrix is of: a year (``2026``), half of one (``2026-H1``), a quarter (``2026-Q3``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from repatria.domain.calendar import add_months

_WRITTEN: Final = re.compile(r"(?P<year>[12][0-9]{3})(?:-(?P<part>H[12]|Q[1-4]))?", re.ASCII)
_MONTHS: Final = {"": 12, "H": 6, "Q": 3}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days as people name it; *name* is how it is written in paths."""

    name: str
    first: date
    last: date

    @property
    def order(self) -> tuple[date, date]:
        """Return what periods are ordered by: when they end, and of those that end together the shorter last."""
        return self.last, self.first


def read_period(name: str) -> Period | None:
    """Return the period that *name* says; None where it says none."""
    found = _WRITTEN.fullmatch(name)
    if found is None:
        return None
    part = found["part"] or ""
    months = _MONTHS[part[:1]]
    first = date(int(found["year"]), 1 + months * (int(part[1:] or 1) - 1), 1)
    return Period(name, first, add_months(first, months) - timedelta(days=1))
