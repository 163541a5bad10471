"""Rows to fill by hand: a table where its columns fit, else each row whole, with all that is asked in it.

What a column has no room for stands above the table: when it applies, its hint, the answers to choose from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from repatria.documents.blocks import Block, Words
from repatria.documents.grid import Grid, boxes_fit
from repatria.documents.paper import MM
from repatria.documents.questions import Copy
from repatria.documents.row_counts import blank_count, counted_by
from repatria.documents.rows import MOST_COLUMNS, apart, head, name_of, seen, whole_row
from repatria.documents.words import word
from repatria.documents.writing_room import takes_several
from repatria.domain.forms.definition import NO_ANSWER
from repatria.domain.forms.definition import Question as Row

_CELL_BOXES = 4
"""Boxes that a cell holds; of a longer list the answers stand above the table, to be copied."""
_NARROWEST = 174 * MM * 0.6
"""A table for which boxes are weighed: beside the interpreter's column it is no wider."""
_INDENT = 8 * MM
_SEVERAL = 2


def blank_rows(copy: Copy, row: Row, around: str = "") -> Iterator[Block]:
    """Yield empty rows of *row*; those of a repeat in a row say whose they are: *around* is its number and a dot."""
    columns, inner = apart(seen(copy, row))
    if counted := counted_by(copy, row):
        yield Words(counted, keep_with_next=True)
    fits = _fits(columns)
    if fits and set(around) <= {"1", "."}:
        yield from _legend(copy, columns)
    if fits and not inner:
        yield from _table(copy, columns, _counts(copy, row, around)[0])
        yield Words(_overleaf(copy, row, around), after=0.0)
        return
    count, _ = _counts(copy, row, around)
    for number in (f"{around}{place}" for place in range(1, count + 1)):
        own = [*_table(copy, columns, 1), Words("", after=0.0)] if fits else _asked(copy, columns)
        below = (block for child in inner for block in _inner(copy, child, number))
        yield from whole_row(copy, number, own, below)
    if overleaf := _overleaf(copy, row, around):
        yield Words(overleaf)


def _overleaf(copy: Copy, row: Row, around: str) -> str:
    """Return where more rows go, said once for all rows in rows: below the outermost."""
    return word("more_rows", copy.language) if not around and _may_be_more(copy, row, around) else ""


def _may_be_more(copy: Copy, row: Row, around: str) -> bool:
    _, inner = apart(seen(copy, row))
    return _counts(copy, row, around)[1] or any(_may_be_more(copy, child, "1.") for child in inner)


def _counts(copy: Copy, row: Row, around: str) -> tuple[int, bool]:
    """Return how many empty rows there are, and whether there may be more."""
    columns, inner = apart(seen(copy, row))
    table = _fits(columns) and not inner
    leaves = len(columns) + sum(len(seen(copy, child)) for child in inner)
    return blank_count(copy, row, leaves, table=table, inner=bool(around))


def _fits(columns: Sequence[Row]) -> bool:
    return 0 < len(columns) <= MOST_COLUMNS and not any(_is_long(child) for child in columns)


def _inner(copy: Copy, child: Row, number: str) -> Iterator[Block]:
    yield name_of(copy, child)
    if when := copy.when(child):
        yield Words(when, keep_with_next=True)
    yield from blank_rows(copy, child, f"{number}.")


def _table(copy: Copy, columns: Sequence[Row], rows: int) -> Iterator[Block]:
    above = head(copy, columns)
    boxes = tuple(_boxes(copy, child, len(columns)) for child in columns)
    yield above
    lines = max(_lines(copy, child, shown) for child, shown in zip(columns, boxes, strict=True))
    yield from (Grid(("",) * len(columns), above=above, boxes=boxes, lines=lines) for _ in range(rows))


def _asked(copy: Copy, columns: Iterable[Row]) -> Iterator[Block]:
    """Yield the questions of one row, each with when it applies, once for neighbours that apply together."""
    said = ""
    for child in columns:
        # what is ticked instead of an answer stands below its question, which says when both apply
        when = said if child.appearance == NO_ANSWER else copy.when(child)
        if when and when != said:
            yield Words(when, after=0.5 * MM, indent=_INDENT, keep_with_next=True)
        said = when
        yield copy.question(child, None, _INDENT if when else 0.0)


def _legend(copy: Copy, columns: Iterable[Row]) -> Iterator[Block]:
    """Yield for each column what its cells have no room for."""
    listed = list(columns)
    for child in listed:
        options = () if _boxes(copy, child, len(listed)) else tuple(copy.listed(child))
        choose = word("choose_from", copy.language, what=" · ".join(options)) if options else ""
        when = copy.when(child).removesuffix(":")
        facts = [f"{when}." if when else "", copy.hint(child), choose]
        if any(facts):
            name = word("quoted", copy.language, answer=copy.label(child).replace("\n", " / "))
            yield Words(f"{name}: {' '.join(filter(None, facts))}", after=1 * MM, keep_with_next=True)


def _boxes(copy: Copy, child: Row, columns: int) -> tuple[str, ...]:
    """Return the answers that a cell of *child* shows as boxes; none where it has no room for them."""
    options = tuple(copy.listed(child))
    if not 0 < len(options) <= _CELL_BOXES or not boxes_fit(options, _NARROWEST / columns):
        return ()
    return options


def _lines(copy: Copy, child: Row, shown: tuple[str, ...]) -> int:
    """Return how many lines a cell of *child* is high: several answers that have no boxes there take more."""
    return _SEVERAL if takes_several(child) and not shown and copy.options(child) else 1


def _is_long(row: Row) -> bool:
    return row.paper_rows > 1 or ("multiline" in row.appearance and not row.paper_rows)
