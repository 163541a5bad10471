"""A sheet typed in from paper, one word at a time and unseen: whole, by four letters, or by its number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import SheetWordError
from repatria.services.country.on_sheets import words_typed
from repatria.store.keys.sheets import NEEDED, WORDS, Sheet, is_sheet
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.text_line import SecretLine


class SheetTyped(QWidget):
    """``typed`` brings the whole sheet, of which the check holds; ``left`` comes when nothing shall be done with it.

    *asked* says which sheet is asked for, with {place} and {all} words of it; *leave* is what the way out is called.
    A word that was taken can be gone back to; pressing Enter on it leaves it as it is.
    """

    typed = Signal(tuple)
    left = Signal()

    def __init__(
        self, number: int, about: str, before: Sheet = (), *, asked: str = "", leave: str = ""
    ) -> None:
        super().__init__()
        self._number, self._before = number, before
        self._of_root = not asked
        self._question = asked or self.tr("Hoja {number} de las {count}: palabra {place} de {all}")
        self._words: list[str] = []
        self._place = 0
        self.title = Label("", "lead", strong=True)
        self.control = SecretLine()
        self.field = Field(self._asked(), self.control, self._hint())
        self.take = Button(self.tr("Tomar la palabra"), "primary", "next")
        self.back = Button(self.tr("Volver a la anterior"), icon="back")
        go = Button(leave or self.tr("No certificar"), "quiet")
        self.told = IconWords("overdue", "", "danger")
        self.told.hide()
        self.control.line.returnPressed.connect(self._take)
        self.take.clicked.connect(self._take)
        self.back.clicked.connect(self._go_back)
        go.clicked.connect(self.left)
        acts = QWidget()
        acts.setLayout(in_a_row(self.take, self.back, go))
        column = QVBoxLayout(self)
        gaps(column, spacing=16)
        for part in (Label(about), self.title, self.told, self.field, acts):
            column.addWidget(part)
        self._ask()

    def _asked(self) -> str:
        return self._question.format(number=self._number, count=NEEDED, place=self._place + 1, all=WORDS)

    def _hint(self) -> str:
        if not self._of_root:
            return self.tr("Entera, sus primeras cuatro letras, o su número; después Intro.")
        return self.tr(
            "Entera, sus primeras cuatro letras, o su número; después Intro. Vale cualquiera de las tres hojas."
        )

    def _ask(self) -> None:
        self.title.setText(self.tr("Escriba la hoja {number}").format(number=self._number))
        known = self._words[self._place] if self._place < len(self._words) else ""
        self.control.line.setText(known)
        self.field.set_words(self._asked(), self._hint())
        self.back.setEnabled(self._place > 0)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        self.told.hide()
        try:
            words = words_typed(str(self.control.value() or ""))
        except SheetWordError:
            words = ()
        if not words or self._place + len(words) > WORDS:
            self.field.set_message(
                self.tr("No está en la lista: bastan las primeras cuatro letras, o su número.")
            )
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.field.set_message("")
        self._words[self._place : self._place + len(words)] = words
        self._place += len(words)
        if self._place < WORDS:
            self._ask()
        else:
            self._end()

    def _end(self) -> None:
        sheet = tuple(self._words)
        if not is_sheet(sheet):
            wrong = self.tr(
                "Alguna palabra no es la del papel. Repáselas desde la primera: pulse Intro en las que están bien."
            )
            self._again(wrong)
        elif sheet == self._before:
            self._words = []
            self._again(self.tr("Es la misma hoja que la primera. Escriba otra de las tres."))
        else:
            self.typed.emit(sheet)

    def _again(self, why: str) -> None:
        self._place = 0
        self.told.set_words("overdue", why, "danger")
        self.told.show()
        self._ask()

    def _go_back(self) -> None:
        self.field.set_message("")
        self._place -= 1
        self._ask()
