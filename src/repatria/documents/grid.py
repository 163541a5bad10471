"""A row of a table: cells with hairlines; one taller than a page goes on upon the next, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from repatria.documents.blocks import Block
from repatria.documents.fonts import REGULAR, SEMIBOLD
from repatria.documents.paper import BOX, HAND_LINE, LEADING, MM, TEXT_SIZE
from repatria.documents.pen import FRAME, Pen
from repatria.documents.text import word_width, wrap

_PADDING = 1.2 * MM
_BESIDE_BOX = 1.5 * MM
_BETWEEN = 3 * MM
_BOX_LINE = BOX + 1.2 * MM


@dataclass(frozen=True, slots=True)
class Grid:
    """One row of a table; empty cells are tall enough for handwriting, or hold *boxes* to tick.

    A row that is *open* above or below goes on there: it has no line on that side.
    """

    cells: tuple[str, ...]
    head: bool = False
    widths: tuple[float, ...] = ()
    keep_with_next: bool = False
    above: Block | None = None
    open_above: bool = False
    open_below: bool = False
    boxes: tuple[tuple[str, ...], ...] = ()
    lines: int = 1

    def height(self, width: float) -> float:
        """Return the height of the tallest cell."""
        lines = max(len(lines) for lines in self._lines(width))
        padding = _PADDING * (2 - self.open_above - self.open_below)
        least = 0.0 if self.head or self.open_above or self.open_below else self.lines * HAND_LINE
        boxes = max((len(rows) for rows in self._box_rows(width)), default=0)
        return max(lines * TEXT_SIZE * LEADING + padding, boxes * _BOX_LINE + padding, least)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the cells and their lines."""
        with pen.furniture():
            self._draw_frame(pen, x, top, width)
        left, inner = x + _PADDING, top - (0.0 if self.open_above else _PADDING)
        boxes = self._box_rows(width) or [[] for _ in self.cells]
        with pen.marked("P"):
            for share, lines, rows in zip(self._shares(), self._lines(width), boxes, strict=True):
                baseline = inner - TEXT_SIZE
                for line in lines:
                    pen.write(left, baseline, line, font=self._font(), size=TEXT_SIZE)
                    baseline -= TEXT_SIZE * LEADING
                self._draw_boxes(pen, rows, left, inner)
                left += share * width

    def pieces(self, width: float) -> list[Block]:
        """Return the row line by line, each piece open to the next; boxes stay in one piece."""
        if any(self.boxes):
            return [self]
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

    def _draw_boxes(self, pen: Pen, rows: Sequence[Sequence[str]], left: float, top: float) -> None:
        for row in rows:
            start = left
            for words in row:
                pen.box(start, top - BOX - 0.4 * MM, BOX)
                pen.write(start + BOX + _BESIDE_BOX, top - TEXT_SIZE - 1, words, size=TEXT_SIZE)
                start += _box_width(words) + _BETWEEN
            top -= _BOX_LINE

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

    def _box_rows(self, width: float) -> list[list[list[str]]]:
        """Return for each cell its boxes in rows, as many in each as the cell has room for."""
        pairs = zip(self.boxes, self._shares(), strict=False)
        return [_in_rows(options, share * width - 2 * _PADDING) for options, share in pairs]


def _box_width(words: str) -> float:
    return BOX + _BESIDE_BOX + word_width(words, REGULAR, TEXT_SIZE)


def _in_rows(options: Sequence[str], width: float) -> list[list[str]]:
    rows: list[list[str]] = []
    left = 0.0
    for words in options:
        needed = _box_width(words)
        if not rows or needed > left:
            rows.append([])
            left = width
        rows[-1].append(words)
        left -= needed + _BETWEEN
    return rows


def boxes_fit(options: Sequence[str], width: float) -> bool:
    """Tell whether a cell *width* wide has room for a box with each of *options*."""
    return all(_box_width(words) <= width - 2 * _PADDING for words in options)
