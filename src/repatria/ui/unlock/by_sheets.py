"""Nobody can come in: sheets of trusted people let one person choose a new passphrase.

The words stand in this screen alone while it is shown; whoever leaves it leaves nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError, TryLaterError
from repatria.domain.people import Person
from repatria.ui.messages import notice_of
from repatria.ui.passphrases import PassphraseFields
from repatria.ui.roles import role_words
from repatria.ui.sheet_typed import SheetTyped
from repatria.ui.tasks import Tasks
from repatria.ui.theme import gaps
from repatria.ui.unlock import doors
from repatria.ui.unlock.sheet import Sheet
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.searchable_choice import SearchableChoice

_MOST: Final = 7
"""So many people stand side by side; of more one is searched for."""
_SECOND_MS: Final = 1000


class BySheetsScreen(Sheet):
    """One thing at a time: which sheets, each typed and told right or wrong, for whom, the passphrase."""

    opened = Signal(object)

    def __init__(self, tasks: Tasks, folder: Path) -> None:
        super().__init__(
            self.tr("Entrar con las hojas"),
            self.tr(
                "Para cuando nadie puede entrar con su frase de paso. Hacen falta varias de las hojas que guardan "
                "personas de confianza. Con ellas una persona del puesto elige una frase nueva; queda anotado y se "
                "les dice a las demás."
            ),
            back=True,
        )
        self._tasks = tasks
        self._gathered: Any = None
        self.step: QWidget | None = None
        tasks.run(self, lambda: doors.begin_by_sheets(folder), self._begin, self._failed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the sheets, unless the window was only put aside."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._gathered = None
            self._drop()

    def _begin(self, found: Sequence[Any]) -> None:
        if len(found) == 1:
            self._gather(found[0])
            return
        buttons = (
            Button(self.tr("Hojas de este puesto"), "primary", "form"),
            Button(self.tr("Hojas de la raíz del país"), icon="directory"),
        )
        for button, one in zip(buttons, found, strict=True):
            button.clicked.connect(partial(self._gather, one))
        self._show(_step(self.tr("¿Qué hojas tiene?"), (), buttons), buttons[0])

    def _gather(self, gathered: Any, *_: object) -> None:
        """Ask for the next sheet, or for the person when there are enough."""
        self._gathered = gathered
        if gathered.enough:
            self._busy(self.tr("Juntando las hojas…"))
            self._tasks.run(
                self, lambda: doors.people_of(gathered), self._ask_whom, partial(self._begin_again, gathered)
            )
            return
        number = len(gathered.sheets) + 1
        about = self.tr("Hoja {number} de las {needed} que hacen falta; cualquiera que tenga.")
        asked = about.format(number=number, needed=gathered.needed)
        typed = SheetTyped(
            number, asked, asked=self.tr("Palabra {place} de {all}"), leave=self.tr("No usar las hojas")
        )
        typed.typed.connect(partial(self._try, gathered))
        typed.left.connect(self.back_asked)
        self._show(typed, typed.field)

    def _try(self, gathered: Any, words: tuple[str, ...]) -> None:
        self._busy(self.tr("Comprobando la hoja…"))
        self._tasks.run(
            self,
            lambda: doors.add_sheet(gathered, words),
            partial(self._right, gathered),
            partial(self._wrong, gathered, words),
        )

    def _right(self, before: Any, gathered: Any) -> None:
        (number,) = set(gathered.sheets) - set(before.sheets)
        self.tell(Notice(self.tr("Hoja {number}: es la que es.").format(number=number), "", "good"))
        self._gather(gathered)

    def _wrong(self, gathered: Any, words: tuple[str, ...], error: RepatriaError) -> None:
        self.tell(notice_of(error))
        if isinstance(error, TryLaterError):  # what was typed stays: it is tried once the wait is over
            seconds = math.ceil(float(str(error.facts.get("seconds", 1))))
            QTimer.singleShot(seconds * _SECOND_MS, self, lambda: self._once_more(gathered, words))
            return
        self._gather(gathered)

    def _once_more(self, gathered: Any, words: tuple[str, ...]) -> None:
        if self._gathered is gathered:
            self._try(gathered, words)

    def _ask_whom(self, people: Mapping[str, Person]) -> None:
        gathered = self._gathered
        if gathered is None:
            return
        choices = [Choice(slot, f"{one.name} · {role_words(one.role)}") for slot, one in people.items()]
        which = ChoiceButtons(choices) if len(choices) <= _MOST else SearchableChoice(choices)
        self.whom = Field(self.tr("¿Quién entra?"), which)
        if len(choices) == 1:
            self.whom.set_value(choices[0].key)
        self.phrases = PassphraseFields(
            self._tasks, lambda: [people[str(slot)].name] if (slot := self.whom.value()) else []
        )
        self.enter = Button(self.tr("Cambiar la frase y entrar"), "primary", "next")
        self.enter.clicked.connect(lambda: self._settle(gathered))
        leave = Button(self.tr("No cambiar nada"), "quiet")
        leave.clicked.connect(self.back_asked)
        said = Label(self.tr("Ahora escribe la persona misma; nadie más mire."), strong=True)
        parts = (self.whom, said, self.phrases)
        self._show(_step(self.tr("Frase de paso nueva"), parts, (self.enter, leave)), self.whom)

    def _settle(self, gathered: Any) -> None:
        slot = self.whom.value()
        self.whom.set_message("" if slot else self.tr("Elija quién entra."))
        if slot:
            self.phrases.settle(lambda phrase: self._open(gathered, str(slot), phrase))

    def _open(self, gathered: Any, slot: str, phrase: str) -> None:
        step = self.step
        if step is None or not step.isEnabled():
            return
        step.setEnabled(False)
        self._tasks.run(
            self,
            lambda: doors.open_by_sheets(gathered, slot, phrase),
            self.opened.emit,
            self._failed,
            after=lambda: step.setEnabled(True) if self.step is step else None,
        )

    def _begin_again(self, gathered: Any, error: RepatriaError) -> None:
        """Say why what was gathered does not open it, and ask for all sheets anew."""
        self._failed(error)
        self._gather(type(gathered)(gathered.locked, gathered.needed, {}, gathered.by_country))

    def _failed(self, error: RepatriaError) -> None:
        self.tell(notice_of(error))

    def _busy(self, words: str) -> None:
        self._show(IconWords("clock", words, "quiet"), self)

    def _show(self, step: QWidget, first: QWidget) -> None:
        self._drop()
        self.step = step
        self.body.addWidget(step)
        step.show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        if self.step is not None:
            self.body.removeWidget(self.step)
            self.step.hide()
            self.step.deleteLater()
            self.step = None


def _step(title: str, parts: Sequence[QWidget], acts: Sequence[Button]) -> QWidget:
    step = QWidget()
    column = QVBoxLayout(step)
    gaps(column, spacing=16)
    for part in (Label(title, "lead", strong=True), *parts):
        column.addWidget(part)
    row = QWidget()
    row.setLayout(in_a_row(*acts))
    column.addWidget(row)
    return step
