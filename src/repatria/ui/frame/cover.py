"""What the window shows instead of a case: the cover, and the list of keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconMark, Label


class Cover(QWidget):
    """Hides everything at one key; nothing here says what is behind."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        gaps(column, (24, 24, 24, 24), 12)
        column.addStretch(1)
        column.addWidget(IconMark("covered", "ink_quiet", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        self.button = Button(QCoreApplication.translate("cover", "Volver"), "primary")
        self.button.clicked.connect(self.left)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        words = QCoreApplication.translate(
            "cover",
            "Pantalla cubierta: Esc la cubre y la descubre. El expediente sigue abierto; para cerrarlo, bloquee.",
        )
        label = Label(words, "small", tone="quiet")
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
        column.addStretch(1)


class KeysPage(QWidget):
    """The keys that work everywhere; any of Escape, Enter and F1 goes back."""

    left = Signal()

    def __init__(self, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setProperty("surface", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        gaps(outer)
        area, inside = QScrollArea(), QWidget()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer.addWidget(area)
        column = QVBoxLayout(inside)
        gaps(column, (32, 32, 32, 32), 16)
        column.addWidget(Label(QCoreApplication.translate("cover", "Teclas"), "title"))
        grid = QGridLayout()
        gaps(grid, spacing=12)
        for row, (key, words) in enumerate(keys):
            grid.addWidget(Label(key, strong=True, wrap=False), row, 0)
            grid.addWidget(Label(words), row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self.button = Button(QCoreApplication.translate("cover", "Volver"), "primary")
        self.button.setMaximumWidth(current_theme().size(200))
        self.button.clicked.connect(self.left)
        column.addWidget(self.button)
        column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)
