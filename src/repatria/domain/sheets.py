"""What becomes of a printed sheet: the states people say of it, and where that stands."""

from __future__ import annotations

from typing import Any, Literal, get_args

SheetState = Literal["printed", "out", "signed", "back", "missing", "destroyed"]
"""*printed* is what stands while nobody said more; *out* is with somebody."""

STATES: tuple[SheetState, ...] = get_args(SheetState)

SHEETS = "sheet/"
"""Begins the path at which stands what became of a sheet."""


def sheet_path(number: str) -> str:
    """Return the path in a record at which stands what became of a sheet."""
    return f"{SHEETS}{number}"


def said_of(state: SheetState, holder: str, at: str) -> dict[str, str] | None:
    """Return the value that says so; that a sheet is printed and no more is said by nothing."""
    if state == "printed":
        return None
    return {"state": state, "with": holder, "at": at}


def state_in(value: Any) -> SheetState:
    """Return the state that a value says; what nobody here knows is no more than printed."""
    said = value.get("state") if isinstance(value, dict) else None
    return next((state for state in STATES if state == said), "printed")
