"""What is worked out from an answer, or written because of it, is as sensitive as that answer.

Else an ordinary ``concat()`` of a name and an address would carry both to where neither may go, and a word that is
written only when something holds would tell it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Final

from repatria.domain.expressions import Expression
from repatria.domain.forms.definition import BegunRow, Form
from repatria.domain.forms.plan import FormPlan, Rule
from repatria.domain.forms.stricter import at_least, levels_of

_OTHER: Final = "_other"
"""How pyxform calls what ``or_other`` asks in words, behind the name of its question."""


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
    """Return by each name what is calculated, begun or set from it, or because of it."""
    found: dict[str, list[str]] = {}
    for name, told in _leads(plan):
        for read in (told, *_counted(plan, told, name)):
            if read in plan.nodes and read != name:
                found.setdefault(read, []).append(name)
    return found


def _leads(plan: FormPlan) -> Iterator[tuple[str, str]]:
    """Yield each name with a name that tells what stands there."""
    for name, node in plan.nodes.items():
        if node.calculation is not None or node.default:
            yield from ((name, read) for read in _read(node.calculation, node.default))
            yield from ((name, read) for read in _asked_by(plan, name))
        if source := _in_other_words(plan, name):
            yield name, source
        yield from ((name, read) for read in (*node.question.chosen_from, *_read(node.choice_filter)))
    yield from ((name, read) for name in _begun(plan.form.begun) for read in _asked_by(plan, name))
    for trigger, acts in plan.acts.items():
        for act in acts:
            yield act.target, trigger
            yield from ((act.target, read) for read in (*_read(act.value), *_asked_by(plan, act.target)))


def _read(*rules: Rule | str | None) -> Iterator[str]:
    for rule in rules:
        yield from rule.names if isinstance(rule, Expression) else ()


def _asked_by(plan: FormPlan, name: str) -> Iterator[str]:
    """Yield what decides whether *name*, or a group around it, is asked."""
    while name:
        yield from _read(plan.nodes[name].relevant)
        name = plan.nodes[name].parent


def _counted(plan: FormPlan, told: str, name: str) -> Iterator[str]:
    """Yield what says whether, and how often, there are rows that *name* looks into from outside by way of *told*.

    Whoever counts rows, or takes them together, has that.
    """
    node = plan.nodes.get(told)
    if node is None:
        return
    own = (told,) if node.question.type == "repeat" else ()
    for repeat in {*plan.around(node.repeat), *own}.difference(plan.around(plan.nodes[name].repeat)):
        yield from _read(plan.nodes[repeat].repeat_count)
        yield from _asked_by(plan, repeat)


def _begun(rows: Iterable[BegunRow]) -> Iterator[str]:
    """Yield the repeats in which a form begins with *rows*, and what is answered there: nobody says it."""
    for row in rows:
        yield row.repeat
        yield from (name for name, text in row.answers.items() if text)
        yield from _begun(row.rows)


def _in_other_words(plan: FormPlan, name: str) -> str:
    """Return the question whose answer *name* is in words of the person's own, as ``or_other`` asks for them."""
    path = plan.nodes[name].question.path
    if not path.endswith(_OTHER):
        return ""
    chosen = path.removesuffix(_OTHER)
    asked = set(_read(plan.nodes[name].relevant))
    return next((one for one in asked if plan.nodes.get(one) and plan.nodes[one].question.path == chosen), "")
