"""For whom the sheets are: how many there are, how many open the vault, and a name for each."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.store.keys.recoveryslot import MOST_SHEETS
from repatria.ui.theme import gaps
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.text_line import TextLine

_SHAPES: Final = ((2, 3), (3, 5), (5, 8))


class KeepersForm(QWidget):
    """As many lines for names as there are sheets; ``names`` says below a line what is missing."""

    def __init__(self) -> None:
        super().__init__()
        words = self.tr("{count} hojas, bastan {needed}")
        choices = [
            Choice(f"{needed}/{count}", words.format(count=count, needed=needed)) for needed, count in _SHAPES
        ]
        self.shape = Field(self.tr("¿Cuántas hojas?"), ChoiceButtons(choices))
        self.shape.set_value(choices[0].key)
        self.shape.value_changed.connect(lambda _: self._follow())
        who = self.tr("Quién guarda la hoja {number}")
        self.lines = [
            Field(who.format(number=number), TextLine(limit=80)) for number in range(1, MOST_SHEETS + 1)
        ]
        column = QVBoxLayout(self)
        gaps(column, spacing=16)
        for part in (self.shape, *self.lines):
            column.addWidget(part)
        self.setFocusProxy(self.lines[0])
        self._follow()

    def names(self) -> tuple[tuple[str, ...], int] | None:
        """Return who keeps each sheet and how many open the vault; nothing while a name is missing or there twice."""
        needed, count = self._chosen()
        names = [" ".join(str(line.value() or "").split()) for line in self.lines[:count]]
        wrong = None
        for place, (line, name) in enumerate(zip(self.lines[:count], names, strict=True)):
            twice = name.casefold() in {one.casefold() for one in names[:place]}
            said = (
                self.tr("Escriba el nombre.") if not name else self.tr("Ese nombre ya está.") if twice else ""
            )
            line.set_message(said)
            wrong = wrong or (line if said else None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return tuple(names), needed

    def _chosen(self) -> tuple[int, int]:
        needed, _, count = str(self.shape.value() or "2/3").partition("/")
        return int(needed), int(count)

    def _follow(self) -> None:
        _, count = self._chosen()
        for place, line in enumerate(self.lines):
            line.setVisible(place < count)
