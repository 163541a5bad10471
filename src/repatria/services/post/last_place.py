"""Come back after a lock to where one was: the place is kept encrypted, among the drafts, and taken once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from repatria.services.desk import Desk
from repatria.store.drafts import Draft

WINDOW: Final = "_window"
"""The name under which places stand among the drafts; no form has it."""


def keep_place(desk: Desk, place: Mapping[str, Any]) -> None:
    """Keep where the person who is here was, on the disk when it returns."""
    desk.drafts().save(Draft(WINDOW, desk.person.id, dict(place)))


def take_place(desk: Desk) -> Mapping[str, Any]:
    """Return where the same person was at the last lock, or nothing; it is forgotten with that."""
    kept = [draft for draft in desk.drafts().load(WINDOW) if draft.path == desk.person.id]
    if not kept:
        return {}
    desk.drafts().clear(WINDOW, [desk.person.id])
    return kept[0].value if isinstance(kept[0].value, dict) else {}
