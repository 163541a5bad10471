"""Show a list of cases to Qt: read in blocks off the interface thread, never whole, and kept up to date by its ends.

A refresh changes only rows that changed, so what is chosen and where one looks stay.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from repatria.domain.errors import RepatriaError
from repatria.services.today import case_page, count_cases
from repatria.store.lists.cases import CaseFilter, CaseLine, Order
from repatria.ui.cases.blocks import BLOCK, Blocks, Change
from repatria.ui.cases.case_rows import say_row
from repatria.ui.cases.columns import COLUMNS, Sayer
from repatria.ui.latest import Latest
from repatria.ui.pages import Desk
from repatria.ui.widgets.tips import tip

LINE: Final = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
_SPARE: Final = 100
"""So many more lines are read when a block is read anew, for those that came into it."""


class CaseTable(QAbstractTableModel):
    """The cases that pass a filter, in an order. ``counted`` tells how many there are; ``loaded`` that lines came."""

    counted = Signal(int)
    loaded = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, sayer: Sayer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._sayer = desk, sayer
        self._wanted, self._blocks = CaseFilter(practice=desk.work.practice, as_one=True), Blocks("due")
        self._generation = 0
        self._fetching = False
        self._asked: set[int] = set()
        self._counting = Latest(desk.tasks, self)

    # What the page asks

    def show_cases(self, wanted: CaseFilter, order: Order) -> None:
        """Show other cases, or the same in another order."""
        self.beginResetModel()
        self._wanted, self._blocks = wanted, Blocks(order)
        self._generation += 1
        self._fetching = False
        self._asked.clear()
        self.endResetModel()
        self._count()
        self.fetchMore()

    def refresh(self) -> None:
        """Read anew what is held; rows that stay the same stay where they are."""
        for number in self._blocks.held():
            self._read_block(number)
        self._count()

    def is_empty(self) -> bool:
        """Tell whether it is known that no case passes."""
        return self._blocks.complete and not self._blocks.rows()

    def row_of(self, case_id: str) -> int:
        """Return the row of a case, -1 where it is not among the lines held."""
        return self._blocks.place_of(case_id)

    def line_at(self, index: Index) -> CaseLine | None:
        """Return the line behind *index*, None while it is being read."""
        return self._blocks.line(index.row()) if index.isValid() else None

    def words_changed(self) -> None:
        """Say every row anew: time has passed, or names are shown or covered."""
        if rows := self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, len(COLUMNS) - 1))

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default, never kept
        """Return how many rows are known so far."""
        return 0 if parent.isValid() else self._blocks.rows()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default, never kept
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """Return the title of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._sayer.title(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section] == "beware":
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the words of a cell, or the line itself; a line that was let go is read again."""
        if not index.isValid():
            return None
        line = self._blocks.line(index.row())
        if line is None:
            self._read_block(self._blocks.block_of(index.row()))
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if role == LINE:
            return line
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._sayer.say(line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._sayer.say(line, column))
        if role == Qt.ItemDataRole.AccessibleTextRole and column == "code":
            return say_row(self._sayer.row(line), names=self._sayer.names_shown)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._sayer.title(column)}: {self._sayer.say(line, column)}"
        return None

    def canFetchMore(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008  # Qt's own default, never kept
        """Tell whether there are lines after the last one, and nobody reads them yet."""
        return not parent.isValid() and not self._blocks.complete and not self._fetching

    def fetchMore(self, parent: Index = QModelIndex()) -> None:  # noqa: B008  # Qt's own default, never kept
        """Read the next block."""
        if not self.canFetchMore(parent):
            return
        self._fetching = True
        self._read(self._blocks.last(), BLOCK, self._append)

    # Reading

    def _append(self, lines: Sequence[CaseLine]) -> None:
        first = self._blocks.rows()
        if lines:
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
        self._blocks.append(lines, more=len(lines) == BLOCK)
        if lines:
            self.endInsertRows()
        self._fetching = False
        self.loaded.emit()

    def _read_block(self, number: int, limit: int = 0) -> None:
        if number in self._asked:
            return
        self._asked.add(number)
        block = self._blocks.block(number)
        limit = limit or block.count + _SPARE
        self._read(block.after, limit, lambda lines: self._renew(number, lines, limit))

    def _renew(self, number: int, lines: Sequence[CaseLine], limit: int) -> None:
        self._asked.discard(number)
        blocks = self._blocks
        kept = blocks.within(number, lines)
        if len(kept) == limit and blocks.block(number).until is not None:
            self._read_block(number, 4 * limit)  # more came into this block than was asked for
            return
        for change in blocks.changes(number, kept):
            self._apply(number, change)
        blocks.put(number, kept)
        if len(kept) == limit:
            blocks.close(number, kept[-1])
        if kept:
            start = blocks.start(number)
            last = self.index(start + len(kept) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(start, 0), last)
        self.loaded.emit()

    def _apply(self, number: int, change: Change) -> None:
        first = self._blocks.start(number) + change.first
        last = first + change.count - 1
        inserts = change.kind == "insert"
        begin, end = (
            (self.beginInsertRows, self.endInsertRows)
            if inserts
            else (self.beginRemoveRows, self.endRemoveRows)
        )
        begin(QModelIndex(), first, last)
        self._blocks.apply(number, change)
        end()

    def _read(self, after: CaseLine | None, limit: int, done: Callable[[Sequence[CaseLine]], None]) -> None:
        work, wanted, order, generation = self._desk.work, self._wanted, self._blocks.order, self._generation

        def job() -> list[CaseLine]:
            lines = case_page(work, wanted, order, after=after, limit=limit)
            self._sayer.names.learn(line.country for line in lines)
            return lines

        def still(lines: list[CaseLine]) -> None:
            if generation == self._generation:
                done(lines)

        self._desk.tasks.read(self, job, still, self._refused)

    def _count(self) -> None:
        work, wanted = self._desk.work, self._wanted
        self._counting.read(lambda: count_cases(work, wanted), self.counted.emit, self._refused)

    def _refused(self, error: RepatriaError) -> None:
        self._fetching = False
        self.failed.emit(error)
