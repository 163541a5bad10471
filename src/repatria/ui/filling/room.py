"""How wide the questions of a form may be: words as far as they are read well, a table as far as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from repatria.domain.forms.definition import Question
from repatria.ui.theme import current_theme
from repatria.ui.widgets.text_line import MEASURE

CARD = (12, 8, 12, 8)
"""What a card keeps free around its questions."""

_WIDEST = 1100
_LARGEST = 1.5
"""Text larger than this is read one question below the other, however wide the window is."""
_LEAST = {
    "text": 120,
    "select_one": 150,
    "date": 280,
    "time": 90,
    "integer": 80,
    "decimal": 90,
    "acknowledge": 96,
}
"""By type: pixels at 100 % under which nobody can read in a cell what they answered."""
HEAD = 56
"""The number of a row, and what can be done with it."""
BETWEEN = 8


class Room(QObject):
    """The *width* that the questions of a form have now; ``changed`` when it is another."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.width = 0

    def set_width(self, width: int) -> None:
        """Take note that the questions have *width* pixels now."""
        if width != self.width:
            self.width = width
            self.changed.emit()

    def has(self, columns: Sequence[Question], depth: int) -> bool:
        """Tell whether a table of *columns* fits in *depth* cards that stand in each other, nothing cut."""
        theme = current_theme()
        if theme.scale > _LARGEST:
            return False
        needed = theme.size(HEAD) + sum(least_of(column) + theme.space(BETWEEN) for column in columns)
        free = min(self.width, read_width()) if depth else self.width
        return needed <= free - depth * (theme.space(CARD[0] + CARD[2]) + 2)


class AsWideAsRead(QVBoxLayout):
    """A column that reckons its height at the width that it grows to: Qt asks at any width, and lines are missing.

    It is reckoned once for each width until something in it moves: a page asks all its rows anew at each that comes.
    """

    _heights: dict[int, int] | None = None

    def heightForWidth(self, width: int) -> int:
        """Return the height of what stands in it where it has *width*."""
        around = self.parentWidget()
        most = width if around is None else min(width, around.maximumWidth())
        if self._heights is None:
            self._heights = {}
        if most not in self._heights:
            self._heights[most] = super().heightForWidth(most)
        return self._heights[most]

    def invalidate(self) -> None:
        """Reckon anew what stands in it."""
        self._heights = None
        super().invalidate()


def least_of(column: Question) -> int:
    """Return how narrow a column may be."""
    return current_theme().size(_LEAST[column.type])


def read_width() -> int:
    """Return how wide anything is that is read and answered line by line."""
    return current_theme().size(MEASURE + 100)


def table_width() -> int:
    """Return how wide a table grows at most."""
    return current_theme().size(_WIDEST)
