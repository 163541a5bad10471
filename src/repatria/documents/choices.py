"""The boxes of a question that are ticked, beside its words or below them in columns."""

from __future__ import annotations

from dataclasses import dataclass, replace

from repatria.documents.blocks import Block, Words
from repatria.documents.fonts import REGULAR, SEMIBOLD
from repatria.documents.paper import BOX, GAP, LEADING, MM, TEXT_SIZE
from repatria.documents.pen import Pen
from repatria.documents.text import word_width, wrap

_INDENT = BOX + 3 * MM
_CLEAR = 2 * MM
"""Between words and the box of the next column, besides what stands around every box."""
_BESIDE = 3 * MM


@dataclass(frozen=True, slots=True)
class Choices:
    """A question answered by ticking boxes, in as many columns as the words allow."""

    label: str
    options: tuple[tuple[str, bool], ...]
    hint: str = ""
    indent: float = 0.0
    keep_with_next: bool = False
    columns: int = 0

    def height(self, width: float) -> float:
        """Return the height of label, hint and boxes."""
        inner = width - self.indent
        if self._fits_beside(inner):
            return BOX + len(self._hint(inner)) * TEXT_SIZE * LEADING + GAP
        after = 0.0 if self.columns else GAP * 1.5
        return len(self._said(inner)) * TEXT_SIZE * LEADING + sum(self._row_heights(inner)) + after

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Write the label, then the boxes: beside it where all fit, else row by row."""
        left, inner = x + self.indent, width - self.indent
        if self._fits_beside(inner):
            self._draw_beside(pen, left, top, inner)
            return
        baseline = top - TEXT_SIZE
        with pen.marked("P"):
            for line, font in self._said(inner):
                pen.write(left, baseline, line, font=font, size=TEXT_SIZE)
                baseline -= TEXT_SIZE * LEADING
            self._draw_boxes(pen, left, baseline + TEXT_SIZE, inner)

    def pieces(self, width: float) -> list[Block]:
        """Return the same as label, hint and single rows of boxes, which keep their columns."""
        inner = width - self.indent
        said: list[Block] = [
            Words(line, font=font, after=0.0, indent=self.indent, keep_with_next=font == SEMIBOLD)
            for line, font in self._said(inner)
        ]
        if len(self.options) == 1:
            (words, ticked), *_ = self.options
            first, *rest = wrap(words, REGULAR, TEXT_SIZE, self._room(inner))
            box = replace(self, label="", hint="", options=((first, ticked),), columns=1)
            return [*said, box, *(Words(line, after=0.0, indent=self.indent + _INDENT) for line in rest)]
        columns = self._columns(inner) if len(self.options) > self.columns else 1
        rows = [self.options[start : start + columns] for start in range(0, len(self.options), columns)]
        boxes = [replace(self, label="", hint="", options=row, columns=columns) for row in rows]
        end = Words("", after=GAP * 1.5, keep_with_next=self.keep_with_next)
        return [*said, *boxes, *(() if self.columns else (end,))]

    def _said(self, width: float) -> list[tuple[str, str]]:
        """Return the lines above the boxes, each with its font; none above those that go on."""
        label = [] if self.columns else wrap(self.label, SEMIBOLD, TEXT_SIZE, width)
        return [*((line, SEMIBOLD) for line in label), *((line, REGULAR) for line in self._hint(width))]

    def _fits_beside(self, width: float) -> bool:
        if self.columns:
            return False
        label = word_width(self.label, SEMIBOLD, TEXT_SIZE)
        boxes = sum(_INDENT + word_width(words, REGULAR, TEXT_SIZE) + _BESIDE for words, _ in self.options)
        return "\n" not in self.label and len(self.options) <= 4 and label + _BESIDE + boxes <= width

    def _hint(self, width: float) -> list[str]:
        return wrap(self.hint, REGULAR, TEXT_SIZE, width) if self.hint else []

    def _draw_beside(self, pen: Pen, left: float, top: float, width: float) -> None:
        baseline = top - TEXT_SIZE
        with pen.marked("P"):
            pen.write(left, baseline, self.label, font=SEMIBOLD, size=TEXT_SIZE)
            start = left + word_width(self.label, SEMIBOLD, TEXT_SIZE) + _BESIDE
            for words, ticked in self.options:
                pen.box(start, top - BOX, BOX, ticked=ticked)
                pen.write(start + BOX + 1.5 * MM, baseline, words, size=TEXT_SIZE)
                start += _INDENT + word_width(words, REGULAR, TEXT_SIZE) + _BESIDE
            for number, line in enumerate(self._hint(width)):
                below = top - BOX - 0.6 * MM - TEXT_SIZE - number * TEXT_SIZE * LEADING
                pen.write(left, below, line, size=TEXT_SIZE)

    def _draw_boxes(self, pen: Pen, left: float, top: float, width: float) -> None:
        columns = self._columns(width)
        column_width = width / columns
        for number, tall in enumerate(self._row_heights(width)):
            for place, (words, ticked) in enumerate(self.options[number * columns : (number + 1) * columns]):
                start = left + place * column_width
                pen.box(start, top - BOX - 0.5 * MM, BOX, ticked=ticked)
                baseline = top - TEXT_SIZE - 1
                for line in wrap(words, REGULAR, TEXT_SIZE, self._room(width)):
                    pen.write(start + BOX + 2 * MM, baseline, line, size=TEXT_SIZE)
                    baseline -= TEXT_SIZE * LEADING
            top -= tall

    def _columns(self, width: float) -> int:
        if self.columns:
            return self.columns
        widest = max((word_width(words, REGULAR, TEXT_SIZE) for words, _ in self.options), default=0.0)
        for columns in (4, 3, 2):
            if widest <= width / columns - _INDENT - _CLEAR:
                return columns
        # Two lines in half the width take no more room than one line each, and keep a long list on its page.
        return 2 if widest <= 1.7 * (width / 2 - _INDENT) else 1

    def _room(self, width: float) -> float:
        """Return how wide the words beside a box may be."""
        columns = self._columns(width)
        return width / columns - _INDENT - (_CLEAR if columns > 1 else 0.0)

    def _row_heights(self, width: float) -> list[float]:
        columns, room = self._columns(width), self._room(width)
        heights = []
        for start in range(0, len(self.options), columns):
            row = self.options[start : start + columns]
            lines = max(len(wrap(words, REGULAR, TEXT_SIZE, room)) for words, _ in row)
            heights.append(max(lines * TEXT_SIZE * LEADING, BOX) + 1.2 * MM)
        return heights
