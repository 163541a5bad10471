"""What tour.json tells of the turns of its stories, in the words of the protocol, for whoever was not there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from repatria.domain.cases.answers import answers_of
from repatria.domain.events.disagreements import Disagreement
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of
from repatria.services.desk import Desk
from repatria.services.practice.stories import Told

Turn = dict[str, Any]


def turns_of(desk: Desk, name: str, told: Told) -> dict[str, Turn]:
    """Return what the act called *name* is to be remembered for, by what it shows; nothing for most acts."""
    said = _TURNS.get(name)
    if said is None:
        return {}
    shows, tell = said
    return {shows: {"after_act": name, **tell(desk, case_of(desk, told.opened.id), told)}}


def disagreement_told(desk: Desk, code: str, found: Disagreement) -> Turn:
    """Return which values stood against each other, and who had said each."""
    heads = found.standing.heads
    return {
        "case": code,
        "path": found.path,
        "values": [{"value": head.value, "at": head.wall, "person": head.author} for head in heads],
    }


def settlement_told(case: CaseFile, path: str) -> Turn:
    """Return what stands since the disagreement at *path* was settled, why, and who said so."""
    [fact] = [one for one in case.state.of_type("disagreement_settled") if one.path == path]
    value = case.value(path.removeprefix("case/"))
    return {"value": value, "reason": fact.value["reason"], "at": fact.wall, "person": fact.author}


def _refused(desk: Desk, case: CaseFile, told: Told) -> Turn:
    fact = case.state.of_type("gate_refused")[-1]
    closed = {status.gate.id: status for status in case.may(fact.value["act"]).closed}
    status = closed[fact.value["gate"]]
    lacks = [{"id": one.condition.id, **one.condition.missing} for one in status.missing]
    return {
        "gate": status.gate.id,
        "class": status.kind,
        "name": dict(status.gate.name),
        "rule": dict(status.gate.rule),
        "act": fact.value["act"],
        "missing": lacks,
    }


def _emergency(desk: Desk, case: CaseFile, told: Told) -> Turn:
    fact = case.state.of_type("emergency_act")[-1]
    return {**fact.value, "at": fact.wall}


def _failed(desk: Desk, case: CaseFile, told: Told) -> Turn:
    """Return why nobody received the person, and what that opened again."""
    said = answers_of(case.state, told.forms["nobody_waits"])
    result = said.value("result")
    choices = desk.library.forms["F26"].choices
    label = next((dict(one.label) for listed in choices.values() for one in listed if one.name == result), {})
    again = [row.step.id for row in case.progress.steps if not row.resolved and row.step.id in _AGAIN]
    return {
        "result": result,
        "result_in_words": label,
        "why": said.value("not_done_reason"),
        "at": said.value("handed_over_at"),
        "told": said.value("told_who"),
        "open_again": again,
    }


_AGAIN = ("P2.1", "P7.1", "P7.2", "P7.3", "P8.2")
"""The steps of a hand-over and of the bed it may need again."""

_TURNS: Mapping[str, tuple[str, Callable[[Desk, CaseFile, Told], Turn]]] = {
    "refused": ("gate_refused", _refused),
    "night": ("emergency_act", _emergency),
    "nobody_waits": ("failed_hand_over", _failed),
}
