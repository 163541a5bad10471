"""Shows where a part of a form begins and ends: its condition, and what behind it is no part of it any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from repatria.documents.blocks import Block, Words
from repatria.documents.fields import Together
from repatria.documents.paper import MM
from repatria.documents.pen import Pen

_ABOVE, _BELOW, _WIDE, _THICK = 3 * MM, 3.5 * MM, 14 * MM, 1.8


@dataclass(frozen=True, slots=True)
class EndLine:
    """A short thick line in the middle, unlike any to write on; it never stands last on a page."""

    keep_with_next: bool = True

    def height(self, _width: float) -> float:
        """Return the room around the line."""
        return _ABOVE + _BELOW

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the line."""
        with pen.furniture():
            middle, level = x + width / 2, top - _ABOVE
            pen.line(middle - _WIDE / 2, level, middle + _WIDE / 2, level, width=_THICK)


def parted(parts: Iterable[list[Block]]) -> Iterator[list[Block]]:
    """Yield *parts* that follow each other, a short line above each that has no heading behind one that has."""
    under_heading = False
    for part in parts:
        yield [EndLine(), *part] if part and under_heading and not _is_heading(part[0]) else part
        under_heading = any(map(_is_heading, part)) if part else under_heading


def with_condition(blocks: list[Block], condition: Words | None) -> list[Block]:
    """Return a part of the form with its condition below its heading, or above all of it where it has none."""
    if condition is None or not blocks:
        return blocks
    if isinstance(blocks[0], Together):
        return [Together(tuple(with_condition(list(blocks[0].blocks), condition))), *blocks[1:]]
    above = blocks[:1] if _is_heading(blocks[0]) else []
    return [*above, replace(condition, indent=0.0), *blocks[len(above) :]]


def _is_heading(block: Block) -> bool:
    if isinstance(block, Together):
        return bool(block.blocks) and _is_heading(block.blocks[0])
    return isinstance(block, Words) and block.role == "H2"
