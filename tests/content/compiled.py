"""A spreadsheet as the XForm that it describes, in this very process."""

from __future__ import annotations

from repatria.content.xforms.spreadsheets import read_spreadsheet


def to_xform(file: str, data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return the XForm, and what pyxform warns of."""
    made = read_spreadsheet(file, data)
    return made.xform, made.warnings
