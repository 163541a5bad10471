"""Some words of a sheet, read back from the paper: nothing else shows that the paper is right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.services.country.on_sheets import is_copied, places_to_prove
from repatria.store.keys.sheets import SHEETS, Sheet, word_of
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.text_line import SecretLine


class ProveSheet(QWidget):
    """``proven`` comes once all are as they stand; ``again`` asks for the sheet anew, ``left`` for nothing at all."""

    proven = Signal()
    again = Signal()
    left = Signal()

    def __init__(self, sheet: Sheet, number: int, anew: str, count: int = SHEETS, *, leave: str = "") -> None:
        super().__init__()
        self._sheet, self._number = sheet, number
        self.fields: dict[int, Field] = {}
        self.told = IconWords("overdue", "", "danger")
        self.told.hide()
        column = QVBoxLayout(self)
        gaps(column, spacing=16)
        title = self.tr("Hoja {number} de {count}: compruebe su papel").format(number=number, count=count)
        column.addWidget(Label(title, "lead", strong=True))
        column.addWidget(
            Label(
                self.tr(
                    "Lea estas palabras en el papel y escríbalas. Bastan las primeras cuatro letras, o su número."
                )
            )
        )
        for place in places_to_prove():
            words = self.tr("Hoja {number}, palabra {place}").format(number=number, place=place + 1)
            self.fields[place] = Field(words, SecretLine())
            column.addWidget(self.fields[place])
        check, once_more = Button(self.tr("Comprobar"), "primary", "done"), Button(anew)
        go = Button(leave or self.tr("No fundar nada"), "quiet")
        self.check, self.once_more, self.leave = check, once_more, go
        check.clicked.connect(self._check)
        once_more.clicked.connect(self.again)
        go.clicked.connect(self.left)
        acts = QWidget()
        acts.setLayout(in_a_row(check, once_more, go))
        for part in (self.told, acts):
            column.addWidget(part)
        self.first = next(iter(self.fields.values()))

    def _check(self) -> None:
        typed = {place: str(field.value() or "") for place, field in self.fields.items()}
        self.told.hide()
        for place, field in self.fields.items():
            wrong = word_of(typed[place]) is None
            field.set_message(self.tr("No está en la lista de palabras. Léala otra vez.") if wrong else "")
        unread = [field for place, field in self.fields.items() if word_of(typed[place]) is None]
        if unread:
            unread[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif is_copied(self._sheet, typed):
            self.proven.emit()
        else:
            words = self.tr(
                "Alguna no es la de esta hoja. Revise que el papel sea el de la hoja {number} y lea otra vez; si "
                "está mal copiado, destrúyalo y vea la hoja de nuevo."
            )
            self.told.set_words("overdue", words.format(number=self._number), "danger")
            self.told.show()
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
