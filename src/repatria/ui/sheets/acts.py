"""What can be said of the sheet that is chosen: where it went, that it is back, that it is missing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.sheets import SheetState
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.text_line import TextLine


class SheetActs(QWidget):
    """``said`` tells a state and with whom the sheet is; ``undo_asked`` and ``transcribe_asked`` tell nothing."""

    said = Signal(str, str)
    undo_asked = Signal()
    transcribe_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        self.about = Label("", strong=True)
        column.addWidget(self.about)
        line = TextLine(limit=120)
        line.line.returnPressed.connect(lambda: self._say("out"))
        self.holder = Field(QCoreApplication.translate("sheets", "¿Con quién está?"), line)
        self._with = ""
        self.holder.hide()
        column.addWidget(self.holder)
        row = QWidget()
        flow = FlowLayout(row, 8)
        self.buttons: dict[str, Button] = {}
        for state, words in _verbs().items():
            button = Button(words)
            button.clicked.connect(lambda _=False, state=state: self._say(state))
            self.buttons[state] = button
            flow.addWidget(button)
        self.transcribe = Button(
            QCoreApplication.translate("sheets", "&Pasar a limpio…"), "secondary", "edit"
        )
        self.transcribe.clicked.connect(self.transcribe_asked)
        self.undo = Button(QCoreApplication.translate("sheets", "Des&hacer lo último"), "quiet", "back")
        self.undo.setToolTip("Ctrl+Z")
        self.undo.clicked.connect(self.undo_asked)
        for last in (self.transcribe, self.undo):
            flow.addWidget(last)
        column.addWidget(row)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self.undo.click)
        self.set_undo(possible=False)

    def show_sheet(self, title: str, holder: str) -> None:
        """Say of which sheet it is spoken."""
        if title != self.about.text():
            self.holder.hide()
        self.about.setText(title)
        self._with = holder
        self.holder.set_value(holder)
        self.holder.set_message("")

    def set_undo(self, *, possible: bool) -> None:
        """Offer to take the last word back, or not."""
        self.undo.setEnabled(possible)

    def _say(self, state: SheetState) -> None:
        if state == "out" and not self._has_holder():
            return
        given = str(self.holder.value() or "") if state == "out" else self._with
        self.holder.hide()
        self.said.emit(state, given if state in ("out", "signed", "missing") else "")

    def _has_holder(self) -> bool:
        """Ask with whom the sheet is; tell whether that is answered by now."""
        asked = not self.holder.isHidden()
        if asked and self.holder.value():
            return True
        self.holder.show()
        if asked:
            self.holder.set_message(QCoreApplication.translate("sheets", "Escriba quién la tiene."))
        self.holder.setFocus(Qt.FocusReason.OtherFocusReason)
        return False


def _verbs() -> dict[SheetState, str]:
    return {
        "out": QCoreApplication.translate("sheets", "La &entregué…"),
        "signed": QCoreApplication.translate("sheets", "Está &firmada"),
        "back": QCoreApplication.translate("sheets", "&Volvió"),
        "missing": QCoreApplication.translate("sheets", "No &aparece"),
        "destroyed": QCoreApplication.translate("sheets", "La &destruí"),
    }
