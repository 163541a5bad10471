"""The sheets of a workbook that are read, and their heads, however they are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

SHEETS: Final = ("survey", "choices", "settings", "entities", "external_choices", "osm")
"""What is read of a workbook."""


def heads_of(workbook: Any, sheet: str) -> list[str]:
    """Return the heads of a *sheet*, also such as stand only in its rows."""
    headers: Sequence[Mapping[str, Any]] = getattr(workbook, f"{sheet}_header") or ()
    return list(dict.fromkeys(head for row in (*headers, *(getattr(workbook, sheet) or ())) for head in row))


def plain_head(head: str) -> str:
    """Return a head as pyxform reads it: small letters, one stroke for the spaces between words."""
    return "_".join(head.split()).lower()
