"""What every row of a form promises on screen: it stands at a place, and hides while it does not apply."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from repatria.domain.forms.answers import Place
from repatria.ui.filling.filled import Filled


class Asked(QWidget):
    """Something that stands at a place of the form and hides while it does not apply."""

    def __init__(self, filled: Filled, place: Place) -> None:
        super().__init__()
        self.filled, self.place = filled, place
        self._is_shown = True

    def look_again(self) -> bool:
        """Show what the session says now, nothing else moves; tells whether this came or went."""
        shown, before = self.filled.is_shown(self.place), self._is_shown
        if shown != before:
            self._is_shown = shown
            self.setVisible(shown)
        if shown:
            self.show_answer()
        return shown != before

    def show_answer(self) -> None:
        """Bring what is shown up to date."""

    def speak(self) -> None:
        """Say the words of the form anew; where the person is and what they typed stays."""
        self.show_answer()

    def takes_keys(self) -> bool:
        """Tell whether the keyboard has anything to do here."""
        return False

    def take_focus(self) -> None:
        """Go to where this is answered."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Say what is wrong, now that the person has moved on."""


def asked_around(widget: QWidget) -> Asked | None:
    """Return the question in which *widget* stands, if it stands in one."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, Asked):
        around = around.parentWidget()
    return around
