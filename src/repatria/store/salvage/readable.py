"""The rows of a damaged file that can be read, table by table, whatever stands above them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from repatria.store.salvage.cells import TABLE_LEAF as LEAF
from repatria.store.salvage.cells import Cell, cells_of, kind_of
from repatria.store.salvage.owners import GoOn, Owner, Owners
from repatria.store.salvage.proven import ProvenPages

Row = tuple[Any, ...]
EVENT: Final = "event"
_EVENT_COLUMNS, _ID = 15, 32
_VERSION_AT = 60


class Readable:
    """What can be read of the file behind *pages*; it is gone through once, and then asked table by table."""

    def __init__(self, pages: ProvenPages, go_on: GoOn) -> None:
        self.pages = pages
        self.owners = Owners(pages, go_on)
        self._of: dict[Owner | None, list[int]] = {}
        for number in self.owners.trees:
            self._of.setdefault(self.owners.of(number), []).append(number)

    @property
    def version(self) -> int:
        """Return of which version its tables are; 0 where the first page is damaged."""
        first = self.pages.get(1)
        return int.from_bytes(first[_VERSION_AT : _VERSION_AT + 4], "big") if first else 0

    def rows(self, table: str) -> Iterator[Row]:
        """Yield the rows of *table*; the number of a row stands where its column is one with it."""
        for number in self._of.get(Owner(table), ()):
            for cell in self._cells(number):
                yield _with_key(cell)

    def index_rows(self, table: str, index: str) -> Iterator[Row]:
        """Yield what an *index* of *table* holds: its columns, and the number of the row."""
        for number in self._of.get(Owner(table, index), ()):
            for cell in self._cells(number):
                yield cell.row

    def loose_rows(self) -> Iterator[tuple[bool, Row]]:
        """Yield rows of which nothing says where they belong, and whether they are of a table."""
        for number in self._of.get(None, ()):
            page = self.pages.get(number)
            is_table = page is not None and kind_of(number, page) == LEAF
            for cell in self._cells(number):
                yield is_table, _with_key(cell) if is_table else cell.row

    def event_pages(self) -> list[int]:
        """Return the pages on which events stand, or may."""
        return sorted((*self._of.get(Owner(EVENT), ()), *self._of.get(None, ())))

    def events_on(self, number: int) -> Iterator[tuple[Row, tuple[int, ...]]]:
        """Yield the rows of events on a page, and on which pages each stands.

        Where the journal is damaged older versions of the page are read too: an event that was written stays.
        """
        versions = self.pages.versions(number)
        for page in versions:
            for cell in cells_of(number, page, self.pages.get):
                row = _with_key(cell)
                if _is_event(row):
                    yield row, (number, *cell.pages)
            if not self.pages.journal_damaged:
                return

    def damaged_tables(self) -> frozenset[str]:
        """Return of which tables rows stand on damaged pages; an empty name for pages of which nobody knows."""
        owners = (self.owners.of(one) for one in self.owners.damaged if not self.owners.is_free(one))
        return frozenset(
            "" if owner is None else owner.table for owner in owners if not (owner and owner.one)
        )

    def _cells(self, number: int) -> Iterator[Cell]:
        page = self.pages.get(number)
        return iter(()) if page is None else cells_of(number, page, self.pages.get)


def _with_key(cell: Cell) -> Row:
    return (cell.key, *cell.row[1:]) if cell.row and cell.row[0] is None else cell.row


def _is_event(row: Row) -> bool:
    return (
        len(row) == _EVENT_COLUMNS
        and all(isinstance(row[place], int) for place in (0, 1, 2, 3, 4, 7, 8))
        and isinstance(row[5], bytes)
        and len(row[5]) == _ID
        and all(isinstance(row[place], bytes) for place in (6, 10, 11, 12))
        and isinstance(row[9], str)
        and all(row[place] is None or isinstance(row[place], bytes) for place in (13, 14))
    )
