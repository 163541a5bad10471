"""Cells under no head: in Markdown they refuse the file; elsewhere they are passed over, and told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from repatria.content.xforms.heads import SHEETS
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason, because

TOLD: Final = ("survey", "choices", "settings")
"""The sheets of which heads that nobody reads are told."""
_LONGEST: Final = 60


def column_called(column: int) -> str:
    """Return what stands for the head of a *column* from 1 that has none, as a spreadsheet calls it: ``(E)``."""
    from openpyxl.utils.cell import get_column_letter  # heavy

    return f"({get_column_letter(column)})"


def refuse_headless(file: str, text: str) -> None:
    """Raise DefinitionError by sheet and row for a cell of a table in Markdown behind the last head."""
    from pyxform.xls2json_backends import _md_table_to_ss_structure

    sheets: Mapping[str, Sequence[Sequence[str | None]]] = _md_table_to_ss_structure(text)
    for name, rows in sheets.items():
        if not rows or (name.lower() not in SHEETS and len(sheets) > 1):
            continue
        for number, row in enumerate(rows[1:], 2):
            for cell in filter(None, row[len(rows[0]) :]):
                why = because(Reason.CELL_WITHOUT_HEAD, given=cell[:_LONGEST])
                raise DefinitionError(file, f"{name.lower()} {number}", why)


def with_headless(workbook: Any, rows: Iterable[Sequence[str]]) -> Any:
    """Return the *workbook* that the *rows* of a CSV became, with what stands for the heads that its cells lack."""
    sheets = {}
    for name, columns in _headless(rows):
        header = getattr(workbook, f"{name}_header") or [{}]
        sheets[f"{name}_header"] = [{**header[0], **dict.fromkeys(map(column_called, columns))}]
    return replace(workbook, **sheets) if sheets else workbook


# Inside


def _headless(rows: Iterable[Sequence[str]]) -> Iterator[tuple[str, list[int]]]:
    """Yield each sheet that is told with the columns, from 1, in which something stands behind its last head."""
    name, heads = "", 0
    found: dict[str, dict[int, None]] = {}
    for first, *cells in filter(None, rows):
        if first.strip():
            name, heads = first.strip().lower(), 0
        if not any(map(str.strip, cells)):
            continue
        if not heads:
            heads = len(cells)
        else:
            beyond = (at for at, cell in enumerate(cells) if at >= heads and cell.strip())
            found.setdefault(name, {}).update(dict.fromkeys(at + 2 for at in beyond))
    yield from ((name, sorted(columns)) for name, columns in found.items() if columns and name in TOLD)
