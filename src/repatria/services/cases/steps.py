"""What a coordinator says of a step: done, tried, waiting, not applicable, refused, open again."""

from __future__ import annotations

from repatria.domain.ids import CaseId
from repatria.domain.protocol.recording import StepMark, decide_mark_step, decide_reopen
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of, write
from repatria.services.desk import Desk


def mark_step(
    desk: Desk, case_id: CaseId, step: str, mark: StepMark, occurrence: int | None = None
) -> CaseFile:
    """Record a step with who did it, when, and how we know; what passed a closed gate stands as a deviation."""
    case = case_of(desk, case_id)
    return write(desk, case, decide_mark_step(case.pack, case.facts, step, mark, occurrence))


def reopen_step(desk: Desk, case_id: CaseId, step: str, reason: str) -> CaseFile:
    """Open a step again; what was recorded stays in the history."""
    case = case_of(desk, case_id)
    return write(desk, case, decide_reopen(case.pack, case.facts, step, reason))
