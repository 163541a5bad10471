"""Say one line of the list of cases in words: who, what comes next, until when, and what to beware of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from repatria.domain.calendar import Calendar
from repatria.services.cases.late_steps import late_steps
from repatria.services.cases.summaries import AT_ONCE, DUE_STEP, NO_STEPS, detained_of
from repatria.services.packs import NO_PROTOCOL
from repatria.services.today import is_dated
from repatria.store.lists.cases import CaseLine
from repatria.ui.case.telling.moments import say_day, say_when
from repatria.ui.case.telling.terms import outcome_words
from repatria.ui.cases.counts import ListCounts
from repatria.ui.widgets.states import State

_WEEK = 7
_FIRST = frozenset({"danger", "ask_danger"})


@dataclass(frozen=True, slots=True)
class DueWords:
    """Until when, as one line says it, and the state of it; *late* counts what else is past its limit."""

    words: str
    state: State
    late: str = ""


def due_of(line: CaseLine, calendar: Calendar, now: datetime) -> DueWords:
    """Return when the next thing of the case is due, as seen from *now*."""
    if not line.open:
        if not line.outcome:
            return DueWords(QCoreApplication.translate("case_lines", "cerrado"), State.DONE)
        closed = QCoreApplication.translate("case_lines", "cerrado: {how}")
        return DueWords(closed.format(how=outcome_words(line.outcome)), State.DONE)
    if NO_PROTOCOL in line.flags.split():
        words = QCoreApplication.translate("case_lines", "plazos sin calcular")
        return DueWords(words, State.BLOCKED)
    if line.next_due == AT_ONCE:
        late = late_steps(line, now)
        words = QCoreApplication.translate("case_lines", "ahora")
        return DueWords(words, State.NOW, ListCounts().overdue(late) if late else "")
    if not is_dated(line):
        waits = "waits" in line.flags.split()
        return DueWords(_undated(waits=waits), State.WAITING if waits else State.OPEN)
    return _dated(line, _moment(line.next_due), calendar, now)


def age_words(child: str) -> str:
    """Return in a word whether the person counts as a child."""
    return {
        "yes": QCoreApplication.translate("case_lines", "NNA"),
        "doubt": QCoreApplication.translate("case_lines", "edad en duda"),
        "no": QCoreApplication.translate("case_lines", "persona adulta"),
    }.get(child, QCoreApplication.translate("case_lines", "edad sin anotar"))


def who_words(line: CaseLine, *, names: bool) -> str:
    """Return who it is: the name while names are shown, else the neutral label; and the age."""
    shown = line.name if names and line.name else line.label
    return " · ".join(part for part in (shown, age_words(line.child)) if part)


def danger_of(line: CaseLine) -> str:
    """Return the words of danger now, known or to be asked about; nothing where there is none."""
    flags = line.flags.split()
    if "danger" in flags:
        return QCoreApplication.translate("case_lines", "peligro")
    if "ask_danger" in flags:
        return QCoreApplication.translate("case_lines", "¿peligro? pregunte a quien lo envió")
    return ""


def chips_of(line: CaseLine, today: date) -> tuple[tuple[State, str], ...]:
    """Return what everybody must see at once of this case."""
    flags = line.flags.split()
    found = [chip for flag, chip in _flagged() if flag in flags]
    if detained := detained_of(line):
        nights = detained.by(today)
        there = QCoreApplication.translate("case_lines", "en detención")
        found.insert(len(set(flags) & _FIRST), (State.NOW, ListCounts().nights(nights) if nights else there))
    if line.beside:
        also = QCoreApplication.translate("case_lines", "misma persona: {codes}")
        found.append((State.OPEN, also.format(codes=", ".join(line.beside.split()))))
    if line.restricted:
        found.append((State.PROTECTED, QCoreApplication.translate("case_lines", "reservado")))
    if line.disputes:
        found.append((State.DISPUTED, ListCounts().disputes(line.disputes)))
    return tuple(found)


def _flagged() -> tuple[tuple[str, tuple[State, str]], ...]:
    ask = QCoreApplication.translate("case_lines", "¿peligro? pregunte")
    return (
        ("danger", (State.NOW, QCoreApplication.translate("case_lines", "peligro"))),
        ("ask_danger", (State.PROTECTED, ask)),
        ("origin_block", (State.PROTECTED, QCoreApplication.translate("case_lines", "protegido"))),
        ("unread", (State.NEWER, QCoreApplication.translate("case_lines", "algo ilegible"))),
        ("ratify", (State.ATTEMPTED, QCoreApplication.translate("case_lines", "por ratificar"))),
    )


def _undated(*, waits: bool) -> str:
    if waits:
        return QCoreApplication.translate("case_lines", "esperando a otros")
    return QCoreApplication.translate("case_lines", "sin plazo")


def _dated(line: CaseLine, at: datetime, calendar: Calendar, now: datetime) -> DueWords:
    flags = line.flags.split()
    legal, by_day = "due_legal" in flags, "due_by_day" in flags
    here, local = calendar.local(at), calendar.local(now)
    if at < now:
        was = QCoreApplication.translate("case_lines", "debió estar {when}")
        words = was.format(when=say_when(here, local, with_time=not by_day))
        state = State.OVERDUE if legal else State.LATE
        return DueWords(_backed(words, legal=legal), state, _others_late(line, now))
    if by_day:
        until = QCoreApplication.translate("case_lines", "en cualquier momento hasta {day}")
        words = until.format(day=_day_in_full(here.date(), local.date()))
    else:
        until = QCoreApplication.translate("case_lines", "hasta {when}")
        words = until.format(when=say_when(here, local))
    return DueWords(_backed(words, legal=legal), State.DUE)


def _others_late(line: CaseLine, now: datetime) -> str:
    """Return how many steps are late besides the one that the line already tells of."""
    told = {f"{DUE_STEP}{name}" for name in NO_STEPS}.isdisjoint(line.flags.split())
    others = late_steps(line, now) - int(told)
    return ListCounts().more_late(others) if others > 0 else ""


def _backed(words: str, *, legal: bool) -> str:
    """Return the words with what stands behind them: a law, or only advice."""
    if legal:
        return QCoreApplication.translate("case_lines", "{when} · plazo legal").format(when=words)
    return QCoreApplication.translate("case_lines", "{when} · sugerido").format(when=words)


def _day_in_full(day: date, today: date) -> str:
    if (day - today).days < 2:
        return say_day(day, today)
    near = (day - today).days < _WEEK
    form = "dddd d" if near else QCoreApplication.translate("case_lines", "d 'de' MMMM")
    shown = QLocale().toString(QDate(day.year, day.month, day.day), form)
    return QCoreApplication.translate("case_lines", "el {day}").format(day=shown)


def _moment(text: str) -> datetime:
    return (
        datetime.fromisoformat(text).replace(tzinfo=UTC) if len(text) == 10 else datetime.fromisoformat(text)
    )
