"""Whether each ``indexed-repeat`` of a form names repeats that hold its answer: else it would say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.errors import DefinitionError
from repatria.domain.expressions import Expression
from repatria.domain.expressions.tree import Call, Node, render, walk
from repatria.domain.reasons import Reason, because
from repatria.domain.xforms.definition import XForm
from repatria.domain.xforms.reaching import leads_to

_COLUMNS = {
    "relevant": "relevant",
    "required": "required",
    "read_only": "readonly",
    "constraint": "constraint",
    "calculate": "calculate",
}


def refuse_unrepeated(file: str, form: XForm) -> None:
    """Raise DefinitionError for the first call that names what is no repeat around its answer."""
    for at, column, rule in _rules(form):
        for call in walk(rule.tree):
            lost = _lost(call, at, form) if isinstance(call, Call) and call.name == "indexed-repeat" else None
            if lost is not None:
                why = because(Reason.NO_REPEAT_AROUND, call=render(call), repeat=render(lost).strip())
                raise DefinitionError(file, f"{at} {column}", why)


def _lost(call: Call, at: str, form: XForm) -> Node | None:
    """Return what *call* names as a repeat and is none around its answer."""
    answer = leads_to(call.arguments[0], at)
    for named in call.arguments[1::2]:
        repeat = leads_to(named, at)
        if repeat not in form.repeats or not f"{answer}/".startswith(f"{repeat}/"):
            return named
    return None


def _rules(form: XForm) -> Iterator[tuple[str, str, Expression]]:
    """Yield every expression with where it stands and how its column is called."""
    for path, bind in form.binds.items():
        for column, called in _COLUMNS.items():
            if (rule := getattr(bind, column)) is not None:
                yield path, called, rule
    for path, control in form.controls.items():
        if control.choices is not None and control.choices.nodes is not None:
            yield path, "itemset", control.choices.nodes
    yield from ((one.target, "setvalue", one.value) for one in form.set_values if one.value is not None)
    yield from ((one.path, "jr:count", one.count) for one in form.repeats.values() if one.count is not None)
