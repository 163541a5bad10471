"""How an answer is written by hand: how much room it takes, whether it may be several, whether it must be given."""

from __future__ import annotations

from repatria.documents.paper import MM
from repatria.domain.forms.definition import ALWAYS, IN_ORDER
from repatria.domain.forms.definition import Question as Row
from repatria.domain.forms.values import DATE_PARTS

_SHORT_LINE, _DAY_LINE, _YEAR_LINE, _HOUR_LINE = 32 * MM, 12 * MM, 20 * MM, 24 * MM
_DAY: tuple[tuple[str, float], ...] = (("day", _DAY_LINE), ("month", _DAY_LINE), ("year", _YEAR_LINE))
_ROOM: dict[str, tuple[tuple[str, float], ...]] = {
    "date": _DAY,
    "dateTime": (*_DAY, ("hour", _HOUR_LINE)),
    "time": (("hour", _HOUR_LINE),),
    "integer": (("", _SHORT_LINE),),
    "decimal": (("", _SHORT_LINE),),
}
"""What is written by hand of each type: its parts, each with its name before it."""


def takes_several(row: Row) -> bool:
    """Tell whether more than one answer may be chosen; where they are put in order the hint says so."""
    return row.type == "select_multiple" and row.appearance != IN_ORDER


def is_required(row: Row) -> bool:
    """Tell whether *row* has to be answered wherever it is asked; nobody has to where it may only be read."""
    return row.required in ALWAYS and row.read_only not in ALWAYS


def room_for(row: Row) -> tuple[tuple[str, float], ...]:
    """Return the parts in which a short answer is written, each with its name and its width."""
    room = () if row.paper_rows > 1 else _ROOM.get(row.type, ())
    return room[DATE_PARTS[row.appearance] :] if row.type == "date" and row.appearance in DATE_PARTS else room


def lines_for(row: Row) -> int:
    """Return how many lines an answer takes."""
    if row.paper_rows:
        return row.paper_rows
    return 3 if "multiline" in row.appearance else 1 + takes_several(row)
