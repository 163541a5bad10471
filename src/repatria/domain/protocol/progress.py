"""How far a case is: each step of its protocol, whose it is, how it stands, when it is due, what comes next.

Nothing here locks: a precondition orders the list, a due date reminds, only gates stand in the way of acts.
The other side's steps are shown as waited for and never turn red for us.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.state import Head
from repatria.domain.protocol.alerts import Alert, alerts
from repatria.domain.protocol.clocks import SUGGESTION, Due, anchor_times, step_dues
from repatria.domain.protocol.definition import Pack, Phase, Step
from repatria.domain.protocol.gates import GateStatus, all_gates
from repatria.domain.protocol.permissions import may
from repatria.domain.protocol.reading import RESOLVED, Reading

NEXT = 3
"""Cards that Hoy and the case's head show as next."""

REFERRAL = "F03"
"""The form by which an authority is told: one to each."""

_STAYS = ("asylum", "stay")


@dataclass(frozen=True, slots=True)
class StepProgress:
    """One step, or one occurrence of a step that repeats, as it stands.

    *waiting_for* is the country whose work it is when it is not *ours* (empty while unknown). *dues* are all
    its dates, the most pressing first. *blocked_by* are closed gates of the acts that doing it is.
    *disputed*: people recorded different things. *guessed*: it is *now* only by what another post may keep;
    *reopened_by_guess*: so it is to be done again.
    """

    step: Step
    path: str
    state: str
    ours: bool
    applies: bool
    occurrence: int | None = None
    waiting_for: str = ""
    dues: tuple[Due, ...] = ()
    now: bool = False
    guessed: bool = False
    reopened_by_guess: bool = False
    needs_met: bool = True
    blocked_by: tuple[GateStatus, ...] = ()
    record: Head | None = None
    disputed: bool = False

    @property
    def due(self) -> Due | None:
        """Return the most pressing date, or None."""
        return self.dues[0] if self.dues else None

    @property
    def told(self) -> tuple[Due, ...]:
        """Return the dates to say of it: of what is to be done at once that alone, never a date beside it."""
        at_once = tuple(due for due in self.dues if due.immediate)
        if self.now and not at_once:
            return (Due(SUGGESTION, immediate=True),)
        return at_once or self.dues

    def tells(self, *, child: bool) -> tuple[str, ...]:
        """Return the roles to tell: nobody once it is done, nor where only a danger that is not there calls for it.

        The child authority is told of a *child* or a doubt only.
        """
        always = not self.step.now or REFERRAL in self.step.forms
        if self.resolved or not self.ours or not (always or self.now):
            return ()
        return tuple(role for role in self.step.notifies if role != "child_auth" or child)

    @property
    def shut_by(self) -> tuple[GateStatus, ...]:
        """Return the closed gates that lack something which neither the step nor its forms bring."""
        own = {self.step.id, *self.step.forms}
        return tuple(
            status
            for status in self.blocked_by
            if any(not own & set(missing.condition.opened_by) for missing in status.missing)
        )

    @property
    def resolved(self) -> bool:
        """Tell whether nobody waits for it any more."""
        return self.state in RESOLVED

    @property
    def overdue(self) -> bool:
        """Tell whether it is late and ours to do; what is to be done at once is told as that, never as late."""
        return any(due.overdue for due in self.told)


@dataclass(frozen=True, slots=True)
class PhaseProgress:
    """A phase and how many of its steps are resolved."""

    phase: Phase
    total: int
    resolved: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Progress:
    """A case against its protocol, whole."""

    steps: tuple[StepProgress, ...]
    phases: tuple[PhaseProgress, ...]
    next_steps: tuple[StepProgress, ...]
    overdue: tuple[StepProgress, ...]
    waiting: tuple[StepProgress, ...]
    gates: tuple[GateStatus, ...]
    alerts: tuple[Alert, ...]

    def of(self, path: str) -> StepProgress | None:
        """Return the step at *path* (``step/P5.3``), or None when it is not in this case."""
        return next((found for found in self.steps if found.path == path), None)


