"""The pieces of a form on paper: a question with room to write, and what stands together."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.documents.blocks import Block, Words
from repatria.documents.fonts import REGULAR, SEMIBOLD
from repatria.documents.paper import GAP, HAND_LINE, LEADING, MM, TEXT_SIZE
from repatria.documents.pen import Pen
from repatria.documents.text import word_width, wrap

_BESIDE = 3 * MM
_BELOW_LINE = 1.4 * MM
"""Between a line to write on and what comes next."""
NOTHING = "—"


@dataclass(frozen=True, slots=True)
class Question:
    """A question with room to answer by hand, or with the answer typed; both beside the label where they fit.

    *room* is what is written of a short answer: lines of a width, each with a word before it.
    """

    label: str
    answer: str = ""
    hint: str = ""
    lines: int = 1
    blank: bool = True
    indent: float = 0.0
    keep_with_next: bool = False
    room: tuple[tuple[str, float], ...] = ()

    def height(self, width: float) -> float:
        """Return the height of label, hint and answer or writing lines."""
        inner = width - self.indent
        if self._fits_beside(inner):
            if not self.blank:
                return TEXT_SIZE * LEADING + GAP
            return self.lines * HAND_LINE + len(self._typed(inner)) * TEXT_SIZE * LEADING + _BELOW_LINE
        count = len(wrap(self.label, SEMIBOLD, TEXT_SIZE, inner)) + len(self._typed(inner))
        room = self.lines * HAND_LINE + GAP if self.blank else GAP * 1.5
        return count * TEXT_SIZE * LEADING + room

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Write the label, then the answer or the lines to write on."""
        left, inner = x + self.indent, width - self.indent
        if self._fits_beside(inner):
            self._draw_beside(pen, left, top, inner)
            return
        baseline = top - TEXT_SIZE
        with pen.marked("P"):
            for line in wrap(self.label, SEMIBOLD, TEXT_SIZE, inner):
                pen.write(left, baseline, line, font=SEMIBOLD, size=TEXT_SIZE)
                baseline -= TEXT_SIZE * LEADING
            for line in self._typed(inner):
                pen.write(left, baseline, line, size=TEXT_SIZE)
                baseline -= TEXT_SIZE * LEADING
        if self.blank:
            with pen.furniture():
                for number in range(self.lines if not self.room else 0):
                    y = baseline + TEXT_SIZE - (number + 1) * HAND_LINE + 1 * MM
                    pen.line(left, y, left + inner, y)
            self._draw_room(pen, left, baseline + TEXT_SIZE - HAND_LINE + 1 * MM, inner)

    def pieces(self, width: float) -> list[Block]:
        """Return the same as label and single lines, typed or to write on."""
        said = [Words(line, after=0.0, indent=self.indent) for line in self._typed(width - self.indent)]
        by_hand = [Question("", indent=self.indent)] * self.lines if self.blank else []
        head = Words(self.label, font=SEMIBOLD, after=0.0, indent=self.indent, keep_with_next=True)
        end = Words("", after=GAP * 1.5, keep_with_next=self.keep_with_next)
        return [head, *said, *by_hand, end]

    def _draw_beside(self, pen: Pen, left: float, top: float, width: float) -> None:
        start = left + word_width(self.label, SEMIBOLD, TEXT_SIZE) + _BESIDE
        baseline = top - (HAND_LINE - 1.5 * MM if self.blank else TEXT_SIZE)
        with pen.marked("P"):
            pen.write(left, baseline, self.label, font=SEMIBOLD, size=TEXT_SIZE)
            if not self.blank:
                pen.write(start, baseline, self.answer or NOTHING, size=TEXT_SIZE)
            for line in self._typed(width) if self.blank else ():
                baseline -= TEXT_SIZE * LEADING
                pen.write(left, baseline, line, size=TEXT_SIZE)
        if self.blank:
            first = top - HAND_LINE + 1 * MM
            self._draw_room(pen, start, first, left + width - start)
            with pen.furniture():
                if not self.room:
                    pen.line(start, first, left + width, first)
                for number in range(1, self.lines):
                    y = baseline - number * HAND_LINE - 0.5 * MM
                    pen.line(left, y, left + width, y)

    def _draw_room(self, pen: Pen, left: float, y: float, width: float) -> None:
        """Draw the parts of a short answer, closer to each other where there is less room."""
        squeeze = min(1.0, width / self._room_width()) if self.room else 1.0
        for words, wide in self.room:
            if words:
                with pen.marked("P"):
                    pen.write(left, y + 0.5 * MM, words, size=TEXT_SIZE)
                left += word_width(words, REGULAR, TEXT_SIZE) + _BESIDE / 3
            end = left + (wide + _BESIDE) * squeeze - _BESIDE
            with pen.furniture():
                pen.line(left, y, end, y)
            left = end + _BESIDE

    def _room_width(self) -> float:
        words = sum(word_width(words, REGULAR, TEXT_SIZE) + _BESIDE / 3 for words, _ in self.room if words)
        return words + sum(wide + _BESIDE for _, wide in self.room)

    def _fits_beside(self, width: float) -> bool:
        label = word_width(self.label, SEMIBOLD, TEXT_SIZE)
        if self.blank:
            room = self._room_width() if self.room else width * 0.55
            return "\n" not in self.label and label + _BESIDE + room < width + _BESIDE
        if "\n" in self.answer + self.label:
            return False
        answer = word_width(self.answer or NOTHING, REGULAR, TEXT_SIZE)
        return not self.hint and label + _BESIDE + answer <= width

    def _typed(self, width: float) -> list[str]:
        typed = wrap(self.hint, REGULAR, TEXT_SIZE, width) if self.hint else []
        return typed if self.blank else typed + wrap(self.answer or NOTHING, REGULAR, TEXT_SIZE, width)


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stand on one page, as signatures with what they sign."""

    blocks: tuple[Block, ...]
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        """Return the height of all of them."""
        return sum(block.height(width) for block in self.blocks)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw them one below the other."""
        for block in self.blocks:
            block.draw(pen, x, top, width)
            top -= block.height(width)

    def pieces(self, width: float) -> tuple[Block, ...]:
        """Return the blocks, each by itself."""
        return self.blocks
