"""The ways on from *Imprimir*: where the printed sheets are, and one that comes home."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatria.ui.pages import Desk
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout

FOLDER = "folder"


class PaperWays(QWidget):
    """A button for each page that stands under *Imprimir*."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        flow = FlowLayout(self, 8)
        self.buttons: dict[str, Button] = {}
        for key, icon, words in _ways():
            button = Button(words, "secondary", icon)
            button.clicked.connect(lambda _=False, key=key: _go(desk, key))
            self.buttons[key] = button
            flow.addWidget(button)


def _go(desk: Desk, key: str) -> None:
    if key == FOLDER:
        desk.go("sheet", {"folder": True})
    else:
        desk.go(key)


def _ways() -> tuple[tuple[str, str, str], ...]:
    return (
        ("transcribing", "edit", QCoreApplication.translate("printing", "&Pasar a limpio")),
        ("sheets", "print", QCoreApplication.translate("printing", "&Hojas impresas")),
        (FOLDER, "source", QCoreApplication.translate("printing", "&Carpeta de emergencia")),
    )
