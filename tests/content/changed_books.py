"""Workbooks of our forms, changed as a spreadsheet or another program may change them, and read again."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache

from openpyxl import Workbook, load_workbook

from repatria import paths
from repatria.content.lists import ChoiceList
from repatria.content.workbooks.opening import sheets_in
from repatria.content.workbooks.revising import form_in
from repatria.content.workbooks.writing import write_workbook
from repatria.domain.forms.definition import Form
from tests.content.shipped import load_forms, load_lists


@cache
def shipped() -> dict[str, Form]:
    return load_forms(paths.forms())


def sheets_again(made: bytes, lists: Mapping[str, ChoiceList]) -> tuple[Form, bytes]:
    """Read a workbook as the process of its own does, without starting one."""
    return form_in(sheets_in(made), lists)


def as_bytes(book: Workbook) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def f11(change: Callable[[Workbook], object]) -> tuple[Form, bytes]:
    """Return what becomes of F11 when somebody makes a *change* in its workbook."""
    return changed("F11", change)


def changed(fid: str, change: Callable[[Workbook], object]) -> tuple[Form, bytes]:
    """Return what becomes of a form when somebody makes a *change* in its workbook."""
    book = load_workbook(io.BytesIO(write_workbook(shipped()[fid])))
    change(book)
    return sheets_again(as_bytes(book), load_lists(paths.forms() / "lists"))


def rewritten(fid: str, sheet: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the workbook of a form, the XML of one *sheet* as it is after a *change*."""
    data = write_workbook(shipped()[fid])
    at = load_workbook(io.BytesIO(data)).sheetnames.index(sheet) + 1
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            said = old.read(name)
            new.writestr(name, change(said) if name == f"xl/worksheets/sheet{at}.xml" else said)
    return made.getvalue()


def came_back(data: bytes) -> Form:
    return sheets_again(data, load_lists(paths.forms() / "lists"))[0]


def cell_of(book: Workbook, sheet: str, name: str, head: str) -> tuple[int, int]:
    """Return row and column of what stands under a head in the row called *name*."""
    heads = [str(cell.value) for cell in book[sheet][1]]
    key = heads.index("name" if "name" in heads else "key")
    rows = book[sheet].iter_rows(min_row=2)
    return next(row[0].row for row in rows if row[key].value == name), heads.index(head) + 1


def with_merged(name: str, level: str, rows: int) -> Callable[[Workbook], None]:
    """Return what says a *level* beside the question called *name* and the *rows* below it, in one cell."""

    def change(book: Workbook) -> None:
        row, column = cell_of(book, "survey", name, "level")
        book["survey"].cell(row, column).value = level
        book["survey"].merge_cells(
            start_row=row, end_row=row + rows - 1, start_column=column, end_column=column
        )

    return change
