"""What rows on paper have in common, empty or filled: their columns, their numbers, and how they stay whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from repatria.documents.blocks import Block, Under, Words
from repatria.documents.fields import Together
from repatria.documents.fonts import SEMIBOLD
from repatria.documents.grid import Grid
from repatria.documents.paper import MM
from repatria.documents.questions import UNSEEN, Copy
from repatria.documents.words import word
from repatria.domain.forms.definition import Question as Row

MOST_COLUMNS = 5
_SHORT = 10
"""Rows of a table, with its head, that stand on one page."""


def seen(copy: Copy, row: Row) -> list[Row]:
    """Return what of a repeat is on this copy: its columns, and the repeats in it of which anything may be seen."""
    told = [child for child in _leaves(row.children) if child.type not in UNSEEN | {"note"}]
    if copy.filled is None:
        return [one for one in told if copy.stands(one)]
    may_show = copy.filled.may_show
    return [one for one in told if (seen(copy, one) if one.type == "repeat" else may_show(one))]


def apart(rows: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """Return the columns of a repeat, and the repeats in it: each is a table of its own below the row."""
    listed = list(rows)
    return [one for one in listed if one.type != "repeat"], [one for one in listed if one.type == "repeat"]


def short_whole(blocks: list[Block]) -> list[Block]:
    """Return a short table as one piece, which no page cuts; a long one goes on under its head."""
    rows = sum(isinstance(block, Grid) for block in blocks)
    return [Together(tuple(blocks))] if 0 < rows <= _SHORT else blocks


def head(copy: Copy, columns: Iterable[Row], widths: tuple[float, ...] = ()) -> Grid:
    """Return the head of a table."""
    return Grid(tuple(copy.asked(one) for one in columns), head=True, widths=widths, keep_with_next=True)


def name_of(copy: Copy, inner: Row) -> Block:
    """Return what a repeat in a row is called above its own rows."""
    return Words(copy.label(inner), font=SEMIBOLD, before=1.5 * MM, keep_with_next=True)


def whole_row(copy: Copy, number: str, own: Iterable[Block], below: Iterable[Block]) -> Iterator[Block]:
    """Yield a row that no page cuts; only what stands in it may go on, when it is long.

    What goes on says the number of the row again, also where one answer is longer than a page.
    """
    said = word("row", copy.language, number=number)
    name = Words(said, font=SEMIBOLD, before=1.5 * MM, keep_with_next=True)
    again = replace(name, text=word("goes_on", copy.language, what=said), before=0.0)
    above: Sequence[Block] = [Under(one, again) for one in own]
    under: Sequence[Block] = [Under(one, again) for one in below]
    together = len(under) <= _SHORT
    yield Together((name, *above, *(under if together else ())))
    yield from () if together else under


def _leaves(rows: Iterable[Row], when: str = "") -> Iterator[Row]:
    """Yield what stands in groups as if it stood outside, asked when its group is."""
    for row in rows:
        relevant = f"({when}) and ({row.relevant})" if when and row.relevant else when or row.relevant
        if row.type == "group":
            yield from _leaves(row.children, relevant)
        else:
            yield replace(row, relevant=relevant)
