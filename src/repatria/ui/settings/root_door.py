"""The way to *Raíz del país* from *Ajustes*."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import in_a_row


class RootDoor(Section):
    """What it is for, and the button that goes there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Raíz del país"),
            self.tr("Fundarla en tres hojas, certificar al enlace y al suplente, y el archivo del país."),
        )
        self.go = Button(self.tr("Ir a la raíz del país…"), icon="directory")
        self.go.clicked.connect(lambda: desk.go("root"))
        row = QWidget()
        row.setLayout(in_a_row(self.go))
        self.body.addWidget(row)
