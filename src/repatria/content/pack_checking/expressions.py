"""Expressions of a pack: each can be read, and every name in it leads to a step, a form or a fact of the case."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from repatria.content.pack_checking.faults import Fault
from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.refusing import refusal_of
from repatria.domain.protocol.definition import Pack
from repatria.domain.protocol.names import CASE_NAMES, STEP_FACTS, answer_of, step_of
from repatria.domain.reasons import Because, Reason, because


def read_names(pack: Pack) -> frozenset[str]:
    """Return every name that an expression of *pack* reads."""
    return frozenset(name for _, text in expressions_of(pack) for name in names_in(text) or ())


def names_in(text: str) -> frozenset[str] | None:
    """Return the names that *text* reads, or nothing when it cannot be read."""
    try:
        return parse(text).names
    except ExpressionError:
        return None


def steps_in(text: str) -> set[str]:
    """Return the steps that *text* reads."""
    return {found[0] for name in names_in(text) or () if (found := step_of(name))} if text else set()


def expression_faults(pack: Pack, known_forms: Collection[str]) -> Iterator[Fault]:
    """Yield what cannot be read, and each name that leads nowhere; *known_forms* are the questionnaires there are."""
    steps = {step.id for step in pack.steps}
    forms = {form for step in pack.steps for form in (*step.forms, *step.yields)}
    for key, text in expressions_of(pack):
        if not text:
            continue
        try:
            names = parse(text).names
        except ExpressionError as error:
            yield key, refusal_of(text, error)
            continue
        for name in sorted(names):
            reason = _name_fault(name, steps, forms, known_forms)
            if reason:
                yield key, reason


def _name_fault(name: str, steps: set[str], forms: set[str], known_forms: Collection[str]) -> Because | None:
    if name in CASE_NAMES:
        return None
    of_step, of_form = step_of(name), answer_of(name)
    if of_step and of_step[1] in STEP_FACTS:
        known = of_step[0] in steps
        return None if known else because(Reason.STEP_OF_NAME, step=of_step[0], name=name)
    if of_form and of_form[0] in known_forms:
        return None if of_form[0] in forms else because(Reason.FORM_OF_NAME, name=name)
    return because(Reason.UNKNOWN_NAME, name=name)


def expressions_of(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield every expression of *pack* with its key."""
    for step in pack.steps:
        for field in ("when", "needs", "now", "again_when"):
            yield f"steps.{step.id}.{field}", getattr(step, field)
    for gate in pack.gates:
        yield f"gates.{gate.id}.applies", gate.applies
        yield f"gates.{gate.id}.marks", gate.marks
        for condition in gate.conditions:
            key = f"gates.{gate.id}.conditions.{condition.id}"
            yield f"{key}.applies", condition.applies
            yield f"{key}.expression", condition.expression
    for clock in pack.clocks:
        yield f"clocks.{clock.id}.applies", clock.applies
