"""Somebody of this post is pointed at, or few need to know: a case is left to few readers, one of whom may end that.

A rule of the program and not cryptography (design 4.2). Who was pointed at is written nowhere; who was not, and may
have the case's card at night (``night_cards``), is.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from repatria.domain.cases.readers import is_restricted, left_to_here, readers_of
from repatria.domain.cases.state import Head, Standing
from repatria.domain.errors import RecordIncompleteError, RoleMayNotError
from repatria.domain.events.deed import Deed
from repatria.domain.events.disagreements import Disagreement
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.events.notes import note
from repatria.domain.ids import CaseId, EventId, PersonId
from repatria.domain.may import role_may
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of, keep
from repatria.services.cases.night_cards import CARD, card_after, card_holders
from repatria.services.desk import Desk
from repatria.store.people import accounts

RESTRICTED = "case/restricted"


@dataclass(frozen=True, slots=True)
class Restriction:
    """Who reads a restricted case, and who has only its card at night."""

    readers: tuple[str, ...]
    card: tuple[str, ...]


def readers_after(
    desk: Desk, case_id: CaseId, named: Collection[PersonId] = (), only: Collection[PersonId] = ()
) -> tuple[str, ...]:
    """Return who would read the case once it is restricted without the people *named*; nobody comes back in.

    Whoever opened it, whoever asks and the liaisons do, and of those who work here *only* these besides.

    Raises RecordIncompleteError when whoever asks is among those named.
    """
    if desk.person.id in named:
        raise RecordIncompleteError(missing=("reader",))
    case = case_of(desk, case_id)
    me = {str(desk.person.id)}  # reads it, or could not ask
    wanted = me | _openers(case) | _liaisons(desk) | (set(only) & _sitting(desk))
    before = left_to_here(_standing(case), _openers(case), _here(desk))
    return tuple(sorted((wanted if before is None else (wanted & before) | me) - set(named)))


def restriction(
    desk: Desk, case_id: CaseId, named: Collection[PersonId] = (), only: Collection[PersonId] | None = None
) -> Restriction:
    """Return what restricting the case without the people *named*, or to *only* some more, would leave to whom.

    Whom *only* leaves out was not pointed at, and has the card as the others do.
    """
    desk.need("see")
    readers = readers_after(desk, case_id, named, only or ())
    case = case_of(desk, case_id)
    before = card_holders(case.state) if is_restricted(_standing(case)) else None
    if before is not None and only is not None:
        before |= left_to_here(_standing(case), _openers(case), _here(desk)) or frozenset()
    return Restriction(readers, card_after(desk, before, {*readers, *named}))


def restrict_case(
    desk: Desk, case_id: CaseId, named: Collection[PersonId] = (), only: Collection[PersonId] | None = None
) -> CaseFile:
    """Leave a case to whoever opened it, to whoever asks this, and to the liaisons, without the people *named*.

    With *only* it is left to these as well: nobody is pointed at, few need to know.
    """
    after = restriction(desk, case_id, named, only)
    case = case_of(desk, case_id)
    core = core_part(case_id)
    written = {RESTRICTED: list(after.readers), CARD: list(after.card)}
    return keep(desk, case_id, [Deed(core, VALUE, at, who, case.heads(at)) for at, who in written.items()])


def may_open_to_all(desk: Desk, case: CaseFile) -> bool:
    """Tell whether whoever is here may end the restriction: a liaison who reads it, or any reader where none does.

    What restrictions that name nobody here keep is not for this post to open.
    """
    standing = _standing(case)
    if left_to_here(standing, _openers(case), _here(desk)) is None:
        return False
    readers = _seeing(desk, case, standing)
    return desk.person.id in (readers & _liaisons(desk) or readers)


def open_to_all(desk: Desk, case_id: CaseId, reason: str) -> CaseFile:
    """Let everybody of the vault read the case again; the *reason* is read by all of them."""
    case = case_of(desk, case_id)
    if not reason.strip():
        raise RecordIncompleteError(missing=("reason",))
    if not may_open_to_all(desk, case):
        raise RoleMayNotError(role=desk.person.role)
    core = core_part(case_id)
    said = note("restriction_ended", reason=reason)
    ended = [Deed(core, VALUE, at, [], case.heads(at)) for at in (RESTRICTED, CARD) if case.heads(at)]
    return keep(desk, case_id, [*ended, Deed(core, "note_added", "", said)])


def need_to_let_in(desk: Desk, case: CaseFile, difference: Disagreement, value: Any) -> None:
    """Raise RoleMayNotError where settling on *value* shows the case or its card to more people than see it now.

    That ends a restriction, if only for some: it is for whoever may open the case to all.
    """
    if difference.path == RESTRICTED:
        more = _seeing(desk, case, _said(desk, value)) - _seeing(desk, case, difference.standing)
    elif difference.path == CARD:
        more = _named(value) - card_holders(case.state)
    else:
        return
    if more and not may_open_to_all(desk, case):
        raise RoleMayNotError(role=desk.person.role)


def _standing(case: CaseFile) -> Standing | None:
    """Return all that is said of who reads the case, with what an unsigned change replaced."""
    difference = next((one.standing for one in case.disagreements if one.path == RESTRICTED), None)
    return difference or case.state.values.get(RESTRICTED)


def _seeing(desk: Desk, case: CaseFile, standing: Standing | None) -> frozenset[str]:
    """Return who of this vault sees the case where *standing* says for whom it is."""
    here = {str(one.id): one for one in accounts(desk.read())}
    readers = readers_of(standing, _openers(case), here.keys())
    if readers is None:
        return frozenset(here)
    seeing = readers & here.keys()
    return seeing if any(here[one].active for one in seeing) else seeing | _liaisons(desk)


def _openers(case: CaseFile) -> set[str]:
    return {str(fact.author) for fact in case.state.of_type("case_opened")}


def _said(desk: Desk, value: Any) -> Standing:
    """Return *value* as it would stand once whoever is here had written it."""
    return Standing((Head(EventId(""), value, desk.person.id, "", ""),))


def _named(value: Any) -> frozenset[str]:
    return frozenset(map(str, value)) if isinstance(value, list) else frozenset()


def _here(desk: Desk) -> frozenset[str]:
    return frozenset(str(one.id) for one in accounts(desk.read()))


def _sitting(desk: Desk) -> set[str]:
    found = accounts(desk.read())
    return {str(one.id) for one in found if one.active and role_may(one.role, "sit", practice=desk.practice)}


def _liaisons(desk: Desk) -> set[str]:
    return {
        str(one.id) for one in accounts(desk.read()) if one.active and one.vouched and one.role == "liaison"
    }
