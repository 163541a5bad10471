"""What a question offers to choose: what fits the other answers, and last what was chosen and fits them no longer."""

from __future__ import annotations

from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Choice
from repatria.ui.filling.filled import Filled


class Offering:
    """The choices at *place*; one that fell out stays as long as the others are the same, so that nothing jumps."""

    def __init__(self, filled: Filled, place: Place) -> None:
        self._filled, self._place = filled, place
        self._is_choice = filled.question(place.name).type.startswith("select")
        self._fitting: tuple[Choice, ...] = ()
        self._fallen: dict[str, Choice] = {}

    def now(self) -> tuple[Choice, ...]:
        """Return what stands there to choose now; nothing where nothing is chosen from a list."""
        if not self._is_choice:
            return ()
        fitting = self._filled.choices(self._place)
        fallen = {choice.name: choice for choice in self._filled.fallen_out(self._place)}
        same = [one.name for one in fitting] == [one.name for one in self._fitting]
        self._fallen = {**self._fallen, **fallen} if same else fallen
        self._fitting = fitting
        return (*fitting, *self._fallen.values()) if self._fallen else fitting

    def is_empty(self) -> bool:
        """Tell whether something is to be chosen and nothing fits the other answers."""
        return self._is_choice and not self._fitting
