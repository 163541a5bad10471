"""Values that stand at a path of a part which is no case's, as tests write them."""

from __future__ import annotations

from typing import Any

from repatria.domain.cases.state import Head, Standing
from repatria.domain.ids import EventId


def standing(*said: Any, author: str = "eva", wall: str = "2026-05-04T10:00:00Z") -> Standing:
    """Return what stands where each of *said* was written without having seen the others, the first shown first."""
    return Standing(
        tuple(Head(EventId(f"e{n}"), value, author, wall, "log", "part") for n, value in enumerate(said))
    )
