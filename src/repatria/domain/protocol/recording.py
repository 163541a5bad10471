"""What a person's act writes: pure answers to "what happens if", for services to append as events.

Whatever has happened can be recorded, at any time and in any order; if a gate stood closed then, the
record stands as a deviation. A refusal raises an error of ``domain.errors``; nothing is half-written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.given import entry
from repatria.domain.cases.related import SERVICES, kinds_of, may_member_serve, need_trusted
from repatria.domain.errors import (
    MayNotServeError,
    NotAnAdultError,
    ObligatoryStepError,
    RecordIncompleteError,
)
from repatria.domain.events.kinds import VALUE
from repatria.domain.events.notes import note
from repatria.domain.protocol.decision import Decision
from repatria.domain.protocol.definition import Pack, Step
from repatria.domain.protocol.needing import need
from repatria.domain.protocol.permissions import is_child, may
from repatria.domain.protocol.reading import Reading

KNOWN_BY = ("did", "document", "packet", "phone", "told")
MARKS = ("done", "attempted", "waiting", "refused", "not_applicable", "open")
OUTCOMES = (
    "handed_over",
    "reintegrated",
    "stays",
    "referred",
    "declined",
    "left_by_own_decision",
    "whereabouts_unknown",
    "transferred",
    "duplicate",
    "deceased",
    "opened_in_error",
)
"""How a case may be closed by a person's choice."""


@dataclass(frozen=True, slots=True)
class StepMark:
    """What somebody says of a step: its new *state*, who did it, when, and how we know.

    *notified* is who was told, in a step that gives notice. *related* is the member id of a related person when one
    of them served as *service* in it. *place_kind* and *to* are where a step brought the person.
    """

    state: str
    by: str = ""
    institution: str = ""
    name: str = ""
    happened_at: str = ""
    known_by: str = ""
    reason: str = ""
    notified: str = ""
    recorded_for: str = ""
    related: str = ""
    service: str = ""
    place_kind: str = ""
    to: str = ""


_SAID = (
    "state",
    "by",
    "institution",
    "name",
    "happened_at",
    "known_by",
    "reason",
    "notified",
    "recorded_for",
    "place_kind",
    "to",
)
"""What the record of a step keeps of a mark."""


def decide_mark_step(
    pack: Pack, facts: CaseFacts, step_id: str, mark: StepMark, occurrence: int | None = None
) -> list[Decision]:
    """Return the record of a step; what is done although a gate was closed is recorded with its deviation.

    Raises ObligatoryStepError when somebody would wave away what a child is owed, MayNotServeError when it would
    be the act of somebody who may control the person: what they did is recorded as what happened.
    """
    reading = Reading(pack, facts)
    step = reading.steps.get(step_id)
    if step is None or (occurrence is not None and occurrence not in step.schedule_days):
        raise RecordIncompleteError(missing=("step",))
    _check_mark(facts, mark)
    if step.obligatory and is_child(facts) and mark.state in ("not_applicable", "refused"):
        raise ObligatoryStepError(step=step_id)
    path = f"step/{step_id}" if occurrence is None else f"step/{step_id}/{occurrence}"
    value: dict[str, Any] = {key: found for key in _SAID if (found := getattr(mark, key))}
    if step.closed_by:  # a form that stood already does not do the step again
        value["seen"] = [one.fact.event_id for one in reading.closing(step, path.removeprefix("step/"))]
    if refused := _refused_at(facts, path, mark):
        value["refused_at"] = refused
    record = Decision(VALUE, "core", path, value)
    return [record, *_placed(mark), *_deviations(pack, facts, step, mark)]


def decide_reopen(pack: Pack, facts: CaseFacts, step_id: str, reason: str) -> list[Decision]:
    """Return the reopening of a step: one act, at any time."""
    return decide_mark_step(pack, facts, step_id, StepMark("open", reason=reason))


def _placed(mark: StepMark) -> list[Decision]:
    """Return where the person was brought: a note, so that the next record forgets no night there."""
    if mark.state != "done" or not mark.place_kind:
        return []
    said = {"place_kind": mark.place_kind, "to": mark.to, "happened_at": mark.happened_at}
    return [Decision("note_added", "core", "", note("placed", **said))]


def _refused_at(facts: CaseFacts, path: str, mark: StepMark) -> str:
    """Return when the person last refused: no reopening forgets it, only what they sign later outweighs it."""
    said = [str(entry(head.value, "refused_at") or "") for head in facts.heads(path)]
    if mark.state == "refused":
        said.append(mark.happened_at or facts.moment.isoformat())
    known = {at: text for text in said if (at := facts.calendar.read(text)) is not None}
    return known[max(known)] if known else ""


