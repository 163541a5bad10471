"""What a submitted form gives to its case: a closed table from questions to values ``case/<name>``.

A form can only protect more, never less: lowering a child's protection is the act ``lower_to_adult``, and a
block ends only by the word of the asylum or child authority and the person's written wish (field rules 3, 4).
To add one: a line in the table here and in docs/forms.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from repatria.domain.protocol.definition import ANCHORS

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
    "F01": _CONTACT,
    "F04": _CONTACT,
    "F04C": _CONTACT,
    "F11": _PROTECTION,
    "F11C": _PROTECTION,
    "F20": {"return_country": "return_country"},
    "F21": {"destination": "return_country"},
}
"""By form: the question and the value of the case that takes its answer over."""

ANCHOR_QUESTIONS: dict[str, dict[str, str]] = {
    "F01": {"first_contact_at": "first_contact_at"},
    "F03": {
        "placed_before_migration_at": "placed_before_migration_at",
        "presented_at": "presented_at",
        "unaccompanied_determined_at": "unaccompanied_determined_at",
    },
    "F06": {"recognised_at": "recognised_at"},
    "F09": {
        "stay_requirements_shown_at": "stay_requirements_shown_at",
        "stay_applied_at": "stay_applied_at",
        "stay_issued_at": "stay_issued_at",
    },
    "F11": {"asylum_notified_at": "asylum_notified_at", "cleared_at": "origin_contact_cleared_at"},
    "F11C": {"asylum_notified_at": "asylum_notified_at", "cleared_at": "origin_contact_cleared_at"},
    "F12": {"reflection_start_at": "reflection_start_at"},
    "F14": {"nationality_asked_at": "nationality_asked_at"},
    "F20": {"decided_at": "decided_at"},
    "F23": {"travel_at": "travel_at"},
    "F27": {"arrival_at": "arrival_at"},
}
"""By form: the question and the anchor (field rules 6) whose time it states."""

assert all(anchor in ANCHORS for row in ANCHOR_QUESTIONS.values() for anchor in row.values())

_FROM_MOST = {"yes": 0, "doubt": 1, "no": 2}


class Answered(Protocol):
    """A filled form: the value of each question, None while it does not apply, and the facts of its case."""

    case_facts: Mapping[str, str]

    def value(self, name: str, row: str = "") -> Any:
        """Return the value of a question of the form."""
        ...

    def has_question(self, name: str) -> bool:
        """Tell whether the form has this question outside repeats."""
        ...


def case_values(form_id: str, filled: Answered) -> list[tuple[str, Any]]:
    """Return (path, value) for everything that the case takes over from the submitted form."""
    found: list[tuple[str, Any]] = []
    for question, name in (YIELDS.get(form_id, {}) | ANCHOR_QUESTIONS.get(form_id, {})).items():
        value = filled.value(question) if filled.has_question(question) else None
        if value is not None and _may_be_taken(name, value, filled):
            found.append((f"case/{name}", value))
    return found


def _may_be_taken(name: str, value: Any, filled: Answered) -> bool:
    if name == "child_or_doubt":
        return _protects_as_much(value, filled.case_facts.get("case.child_or_doubt", ""))
    if name == "origin_block":
        standing = filled.case_facts.get("case.origin_block", "")
        return _protects_as_much(value, standing) or _may_lift(filled)
    if name == "origin_contact_cleared_at":
        return _says(filled, "origin_contact_cleared", "yes")
    return True


def _protects_as_much(value: Any, standing: str) -> bool:
    return _FROM_MOST.get(value, 2) <= _FROM_MOST.get(standing, 2)


def _may_lift(filled: Answered) -> bool:
    by = filled.value("decided_by") if filled.has_question("decided_by") else None
    return by in ("asylum_auth", "child_auth") and _says(filled, "written_wish", "yes")


def _says(filled: Answered, name: str, value: str) -> bool:
    return filled.has_question(name) and bool(filled.value(name) == value)
