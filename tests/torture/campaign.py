"""Many trials of one deed: killed at points drawn by a seed, and failing at every write it makes."""

from __future__ import annotations

import errno
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random  # noqa: TID251 - drawn by a seed
from typing import Final

from tests.torture.deeds import Deed
from tests.torture.layer import Break, Fault
from tests.torture.trying import Outcome, counted, try_once

KILLS: Final = (Break.KILL_BEFORE, Break.KILL_HALF, Break.KILL_AFTER)
FAILURES: Final = (
    (Break.FAILS_ONCE, errno.EIO),
    (Break.FAILS_FROM_THEN, errno.EIO),
    (Break.FAILS_FROM_THEN, errno.ENOSPC),
)
BY_TIME: Final = 4
"""One of so many kills comes at a moment and not at a write."""


@dataclass
class Result:
    """What became of the trials of a deed: how many *ended* how, and what was found *wrong* after which fault."""

    writes: int
    seconds: float
    ended: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def take(self, what: str, outcome: Outcome) -> None:
        """Count one trial."""
        self.ended[outcome.ended] += 1
        self.wrong += [f"{what} ({outcome.ended}): {one}" for one in outcome.wrong]


def torture(
    deed: Deed, room: Path, kills: int, failures: int, seed: int, tell: Callable[[str], None] = lambda _: None
) -> Result:
    """Kill *deed* so many times and let it fail at so many writes; 0 failures are none, -1 every write there is.

    What is wrong stays in *room*, in a folder by the number of its trial.
    """
    random, prepared, place = Random(seed), room / "prepared", room / "place"
    place.mkdir(parents=True)
    deed.prepare(place)
    place.rename(prepared)
    result = Result(*counted(deed, prepared, place))
    for number, (fault, moment) in enumerate(_trials(result, kills, failures, random), 1):
        outcome = try_once(deed, prepared, place, fault, moment)
        what = f"{number}: killed after {moment:.3f} s" if moment else f"{number}: {fault}"
        result.take(what, outcome)
        if outcome.wrong:
            place.rename(room / str(number))
            tell(result.wrong[-1])
    return result


def _trials(whole: Result, kills: int, failures: int, random: Random) -> Iterator[tuple[Fault, float]]:
    for number in range(kills):
        if number % BY_TIME == 0:
            yield Fault(Break.NOTHING, 0), random.uniform(0.001, whole.seconds)
        else:
            yield Fault(random.choice(KILLS), random.randint(1, whole.writes)), 0.0
    every = [Fault(kind, at, error) for at in range(1, whole.writes + 1) for kind, error in FAILURES]
    chosen = every if failures < 0 else random.sample(every, min(failures, len(every)))
    yield from ((fault, 0.0) for fault in chosen)
