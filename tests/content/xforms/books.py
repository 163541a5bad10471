"""Workbooks made for a test, and what a ministry may forget in one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable

from openpyxl import Workbook
from openpyxl.comments import Comment

SECRET = "Rosa Lopez Perez"
HEADS = ("type", "name", "label")
ROWS = [("text", f"q{at}", f"¿{at}?") for at in range(6)]
Cells = Iterable[Iterable[object]]


def book(survey: Cells, change: Callable[[Workbook], object] = lambda _: None, **more: Cells) -> bytes:
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in {"survey": survey, **more}.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    change(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def hide(made: Workbook) -> None:
    """Put into *made* all that a ministry may forget in a workbook."""
    made.create_sheet("beneficiarias").append([SECRET])
    made["beneficiarias"].sheet_state = "veryHidden"
    made["survey"]["C2"].comment = Comment(SECRET, SECRET)
    made["survey"]["H40"] = SECRET
    made.properties.creator = SECRET


def letters_in(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b" ".join(archive.read(name) for name in archive.namelist())
