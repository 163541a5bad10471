"""Show the safeguards that close an act: what is missing in each, and beside it the button that goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from repatria.ui.case.telling.gate_words import GateLine
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label, hairline
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.source_link import Source, SourceLink


class GatesView(QFrame):
    """Closed safeguards in one frame; ``act_asked`` tells the key of the way out that was pressed."""

    act_asked = Signal(str)

    def __init__(
        self, title: str, lines: Sequence[GateLine], way: str = "", acts: Sequence[Act] = ()
    ) -> None:
        super().__init__()
        self.setProperty("tint", "danger")
        self.setAccessibleName(title)
        self._offered: set[str] = set()
        column = QVBoxLayout(self)
        gaps(column, (16, 12, 16, 12), 8)
        column.addWidget(IconWords("blocked", title, "danger", "lead", strong=True))
        if way:
            column.addWidget(Label(way))
        for place, line in enumerate(lines):
            if place:
                column.addWidget(hairline())
            self._add_line(column, line)
        if way:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if acts:
            flow = FlowLayout(between=8)
            for act in acts:
                flow.addWidget(self._button(act))
            column.addLayout(flow)

    def _add_line(self, column: QVBoxLayout, line: GateLine) -> None:
        column.addWidget(Label(line.name, strong=True))
        for words, ways in line.missing:
            column.addWidget(IconWords("open", words))
            fresh = [act for act in ways if act.key not in self._offered]
            if fresh:
                flow = FlowLayout(between=8)
                for act in fresh:
                    self._offered.add(act.key)
                    flow.addWidget(self._button(act))
                column.addLayout(flow)
        if line.ladder:
            column.addWidget(IconWords("clock", line.ladder, "warning"))
        column.addWidget(SourceLink(Source("; ".join(line.sources), line.rule, line.kind)))

    def _button(self, act: Act) -> Button:
        button = Button(act.verb, "secondary", act.icon)
        button.clicked.connect(lambda: self.act_asked.emit(act.key))
        return button
