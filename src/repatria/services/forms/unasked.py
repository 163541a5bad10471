"""What was typed in a form and is asked no more by the version in use: shown, and kept in the case when it is saved.

A draft may be older than its form: a ministry brings a new version, or the program is renewed, while somebody is in
the middle of it. No answer is lost by that. Nor is one in a row that another post took out meanwhile, nor one at
which others disagree by now: that one is said beside theirs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from repatria.domain.cases.former_answers import FormerAnswer
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.definition import LEVELS
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.values import holds_answer


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


@dataclass(frozen=True, slots=True)
class Misfit:
    """One answer that its question cannot take in this version, as it was given under the version *digest*.

    *seen* are the events that stood there when it was typed; None where it is not typed but stands in the case.
    """

    place: Place
    value: Any
    digest: str
    level: str
    seen: tuple[str, ...] | None


@dataclass(slots=True)
class Unasked:
    """Everything typed that has no question, and the rows that it stands in.

    *hidden* are the places typed at that a condition of this version hides, and whether it is certain that the one
    before asks there. *disputed* was typed where others disagree by now. *misfits* are laid aside as this version
    cannot take them, *former* stays beside what took its place, and of the places *let_go* a person said that
    neither is needed any more.
    """

    answers: list[TypedAnswer] = field(default_factory=list)
    rows: dict[str, TypedRow] = field(default_factory=dict)
    hidden: dict[Place, bool] = field(default_factory=dict)
    disputed: list[TypedAnswer] = field(default_factory=list)
    misfits: dict[Place, Misfit] = field(default_factory=dict)
    former: list[FormerAnswer] = field(default_factory=list)
    let_go: set[Place] = field(default_factory=set)


def is_asked(session: FormSession, place: Place) -> bool:
    """Tell whether the form takes an answer at *place*, in the rows in which it was given or outside as it was."""
    return session.stands(place) and holds_answer(session.plan.nodes[place.name].question)


def is_unasked(session: FormSession, unasked: Unasked, place: Place) -> bool:
    """Tell whether what stands at *place* has no question any more, though its row, if any, was not taken out."""
    return not is_asked(session, place) and (not place.row or is_there(session, unasked, place.row))


def is_there(session: FormSession, unasked: Unasked, row: str) -> bool:
    """Tell whether *row* is known, of a repeat that stands or is gone, and nobody took it or one around it out."""
    seen: set[str] = set()  # two posts may have put each of two rows into the other
    while row and row not in seen:
        seen.add(row)
        added = row_known(session, unasked, row)
        if added is None:
            return False
        if session.repeat_of(row) and row not in session.rows(added.repeat, added.outer):
            return False
        row = added.outer
    return True


def row_known(session: FormSession, unasked: Unasked, row: str) -> TypedRow | None:
    """Return the repeat that *row* is of, gone or not, and the row around it; None for one that nobody knows."""
    if session.repeat_of(row):
        return TypedRow(session.repeat_of(row), session.outer_row(row))
    return unasked.rows.get(row) or _stored_row(session.stored, row)


def rows_around(session: FormSession, unasked: Unasked, row: str) -> tuple[str, ...]:
    """Return *row* and the rows that it stands in, outwards, also those of repeats that are gone."""
    line: list[str] = []
    while row in unasked.rows and row not in line:
        line.append(row)
        row = unasked.rows[row].outer
    return (*line, *session.lineage(row))


def added_to(session: FormSession, unasked: Unasked, row: str) -> TypedRow:
    """Return the repeat that *row* was added to, nothing for one that never was, and the row around it."""
    return unasked.rows.get(row) or TypedRow(session.repeat_of(row), session.outer_row(row))


def level_now(plan: FormPlan, place: Place) -> str:
    """Return how sensitive the question is that is asked at places like this one; nothing where none is."""
    node = plan.nodes.get(place.name)
    asks = node is not None and holds_answer(node.question) and bool(node.repeat) == bool(place.row)
    return node.question.level if node is not None and asks else ""


def strictest_level(place: Place, *plans: FormPlan | None) -> str:
    """Return how sensitive the question at *place* is in any of *plans*; the most, where none of them asks it."""
    levels = [level for plan in plans if plan is not None and (level := level_now(plan, place))]
    return max(levels, key=LEVELS.index, default=LEVELS[-1])


def unasked_values(unasked: Unasked, stored: Answers) -> dict[Place, Any]:
    """Return what stands at the places that nobody asks about now: what was typed, else what is stored."""
    typed = {one.place: one.value for one in unasked.answers}
    return {place: value for place, value in {**stored.values, **typed}.items() if value is not None}


def still_hidden(session: FormSession, unasked: Unasked) -> list[Place]:
    """Return the places that a condition of this version hides now, of those it hid when the form was opened."""
    return [place for place in unasked.hidden if session.stands(place) and not session.is_relevant(*place)]


def _stored_row(stored: Answers, row: str) -> TypedRow | None:
    repeat = next((repeat for repeat, rows in stored.rows.items() if row in rows), "")
    return TypedRow(repeat, stored.within.get(row, "")) if repeat else None
