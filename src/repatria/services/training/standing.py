"""Who of the post has passed which lesson, and until when that counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from repatria.domain.cases.given import entry, text_at
from repatria.domain.cases.state import Fact
from repatria.domain.ids import PersonId
from repatria.domain.people import Person
from repatria.domain.training.standing import Passed, latest, trained
from repatria.services.countries import today
from repatria.services.desk import Desk
from repatria.store.people import accounts
from repatria.store.state import load_some


@dataclass(frozen=True, slots=True)
class Trained:
    """The *people* who have an account, what each has passed, and of each lesson how many it counts for today."""

    people: tuple[Person, ...]
    passed: Mapping[PersonId, Mapping[str, Passed]]
    counts: Mapping[str, int]


def own_training(desk: Desk) -> Mapping[str, Passed]:
    """Return what the person who is here has passed, by lesson."""
    desk.need_seat()
    return latest(_passed(desk), desk.person.id)


def training_here(desk: Desk) -> Trained:
    """Return what everybody with an account has passed here, for whoever answers for them."""
    desk.need("answer")
    people = tuple(person for person in accounts(desk.read()) if person.active)
    passed = _passed(desk)
    found = {person.id: latest(passed, person.id) for person in people}
    return Trained(people, found, trained(found.values(), desk.library.lessons, today(desk)))


def _passed(desk: Desk) -> list[Passed]:
    facts = load_some(desk.read(), desk.record, types=("lesson_passed",)).facts
    day = today(desk)  # what a clock that was put back makes of tomorrow hides nothing of today
    return [one for fact in facts if (one := _read(desk, fact)) is not None and one.day <= day]


def _read(desk: Desk, fact: Fact) -> Passed | None:
    """Return the test that a fact tells of; None where it says nothing that can be counted."""
    moment = desk.calendar.read(fact.wall)
    numbers = [entry(fact.value, name) for name in ("right", "questions", "minutes")]
    right, questions, minutes = (one if type(one) is int else 0 for one in numbers)
    if moment is None or not 0 <= right <= questions or questions <= 0:
        return None
    day = desk.calendar.local(moment).date()
    return Passed(fact.author, text_at(fact.value, "lesson"), day, right, questions, minutes)
