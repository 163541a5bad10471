"""How sensitive it is that a question is asked, offered or worked out: whoever sees that learns what decided it.

A question stands for its reader only where they may see this level, whether it was asked or not: nothing tells which.
What stands in a row tells that there is one: it is at least as sensitive as the repeats around it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from functools import lru_cache

from repatria.domain.expressions import Expression
from repatria.domain.forms.definition import Form
from repatria.domain.forms.plan import FormPlan, Rule
from repatria.domain.forms.stricter import at_least, levels_of
from repatria.domain.forms.telling import CASE_LEVEL, CASE_LEVELS


def as_told(plan: FormPlan, form: Form) -> Form:
    """Return *form*, which *plan* runs, with every question at least as sensitive as all that its standing tells."""
    return at_least(form, told_levels(plan))


def told_levels(plan: FormPlan) -> Mapping[str, str]:
    """Return by name the highest level of a question and of all that decides whether, and with what, it stands."""
    return _told_levels(_Known(plan))


class _Known:
    """A plan that is known by being this one: no two are compared, which would walk all of both."""

    __slots__ = ("plan",)

    def __init__(self, plan: FormPlan) -> None:
        self.plan = plan

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and self.plan is other.plan

    def __hash__(self) -> int:
        return id(self.plan)


@lru_cache(maxsize=32)
def _told_levels(known: _Known) -> Mapping[str, str]:
    plan = known.plan
    levels = levels_of(plan.form)
    deciding = {name: frozenset(_deciding(plan, name)) for name in levels}
    for name, read in deciding.items():
        levels[name] = max([levels[name], *(_of_case(one) for one in read if one not in plan.nodes)])
    followers: dict[str, list[str]] = {}
    for name, read in deciding.items():
        for one in read & levels.keys():
            followers.setdefault(one, []).append(name)
    waiting = deque(levels)
    while waiting:
        source = waiting.popleft()
        for name in followers.get(source, ()):
            if levels[name] < levels[source]:  # levels order as texts
                levels[name] = levels[source]
                waiting.append(name)
    return levels


def _deciding(plan: FormPlan, name: str) -> Iterator[str]:
    """Yield what is read to decide whether *name* stands anywhere, in which rows, and what may stand there."""
    node = plan.nodes[name]
    yield from _read(node.calculation, node.choice_filter)
    yield from node.question.chosen_from
    while name:
        node = plan.nodes[name]
        yield from _read(node.relevant, node.repeat_count)
        yield from (name,) if node.question.type == "repeat" else ()
        name = node.parent


def _read(*rules: Rule | None) -> Iterator[str]:
    for rule in rules:
        yield from rule.names if isinstance(rule, Expression) else ()


def _of_case(name: str) -> str:
    return CASE_LEVELS.get(name, CASE_LEVEL) if name.startswith("case.") else ""
