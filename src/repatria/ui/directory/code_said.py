"""The field for what another post reads aloud: sixteen symbols, or eight words; what is wrong is said at it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from repatria.domain.comparing import is_whole
from repatria.ui.frame.in_sight import scroll_to
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.text_line import TextLine


class CodeSaid(Field):
    """Asked for whole before it is compared with anything; what is refused brings the keyboard back here."""

    def __init__(self, question: str, hint: str) -> None:
        super().__init__(question, TextLine(limit=120), hint)

    def typed(self) -> str:
        """Return what was typed once it is as long as a code or the words; else say so here and return nothing."""
        typed = str(self.value() or "")
        if is_whole(typed):
            self.set_message("")
            return typed
        self.say_why(self.tr("Son dieciséis letras y cifras, o bien ocho palabras. Escríbalas completas."))
        return ""

    def say_why(self, words: str) -> None:
        """Say why it is not taken, in sight, with the keyboard here to type it again."""
        self.set_message(words)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(self)
