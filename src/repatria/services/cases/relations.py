"""People around the protected person: who they are, what was corrected or verified of them, who is family."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from repatria.domain.cases.family import family_of
from repatria.domain.cases.related import GUARDED, KINDS, kinds_of, loosens, need_trusted
from repatria.domain.errors import ApprovalMissingError, RecordIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.events.notes import note
from repatria.domain.ids import CaseId
from repatria.domain.protocol.exceptions import CHILD_AUTHORITY, Approval, supervises
from repatria.domain.protocol.permissions import is_child
from repatria.domain.protocol.recording import decide_separate
from repatria.services.cases.acts import check_approvals
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of, keep, write
from repatria.services.desk import Desk
from repatria.store.lists import cases
from repatria.store.state import load_case_state, load_some

DETAILS = ("name", "relationship", "phone", "note")
"""What may be said of a related person beside what they are and whether that was verified."""

_SENSITIVE = frozenset({"suspected_controller"})


def add_related(
    desk: Desk,
    case_id: CaseId,
    kind: str,
    answers: Mapping[str, Any],
    verified: str = "",
    second: Approval | None = None,
) -> CaseFile:
    """Add somebody around the person; what is said of a suspected controller stands among the protected.

    *verified* says how it was verified who they are; of a child that lets them serve only with a *second*, as in
    ``change_related``. Without it family and guardians serve in nothing yet.
    """
    if kind not in KINDS:
        raise RecordIncompleteError(missing=("kind",))
    member = desk.new_id()
    known = (
        _verified(desk, case_of(desk, case_id), member, kind, verified, second) if verified.strip() else []
    )
    core = core_part(case_id)
    told = protected_part(case_id) if kind in _SENSITIVE else core
    deeds = [Deed(core, "member_added", f"related/{member}", {"kind": kind})]
    if told != core:
        deeds.append(Deed(told, "member_added", f"related/{member}", {"kind": kind}))
    deeds += [
        Deed(told, VALUE, f"related/{member}/{name}", value) for name, value in answers.items() if value
    ]
    return keep(desk, case_id, [*deeds, *known])


def change_related(
    desk: Desk,
    case_id: CaseId,
    member: str,
    changes: Mapping[str, Any],
    reason: str = "",
    second: Approval | None = None,
) -> CaseFile:
    """Change what is said of a related person; what they may do for her changes only with a *reason*.

    Of a child, or in doubt, nobody is let serve by one person alone: the child authority, a supervisor or the liaison
    agrees as the *second*, else ApprovalMissingError is raised. Whoever is marked as a suspected controller has what
    is said of them moved among the protected, and it is said there also where what others know of them is not here.
    """
    case = case_of(desk, case_id)
    _check(case, member, changes, reason)
    _check_second(desk, case, member, changes, second)
    deeds: list[Deed] = []
    marked = {str(changes["kind"])} if "kind" in changes else kinds_of(case.state, member)
    if marked & _SENSITIVE and not _is_sensitive(case, member):
        deeds += _moved(desk, case, member, changes)
    told = protected_part(case_id) if deeds or _is_sensitive(case, member) else core_part(case_id)
    for name, value in changes.items():
        part = core_part(case_id) if name in GUARDED else told
        path = f"related/{member}/{name}"
        deeds.append(Deed(part, VALUE, path, value, _heads_in(desk, part, path)))
    if reason:
        deeds.append(Deed(told, "note_added", "", _reasoned(member, list(changes), reason, second)))
    return keep(desk, case_id, deeds)


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
    if other.id in family_of(
        load_case_state(desk.read(), one.id)
    ):  # not what another case of the person says
        return one
    return keep(desk, one.id, family_links(desk, (one.id, one.code), (other.id, other.code)))


def related_cases(desk: Desk, case: CaseFile) -> tuple[frozenset[str], frozenset[str]]:
    """Return the cases of related people that whoever is here may open, and those they may not know of.

    Of a case that is not in this vault nobody here knows whether it is for named people elsewhere: it counts as one.
    """
    desk.need("see")
    wanted = {
        str(fact.value["case"])
        for fact in case.state.of_type("member_added")
        if fact.path.startswith("related/") and isinstance(fact.value, dict) and fact.value.get("case")
    }
    open_to_me = {one for one in wanted if cases.line(desk.read(), one, person=desk.person.id) is not None}
    return frozenset(open_to_me), frozenset(wanted - open_to_me)


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


def set_case_value(desk: Desk, case_id: CaseId, name: str, value: Any) -> CaseFile:
    """Set one of the case's own values that no rule guards: who is responsible, on duty, its neutral label."""
    if name not in ("responsible", "on_duty", "label"):
        raise RecordIncompleteError(missing=(name,))
    case = case_of(desk, case_id)
    path = f"case/{name}"
    return keep(desk, case_id, [Deed(core_part(case_id), VALUE, path, value, case.heads(path))])


