"""What a cell of a group's table offers where it is short: a menu, open at what was begun to be typed."""

from __future__ import annotations

from collections.abc import Container, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.shelf import fold


class CellMenu(QMenu):
    """``taken`` tells the key of a choice; hidden it is gone."""

    taken = Signal(str)

    def __init__(self, parent: QWidget, choices: Sequence[Choice], chosen: Container[str]) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)
        for choice in choices:
            action = self.addAction(choice.words)
            action.setCheckable(True)
            action.setChecked(choice.key in chosen)
            action.triggered.connect(lambda _=False, key=choice.key: self.taken.emit(key))

    def begin(self, at: QPoint, first: str = "") -> None:
        """Open it, at the first choice that begins with *first*."""
        begins = [act for act in self.actions() if first and fold(act.text()).startswith(first)]
        self.popup(at)
        self.setActiveAction((begins or self.actions())[0])
