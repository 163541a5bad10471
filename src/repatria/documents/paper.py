"""Measures of paper: sizes, margins and type, in points (1/72 inch)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

MM = 72 / 25.4
PaperName = Literal["A4", "Letter"]

_SIZES: dict[PaperName, tuple[float, float]] = {"A4": (210 * MM, 297 * MM), "Letter": (612.0, 792.0)}


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of sheet with its margins; the text stands in the middle *width* by *height*."""

    name: PaperName
    page_width: float
    page_height: float
    left: float = 18 * MM
    right: float = 18 * MM
    top: float = 30 * MM
    bottom: float = 20 * MM

    @property
    def width(self) -> float:
        """Return the width of the text."""
        return self.page_width - self.left - self.right

    @property
    def height(self) -> float:
        """Return the height of the text."""
        return self.page_height - self.top - self.bottom

    def sideways(self) -> Paper:
        """Return the same sheet with its long side below, for tables of many columns."""
        return replace(self, page_width=self.page_height, page_height=self.page_width)


def paper(name: PaperName) -> Paper:
    """Return the measures of A4 or Letter."""
    page_width, page_height = _SIZES[name]
    return Paper(name, page_width, page_height)


TITLE_SIZE = 17.0
HEADING_SIZE = 13.0
TEXT_SIZE = 11.0
LEADING = 1.35
BOX = 5 * MM
HAND_LINE = 8 * MM
GAP = 2.2 * MM
