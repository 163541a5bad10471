"""A case's filled forms seen as answers: rows in their order, removed rows left out, disagreements marked."""

from __future__ import annotations

from collections.abc import Container, Mapping
from math import inf, isfinite
from typing import Any

from repatria.domain.cases.state import CaseState, Fact, Standing
from repatria.domain.expressions.values import to_float
from repatria.domain.forms.answers import KEPT, Answers, Place, answer_path
from repatria.domain.forms.definition import PROTECTED_LEVELS, Form, Question
from repatria.domain.forms.protecting import protecting_value


def answers_of(state: CaseState, instance: str) -> Answers:
    """Return the answers of one filled form as they stand; a disputed place shows one of its values."""
    rows, orders, within = _rows_of(state, instance)
    owners = {f"row/{row}": row for members in rows.values() for row in members} | {f"form/{instance}": ""}
    values: dict[Place, Any] = {}
    disputed: set[Place] = set()
    for path, standing in state.values.items():
        owner, _, name = path.rpartition("/")
        if owner not in owners or name.startswith("_"):
            continue
        place = Place(name, owners[owner])
        if standing.value is not None:
            values[place] = standing.value
        if standing.disputed:
            disputed.add(place)
    return Answers(values, rows, orders, frozenset(disputed), within)


def moved_names(state: CaseState, instance: str) -> frozenset[str]:
    """Return the names of the questions of a filled form whose answers are protected now, and not here."""
    owners = {f"row/{row}" for row in placed_rows(state, instance)} | {f"form/{instance}"}
    split = (path.rpartition("/") for path in state.moved)
    return frozenset(name for owner, _, name in split if owner in owners)


def kept_answers(state: CaseState, instance: str) -> dict[Place, Any]:
    """Return what stands where somebody kept it although nothing of the form asked for it there any more."""
    owners = {f"row/{row}": row for row in placed_rows(state, instance)} | {f"form/{instance}": ""}
    found: dict[Place, Any] = {}
    for path, standing in state.values.items():
        owner, _, name = path.partition(f"/{KEPT}/")
        if name and owner in owners and standing.value is True:
            found[Place(name, owners[owner])] = state.get(f"{owner}/{name}")
    return {place: value for place, value in found.items() if value is not None}


def protecting_answer(state: CaseState, form: Form, instance: str, place: Place) -> Any:
    """Return the answer that paper and filters must take: the most protective one that anybody gave.

    The same holds while the part in which it would stand is withheld or cannot be read.
    """
    question = next((each for each in form.questions() if each.name == place.name), None)
    if question is None:
        return None
    path = answer_path(instance, place)
    standing = state.values.get(path)
    given = [] if standing is None else [head.value for head in standing.heads]
    return protecting_value(
        question, given, unreadable=not given and (is_withheld(state, question) or path in state.moved)
    )


def is_withheld(state: CaseState, question: Question) -> bool:
    """Tell whether answers to *question* stand in a part that this vault does not hold or cannot read."""
    part = "protected" if question.level in PROTECTED_LEVELS else "core"
    return any(withheld.rpartition("/")[2] == part for withheld in state.withheld)


def placed_rows(state: CaseState, instance: str) -> dict[str, tuple[str, str]]:
    """Return by row, taken out or not, its repeat and the row it stands in.

    Of one that was added twice it is the same in any order.
    """
    placed: dict[str, tuple[str, str]] = {}
    for fact in state.of_type("member_added"):
        if not fact.path.startswith("row/") or _said(fact, "form") != instance:
            continue
        row = fact.path.removeprefix("row/")
        place = (str(_said(fact, "repeat")), str(_said(fact, "within") or ""))
        placed[row] = min(place, placed.get(row, place))
    return placed


def stands_in_any(row: str, outer: Mapping[str, str], rows: Container[str]) -> bool:
    """Tell whether *row*, or one of those that it stands in by *outer*, is among *rows*; a circle ends."""
    seen: set[str] = set()
    while row and row not in seen:
        if row in rows:
            return True
        seen.add(row)
        row = outer.get(row, "")
    return False


def _rows_of(
    state: CaseState, instance: str
) -> tuple[dict[str, tuple[str, ...]], dict[str, float], dict[str, str]]:
    """Return the rows of each repeat in order, their numbers, and of inner rows the row that each stands in."""
    placed = placed_rows(state, instance)
    gone = {row for row in placed if _removed(state.values.get(f"row/{row}/_removed"))}
    members: dict[str, list[str]] = {}
    outer = {row: around for row, (_, around) in placed.items()}
    for row, (repeat, _) in placed.items():
        standing = members.setdefault(repeat, [])
        if not stands_in_any(row, outer, gone):
            standing.append(row)
    orders = {
        row: number
        for rows in members.values()
        for row in rows
        if isfinite(number := _number(state.get(f"row/{row}/_order")))
    }
    last = inf
    ordered = {
        repeat: tuple(sorted(rows, key=lambda row: (orders.get(row, last), row)))
        for repeat, rows in members.items()
    }
    within = {row: placed[row][1] for rows in members.values() for row in rows if placed[row][1]}
    return ordered, orders, within


def _number(said: Any) -> float:
    """Return the number by which a row sorts; what nobody can count with sorts last."""
    return to_float(said) if isinstance(said, int | float) else inf


def _removed(standing: Standing | None) -> bool:
    """A removal counts when all who said something agree: what somebody still holds on to stays."""
    return standing is not None and all(head.value is True for head in standing.heads)


def _said(fact: Fact, key: str) -> Any:
    return fact.value.get(key) if isinstance(fact.value, dict) else None
