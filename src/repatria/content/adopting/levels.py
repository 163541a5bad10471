"""What is worked out from an answer is as sensitive as that answer, whatever its own column says.

Else an ordinary ``concat()`` of a name and an address would carry both to where neither may go.
"""

from __future__ import annotations

from collections import deque

from repatria.domain.expressions import Expression
from repatria.domain.forms.definition import Form
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.stricter import at_least, levels_of


def at_strictest(form: Form, plan: FormPlan) -> tuple[Form, tuple[str, ...]]:
    """Return *form* with no answer below what it is worked out from, and the names of those that were."""
    levels = levels_of(form)
    followers = _followers(plan)
    raised: dict[str, str] = {}
    waiting = deque(levels)
    while waiting:
        source = waiting.popleft()
        for name in followers.get(source, ()):
            if levels[name] < levels[source]:  # levels order as texts
                levels[name] = raised[name] = levels[source]
                waiting.append(name)
    return at_least(form, raised), tuple(name for name in levels if name in raised)


def _followers(plan: FormPlan) -> dict[str, list[str]]:
    """Return by each name what is calculated, begun or set from it."""
    found: dict[str, list[str]] = {}
    rules = [(name, rule) for name, node in plan.nodes.items() for rule in (node.calculation, node.default)]
    rules += [(act.target, act.value) for acts in plan.acts.values() for act in acts]
    for name, rule in rules:
        for read in rule.names if isinstance(rule, Expression) else ():
            if read in plan.nodes:
                found.setdefault(read, []).append(name)
    return found
