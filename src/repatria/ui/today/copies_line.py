"""Say calmly on Hoy that copies of the vault are missed, with the button that goes to where they are kept."""

from __future__ import annotations

from repatria.services.copies.standing import copies_standing
from repatria.ui.copies_words import CopiesWords
from repatria.ui.pages import Desk
from repatria.ui.settings.page import COPIES
from repatria.ui.today.quiet_line import QuietLine
from repatria.ui.widgets.buttons import Button


class CopiesLine(QuietLine):
    """Hidden while none are missed: until days passed a stick that is not in is nobody's fault."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Button(self.tr("Ver las copias…"), "secondary"))
        self.act.clicked.connect(lambda: desk.go("settings", {"section": COPIES}))

    def refresh(self) -> None:
        """Read by what the vault knows: no share is waited for."""
        work = self._desk.work
        self.read(
            lambda: copies_standing(work), lambda standing: self.say("saved", CopiesWords().missed(standing))
        )
