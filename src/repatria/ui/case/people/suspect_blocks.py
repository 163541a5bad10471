"""Show each case that may be of the same person beside this one, with the reasons; a person says what is so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from repatria.domain.cases.same_person import link_of, says_same
from repatria.domain.ids import CaseId
from repatria.services.cases.duplicates import Suspected
from repatria.services.exchange.opened_twice import OpenedTwice
from repatria.store.lists.cases import CaseLine
from repatria.ui.case.telling.likeness_words import likeness_title, reason_words
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.pair_words import away_words
from repatria.ui.case.telling.terms import child_words, outcome_words, quoted
from repatria.ui.case.view import CaseView
from repatria.ui.messages.opened_words import opened_twice_words
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label, card
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.state_chip import StateChip
from repatria.ui.widgets.states import State

OTHER, AGAIN, SAME, PART = "other_person/", "compare_again/", "same_person/", "part/"
_WIDE = 1.2


class SuspectBlock(QFrame):
    """A card with two cases and some acts; ``act_asked`` tells the key of an act."""

    act_asked = Signal(str)

    def __init__(self, title: str, state: State) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        gaps(self.column, (16, 12, 16, 16), 12)
        head = QHBoxLayout()
        gaps(head, spacing=12)
        head.addWidget(Label(title, "lead", strong=True), 1)
        head.addWidget(StateChip(state))
        self.column.addLayout(head)

    def add_pair(self, view: CaseView, mine: CaseLine, theirs: CaseLine) -> None:
        """Put the two cases side by side, one below the other where letters are large."""
        beside = current_theme().scale < _WIDE
        pair = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        gaps(pair, spacing=12)
        here = QCoreApplication.translate("suspects", "Este expediente")
        there = QCoreApplication.translate("suspects", "El otro expediente")
        for said, line in ((here, mine), (there, theirs)):
            pair.addWidget(_side(view, said, line), 1)
        self.column.addLayout(pair)

    def add_acts(self, code: str, *acts: Act) -> None:
        """Offer *acts*; each is called with the *code* of the other case."""
        row = QWidget()
        flow = FlowLayout(row, between=8)
        for act in acts:
            button = Button(act.verb, icon=act.icon)
            button.setAccessibleName(f"{act.verb} {code}")
            button.clicked.connect(lambda _=False, key=act.key: self.act_asked.emit(key))
            flow.addWidget(button)
        self.column.addWidget(row)


def suspect_blocks(view: CaseView, *, names: bool) -> list[SuspectBlock]:
    """Return a card for another opening, each case of the person, away or here, each suspect, each told apart."""
    return [
        *map(_twice, view.twice),
        *(_away(words) for words in dict.fromkeys(map(away_words, view.elsewhere))),
        *(_same(view, line) for line in view.same),
        *(_suspect(view, one, names=names) for one in view.suspects),
        *(_apart(view, line) for line in view.told_apart),
    ]


def _away(words: str) -> SuspectBlock:
    title = QCoreApplication.translate("suspects", "Otro expediente de la misma persona no está aquí")
    block = SuspectBlock(title, State.DOUBT)
    block.column.addWidget(Label(words))
    return block


def _twice(one: OpenedTwice) -> SuspectBlock:
    title = QCoreApplication.translate("opened_twice", "Llegó abierto más de una vez")
    block = SuspectBlock(title, State.DOUBT)
    block.column.addWidget(Label(opened_twice_words(one)))
    return block


def _suspect(view: CaseView, one: Suspected, *, names: bool) -> SuspectBlock:
    block = SuspectBlock(likeness_title(one.likeness), State.DOUBT)
    block.add_pair(view, one.mine, one.theirs)
    for reason in one.likeness.reasons:
        icon, tone = ("done", "") if reason.speaks_for else ("warning", "warning")
        block.column.addWidget(IconWords(icon, reason_words(view, reason, names=names), tone))
    see = QCoreApplication.translate("suspects", "Ver el otro expediente")
    same = QCoreApplication.translate("suspects", "Es la misma persona…")
    other = QCoreApplication.translate("suspects", "No es la misma persona…")
    acts = [
        Act(f"case/{one.theirs.id}", see, "cases"),
        Act(f"{SAME}{one.theirs.id}", same, "person"),
        Act(f"{OTHER}{one.theirs.id}", other, "remove"),
    ]
    block.add_acts(one.theirs.code, *acts)
    return block


def _same(view: CaseView, line: CaseLine) -> SuspectBlock:
    title = QCoreApplication.translate("suspects", "Es la misma persona que {code}").format(code=line.code)
    block = SuspectBlock(title, State.DONE)
    block.add_pair(view, view.case.line, line)
    told = QCoreApplication.translate(
        "suspects",
        "Lo que protege en uno vale en los dos. Los pasos y los formularios siguen en su expediente.",
    )
    block.column.addWidget(Label(told))
    see = QCoreApplication.translate("suspects", "Ver el otro expediente")
    part = QCoreApplication.translate("suspects", "No era la misma persona…")
    acts = [Act(f"case/{line.id}", see, "cases")]
    if says_same(view.case.state, link_of(view.id, CaseId(line.id))):  # and not of a third alone
        acts.append(Act(f"{PART}{line.id}", part, "remove"))
    block.add_acts(line.code, *acts)
    return block


def _apart(view: CaseView, line: CaseLine) -> SuspectBlock:
    title = QCoreApplication.translate("suspects", "Aquí se dijo que no es la misma persona que {code}")
    block = SuspectBlock(title.format(code=line.code), State.DONE)
    again = QCoreApplication.translate("suspects", "Volver a comparar")
    block.add_acts(line.code, Act(f"{AGAIN}{line.id}", again, "search"))
    return block


def _side(view: CaseView, said: str, line: CaseLine) -> QWidget:
    frame = card("well")
    column = QVBoxLayout(frame)
    gaps(column, (16, 12, 16, 12), 8)
    column.addWidget(Label(said, "small", tone="quiet"))
    column.addWidget(Label(line.code, "lead", strong=True))
    told = [quoted(line.label), child_words(line.child), *_opened(view, line)]
    column.addWidget(Label(" · ".join(part for part in told if part)))
    column.addStretch(1)
    return frame


def _opened(view: CaseView, line: CaseLine) -> list[str]:
    when = say_stated(line.opened_at[:10], view.case.facts.calendar, view.now)
    opened = QCoreApplication.translate("suspects", "abierto {when}").format(when=when)
    if line.open:
        return [opened]
    closed = QCoreApplication.translate("suspects", "cerrado: {how}")
    return [opened, closed.format(how=outcome_words(line.outcome))]
