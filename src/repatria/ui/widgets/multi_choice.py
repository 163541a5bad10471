"""Choose any number of a list; the answer keeps the order of the list."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QGridLayout

from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import CheckBox, unkeyed
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.control import Control


class MultiChoice(Control):
    """Boxes in *columns*; an *exclusive* choice (``none``, ``unknown``) stands alone."""

    def __init__(
        self, choices: Sequence[Choice], *, columns: int = 1, exclusive: Collection[str] = ()
    ) -> None:
        super().__init__()
        self._exclusive = frozenset(exclusive)
        self._words = dict(choices)
        self._boxes: dict[str, CheckBox] = {}
        grid = QGridLayout(self)
        gaps(grid, spacing=4)
        rows = -(-len(choices) // columns) or 1
        for place, choice in enumerate(choices):
            box = CheckBox(unkeyed(choice.words))
            box.clicked.connect(lambda checked, key=choice.key: self._choose(key, checked))
            box.installEventFilter(self)
            self._boxes[choice.key] = box
            grid.addWidget(box, place % rows, place // rows)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def value(self) -> list[str] | None:
        """Return the keys of what is chosen, in the order of the list."""
        return [key for key, box in self._boxes.items() if box.isChecked()] or None

    def set_value(self, value: object) -> None:
        """Choose exactly the keys in *value*."""
        chosen = set(value) if isinstance(value, (list, tuple)) else set()
        for key, box in self._boxes.items():
            box.setChecked(key in chosen)

    def say_choices(self, words: Mapping[str, str]) -> None:
        """Say the choices in other *words*."""
        self._words = dict(words)
        for key, box in self._boxes.items():
            box.setText(unkeyed(words.get(key, key)))

    def set_names(self, name: str, description: str = "") -> None:
        """Name each box by the question and its own words."""
        for key, box in self._boxes.items():
            box.setAccessibleName(f"{name}: {self._words.get(key, key)}")
            box.setAccessibleDescription(description)

    def set_trouble(self, trouble: bool) -> None:
        """Boxes are never in trouble; the message below says what is missing."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the person moves on from a box."""
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _choose(self, key: str, checked: bool) -> None:
        if checked:
            for other, box in self._boxes.items():
                if other != key and (key in self._exclusive or other in self._exclusive):
                    box.setChecked(False)
        self.value_changed.emit(self.value())
