"""Choose one of a few with one press, and take it back with another."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import unkeyed
from repatria.ui.widgets.choice_button import ChoiceButton
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.flow import FlowLayout


class Choice(NamedTuple):
    """One thing to choose: the key that is kept and the words that are read."""

    key: str
    words: str


class ChoiceButtons(Control):
    """Up to seven choices side by side; the arrows move among them, Space chooses, again takes back.

    With *columns* they stand below each other, as a longer list is read. Where one is *needed*, the one that is
    chosen stays so when it is pressed again.
    """

    def __init__(self, choices: Sequence[Choice], *, columns: int = 0, needed: bool = False) -> None:
        super().__init__()
        self._needed = needed
        self._value: str | None = None
        self._words = dict(choices)
        self._buttons: dict[str, ChoiceButton] = {}
        grid, flow = (QGridLayout(self), None) if columns else (None, FlowLayout(self, 8))
        high = -(-len(choices) // max(1, columns))
        if grid is not None:
            gaps(grid, spacing=4)
        self._more: tuple[str, ...] = ()
        for place, choice in enumerate(choices):
            button = self._make(choice)
            if grid is not None:
                policy = button.sizePolicy()
                policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
                button.setSizePolicy(policy)
                grid.addWidget(button, place % high, place // high, Qt.AlignmentFlag.AlignVCenter)
            elif flow is not None:
                flow.addWidget(button)
        if self._buttons:
            self.setFocusProxy(next(iter(self._buttons.values())))

    def value(self) -> str | None:
        """Return the key of what is chosen."""
        return self._value

    def set_value(self, value: object) -> None:
        """Choose *value*, or nothing."""
        self._value = value if isinstance(value, str) else None
        for key, button in self._buttons.items():
            chosen = key == self._value
            button.setChecked(chosen)
            button.set_face(button.text(), "done" if chosen else "open")

    def say_choices(self, words: Mapping[str, str]) -> None:
        """Say the choices in other *words*."""
        self._words = dict(words)
        for key, button in self._buttons.items():
            button.setText(unkeyed(words.get(key, key)))
        self.updateGeometry()

    def set_names(self, name: str, description: str = "") -> None:
        """Name each button by the question and its own words."""
        for key, button in self._buttons.items():
            button.setAccessibleName(f"{name}: {self._words.get(key, key)}")
            button.setAccessibleDescription(description)

    def offer_more(self, choices: Sequence[Choice]) -> None:
        """Let these stand side by side behind the first ones, in place of those that stood there before."""
        layout = self.layout()
        for key in self._more:
            button = self._buttons.pop(key)
            button.hide()
            if layout is not None:
                layout.removeWidget(button)
            button.deleteLater()
        self._more = tuple(choice.key for choice in choices)
        self._words |= dict(choices)
        for choice in choices:
            button = self._make(choice)
            if layout is not None:
                layout.addWidget(button)
        self.updateGeometry()

    def shut(self, keys: Collection[str], why: str) -> None:
        """Let none of *keys* be chosen any more; *why* is told to whoever listens to the screen."""
        for key in keys:
            if key == self._value:
                self.set_value(None)
                self.value_changed.emit(None)
            self._buttons[key].setEnabled(False)
            self._buttons[key].setAccessibleDescription(why)

    def set_trouble(self, trouble: bool) -> None:
        """Choices are never in trouble; the message below says what is missing."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move among the choices with the arrows."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _ARROWS.get(Qt.Key(event.key()), 0)
            if step:
                self._move(watched, step)
                return True
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _make(self, choice: Choice) -> ChoiceButton:
        button = ChoiceButton(unkeyed(choice.words))
        button.clicked.connect(lambda _=False, key=choice.key: self._choose(key))
        button.installEventFilter(self)
        self._buttons[choice.key] = button
        return button

    def _choose(self, key: str) -> None:
        self.set_value(None if key == self._value and not self._needed else key)
        self.value_changed.emit(self._value)

    def _move(self, source: QObject, step: int) -> None:
        row: list[QWidget] = [button for button in self._buttons.values() if button.isEnabled()]
        place = next(index for index, button in enumerate(row) if button is source)
        row[(place + step) % len(row)].setFocus(Qt.FocusReason.TabFocusReason)


def yes_no_unknown() -> tuple[Choice, ...]:
    """Return the three answers of most questions."""
    return (
        Choice("yes", QCoreApplication.translate("choice_buttons", "Sí")),
        Choice("no", QCoreApplication.translate("choice_buttons", "No")),
        Choice("unknown", QCoreApplication.translate("choice_buttons", "No se sabe")),
    )


_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
