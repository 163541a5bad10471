"""Whether the person is in danger now: a contact sheet tells of it, and nobody noted since that it is over."""

from __future__ import annotations

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.written_here import written_here
from repatria.domain.protocol.progress import Progress

_SAFETY = "step/P0.1"


def in_danger(facts: CaseFacts, found: Progress) -> bool:
    """Tell whether somebody may be in danger now; where the protocol is not here, as long as a sheet tells of it."""
    if not facts.is_open or not facts.may_be("F01.immediate_danger", "present"):
        return False
    first = found.of(_SAFETY)
    return first is None or not first.resolved


def danger_is_known(facts: CaseFacts) -> bool:
    """Tell whether a sheet that is here may tell of it; else it is a guess about what another post keeps."""
    return written_here(facts).may_be("F01.immediate_danger", "present")
