"""Say without pause that this is practice: no window for real cases looks like it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from repatria.ui.theme import gaps
from repatria.ui.widgets.label import IconMark, Label


class PracticeBar(QFrame):
    """A filled band over the whole width; it cannot be closed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "practice")
        row = QHBoxLayout(self)
        gaps(row, (16, 6, 16, 6), 12)
        row.addWidget(IconMark("practice", "ground", beside="base"), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QCoreApplication.translate(
            "practice_bar",
            "PRÁCTICA · Todo lo que hay aquí es inventado. No escriba datos de una persona real.",
        )
        label = Label(words, strong=True)
        label.setProperty("surface", "practice")
        row.addWidget(label, 1)
        self.setAccessibleName(words)
