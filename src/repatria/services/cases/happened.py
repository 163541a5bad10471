"""Write down what already happened and is no step: as a deviation where a safeguard is closed, else as a line."""

from __future__ import annotations

from dataclasses import dataclass, replace

from repatria.domain.calendar import Calendar
from repatria.domain.cases.related import MAY_NOT_SERVE, is_barred
from repatria.domain.errors import RecordIncompleteError
from repatria.domain.events.notes import note
from repatria.domain.ids import CaseId
from repatria.domain.protocol.decision import Decision
from repatria.domain.protocol.recording import KNOWN_BY, decide_deviation
from repatria.services.cases.casefile import CaseFile
from repatria.services.cases.changing import case_of, write
from repatria.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Happened:
    """An act that took place: who did it, when, how it is known, and why it was done."""

    act: str
    happened_at: str
    by: str
    known_by: str
    reason: str
    institution: str = ""
    name: str = ""


def record_happened(desk: Desk, case_id: CaseId, happened: Happened) -> CaseFile:
    """Record what has happened, whatever safeguards say; one that is closed makes it a deviation (Desvío).

    So does that somebody did it who may never serve the person; who that was stands among the protected.
    """
    case = case_of(desk, case_id)
    _check(happened, case.facts.calendar, case)
    permission = case.may(happened.act)
    gates = [status.gate.id for status in permission.closed]
    if permission.blocked and not gates:
        gates = ["origin_block"]
    told = ("by", "institution", "name", "known_by")
    details = {key: value for key in told if (value := getattr(happened, key))}
    barred = {
        key: details.pop(key)
        for key in ("institution", "name")
        if is_barred(case.state, details.get(key, ""))
    }
    if barred:
        gates.append(MAY_NOT_SERVE)
    if gates:
        decided = decide_deviation(gates, happened.act, happened.reason, happened.happened_at)
    else:
        said = note("happened", act=happened.act, reason=happened.reason, happened_at=happened.happened_at)
        decided = [Decision("note_added", "core", "", said)]
    decided = [replace(one, value={**one.value, **details}) for one in decided]
    if barred:
        decided.append(Decision("note_added", "protected", "", note("done_by", act=happened.act, **barred)))
    return write(desk, case, decided)


def _check(happened: Happened, calendar: Calendar, case: CaseFile) -> None:
    needed = {name: getattr(happened, name) for name in ("act", "by", "reason")}
    missing = [name for name, value in needed.items() if not value.strip()]
    at = calendar.read(happened.happened_at)
    if at is None or calendar.local(at).date() > case.facts.today():
        missing.append("happened_at")
    if happened.known_by not in KNOWN_BY:
        missing.append("known_by")
    if missing:
        raise RecordIncompleteError(missing=tuple(missing))
