"""Say calmly on Hoy that the sheets were not proven for long."""

from __future__ import annotations

from repatria.services.desk import Desk as Work
from repatria.services.recovery.standing import days_since_proven, is_rehearsal_due, sheets_here
from repatria.ui.messages.recovery_words import RecoveryWords
from repatria.ui.pages import Desk
from repatria.ui.recovery.page import KEY
from repatria.ui.today.quiet_line import QuietLine
from repatria.ui.widgets.buttons import Button


class RecoveryLine(QuietLine):
    """Hidden where there are no sheets or they were proven not long ago; ``refresh`` looks again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Button(self.tr("Comprobar las hojas…"), "secondary"))
        self.act.clicked.connect(lambda: desk.go(KEY))

    def refresh(self) -> None:
        """Read when enough of them were proven last."""
        work = self._desk.work
        self.read(lambda: _words(work), lambda words: self.say("form", words))


def _words(work: Work) -> str:
    sheets = sheets_here(work) if is_rehearsal_due(work) else None
    return RecoveryWords().proven(sheets, days_since_proven(work, sheets)) if sheets else ""
