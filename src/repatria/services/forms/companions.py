"""Whoever comes with the person and is not verified stands in Personas as soon as the contact sheet names them."""

from __future__ import annotations

from repatria.domain.cases.related import kinds_of, may_member_serve, named_people
from repatria.domain.cases.state import CaseState
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.names import may_be_same
from repatria.services.desk import Desk
from repatria.services.forms.work import FormWork

_NAMED = "companion_name"
_UNVERIFIED = ("claims_family", "with_unrelated_adult")


def companion_of(desk: Desk, work: FormWork, state: CaseState) -> list[Deed]:
    """Return what adds the named companion, unless somebody of that name stands there as one already.

    A relative of that name whom somebody added before does not count: to say that one is family proves nothing.
    """
    session = work.session
    if not (session.has_question(_NAMED) and session.value("accompanied") in _UNVERIFIED):
        return []
    name = str(session.value(_NAMED) or "").strip()
    if not name or _stands(state, name):
        return []
    core, member = core_part(work.case.id), f"related/{desk.new_id()}"
    return [
        Deed(core, "member_added", member, {"kind": "companion"}),
        Deed(core, VALUE, f"{member}/name", name),
    ]


def _stands(state: CaseState, name: str) -> bool:
    """Tell whether somebody of that name is barred already, or was a companion and is verified."""
    of_that_name = [
        member
        for member, names in named_people(state).items()
        if any(may_be_same(name, known) for known in names)
    ]
    return any(
        "companion" in kinds_of(state, member) or not may_member_serve(state, member)
        for member in of_that_name
    )
