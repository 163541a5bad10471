"""How a pad asks a question with many answers: boxes, boxes under what was answered before, or a list at its end.

Up to 24 answers are boxes, sorted under the answer they hang on where a filter says so. Up to 120 are printed once at
the end of the pad, each with a number, and the question is a line to write numbers on. Of more, or where the form
itself searches them by typing, the line alone is left: the answer is found when the sheet is copied in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from repatria.documents.blocks import Block, Words, heading
from repatria.documents.fonts import REGULAR, SEMIBOLD
from repatria.documents.paper import LEADING, MM, TEXT_SIZE
from repatria.documents.pen import Pen
from repatria.documents.text import word_width, wrap
from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import parse
from repatria.domain.expressions.tree import Chain, Path, Step, Variable
from repatria.domain.forms.definition import Choice, Form
from repatria.domain.forms.definition import Question as Row

BOXES: Final = 24
"""A list longer than this is written by hand or shown as its answer, not printed as boxes."""
PRINTED: Final = 120
"""A list longer than this would fill more than its page."""
_BETWEEN: Final = 4 * MM


def is_printed_once(form: Form, row: Row) -> bool:
    """Tell whether the answers of *row* stand at the end of the pad."""
    count = len(form.choices.get(row.list_name, ()))
    return BOXES < count <= PRINTED and "minimal" not in row.appearance


def is_looked_up(form: Form, row: Row) -> bool:
    """Tell whether the answers of *row* stand nowhere on the pad, though its form shows them all."""
    return len(form.choices.get(row.list_name, ())) > PRINTED and "minimal" not in row.appearance


def sorted_under(form: Form, row: Row) -> list[tuple[Choice, tuple[Choice, ...]]]:
    """Return the answers of *row* under those of the question that its filter asks; nothing where it asks other."""
    column, asked = _column_and_question(row.choice_filter)
    before = next((one for one in form.questions() if one.name == asked), None)
    choices = form.choices.get(row.list_name, ())
    if before is None or not before.list_name:
        return []
    above = list({choice.name: choice for choice in form.choices.get(before.list_name, ())}.values())
    found = [(one, tuple(c for c in choices if c.attributes.get(column) == one.name)) for one in above]
    return [pair for pair in found if pair[1]] if sum(len(one) for _, one in found) == len(choices) else []


def _column_and_question(choice_filter: str) -> tuple[str, str]:
    """Return the column and the question of a filter that asks that both be equal."""
    try:
        tree = parse(choice_filter).tree if choice_filter else None
    except ExpressionError:
        return "", ""
    match tree:
        case Chain(Path((Step(column, ()),), False, None), (("=", Variable(name)),)):
            return column, name
        case Chain(Variable(name), (("=", Path((Step(column, ()),), False, None)),)):
            return column, name
    return "", ""


@dataclass(frozen=True, slots=True)
class Entries:
    """One line of a printed list: answers side by side."""

    words: tuple[str, ...]
    columns: int
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        """Return the height of the longest answer."""
        return max(len(lines) for lines in self._lines(width)) * TEXT_SIZE * LEADING

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Write the answers, each in its column."""
        with pen.marked("P"):
            for number, lines in enumerate(self._lines(width)):
                baseline = top - TEXT_SIZE
                for line in lines:
                    pen.write(x + number * width / self.columns, baseline, line, size=TEXT_SIZE)
                    baseline -= TEXT_SIZE * LEADING

    def pieces(self, width: float) -> list[Block]:
        """Return the answers, each by itself."""
        return [Words(words, after=0.0) for words in self.words]

    def _lines(self, width: float) -> list[list[str]]:
        return [wrap(words, REGULAR, TEXT_SIZE, width / self.columns - _BETWEEN) for words in self.words]


def printed_list(name: str, parts: Sequence[tuple[str, Sequence[str]]], width: float) -> Iterator[Block]:
    """Yield a list under its *name*, in the order of the form, numbered through, under what it is sorted by."""
    yield heading(name)
    numbers = count(1)
    numbered = [(above, [f"{next(numbers)}. {words}" for words in listed]) for above, listed in parts]
    columns = _columns([words for _, listed in numbered for words in listed], width)
    for above, listed in numbered:
        if above:
            yield Words(above, font=SEMIBOLD, before=1 * MM, after=0.0, keep_with_next=True)
        yield from (Entries(tuple(listed[n : n + columns]), columns) for n in range(0, len(listed), columns))


def _columns(words: Sequence[str], width: float) -> int:
    widest = max((word_width(one, REGULAR, TEXT_SIZE) for one in words), default=0.0)
    return next((many for many in (4, 3, 2) if widest <= width / many - _BETWEEN), 1)
