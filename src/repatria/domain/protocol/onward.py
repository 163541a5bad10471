"""What brings a step on, and what filling a form for it does: which acts it is, whether it tells somebody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from repatria.domain.protocol.gates import GateStatus
from repatria.domain.protocol.progress import REFERRAL, Progress, StepProgress

_NOTICES = frozenset({REFERRAL, "F13"})
"""The forms by which somebody is told."""


class Filled(Protocol):
    """A form of the case: begun, and called filled at *submitted_at*."""

    @property
    def member(self) -> str:
        """Return the id under which it was begun."""
        ...

    @property
    def submitted_at(self) -> str:
        """Return when it was called filled; empty while it was not."""
        ...


@dataclass(frozen=True, slots=True)
class Onward:
    """The one thing that brings a step on: *go* to another, *resume* or *fill* a form, or say that it is *done*."""

    kind: Literal["go", "resume", "fill", "done"]
    row: StepProgress
    form: str = ""
    member: str = ""


def onward(
    found: Progress,
    row: StepProgress,
    *,
    can_fill: Callable[[str], bool],
    filled_of: Callable[[str], Sequence[Filled]],
) -> Onward:
    """Return what brings the step on: a way past what closes it, its form, or that it was done.

    A form that told why it must be done now does not do it: then *done* is near.
    """
    opener = _opener(found, row)
    if opener is not None:
        return Onward("go", opener)
    for name in row.step.forms:
        filled = filled_of(name)
        wanted = not filled or (name in row.step.closed_by and not row.now)
        if wanted and can_fill(name):
            left = next((one for one in filled if not one.submitted_at), None)
            return Onward("fill", row, name) if left is None else Onward("resume", row, name, left.member)
    return Onward("done", row)


def acts_to_ask(row: StepProgress, form: str) -> list[str]:
    """Return the acts that filling *form* for this step is, where something is missing that it does not bring."""
    if not row.ours:
        return []
    shut = [status for status in row.blocked_by if _lacks_more(status, form)]
    return [act for act in row.step.acts if any(act in status.gate.guards for status in shut)]


def gives_notice(row: StepProgress) -> bool:
    """Tell whether the step is one of ours that tells somebody: by its form of notice, and nothing more."""
    return row.ours and bool(_NOTICES & set(row.step.forms)) and "place" not in row.step.acts


def _opener(found: Progress, row: StepProgress) -> StepProgress | None:
    """Return the step still to do that opens what closes *row*."""
    steps = {one.step.id: one for one in found.steps}
    for status in row.blocked_by:
        for missing in status.missing:
            first = next((one for one in missing.condition.opened_by if one in steps), "")
            if first and first != row.step.id and not steps[first].resolved:
                return steps[first]
    return None


def _lacks_more(status: GateStatus, form: str) -> bool:
    return any(
        form not in missing.condition.opened_by for missing in status.missing if missing.kind != "aviso"
    )
