"""What somebody has passed, and until when it counts: of each lesson the test that counts longest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from repatria.domain.training.expiry import counts_on, expires_on

SOON: Final = timedelta(days=60)
"""So long before a test counts no more it is said (suggested, set by no text)."""

COUNTED: Final = 6
"""So many lessons, by their order, the indicator M28 counts."""

State = Literal["never", "counts", "soon", "over"]
_HOLDS: Final[tuple[State, ...]] = ("counts", "soon")


@dataclass(frozen=True, slots=True)
class Passed:
    """A test that somebody passed: on which day, how many *right* of how many *questions*, in about which minutes."""

    person: str
    lesson: str
    day: date
    right: int
    questions: int
    minutes: int

    @property
    def percent(self) -> int:
        """Return how many in a hundred were right, rounded down."""
        return 100 * self.right // self.questions

    @property
    def until(self) -> date:
        """Return the first day on which it counts no more."""
        return expires_on(self.day)


def latest(passed: Iterable[Passed], person: str) -> dict[str, Passed]:
    """Return of each lesson the test of that person which counts longest; of two on a day the better one."""
    found: dict[str, Passed] = {}
    for one in passed:
        if one.person == person:
            before = found.get(one.lesson)
            if before is None or (before.day, before.percent) <= (one.day, one.percent):
                found[one.lesson] = one
    return found


def state_on(passed: Passed | None, day: date) -> State:
    """Return how a lesson stands on *day* by the test that counts longest."""
    if passed is None:
        return "never"
    if not counts_on(passed.day, day):
        return "over" if day >= passed.until else "never"
    return "soon" if day + SOON >= passed.until else "counts"


def is_trained(passed: Mapping[str, Passed], lessons: Iterable[str], day: date) -> bool:
    """Tell whether somebody who *passed* these tests has all of the *lessons* on *day*."""
    return all(state_on(passed.get(lesson), day) in _HOLDS for lesson in lessons)


def trained(people: Iterable[Mapping[str, Passed]], lessons: Iterable[str], day: date) -> Mapping[str, int]:
    """Return of each lesson how many *people*, by what each has passed, have it on *day* (indicator M28)."""
    every = tuple(people)
    return {lesson: sum(is_trained(passed, (lesson,), day) for passed in every) for lesson in lessons}
