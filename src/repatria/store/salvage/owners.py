"""Of which table or index a page is: the tree above it may be gone, so SQLite's own maps are asked from below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from repatria.store.salvage.cells import KINDS, TABLE_LEAF, USABLE, cells_of, children_of, kind_of
from repatria.store.salvage.proven import ProvenPages

SCHEMA: Final = "sqlite_master"
_PER_MAP = USABLE // 5 + 1
PENDING = (1 << 30) // 4096 + 1
"""The page that SQLite never uses."""
_ROOT, _FREE, _REST, _RESTS, _BELOW = 1, 2, 3, 4, 5
_DEEPEST = 64
_KINDS_OF_SCHEMA = frozenset({"table", "index", "view", "trigger"})

GoOn = Callable[[int, int], None]
"""Is told (done, all) pages; it raises to end the work."""


class Owner(NamedTuple):
    """A *table*, or an index of it: which *one* of them."""

    table: str
    one: str = ""


class Owners:
    """What each page of a file is of, as far as the file says it; *unknown* are proven pages of which it does not."""

    def __init__(self, pages: ProvenPages, go_on: GoOn) -> None:
        self._pages = pages
        self._maps: dict[int, bytes | None] = {}
        self._above: dict[int, int] = {}
        self.trees: list[int] = []
        self.damaged: list[int] = []
        for number in range(1, pages.count + 1):
            if number % 256 == 0:
                go_on(number, pages.count)
            self._look_at(number)
        self._roots = self._read_roots()

    def of(self, number: int) -> Owner | None:
        """Return of what a page is; None where nothing says it."""
        return self._roots.get(self._root_of(number))

    def is_free(self, number: int) -> bool:
        """Tell whether nothing stands on a page: it is free, or one of the maps."""
        return number == _map_of(number) or self._mapped(number)[0] == _FREE

    @property
    def names(self) -> frozenset[str]:
        """Return what tables and indexes the file is known to have."""
        return frozenset(owner.one or owner.table for owner in self._roots.values())

    def _look_at(self, number: int) -> None:
        page, whole = self._pages.look(number)
        if not whole and number != PENDING:
            self.damaged.append(number)
        if page is None or number == _map_of(number) or kind_of(number, page) not in KINDS:
            return
        self.trees.append(number)
        for below in children_of(number, page):
            self._above[below] = number

    def _root_of(self, number: int) -> int:
        """Return the page at the top of the tree in which a page stands, so far as is known."""
        for _ in range(_DEEPEST):
            if number == 1:
                break
            if number in self._above:
                number = self._above[number]
                continue
            kind, above = self._mapped(number)
            if kind not in {_REST, _RESTS, _BELOW}:
                break
            number = above
        return number

    def _mapped(self, number: int) -> tuple[int, int]:
        at = _map_of(number)
        if at not in self._maps:
            self._maps[at] = self._pages.get(at)
        page, place = self._maps[at], 5 * (number - at - 1)
        if page is None or number <= at or place + 5 > USABLE:
            return 0, 0
        return page[place], int.from_bytes(page[place + 1 : place + 5], "big")

    def _read_roots(self) -> dict[int, Owner]:
        """Return what the schema says, of whatever page of it can be read: its rows look like no other's.

        Where the page above may be any, it may be the first.
        """
        roots = {1: Owner(SCHEMA)}
        for number in self.trees:
            top = self._root_of(number)
            if top != 1 and self._mapped(top)[0] == _ROOT:
                continue
            page = self._pages.get(number)
            if page is None or kind_of(number, page) != TABLE_LEAF:
                continue
            for cell in cells_of(number, page, self._pages.get):
                if len(cell.row) == 5 and cell.row[0] in _KINDS_OF_SCHEMA and isinstance(cell.row[3], int):
                    kind, name, table, root, _ = cell.row
                    if root:
                        roots[root] = Owner(str(table), "" if kind == "table" else str(name))
        return roots


def _map_of(number: int) -> int:
    """Return the page that maps *number*; of a map itself its own number."""
    if number < 2:
        return 0
    at = (number - 2) // _PER_MAP * _PER_MAP + 2
    return at + 1 if at == PENDING else at
