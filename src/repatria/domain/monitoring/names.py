"""The names that expressions and moments of indicators may use: those of packs, and when a form first came."""

from __future__ import annotations

from collections.abc import Mapping, Set

from repatria.domain.monitoring.looking import FIRST_AT
from repatria.domain.protocol.names import CASE_NAMES, STEP_FACTS, answer_of, step_of

_OF_FORM = frozenset({"submitted", "submitted_at", FIRST_AT})


def leads_somewhere(name: str, steps: Set[str], questions: Mapping[str, Set[str]]) -> bool:
    """Tell whether *name* is of the case, of one of the *steps*, or of a form and what it asks (*questions*)."""
    if name in CASE_NAMES:
        return True
    of_step, of_form = step_of(name), answer_of(name)
    if of_step is not None and of_step[1] in STEP_FACTS:
        return of_step[0] in steps
    return of_form is not None and of_form[1] in questions.get(of_form[0], frozenset()) | _of(
        of_form[0], questions
    )


def _of(form: str, questions: Mapping[str, Set[str]]) -> Set[str]:
    return _OF_FORM if form in questions else frozenset()
