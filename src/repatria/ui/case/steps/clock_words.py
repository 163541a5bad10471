"""Say until when something is due, with the text of law behind it and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.protocol.clocks import Due
from repatria.ui.case.steps.step_rows import due_words
from repatria.ui.case.telling.terms import words
from repatria.ui.case.view import CaseView
from repatria.ui.source_words import source_words
from repatria.ui.widgets.clock_line import Clock, Running
from repatria.ui.widgets.source_link import Source


@dataclass(frozen=True, slots=True)
class ClockWords:
    """One clock of the card, with the text of law behind it, if any."""

    clock: Clock
    sources: tuple[Source, ...] = ()
    consequence: str = ""


def clock_words(view: CaseView, due: Due) -> ClockWords:
    """Return one date as a card shows it."""
    running: Running = "running"
    if due.immediate:
        running = "now"
    elif due.starts_when:
        running = "unstarted"
    elif due.overdue:
        running = "passed"
    named = next((one for one in view.case.pack.clocks if one.id == due.clock), None)
    sources = tuple(source_words(one) for one in named.sources) if named and due.legal else ()
    said = words(named.consequence) if named and due.legal else ""
    return ClockWords(Clock(due_words(view, due), due.legal, running), sources, said)
