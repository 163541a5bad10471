"""A sheet on a printer of its own: chosen after a warning, one job a sheet, nothing of it on a disk of ours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QObject, Qt

from repatria.documents.paper import PaperName
from repatria.services.paper.printing import Sheet as Page
from repatria.ui.pages import Desk
from repatria.ui.printing.printers import Job, Printers, printers_here
from repatria.ui.root.staged import Staged
from repatria.ui.settings.steps import step_of
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords, Label

Then = Callable[[], None]


@dataclass(frozen=True, slots=True)
class ToPrint:
    """Sheet *number* of *count*: what draws it on a paper in a language, and what the way out is called."""

    draw: Callable[[PaperName, str], Page]
    number: int
    count: int
    leave: str


class PrintingSheets(QObject):
    """The steps of printing within the part that makes sheets; a sheet is shown nowhere."""

    def __init__(self, desk: Desk, printers: Printers | None = None) -> None:
        super().__init__()
        self._desk, self._printers = desk, printers or printers_here()
        self._name = ""

    def choose(self, part: Staged, then: Then) -> None:
        """Warn of what printers keep, and let one be chosen; *then* goes on."""
        before = part.step

        def offer(names: Sequence[str]) -> None:
            if part.step is before:
                self._offer(part, names, then)

        self._desk.tasks.run_aside(part, self._printers.names, offer, part.failed)

    def show(self, part: Staged, sheet: ToPrint, then: Then) -> None:
        """Let *sheet* be printed, as often as it is asked for; *then* proves it."""
        number = sheet.number
        give = Button(self.tr("Imprimir la hoja {number}").format(number=number), "primary", "print")
        taken = Button(self.tr("La tengo: comprobar"), icon="next")
        leave = Button(sheet.leave, "quiet")
        taken.setEnabled(False)
        said = Label(self.tr("Recójala usted, en cuanto salga. La que salió mal se destruye."))
        title = self.tr("Hoja {number} de {count}: imprímala").format(number=number, count=sheet.count)
        step = step_of(title, (said,), (give, taken, leave))
        give.clicked.connect(lambda: self._send(part, sheet, (give, taken)))
        taken.clicked.connect(then)
        leave.clicked.connect(part.leave)
        part.show_step(step, give)

    def _offer(self, part: Staged, names: Sequence[str], then: Then) -> None:
        if not names:
            part.say(
                self.tr(
                    "No hay ninguna impresora lista en esta máquina. Conéctela y agréguela en los ajustes del "
                    "sistema, o copie las hojas a mano."
                ),
                "warning",
                "warning",
            )
            return
        which = Field(self.tr("¿Qué impresora?"), ChoiceButtons([Choice(name, name) for name in names]))
        which.set_value(names[0])
        go_on = Button(self.tr("Seguir"), "primary", "next")
        leave = Button(self.tr("Ahora no"), "quiet")

        def chosen() -> None:
            self._name = str(which.value() or names[0])
            then()

        go_on.clicked.connect(chosen)
        leave.clicked.connect(part.leave)
        warned = IconWords(
            "warning",
            self.tr(
                "Una impresora, y el equipo que guarda su cola, pueden conservar lo impreso: use una unida por "
                "cable a este equipo, sin red ni disco, y apáguela al terminar. Ninguna hoja queda en un archivo de "
                "Repatria."
            ),
            "warning",
        )
        part.show_step(step_of(self.tr("Imprimir las hojas"), (warned, which), (go_on, leave)), go_on)

    def _send(self, part: Staged, sheet: ToPrint, acts: tuple[Button, Button]) -> None:
        give, taken = acts
        preferences = self._desk.preferences()
        paper = cast("PaperName", preferences.paper)
        language = preferences.print_language
        printer, here = self._name, part.step

        def send() -> None:
            page = sheet.draw(paper, language)
            self._printers.send(printer, Job(page.pdf, page.number, paper), lambda: False)

        def sent(_: None) -> None:
            if part.step is here:
                give.setText(self.tr("Imprimirla otra vez"))
                give.set_role("secondary")
                taken.set_role("primary")
                taken.setEnabled(True)
                taken.setFocus(Qt.FocusReason.OtherFocusReason)

        def ended() -> None:
            if part.step is here:
                give.setEnabled(True)

        part.quiet()
        give.setEnabled(False)
        self._desk.tasks.run_aside(part, send, sent, part.failed, after=ended)
