"""Give one sheet to a printer: shown while it lasts, stopped when asked, and noted once the printer took it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.services.paper.leaving import note_printed
from repatria.services.paper.printing import Sheet
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.printing.printers import Job, Printers
from repatria.ui.theme import gaps
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel


class ToPrinter(QWidget):
    """Shows nothing but the sheet that is on its way; ``ended`` comes however that ended."""

    ended = Signal()

    def __init__(self, desk: Desk, printers: Printers) -> None:
        super().__init__()
        self._desk, self._printers = desk, printers
        self._taken = False
        self._column = QVBoxLayout(self)
        gaps(self._column)
        self.hide()

    def send(self, printer: str, sheet: Sheet) -> None:
        """Give *sheet* to *printer*."""
        self._desk.begins()
        panel, self._taken = _panel(sheet), False
        watch = self._desk.tasks.watch(panel, panel.set_progress)
        panel.cancel_asked.connect(watch.cancel)
        self._column.addWidget(panel)
        self.show()
        job = Job(sheet.pdf, sheet.number, self._desk.preferences().paper, told=watch.progress)
        self._desk.tasks.run_aside(
            self,
            lambda: self._printers.send(printer, job, lambda: watch.cancelled),
            lambda _: self._note(printer, sheet),
            self._tell,
            after=lambda: self._end(panel, sheet, stopped=watch.cancelled),
        )

    def _note(self, printer: str, sheet: Sheet) -> None:
        """Note what the printer took: before it did, there was no paper to ask back."""
        self._taken = True  # also where somebody asked to stop, too late
        self._desk.tasks.run(
            self,
            lambda: note_printed(self._desk.work, sheet),
            lambda _: self._say_sent(printer, sheet),
            self._tell,
        )

    def _end(self, panel: ProgressPanel, sheet: Sheet, *, stopped: bool) -> None:
        self.hide()
        self._column.removeWidget(panel)
        panel.deleteLater()
        if stopped and not self._taken and any(part.code for part in sheet.parts):
            self._note_some(sheet)
        elif stopped and not self._taken:
            self._say_stopped()
        self.ended.emit()

    def _note_some(self, sheet: Sheet) -> None:
        """Note pads as printed although it was stopped: one that came out keeps its code, and no other gets it."""

        def told(_: object) -> None:
            words = QCoreApplication.translate(
                "printing", "Se detuvo. Las hojas con código constan como impresas: alguna pudo salir."
            )
            advice = QCoreApplication.translate(
                "printing",
                "Revise la bandeja. Las que no salieron, márquelas como destruidas en Hojas impresas.",
            )
            self._desk.tell(Notice(words, advice, "warning"))

        self._desk.tasks.run(self, lambda: note_printed(self._desk.work, sheet), told, self._tell)

    def _say_sent(self, printer: str, sheet: Sheet) -> None:
        words = QCoreApplication.translate("printing", "La hoja {number} está en la impresora {printer}.")
        advice = QCoreApplication.translate("printing", "Recójala usted; no la deje en la bandeja.")
        self._desk.tell(Notice(words.format(number=sheet.number, printer=printer), advice, "good"))

    def _say_stopped(self) -> None:
        words = QCoreApplication.translate("printing", "Se detuvo. La hoja no consta como impresa.")
        advice = QCoreApplication.translate(
            "printing", "Si alguna página salió, destrúyala, o imprima la hoja entera para que conste."
        )
        self._desk.tell(Notice(words, advice, "warning"))

    def _tell(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))


def _panel(sheet: Sheet) -> ProgressPanel:
    words = QCoreApplication.translate("printing", "Enviando la hoja {number} a la impresora")
    rest = QCoreApplication.translate(
        "printing",
        "Detener no anota nada como impreso. Una página que ya salió no vuelve: revise la bandeja.",
    )
    return ProgressPanel(words.format(number=sheet.number), rest)
