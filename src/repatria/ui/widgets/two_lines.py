"""Lists whose rows are a mark, a title and a smaller note below it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from repatria.ui.theme import Theme
from repatria.ui.widgets.rows import (
    Row,
    RowPainter,
    Rows,
    RowsView,
    draw_row_icon,
    draw_two_lines,
    two_line_height,
)


@dataclass(frozen=True, slots=True)
class TwoLines:
    """How one row is shown; *faded* where it no longer counts or cannot be chosen."""

    title: str
    note: str
    icon: str
    tone: str = "accent"
    faded: bool = False

    @property
    def aloud(self) -> str:
        """Return the row as it is read aloud."""
        return f"{self.title}. {self.note}" if self.note else self.title


class TwoLineRows(RowsView, Generic[Row]):
    """Rows of one kind, shown as *look* says; ``taken`` tells the row."""

    def __init__(
        self, name: str, look: Callable[[Row], TwoLines], selectable: Callable[[Row], bool] | None = None
    ) -> None:
        super().__init__(name)
        self.rows: Rows[Row] = Rows(lambda row: look(row).aloud, selectable, self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self, look))


class _Painter(RowPainter):
    def __init__(self, view: RowsView, look: Callable[[Any], TwoLines]) -> None:
        super().__init__(view)
        self._look = look

    def row_height(self, theme: Theme, row: Any, width: int) -> int:
        seen = self._look(row)
        return two_line_height(theme, seen.title, seen.note, width)

    def paint_row(self, painter: QPainter, area: QRectF, theme: Theme, row: Any) -> None:
        seen = self._look(row)
        ink, mark = ("ink_quiet", "ink_quiet") if seen.faded else ("ink", seen.tone)
        draw_two_lines(painter, area, theme, (seen.title, seen.note), (ink, "ink_quiet"))
        draw_row_icon(painter, area, theme, seen.icon, mark)
