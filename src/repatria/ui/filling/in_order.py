"""Put choices in order: what is pressed first comes first; pressed again it leaves, and the others move up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from repatria.ui.widgets.buttons import unkeyed
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.multi_choice import MultiChoice


class InOrder(MultiChoice):
    """Boxes that number themselves; the answer keeps the order in which they were pressed."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._order: list[str] = []
        self._name = self._description = ""
        super().__init__(choices)

    def value(self) -> list[str] | None:
        """Return the keys of what is chosen, in its order."""
        return list(self._order) or None

    def set_value(self, value: object) -> None:
        """Choose exactly the keys in *value*, in their order."""
        given = value if isinstance(value, (list, tuple)) else ()
        self._order = [key for key in dict.fromkeys(map(str, given)) if key in self._boxes]
        super().set_value(self._order)
        self._number()

    def say_choices(self, words: Mapping[str, str]) -> None:
        """Say the choices in other *words*."""
        super().say_choices(words)
        self._number()

    def set_names(self, name: str, description: str = "") -> None:
        """Name each box by the question, its place and its own words."""
        self._name, self._description = name, description
        self._number()

    def _choose(self, key: str, checked: bool) -> None:
        if checked:
            self._order.append(key)
        else:
            self._order.remove(key)
        self._number()
        self.value_changed.emit(self.value())

    def _number(self) -> None:
        """Write before each chosen one which it is."""
        for key, box in self._boxes.items():
            place = f"{self._order.index(key) + 1}. " if key in self._order else ""
            said = f"{place}{self._words.get(key, key)}"
            box.setText(unkeyed(said))
            box.setAccessibleName(f"{self._name}: {said}")
            box.setAccessibleDescription(self._description)
