"""List printed sheets, two lines each, with a mark for where they are."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from repatria.store.lists.sheets import SheetLine
from repatria.ui.theme import Theme
from repatria.ui.widgets.rows import (
    RowPainter,
    Rows,
    RowsView,
    draw_row_icon,
    draw_two_lines,
    two_line_height,
)
from repatria.ui.widgets.states import ICON, State


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One sheet as the list shows it."""

    line: SheetLine
    title: str
    note: str
    mark: State


class SheetRows(RowsView):
    """Printed sheets, the latest first."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.rows: Rows[SheetRow] = Rows(lambda row: f"{row.title}. {row.note}", parent=self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self))

    def chosen(self) -> SheetLine | None:
        """Return the sheet that is chosen."""
        index = self.currentIndex()
        return self.rows.row_at(index).line if index.isValid() else None

    def choose(self, number: str) -> None:
        """Choose the sheet with this number, else the first."""
        count = self.rows.rowCount()
        found = [n for n in range(count) if self.rows.row_at(self.rows.index(n)).line.number == number]
        if count:
            self.setCurrentIndex(self.rows.index(found[0] if found else 0))


class _Painter(RowPainter):
    def row_height(self, theme: Theme, row: SheetRow, width: int) -> int:
        return two_line_height(theme, row.title, row.note, width)

    def paint_row(self, painter: QPainter, area: QRectF, theme: Theme, row: SheetRow) -> None:
        draw_two_lines(painter, area, theme, (row.title, row.note), ("ink", "ink_quiet"))
        draw_row_icon(painter, area, theme, ICON[row.mark], "ink_quiet")
