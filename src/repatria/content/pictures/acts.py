"""What a person does to a picture: turn, crop, black out; each on the picture that the acts before left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels: *left* and *top* belong to it, *right* and *bottom* do not."""

    left: int
    top: int
    right: int
    bottom: int

    def within(self, size: Size) -> Box:
        """Return what of it lies in a picture of *size*, empty where nothing does."""
        left, top = max(0, self.left), max(0, self.top)
        return Box(left, top, max(left, min(self.right, size[0])), max(top, min(self.bottom, size[1])))

    @property
    def is_empty(self) -> bool:
        """Tell whether it holds no pixel."""
        return self.right <= self.left or self.bottom <= self.top


@dataclass(frozen=True, slots=True)
class Turn:
    """Turn page *page* by *quarters* to the right."""

    quarters: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class Crop:
    """Keep *box* of page *page* and nothing else."""

    box: Box
    page: int = 0


@dataclass(frozen=True, slots=True)
class Redact:
    """Overwrite *box* of page *page* with black, for good."""

    box: Box
    page: int = 0


Act = Turn | Crop | Redact


@dataclass(frozen=True, slots=True)
class Plan:
    """The same acts in another order: *black* of the picture as it was, then *kept* of it, then *quarters*."""

    black: tuple[Box, ...]
    kept: Box
    quarters: int


def planned(size: Size, acts: Iterable[Act]) -> Plan:
    """Return what *acts* do to a picture of *size*, all counted in its own pixels."""
    kept, quarters = Box(0, 0, *size), 0
    black: list[Box] = []
    for act in acts:
        if isinstance(act, Turn):
            quarters = (quarters + act.quarters) % 4
        else:
            box = _back(act.box, kept, quarters)
            if isinstance(act, Crop):
                kept = box
            elif not box.is_empty:
                black.append(box)
    return Plan(tuple(black), kept, quarters)


@dataclass(frozen=True, slots=True)
class Blocks:
    """What was compressed together: blocks of *size*, one corner at *origin*, smoothed *margin* pixels beyond."""

    size: Size = (1, 1)
    origin: Size = (0, 0)
    margin: int = 0

    def around(self, box: Box) -> Box:
        """Return *box* grown to all pixels that may tell of it."""
        (across, down), (first, top), more = self.size, self.origin, self.margin
        return Box(
            (box.left - first) // across * across + first - more,
            (box.top - top) // down * down + top - more,
            -((first - box.right) // across) * across + first + more,
            -((top - box.bottom) // down) * down + top + more,
        )


def _back(box: Box, kept: Box, quarters: int) -> Box:
    """Return where *box* of the picture as it is now lies in the picture as it was."""
    width, height = kept.right - kept.left, kept.bottom - kept.top
    shown = (height, width) if quarters % 2 else (width, height)
    box = box.within(shown)
    for _ in range(quarters):  # one quarter to the left each
        tall = shown[0]
        box = Box(box.top, tall - box.right, box.bottom, tall - box.left)
        shown = (shown[1], shown[0])
    return Box(box.left + kept.left, box.top + kept.top, box.right + kept.left, box.bottom + kept.top)
