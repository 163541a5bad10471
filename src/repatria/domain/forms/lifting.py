"""What lifts a block: the asylum or child authority's decision, and the person's written wish (field rules 3).

Asked alike of the form that says it (``mapping``) and of all that a case may say (``domain.protocol.routes``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

_LIFTING: dict[str, tuple[str, ...]] = {
    "decided_by": ("asylum_auth", "child_auth"),
    "written_wish": ("yes",),
    "consular_block": ("no",),
}
"""By question of F11: the answers with which it lifts; all of them are needed."""


def lacks_to_lift(possible: Callable[[str], Collection[Any]]) -> str:
    """Return the first question that does not lift the block, whatever stands of it; empty when nothing is lacking.

    *possible* gives every answer that a question may have; one that may have none lifts nothing.
    """
    for question, lifting in _LIFTING.items():
        found = possible(question)
        if not found or any(value not in lifting for value in found):
            return question
    return ""
