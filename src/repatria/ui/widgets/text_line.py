"""Write one line of text; every keystroke is told."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.control import Control

MEASURE: Final = 560
"""No line that is read or written is longer at 100 %: about 75 characters."""


class TextLine(Control):
    """One line of text; surrounding blanks are not part of the answer."""

    def __init__(self, placeholder: str = "", *, limit: int = 1000) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        self.line.setMaxLength(limit)
        self.setFocusProxy(self.line)
        self.setMaximumWidth(current_theme().size(MEASURE))
        self._row = QHBoxLayout(self)
        gaps(self._row)
        self._row.addWidget(self.line)
        self.line.textEdited.connect(self._tell)
        self.line.editingFinished.connect(self.left)

    def value(self) -> str | None:
        """Return the text, or nothing."""
        return self.line.text().strip() or None

    def set_value(self, value: object) -> None:
        """Show a text."""
        words = "" if value is None else str(value)
        if words.strip() != self.line.text().strip():
            self._make_room(words)
            self.line.setText(words)

    def write_over(self, value: object) -> None:
        """Write a text over what is there, as if it was typed: undoing brings that back."""
        words = "" if value is None else str(value)
        if words.strip() != self.line.text().strip():
            self._make_room(words)
            self.line.selectAll()
            self.line.insert(words)

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be read, and reached by keyboard, without being changed."""
        self.line.setReadOnly(read_only)

    def _make_room(self, words: str) -> None:
        """Let all of *words* stand: what was answered elsewhere may be longer than anybody may type."""
        letters = len(words.encode("utf-16-le")) // 2  # as Qt counts them
        if letters > self.line.maxLength():
            self.line.setMaxLength(letters)

    def _tell(self) -> None:
        self.value_changed.emit(self.value())


class SecretLine(TextLine):
    """A passphrase: covered, shown while the person asks, kept as typed and never copied."""

    def __init__(self) -> None:
        super().__init__(limit=4096)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._show = Button("", "quiet", "names")
        self._show.setCheckable(True)
        self._show.toggled.connect(self._cover)
        self._row.addWidget(self._show)
        self._cover(shown=False)

    def value(self) -> str | None:
        """Return the passphrase exactly as typed."""
        return self.line.text() or None

    def clear(self) -> None:
        """Forget what was typed and cover the line again."""
        self.line.clear()
        self._show.setChecked(False)

    def _cover(self, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.line.setEchoMode(modes.Normal if shown else modes.Password)
        hints = Qt.InputMethodHint
        # Shown or not, no keyboard may learn it or offer it again.
        self.line.setInputMethodHints(
            hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhNoAutoUppercase
        )
        hide = QCoreApplication.translate("text_line", "Ocultar")
        show = QCoreApplication.translate("text_line", "Mostrar")
        self._show.set_face(hide if shown else show, "covered" if shown else "names")
