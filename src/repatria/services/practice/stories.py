"""Invented cases told as data and played into a practice vault: for learning, for trying out, for the tour."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from repatria.domain.errors import PracticeMixedError, StoryError
from repatria.domain.forms.answers import Place
from repatria.domain.forms.session import FormSession
from repatria.domain.ids import CaseId
from repatria.domain.protocol.asking import Emergency
from repatria.domain.protocol.recording import StepMark
from repatria.services.cases.acts import act_now, ask_act, leave_by_own_decision
from repatria.services.cases.asking import make_request
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.routes import close_case
from repatria.services.cases.steps import mark_step
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, keep_answer, submit_form

Wait = Callable[[timedelta], None]
"""Lets the story's time pass; a practice vault has a clock that can be moved."""

_TIME = re.compile(r"@(now|today)(?:([+-])(\d+)([mhd]))?", re.ASCII)
_WAIT = re.compile(r"(\d+)([mhd])", re.ASCII)
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


@dataclass(frozen=True, slots=True)
class Story:
    """One invented case: how it is opened, and what happens in order."""

    name: str
    opening: Mapping[str, Any]
    acts: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a story: its case, and the filled forms by the name of the act that filled them."""

    opened: OpenedCase
    forms: dict[str, str] = field(default_factory=dict)


After = Callable[[Desk, str, Told], None]


def read_story(path: Path) -> Story:
    """Return the story in a file."""
    data = tomllib.loads(path.read_text("utf-8"))
    return Story(path.stem, data["opening"], tuple(data["act"]))


def tell(desk: Desk, story: Story, wait: Wait, *, until: str = "", after: After | None = None) -> Told:
    """Play a story, or its beginning up to the act named *until*; raises StoryError where it does not hold.

    *after* is told each act that was played, and what became of the story so far.
    """
    if not desk.practice:
        raise PracticeMixedError(post=desk.post)
    given = {key: _value(desk, "", value) for key, value in story.opening.items()}
    given["nationality"] = tuple(given.get("nationality", ()))
    told = Told(open_case(desk, Opening(**given)))
    for act in story.acts:
        _play(desk, told, act, wait)
        if after is not None:
            after(desk, act["name"], told)
        if act["name"] == until:
            break
    return told


def _play(desk: Desk, told: Told, act: Mapping[str, Any], wait: Wait) -> None:
    case_id = told.opened.id
    if "wait" in act:
        wait(_span(act["wait"]))
    if "ask" in act:
        _ask(desk, case_id, act)
    if "form" in act:
        told.forms[act["name"]] = _fill(desk, case_id, told.opened.code, act)
    for kind, do in _DEEDS.items():
        if kind in act:
            do(desk, case_id, dict(act[kind]))


def _act_now(desk: Desk, case_id: CaseId, given: dict[str, Any]) -> None:
    calls = tuple(given.pop("calls", ()))
    act_now(desk, case_id, Emergency(**given, calls=calls))


def _mark(desk: Desk, case_id: CaseId, given: dict[str, Any]) -> None:
    step = given.pop("step")
    mark_step(desk, case_id, step, StepMark("done", happened_at=desk.now_text(), **given))


def _close(desk: Desk, case_id: CaseId, given: dict[str, Any]) -> None:
    close_case(desk, case_id, given["outcome"], given["reason"])


_DEEDS: Mapping[str, Callable[[Desk, CaseId, dict[str, Any]], object]] = {
    "emergency": _act_now,
    "mark": _mark,
    "request": make_request,
    "leave": leave_by_own_decision,
    "close": _close,
}
"""What an act may hold beside a form, in the order in which it is done."""


def _ask(desk: Desk, case_id: CaseId, act: Mapping[str, Any]) -> None:
    answer = ask_act(desk, case_id, act["ask"])
    closed = [status.gate.id for status in answer.closed]
    if answer.allowed is not act["allowed"] or (act.get("gate") and act["gate"] not in closed):
        raise StoryError(act=act["name"], found=" ".join(closed) or str(answer.allowed))


def _fill(desk: Desk, case_id: CaseId, code: str, act: Mapping[str, Any]) -> str:
    work = begin_form(desk, case_id, act["form"], act.get("step", ""))
    for name, value in act["answers"].items():
        work.session.set_answer(name, _value(desk, code, value))
        keep_answer(desk, work, Place(name))
    for repeat, rows in act.get("rows", {}).items():
        for answers in rows:
            row = desk.new_id()
            work.session.add_row(repeat, row)
            for name, value in answers.items():
                work.session.set_answer(name, _value(desk, code, value), row)
    _check(act["name"], work.session)
    submit_form(desk, work)
    return work.member


def _check(name: str, session: FormSession) -> None:
    problems = [f"{one.place.name}:{one.kind}:{one.reason}" for one in session.problems()]
    if problems:
        raise StoryError(act=name, found=" ".join(problems))


def _value(desk: Desk, code: str, value: Any) -> Any:
    if value == "@code":
        return code
    found = _TIME.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return value
    base, sign, amount, unit = found.groups()
    moment = desk.calendar.local(desk.now())
    if sign:
        span = timedelta(**{_UNITS[unit]: int(amount)})
        moment = moment + span if sign == "+" else moment - span
    return moment.date().isoformat() if base == "today" else moment.isoformat()


def _span(text: str) -> timedelta:
    found = _WAIT.fullmatch(text)
    if found is None:
        raise StoryError(act="wait", found=text)
    return timedelta(**{_UNITS[found.group(2)]: int(found.group(1))})
