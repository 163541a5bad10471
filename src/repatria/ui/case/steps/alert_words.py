"""Say what is so and must not be, with the rule, its sources, and what the authority must do meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from repatria.domain.protocol.alerts import Alert
from repatria.domain.protocol.progress import StepProgress
from repatria.ui.case.steps.clock_words import ClockWords, clock_words
from repatria.ui.case.telling.gate_words import GateLine, gate_lines
from repatria.ui.case.view import CaseView


@dataclass(frozen=True, slots=True)
class AlertWords:
    """One alert; *clocks* stand beneath it under the words *meanwhile*."""

    title: str
    gate: GateLine
    meanwhile: str
    clocks: tuple[ClockWords, ...]


def alert_words(view: CaseView, row: StepProgress) -> tuple[AlertWords, ...]:
    """Return the alerts that belong to a step, also once it is done: what is marked goes on."""
    found = (alert for alert in view.progress.alerts if alert.concerns(row.step.acts))
    return tuple(_alert(view, alert) for alert in found)


def _alert(view: CaseView, alert: Alert) -> AlertWords:
    [line] = gate_lines(view, (alert.status,))
    meanwhile = QCoreApplication.translate(
        "case_alert", "Plazos de la autoridad. No son un tiempo permitido en ese lugar:"
    )
    clocks = tuple(clock_words(view, due) for due in alert.dues)
    title = QCoreApplication.translate("case_alert", "No se cumple: {rule}").format(rule=line.name)
    return AlertWords(title, line, meanwhile if clocks else "", clocks)