def _verified(
    desk: Desk, case: CaseFile, member: str, kind: str, how: str, second: Approval | None
) -> list[Deed]:
    """Return what says, of somebody who is being added, that it was verified who they are, and *how*."""
    _check_second(desk, case, member, {"kind": kind, "verified": "yes"}, second)
    core = core_part(case.id)
    told = protected_part(case.id) if kind in _SENSITIVE else core
    return [
        Deed(core, VALUE, f"related/{member}/verified", "yes"),
        Deed(told, "note_added", "", _reasoned(member, ["verified"], how, second)),
    ]


def _reasoned(member: str, names: list[str], reason: str, second: Approval | None) -> dict[str, Any]:
    said = note("related_changed", member=member, names=names, reason=reason)
    if second is not None:
        said["agreed"] = asdict(second)
    return said


def _check(case: CaseFile, member: str, changes: Mapping[str, Any], reason: str) -> None:
    if not kinds_of(case.state, member):
        raise RecordIncompleteError(missing=("relative",))
    unknown = tuple(name for name in changes if name not in (*GUARDED, *DETAILS))
    if unknown or not changes:
        raise RecordIncompleteError(missing=unknown or ("change",))
    if any(name in changes for name in GUARDED) and not reason.strip():
        raise RecordIncompleteError(missing=("reason",))
    if "kind" in changes and changes["kind"] not in KINDS:
        raise RecordIncompleteError(missing=("kind",))


def _check_second(
    desk: Desk, case: CaseFile, member: str, changes: Mapping[str, Any], second: Approval | None
) -> None:
    if not (is_child(case.facts) and loosens(case.state, member, changes)):
        return
    if second is None or not second.named or not _may_agree(second.role):
        raise ApprovalMissingError(gate="", needed=(CHILD_AUTHORITY,))
    check_approvals(desk, [second])
    need_trusted(case.state, approver=second.name)


def _is_sensitive(case: CaseFile, member: str) -> bool:
    """Tell whether what is said of this person stands among the protected."""
    added = (fact for fact in case.state.of_type("member_added") if fact.path == f"related/{member}")
    return any(fact.part == protected_part(case.id) for fact in added)


def _moved(desk: Desk, case: CaseFile, member: str, changes: Mapping[str, Any]) -> Iterator[Deed]:
    """Yield what moves all that is said of somebody from the core among the protected, unless it changes too."""
    core, told = core_part(case.id), protected_part(case.id)
    [kind] = _SENSITIVE
    yield Deed(told, "member_added", f"related/{member}", {"kind": kind})
    for name in DETAILS:
        path = f"related/{member}/{name}"
        heads = _heads_in(desk, core, path)
        if heads:
            yield Deed(core, VALUE, path, None, heads)
            if name not in changes:
                yield Deed(told, VALUE, path, case.state.get(path))


def _heads_in(desk: Desk, part: str, path: str) -> tuple[str, ...]:
    """Return what stands at *path* of one part: what a change there replaces."""
    standing = load_some(desk.read(), part, paths=(path,)).values.get(path)
    return tuple(head.event_id for head in standing.heads) if standing else ()


def _may_agree(role: str) -> bool:
    """Tell whether whoever has the *role* may agree that somebody serves a child."""
    return role == CHILD_AUTHORITY or supervises(role)
