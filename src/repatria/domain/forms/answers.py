"""The answers of one filled form, as a value: by question, and for repeats by the random id of the row.

Rows are never known by their position: their order is a value of its own, so two posts that add rows at the
same time never mix them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

KEPT: Final = "_kept"
"""The step in a path that marks an answer as kept although nothing asks for it where it stands."""
BEFORE: Final = "_before"
"""The step in a path that marks an answer as given under another version, whose question asks otherwise since."""
UNDER: Final = "_under"
"""The step in a path that says under which version, beside the one it was begun under, somebody went on."""
CORRECTING: Final = "_correcting"
"""The step in a path that says that answers of a finished form were changed, and it was not finished since."""
COPIED: Final = "_copied"
"""The step in a path that says at which moment a sheet was copied in."""
NO_VERSION: Final = "-"
"""In place of the digest of that version, where nobody here knows which it was."""


class Place(NamedTuple):
    """Where an answer stands: the question, and the row when it stands in a repeat.

    A repeat stands in the row of the one around it: with that row the name of an inner repeat names its rows there.
    """

    name: str
    row: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered: *values* by place, *rows* of each repeat in order.

    *orders* is the number that each row sorts by, *within* the outer row of each row of an inner repeat. *disputed*
    places have several values that stand; *values* then holds the one to show.
    """

    values: Mapping[Place, Any] = field(default_factory=dict)
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    orders: Mapping[str, float] = field(default_factory=dict)
    disputed: frozenset[Place] = frozenset()
    within: Mapping[str, str] = field(default_factory=dict)

    def value(self, name: str, row: str = "") -> Any:
        """Return the answer at a place, or None."""
        return self.values.get(Place(name, row))

    def rows_of(self, repeat: str) -> tuple[str, ...]:
        """Return the rows of *repeat*, in order."""
        return self.rows.get(repeat, ())

    def rows_in(self, repeat: str, outer: str) -> tuple[str, ...]:
        """Return the rows of *repeat* in the row *outer* (nothing for an outermost repeat), in order."""
        return tuple(row for row in self.rows_of(repeat) if self.within.get(row, "") == outer)


def answer_path(form_id: str, place: Place) -> str:
    """Return the path of an answer of the filled form *form_id* (a member id)."""
    return f"row/{place.row}/{place.name}" if place.row else f"form/{form_id}/{place.name}"


def kept_path(form_id: str, place: Place) -> str:
    """Return the path that says of the answer at *place* that it was kept, and is shown, though nothing asks it."""
    owner, _, name = answer_path(form_id, place).rpartition("/")
    return f"{owner}/{KEPT}/{name}"


def before_path(form_id: str, place: Place, digest: str) -> str:
    """Return where an answer at *place* stays that was given under the version *digest*, and was replaced since."""
    owner, _, name = answer_path(form_id, place).rpartition("/")
    return f"{owner}/{BEFORE}/{digest or NO_VERSION}/{name}"


def read_before_path(path: str) -> tuple[str, str, str] | None:
    """Return of such a path whose it is (``form/…`` or ``row/…``), the digest and the question; of others nothing."""
    owner, marked, rest = path.partition(f"/{BEFORE}/")
    digest, _, name = rest.partition("/")
    return (owner, "" if digest == NO_VERSION else digest, name) if marked and name else None


def under_path(form_id: str, digest: str) -> str:
    """Return the path that says of a filled form that somebody answered in it under the version *digest*."""
    return f"form/{form_id}/{UNDER}/{digest}"


def read_under_path(path: str, form_id: str) -> str:
    """Return the version of which such a path of *form_id* speaks, nothing of any other path."""
    owner, marked, digest = path.partition(f"/{UNDER}/")
    return digest if marked and owner == f"form/{form_id}" else ""


def correcting_path(form_id: str, correction: str) -> str:
    """Return the path that says of a finished form that the answers of a *correction* stand and are not finished."""
    return f"form/{form_id}/{CORRECTING}/{correction}"


def copied_path(form_id: str, moment: str) -> str:
    """Return the path that says of a form that was filled by hand that it was copied in at this *moment*."""
    return f"form/{form_id}/{COPIED}/{moment}"
