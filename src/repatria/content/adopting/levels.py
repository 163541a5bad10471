"""What is worked out from an answer is as sensitive as that answer, whatever its own column says.

Else an ordinary ``concat()`` of a name and an address would carry both to where neither may go.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from repatria.domain.expressions import Expression
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.plan import FormPlan


def at_strictest(form: Form, plan: FormPlan) -> tuple[Form, tuple[str, ...]]:
    """Return *form* with no answer below what it is worked out from, and the names of those that were."""
    levels = {name: node.question.level for name, node in plan.nodes.items()}
    reads = {name: frozenset(_sources(plan, name)) & levels.keys() for name in levels}
    raised: dict[str, str] = {}
    while rising := {name: level for name, level in _strictest(levels, reads) if level > levels[name]}:
        levels |= rising
        raised |= rising
    if not raised:
        return form, ()
    return replace(form, survey=_with(form.survey, raised)), tuple(name for name in levels if name in raised)


def _strictest(levels: Mapping[str, str], reads: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Yield for each name the strictest level of what it reads; levels order as texts."""
    for name, sources in reads.items():
        if sources:
            yield name, max(levels[one] for one in sources)


def _sources(plan: FormPlan, name: str) -> Iterator[str]:
    """Yield what is read by what is calculated, begun or set at *name*."""
    node = plan.nodes[name]
    values = [act.value for acts in plan.acts.values() for act in acts if act.target == name]
    for rule in (node.calculation, node.default, *values):
        if isinstance(rule, Expression):
            yield from rule.names


def _with(rows: tuple[Question, ...], levels: Mapping[str, str]) -> tuple[Question, ...]:
    return tuple(
        replace(row, level=levels.get(row.name, row.level), children=_with(row.children, levels))
        for row in rows
    )
