"""List printed sheets, two lines each, with a mark for where they are."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.store.lists.sheets import SheetLine
from repatria.ui.widgets.states import ICON, State
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One sheet as the list shows it."""

    line: SheetLine
    title: str
    note: str
    mark: State


class SheetRows(TwoLineRows[SheetRow]):
    """Printed sheets, the latest first."""

    def __init__(self, name: str) -> None:
        super().__init__(name, lambda row: TwoLines(row.title, row.note, ICON[row.mark], "ink_quiet"))

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
