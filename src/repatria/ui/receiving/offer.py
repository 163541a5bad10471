"""What was proven is offered to be received: its numbers, and two acts below them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.reading_column import ReadingColumn


def proven(tlp: str) -> IconWords:
    """Say of what another country tells that it is whole, who signed it, and what *tlp* asks of who reads it."""
    words = QCoreApplication.translate(
        "packets",
        "Comprobado: está completo y lo firmó ese equipo. {tlp}: solo para quien lo recibe; no se reenvía ni se "
        "cuenta a nadie más.",
    )
    return IconWords("done", words.format(tlp=tlp), "good")


class Offer(ReadingColumn):
    """``accepted`` to receive what is shown, ``left`` to put it back."""

    accepted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("receiving", "Recibir"))

    def begin(self) -> None:
        """Put the keyboard on the act."""
        (self.leave if self.take.isHidden() else self.take).setFocus()

    def end_with_acts(
        self, section: Section, take: str, *, brings: bool, instead: Button | None = None
    ) -> None:
        """Show *section* with the acts as its last line; what *brings* nothing is not offered to be received.

        *instead* is another way to receive it.
        """
        self.take = Button(take, "primary", "receive")
        self.leave = Button(QCoreApplication.translate("receiving", "Dejarlo"))
        self.take.clicked.connect(self.accepted)
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout()
        gaps(row, spacing=12)
        row.addWidget(self.take)
        if instead is not None:
            row.addWidget(instead)
        row.addWidget(self.leave)
        row.addStretch(1)
        section.body.addLayout(row)
        self.take.setHidden(not brings)  # once it has a parent: shown before, it would be a window of its own
        self.add(section)
