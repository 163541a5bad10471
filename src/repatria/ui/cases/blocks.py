"""Hold what is loaded of a list of cases in blocks, and let go of those far from where the person looks.

A block is what stands between two places of the order, so it keeps its bounds while cases come and go. How many
rows it has is remembered when its lines are let go; they are read again when somebody looks there. No Qt here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Any, Final, Literal

from repatria.store.lists.cases import CaseLine, Order

BLOCK: Final = 200
HELD: Final = 12
"""So many blocks keep their lines."""

_COLUMN: Final[dict[Order, str]] = {
    "due": "next_due",
    "opened": "opened_at",
    "changed": "changed_at",
    "code": "code",
}
_FALLING: Final = ("opened", "changed")


@dataclass(slots=True)
class Block:
    """Lines after the line *after* up to the line *until*, or to the end of all. *lines* may be let go."""

    after: CaseLine | None
    until: CaseLine | None = None
    lines: list[CaseLine] | None = field(default_factory=list)
    count: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """Rows of a block that come or go: the first, how many, and the lines that come."""

    kind: Literal["insert", "remove"]
    first: int
    count: int
    lines: tuple[CaseLine, ...] = ()


class Blocks:
    """The list as far as it is known; rows count from the first."""

    def __init__(self, order: Order) -> None:
        self.order: Order = order
        self.complete = False
        self._blocks: list[Block] = []
        self._starts: list[int] = [0]
        self._held: OrderedDict[int, None] = OrderedDict()

    def rows(self) -> int:
        """Return how many rows are known."""
        return self._starts[-1]

    def last(self) -> CaseLine | None:
        """Return the line after which the next block begins."""
        return self._blocks[-1].until if self._blocks else None

    def line(self, row: int) -> CaseLine | None:
        """Return the line of a row, None when its block was let go."""
        number = self.block_of(row)
        lines = self._blocks[number].lines
        if lines is None:
            return None
        self._touch(number)
        return lines[row - self._starts[number]]

    def block_of(self, row: int) -> int:
        """Return the number of the block in which a row stands."""
        return bisect_right(self._starts, row, hi=len(self._blocks)) - 1

    def start(self, number: int) -> int:
        """Return the first row of a block."""
        return self._starts[number]

    def block(self, number: int) -> Block:
        """Return a block."""
        return self._blocks[number]

    def held(self) -> list[int]:
        """Return which blocks have their lines."""
        return [number for number, block in enumerate(self._blocks) if block.lines is not None]

    def append(self, lines: Sequence[CaseLine], *, more: bool) -> None:
        """Add the next block; without *more* it has no end, so that what comes later comes into it."""
        self.complete = not more
        if lines or not self._blocks:
            until = lines[-1] if more else None
            self._blocks.append(Block(self.last(), until, list(lines), len(lines)))
            self._touch(len(self._blocks) - 1)
            self._count()
        elif not more:
            self._blocks[-1].until = None

    def close(self, number: int, until: CaseLine) -> None:
        """End the last block at a line: there is more after it than was read."""
        self._blocks[number].until = until
        self.complete = False

    def within(self, number: int, lines: Sequence[CaseLine]) -> list[CaseLine]:
        """Return those of *lines*, read from a block's beginning, that stand before its end."""
        until = self._blocks[number].until
        if until is None:
            return list(lines)
        return [line for line in lines if not self._is_after(line, until)]

    def changes(self, number: int, lines: Sequence[CaseLine]) -> list[Change]:
        """Return what makes the rows of a block those of *lines*, from the last to the first."""
        block = self._blocks[number]
        if block.lines is None:
            return _longer_or_shorter(block.count, lines)
        before, after = [line.id for line in block.lines], [line.id for line in lines]
        found: list[Change] = []
        codes = SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes()
        for kind, first, last, start, end in reversed(codes):
            if kind in ("replace", "delete"):
                found.append(Change("remove", first, last - first))
            if kind in ("replace", "insert"):
                found.append(Change("insert", first, end - start, tuple(lines[start:end])))
        return found

    def apply(self, number: int, change: Change) -> None:
        """Make one change to the rows of a block."""
        block = self._blocks[number]
        if block.lines is not None:
            end = change.first + (change.count if change.kind == "remove" else 0)
            block.lines[change.first : end] = change.lines
        block.count += change.count if change.kind == "insert" else -change.count
        self._count()

    def put(self, number: int, lines: Sequence[CaseLine]) -> None:
        """Give a block its lines anew; there are as many as it has rows."""
        block = self._blocks[number]
        block.lines, block.count = list(lines), len(lines)
        self._touch(number)
        self._count()

    def place_of(self, case_id: str) -> int:
        """Return the row of a case as far as lines are held, -1 where it is not."""
        for number in self.held():
            for place, line in enumerate(self._blocks[number].lines or ()):
                if line.id == case_id:
                    return self._starts[number] + place
        return -1

    def _touch(self, number: int) -> None:
        self._held[number] = None
        self._held.move_to_end(number)
        while len(self._held) > HELD:
            far, _ = self._held.popitem(last=False)
            self._blocks[far].lines = None

    def _count(self) -> None:
        self._starts = [0, *accumulate(block.count for block in self._blocks)]

    def _is_after(self, line: CaseLine, until: CaseLine) -> bool:
        mine, bound = self._standing(line), self._standing(until)
        return mine < bound if self.order in _FALLING else mine > bound

    def _standing(self, line: CaseLine) -> tuple[Any, int]:
        return getattr(line, _COLUMN[self.order]), line.key


def _longer_or_shorter(count: int, lines: Sequence[CaseLine]) -> list[Change]:
    more = len(lines) - count
    if more > 0:
        return [Change("insert", count, more)]
    return [Change("remove", count + more, -more)] if more < 0 else []
