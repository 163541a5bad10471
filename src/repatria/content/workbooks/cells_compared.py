"""A row of a workbook beside what became of it: the first cell that is lost refuses the workbook by its place."""

from __future__ import annotations

from typing import Final

from repatria.content.workbooks.columns import Row
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Because, Reason, because

LONGEST: Final = 60
"""Letters of a cell that are told."""
Numbered = tuple[int, Row]


def numbered(rows: list[Row]) -> list[Numbered]:
    """Return the rows in which anything stands by their numbers in the sheet, where the heads are the first."""
    return [(number, row) for number, row in enumerate(rows, 2) if row]


def compare(sheet: str, number: int, row: Row, kept: Row | None) -> None:
    """Raise DefinitionError where a cell of *row* is not as it was *kept*, or nothing of it was."""
    if kept is None:
        raise DefinitionError("", f"{sheet} {number}", because(Reason.ROW_LOST))
    for column, said in row.items():
        stays = kept.get(column, "").strip()
        if stays != said:
            why = _lost(column, said, stays)
            raise DefinitionError("", f"{sheet} {number}", why)


def _lost(column: str, said: str, stays: str) -> Because:
    told = {"column": column[:LONGEST], "given": said[:LONGEST]}
    if not stays:
        return because(Reason.CELL_LOST, **told)
    return because(Reason.CELL_OTHERWISE, **told, kept=stays[:LONGEST])
