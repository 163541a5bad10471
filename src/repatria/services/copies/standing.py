"""What is said of the copies: the last that was proven, and calmly that some are missed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from repatria.domain.errors import StorageError
from repatria.services.copies.looking import last_rehearsal
from repatria.services.copies.making import MISSED, last_copy, since_last_copy
from repatria.services.copies.place import chosen_place, need_place
from repatria.services.desk import Desk
from repatria.store.copies.attached import ALL_BROUGHT, NotBrought
from repatria.store.copies.opening import copies_in, may_open
from repatria.store.copies.place import PlaceState, need_state, place_state

CopiesState = Literal["practice", "unchosen", "fine", "missed"]


@dataclass(frozen=True, slots=True)
class CopiesStanding:
    """How the copies stand, by what the vault knows: where they go, and when the *last* was proven (UTC, ISO).

    *missed* counts the whole days without one, where that is more than a day too many; *rehearsed* is when restoring
    was proven last (UTC, ISO). *left* are files of cases that had no room beside the last copy.
    """

    state: CopiesState = "practice"
    called: str = ""
    last: str = ""
    last_place: str = ""
    missed: int | None = None
    rehearsed: str = ""
    left: NotBrought = ALL_BROUGHT


@dataclass(frozen=True, slots=True)
class LyingCopy:
    """A copy at the place: when it was *made* (UTC, ISO) and what it holds; "" where who is here cannot open it."""

    id: str
    made: str = ""
    events: int = 0


def copies_lying(desk: Desk) -> list[LyingCopy]:
    """Return the copies at the place, the latest first, then those that who is here cannot open.

    Raises NoCopiesPlaceError, CopiesPlaceError, and StorageError where the disk does not say.
    """
    place = need_place(desk)
    found = []
    for folder in copies_in(need_state(place.folder, place.mark)):
        copy = may_open(folder, desk.vault.opened)
        known = (copy.facts.made, copy.facts.held.events) if copy is not None else ("", 0)
        found.append(LyingCopy(folder.name, *known))
    return sorted(found, key=lambda one: one.made, reverse=True)


def copies_standing(desk: Desk) -> CopiesStanding:
    """Return how the copies stand. Where nothing is real, nobody misses one."""
    chosen, last, ago = chosen_place(desk), last_copy(desk), since_last_copy(desk)
    told, where, left = (last.made, last.place, last.left) if last is not None else ("", "", ALL_BROUGHT)
    if chosen is None:
        return CopiesStanding("practice" if desk.practice else "unchosen", "", told, where)
    is_missed = ago is None or ago >= MISSED
    state: CopiesState = "missed" if is_missed else "fine"
    days = ago // timedelta(days=1) if is_missed and ago is not None else None
    return CopiesStanding(state, chosen.called, told, where, days, last_rehearsal(desk), left)


def place_now(desk: Desk) -> PlaceState | None:
    """Return what the place is like, None where nobody chose; a share that does not answer is waited for."""
    chosen = chosen_place(desk)
    if chosen is None:
        return None
    try:
        return place_state(chosen.folder, chosen.mark)
    except StorageError:
        return "gone"
