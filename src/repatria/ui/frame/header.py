"""The line at the top: which post, who works here, the search and the lock."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import Label, ShortLabel, hairline

_AROUND = 28
"""What a search field needs beside its words, left and right."""


class Header(QFrame):
    """Post and person shorten first when room is scarce; search and lock never do."""

    search_asked = Signal(str)
    lock_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "raised")
        column = QVBoxLayout(self)
        gaps(column, spacing=0)
        row = QHBoxLayout()
        gaps(row, (16, 8, 16, 8), 16)
        column.addLayout(row)
        column.addWidget(hairline())
        row.addWidget(Label("Repatria", "lead", tone="accent", strong=True, wrap=False))
        self._post = ShortLabel(strong=True)
        self._person = ShortLabel(tone="quiet")
        row.addWidget(self._post)
        row.addWidget(self._person, 1)
        self.search = QLineEdit()
        self.search.setPlaceholderText(QCoreApplication.translate("header", "Buscar expediente (Ctrl+K)"))
        self.search.setAccessibleName(QCoreApplication.translate("header", "Buscar expediente"))
        self.search.setClearButtonEnabled(False)
        words = current_theme().metrics().horizontalAdvance(self.search.placeholderText())
        self.search.setMinimumWidth(max(current_theme().space(220), words + current_theme().space(_AROUND)))
        self.search.setMaximumWidth(current_theme().space(360))
        self.search.textEdited.connect(self.search_asked)
        self.search.returnPressed.connect(lambda: self.search_asked.emit(self.search.text()))
        row.addWidget(self.search, 1)
        lock = Button(QCoreApplication.translate("header", "Bloquear"), icon="lock")
        lock.setToolTip("Ctrl+L")
        lock.clicked.connect(self.lock_asked)
        row.addWidget(lock)

    def set_identity(self, post: str, person: str) -> None:
        """Show the post and who is unlocked here."""
        self._post.setText(post)
        self._person.setText(person)
