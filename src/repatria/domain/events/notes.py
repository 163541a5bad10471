"""The closed list of what a line in a case's history (``note_added``) may be of.

To add one: here, whether it is signed in ``to_sign``, its words in ``ui.case.telling.note_words``, and
docs/events.md.
"""

from __future__ import annotations

from typing import Any, Literal

NoteKind = Literal[
    "route_changed",
    "block_asked",
    "happened",
    "done_by",
    "placed",
    "related_changed",
    "no_child_here",
    "restriction_ended",
    "unproven_settled",
    "same_person",
    "other_person",
]


def note(kind: NoteKind, **said: Any) -> dict[str, Any]:
    """Return the value of a note: of what it is, and what it says of it."""
    return {"kind": kind, **said}
