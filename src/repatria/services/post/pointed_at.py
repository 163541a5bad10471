"""From whom a restricted case is kept: nobody wrote it down and nobody is shown it, but they may not undo it.

Whoever was here when a case was restricted and was left neither the case nor its card may be the one who was pointed
at. Nothing that they do with accounts brings anybody to read it (field rules 4). What another post says of readers
clears nobody: only who restricted it here knows who was meant.
"""

from __future__ import annotations

from repatria.domain.cases.readers import surely_not_meant
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId, PersonId
from repatria.domain.people import Person
from repatria.services.cases.night_cards import card_holders
from repatria.services.desk import Desk
from repatria.store.lists.visibility import came_after_restriction, readers_here, restricted_cases
from repatria.store.overruled import overruled_in
from repatria.store.people import accounts
from repatria.store.state import load_outline

_RESTRICTED = "case/restricted"


def vouches(desk: Desk) -> bool:
    """Tell whether those whom the person at the desk lets in may one day read what nobody else is left to read."""
    return desk.person.vouched and not any(
        _may_be_meant(desk, case_id, desk.person.id) for case_id in restricted_cases(desk.read())
    )


def holds_a_case(desk: Desk, person: PersonId) -> bool:
    """Tell whether the access of *person* must stay, as far as it is for whoever is at the desk to end it.

    A reader's access is not ended by somebody who may have been pointed at, and that of the last one by nobody,
    unless a liaison is left to whom the case may fall.
    """
    return any(_holds(desk, case_id, person) for case_id in restricted_cases(desk.read()))


def _holds(desk: Desk, case_id: str, person: PersonId) -> bool:
    readers = readers_here(desk.read(), case_id)
    if person not in readers:
        return False
    if not desk.person.vouched or _may_be_meant(desk, case_id, desk.person.id):
        return True
    return not {*readers, *_heirs(desk, case_id)} - {person}


def _heirs(desk: Desk, case_id: str) -> set[PersonId]:
    """Return the liaisons to whom the case may fall and who were not pointed at themselves."""
    return {one.id for one in _here(desk) if _inherits(one) and not _may_be_meant(desk, case_id, one.id)}


def _inherits(person: Person) -> bool:
    return person.active and person.vouched and person.role == "liaison"


def _may_be_meant(desk: Desk, case_id: str, person: PersonId) -> bool:
    """Tell whether somebody here restricted the case without *person*, who was here then."""
    known = _known(desk, CaseId(case_id))
    if known is None or person in known:  # what others restricted says nothing of the people here
        return False
    return not came_after_restriction(desk.read(), case_id, person)


def _known(desk: Desk, case_id: CaseId) -> frozenset[str] | None:
    """Return who surely was not pointed at: who restricted the case, and those to whom it or its card was left."""
    state = load_outline(desk.read(), case_id)
    replaced = (
        one.standing for one in overruled_in(desk.read(), core_part(case_id)) if one.path == _RESTRICTED
    )
    standing = next(replaced, state.values.get(_RESTRICTED))
    known = surely_not_meant(standing, {str(one.id) for one in _here(desk)})
    return None if known is None else known | card_holders(state)


def _here(desk: Desk) -> tuple[Person, ...]:
    return accounts(desk.read())
