"""When the program locks by itself, and the person's own passphrase."""

from __future__ import annotations

from typing import Any

from repatria.ui.pages import Desk
from repatria.ui.preferences import ALLOWED
from repatria.ui.settings.own_passphrase import OwnPassphrase
from repatria.ui.settings.section import Section
from repatria.ui.settings.stick import StickLock
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field


class LockingSection(Section):
    """After how many minutes, by which stick, and by which passphrase the person comes in again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Bloqueo y frase de paso"),
            self.tr(
                "Al bloquear, el programa termina y vuelve a la entrada: nada queda en memoria y nada se pierde."
            ),
        )
        self._desk = desk
        minutes = [
            Choice(str(number), self.tr("{number} min").format(number=number))
            for number in ALLOWED["idle_minutes"]
        ]
        self.minutes = Field(self.tr("Bloquear solo, si nadie toca nada durante"), ChoiceButtons(minutes))
        self.minutes.set_value(str(desk.preferences().idle_minutes))
        self.minutes.value_changed.connect(self._prefer)
        self.body.addWidget(self.minutes)
        self.stick = StickLock(desk)
        self.body.addWidget(self.stick)
        self.own = OwnPassphrase(desk)
        self.body.addWidget(self.own)

    def _prefer(self, value: Any) -> None:
        kept = self._desk.preferences()
        if value is None:
            self.minutes.set_value(str(kept.idle_minutes))
        else:
            self._desk.prefer(kept._replace(idle_minutes=int(value)))
