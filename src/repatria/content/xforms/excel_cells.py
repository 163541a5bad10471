"""What stands in the cells of a workbook, as openpyxl and xlrd find it and pyxform writes it.

Imported only where a workbook is read: both readers are heavy.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import xlrd  # type: ignore[import-untyped]
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet._reader import WorkSheetParser
from pyxform.xls2json_backends import is_empty, xls_value_to_unicode, xlsx_value_to_str

from repatria.content.xforms.cells import NOT_WORKED_OUT, Cells, Merged, Sheet

Sheets = list[tuple[str, Callable[[], Sheet]]]
"""By its name what reads a sheet: those that nobody asks for are not read."""


def open_new(data: bytes) -> Sheets:
    """Return the sheets of a workbook of today."""
    reader = ExcelReader(io.BytesIO(data), read_only=True, data_only=True)
    reader.read()
    return [(name, partial(_new_sheet, reader.wb, name)) for name in reader.wb.sheetnames]


def open_old(data: bytes) -> Sheets:
    """Return the sheets of a workbook of before 2007."""
    book = xlrd.open_workbook(
        file_contents=data, formatting_info=True
    )  # merged cells are told with the looks alone
    return [(sheet.name, partial(_old_sheet, book, sheet)) for sheet in book.sheets()]


class _Cells(WorkSheetParser):  # type: ignore[misc]  # openpyxl tells no types
    """Reads the cells of a sheet; a formula without its value is not nothing."""

    def parse_cell(self, element: Any) -> dict[str, Any]:
        cell: dict[str, Any] = super().parse_cell(element)
        if (
            cell["value"] is None
            and element.get("t", "n") == "n"
            and any(_is_formula(one) for one in element)
        ):
            cell["value"] = NOT_WORKED_OUT
        return cell


def _is_formula(element: Any) -> bool:
    return str(element.tag).endswith("}f")


def _new_sheet(book: Any, name: str) -> Sheet:
    place = book[name]._worksheet_path  # noqa: SLF001  # the size that the sheet tells is not asked
    merged: list[Merged] = []

    def lines() -> Iterator[tuple[int, Cells]]:
        with book._archive.open(place) as source:  # noqa: SLF001
            parser = _Cells(
                source,
                book[name]._shared_strings,  # noqa: SLF001
                data_only=True,
                epoch=book.epoch,
                date_formats=book._date_formats,  # noqa: SLF001
                timedelta_formats=book._timedelta_formats,  # noqa: SLF001
            )
            for number, row in parser.parse():
                yield number, _said({cell["column"]: cell["value"] for cell in row}, xlsx_value_to_str)
            for one in parser.merged_cells.mergeCell if parser.merged_cells else ():
                left, top, right, bottom = range_boundaries(one.ref)
                merged.append(Merged(range(top, bottom + 1), range(left, right + 1)))

    return Sheet(lines(), merged)


def _old_sheet(book: Any, sheet: Any) -> Sheet:
    def said(cell: Any) -> str:
        return str(xls_value_to_unicode(_stripped(cell.value), cell.ctype, book.datemode))

    def lines() -> Iterator[tuple[int, Cells]]:
        for at in range(sheet.nrows):
            cells = enumerate(sheet.row(at), 1)
            yield at + 1, {column: said(cell) for column, cell in cells if not is_empty(cell.value)}

    merged = [
        Merged(range(top + 1, bottom + 1), range(left + 1, right + 1))
        for top, bottom, left, right in sheet.merged_cells
    ]
    return Sheet(lines(), merged)


def _said(values: dict[int, Any], as_text: Callable[[Any], str]) -> Cells:
    return {column: as_text(_stripped(value)) for column, value in values.items() if not is_empty(value)}


def _stripped(value: Any) -> Any:
    return value.strip() if isinstance(value, str) and value != NOT_WORKED_OUT else value
