"""A sheet that is read to somebody: in two languages, or beside a column for the interpreter who says it in hers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from repatria.documents.blocks import Block, Words, head_of, pieces_of
from repatria.documents.fields import Together
from repatria.documents.fonts import REGULAR
from repatria.documents.paper import GAP, LEADING, MM, TEXT_SIZE
from repatria.documents.pen import Pen
from repatria.documents.text import wrap
from repatria.documents.words import word

_SHARE = 0.66


@dataclass(frozen=True, slots=True)
class Aloud:
    """How it is read: *second* names another language of the form, *interpreter* keeps a blank column."""

    second: str = ""
    interpreter: bool = False


PLAIN = Aloud()


@dataclass(frozen=True, slots=True)
class Beside:
    """A block with a blank column at its right; *head* names the column."""

    block: Block
    head: str = ""

    @property
    def keep_with_next(self) -> bool:
        """Tell whether the block itself may not stand last on a page."""
        return self.block.keep_with_next

    @property
    def above(self) -> Block | None:
        """Return the head of the table that the block is a row of, with the column beside it."""
        heads = head_of(self.block)
        if len(heads) > 1:
            return Beside(Together(tuple(heads)))
        return Beside(heads[0]) if heads else None

    def height(self, width: float) -> float:
        """Return the height of the block, or of the head where that is taller."""
        lines = wrap(self.head, REGULAR, TEXT_SIZE, self._column(width)) if self.head else []
        return max(self.block.height(width * _SHARE), len(lines) * TEXT_SIZE * LEADING + GAP)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the block, the line between, and the head."""
        self.block.draw(pen, x, top, width * _SHARE)
        left = x + width * _SHARE + 3 * MM
        with pen.furniture():
            pen.line(left, top, left, top - self.height(width), width=0.3)
        if not self.head:
            return
        baseline = top - TEXT_SIZE
        with pen.marked("P"):
            for line in wrap(self.head, REGULAR, TEXT_SIZE, self._column(width)):
                pen.write(left + 2 * MM, baseline, line, size=TEXT_SIZE)
                baseline -= TEXT_SIZE * LEADING

    def pieces(self, width: float) -> list[Block]:
        """Return the pieces of the block, each beside the column."""
        inner = enumerate(pieces_of(self.block, width * _SHARE))
        return [Beside(piece, "" if number else self.head) for number, piece in inner]

    def _column(self, width: float) -> float:
        return width * (1 - _SHARE) - 5 * MM


def with_column(blocks: Iterable[Block], language: str) -> list[Block]:
    """Return *blocks* beside the interpreter's column, which says at each heading what it is for."""
    return columns([blocks], language)[0]


def columns(sections: Sequence[Iterable[Block]], language: str) -> list[list[Block]]:
    """Return each of *sections* beside that column; where nothing has a heading, the first block says it."""
    head = word("read_by_interpreter", language)
    parted = [[part for whole in blocks for part in _parts(whole)] for blocks in sections]
    headed = any(_is_heading(part) for parts in parted for part in parts)
    found: list[list[Block]] = []
    for parts in parted:
        found.append([Beside(part, head if _is_heading(part) or not headed else "") for part in parts[:1]])
        headed = headed or bool(parts)
        found[-1] += [Beside(part, head if _is_heading(part) else "") for part in parts[1:]]
    return found


def _parts(whole: Block) -> tuple[Block, ...]:
    return tuple(whole.blocks) if isinstance(whole, Together) else (whole,)


def _is_heading(block: Block) -> bool:
    return isinstance(block, Words) and block.role == "H2"
