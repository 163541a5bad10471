"""What a reader finds in a sheet of a workbook: cells by row and column, and which of them are shown as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

Cells = dict[int, str]
"""What stands in a row, by column from 1: only where something does."""
NOT_WORKED_OUT: Final = "\0"
"""Stands for a formula whose value is not in the file."""


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells that are shown as one, whose value stands in the first."""

    rows: range
    columns: range


@dataclass(slots=True)
class Sheet:
    """One sheet as its reader gives it: its rows by number from 1; what is *merged* is there once all were read."""

    lines: Iterable[tuple[int, Cells]]
    merged: list[Merged] = field(default_factory=list)
