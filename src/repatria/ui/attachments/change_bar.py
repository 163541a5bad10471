"""What can be done to a page that is shown: turn it, crop it, black out a part of it, take the last one back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.content.pictures.acts import Box
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label

CROP, REDACT = "crop", "redact"


class ChangeBar(QWidget):
    """The acts on a page; while a frame is drawn only what becomes of it is offered.

    ``frame_asked`` tells what a frame is wanted for; ``framed`` and ``dropped`` what becomes of it.
    """

    turn_asked = Signal()
    frame_asked = Signal(str)
    framed = Signal()
    dropped = Signal()
    undo_asked = Signal()
    save_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.turn = Button(QCoreApplication.translate("file_change", "Girar"))
        self.crop = Button(QCoreApplication.translate("file_change", "Recortar"))
        self.redact = Button(QCoreApplication.translate("file_change", "Tapar"))
        self.undo = Button(QCoreApplication.translate("file_change", "Deshacer"))
        self.save = Button(
            QCoreApplication.translate("file_change", "Guardar como archivo nuevo…"), "primary"
        )
        self.take = Button("", "primary")
        self.drop = Button(QCoreApplication.translate("file_change", "Soltar el marco"))
        self._hint = Label("", "small", tone="quiet")
        column = QVBoxLayout(self)
        gaps(column, spacing=4)
        place = QWidget()
        row = FlowLayout(place, 8)
        for button in (self.turn, self.crop, self.redact, self.undo, self.save, self.take, self.drop):
            row.addWidget(button)
        column.addWidget(place)
        column.addWidget(self._hint)
        self._connect()
        self.show_frame("")
        self.set_changed(changed=False)

    def show_frame(self, wanted: str) -> None:
        """Offer what a frame is *wanted* for and how it is moved; nothing wanted, the acts on the page."""
        framing = bool(wanted)
        for button in (self.turn, self.crop, self.redact, self.undo, self.save):
            button.setVisible(not framing)
        for button in (self.take, self.drop):
            button.setVisible(framing)
        self._hint.setVisible(framing)
        crops = QCoreApplication.translate("file_change", "Recortar a este marco")
        blackens = QCoreApplication.translate("file_change", "Tapar este marco")
        self.take.setText(crops if wanted == CROP else blackens)

    def say_frame(self, frame: Box) -> None:
        """Say where the frame is, for those who do not see it, and which keys move it."""
        words = QCoreApplication.translate(
            "file_change",
            "Marco de {width} × {height} puntos, a {left} de la izquierda y {top} de arriba. Dibújelo con el ratón "
            "o muévalo con las flechas; con Mayús cambia de tamaño, con Ctrl va de a un punto. Enter lo aplica.",
        )
        self._hint.setText(
            words.format(
                width=frame.right - frame.left,
                height=frame.bottom - frame.top,
                left=frame.left,
                top=frame.top,
            )
        )
        self.take.setEnabled(not frame.is_empty)

    def said(self) -> str:
        """Return what is said under the acts, nothing where nothing is."""
        return "" if self._hint.isHidden() else self._hint.text()

    def set_changed(self, *, changed: bool, full: bool = False) -> None:
        """Offer to take back and to save only what was done; *full*, nothing else, and say so."""
        self.undo.setEnabled(changed)
        self.save.setEnabled(changed)
        for button in (self.turn, self.crop, self.redact):
            button.setEnabled(not full)
        if full:
            self._hint.setText(
                QCoreApplication.translate(
                    "file_change", "No caben más cambios: guarde estos y siga en el archivo nuevo."
                )
            )
        self._hint.setVisible(full)

    def _connect(self) -> None:
        self.turn.clicked.connect(self.turn_asked)
        self.crop.clicked.connect(lambda: self.frame_asked.emit(CROP))
        self.redact.clicked.connect(lambda: self.frame_asked.emit(REDACT))
        self.undo.clicked.connect(self.undo_asked)
        self.save.clicked.connect(self.save_asked)
        self.take.clicked.connect(self.framed)
        self.drop.clicked.connect(self.dropped)
