"""The sheets of a workbook that we wrote and others worked on: read in a process of its own, as anybody's file is."""

from __future__ import annotations

import io
import json

from repatria import apart
from repatria.content.workbooks.columns import OWN_SHEET, Row
from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason, because

_READER = "read-workbook"


def open_workbook(file: str, data: bytes) -> dict[str, list[Row]]:
    """Return the rows of each sheet, heads as keys; raises DefinitionFileError for what ``form export`` wrote not."""
    try:
        sheets: dict[str, list[Row]] = json.loads(apart.ask(_READER, data))
    except apart.TooMuchError as error:
        raise DefinitionFileError(file, because(Reason.READ_TOO_LONG)) from error
    except (apart.ReaderError, ValueError) as error:
        raise DefinitionFileError(file, because(Reason.BAD_SPREADSHEET)) from error
    if OWN_SHEET not in sheets:
        raise DefinitionFileError(file, because(Reason.NO_WORKBOOK_OF_OURS))
    return sheets


def reply(data: bytes) -> bytes:
    """Answer, in the process that reads, with all that stands in the workbook in *data*."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    sheets: dict[str, list[Row]] = {}
    for sheet in book.worksheets:
        lines = [
            ["" if cell is None else str(cell).strip() for cell in line]
            for line in sheet.iter_rows(values_only=True)
        ]
        heads, rows = _each_once(lines[0] if lines else []), lines[1:]
        sheets[sheet.title] = [
            {_head(heads, column): cell for column, cell in enumerate(row) if cell} for row in rows
        ]
    return json.dumps(sheets).encode()


def _each_once(heads: list[str]) -> list[str]:
    """Return the heads, each where it stands first: what stands under it again is called by its column."""
    return ["" if head in heads[:at] else head for at, head in enumerate(heads)]


def _head(heads: list[str], column: int) -> str:
    """Return the head over a cell; without one the letters of its column, which nothing of ours is called."""
    from openpyxl.utils.cell import get_column_letter

    head = heads[column] if column < len(heads) else ""
    return head or f"({get_column_letter(column + 1)})"
