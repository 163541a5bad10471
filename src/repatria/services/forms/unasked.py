"""What was typed in a form and is asked no more by the version in use: shown, and kept in the case when it is saved.

A draft may be older than its form: a ministry brings a new version, or the program is renewed, while somebody is in
the middle of it. No answer is lost by that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, part_for_level
from repatria.domain.forms.answers import Answers, Place, answer_path
from repatria.domain.forms.definition import LEVELS
from repatria.domain.forms.plan import FormPlan
from repatria.domain.ids import CaseId


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row that stands in no repeat of the version in use: the *repeat* it was one of, and the row around it."""

    repeat: str
    outer: str = ""


@dataclass(frozen=True, slots=True)
class TypedAnswer:
    """One typed answer without a question; *seen* are the events that stood there when it was typed.

    *level* is that of the question that asked it, the most sensitive where nobody here knows it.
    """

    place: Place
    value: Any
    level: str
    seen: tuple[str, ...]


@dataclass(slots=True)
class Unasked:
    """Everything typed that has no question, and the rows that it stands in."""

    answers: list[TypedAnswer]
    rows: dict[str, TypedRow]


def is_asked(plan: FormPlan, place: Place) -> bool:
    """Tell whether the form has a question for what stands at *place*, in rows or outside as it was."""
    node = plan.nodes.get(place.name)
    return node is not None and bool(node.repeat) == bool(place.row)


def level_before(before: FormPlan | None, name: str) -> str:
    """Return how sensitive the question *name* was in the version *before*."""
    node = before.nodes.get(name) if before is not None else None
    return node.question.level if node is not None else LEVELS[-1]


def unasked_values(unasked: Unasked, stored: Answers) -> dict[Place, Any]:
    """Return what stands at the places that nobody asks about now: what was typed, else what is stored."""
    typed = {one.place: one.value for one in unasked.answers}
    return {place: value for place, value in {**stored.values, **typed}.items() if value is not None}


def unasked_deeds(case: CaseId, member: str, unasked: Unasked, stored: Answers) -> list[Deed]:
    """Return the events that keep what was typed, as it was typed."""
    return [
        Deed(part_for_level(case, one.level), VALUE, answer_path(member, one.place), one.value, one.seen)
        for one in unasked.answers
        if one.value != stored.values.get(one.place)
    ]


def rows_of_unasked(
    member: str, unasked: Unasked, deeds: Iterable[Deed], held: set[tuple[str, str]]
) -> list[Deed]:
    """Return what adds the rows of *deeds* to their parts, outer ones first, where a part does not hold them.

    *held* are the pairs of part and path of what was added before.
    """
    wanted: dict[tuple[str, str], Deed] = {}
    for deed in deeds:
        row = deed.path.split("/")[1] if deed.path.startswith("row/") else ""
        line: list[str] = []
        while row in unasked.rows and row not in line:
            line.append(row)
            row = unasked.rows[row].outer
        for one in reversed(line):
            key = (deed.part, f"row/{one}")
            if key not in held:
                wanted.setdefault(
                    key, Deed(deed.part, "member_added", key[1], _said(member, unasked.rows[one]))
                )
    return list(wanted.values())


def _said(member: str, row: TypedRow) -> dict[str, str]:
    said = {"form": member, "repeat": row.repeat}
    return {**said, "within": row.outer} if row.outer else said
