"""The way to *Borrar por regla* from the settings."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button


class ErasingDoor(Section):
    """What it is for, and the button that goes there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Borrar por regla"),
            self.tr("Expedientes cerrados cuya fecha de guarda pasó, y los que ya se borraron."),
        )
        self.go = Button(self.tr("Ver…"), icon="clock")
        self.go.clicked.connect(lambda: desk.go("erasing"))
        row = QHBoxLayout()
        gaps(row)
        row.addWidget(self.go)
        row.addStretch(1)
        self.body.addLayout(row)
