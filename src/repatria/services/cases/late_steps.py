"""Keep in a case's line from when on each of its steps is late: lists count them at the time they are read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from repatria.domain.protocol.progress import StepProgress
from repatria.store.lists.cases import CaseLine

_DUES = "dues:"
"""Begins the flag; behind it stand seconds since 1970 in hexadecimal digits, one a step that is ours."""


def late_flag(steps: Iterable[StepProgress]) -> tuple[str, ...]:
    """Return the flag of a line whose open steps are late from some moment on, none where none ever is."""
    moments = sorted(moment for row in steps for moment in _late_from(row))
    return (_DUES + ",".join(format(moment, "x") for moment in moments),) if moments else ()


def late_steps(line: CaseLine, now: datetime) -> int:
    """Return how many steps of the case are past their limit at *now*."""
    told = next((flag.removeprefix(_DUES) for flag in line.flags.split() if flag.startswith(_DUES)), "")
    return sum(int(moment, 16) < now.timestamp() for moment in told.split(",") if moment)


def _late_from(row: StepProgress) -> list[int]:
    """Return from when on a step counts as late: what is to be done at once never does."""
    if not row.ours or not row.applies or row.resolved:
        return []
    moments = [int(due.at.timestamp()) for due in row.told if due.at is not None and not due.minimum]
    return [min(moments)] if moments else []
