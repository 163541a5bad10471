"""Levels that are shown beside several rows in a merged cell, which holds them in its first row alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from repatria.content.xforms.cells import Cells, Merged
from repatria.content.xforms.sheet_levels import says_level

Row = dict[str, str]


def spread_levels(
    heads: Cells, rows: list[Row], merged: Iterable[Merged], takes: Callable[[Row], object] = bool
) -> None:
    """Give each of the *rows*, of which the first stands below the heads, the level beside it if it *takes* one."""
    for one in merged:
        head = heads.get(one.columns.start, "")
        if not says_level(head):
            continue
        covered = [rows[number - 2] for number in one.rows if 0 <= number - 2 < len(rows)]
        said = covered[0].get(head) if covered and one.rows.start > 1 else None
        for row in covered if said else ():
            if takes(row):
                row[head] = said or ""
