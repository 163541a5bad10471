"""Cases linked as family: what protects one of them protects all, until somebody separates them in writing.

A link that is here and does not stand yet links like one that does; a separation that does not, separates nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from repatria.domain.cases.related import agree_on, possible_kinds
from repatria.domain.cases.state import CaseState
from repatria.domain.cases.unfinished import held_by, open_forms
from repatria.domain.doubt import most_protective
from repatria.domain.ids import CaseId

_RELATED: Final = "related/"


def family_of(state: CaseState) -> tuple[CaseId, ...]:
    """Return the cases that anybody links with this one as family, without those separated from it."""
    found = []
    for path, other in _named(state):
        family = "family" in possible_kinds(state, path.removeprefix(_RELATED)) or state.is_unread(
            f"{path}/kind"
        )
        if family and not is_separated(state, path.removeprefix(_RELATED)):
            found.append(other)
    return tuple(dict.fromkeys(found))


def named_in(state: CaseState) -> frozenset[CaseId]:
    """Return the cases of which this one says anything: whether they are family, it says itself."""
    return frozenset(other for _, other in _named(state))


def named_at(path: str, value: object) -> CaseId:
    """Return the case of somebody around the person, of whom a *value* at *path* tells; empty where it names none."""
    if not path.startswith(_RELATED) or not isinstance(value, dict) or not value.get("case"):
        return CaseId("")
    return CaseId(str(value["case"]))


def is_separated(state: CaseState, member: str) -> bool:
    """Tell whether all who said something of it agree that the relative *member* was separated in writing."""
    return agree_on(state, f"related/{member}/separated_by", bool)


def strictest_block(states: Iterable[CaseState]) -> str:
    """Return the strictest protection block that anybody gave in these cases; what is not here is a doubt."""
    return most_protective(map(_block, states)) or "no"


def _named(state: CaseState) -> Iterator[tuple[str, CaseId]]:
    """Yield where this case names another one, and which."""
    for fact in (*state.of_type("member_added"), *state.late_facts):
        if other := named_at(fact.path, fact.value):
            yield fact.path, other


def _block(state: CaseState) -> str:
    if not state.of_type("case_opened"):
        return "doubt"
    standing = state.values.get("case/origin_block")
    said = [] if standing is None else [head.value for head in standing.heads]
    said += (*state.late.get("case/origin_block", ()), *held_by(state, "origin_block", open_forms(state)))
    if state.withheld:  # somebody may have noted a fear where nobody here can read it
        said.append("doubt")
    if state.unsettled or state.is_unread("case/origin_block"):
        return "yes"
    return most_protective(said) or "no"