def progress(pack: Pack, facts: CaseFacts) -> Progress:
    """Return how far the case is by *pack*."""
    reading = Reading(pack, facts)
    steps = tuple(found for step in pack.steps for found in _rows(reading, step))
    open_ours = [row for row in steps if row.ours and row.applies and not row.resolved]
    order = {row.path: place for place, row in enumerate(steps)}
    ranked = sorted(open_ours, key=lambda row: (*_rank(row), order[row.path]))
    gates = all_gates(pack, facts, reading=reading)
    return Progress(
        steps=steps,
        phases=tuple(_phase(phase, steps) for phase in pack.phases),
        next_steps=tuple(ranked[:NEXT]),
        overdue=tuple(row for row in open_ours if row.overdue),
        waiting=tuple(row for row in steps if not row.ours and row.applies and not row.resolved),
        gates=gates,
        alerts=alerts(reading, gates),
    )


def is_ours(reading: Reading, step: Step) -> bool:
    """Tell whether *step* is this side's work: the side says, unless the person stays."""
    side = str(reading.facts.value("side")) or "host"
    if side not in ("host", "origin"):
        return step.id in reading.pack.side_steps.get(side, ())
    if step.id in reading.pack.side_steps.get("if_person_stays", ()) and _person_stays(reading):
        return side == "host"
    return step.owner in (side, "both")


def _person_stays(reading: Reading) -> bool:
    return all(decision in _STAYS for decision in reading.possible("F20.decision") or ("",))


def _rows(reading: Reading, step: Step) -> list[StepProgress]:
    side = str(reading.facts.value("side"))
    applies = reading.applies(step)
    if side in reading.pack.side_steps and side not in ("host", "origin"):
        applies = applies and is_ours(reading, step)
    occurrences: tuple[int | None, ...] = (None,)
    if step.schedule_days:
        started = anchor_times(reading, step.schedule_from)
        recorded = [day for day in step.schedule_days if reading.record(step.id, day) is not None]
        occurrences = step.schedule_days if started else tuple(recorded) or (None,)
    rows = [_row(reading, step, occurrence, applies=applies) for occurrence in occurrences]
    return [row for row in rows if row.applies or row.record is not None]


def _row(reading: Reading, step: Step, occurrence: int | None, *, applies: bool) -> StepProgress:
    path = f"step/{step.id}" if occurrence is None else f"step/{step.id}/{occurrence}"
    state, ours = reading.state(step, occurrence), is_ours(reading, step)
    standing = reading.facts.state.values.get(path)
    row = StepProgress(
        step,
        path,
        state,
        ours,
        applies,
        occurrence,
        record=reading.record(step.id, occurrence),
        disputed=standing is not None and standing.disputed,
    )
    if row.resolved or not applies:
        return row
    return _unresolved(reading, row)


def _unresolved(reading: Reading, row: StepProgress) -> StepProgress:
    """Return the row of a step that somebody still waits for, with its dates and what stands in its way."""
    step, facts = row.step, reading.facts
    dues = step_dues(reading, step, row.occurrence)
    closed = not facts.is_open
    if closed or not row.ours:
        dues = tuple(replace(due, overdue=False) for due in dues)
    now = bool(step.now) and not closed and row.ours and reading.somewhere(step.now)
    return replace(
        row,
        state="waiting" if not row.ours and row.state == "open" else row.state,
        waiting_for="" if row.ours else _other_country(facts),
        dues=() if closed else dues,
        now=now,
        guessed=now and reading.guessed(step.now),
        reopened_by_guess=bool(step.again_when) and reading.guessed(step.again_when),
        needs_met=reading.everywhere(step.needs),
        blocked_by=_blocking(reading, step),
    )


def _blocking(reading: Reading, step: Step) -> tuple[GateStatus, ...]:
    found: dict[str, GateStatus] = {}
    for act in step.acts:
        for status in may(reading.pack, reading.facts, act, reading=reading).closed:
            found.setdefault(status.gate.id, status)
    return tuple(found.values())


def _other_country(facts: CaseFacts) -> str:
    """Return the country across: of return for a host, where the person is for an origin."""
    names = ("country", "found_in") if facts.value("side") == "origin" else ("return_country",)
    return next((str(found) for name in names if (found := facts.value(name))), "")


def _rank(row: StepProgress) -> tuple[bool, bool, bool, bool, bool]:
    """Return what comes first: what is now, at once or done again; then what is ready, free and late."""
    at_once = row.due is not None and row.due.immediate
    return not row.now, not at_once, not row.needs_met, bool(row.blocked_by), not row.overdue


def _phase(phase: Phase, steps: tuple[StepProgress, ...]) -> PhaseProgress:
    own = [row for row in steps if row.step.phase == phase.id]
    return PhaseProgress(
        phase,
        total=len(own),
        resolved=sum(row.resolved for row in own),
        overdue=sum(row.overdue for row in own),
    )
