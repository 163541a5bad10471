"""A machine's clock may be wrong: it is noticed at unlock, the date is asked for, and the clock is doubted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from repatria.domain.calendar import utc_text
from repatria.services.desk import Desk
from repatria.store.log.clocks import CLOCKS_DIFFER, doubt_clock, is_doubted, is_time_stated, last_time

LONG: Final = timedelta(days=30)
NEAR: Final = timedelta(hours=12)
"""How far a clock may be from what a person says before what it writes is doubted."""


@dataclass(frozen=True, slots=True)
class StrangeClock:
    """What the clock says, and when something was last written here before this unlock."""

    clock: datetime
    last: datetime


def strange_clock(desk: Desk) -> StrangeClock | None:
    """Return what is strange of a clock behind the last entry or over thirty days after it; seconds are not."""
    last = desk.calendar.read(last_time(desk.read(), desk.record, but_log=desk.vault.log))
    clock = desk.now()
    return None if last is None or last - CLOCKS_DIFFER <= clock <= last + LONG else StrangeClock(clock, last)


def clock_trusted(desk: Desk) -> bool:
    """Tell whether the clock here lets a day pass: it is not doubted, nor strange until somebody says the date."""
    connection, log = desk.read(), desk.vault.log
    if is_doubted(connection, log):
        return False
    return is_time_stated(connection, desk.record, log) or strange_clock(desk) is None


def state_time(desk: Desk, said: datetime) -> None:
    """Note what time it is by whoever is here; what a wrong clock writes since this unlock is shown as doubted."""
    clock = desk.now()
    with desk.writing() as connection:
        if abs(clock - said) > NEAR:
            doubt_clock(connection, desk.vault.log)
        desk.append_in(
            connection, [desk.note("clock_set", {"clock": utc_text(clock), "said": utc_text(said)})]
        )
