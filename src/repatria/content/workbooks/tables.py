"""Tables of words as a spreadsheet, for whoever works on them elsewhere: nothing is a formula, nothing is cut off."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Final

_LONGEST: Final = 32_767
"""Letters that a cell of a spreadsheet holds: what is longer goes on in the cell below."""
_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0d-\x1f\ufffe\uffff\ud800-\udfff]")
"""Letters that no such file may hold."""
_UNNAMED: Final = re.compile(r"[\\*?:/\[\]]")
_LONGEST_NAME: Final = 31
_WIDEST: Final = 60

Table = Sequence[Sequence[str]]
"""Rows of words, the first of them the heads."""


def write_tables(tables: Mapping[str, Table]) -> bytes:
    """Return the bytes of an ``.xlsx`` file with a sheet for each of *tables*, by their names."""
    from openpyxl import Workbook  # heavy, and only needed where a table goes out
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    book = Workbook(write_only=True)
    book.properties.creator = "Repatria"
    for name, table in tables.items():
        sheet = book.create_sheet(_UNNAMED.sub(" ", name)[:_LONGEST_NAME])
        sheet.freeze_panes = "A2"
        for column, width in enumerate(_widths(table), start=1):
            sheet.column_dimensions[_letter(column)].width = width
        for number, row in enumerate(line for said in table for line in _lines(said)):
            cells = []
            for words in row:
                cell = WriteOnlyCell(sheet, value=words)
                cell.data_type = "s"  # words that begin with = are words
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                cell.font = Font(bold=number == 0)
                cells.append(cell)
            sheet.append(cells)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _lines(row: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield a row, and below it what its cells do not hold."""
    pieces = [_pieces(_UNWRITABLE.sub("", words.replace("\r\n", "\n"))) for words in row]
    yield from zip_longest(*pieces, fillvalue="")


def _pieces(words: str) -> list[str]:
    return [words[start : start + _LONGEST] for start in range(0, len(words), _LONGEST)] or [""]


def _widths(table: Table) -> Iterator[int]:
    """Yield the width of each column, in letters: of its longest line, as far as it is read at a glance."""
    for column in zip_longest(*table, fillvalue=""):
        yield min(max(len(line) for words in column for line in words.split("\n")) + 2, _WIDEST)


def _letter(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column))
