"""Until when a test that was passed counts: 24 months, as the indicator M28 asks (suggested, set by no text)."""

from __future__ import annotations

from datetime import date
from typing import Final

from repatria.domain.calendar import add_months

MONTHS: Final = 24


def expires_on(passed_on: date) -> date:
    """Return the first day on which what was passed on that day counts no more."""
    return add_months(passed_on, MONTHS)


def counts_on(passed_on: date, day: date) -> bool:
    """Tell whether what was passed on *passed_on* counts on *day*; nothing counts before it was passed."""
    return passed_on <= day < expires_on(passed_on)
