"""People around the protected person, who is responsible for the case, and who may read it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from repatria.domain.cases.family import family_of
from repatria.domain.cases.related import KINDS
from repatria.domain.errors import RecordIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.ids import CaseId, PersonId
from repatria.domain.protocol.recording import decide_separate
from repatria.services.casefile import CaseFile
from repatria.services.changing import case_of, keep, write
from repatria.services.desk import Desk
from repatria.services.summaries import refresh_summaries
from repatria.store.people import accounts

_SENSITIVE = frozenset({"suspected_controller"})


def add_related(desk: Desk, case_id: CaseId, kind: str, answers: Mapping[str, Any]) -> CaseFile:
    """Add somebody around the person; what is said of a suspected controller stands among the protected."""
    if kind not in KINDS:
        raise RecordIncompleteError(missing=("kind",))
    member = desk.new_id()
    core = core_part(case_id)
    told = protected_part(case_id) if kind in _SENSITIVE else core
    deeds = [Deed(core, "member_added", f"related/{member}", {"kind": kind})]
    if told != core:
        deeds.append(Deed(told, "member_added", f"related/{member}", {"kind": kind}))
    deeds += [
        Deed(told, VALUE, f"related/{member}/{name}", value) for name, value in answers.items() if value
    ]
    return keep(desk, case_id, deeds)


def change_related(desk: Desk, case_id: CaseId, member: str, name: str, value: Any) -> CaseFile:
    """Change one thing said of a related person."""
    case = case_of(desk, case_id)
    path = f"related/{member}/{name}"
    sensitive = any(
        fact.part.endswith("/protected")
        for fact in case.state.of_type("member_added")
        if fact.path == f"related/{member}"
    )
    part = protected_part(case_id) if sensitive and name != "kind" else core_part(case_id)
    return keep(desk, case_id, [Deed(part, VALUE, path, value, case.heads(path))])


def family_links(desk: Desk, one: tuple[CaseId, str], other: tuple[CaseId, str]) -> list[Deed]:
    """Return what links two cases, given as id and code, as family: a relative in each."""
    deeds = []
    for (mine, _), (theirs, code) in ((one, other), (other, one)):
        value = {"kind": "family", "case": theirs, "code": code}
        deeds.append(Deed(core_part(mine), "member_added", f"related/{desk.new_id()}", value))
    return deeds


def link_family(desk: Desk, case_id: CaseId, other_id: CaseId) -> CaseFile:
    """Link two cases as family: what protects one of them protects the other from now on."""
    one, other = case_of(desk, case_id), case_of(desk, other_id)
    if one.id == other.id:
        raise RecordIncompleteError(missing=("case",))
    if other.id in family_of(one.state):
        return one
    desk.append(family_links(desk, (one.id, one.code), (other.id, other.code)))
    refresh_summaries(desk, [other.id])
    return keep(desk, one.id, ())


def separate_family(
    desk: Desk, case_id: CaseId, member: str, *, by: str, document: str, at: str = ""
) -> CaseFile:
    """Let the block of the relative *member* protect this person no longer, by what stands in writing.

    *by* is the child authority for a child or a doubt, the person for an adult; the relative's own case is
    separated by its own writing.
    """
    case = case_of(desk, case_id)
    return write(
        desk, case, decide_separate(case.facts, member, by=by, document=document, at=at or desk.now_text())
    )


def restrict_case(desk: Desk, case_id: CaseId, named: Collection[PersonId] = ()) -> CaseFile:
    """Leave a case to whoever opened it, to whoever asks this, and to the liaisons, without the people *named*."""
    case = case_of(desk, case_id)
    openers = {fact.author for fact in case.state.of_type("case_opened")}
    liaisons = {one.id for one in accounts(desk.read()) if one.active and one.role == "liaison"}
    readers = ({desk.person.id} | openers | liaisons) - set(named)
    if desk.person.id in named:
        raise RecordIncompleteError(missing=("reader",))
    deed = Deed(core_part(case_id), VALUE, "case/restricted", sorted(readers), case.heads("case/restricted"))
    return keep(desk, case_id, [deed])


def set_case_value(desk: Desk, case_id: CaseId, name: str, value: Any) -> CaseFile:
    """Set one of the case's own values that no rule guards: who is responsible, on duty, its neutral label."""
    if name not in ("responsible", "on_duty", "label"):
        raise RecordIncompleteError(missing=(name,))
    case = case_of(desk, case_id)
    path = f"case/{name}"
    return keep(desk, case_id, [Deed(core_part(case_id), VALUE, path, value, case.heads(path))])
