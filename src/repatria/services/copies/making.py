"""A copy a day while the program is open and the second place is there; by hand whenever somebody wants one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from repatria.domain.errors import StoppedError, StorageError
from repatria.domain.progress import Progress, after
from repatria.services.copies.place import chosen_place, need_place
from repatria.services.desk import Desk
from repatria.store.copies.attached import ALL_BROUGHT, NotBrought, bring_to_place
from repatria.store.copies.keeping import keep_fitting, ways_in
from repatria.store.copies.making import make_copy, size_of
from repatria.store.copies.place import need_state, place_state
from repatria.store.state import load_some

EVERY: Final = timedelta(days=1)
MISSED: Final = timedelta(days=2)
"""So long after the last proven one it is said that copies are missing."""
_PROVEN: Final = "copies/proven"


@dataclass(frozen=True, slots=True)
class MadeCopy:
    """A proven copy: its id, when it was *made* (UTC, ISO), what it holds, where, and how many *lie* there.

    *ways* is a digest of the ways in that open it (``ways_in``). *left* are files of cases that have no room there.
    """

    id: str
    made: str
    events: int
    place: str
    lie: int = 1
    ways: str = ""
    left: NotBrought = ALL_BROUGHT


def last_copy(desk: Desk) -> MadeCopy | None:
    """Return the last copy that was proven, wherever it lies."""
    stands = load_some(desk.read(), desk.record, paths=(_PROVEN,)).values.get(_PROVEN)
    kept = stands.value if stands is not None else None
    if not isinstance(kept, dict):
        return None
    made = MadeCopy(str(kept["copy"]), str(kept["at"]), int(kept["events"]), str(kept["place"]))
    left = NotBrought(int(kept.get("left", 0)), int(kept.get("left_size", 0)))
    return replace(made, ways=str(kept.get("ways", "")), left=left)


def since_last_copy(desk: Desk) -> timedelta | None:
    """Return how long ago the last copy was proven; None where none was, or a clock says that it is still to be."""
    last = last_copy(desk)
    ago = desk.now() - datetime.fromisoformat(last.made) if last is not None else None
    return ago if ago is not None and ago >= timedelta() else None


def is_copy_due(desk: Desk) -> bool:
    """Tell whether a day passed since the last proven copy, and the place is there and this vault's own.

    Where somebody came, left or has another passphrase since, none is waited for: until a newer one is made the old
    ways in open the copies.
    """
    place, last, ago = chosen_place(desk), last_copy(desk), since_last_copy(desk)
    is_fresh = last is not None and ago is not None and ago < EVERY and last.ways == ways_in(desk.vault)
    if place is None or is_fresh:
        return False
    try:
        return place_state(place.folder, place.mark) == "ours"
    except StorageError:
        return False


def make_copy_now(
    desk: Desk,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> MadeCopy:
    """Return a proven copy that now lies at the place, after which those too many went; ``note_copy`` remembers it.

    Files of cases follow it, as many as have room. *progress* hears of the bytes of the vault, then of theirs, too.
    It writes nothing in the vault and may run beside the work. Raises NoCopiesPlaceError, CopiesPlaceError where the
    place is not there or another's, StorageError, VaultError and StoppedError: then what lay there lies there still.
    """
    desk.need("sit")
    place = need_place(desk)
    folder = need_state(place.folder, place.mark)
    copy = make_copy(desk.vault, folder, desk.now().astimezone(UTC).isoformat(), progress, cancelled)
    lie = keep_fitting(desk.vault, folder, copy)
    ways = ways_in(desk.vault)

    def look() -> None:
        if cancelled():
            raise StoppedError

    size = size_of(desk.vault.folder)
    left = bring_to_place(copy, desk.vault.folder, size, look, after(size, progress))
    facts = copy.facts
    return MadeCopy(copy.folder.name, facts.made, facts.held.events, place.called, lie, ways, left)


def note_copy(desk: Desk, made: MadeCopy) -> None:
    """Keep in the record that a copy was *made* and proven."""
    kept = {"copy": made.id, "at": made.made, "events": made.events, "place": made.place, "ways": made.ways}
    left = {"left": made.left.files, "left_size": made.left.size} if made.left.files else {}
    desk.append([desk.value(desk.record, _PROVEN, {**kept, **left})])
