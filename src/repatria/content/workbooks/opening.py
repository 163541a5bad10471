"""The sheets of a workbook that we wrote and others worked on: read in a process of its own, as anybody's file is.

All that stands in them is there, whatever a sheet says of its size; where that is not in the file, it is refused.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from repatria import apart
from repatria.content.refusals import raise_refusal, refusal_told
from repatria.content.workbooks.columns import OWN_SHEET, Row
from repatria.content.xforms.cells import Cells, Sheet
from repatria.content.xforms.formulas import refuse_formulas
from repatria.content.xforms.headless import column_called
from repatria.content.xforms.merged_levels import spread_levels
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.reasons import Reason, because

_READER = "read-workbook"


def open_workbook(file: str, data: bytes) -> dict[str, list[Row]]:
    """Return the rows of each sheet, heads as keys; raises DefinitionError for what cannot be read surely.

    So it does for what ``form export`` did not write.
    """
    try:
        told: dict[str, Any] = json.loads(apart.ask(_READER, data))
    except apart.TooMuchError as error:
        raise DefinitionFileError(file, because(Reason.READ_TOO_LONG)) from error
    except (apart.ReaderError, ValueError) as error:
        raise DefinitionFileError(file, because(Reason.BAD_SPREADSHEET)) from error
    raise_refusal(file, told)
    sheets: dict[str, list[Row]] = told["sheets"]
    if OWN_SHEET not in sheets:
        raise DefinitionFileError(file, because(Reason.NO_WORKBOOK_OF_OURS))
    return sheets


def reply(data: bytes) -> bytes:
    """Answer, in the process that reads, with all that stands in the workbook in *data*, or why that is not sure."""
    try:
        said: dict[str, Any] = {"sheets": sheets_in(data)}
    except DefinitionError as error:
        said = refusal_told(error)
    return json.dumps(said).encode()


def sheets_in(data: bytes) -> dict[str, list[Row]]:
    """Return the rows of each sheet in *data*; raises DefinitionError by sheet and row for what would be lost."""
    from repatria.content.xforms.excel_cells import open_new  # heavy

    found: dict[str, list[Row]] = {}
    for name, sheet in open_new(data, str):
        if name in found:
            raise DefinitionFileError("", because(Reason.SHEET_TWICE, sheet=name))
        found[name] = _rows(name, sheet())
    return found


# Inside


def _rows(name: str, sheet: Sheet) -> list[Row]:
    """Return the rows below the heads, empty ones too, as faults are told by their number."""
    heads: Cells = {}
    rows: list[Row] = []
    for number, cells in _filled(sheet):
        if number == 1:
            heads = _each_once(name, cells)
            continue
        if number - 2 < len(rows):
            raise DefinitionError("", f"{name} {number}", because(Reason.BAD_SPREADSHEET))
        rows += [{} for _ in range(number - 2 - len(rows))]
        rows.append({heads.get(column) or column_called(column): cell for column, cell in cells.items()})
        refuse_formulas("", f"{name} {number}", rows[-1])
    spread_levels(heads, rows, sheet.merged, lambda row: row.get("name"))  # what has none has no level
    return rows


def _filled(sheet: Sheet) -> Iterator[tuple[int, Cells]]:
    return (line for line in sheet.lines if line[1])


def _each_once(name: str, cells: Mapping[int, str]) -> Cells:
    """Return the heads, each where it stands first: what stands under it again, or under none, is of its column.

    Nothing of ours is called as a column is.
    """
    refuse_formulas("", f"{name} 1", {column_called(column): head for column, head in cells.items()})
    heads: Cells = {}
    for column in sorted(cells):
        if cells[column] not in heads.values():
            heads[column] = cells[column]
    return heads
