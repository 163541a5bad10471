"""Say calmly on Hoy that the sheets were not proven for long, or that some are with people who left."""

from __future__ import annotations

from repatria.services.desk import Desk as Work
from repatria.services.recovery.standing import days_since_proven, is_rehearsal_due, sheets_here
from repatria.ui.messages.recovery_words import RecoveryWords
from repatria.ui.pages import Desk
from repatria.ui.recovery.page import KEY
from repatria.ui.today.quiet_line import QuietLine
from repatria.ui.widgets.buttons import Button


class RecoveryLine(QuietLine):
    """Hidden where there are no sheets, or all are with people who are here, proven not long ago."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Button(self.tr("Comprobar las hojas…"), "secondary"))
        self.act.clicked.connect(lambda: desk.go(KEY))

    def refresh(self) -> None:
        """Read who keeps them, and when enough of them were proven last."""
        work = self._desk.work
        self.read(lambda: _words(work), self._show)

    def _show(self, found: tuple[str, str]) -> None:
        gone, unproven = found
        self.act.setText(self.tr("Ver la recuperación…") if gone else self.tr("Comprobar las hojas…"))
        self.say("form", gone or unproven)


def _words(work: Work) -> tuple[str, str]:
    sheets, words = sheets_here(work), RecoveryWords()
    if sheets is None:
        return "", ""
    due = is_rehearsal_due(work)
    return words.gone(sheets), words.proven(sheets, days_since_proven(work, sheets)) if due else ""
