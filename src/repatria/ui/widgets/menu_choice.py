"""Choose one of a few from a menu on a button that says what is chosen: room for a row of filters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu

from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.control import Control


class MenuChoice(Control):
    """A button ``title: choice``; Space or Enter opens the menu, the arrows walk. Something is always chosen."""

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._title = title
        self._words = {choice.key: choice.words for choice in choices}
        self._value = choices[0].key
        self.button = Button("", "secondary", "unfold")
        self.menu = QMenu(self.button)
        self._actions: dict[str, QAction] = {}
        group = QActionGroup(self.menu)
        for choice in choices:
            action = self.menu.addAction(choice.words)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, key=choice.key: self._choose(key))
            group.addAction(action)
            self._actions[choice.key] = action
        self.button.clicked.connect(self._open)
        self.setFocusProxy(self.button)
        row = QHBoxLayout(self)
        gaps(row)
        row.addWidget(self.button)
        self._show()

    def value(self) -> str:
        """Return the key of what is chosen."""
        return self._value

    def set_value(self, value: object) -> None:
        """Choose *value*; what the menu does not have is passed over."""
        if isinstance(value, str) and value in self._words:
            self._value = value
            self._show()

    def set_names(self, name: str, description: str = "") -> None:
        """Name the button by the question and what is chosen."""
        self.button.setAccessibleName(f"{name}: {self._words[self._value]}")
        self.button.setAccessibleDescription(description)

    def _show(self) -> None:
        self.button.setText(f"{self._title}: {self._words[self._value]}")
        self._actions[self._value].setChecked(True)
        self.set_names(self._title)
        self.updateGeometry()

    def _open(self) -> None:
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        self.menu.setActiveAction(self._actions[self._value])

    def _choose(self, key: str) -> None:
        if key != self._value:
            self.set_value(key)
            self.value_changed.emit(key)
