"""Say until when something is due, with the text of law behind it and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.clocks import Due
from repatria.domain.protocol.definition import Source as PackSource
from repatria.domain.protocol.sources import binding
from repatria.services.institutions import weakly_read
from repatria.ui.case.seen import CaseView
from repatria.ui.case.step_rows import due_words
from repatria.ui.case.terms import words
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


def source_words(source: PackSource) -> Source:
    """Return a source as the card names it; one that nobody has verified, or that is ours alone, says so."""
    if weakly_read(source):
        unsure = QCoreApplication.translate("case_steps", "{source} (por verificar)")
        return Source(unsure.format(source=source.text))
    if source.evidence == "DES":
        ours = QCoreApplication.translate("case_steps", "{source}: regla sugerida, no legal")
        return Source(ours.format(source=source.text))
    return Source(source.text)


def why_words(view: CaseView, sources: Sequence[PackSource]) -> tuple[Source, ...]:
    """Return why a rule stands here; where nothing that binds here was read, that is what it says."""
    found = [source_words(one) for one in binding(sources, view.case.pack.jurisdiction)]
    if found:
        return tuple(dict.fromkeys(found))
    nothing = QCoreApplication.translate(
        "case_steps", "Regla sugerida, no legal: de este país, por verificar."
    )
    elsewhere = QCoreApplication.translate(
        "case_steps",
        "Regla sugerida, no legal: de este país, por verificar. Hay textos de otro país: solo como ejemplo.",
    )
    return (Source(elsewhere if sources else nothing),)
