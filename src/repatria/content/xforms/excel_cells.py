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
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils.cell import range_boundaries
from openpyxl.xml.constants import SHARED_STRINGS
from pyxform.xls2json_backends import is_empty, xls_value_to_unicode, xlsx_value_to_str

from repatria.content.xforms.cells import NOT_WORKED_OUT, Cells, Merged, Sheet
from repatria.content.xforms.excel_rows import Looks, Rows, shared_words

Sheets = list[tuple[str, Callable[[], Sheet]]]
"""By its name what reads a sheet: those that nobody asks for are not read."""


def open_new(data: bytes, as_text: Callable[[Any], str] = xlsx_value_to_str) -> Sheets:
    """Return the sheets of a workbook of today, each value *as_text* has it."""
    reader = _Book(io.BytesIO(data), read_only=True, data_only=True)
    reader.read_manifest()
    reader.read_strings()
    reader.read_workbook()
    apply_stylesheet(reader.archive, reader.wb)
    book = reader.wb
    looks = Looks(book.epoch, frozenset(book._date_formats), frozenset(book._timedelta_formats))  # noqa: SLF001
    return [(name, partial(_new_sheet, reader, looks, place, as_text)) for name, place in reader.places()]


def open_old(data: bytes) -> Sheets:
    """Return the sheets of a workbook of before 2007."""
    book = xlrd.open_workbook(
        file_contents=data, formatting_info=True
    )  # merged cells are told with the looks alone
    return [(sheet.name, partial(_old_sheet, book, sheet)) for sheet in book.sheets()]


class _Book(ExcelReader):  # type: ignore[misc]  # openpyxl tells no types
    """Knows where the sheets of a workbook are, and reads none of them."""

    def read_strings(self) -> None:
        """Read the words that cells share."""
        self.shared_strings: list[str] = []
        part = self.package.find(SHARED_STRINGS)
        if part is not None:
            with self.archive.open(part.PartName[1:]) as source:
                self.shared_strings = shared_words(source)

    def places(self) -> Iterator[tuple[str, str]]:
        """Yield the name of each sheet and where it is in the file."""
        for sheet, found in self.parser.find_sheets():
            if found.target in self.valid_files and "chartsheet" not in found.Type:
                yield sheet.name, found.target


def _new_sheet(book: _Book, looks: Looks, place: str, as_text: Callable[[Any], str]) -> Sheet:
    merged: list[Merged] = []

    def lines() -> Iterator[tuple[int, Cells]]:
        with book.archive.open(place) as source:
            rows = Rows(source, book.shared_strings, looks)
            for number, row in rows:
                yield number, _said(row, as_text)
            for one in rows.merged:
                left, top, right, bottom = range_boundaries(one)
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
