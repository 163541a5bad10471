"""Places to sign: room for signature, name, date and thumb, what is signed, and initials on the pages before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from repatria.documents.blocks import Block, Words, head_of, tall
from repatria.documents.fields import Together
from repatria.documents.fonts import REGULAR, SEMIBOLD
from repatria.documents.paper import HAND_LINE, LEADING, MM, TEXT_SIZE, Paper
from repatria.documents.pen import Pen
from repatria.documents.text import word_width, wrap
from repatria.documents.words import word

THUMB_WIDTH, THUMB_HEIGHT = 25 * MM, 30 * MM
_BETWEEN = 6 * MM
_AFTER_ROW = 4 * MM
_ENOUGH = 60 * MM
"""What stands above signatures at least, so that whoever signs sees what; whole sections, where they fit."""

_PART = 100 * MM
"""How much of a section too tall for that page goes there: enough to know it by, and no page before left empty."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who signs; whoever may not write has a box for the thumb, and *code* stands for a name never told."""

    label: str
    thumb: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Signatures:
    """For each signer labelled lines for signature, name and date; two beside each other, or one with a thumb box."""

    signers: tuple[Signer, ...]
    lines: tuple[str, ...]
    thumb: str = ""
    code: str = ""
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        """Return the height of all rows of signatures."""
        return sum(self._row_height(row, width) for row in self._rows())

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw row below row."""
        column = width / 2
        for row in self._rows():
            for number, signer in enumerate(row):
                self._draw_lines(pen, signer, x + number * column, top, column - _BETWEEN)
            if row[0].thumb:
                self._draw_thumb(pen, x + column, top)
            top -= self._row_height(row, width)

    def _draw_lines(self, pen: Pen, signer: Signer, left: float, top: float, width: float) -> None:
        baseline = top - TEXT_SIZE
        with pen.marked("P"):
            for line in wrap(signer.label, SEMIBOLD, TEXT_SIZE, width):
                pen.write(left, baseline, line, font=SEMIBOLD, size=TEXT_SIZE)
                baseline -= TEXT_SIZE * LEADING
            baseline += TEXT_SIZE * LEADING
            for number, words in enumerate(self.labels_of(signer), start=1):
                pen.write(left, baseline - number * HAND_LINE, words, size=TEXT_SIZE)
        with pen.furniture():
            for number, words in enumerate(self.labels_of(signer), start=1):
                y = baseline - number * HAND_LINE - 0.5 * MM
                pen.line(left + word_width(words, REGULAR, TEXT_SIZE) + 2 * MM, y, left + width, y)

    def _draw_thumb(self, pen: Pen, left: float, top: float) -> None:
        with pen.furniture():
            pen.box(left, top - THUMB_HEIGHT, THUMB_WIDTH, height=THUMB_HEIGHT)
        with pen.marked("P"):
            pen.write(left + THUMB_WIDTH + 3 * MM, top - TEXT_SIZE, self.thumb, size=TEXT_SIZE)

    def labels_of(self, signer: Signer) -> tuple[str, ...]:
        """Return what stands before the lines of *signer*."""
        return (self.lines[0], self.code, *self.lines[2:]) if signer.code else self.lines

    def _rows(self) -> list[tuple[Signer, ...]]:
        rows: list[tuple[Signer, ...]] = []
        for signer in self.signers:
            if not signer.thumb and rows and len(rows[-1]) == 1 and not rows[-1][0].thumb:
                rows[-1] = (rows[-1][0], signer)
            else:
                rows.append((signer,))
        return rows

    def _row_height(self, row: tuple[Signer, ...], width: float) -> float:
        inner = width / 2 - _BETWEEN
        most = max(len(wrap(signer.label, SEMIBOLD, TEXT_SIZE, inner)) for signer in row)
        tall = most * TEXT_SIZE * LEADING + len(self.lines) * HAND_LINE
        return max(tall, THUMB_HEIGHT if row[0].thumb else 0.0) + _AFTER_ROW


def signatures(signers: Sequence[Signer], language: str) -> Signatures:
    """Return the places where *signers* sign, labelled in *language*."""
    lines = tuple(word(key, language) for key in ("sign_here", "sign_name", "sign_date"))
    return Signatures(tuple(signers), lines, word("thumb", language), word("sign_code", language))


def signed_together(
    sections: Sequence[Sequence[Block]], signed: Sequence[Block], paper: Paper
) -> list[Block]:
    """Return the blocks of *sections* with the last of them and *signed* on one page: nobody signs an empty page."""
    room = paper.height - tall(signed, paper.width)
    before, tail = [list(section) for section in sections if section], list[Block]()
    while before and tall(tail, paper.width) < _ENOUGH:
        left = room - tall(tail, paper.width)
        if tall(before[-1], paper.width) <= left:
            tail = [*before.pop(), *tail]
            continue
        before[-1], end = _end_of(before[-1], min(left, _PART), paper, must=not tail)
        tail = [*end, *tail]
        break
    while before and before[-1] and before[-1][-1].keep_with_next:
        tail = [before[-1].pop(), *tail]
    return [*(block for section in before for block in section), Together((*tail, *signed))]


def _end_of(
    section: list[Block], room: float, paper: Paper, *, must: bool
) -> tuple[list[Block], list[Block]]:
    """Return a section in two: what stays before, as much of its end as *room* holds, one block if it *must*."""
    least = len(section) - 1 if must else len(section)
    start = least
    while start > 0 and tall(_going_on(section, start - 1), paper.width) <= room:
        start -= 1
    while 0 < start < least and section[start - 1].keep_with_next:
        start += 1
    return section[:start], _going_on(section, start)


def _going_on(section: list[Block], start: int) -> list[Block]:
    """Return the blocks from *start* on; a table says its head again."""
    again = head_of(section[start]) if start < len(section) else []
    return [*again, *section[start:]]


def what_is_signed(title: str, language: str) -> Words:
    """Return the line above the signatures that names what they are for."""
    return Words(word("signed", language, what=title), font=SEMIBOLD, before=4 * MM)


def pages_before_signing(pages: Sequence[Sequence[Block]]) -> int:
    """Return how many of *pages* stand before the first that is signed: none when nobody signs."""
    signed = (number for number, page in enumerate(pages) if any(_is_signed(block) for block in page))
    return next(signed, 0)


def _is_signed(block: Block) -> bool:
    inner = block.blocks if isinstance(block, Together) else (block,)
    return any(isinstance(one, Signatures) for one in inner)
