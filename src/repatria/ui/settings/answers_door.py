"""The way to *Sacar respuestas* from the pages where somebody may look for it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button


class AnswersDoor(Section):
    """What it is for, and the button that goes there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Respuestas para otros programas"),
            self.tr("Las respuestas de un formulario en un archivo, como las dan ODK y KoboToolbox."),
        )
        self.go = Button(self.tr("Sacar respuestas…"), icon="form")
        self.go.clicked.connect(lambda: desk.go("answers"))
        row = QHBoxLayout()
        gaps(row)
        row.addWidget(self.go)
        row.addStretch(1)
        self.body.addLayout(row)
