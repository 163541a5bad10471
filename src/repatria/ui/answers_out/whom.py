"""Ask for whom the answers are: it decides which of them leave, as on paper (field rules, section 8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.answers_out.leaving import KINDS
from repatria.domain.disclosure import Recipient, RecipientKind, kind_asks_consent
from repatria.ui.printing.recipient_words import recipient_names
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.text_line import TextLine


class Whom(QWidget):
    """A kind of recipient; its name where it is not the file itself, and what for where people are asked that.

    *purposes* are the words for what for.
    """

    def __init__(self, purposes: Mapping[str, str]) -> None:
        super().__init__()
        names = recipient_names()
        columns = 2 if current_theme().scale < 1.4 else 1
        buttons = ChoiceButtons([Choice(kind, names[kind]) for kind in KINDS], columns=columns)
        self.kind = Field(self.tr("Destinatario"), buttons)
        self.name = Field(
            self.tr("Nombre de la institución o de quien recibe"), TextLine(limit=120), required=True
        )
        choices = [Choice(code, words) for code, words in purposes.items()]
        self.purpose = Field(
            self.tr("¿Para qué?"),
            ChoiceButtons(choices, columns=columns),
            self.tr("Salen solo las de quienes lo permitieron a ese destinatario, para eso (F02, parte C)."),
        )
        column = QVBoxLayout(self)
        gaps(column)
        for part in (self.kind, self.name, self.purpose):
            column.addWidget(part)
        self.kind.value_changed.connect(self._follow)
        self._follow()

    def recipient(self) -> Recipient | None:
        """Return the recipient; while something is missing, say what and return nothing."""
        kind = self._kind()
        if kind is None:
            self.kind.set_message(self.tr("Elija para quién son las respuestas."))
            self.kind.setFocus()
            return None
        if kind == "file":
            return Recipient(kind)
        name = str(self.name.value() or "")
        if not name:
            self.name.set_message(self.tr("Escriba quién las recibe."))
            self.name.setFocus()
            return None
        return self._for_what(Recipient(kind, name))

    def _for_what(self, recipient: Recipient) -> Recipient | None:
        if not kind_asks_consent(recipient.kind):
            return recipient
        purpose = self.purpose.value()
        if isinstance(purpose, str):
            return replace(recipient, purpose=purpose)
        self.purpose.set_message(self.tr("Elija para qué."))
        self.purpose.setFocus()
        return None

    def _follow(self) -> None:
        kind = self._kind()
        self.name.setVisible(kind not in (None, "file"))
        self.purpose.setVisible(kind is not None and kind_asks_consent(kind))

    def _kind(self) -> RecipientKind | None:
        return next((known for known in KINDS if known == self.kind.value()), None)
