"""People around the person, and what they may never be: whoever may control her never acts for her.

A mark that is here and does not stand (it waits, or was set apart) bars like one that does, and is shown nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from repatria.domain.cases.state import CaseState
from repatria.domain.errors import MayNotServeError
from repatria.domain.names import may_name

KINDS = ("family", "companion", "suspected_controller", "guardian", "interpreter", "official")

CLAIMED = frozenset({"family", "guardian"})
"""Kinds that anybody may claim to be."""

UNKNOWN = CLAIMED | {"companion"}
"""Kinds of people who serve only once somebody found out who they are; an older vault's family is read so too."""

SERVICES = (
    "given_by",
    "guardian",
    "interpreter",
    "witness",
    "caregiver",
    "receiver",
    "escort",
    "contact",
    "approver",
)
"""What somebody may do for a protected person."""

WITH_HER = frozenset({"guardian", "caregiver", "receiver", "escort"})
"""Services of whoever the person is given to, or left with."""

GUARDED = ("kind", "verified")
"""What decides whom a related person may serve: changed only with a reason, and known wherever the case is."""

MAY_NOT_SERVE = "may_not_serve"
"""Stands among the gates of a deviation that was the act of somebody who may not serve."""


def may_serve(related_kind: str, *, verified: bool) -> bool:
    """Tell whether such a person may serve her, in any of the SERVICES; a suspected controller never does.

    Nor do family, guardians and companions of whom nobody said that it was verified who they are.
    """
    if related_kind not in KINDS or related_kind == "suspected_controller":
        return False
    return verified or related_kind not in UNKNOWN


def counted_as(claimed: str, *, verified: bool) -> str:
    """Return the kind as which somebody is added who says, or is said, to be *claimed*.

    Family and guardians of whom nobody found out who they are count as companions: whoever brings somebody to a
    border says they are family (field rules, section 5).
    """
    return "companion" if claimed in CLAIMED and not verified else claimed


def kinds_of(state: CaseState, member: str) -> frozenset[str]:
    """Return every kind that somebody calls the related person *member*, now or when they were added: as shown."""
    standing = state.values.get(f"related/{member}/kind")
    if standing is not None:
        return frozenset(str(head.value) for head in standing.heads)
    added = [fact.value for fact in state.of_type("member_added") if fact.path == f"related/{member}"]
    return frozenset(str(value.get("kind", "")) for value in added if isinstance(value, dict))


def possible_kinds(state: CaseState, member: str) -> frozenset[str]:
    """Return every kind that *member* may be, also by what is here and does not stand."""
    path = f"related/{member}"
    late = [fact.value for fact in state.late_facts if fact.type == "member_added" and fact.path == path]
    added = {str(value.get("kind", "")) for value in late if isinstance(value, dict)}
    return kinds_of(state, member) | added | {str(value) for value in state.late.get(f"{path}/kind", ())}


def may_member_serve(state: CaseState, member: str) -> bool:
    """Tell whether *member* may serve her, whichever of the disputed answers is true."""
    kinds, path = possible_kinds(state, member), f"related/{member}"
    if state.is_unread(f"{path}/kind"):
        return False
    verified = is_verified(state, member)
    return bool(kinds) and all(may_serve(kind, verified=verified) for kind in kinds)


def is_verified(state: CaseState, member: str) -> bool:
    """Tell whether all who said something of it agree that somebody found out who *member* is."""
    return agree_on(state, f"related/{member}/verified", lambda value: value == "yes")


def agree_on(state: CaseState, path: str, says: Callable[[Any], bool]) -> bool:
    """Tell whether all that stands at *path* says so, and nothing that is here otherwise says anything else."""
    standing = state.values.get(path)
    if standing is None or state.is_unread(path):
        return False
    return all(says(value) for value in (*(head.value for head in standing.heads), *state.late.get(path, ())))


