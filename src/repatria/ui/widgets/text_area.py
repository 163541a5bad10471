"""Write several lines of text; Tab moves on instead of typing a tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.text_line import MEASURE


class TextArea(Control):
    """Several lines of plain text that grow with what is written, from *rows* to three times as many."""

    def __init__(self, rows: int = 3) -> None:
        super().__init__()
        self.edit = _PlainEdit(rows)
        self.setFocusProxy(self.edit)
        self.setMaximumWidth(current_theme().size(MEASURE))
        column = QVBoxLayout(self)
        gaps(column)
        column.addWidget(self.edit)
        self._quiet = False
        self.edit.textChanged.connect(self._tell)
        self.edit.left.connect(self.left)

    def value(self) -> str | None:
        """Return the text, or nothing."""
        return self.edit.toPlainText().strip() or None

    def set_value(self, value: object) -> None:
        """Show a text."""
        words = "" if value is None else str(value)
        if words.strip() == self.edit.toPlainText().strip():
            return
        self._quiet = True
        self.edit.setPlainText(words)
        self._quiet = False

    def write_over(self, value: object) -> None:
        """Write a text over what is there, as if it was typed: undoing brings that back."""
        words = "" if value is None else str(value)
        if words.strip() != self.edit.toPlainText().strip():
            cursor = self.edit.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(words)

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be read without being changed."""
        self.edit.setReadOnly(read_only)

    def _tell(self) -> None:
        if not self._quiet:
            self.value_changed.emit(self.value())


class _PlainEdit(QPlainTextEdit):
    """Plain text in and out; pasted markup is stripped, dragging text out is not offered."""

    left = Signal()

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the height of the text between the least and the most rows."""
        line = self.fontMetrics().lineSpacing()
        rows = min(max(self._rows, self.document().blockCount()), 3 * self._rows)
        return QSize(current_theme().size(240), rows * line + 2 * current_theme().space(8) + 8)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and a width that fits the narrowest window."""
        return QSize(current_theme().size(120), self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the plain text of what is pasted and nothing else."""
        if source.hasText():
            self.insertPlainText(source.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the person moved on."""
        super().focusOutEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
