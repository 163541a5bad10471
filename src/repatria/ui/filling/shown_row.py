"""What one row of a repeat promises on screen, as a card or as a line of a table."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from repatria.domain.forms.answers import Place
from repatria.ui.filling.asked import Asked
from repatria.ui.filling.repeat_frame import RepeatFrame


class ShownRow(QWidget):
    """One row of a repeat."""

    def set_number(self, number: int, count: int) -> None:
        """Say which row of how many this is."""
        raise NotImplementedError

    def look_again(self, places: frozenset[Place]) -> None:
        """Follow changed answers."""
        raise NotImplementedError

    def all_asked(self) -> Iterator[Asked]:
        """Yield what stands here, so far as it was ever shown."""
        raise NotImplementedError

    def all_repeats(self) -> Iterator[RepeatFrame]:
        """Yield the repeats that stand here, so far as they were ever shown."""
        yield from ()

    def place_shown(self, place: Place) -> QWidget | None:
        """Return where *place* is shown, opening the row."""
        raise NotImplementedError

    def first(self) -> QWidget | None:
        """Return the first thing that can be answered, opening the row."""
        raise NotImplementedError
