"""A row of a table: cells with hairlines; one taller than a page goes on upon the next, line by line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest

from repatria.documents.blocks import Block
from repatria.documents.fonts import REGULAR, SEMIBOLD
from repatria.documents.paper import HAND_LINE, LEADING, MM, TEXT_SIZE
from repatria.documents.pen import FRAME, Pen
from repatria.documents.text import wrap

_PADDING = 1.2 * MM


@dataclass(frozen=True, slots=True)
class Grid:
    """One row of a table; empty cells are tall enough for handwriting.

    A row that is *open* above or below goes on there: it has no line on that side.
    """

    cells: tuple[str, ...]
    head: bool = False
    widths: tuple[float, ...] = ()
    keep_with_next: bool = False
    above: Block | None = None
    open_above: bool = False
    open_below: bool = False

    def height(self, width: float) -> float:
        """Return the height of the tallest cell."""
        lines = max(len(lines) for lines in self._lines(width))
        padding = _PADDING * (2 - self.open_above - self.open_below)
        least = 0.0 if self.head or self.open_above or self.open_below else HAND_LINE
        return max(lines * TEXT_SIZE * LEADING + padding, least)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the cells and their lines."""
        with pen.furniture():
            self._draw_frame(pen, x, top, width)
        left = x
        with pen.marked("P"):
            for share, lines in zip(self._shares(), self._lines(width), strict=True):
                baseline = top - (0.0 if self.open_above else _PADDING) - TEXT_SIZE
                for line in lines:
                    pen.write(left + _PADDING, baseline, line, font=self._font(), size=TEXT_SIZE)
                    baseline -= TEXT_SIZE * LEADING
                left += share * width

    def pieces(self, width: float) -> list[Block]:
        """Return the row line by line, each piece open to the next."""
        rows = list(zip_longest(*self._lines(width), fillvalue=""))
        last = len(rows) - 1
        return [
            replace(
                self,
                cells=cells,
                open_above=self.open_above or number > 0,
                open_below=self.open_below or number < last,
                keep_with_next=self.keep_with_next and number == last,
            )
            for number, cells in enumerate(rows)
        ]

    def _draw_frame(self, pen: Pen, x: float, top: float, width: float) -> None:
        bottom = top - self.height(width)
        if not (self.open_above or self.open_below):
            left = x
            for share in self._shares():
                pen.box(left, bottom, share * width, height=top - bottom)
                left += share * width
            return
        edges = [x + width * sum(self._shares()[:number]) for number in range(len(self.cells) + 1)]
        for edge in edges:
            pen.line(edge, top, edge, bottom, width=FRAME)
        for shut, y in ((not self.open_above, top), (not self.open_below, bottom)):
            if shut:
                pen.line(x, y, x + width, y, width=FRAME)

    def _font(self) -> str:
        return SEMIBOLD if self.head else REGULAR

    def _shares(self) -> tuple[float, ...]:
        return self.widths or tuple(1 / len(self.cells) for _ in self.cells)

    def _lines(self, width: float) -> list[list[str]]:
        return [
            wrap(cell, self._font(), TEXT_SIZE, share * width - 2 * _PADDING)
            for cell, share in zip(self.cells, self._shares(), strict=True)
        ]
