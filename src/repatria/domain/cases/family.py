"""Cases linked as family: what protects one of them protects all, until somebody separates them in writing.

A link that is here and does not stand yet links like one that does; a separation that does not, separates nobody.
"""

from __future__ import annotations

from collections.abc import Iterable

from repatria.domain.cases.related import agree_on, possible_kinds
from repatria.domain.cases.state import CaseState
from repatria.domain.cases.unfinished import held_by, open_forms
from repatria.domain.doubt import most_protective
from repatria.domain.ids import CaseId


def family_of(state: CaseState) -> tuple[CaseId, ...]:
    """Return the cases that anybody links with this one as family, without those separated from it."""
    found = []
    for fact in (*state.of_type("member_added"), *state.late_facts):
        list_name, _, member = fact.path.partition("/")
        if list_name != "related" or not isinstance(fact.value, dict) or not fact.value.get("case"):
            continue
        family = "family" in possible_kinds(state, member) or state.is_unread(f"{fact.path}/kind")
        if family and not is_separated(state, member):
            found.append(CaseId(str(fact.value["case"])))
    return tuple(dict.fromkeys(found))


def is_separated(state: CaseState, member: str) -> bool:
    """Tell whether all who said something of it agree that the relative *member* was separated in writing."""
    return agree_on(state, f"related/{member}/separated_by", bool)


def strictest_block(states: Iterable[CaseState]) -> str:
    """Return the strictest protection block that anybody gave in these cases; what is not here is a doubt."""
    return most_protective(map(_block, states)) or "no"


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
