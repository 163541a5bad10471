"""Which disagreements are one: a value of the case and the answer of a form from which it was taken over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from repatria.domain.cases.given import entry
from repatria.domain.cases.state import CaseState
from repatria.domain.events.disagreements import Disagreement
from repatria.domain.forms.definition import Form
from repatria.domain.forms.mapping import YIELDS

Difference = tuple[Disagreement, ...]
"""Disagreements that a person settles with one choice; the case's own value, where there is one, comes first."""


def one_each(
    found: Sequence[Disagreement], state: CaseState, forms: Mapping[str, Form]
) -> tuple[Difference, ...]:
    """Return *found* as a person sees it: the same values said of the case and in a form are one difference."""
    asked = _forms_of(state)
    groups = {(one.part, one.path): [one] for one in found}
    of_case = {path: (part, path) for part, path in groups if path.startswith("case/")}
    for one in found:
        taken = of_case.get(_taken_over(one, asked, forms))
        if taken is not None and _values(groups[taken][0]) == _values(one):
            groups[taken] += groups.pop((one.part, one.path))
    return tuple(map(tuple, groups.values()))


def _taken_over(one: Disagreement, asked: Mapping[str, str], forms: Mapping[str, Form]) -> str:
    """Return the path of the case's value that takes the answer over, or nothing."""
    kind, _, rest = one.path.partition("/")
    member, _, question = rest.partition("/")
    form = forms.get(asked.get(member, "")) if kind == "form" else None
    tables = (YIELDS[purpose] for purpose in form.purposes if purpose in YIELDS) if form else ()
    return next((f"case/{table[question]}" for table in tables if question in table), "")


def _forms_of(state: CaseState) -> dict[str, str]:
    added = (fact for fact in state.of_type("member_added") if fact.path.startswith("form/"))
    return {fact.path.removeprefix("form/"): str(entry(fact.value, "form") or "") for fact in added}


def _values(one: Disagreement) -> frozenset[str]:
    return frozenset(repr(head.value) for head in one.standing.heads)
