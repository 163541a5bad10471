"""Turn the day into the rows of one list: a heading a list, and under it one line a case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from repatria.domain.calendar import Calendar
from repatria.domain.texts import Text
from repatria.services.filling import OpenDraft
from repatria.services.today import Today
from repatria.store.cases import CaseLine
from repatria.ui.case.terms import words
from repatria.ui.cases.case_rows import CaseRow
from repatria.ui.cases.counts import ListCounts
from repatria.ui.cases.line_words import chips_of, due_of, who_words
from repatria.ui.cases.step_names import StepNames, due_step
from repatria.ui.widgets.states import State

DATED = ("overdue", "soon")
"""Lists whose rows speak of the step that is late or due, not of the one that comes next."""


@dataclass(frozen=True)
class Seen:
    """The day as it was read, with what its words need: names of steps, titles of forms, calendar and time."""

    day: Today
    names: StepNames
    titles: dict[str, Text]
    calendar: Calendar
    now: datetime


def day_rows(seen: Seen) -> list[CaseRow]:
    """Return the rows of the day, in the order in which they matter."""
    rows: list[CaseRow] = []
    for key, title, state in _lists():
        if key == "drafts":
            _add(rows, key, title, state, seen.day.drafts, lambda draft: _draft_row(seen, draft))
            continue
        lines: Sequence[CaseLine] = getattr(seen.day, key)
        count = seen.day.counts.get(key, 0)
        _add(rows, key, title, state, lines, lambda line, key=key: _case_row(seen, key, line), count)
        left = count - len(lines)
        if left > 0 and rows:
            more = ListCounts().more(left)
            rows.append(CaseRow(f"more/{key}", more, State.OPEN))
    return rows


def _lists() -> tuple[tuple[str, str, State], ...]:
    return (
        ("at_once", QCoreApplication.translate("today", "Ahora"), State.NOW),
        ("overdue", QCoreApplication.translate("today", "Con el plazo pasado"), State.LATE),
        (
            "no_protocol",
            QCoreApplication.translate("today", "Protocolo que este equipo no tiene"),
            State.BLOCKED,
        ),
        ("soon", QCoreApplication.translate("today", "Vencen en dos días"), State.DUE),
        ("drafts", QCoreApplication.translate("today", "Formularios sin terminar"), State.ATTEMPTED),
        ("to_ratify", QCoreApplication.translate("today", "Por ratificar"), State.ATTEMPTED),
        ("disputed", QCoreApplication.translate("today", "Con diferencias"), State.DISPUTED),
        ("waiting", QCoreApplication.translate("today", "Esperando a otros"), State.WAITING),
        ("undated", QCoreApplication.translate("today", "Sin plazo, para seguir"), State.OPEN),
    )


def _add(
    rows: list[CaseRow],
    key: str,
    title: str,
    state: State,
    things: Sequence[object],
    row_of: Callable[..., CaseRow],
    count: int = 0,
) -> None:
    if things:
        rows.append(CaseRow(f"list/{key}", title, state, str(count or len(things)), heading=True))
        rows += [row_of(thing) for thing in things]


def _case_row(seen: Seen, key: str, line: CaseLine) -> CaseRow:
    step = due_step(line) if key in DATED else line.next_step
    due = due_of(line, seen.calendar, seen.now)
    return CaseRow(
        key=f"{key}/{line.id}",
        title=seen.names.say(line, step) or _untold(key),
        state=due.state,
        code=line.code,
        who=who_words(line, names=False),
        named=who_words(line, names=True),
        clock=due.words,
        chips=chips_of(line),
        case=line.id,
        step=f"step/{step}" if step else "",
    )


def _untold(key: str) -> str:
    """Return what stands where no step is known to come next."""
    if key != "no_protocol":
        return ""
    return QCoreApplication.translate("today", "Solo se puede leer: falta su protocolo")


def _draft_row(seen: Seen, draft: OpenDraft) -> CaseRow:
    line = seen.day.draft_cases[draft.case_id]
    title = words(seen.titles.get(draft.form_id, {}))
    return CaseRow(
        key=f"drafts/{draft.member}",
        title=f"{draft.form_id} · {title}" if title else draft.form_id,
        state=State.ATTEMPTED,
        code=line.code,
        who=who_words(line, names=False),
        named=who_words(line, names=True),
        clock=ListCounts().answers(draft.answers),
        chips=chips_of(line),
        case=line.id,
        draft=draft.member,
    )
