"""Reads the code of a scanned page out of a picture that somebody chooses; nothing of the picture is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal

from repatria.services.paper.scanned import page_code_in
from repatria.ui.pages import Desk
from repatria.ui.sheets.transcribing_words import picture_notice
from repatria.ui.widgets.buttons import Button

_PICTURES = "*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp"


class PictureButton(Button):
    """``begun`` comes once a picture was chosen, ``found`` with what its code says, ``failed`` with why not."""

    begun = Signal()
    found = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("sheets", "&Leer una página escaneada…"), icon="form")
        self._desk = desk
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        title = QCoreApplication.translate("sheets", "¿Cuál es la página escaneada?")
        pattern = QCoreApplication.translate("sheets", "Páginas escaneadas ({pattern})")
        path = self._desk.asker.choose_file(self, title, Path.home(), pattern.format(pattern=_PICTURES))
        if path is None:
            return
        self.setEnabled(False)
        self.begun.emit()
        self._desk.tasks.run_aside(
            self,
            lambda: page_code_in(path),
            self._read,
            self.failed.emit,
            after=lambda: self.setEnabled(True),
        )

    def _read(self, code: str) -> None:
        self.found.emit(code)
        self._desk.tell(picture_notice())
