"""How large a bundle and each thing in it may be; everything beyond is refused before it is held."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.errors import BundleTooLargeError

MIB = 1 << 20
GIB = 1 << 30

SEGMENT_EVENTS = 65_536
SEGMENT_BYTES = 16 * MIB
LINE_BYTES = 1 * MIB


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is accepted; *ratio* bounds what a small file may grow into, beyond *free* bytes.

    The largest that is sealed holds one file of a case, and fits on a stick with FAT32.
    """

    sealed: int = 2 * GIB + GIB // 4
    opened: int = 8 * GIB
    ratio: int = 100
    free: int = 16 * MIB
    manifest: int = 16 * MIB
    segments: int = 20_000
    segment_events: int = SEGMENT_EVENTS
    segment_bytes: int = SEGMENT_BYTES
    line: int = LINE_BYTES
    files: int = 5_000
    held_file: int = 16 * MIB

    def bears(self, taken: int) -> int:
        """Return how many bytes may be opened out of *taken* compressed ones."""
        return min(self.opened, self.free + self.ratio * taken)


STANDARD = Limits()


def need(what: str, found: int, limit: int) -> None:
    """Refuse *what* when it is larger than its limit."""
    if found > limit:
        raise BundleTooLargeError(what=what, found=found, limit=limit)
