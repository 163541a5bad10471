"""Put two answers to one question side by side, for a person to settle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label, card
from repatria.ui.widgets.state_chip import StateChip
from repatria.ui.widgets.states import State

_LETTERS = 18
_WIDE = 1.2


@dataclass(frozen=True, slots=True)
class Side:
    """One of the answers, who wrote it and when; *protecting* when the protocol follows it meanwhile."""

    key: str
    words: str
    who: str
    when: str
    protecting: bool = False


class Comparison(QFrame):
    """A difference; ``chosen`` tells the side that shall stand. Nothing is chosen beforehand."""

    chosen = Signal(str)

    def __init__(self, question: str, sides: Sequence[Side]) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        column = QVBoxLayout(self)
        gaps(column, (16, 12, 16, 16), 12)
        head = QHBoxLayout()
        gaps(head, spacing=12)
        head.addWidget(Label(question, "lead", strong=True), 1)
        head.addWidget(StateChip(State.DISPUTED))
        column.addLayout(head)
        beside = current_theme().scale < _WIDE
        pair = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        gaps(pair, spacing=12)
        for side in sides:
            pair.addWidget(self._make_side(question, side), 1)
        column.addLayout(pair)

    def _make_side(self, question: str, side: Side) -> QWidget:
        frame = card("well")
        column = QVBoxLayout(frame)
        gaps(column, (16, 12, 16, 12), 8)
        column.addWidget(Label(f"{side.who} · {side.when}", "small", tone="quiet"))
        column.addWidget(Label(side.words, "lead"))
        if side.protecting:
            words = QCoreApplication.translate("comparison", "Mientras tanto vale esta, porque protege más.")
            column.addWidget(IconWords("protected", words, "hold"))
        column.addStretch(1)
        keep = QCoreApplication.translate("comparison", "Quedarse con «{answer}»")
        button = Button(keep.format(answer=_short(side.words)))
        button.setAccessibleName(
            QCoreApplication.translate("comparison", "Quedarse con «{answer}»: {question}").format(
                answer=side.words, question=question
            )
        )
        button.clicked.connect(lambda _=False, key=side.key: self.chosen.emit(key))
        column.addWidget(button)
        return frame


def _short(answer: str) -> str:
    """Return as much of an answer as a button holds."""
    return answer if len(answer) <= _LETTERS else f"{answer[: _LETTERS - 1].rstrip()}…"