def trusted_kinds(verified: bool) -> frozenset[str]:
    """Return the kinds of people who may serve."""
    return frozenset(kind for kind in KINDS if may_serve(kind, verified=verified))


def is_link(state: CaseState, member: str) -> bool:
    """Tell whether *member* only links the case of a relative: nobody is named there, so nobody can act by it."""
    path = f"related/{member}"
    added = [fact.value for fact in state.of_type("member_added") if fact.path == path]
    linked = any(isinstance(value, dict) and value.get("case") for value in added)
    return linked and possible_kinds(state, member) == {"family"} and not _names_at(state, path)


def lacks_word(state: CaseState, member: str) -> bool:
    """Tell whether it depends on nobody having verified who *member* is that they may not serve."""
    unknown = bool(kinds_of(state, member) & UNKNOWN) and not is_link(state, member)
    return unknown and not is_verified(state, member)


def loosens(state: CaseState, member: str, changes: Mapping[str, Any]) -> bool:
    """Tell whether *changes* would let somebody serve who may not now."""
    if may_member_serve(state, member):
        return False
    standing = state.get(f"related/{member}/verified")
    verified = str(changes.get("verified", standing) or "") == "yes"
    kinds = {str(changes["kind"])} if "kind" in changes else possible_kinds(state, member)
    return bool(kinds) and kinds <= trusted_kinds(verified)


def named_people(state: CaseState) -> dict[str, tuple[str, ...]]:
    """Return by member every name that somebody gives a related person; the one shown is the first."""
    added = {fact.path for fact in state.of_type("member_added") if fact.path.startswith("related/")}
    found = {path.removeprefix("related/"): _names_at(state, path) for path in sorted(added)}
    return {member: names for member, names in found.items() if names}


def barred_names(state: CaseState) -> tuple[str, ...]:
    """Return the names of people who may not serve: they are named nowhere as serving.

    Also of those of whom all that is said does not stand yet.
    """
    found: list[str] = []
    for path in sorted(_around(state)):
        if not may_member_serve(state, path.removeprefix("related/")):
            late = (
                name for name in state.late.get(f"{path}/name", ()) if isinstance(name, str) and name.strip()
            )
            found += (*_names_at(state, path), *late)
    return tuple(dict.fromkeys(found))


def nameless(state: CaseState) -> tuple[str, ...]:
    """Return who may control the person and has no name here, while answers that may hold it stayed elsewhere."""
    if not state.withheld:
        return ()
    people = (path.removeprefix("related/") for path in sorted(_around(state)))
    return tuple(
        member
        for member in people
        if "suspected_controller" in possible_kinds(state, member)
        and not any((*_names_at(state, f"related/{member}"), *state.late.get(f"related/{member}/name", ())))
    )


def _around(state: CaseState) -> set[str]:
    """Return the places of all related people who were added, or of whose kind something is said."""
    facts = (*state.facts, *state.late_facts)
    added = {fact.path for fact in facts if fact.type == "member_added" and fact.path.startswith("related/")}
    said = {path.removesuffix("/kind") for path in (*state.values, *state.late) if path.endswith("/kind")}
    return added | {path for path in said if path.startswith("related/")}


def is_barred(state: CaseState, said: str) -> bool:
    """Tell whether what is *said*, maybe with more words around, may name somebody who may not serve."""
    return bool(said.strip()) and any(may_name(said, name) for name in barred_names(state))


def need_trusted(state: CaseState, **named: str) -> None:
    """Raise MayNotServeError where one of those *named*, by what they are to do, may not serve.

    Every act that hands over trust asks here; the record of what happened never does.
    """
    for role, said in named.items():
        if is_barred(state, said):
            raise MayNotServeError(role=role)


def _names_at(state: CaseState, path: str) -> tuple[str, ...]:
    standing = state.values.get(f"{path}/name")
    given: list[Any] = [] if standing is None else [standing.value, *(head.value for head in standing.heads)]
    return tuple(dict.fromkeys(name for name in given if isinstance(name, str) and name.strip()))
