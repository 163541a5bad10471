"""Show what is so and must not be: the rule of the safeguard, and beneath it the clocks that run meanwhile."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from repatria.ui.case.steps.alert_words import AlertWords
from repatria.ui.case.steps.clock_view import ClockView
from repatria.ui.theme import gaps
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.source_link import Source, SourceLink


class AlertView(QFrame):
    """One alert in a frame of its own; it stops nothing and stays until what it marks has ended."""

    def __init__(self, alert: AlertWords) -> None:
        super().__init__()
        self.setProperty("tint", "warning")
        self.setAccessibleName(alert.title)
        column = QVBoxLayout(self)
        gaps(column, (16, 12, 16, 12), 8)
        column.addWidget(IconWords("warning", alert.title, "warning", "lead", strong=True))
        column.addWidget(Label(alert.rule))
        if alert.gate is not None:
            column.addWidget(SourceLink(Source("; ".join(alert.gate.sources), alert.gate.kind)))
        if alert.meanwhile:
            column.addWidget(Label(alert.meanwhile, strong=True))
        for clock in alert.clocks:
            column.addWidget(ClockView(clock))
