"""The drill of two minutes: a sheet is typed, it proves itself, and nothing is opened with it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from repatria.domain.errors import RepatriaError
from repatria.services.desk import Desk as Work
from repatria.services.recovery.rehearsing import note_rehearsal, number_of_sheet
from repatria.store.keys.sheets import Sheet
from repatria.ui.pages import Desk
from repatria.ui.root.staged import Staged
from repatria.ui.settings.steps import step_of
from repatria.ui.sheet_typed import SheetTyped
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords


class RehearseSheets(Staged):
    """``changed`` comes whenever a sheet proved itself; its words are forgotten at once."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Comprobar las hojas"),
            self.tr(
                "Un simulacro de dos minutos: quien guarda una hoja la escribe aquí, y se dice si es la que es. No "
                "se abre nada, y la hoja no se entrega."
            ),
        )
        self._desk = desk
        self.begin = Button(self.tr("Comprobar una hoja…"), icon="done")
        self.begin.clicked.connect(self._ask)
        self.back = self.begin
        self.body.addWidget(self.begin)
        self.under_way.connect(lambda on: self.begin.setVisible(not on))

    def _ask(self) -> None:
        self.quiet()
        typed = SheetTyped(
            1,
            self.tr("Que la escriba quien la guarda; nadie más mire."),
            asked=self.tr("Palabra {place} de {all}"),
            leave=self.tr("Terminar"),
        )
        typed.typed.connect(self._prove)
        typed.left.connect(self.fold)
        self.show_step(typed, typed.field)

    def _prove(self, words: Sheet) -> None:
        work = self._desk.work
        self._desk.tasks.run(self, lambda: _proven(work, words), self._told, self._wrong)

    def _told(self, number: int) -> None:
        self.quiet()
        more = Button(self.tr("Comprobar otra…"), "primary", "next")
        end = Button(self.tr("Terminar"), "quiet")
        more.clicked.connect(self._ask)
        end.clicked.connect(self.fold)
        said = IconWords("done", self.tr("La hoja {number} es la que es.").format(number=number), "good")
        self.show_step(step_of(self.tr("Comprobada"), (said,), (more, end)), more)
        self.changed.emit()

    def _wrong(self, error: RepatriaError) -> None:
        self._ask()
        self.failed(error)


def _proven(work: Work, words: Sheet) -> int:
    number = number_of_sheet(work, words)
    note_rehearsal(work, [number])
    return number
