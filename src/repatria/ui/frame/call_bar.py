"""One line at the foot of the window in which a call is noted, whatever page is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from repatria.ui.frame.case_line import CaseLine, Choices
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.escaping import takes_escape
from repatria.ui.widgets.label import IconWords, hairline

_WIDE = 900
"""Below this width at 100 % the line goes on in a second one."""


class CallBar(QFrame):
    """Of which case, with whom, what was said. Enter keeps it, Esc leaves it; what was typed stays until it is kept.

    ``answered`` brings case, code, with whom and what was said; ``typed`` comes at every keystroke of a person.
    """

    answered = Signal(str, str, str, str)
    searched = Signal(str)
    typed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "raised")
        self.setAccessibleName(QCoreApplication.translate("call", "Anotar una llamada"))
        column = QVBoxLayout(self)
        gaps(column, spacing=0)
        column.addWidget(hairline())
        self._grid = QGridLayout()
        gaps(self._grid, (16, 4, 16, 4), 4)
        self._grid.setHorizontalSpacing(current_theme().space(8))
        column.addLayout(self._grid)
        self.case = CaseLine()
        self.to = self._line(QCoreApplication.translate("call", "Llamada a…"))
        self.said = self._line(QCoreApplication.translate("call", "Qué se dijo"))
        self.keep = Button(QCoreApplication.translate("call", "Anotar llamada"), icon="phone")
        self.close_button = Button(QCoreApplication.translate("call", "Dejar"), "quiet", "close")
        self.close_button.setToolTip("Esc")
        self._acts = QWidget()
        row = QHBoxLayout(self._acts)
        gaps(row, spacing=4)
        for button in (self.keep, self.close_button):
            row.addWidget(button)
        row.addStretch(1)
        self._trouble = IconWords("warning", "", "danger")
        self._trouble.hide()
        self._wide: bool | None = None
        self._arrange(wide=True)
        self._connect()

    def begin(self) -> None:
        """Put the cursor where something is missing first."""
        lines = (self.case, self.to) if not self.to.text().strip() else (self.case, self.said)
        missing = [line for line in lines if not line.text().strip()]
        (missing or [self.said])[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def values(self) -> dict[str, str]:
        """Return what stands here, in plain values."""
        found = {"case": self.case.case(), "code": self.case.text()}
        return {**found, "to": self.to.text().strip(), "said": self.said.text().strip()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show what was typed before."""
        self.case.set_case(str(values.get("case", "")), str(values.get("code", "")))
        self.to.setText(str(values.get("to", "")))
        self.said.setText(str(values.get("said", "")))

    def is_empty(self) -> bool:
        """Tell whether nothing of a call was typed."""
        return not (self.to.text().strip() or self.said.text().strip())

    def offer(self, choices: Choices) -> None:
        """Offer the cases that were found."""
        self.case.offer(choices)

    def tell(self, words: str) -> None:
        """Say why it is not kept, or nothing."""
        self._trouble.set_words("warning", words, "danger")
        self._trouble.setVisible(bool(words))

    def set_busy(self, busy: bool) -> None:
        """Wait for the call to be on the disk."""
        self.keep.setEnabled(not busy)

    def press(self) -> None:
        """Keep the call, or go to what is missing."""
        if not self.keep.isEnabled():
            return
        self.tell("")
        if not self.case.settle():
            self.tell(QCoreApplication.translate("call", "Elija de qué expediente es la llamada."))
            self.case.setFocus()
        elif not self.to.text().strip():
            self.tell(QCoreApplication.translate("call", "Escriba con quién se habló."))
            self.to.setFocus()
        else:
            self.answered.emit(*self.values().values())

    def event(self, event: QEvent) -> bool:
        """Take Esc for this line, before the window covers the screen with it."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on in a second line where there is little room."""
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= current_theme().size(_WIDE))

    def _connect(self) -> None:
        self.case.searched.connect(self.searched)
        self.case.returnPressed.connect(lambda: self.to.setFocus() if self.case.settle() else self.press())
        self.to.returnPressed.connect(self._after_to)
        self.said.returnPressed.connect(self.press)
        self.keep.clicked.connect(self.press)
        self.close_button.clicked.connect(self.left)
        for line in (self.case, self.to, self.said):
            line.textEdited.connect(lambda _: self.typed.emit())
        self.case.chosen.connect(self.typed)

    def _after_to(self) -> None:
        if self.to.text().strip() and not self.said.text().strip():
            self.said.setFocus()
        else:
            self.press()

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        parts: Sequence[QWidget] = (self.case, self.to, self.said, self._acts)
        places = ((0, 0), (0, 1), (0, 2), (0, 3)) if wide else ((0, 0), (0, 1), (1, 0), (1, 1))
        for part in (*parts, self._trouble):
            self._grid.removeWidget(part)
        for part, (row, column) in zip(parts, places, strict=True):
            self._grid.addWidget(part, row, column)
        self._grid.addWidget(self._trouble, 2, 0, 1, 4)
        for column, share in enumerate((2, 3, 5, 0) if wide else (1, 1, 0, 0)):
            self._grid.setColumnStretch(column, share)

    def _line(self, asked: str) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(asked)
        line.setAccessibleName(asked)
        line.setMaxLength(1000)
        return line
