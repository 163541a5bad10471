"""Whoever is in training opened a vault of real people: their name, the way to practice, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Signal

from repatria.domain.errors import OnlyPracticeError
from repatria.ui.messages import message_for
from repatria.ui.unlock.sheet import Sheet
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import Label


class TrainingScreen(Sheet):
    """Says who came and where they work; the first key press leads there. Nothing of the vault is open behind it."""

    practice_asked = Signal()

    def __init__(self, error: OnlyPracticeError) -> None:
        super().__init__(self.tr("Aquí no, en Práctica"), back=True)
        happened, advice = message_for(error)
        self.body.addWidget(Label(happened, strong=True))
        self.body.addWidget(Label(advice))
        self.practice = Button(self.tr("Ir a Práctica"), "primary", "practice")
        self.practice.clicked.connect(self.practice_asked)
        self.acts.addWidget(self.practice)
        self.acts.addStretch(1)
        self.setFocusProxy(self.practice)
