"""The first start: a new vault, practice, or a vault that already exists somewhere."""

from __future__ import annotations

from PySide6.QtCore import Signal

from repatria.ui.unlock.sheet import Sheet
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.stacked import stacked


class StartScreen(Sheet):
    """Says what each choice is for; the first is the one for work."""

    new_asked = Signal()
    practice_asked = Signal()
    other_asked = Signal()
    restoring_asked = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Para empezar"),
            self.tr(
                "Repatria guarda los expedientes en una bóveda cifrada, en esta computadora. "
                "Todavía no hay ninguna."
            ),
        )
        self.new = Button(self.tr("Nueva bóveda"), "primary", "add")
        self.practice = Button(self.tr("Práctica"), icon="practice")
        self.other = Button(self.tr("Abrir otra bóveda…"), "quiet", "stick")
        self._offer(self.new, self.tr("Para trabajar con expedientes de personas reales."))
        self._offer(
            self.practice,
            self.tr("Para conocer el programa sin riesgo: todo lo que hay dentro es inventado."),
        )
        self._offer(self.other, self.tr("Para una bóveda que ya existe: en una memoria USB u otra carpeta."))
        self.restore = Button(self.tr("Recuperar de una copia…"), "quiet", "saved")
        self._offer(
            self.restore, self.tr("Para una bóveda que se perdió o se dañó: desde la copia que se guardó.")
        )
        self.restore.clicked.connect(self.restoring_asked)
        self.new.clicked.connect(self.new_asked)
        self.practice.clicked.connect(self.practice_asked)
        self.other.clicked.connect(self.other_asked)
        self.setFocusProxy(self.new)

    def _offer(self, button: Button, words: str) -> None:
        button.setAccessibleDescription(words)
        self.body.addWidget(stacked(button, Label(words, tone="quiet")))
