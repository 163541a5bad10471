"""Say calmly on Hoy that closed cases are past their day, or that others ask to erase some, to whoever may erase."""

from __future__ import annotations

from repatria.services.erasing import erasures_asked, past_keeping_here
from repatria.ui.erasing.page import KEY, MOST
from repatria.ui.pages import Desk
from repatria.ui.today.quiet_line import QuietLine
from repatria.ui.widgets.buttons import Button


class ErasingLine(QuietLine):
    """Hidden while nothing of that is so for whoever is here; ``refresh`` looks again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Button(self.tr("Ver cuáles…"), "secondary"))
        self.act.clicked.connect(lambda: desk.go(KEY))

    def refresh(self) -> None:
        """Read how many are past their day, and how many others ask to erase."""
        work = self._desk.work
        self.read(
            lambda: (len(past_keeping_here(work, limit=MOST + 1)), len(erasures_asked(work))), self._show
        )

    def _show(self, counts: tuple[int, int]) -> None:
        count, asked = counts
        said = self.tr(
            "%n expedientes cerrados pasaron la fecha hasta la que se guardan.", "", min(count, MOST)
        )
        if count > MOST:
            said = self.tr(
                "Más de %n expedientes cerrados pasaron la fecha hasta la que se guardan.", "", MOST
            )
        wanted = self.tr("Otros puestos piden borrar %n expedientes que aquí siguen completos.", "", asked)
        told = [words for words, number in ((wanted, asked), (said, count)) if number]
        self.say("waiting" if asked else "clock", " ".join(told), "accent" if asked else "quiet")
