"""The pieces a document is made of; each knows its height at a width and draws itself whole.

To add one: a frozen dataclass with ``height`` and ``draw``; layout never cuts it in two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

from repatria.documents.fonts import REGULAR, SEMIBOLD
from repatria.documents.paper import BOX, GAP, HAND_LINE, HEADING_SIZE, LEADING, MM, TEXT_SIZE, TITLE_SIZE
from repatria.documents.pen import Pen
from repatria.documents.text import word_width, wrap

_INDENT = BOX + 3 * MM


class Block(Protocol):
    """Something that stands on a page whole."""

    @property
    def keep_with_next(self) -> bool:
        """Tell whether it may not stand last on a page."""
        ...

    def height(self, width: float) -> float:
        """Return the height it takes at *width*, in points."""
        ...

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it with its upper left corner at (*x*, *top*)."""
        ...


@runtime_checkable
class Continued(Protocol):
    """A row of a table: on a new page the head of the table stands *above* it again."""

    @property
    def above(self) -> Block | None:
        """Return the head, or None for the head itself."""
        ...


@runtime_checkable
class Parted(Protocol):
    """A block that words of people can make taller than a page; it is then cut between its lines."""

    def pieces(self, width: float) -> Sequence[Block]:
        """Return the same, cut as small as it may be."""
        ...


def pieces_of(block: Block, width: float) -> Sequence[Block]:
    """Return *block* cut as small as it may be."""
    return block.pieces(width) if isinstance(block, Parted) else (block,)


def head_of(block: Block) -> list[Block]:
    """Return what is said again above *block* where it begins a page: its row's number, the head of its table."""
    if not isinstance(block, Continued) or block.above is None:
        return []
    inner = head_of(block.block) if isinstance(block, Under) else []
    return [block.above, *inner]


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph, a heading or a quiet note."""

    text: str
    role: str = "P"
    font: str = REGULAR
    size: float = TEXT_SIZE
    before: float = 0.0
    after: float = GAP
    indent: float = 0.0
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        """Return the height of the lines with the space around them."""
        lines = len(wrap(self.text, self.font, self.size, width - self.indent))
        return self.before + lines * self.size * LEADING + self.after

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Write the lines from the top."""
        baseline = top - self.before - self.size
        with pen.marked(self.role):
            for line in wrap(self.text, self.font, self.size, width - self.indent):
                pen.write(x + self.indent, baseline, line, font=self.font, size=self.size)
                baseline -= self.size * LEADING

    def pieces(self, width: float) -> list[Block]:
        """Return the lines, each by itself."""
        lines = wrap(self.text, self.font, self.size, width - self.indent)
        last = len(lines) - 1
        return [
            replace(
                self,
                text=line,
                before=0.0 if number else self.before,
                after=0.0 if number < last else self.after,
                keep_with_next=self.keep_with_next and number == last,
            )
            for number, line in enumerate(lines)
        ]


@dataclass(frozen=True, slots=True)
class Under:
    """A *block* that is part of something longer: where it begins a page, *above* tells again of what."""

    block: Block
    above: Block

    @property
    def keep_with_next(self) -> bool:
        """Tell whether the block itself may not stand last on a page."""
        return self.block.keep_with_next

    def height(self, width: float) -> float:
        """Return the height of the block."""
        return self.block.height(width)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the block."""
        self.block.draw(pen, x, top, width)

    def pieces(self, width: float) -> list[Block]:
        """Return the pieces of the block, each part of the same."""
        return [Under(piece, self.above) for piece in pieces_of(self.block, width)]


def tall(blocks: Sequence[Block], width: float) -> float:
    """Return the height of *blocks*, one below the other."""
    return sum(block.height(width) for block in blocks)


def title(text: str) -> Words:
    """Return the name of the document."""
    return Words(text, role="H1", font=SEMIBOLD, size=TITLE_SIZE, after=3 * MM, keep_with_next=True)


def heading(text: str) -> Words:
    """Return the name of a section; it never stands last on a page."""
    return Words(
        text, role="H2", font=SEMIBOLD, size=HEADING_SIZE, before=4 * MM, after=2 * MM, keep_with_next=True
    )


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A box to tick, what it is about, quiet lines below: who, why; and *by_hand*, what is written beside lines."""

    text: str
    details: tuple[str, ...] = ()
    ticked: bool = False
    margin: str = ""
    by_hand: tuple[str, ...] = ()
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        """Return the height of the words or of the box, whichever is taller."""
        inner = width - _INDENT - self._margin_width(width)
        lines = len(wrap(self.text, SEMIBOLD, TEXT_SIZE, inner))
        lines += sum(len(wrap(detail, REGULAR, TEXT_SIZE, inner)) for detail in self.details)
        return max(lines * TEXT_SIZE * LEADING, BOX) + 2 * GAP + (HAND_LINE if self.by_hand else 0.0)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the box at the left, the words beside it, the margin note at the right, a hairline below."""
        inner = width - _INDENT - self._margin_width(width)
        with pen.furniture():
            pen.box(x, top - GAP - BOX, BOX, ticked=self.ticked)
            bottom = top - self.height(width)
            pen.line(x, bottom, x + width, bottom, width=0.3)
        baseline = top - GAP - TEXT_SIZE
        with pen.marked("P"):
            for line in wrap(self.text, SEMIBOLD, TEXT_SIZE, inner):
                pen.write(x + _INDENT, baseline, line, font=SEMIBOLD, size=TEXT_SIZE)
                baseline -= TEXT_SIZE * LEADING
            for detail in self.details:
                for line in wrap(detail, REGULAR, TEXT_SIZE, inner):
                    pen.write(x + _INDENT, baseline, line, size=TEXT_SIZE)
                    baseline -= TEXT_SIZE * LEADING
            margin_top = top - GAP - TEXT_SIZE
            if self.margin:
                left = x + width - self._margin_width(width) + 3 * MM
                for line in wrap(self.margin, REGULAR, TEXT_SIZE, self._margin_width(width) - 3 * MM):
                    pen.write(left, margin_top, line, size=TEXT_SIZE)
                    margin_top -= TEXT_SIZE * LEADING
        self._draw_lines(pen, x + _INDENT, bottom + GAP + 0.5 * MM, width - _INDENT)

    def _draw_lines(self, pen: Pen, left: float, baseline: float, width: float) -> None:
        if not self.by_hand:
            return
        # The first, a day and an hour, needs more room than the letters of a name.
        shares = [2.0, *([1.0] * (len(self.by_hand) - 1))]
        for words, share in zip(self.by_hand, shares, strict=True):
            room = width * share / sum(shares)
            with pen.marked("P"):
                pen.write(left, baseline, words, size=TEXT_SIZE)
            with pen.furniture():
                start = left + word_width(words, REGULAR, TEXT_SIZE) + 2 * MM
                pen.line(start, baseline - 0.5 * MM, left + room - 3 * MM, baseline - 0.5 * MM)
            left += room

    def _margin_width(self, width: float) -> float:
        return width * 0.27 if self.margin else 0.0
