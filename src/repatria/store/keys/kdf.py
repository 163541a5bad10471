"""Turn a passphrase into a key, slowly enough to make guessing dear, never at a cost outside the bounds."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from argon2.low_level import Type, hash_secret_raw

from repatria.domain.errors import KdfCostRefusedError

SALT_LENGTH = 16
_KEY_LENGTH = 32
_FLOOR_KIB, _FLOOR_PASSES = 64 * 1024, 3
_CEILING_KIB, _CEILING_PASSES, _CEILING_LANES = 256 * 1024, 32, 4
_PRACTICE_KIB = 64
_SHORTEST, _LONGEST = 0.5, 1.0
_TOO_SHORT, _TOO_LONG = 0.4, 2.0
"""Seconds of one try at which a cost no longer fits the machine: below, or above."""


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one try of a passphrase costs: Argon2id memory, passes over it, and lanes."""

    memory_kib: int
    passes: int
    lanes: int = 1

    @property
    def work(self) -> int:
        """Return how much one try writes, in KiB: the time of a try grows with it."""
        return self.memory_kib * self.passes

    @classmethod
    def floor(cls) -> KdfCost:
        """Return the least that a vault for real cases takes."""
        return cls(_FLOOR_KIB, _FLOOR_PASSES)

    @classmethod
    def for_practice(cls) -> KdfCost:
        """Return a cost for practice and tests, which protects nothing; a real vault refuses it."""
        return cls(_PRACTICE_KIB, 1)

    def check(self, *, practice: bool) -> None:
        """Refuse a cost too cheap to protect, or so dear that it could be meant to block the machine."""
        least_kib, least_passes = (_PRACTICE_KIB, 1) if practice else (_FLOOR_KIB, _FLOOR_PASSES)
        allowed = (
            least_kib <= self.memory_kib <= _CEILING_KIB
            and least_passes <= self.passes <= _CEILING_PASSES
            and 1 <= self.lanes <= _CEILING_LANES
        )
        if not allowed:
            raise KdfCostRefusedError(
                memory_kib=self.memory_kib, passes=self.passes, lanes=self.lanes, practice=practice
            )


def derive(passphrase: str, salt: bytes, cost: KdfCost, *, practice: bool) -> bytes:
    """Return the key that *passphrase* gives at *cost*, which is checked before anything is spent.

    The same letters typed on another keyboard give the same key (NFC).
    """
    cost.check(practice=practice)
    return hash_secret_raw(
        unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass"),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=_KEY_LENGTH,
        type=Type.ID,
    )


def calibrate(timed: Callable[[KdfCost], float] | None = None) -> KdfCost:
    """Return the cost that takes this machine between half a second and a second, within the bounds.

    Memory grows before passes, since memory is what an attacker's machines lack. On a machine too slow for
    the floor the floor stands.
    """
    timed = timed or time_of
    cost = KdfCost.floor()
    seconds = timed(cost)
    while seconds < _SHORTEST and cost.memory_kib < _CEILING_KIB:
        dearer = replace(cost, memory_kib=cost.memory_kib * 2)
        seconds_then = timed(dearer)
        if seconds_then > _LONGEST:
            break
        cost, seconds = dearer, seconds_then
    if seconds < _SHORTEST:
        passes = int(cost.passes * _SHORTEST / max(seconds, 0.001)) + 1
        cost = replace(cost, passes=min(passes, _CEILING_PASSES))
    return cost


def fitting(cost: KdfCost, seconds: float) -> KdfCost:
    """Return the cost for a machine on which one try at *cost* took *seconds*: the same while that is bearable.

    Else what takes between half a second and a second by the time it took, within the bounds; memory comes first.
    """
    if _TOO_SHORT <= seconds <= _TOO_LONG:
        return cost
    aim = (_SHORTEST + _LONGEST) / 2
    work = cost.work * aim / max(seconds, 0.001)
    memory = _FLOOR_KIB
    while memory < _CEILING_KIB and memory * 2 * _FLOOR_PASSES <= work:
        memory *= 2
    passes = min(max(round(work / memory), _FLOOR_PASSES), _CEILING_PASSES)
    return replace(cost, memory_kib=memory, passes=passes)


def time_of(cost: KdfCost) -> float:
    """Return the seconds that one try at *cost* takes now."""
    started = time.perf_counter()
    derive("calibration", bytes(SALT_LENGTH), cost, practice=False)
    return time.perf_counter() - started
