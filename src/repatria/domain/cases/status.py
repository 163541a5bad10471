"""Whether a case is open, by what stands of its status: while anybody says so, it is."""

from __future__ import annotations

from repatria.domain.cases.given import Given, distinct, entry
from repatria.domain.cases.state import Standing


def states_of(status: Standing | None) -> tuple[Given, ...]:
    """Return every state that a case may have; of which nothing is said, it is open."""
    heads = status.heads if status is not None else ()
    return distinct(entry(head.value, "state") or "open" for head in heads) or ("open",)


def is_closed(status: Standing | None) -> bool:
    """Tell whether nobody says of the case anything else than that it is closed."""
    return states_of(status) == ("closed",)
