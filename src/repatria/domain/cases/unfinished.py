"""What a form says that was begun and saved and not finished: it may protect at once, and it opens nothing.

Only answers with a protective order count, and only until their form is finished: then it says the same, or better.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from repatria.domain.cases.state import CaseState, Fact

CHILD_VARIANT = "C"

_HOLDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "child_or_doubt": {"is_child": {"yes": "yes", "doubt": "doubt"}},
    "origin_block": {
        "consular_block": {"yes": "yes", "doubt": "doubt"},
        "fear_of_return": {"yes": "yes", "possible": "doubt"},
    },
}
"""By value of the case: what an unfinished answer to a question makes of it; nothing that would protect less."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A form that somebody began and saved, by its member id."""

    member: str
    form: str


def begun_forms(state: CaseState) -> tuple[Begun, ...]:
    """Return the forms that were begun and not finished; finishing another kind of form finishes none."""
    facts = [fact for fact in (*state.facts, *state.late_facts) if fact.path.startswith("form/")]
    finished = {_kind(_named(fact)) for fact in facts if fact.type == "form_submitted"}
    added = (_named(fact) for fact in facts if fact.type == "member_added")
    return tuple(dict.fromkeys(one for one in added if _kind(one) not in finished))


def held_by(state: CaseState, name: str, begun: tuple[Begun, ...]) -> Iterator[str]:
    """Yield what unfinished forms would make of the case's value *name*, where it protects."""
    for question, means in _HOLDS.get(name, {}).items():
        for one in begun:
            path = f"form/{one.member}/{question}"
            standing = state.values.get(path)
            heads = [] if standing is None else [head.value for head in standing.heads]
            yield from (
                means[said] for said in map(str, (*heads, *state.late.get(path, ()))) if said in means
            )


def _named(fact: Fact) -> Begun:
    named: Any = fact.value.get("form") if isinstance(fact.value, Mapping) else None
    return Begun(fact.path.removeprefix("form/"), named if isinstance(named, str) else "")


def _kind(one: Begun) -> tuple[str, str]:
    return one.member, one.form.removesuffix(CHILD_VARIANT)
