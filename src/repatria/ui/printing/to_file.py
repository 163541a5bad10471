"""Write one sheet as a file that anybody can read: only after saying so, and into a folder that a person chose.

Nobody is warned of an empty pad: who is warned of what says nothing reads the next warning no more.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from repatria.domain.errors import RepatriaError
from repatria.services.paper.leaving import save_sheet
from repatria.services.paper.printing import Sheet
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act


class ToFile(QObject):
    """Asks above *page*; ``saved`` once the file stands."""

    saved = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def save(self, sheet: Sheet) -> None:
        """Write *sheet*, if the person wants that and says where."""
        if not sheet.empty and self._desk.asker.ask(self._page, _save_question()) != "save":
            return
        title = QCoreApplication.translate("printing", "¿En qué carpeta se guarda?")
        folder = self._desk.asker.choose_folder(self._page, title, Path.home())
        if folder is not None:
            work, said = self._desk.work, partial(self._saved, empty=sheet.empty)
            self._desk.begins()
            self._desk.tasks.run(self, lambda: save_sheet(work, sheet, folder), said, self._tell)

    def _saved(self, path: Path, *, empty: bool) -> None:
        words = QCoreApplication.translate("printing", "Se guardó {name}.").format(name=path.name)
        if empty:
            self._desk.tell(Notice(words, tone="good"))
            self.saved.emit()
            return
        advice = QCoreApplication.translate(
            "printing", "Cualquiera que tenga el archivo puede leerlo. Bórrelo cuando ya no haga falta."
        )
        self._desk.tell(Notice(words, advice, "warning"))
        self.saved.emit()

    def _tell(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))


def _save_question() -> Question:
    return Question(
        QCoreApplication.translate("printing", "¿Guardar un archivo que cualquiera puede leer?"),
        QCoreApplication.translate(
            "printing",
            "El PDF sale de la bóveda sin cifrar: quien tenga el archivo, la memoria USB o esta máquina lo lee. "
            "Para otro puesto use Enviar.",
        ),
        (Act("save", QCoreApplication.translate("printing", "Guardar de todos modos"), "saved"),),
        Act("stay", QCoreApplication.translate("printing", "No guardar")),
        grave=True,
    )
