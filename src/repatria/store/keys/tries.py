"""Count wrong passphrases in a small plain file, and make the next try wait.

Whoever can delete the file can forget the count; the slots' own cost does not depend on it.
"""

from __future__ import annotations

from math import ceil
from pathlib import Path

import msgspec
from msgspec import structs

from repatria.domain.errors import StorageError, TryLaterError
from repatria.durable import atomic_write, open_file

_FREE_TRIES = 4
_LONGEST_WAIT = 60.0
_LONGEST = 4096
_MOST_DEAR = 16
"""Slots of which it is remembered that a try was too dear."""


class TryCount(msgspec.Struct, frozen=True):
    """Wrong tries in a row, when the last was, the slot that opened last, and how long the machine ran by then.

    *ran* is what nobody can set; None in a file of a version that did not know it. *dear* are the seconds of a try
    that took too long at the last unlock, by the salt of the slot: a slot that is written anew has another.
    """

    failed: int = 0
    last: float = 0.0
    slot: str = ""
    ran: float | None = None
    dear: dict[str, float] = {}


class Tries:
    """The counter of one vault on this machine; a machine that cannot keep it still opens the vault."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> TryCount:
        """Return the count; an unreadable one counts as none."""
        try:
            with open_file(self._path) as file:
                return msgspec.json.decode(file.read(_LONGEST), type=TryCount)
        except (StorageError, OSError, msgspec.DecodeError, ValueError):
            return TryCount()

    def check(self, now: float, ran: float | None = None) -> None:
        """Refuse a try that comes too soon after several wrong ones, by how long the machine *ran* where it is told.

        The clock can be set by whoever guesses, *ran* by nobody: a machine that ran less was started anew since.
        """
        count = self.read()
        wait, last = _wait_after(count.failed), count.last
        if ran is not None and count.ran is not None:
            now, last = ran, count.ran if ran >= count.ran else 0.0
        # A clock set back would keep everybody out until it comes round: then the wait begins once, from now. Where
        # that cannot be noted nobody waits, for it would begin anew at every try.
        if wait and now < last:
            last = now if self._write(structs.replace(count, last=now, ran=None)) else now - wait
        left = ceil(last + wait - now)
        if left > 0:
            raise TryLaterError(seconds=left)

    def add(self, now: float, ran: float | None = None) -> int:
        """Count one more wrong try, and return how many there were in a row."""
        count = self.read()
        self._write(structs.replace(count, failed=count.failed + 1, last=now, ran=ran))
        return count.failed + 1

    def opened(self, slot: str) -> None:
        """Remember which slot opened, to try it first; the count stays until it is folded into the record."""
        count = self.read()
        if count.slot != slot:
            self._write(structs.replace(count, slot=slot))

    def clear(self) -> None:
        """Forget the wrong tries: they stand in the record now."""
        count = self.read()
        self._write(TryCount(slot=count.slot, dear=count.dear))

    def note_dear(self, salt: str, seconds: float) -> float:
        """Remember of the slot with *salt* in how many *seconds* a try was too dear now, 0 that it was not.

        Returns what it was at the unlock before; 0 where it was not, or nobody knows.
        """
        count = self.read()
        others = {one: took for one, took in count.dear.items() if one != salt}
        dear = others | ({salt: seconds} if seconds else {})
        if dear != count.dear:
            kept = list(dear.items())[-_MOST_DEAR:]
            self._write(structs.replace(count, dear=dict(kept)))
        return count.dear.get(salt, 0.0)

    def _write(self, count: TryCount) -> bool:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            atomic_write(self._path, msgspec.json.encode(count))
        except (StorageError, OSError):
            return False
        return True


def _wait_after(failed: int) -> float:
    if failed <= _FREE_TRIES:
        return 0.0
    return min(_LONGEST_WAIT, float(2 ** min(failed - _FREE_TRIES, 10)))
