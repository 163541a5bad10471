"""Show the card of one step, from what to do down to what it opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from repatria.ui.case.fold import Fold
from repatria.ui.case.scroll import no_wider
from repatria.ui.case.steps.alert_view import AlertView
from repatria.ui.case.steps.clock_view import ClockView
from repatria.ui.case.steps.gates_view import GatesView
from repatria.ui.case.steps.step_acts import DONE
from repatria.ui.case.steps.step_words import CardWords, FormLine
from repatria.ui.case.telling.counts import CaseCounts
from repatria.ui.case.telling.gate_words import FILL, PRINT
from repatria.ui.case.telling.terms import capital
from repatria.ui.country_facts import CountryFacts, about_words
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label, hairline
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.source_link import SourceLink
from repatria.ui.widgets.state_chip import StateChip
from repatria.ui.widgets.states import ICON, TONE, State

OPEN = "open/"
"""Begins the key of an act that opens a filled form."""

_READ = 600
"""No paragraph is wider at 100 %."""

_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class StepView(QFrame):
    """One step; ``act_asked`` tells the key of the act that was pressed.

    It takes the keyboard itself, so that it is read from its head and scrolled with the arrows.
    """

    act_asked = Signal(str)

    def __init__(self, card: CardWords, refusal: GatesView | None = None) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(card.title)
        self.setAccessibleDescription(card.lead or card.what)
        self.primary: Button | None = None
        self.ends = card.primary is not None and card.primary.key == DONE
        column = QVBoxLayout(self)
        gaps(column, (24, 16, 24, 16), 12)
        self._add_head(column, card)
        if refusal is not None:
            refusal.act_asked.connect(self.act_asked)
            column.addWidget(refusal)
        for alert in card.alerts:
            column.addWidget(AlertView(alert))
        for label, words in card.notes:
            column.addWidget(_note(label, words))
        column.addLayout(self._facts(card))
        if card.gates and refusal is None:
            shut = QCoreApplication.translate("case_step", "Cerrado por ahora: {acts}")
            gates = GatesView(shut.format(acts=card.gated_acts), card.gates)
            gates.act_asked.connect(self.act_asked)
            column.addWidget(gates)
        self._add_why(column, card)
        column.addStretch(1)

    def _add_head(self, column: QVBoxLayout, card: CardWords) -> None:
        column.addWidget(Label(card.phase, "small", tone="quiet"))
        head = QHBoxLayout()
        gaps(head, spacing=12)
        head.addWidget(Label(card.title, "title"), 1)
        head.addWidget(StateChip(card.state, card.state_words), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if card.elsewhere:
            column.addWidget(IconWords("protected", card.elsewhere, "hold", "lead", strong=True))
        if card.lead:
            column.addWidget(IconWords("now", card.lead, "danger", "lead", strong=True))
        if card.waiting:
            column.addWidget(IconWords("waiting", capital(card.waiting), "", "lead"))
        if card.recorded:
            done = card.state in (State.DONE, State.NOT_APPLICABLE, State.REFUSED)
            icon, tone = (ICON[card.state], TONE[card.state]) if done else ("info", "quiet")
            column.addWidget(IconWords(icon, card.recorded, tone))
        for already in card.already:
            column.addWidget(no_wider(IconWords("info", already, "quiet"), _READ))
        if card.whom:
            column.addWidget(_told(card.whom))
        column.addWidget(no_wider(Label(card.what), _READ))
        if card.primary or card.acts:
            column.addLayout(self._acts(card))
            column.addWidget(hairline())

    def _acts(self, card: CardWords) -> FlowLayout:
        flow = FlowLayout(between=8)
        if card.primary is not None:
            self.primary = self._button(card.primary, "primary")
            flow.addWidget(self.primary)
        for act in card.acts:
            flow.addWidget(self._button(act, "secondary" if act.key == DONE else "quiet"))
        return flow

    def _facts(self, card: CardWords) -> QGridLayout:
        grid = QGridLayout()
        gaps(grid, spacing=8)
        grid.setColumnStretch(1, 1)
        who = QCoreApplication.translate("case_step", "Quién")
        until = QCoreApplication.translate("case_step", "Plazo")
        paper = QCoreApplication.translate("case_step", "Hojas")
        opens = QCoreApplication.translate("case_step", "Abre")
        if card.who:
            _add(grid, who, _column([Label(words) for words in card.who]))
        if card.clocks:
            _add(grid, until, _column([ClockView(one) for one in card.clocks]))
        if card.forms:
            _add(grid, paper, _column([self._form(one) for one in card.forms], 12))
        if card.opens:
            lines: list[QWidget] = [IconWords("blocked", words, "quiet") for words in card.opens]
            _add(grid, opens, _column(lines))
        return grid

    def _form(self, line: FormLine) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        gaps(column, spacing=4)
        column.addWidget(Label(line.title))
        flow = FlowLayout(between=4, below=4)
        for member, words, state in line.filled:
            icon = ICON[state]
            show = QCoreApplication.translate("case_step", "Ver: {state}").format(state=words)
            flow.addWidget(self._button(Act(f"{OPEN}{line.form}/{member}", show, icon), "link"))
        another = QCoreApplication.translate("case_step", "Llenar otra")
        fill = QCoreApplication.translate("case_step", "Llenar {form}").format(form=line.called)
        verb = another if line.filled else fill
        for act in (
            Act(f"{FILL}{line.form}", verb, "form"),
            Act(
                f"{PRINT}{line.form}", QCoreApplication.translate("case_step", "Imprimir en blanco"), "print"
            ),
        ):
            button = self._button(act, "link")
            button.setAccessibleName(f"{act.verb}: {line.title}")
            flow.addWidget(button)
        column.addLayout(flow)
        return place

    def _add_why(self, column: QVBoxLayout, card: CardWords) -> None:
        if card.why:
            column.addWidget(Label(QCoreApplication.translate("case_step", "Por qué"), tone="quiet"))
            for source in card.why:
                column.addWidget(SourceLink(source))
        if card.examples:
            title = CaseCounts().examples(len(card.examples))
            column.addWidget(Fold(title, [IconWords("source", one.title, "quiet") for one in card.examples]))
        for country in card.countries:
            column.addWidget(Fold(about_words(country), [CountryFacts(country)]))

    def _button(self, act: Act, role: str) -> Button:
        button = Button(act.verb, role, act.icon)
        button.clicked.connect(lambda: self.act_asked.emit(act.key))
        return button


def _told(whom: Sequence[str]) -> QWidget:
    label = QCoreApplication.translate("case_step", "A quién avisar")
    number = QCoreApplication.translate(
        "case_step", "Teléfono por verificar: escriba el número al anotar la llamada."
    )
    lines: list[QWidget] = [IconWords("phone", words, strong=True) for words in whom]
    return _column([Label(label, "small", tone="quiet"), *lines, Label(number, tone="quiet")])


def _note(label: str, words: str) -> QWidget:
    return _column([Label(label, "small", tone="quiet"), no_wider(Label(words), _READ)], 0)


def _column(parts: Sequence[QWidget], between: int = 4) -> QWidget:
    place = QWidget()
    column = QVBoxLayout(place)
    gaps(column, spacing=between)
    for part in parts:
        column.addWidget(part)
    return place


def _add(grid: QGridLayout, title: str, content: QWidget) -> None:
    row = grid.rowCount()
    label = Label(title, tone="quiet", wrap=False)
    label.setMinimumWidth(current_theme().size(48))
    grid.addWidget(label, row, 0, _TOP)
    grid.addWidget(content, row, 1)
