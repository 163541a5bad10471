"""What is kept of a spreadsheet and travels with it: the sheets that are read, cell by cell, and nothing else.

A ministry's workbook may hold its people in a sheet that nobody sees, pictures, remarks, and who wrote it. Of what is
kept the same form is compiled again, and of the same sheets the same bytes are kept.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from repatria.content.xforms.heads import SHEETS, heads_of

_MARK: Final = b"repatria: only what is read"
"""How a file ends that was written here, since columns and lists that nobody reads are left out, too."""
_WRITTEN_AT: Final = (1980, 1, 1, 0, 0, 0)
_NO_LETTER: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def as_kept(workbook: Any) -> bytes:
    """Return a workbook with the sheets of *workbook* that are read."""
    names = [name for name in SHEETS if getattr(workbook, f"{name}_header") or getattr(workbook, name)]
    sheets = [_sheet(heads_of(workbook, name), getattr(workbook, name) or ()) for name in names]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = _MARK
        for member, said in {**_around(names), **_numbered(sheets)}.items():
            archive.writestr(zipfile.ZipInfo(member, _WRITTEN_AT), said, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def row_as_kept(number: int, heads: list[str], row: Mapping[str, Any]) -> str:
    """Return a row of a sheet with these *heads* as it stands in such a workbook."""
    cells = ((at, str(row[head])) for at, head in enumerate(heads) if row.get(head) not in (None, ""))
    said = "".join(
        f'<c r="{_letters(at)}{number}" t="inlineStr"><is><t xml:space="preserve">{_text(text)}</t></is></c>'
        for at, text in cells
    )
    return f'<row r="{number}">{said}</row>'


def is_as_kept(data: bytes) -> bool:
    """Tell whether *data* holds nothing but what is read, as it was written here."""
    return data.endswith(_MARK)


def left_out(workbook: Any) -> tuple[str, ...]:
    """Return the names of the sheets in *workbook* that are not read."""
    names = [str(name) for name in workbook.sheet_names or ()]
    return tuple(name for name in names if name.strip().lower() not in SHEETS) if len(names) > 1 else ()


def _sheet(heads: list[str], rows: Sequence[Mapping[str, Any]]) -> str:
    lines = [dict(zip(heads, heads, strict=True)), *rows]
    said = "".join(row_as_kept(number, heads, row) for number, row in enumerate(lines, 1) if row)
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{said}</sheetData></worksheet>'


def _letters(column: int) -> str:
    return (_letters(column // 26 - 1) if column >= 26 else "") + chr(ord("A") + column % 26)


def _text(text: str) -> str:
    return escape(_NO_LETTER.sub("", text), {"\r": "&#13;"})


def _numbered(sheets: list[str]) -> dict[str, str]:
    return {f"xl/worksheets/sheet{number}.xml": said for number, said in enumerate(sheets, 1)}


def _around(names: list[str]) -> dict[str, str]:
    """Return what makes a workbook of sheets."""
    numbers = range(1, len(names) + 1)
    parts = "".join(_part(f"/xl/worksheets/sheet{number}.xml", "worksheet") for number in numbers)
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="r{number}"/>'
        for number, name in enumerate(names, 1)
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{_part('/xl/workbook.xml', 'sheet.main')}{parts}</Types>",
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            [("worksheet", f"worksheets/sheet{number}.xml") for number in numbers]
        ),
    }


def _part(place: str, kind: str) -> str:
    return f'<Override PartName="{place}" ContentType="{_TYPE}.{kind}+xml"/>'


def _relations(targets: list[tuple[str, str]]) -> str:
    said = "".join(_relation(number, kind, place) for number, (kind, place) in enumerate(targets, 1))
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{said}</Relationships>'


def _relation(number: int, kind: str, place: str) -> str:
    return f'<Relationship Id="r{number}" Type="{_DOCUMENT}/{kind}" Target="{place}"/>'
