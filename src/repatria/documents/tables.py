"""A table of words: a head, and rows under it that say it again where they begin a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from repatria.documents.blocks import Block
from repatria.documents.grid import Grid


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float]) -> list[Block]:
    """Return the blocks of a table; *widths* are shares of the page's."""
    shares = tuple(widths)
    head = Grid(tuple(heads), head=True, widths=shares, keep_with_next=True)
    return [head, *(Grid(tuple(row), widths=shares, above=head) for row in rows)]
