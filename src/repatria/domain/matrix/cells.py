"""A cell of the matrix: what a country says in a row, by which text, as of when, and how far that was read.

A cell is one value and never a value for each of its fields: else what one person wrote could come to stand beside
the source that another named for something else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal, get_args

from repatria.domain.calendar import day_of, last_day_of
from repatria.domain.cases.given import entry, several, text_at
from repatria.domain.cases.state import Head, Standing
from repatria.domain.protocol.definition import WEAK, Evidence
from repatria.domain.texts import Text

CellEvidence = Evidence | Literal["STATED", "COUNTED"]
"""How far a text was read, or that the country's liaison *stated* it, or that the program *counted* or kept it."""
STRONGEST_FIRST: Final[tuple[CellEvidence, ...]] = (
    "COUNTED",
    "STATED",
    "FT",
    "EX",
    "TOC",
    "2ND",
    "GK",
    "DES",
    "U",
)
_CODES: Final = frozenset((*get_args(Evidence), "STATED", "COUNTED"))
_DAY: Final = len("2026-12-01")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a *row*, written for *period*; *as_of* may be a partial date, *drafted_from* names sources.

    *author* and *wall* are of who wrote it. Where people wrote different things, *beside* is what else stands.
    """

    row: str
    period: str
    text: Text
    references: tuple[str, ...] = ()
    as_of: str = ""
    evidence: CellEvidence = "U"
    drafted_from: tuple[str, ...] = ()
    author: str = ""
    wall: str = ""
    beside: tuple[Cell, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is said in it, in any language."""
        return not self.text

    @property
    def is_verified(self) -> bool:
        """Tell whether it says something that nobody has to verify, and that nobody contradicts."""
        return not (self.is_empty or self.beside or self.evidence in WEAK)

    @property
    def says(self) -> tuple[Any, ...]:
        """Return what it says, without who wrote it, when, and for which period."""
        return tuple(sorted(self.text.items())), self.references, self.as_of, self.evidence

    @property
    def known_until(self) -> date | None:
        """Return the last day of which it can speak: as of when it says, else when it was written."""
        return last_day_of(self.as_of) or day_of(self.wall[:_DAY])


def read_cell(row: str, period: str, standing: Standing) -> Cell | None:
    """Return the cell that stands; None where nobody wrote one, or it was taken back.

    What says nothing is a cell all the same: somebody wrote for this period that there is nothing.
    """
    found: dict[tuple[Any, ...], Cell] = {}
    for head in standing.heads:
        cell = _cell(row, period, head)
        if cell is not None:
            found.setdefault(cell.says, cell)
    if not found:
        return None
    # One that says nothing never hides what somebody else wrote.
    first, *others = sorted(found.values(), key=lambda cell: cell.is_empty)
    return replace(first, beside=tuple(others))


def value_of(cell: Cell) -> Mapping[str, Any]:
    """Return *cell* as the value that stands for it."""
    return {
        "text": dict(cell.text),
        "references": list(cell.references),
        "as_of": cell.as_of,
        "evidence": cell.evidence,
        "from": list(cell.drafted_from),
    }


def _cell(row: str, period: str, head: Head) -> Cell | None:
    text = entry(head.value, "text")
    if not isinstance(text, Mapping):
        return None
    evidence = text_at(head.value, "evidence")
    return Cell(
        row,
        period,
        {code: said for code, said in text.items() if isinstance(said, str) and said.strip()},
        tuple(map(str, several(entry(head.value, "references")))),
        text_at(head.value, "as_of"),
        evidence if evidence in _CODES else "U",  # type: ignore[arg-type]
        tuple(map(str, several(entry(head.value, "from")))),
        head.author,
        head.wall,
    )
