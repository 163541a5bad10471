"""Signs to look for as a table: the sign, a box for each way it is known, and room for a note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from repatria.documents.blocks import Block, Under, Words
from repatria.documents.filled import chosen
from repatria.documents.fonts import REGULAR, SEMIBOLD
from repatria.documents.grid import Grid
from repatria.documents.paper import BOX, HAND_LINE, LEADING, MM, TEXT_SIZE
from repatria.documents.pen import Pen
from repatria.documents.questions import Copy
from repatria.documents.text import wrap
from repatria.documents.words import word
from repatria.domain.forms.definition import FROM_ELSEWHERE, Form, Question

_PADDING = 1.2 * MM
_SIGN, _WAYS = 0.35, 0.375
"""Shares of the width; the rest is for the note."""
_MOST_WAYS = 5
"""More boxes than these leave no room for their names in the head."""
_TOP = 20
"""Lines of a sign that stay beside its boxes where the row is longer than a page."""


@dataclass(frozen=True, slots=True)
class SignRow:
    """One row: words, then for each way a box (or its name, in the head), then the note.

    Where it goes on upon another page, that says *again* which sign it is about.
    """

    label: str
    note: str
    ways: tuple[str, ...] = ()
    ticks: tuple[bool, ...] = ()
    keep_with_next: bool = False
    above: Block | None = None
    again: str = ""

    def height(self, width: float) -> float:
        """Return the height of the tallest cell."""
        lines = max(len(lines) for lines in self._cells(width))
        least = 0.0 if self.ways else HAND_LINE
        return max(lines * TEXT_SIZE * LEADING + 2 * _PADDING, least)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the cells with their lines, the boxes in the middle of theirs."""
        tall = self.height(width)
        lefts = self._lefts(x, width)
        with pen.furniture():
            for left, right in zip(lefts, [*lefts[1:], x + width], strict=True):
                pen.box(left, top - tall, right - left, height=tall)
        with pen.marked("P"):
            for left, lines in zip(lefts, self._cells(width), strict=True):
                baseline = top - _PADDING - TEXT_SIZE
                for line in lines:
                    pen.write(left + _PADDING, baseline, line, font=self._font(), size=TEXT_SIZE)
                    baseline -= TEXT_SIZE * LEADING
            for left, ticked in zip(lefts[1:-1], self.ticks, strict=False):
                middle = left + (self._way_width(width) - BOX) / 2
                pen.box(middle, top - (tall + BOX) / 2, BOX, ticked=ticked)

    def pieces(self, width: float) -> list[Block]:
        """Return a first row with the boxes, then what is left of its words line by line."""
        label, *_, note = cells = self._cells(width)
        if self.ways:
            return Grid(("\n".join(label), *self.ways, "\n".join(note)), True, self._shares()).pieces(width)
        top = max(min(len(label), _TOP), 1)
        first = replace(self, label="\n".join(label[:top]), note="\n".join(note[:top]), keep_with_next=False)
        rest = tuple("\n".join(lines[top:]) for lines in cells)
        more = Grid(rest, False, self._shares(), above=self.above, open_above=True)
        again = Words(self.again, font=SEMIBOLD, keep_with_next=True)
        return [first, *(Under(piece, again) for piece in (more.pieces(width) if any(rest) else ()))]

    def _shares(self) -> tuple[float, ...]:
        count = len(self.ways or self.ticks)
        return (_SIGN, *(_WAYS / count for _ in range(count)), 1 - _SIGN - _WAYS)

    def _font(self) -> str:
        return SEMIBOLD if self.ways else REGULAR

    def _way_width(self, width: float) -> float:
        return width * _WAYS / max(len(self.ways or self.ticks), 1)

    def _lefts(self, x: float, width: float) -> list[float]:
        count = len(self.ways or self.ticks)
        ways = [x + width * _SIGN + number * self._way_width(width) for number in range(count)]
        return [x, *ways, x + width * (_SIGN + _WAYS)]

    def _cells(self, width: float) -> list[list[str]]:
        widths = [width * _SIGN, *([self._way_width(width)] * len(self.ways or self.ticks))]
        widths.append(width * (1 - _SIGN - _WAYS))
        texts = [self.label, *(self.ways or [""] * len(self.ticks)), self.note]
        return [
            wrap(text, self._font(), TEXT_SIZE, room - 2 * _PADDING)
            for text, room in zip(texts, widths, strict=True)
        ]


def note_of(form: Form, rows: Sequence[Question], number: int) -> Question | None:
    """Return the note of the sign at *number*, asked only where that was seen; None where the row is no sign.

    Our own forms name a sign so: ``g01``, ``g01_note``. Whatever somebody else calls so is asked by itself, and so is
    what says more than a row of boxes has room for.
    """
    if form.id.startswith(FROM_ELSEWHERE) or number + 1 == len(rows) or not _is_plain(form, rows[number]):
        return None
    sign, note = rows[number : number + 2]
    alone = replace(note, name=f"{sign.name}_note", relevant=f"${{{sign.name}}} != ''")
    return note if note == alone and note.type == "text" and not _says_more(note) else None


def _is_plain(form: Form, row: Question) -> bool:
    few = 0 < len(form.choices.get(row.list_name, ())) <= _MOST_WAYS
    return few and row.type == "select_multiple" and not row.relevant and not _says_more(row)


def _says_more(row: Question) -> bool:
    """Tell whether a question says, on a pad, more than its words and its answers."""
    said = (row.hint, row.required, row.constraint, row.choice_filter, row.appearance)
    return any(said) or row.or_other or row.no_answer


def sign_rows(copy: Copy, signs: Sequence[tuple[Question, Question]]) -> Iterator[Block]:
    """Yield the table of *signs*, each with its note; all of them choose from one list, which stands in the head."""
    ways = tuple(words for _, words in copy.options(signs[0][0]))
    head = SignRow(word("sign", copy.language), word("note", copy.language), ways, keep_with_next=True)
    yield head
    values = copy.filled.values if copy.filled is not None else {}
    for sign, note in signs:
        known = chosen(values.get(sign.name))
        ticks = tuple(name in known for name, _ in copy.options(sign))
        seen = copy.said(note, values.get(note.name)) if copy.stands(note) else ""
        again = word("goes_on", copy.language, what=copy.label(sign))
        yield SignRow(copy.label(sign), seen, ticks=ticks, above=head, again=again)
    yield Words("", after=0.0)
