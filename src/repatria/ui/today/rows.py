"""Turn the day into the rows of one list: a heading a list, and under it one line a case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from repatria.domain.calendar import Calendar
from repatria.domain.texts import Text
from repatria.services.forms.left_open import OpenDraft
from repatria.services.today import Today
from repatria.store.lists.cases import CaseLine
from repatria.ui.case.telling.terms import words
from repatria.ui.cases.case_rows import CaseRow
from repatria.ui.cases.counts import ListCounts
from repatria.ui.cases.line_words import chips_of, due_of, who_words
from repatria.ui.cases.step_names import StepNames, due_step
from repatria.ui.form_words import form_name
from repatria.ui.today.night import NIGHT, card_row
from repatria.ui.widgets.states import State

DATED = ("overdue", "soon")
"""Lists whose rows speak of the step that is late or due, not of the one that comes next."""


@dataclass(frozen=True)
class Seen:
    """The day as it was read, with what its words need: names of steps, forms and places, calendar and time.

    *clock_guessed*: nobody said by which of its country's clocks the post counts.
    """

    day: Today
    names: StepNames
    titles: dict[str, Text]
    calendar: Calendar
    now: datetime
    clock_guessed: bool = False
    places: Mapping[str, Text] = field(default_factory=dict)


def day_rows(seen: Seen) -> list[CaseRow]:
    """Return the rows of the day, in the order in which they matter: each person once, in the first list that fits.

    What it would stand in further lists for is said by its chips. A form that was begun keeps a row of its own,
    at which it is resumed.
    """
    rows: list[CaseRow] = []
    stands: set[str] = set()
    for key, title, state in _lists():
        found = _rows_of(seen, key)
        fresh = [row for row in found if row.draft or row.person not in stands]
        stands |= {row.person for row in fresh if row.person and not row.draft}
        count = seen.day.counts.get(key, len(found)) - (len(found) - len(fresh))
        if count > 0:
            rows.append(CaseRow(f"list/{key}", title, state, str(count), heading=True))
            rows += fresh
        if count > len(fresh):
            rows.append(CaseRow(f"more/{key}", ListCounts().more(count - len(fresh)), State.OPEN))
    return rows


def _rows_of(seen: Seen, key: str) -> list[CaseRow]:
    if key == NIGHT:
        return [card_row(card, seen.places) for card in seen.day.night_cards]
    return _draft_rows(seen) if key == "drafts" else _case_rows(seen, key)


def _case_rows(seen: Seen, key: str) -> list[CaseRow]:
    lines: Sequence[CaseLine] = getattr(seen.day, key)
    return [_case_row(seen, key, line) for line in lines]


def _draft_rows(seen: Seen) -> list[CaseRow]:
    return [_draft_row(seen, draft) for draft in seen.day.drafts]


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
        (
            NIGHT,
            QCoreApplication.translate("today", "Reservados: dónde está y a quién llamar"),
            State.PROTECTED,
        ),
        ("drafts", QCoreApplication.translate("today", "Formularios sin terminar"), State.ATTEMPTED),
        ("to_ratify", QCoreApplication.translate("today", "Por ratificar"), State.ATTEMPTED),
        ("disputed", QCoreApplication.translate("today", "Con diferencias"), State.DISPUTED),
        ("waiting", QCoreApplication.translate("today", "Esperando a otros"), State.WAITING),
        ("undated", QCoreApplication.translate("today", "Sin plazo, para seguir"), State.OPEN),
    )


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
        late=due.late,
        chips=chips_of(line, seen.calendar.local(seen.now).date()),
        case=line.id,
        person=line.person_of or line.id,
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
    name = form_name(draft.form_id, title)
    corrects = QCoreApplication.translate("today", "Corrección sin guardar: {form}").format(form=name)
    return CaseRow(
        key=f"drafts/{draft.member}",
        title=corrects if draft.corrects else name,
        state=State.ATTEMPTED,
        code=line.code,
        who=who_words(line, names=False),
        named=who_words(line, names=True),
        clock=ListCounts().answers(draft.answers),
        chips=chips_of(line, seen.calendar.local(seen.now).date()),
        case=line.id,
        draft=draft.member,
    )
