"""Ask why a form of others is withdrawn; nothing else is taken while that is being kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.text_line import TextLine


class WithdrawForm(QWidget):
    """The reason and the act; ``asked`` tells the reason, hidden until ``begin``."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.reason = Field(
            QCoreApplication.translate("FormsSection", "Por qué se retira"), TextLine(limit=200)
        )
        self.withdraw = Button(QCoreApplication.translate("FormsSection", "Retirar del uso"))
        self.withdraw.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        gaps(column, spacing=16)
        column.addWidget(self.reason)
        column.addWidget(self.withdraw)
        self.hide()

    def begin(self) -> None:
        """Ask for the reason."""
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_for_form(self) -> None:
        """Say that it must be known which form; the reason stays."""
        self._say(
            QCoreApplication.translate("FormsSection", "Elija en la lista el formulario que se retira.")
        )

    def try_again(self) -> None:
        """Take the act again where it was not done; the reason stays."""
        if not self.isEnabled():
            self.setEnabled(True)
            self.withdraw.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Forget the reason: the form is withdrawn."""
        self.reason.set_value(None)
        self.hide()
        self.setEnabled(True)

    def _ask(self) -> None:
        reason = str(self.reason.value() or "")
        if not reason:
            self._say(QCoreApplication.translate("FormsSection", "Escriba por qué."))
            return
        self.reason.set_message("")
        self.asked.emit(reason)

    def _say(self, words: str) -> None:
        self.reason.set_message(words)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
