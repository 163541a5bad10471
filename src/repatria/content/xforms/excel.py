"""The sheets of a workbook, with every cell that stands under a head; one that cannot be read surely is refused.

pyxform's own readers stop behind sixty empty rows or twenty empty columns, believe what a sheet says of its size and
see neither merged cells nor formulas that nobody worked out: questions and their levels would be lost in silence.
What stands behind those empty rows and columns other programs do not read, so it is refused and not guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from repatria.content.xforms.cells import Cells, Sheet
from repatria.content.xforms.formulas import refuse_formulas
from repatria.content.xforms.headless import TOLD, column_called
from repatria.content.xforms.heads import SHEETS
from repatria.content.xforms.kept_weight import Growing
from repatria.content.xforms.merged_levels import spread_levels
from repatria.content.xforms.reading import MOST_QUESTIONS
from repatria.content.xforms.text_size import MOST_LINES
from repatria.content.xforms.unread import certainly_asked
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.reasons import Reason, because

Reads = Callable[[], Sheet]
_EMPTY_ROWS: Final = 60
_EMPTY_COLUMNS: Final = 20
_SPACES: Final = re.compile(" +")


def read_workbook(file: str, data: bytes, *, old: bool, to_keep: bool = False) -> dict[str, Any]:
    """Return the sheets in *data* as pyxform has them, *old* of the kind before 2007; raises DefinitionError.

    *to_keep* refuses already while it is read what would be too much to be kept.
    """
    from repatria.content.xforms.excel_cells import open_new, open_old  # heavy

    sheets = (open_old if old else open_new)(data)
    found: dict[str, Any] = {"sheet_names": [name for name, _ in sheets]}
    for name, sheet in _in_order(file, sheets):
        certain = certainly_asked(found.get("survey", ())) if to_keep and name == "choices" else None
        beside: set[int] = set()
        heads, found[name] = _table(file, name, _noting(sheet(), beside), certain)
        beside -= heads.keys()
        found[f"{name}_header"] = [dict.fromkeys(heads.values())] if heads else []
        if heads and name in TOLD:
            found[f"{name}_header"][0].update(dict.fromkeys(map(column_called, sorted(beside))))
    return found


def _in_order(file: str, sheets: Sequence[tuple[str, Reads]]) -> list[tuple[str, Reads]]:
    """Return the sheets that are read, the survey first: it says which lists are asked."""
    found: dict[str, Reads] = {}
    for written, sheet in sheets:
        name = written.lower()
        if name not in SHEETS and len(sheets) == 1:
            name = "survey"
        if name in found:
            raise DefinitionFileError(file, because(Reason.SHEET_TWICE, sheet=name))
        if name in SHEETS:
            found[name] = sheet
    return [(name, found[name]) for name in SHEETS if name in found]


def _table(
    file: str, name: str, sheet: Sheet, certain: Callable[[Mapping[str, str]], bool] | None
) -> tuple[Cells, list[dict[str, str]]]:
    """Return the heads of a sheet by column, and its rows; empty ones too, as faults are told by their number."""
    lines = iter(sheet.lines)
    number, first = next(lines, (0, {}))
    heads = _heads(file, name, first) if number == 1 else {}
    rows: list[dict[str, str]] = []
    growing = Growing(file, tuple(heads.values()), certain) if certain is not None else None
    for number, row in _under(heads, lines):
        missing = number - 2 - len(rows)
        if missing > _EMPTY_ROWS:
            raise DefinitionError(
                file, f"{name} {number}", because(Reason.BEHIND_EMPTY_ROWS, most=_EMPTY_ROWS)
            )
        if missing < 0:
            raise DefinitionError(file, f"{name} {number}", because(Reason.BAD_SPREADSHEET))
        refuse_formulas(file, f"{name} {number}", row)
        rows += [{} for _ in range(missing)]
        rows.append(row)
        if name == "survey" and len(rows) > MOST_QUESTIONS:
            raise DefinitionFileError(file, because(Reason.TOO_MANY_QUESTIONS, most=MOST_QUESTIONS))
        if len(rows) > MOST_LINES:
            raise DefinitionFileError(file, because(Reason.TOO_MANY_LINES, sheet=name, most=MOST_LINES))
        if growing is not None:
            growing.take(row)
    spread_levels(heads, rows, sheet.merged)
    return heads, rows


def _noting(sheet: Sheet, columns: set[int]) -> Sheet:
    """Return *sheet*, of which is noted in which *columns* anything stands while it is read."""

    def lines() -> Iterator[tuple[int, Cells]]:
        for number, cells in sheet.lines:
            columns.update(cells)
            yield number, cells

    return Sheet(lines(), sheet.merged)


def _under(heads: Cells, lines: Iterator[tuple[int, Cells]]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows in which something stands under a head."""
    for number, cells in lines:
        if row := {head: cells[column] for column, head in heads.items() if column in cells}:
            yield number, row


def _heads(file: str, name: str, cells: Cells) -> Cells:
    heads: Cells = {}
    before = 0
    for column in sorted(cells):
        head = _SPACES.sub(" ", cells[column])
        refuse_formulas(file, f"{name} 1", {column_called(column): head})
        if column - before - 1 > _EMPTY_COLUMNS:
            why = because(Reason.BEHIND_EMPTY_COLUMNS, name=head, most=_EMPTY_COLUMNS)
            raise DefinitionError(file, f"{name} 1", why)
        if head in heads.values():
            raise DefinitionError(file, f"{name} 1", because(Reason.HEAD_TWICE, name=head))
        before, heads[column] = column, head
    return heads
