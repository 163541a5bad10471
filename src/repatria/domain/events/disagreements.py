"""Where two people wrote different things without having seen each other, and what settling writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from repatria.domain.cases.state import Standing
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A path of a part at which heads say different things."""

    part: str
    path: str
    standing: Standing


def settle(disagreement: Disagreement, value: Any, *, reason: str) -> tuple[Deed, Deed]:
    """Return what Resolver writes: a value that replaces all heads seen, and the fact that says so."""
    seen = tuple(sorted({head.event_id for head in disagreement.standing.heads}))
    chosen = Deed(disagreement.part, VALUE, disagreement.path, value, seen)
    said = {"heads": list(seen), "reason": reason}
    return chosen, Deed(disagreement.part, "disagreement_settled", disagreement.path, said)
