"""One case as it leaves with the whole vault: what stands, what happened, its events, and its lines of the tables."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from repatria.content.adopting.names import is_from_elsewhere
from repatria.domain.calendar import utc_text
from repatria.domain.cases.given import entry
from repatria.domain.cases.state import CaseState
from repatria.domain.events.event import Body, Envelope, WrittenEvent
from repatria.domain.events.kinds import VALUE, case_parts, protected_part
from repatria.domain.forms.stricter import levels_of
from repatria.domain.whole_vault.tables import PROTECTED_TABLES, Table
from repatria.domain.whole_vault.withholding import Withholding
from repatria.services.cases.casefile import CaseFile, may_know
from repatria.services.desk import Desk
from repatria.services.forms.adopted import known_form
from repatria.services.forms.guarding import guarded_wherever
from repatria.store.log.leaving import runs_beyond

Lines = list[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class CaseTold:
    """A case as JSON, and its lines of each table."""

    document: bytes
    lines: dict[Table, Lines]


def told_of(desk: Desk, case: CaseFile, *, protected: bool, hidden: frozenset[str]) -> CaseTold:
    """Return what leaves of *case*, with *protected* answers or without; nothing that names a *hidden* case."""
    keeping = keeping_of(desk, case, protected=protected, hidden=hidden)
    document = {
        "case": case.id,
        "code": case.code,
        "protocol": case.pack.id,
        "values": list(_values(desk, case, keeping)),
        "facts": list(_facts(desk, case, keeping)),
        "events": list(_events(desk, case, keeping)),
    }
    lines: dict[Table, Lines] = {"cases": [_line(case)]}
    if protected:
        lines |= {"steps": _steps(case), "people": _people(case, keeping), "deadlines": _deadlines(case)}
    lines = {table: [_told_cells(line, keeping) for line in found] for table, found in lines.items()}
    return CaseTold(msgspec.json.format(msgspec.json.encode(document), indent=1), lines)


def keeping_of(desk: Desk, case: CaseFile, *, protected: bool, hidden: frozenset[str]) -> Withholding:
    """Return what of *case* stays, with *protected* answers or without: also whatever names a *hidden* case."""
    return Withholding(protected, _levels(desk, case), hidden)


def tables_of(*, protected: bool) -> tuple[Table, ...]:
    """Return the tables that go."""
    every: tuple[Table, ...] = ("cases", "steps", "people", "deadlines")
    return tuple(one for one in every if protected or one not in PROTECTED_TABLES)


def _levels(desk: Desk, case: CaseFile) -> dict[str, dict[str, str]]:
    """Return by member how sensitive each question of a filled form is; none of a form that nobody here knows."""
    return {member: _levels_of(desk, case.state, member, form) for member, form in _filled(case.state)}


def _levels_of(desk: Desk, state: CaseState, member: str, form_id: str) -> dict[str, str]:
    form = known_form(desk, form_id)
    if form is None:
        return {}
    return levels_of(guarded_wherever(desk, form, state, [member]) if is_from_elsewhere(form_id) else form)


def _filled(state: CaseState) -> Iterator[tuple[str, str]]:
    for fact in state.of_type("member_added"):
        if fact.path.startswith("form/"):
            yield fact.path.removeprefix("form/"), str(entry(fact.value, "form") or "")


def _values(desk: Desk, case: CaseFile, keeping: Withholding) -> Iterator[dict[str, Any]]:
    for path, standing in sorted(case.state.values.items()):
        if not _is_ours(desk, case, path):
            continue
        for head in standing.heads:
            is_protected = head.part == protected_part(case.id)
            if keeping.value_goes(path, _text(head.value), is_protected=is_protected):
                yield {
                    "path": path,
                    "level": keeping.level_of(path, is_protected=is_protected),
                    "value": head.value,
                    "disputed": standing.disputed,
                    "author": head.author,
                    "wall": head.wall,
                    "event": head.event_id,
                }


def _facts(desk: Desk, case: CaseFile, keeping: Withholding) -> Iterator[dict[str, Any]]:
    for fact in case.state.facts:
        is_protected = fact.part == protected_part(case.id)
        if keeping.fact_goes(fact.type, fact.path, _text(fact.value), is_protected=is_protected):
            yield {
                "type": fact.type,
                "path": fact.path,
                "value": fact.value,
                "author": fact.author,
                "wall": fact.wall,
                "event": fact.event_id,
            }


def _events(desk: Desk, case: CaseFile, keeping: Withholding) -> Iterator[dict[str, Any]]:
    """Yield the events as they were written; one that may not be told leaves no trace but the gap in its numbers."""
    for _, _, run in runs_beyond(desk.read(), case_parts(case.id), {}):
        for written in run:
            if event_goes(desk, case, keeping, written):
                yield {
                    "id": written.id,
                    "envelope": written.envelope.decode("utf-8"),
                    "salt": b64encode(written.salt).decode("ascii"),
                    "body": written.body.decode("utf-8"),
                }


def event_goes(desk: Desk, case: CaseFile, keeping: Withholding, written: WrittenEvent) -> bool:
    """Tell whether what an event of *case* says may go along."""
    try:
        envelope = msgspec.json.decode(written.envelope, type=Envelope)
        body = msgspec.json.decode(written.body, type=Body)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return False  # erased, withheld, or of a newer version: nobody knows what it says
    is_protected = envelope.part == protected_part(case.id)
    text = _text(body.value)
    if envelope.type == VALUE:
        return _is_ours(desk, case, body.path) and keeping.value_goes(
            body.path, text, is_protected=is_protected
        )
    return keeping.fact_goes(envelope.type, body.path, text, is_protected=is_protected)


def _is_ours(desk: Desk, case: CaseFile, path: str) -> bool:
    """Tell whether whoever is here may know what stands at *path*: of a case that they may not see, nothing."""
    return may_know(desk.read(), case.id, path, desk.person.id)


def _text(value: Any) -> str:
    return msgspec.json.encode(value).decode("utf-8")


def _told_cells(line: tuple[str, ...], keeping: Withholding) -> tuple[str, ...]:
    """Return *line* with nothing in a cell that names a case which stays."""
    return tuple("" if keeping.names_hidden(cell) else cell for cell in line)


def _line(case: CaseFile) -> tuple[str, ...]:
    line = case.line
    told = (line.opened_at, line.side, line.country, _word(case.value("return_country")), line.child)
    return (case.id, case.code, *told, str(int(bool(line.open))), line.outcome, case.pack.id)


def _steps(case: CaseFile) -> Lines:
    rows = (row for row in case.progress.steps if row.applies)
    return [(case.id, case.code, row.step.id, row.path, row.state, str(int(row.ours))) for row in rows]


def _people(case: CaseFile, keeping: Withholding) -> Lines:
    members = (fact.path for fact in case.state.of_type("member_added") if fact.path.startswith("related/"))
    found = []
    for path in dict.fromkeys(members):
        said = [_word(case.state.get(f"{path}/{name}")) for name in ("kind", "verified", "name")]
        if not any(map(keeping.names_hidden, (path, *said))):
            found.append((case.id, case.code, path.removeprefix("related/"), *said))
    return found


def _deadlines(case: CaseFile) -> Lines:
    return [
        (
            case.id,
            case.code,
            row.step.id,
            due.clock,
            utc_text(due.at) if due.at is not None else "",
            str(int(due.legal)),
            str(int(due.overdue)),
        )
        for row in case.progress.steps
        if row.applies and not row.resolved
        for due in row.dues
    ]


def _word(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else _text(value)
