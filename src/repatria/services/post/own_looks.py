"""How the window looks to whoever is here: kept in the vault for each person, as it is nobody else's business.

What is needed before anybody is here stands beside the program (``ui/preferences.py``): there the last one's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repatria.services.desk import Desk
from repatria.store.state import load_some


def own_looks(desk: Desk) -> Mapping[str, Any]:
    """Return what the person who is here chose, by names of preferences; nothing before they chose anything."""
    path = _path(desk)
    stands = load_some(desk.read(), desk.record, paths=(path,)).values.get(path)
    kept = stands.value if stands is not None else None
    return kept if isinstance(kept, dict) else {}


def keep_looks(desk: Desk, looks: Mapping[str, str | int]) -> None:
    """Keep what the person who is here chose, in place of what they chose before; no act is told of it."""
    if dict(looks) != own_looks(desk):
        desk.append([desk.value(desk.record, _path(desk), dict(looks))])


def _path(desk: Desk) -> str:
    return f"looks/{desk.person.id}"