def decide_form(pack: Pack, facts: CaseFacts, form: str, happened_at: str) -> list[Decision]:
    """Return the deviations in what a submitted form says was done; *facts* are those with the form in them."""
    reading = Reading(pack, facts)
    done = [step for step in pack.steps if form in step.closed_by and reading.state(step) == "done"]
    mark = StepMark("done", happened_at=happened_at)
    return [found for step in done for found in _deviations(pack, facts, step, mark)]


def records_of(pack: Pack, facts: CaseFacts, form: str) -> list[str]:
    """Return the ids of what stands recorded of the steps that *form* does, for it to say that it came after."""
    paths = [f"step/{step.id}" for step in pack.steps if form in step.closed_by]
    return sorted(
        head.event_id
        for path, standing in facts.state.values.items()
        if any(path == one or path.startswith(f"{one}/") for one in paths)
        for head in standing.heads
    )


def decide_deviation(gates: Sequence[str], act: str, reason: str, happened_at: str) -> list[Decision]:
    """Return the record of what happened although *gates* stood closed (Desvío)."""
    value = {"gates": list(gates), "act": act, "reason": reason, "happened_at": happened_at}
    return [Decision("deviation", "core", "", value)]


def decide_leave(facts: CaseFacts, details: Mapping[str, Any], happened_at: str) -> list[Decision]:
    """Return the leaving of an adult by their own decision: always possible, no gate touches it."""
    if is_child(facts):
        raise NotAnAdultError()
    return [Decision("left_by_own_decision", "core", "", {**details, "happened_at": happened_at})]


def decide_close(outcome: str, reason: str) -> list[Decision]:
    """Return the closing of a case; one reason stands for every step left open."""
    need(outcome=outcome in OUTCOMES, reason=reason)
    return [Decision(VALUE, "core", "case/status", {"state": "closed", "outcome": outcome, "reason": reason})]


def decide_reopen_case(reason: str) -> list[Decision]:
    """Return the reopening of a case, in one act."""
    return [Decision(VALUE, "core", "case/status", {"state": "open", "outcome": "", "reason": reason})]


def decide_block(block: Literal["yes", "doubt"] = "yes", asked: str = "") -> list[Decision]:
    """Return the raising of the origin block: at any moment, by anybody, at once.

    Who *asked* for it and how stands among the protected: the core carries the flag, never its reason.
    """
    raised = [Decision(VALUE, "core", "case/origin_block", block)]
    if asked.strip():
        said = note("block_asked", reason=asked.strip())
        raised.append(Decision("note_added", "protected", "", said))
    return raised


def decide_separate(facts: CaseFacts, member: str, *, by: str, document: str, at: str) -> list[Decision]:
    """Return that the relative *member* protects this person no longer: by the child authority, or the adult."""
    whose = "child_auth" if is_child(facts) else "person"
    if by != whose:
        raise RecordIncompleteError(missing=(whose,))
    need(document=document, at=at)
    if "family" not in kinds_of(facts.state, member):
        raise RecordIncompleteError(missing=("relative",))
    value = {"by": by, "document": document, "at": at}
    return [Decision(VALUE, "core", f"related/{member}/separated_by", value)]


def _check_mark(facts: CaseFacts, mark: StepMark) -> None:
    if mark.state not in MARKS:
        raise RecordIncompleteError(missing=("state",))
    if mark.state in ("done", "attempted"):
        need(by=mark.by, happened_at=mark.happened_at)
    if mark.state == "done" and mark.known_by not in KNOWN_BY:
        raise RecordIncompleteError(missing=("known_by",))
    if mark.state in ("refused", "not_applicable"):
        need(reason=mark.reason)
    at = facts.calendar.read(mark.happened_at)
    if mark.happened_at and (at is None or _is_future(facts, at)):
        raise RecordIncompleteError(missing=("happened_at",))
    if mark.related and not (mark.service in SERVICES and may_member_serve(facts.state, mark.related)):
        raise MayNotServeError(role=mark.service)
    told = ("institution", "name", "notified", "recorded_for", "to")
    need_trusted(facts.state, **{key: getattr(mark, key) for key in told})


def _is_future(facts: CaseFacts, at: datetime) -> bool:
    """Tell whether *at* is on a later day; a clock some minutes ahead is no reason to refuse a record."""
    return facts.calendar.local(at).date() > facts.today()


def _deviations(pack: Pack, facts: CaseFacts, step: Step, mark: StepMark) -> list[Decision]:
    if mark.state != "done":
        return []
    found: list[Decision] = []
    for act in step.acts:
        answer = may(pack, facts, act)
        gates = [status.gate.id for status in answer.closed] or (["origin_block"] if answer.blocked else [])
        if gates:
            found += decide_deviation(gates, act, mark.reason, mark.happened_at)
    return found
