"""Make a practice vault with one press, and show the passphrase that everybody may know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.progress import Progress
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.doors import PRACTICE_PASSPHRASE
from repatria.ui.unlock.sheet import Sheet
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.progress_panel import ProgressPanel


class PracticeScreen(QStackedWidget):
    """Works at once, then tells the passphrase; what fails is told and leads back."""

    opened = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        folder: Path,
        language: str,
        door: Callable[[Path, tuple[str, str], str, Progress], Any],
    ) -> None:
        super().__init__()
        self._desk: Any = None
        self._refusal: RepatriaError | None = None
        self.addWidget(self._work_sheet())
        self.addWidget(self._done_sheet())
        names = (self.tr("Puesto de práctica"), self.tr("Persona de práctica"))
        watch = tasks.watch(self, self.panel.set_progress)
        self.panel.cancel_asked.connect(watch.cancel)
        tasks.run(
            self,
            lambda: door(folder, names, language, watch.progress),
            self._made,
            self._refused,
            after=self._tried,
        )

    def _work_sheet(self) -> Sheet:
        sheet = Sheet(
            self.tr("Preparando la práctica"),
            self.tr("Un puesto inventado, con expedientes inventados."),
        )
        self.panel = ProgressPanel(
            self.tr("Inventando los expedientes"),
            self.tr("Tarda unos segundos. Si se detiene, la práctica queda con lo hecho hasta ahí."),
        )
        sheet.body.addWidget(self.panel)
        return sheet

    def _done_sheet(self) -> Sheet:
        sheet = Sheet(
            self.tr("La práctica está lista"),
            self.tr("Todo lo que hay dentro es inventado. No escriba aquí datos de una persona real."),
        )
        sheet.body.addWidget(Label(self.tr("Frase de paso de la práctica"), tone="quiet"))
        self.shown = Label(PRACTICE_PASSPHRASE, "title")
        sheet.body.addWidget(self.shown)
        sheet.body.addWidget(
            IconWords(
                "info", self.tr("Se la pedirá al volver; la ventana de entrada también la muestra."), "quiet"
            )
        )
        self.enter = Button(self.tr("Entrar"), "primary", "next")
        self.enter.clicked.connect(lambda: self.opened.emit(self._desk))
        sheet.acts.addWidget(self.enter)
        sheet.acts.addStretch(1)
        return sheet

    def _made(self, desk: Any) -> None:
        self._desk = desk
        self.setCurrentIndex(1)
        self.enter.setFocus()

    def _refused(self, error: RepatriaError) -> None:
        self._refusal = error

    def _tried(self) -> None:
        if self._desk is None:
            self.failed.emit(self._refusal)
