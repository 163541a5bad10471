"""Show one step whole: what to do, who, until when, why, what it needs and opens, and its acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.clock_line import Clock, ClockLine
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label, hairline
from repatria.ui.widgets.safeguard_banner import Act, Safeguard, SafeguardBanner
from repatria.ui.widgets.source_link import Source, SourceLink
from repatria.ui.widgets.state_chip import StateChip
from repatria.ui.widgets.states import ICON, TONE, State

_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class StepWords:
    """Everything a step card shows, already in the person's language.

    *primary* is the one act of the screen; *acts* are the quieter ones. *needs* and *opens* are short lines
    with the state they are in.
    """

    title: str
    what: str
    state: State = State.OPEN
    state_words: str = ""
    who: str = ""
    clock: Clock | None = None
    why: Sequence[Source] = ()
    needs: Sequence[tuple[State, str]] = ()
    opens: Sequence[tuple[State, str]] = ()
    safeguards: Sequence[Safeguard] = ()
    primary: Act | None = None
    acts: Sequence[Act] = ()


class StepCard(QFrame):
    """One step; ``act_asked`` tells the key of the act that was pressed, of the step or of a safeguard."""

    act_asked = Signal(str)

    def __init__(self, step: StepWords) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAccessibleName(step.title)
        column = QVBoxLayout(self)
        gaps(column, (24, 16, 24, 16), 12)
        head = QHBoxLayout()
        gaps(head, spacing=12)
        head.addWidget(Label(step.title, "title"), 1)
        head.addWidget(StateChip(step.state, step.state_words))
        column.addLayout(head)
        column.addWidget(Label(step.what, "lead"))
        for safeguard in step.safeguards:
            banner = SafeguardBanner(safeguard)
            banner.act_asked.connect(self.act_asked)
            column.addWidget(banner)
        column.addLayout(self._make_facts(step))
        if step.primary or step.acts:
            column.addWidget(hairline())
            column.addLayout(self._make_acts(step))
        column.addStretch(1)

    def _make_facts(self, step: StepWords) -> QGridLayout:
        grid = QGridLayout()
        gaps(grid, spacing=8)
        grid.setColumnStretch(1, 1)
        who = QCoreApplication.translate("step_card", "Quién")
        until = QCoreApplication.translate("step_card", "Plazo")
        why = QCoreApplication.translate("step_card", "Por qué")
        needs = QCoreApplication.translate("step_card", "Necesita")
        opens = QCoreApplication.translate("step_card", "Abre")
        if step.who:
            self._add_fact(grid, who, Label(step.who))
        if step.clock is not None:
            self._add_fact(grid, until, ClockLine(step.clock))
        for title, lines in ((needs, step.needs), (opens, step.opens)):
            if lines:
                self._add_fact(grid, title, _make_lines(lines))
        if step.why:
            for place, source in enumerate(step.why):
                self._add_fact(grid, "" if place else why, SourceLink(source))
        return grid

    @staticmethod
    def _add_fact(grid: QGridLayout, title: str, content: QWidget) -> None:
        row = grid.rowCount()
        label = Label(title, tone="quiet", wrap=False)
        if isinstance(content, SourceLink):
            label.setMinimumHeight(current_theme().size(32))
        grid.addWidget(label, row, 0, _TOP)
        grid.addWidget(content, row, 1)

    def _make_acts(self, step: StepWords) -> FlowLayout:
        flow = FlowLayout(between=12)
        if step.primary is not None:
            flow.addWidget(self._make_button(step.primary, "primary"))
        for act in step.acts:
            flow.addWidget(self._make_button(act, "secondary"))
        return flow

    def _make_button(self, act: Act, role: str) -> Button:
        button = Button(act.verb, role, act.icon)
        button.clicked.connect(lambda _=False, key=act.key: self.act_asked.emit(key))
        return button


def _make_lines(lines: Sequence[tuple[State, str]]) -> QWidget:
    place = QWidget()
    column = QVBoxLayout(place)
    gaps(column, spacing=4)
    for state, words in lines:
        column.addWidget(IconWords(ICON[state], words, TONE[state]))
    return place
