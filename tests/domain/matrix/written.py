"""Cells as a liaison writes them."""

from __future__ import annotations

from typing import Any

from repatria.domain.cases.state import Standing
from repatria.domain.matrix.periods import Period, read_period
from repatria.domain.matrix.reading import Matrix, cell_path, read_matrix
from tests.domain.standing import standing


def said(words: str = "", **more: Any) -> dict[str, Any]:
    """Return the value of a cell in Spanish; without words it says that there is nothing."""
    return {"text": {"es": words} if words else {}, "evidence": "FT", **more}


def period(name: str) -> Period:
    """Return a period that is one."""
    found = read_period(name)
    assert found is not None
    return found


def written(*cells: tuple[str, str, Any]) -> dict[str, Standing]:
    """Return the values of a part: of each cell its period, its row and what was said, or a standing."""
    return {
        cell_path(name, row): value if isinstance(value, Standing) else standing(value)
        for name, row, value in cells
    }


def matrix(name: str, *cells: tuple[str, str, Any], country: str = "CRI") -> Matrix:
    """Return the matrix of a country at a period, of what was written."""
    return read_matrix(country, period(name), written(*cells))
