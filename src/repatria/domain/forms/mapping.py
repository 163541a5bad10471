"""What a submitted form gives to its case: a closed table from questions to values ``case/<name>``.

A form can only protect more, never less: lowering a child's protection is the act ``lower_to_adult``, and a
block ends only by the word of the asylum or child authority and the person's written wish (field rules 3, 4).
Anchors of clocks are not here: they are read from the form that asks a question of their name. To add one: a
line in the table here and in docs/forms.md.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any, Protocol

from repatria.domain.doubt import most_protective
from repatria.domain.forms.lifting import lacks_to_lift

_CONTACT: dict[str, str] = {
    "is_child": "child_or_doubt",
    "sex_gender": "sex",
    "language": "language",
    "age_stated": "age_stated",
    "name_used": "name_used",
    "nationality": "nationality",
    "residence": "residence",
    "found_in": "found_in",
    "return_country": "return_country",
}
_PROTECTION: dict[str, str] = {"consular_block": "origin_block"}

YIELDS: dict[str, dict[str, str]] = {
    "contact": _CONTACT,
    "protection": _PROTECTION,
    "decision": {"return_country": "return_country"},
    "return_consent": {"destination": "return_country"},
    "travel_plan": {"travel_at": "travel_at"},
}
"""By purpose of the form: the question and the value of the case that takes its answer over."""

PROTECTS: dict[str, str] = {"is_child": "contact", "consular_block": "protection"}
"""Questions that no form may ask without the purpose by which their case hears of it."""


class Answered(Protocol):
    """A filled form: the value of each question, None while it does not apply, and the facts of its case."""

    case_facts: Mapping[str, str]

    def value(self, name: str, row: str = "") -> Any:
        """Return the value of a question of the form."""
        ...

    def has_question(self, name: str) -> bool:
        """Tell whether the form has this question outside repeats."""
        ...


def case_values(purposes: Collection[str], filled: Answered) -> list[tuple[str, Any]]:
    """Return (path, value) for everything that the case takes over from the submitted form with *purposes*."""
    found: list[tuple[str, Any]] = []
    tables = (table for purpose, table in YIELDS.items() if purpose in purposes)
    for question, name in (pair for table in tables for pair in table.items()):
        value = filled.value(question) if filled.has_question(question) else None
        if value is not None and _may_be_taken(name, value, filled):
            found.append((f"case/{name}", value))
    return found


def _may_be_taken(name: str, value: Any, filled: Answered) -> bool:
    if name == "child_or_doubt":
        return _protects_as_much(value, filled.case_facts.get("case.child_or_doubt", ""))
    if name == "origin_block":
        standing = filled.case_facts.get("case.origin_block", "")
        return _protects_as_much(value, standing) or not lacks_to_lift(partial(_answers, filled))
    return True


def _protects_as_much(value: Any, standing: str) -> bool:
    stands = [standing] if standing else []
    return most_protective([value, *stands]) == most_protective([value])


def _answers(filled: Answered, name: str) -> tuple[Any, ...]:
    return (filled.value(name),) if filled.has_question(name) else ()
