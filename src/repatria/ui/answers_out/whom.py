"""Ask for whom the answers are: it decides which of them leave, as on paper (field rules, section 8)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.answers_out.leaving import KINDS
from repatria.domain.disclosure import Recipient
from repatria.ui.printing.recipients import recipient_names
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.text_line import TextLine


class Whom(QWidget):
    """A kind of recipient, and its name where it is not the file itself."""

    def __init__(self) -> None:
        super().__init__()
        names = recipient_names()
        columns = 2 if current_theme().scale < 1.4 else 1
        buttons = ChoiceButtons([Choice(kind, names[kind]) for kind in KINDS], columns=columns)
        self.kind = Field(self.tr("Destinatario"), buttons)
        self.name = Field(
            self.tr("Nombre de la institución o de quien recibe"), TextLine(limit=120), required=True
        )
        column = QVBoxLayout(self)
        gaps(column)
        column.addWidget(self.kind)
        column.addWidget(self.name)
        self.kind.value_changed.connect(self._follow)
        self._follow()

    def recipient(self) -> Recipient | None:
        """Return the recipient; while something is missing, say what and return nothing."""
        kind = next((known for known in KINDS if known == self.kind.value()), None)
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
        return Recipient(kind, name)

    def _follow(self) -> None:
        self.name.setVisible(self.kind.value() not in (None, "file"))
