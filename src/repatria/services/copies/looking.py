"""Restore a copy into a room beside the vault, prove it there as one would need it, and take the room away again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from repatria.domain.errors import NoCopyError, ReadBackError, StoppedError
from repatria.domain.progress import Progress
from repatria.services.checking_vaults import check_vault
from repatria.services.copies.place import need_place
from repatria.services.desk import Desk
from repatria.store.copies.opening import copies_in, may_open
from repatria.store.copies.place import need_state
from repatria.store.copies.proving import prove_copy
from repatria.store.copies.rooms import ends_of, lay_out, open_room
from repatria.store.state import load_some
from repatria.store.swapping import LAID_OUT, clear_room

_REHEARSED: Final = "copies/rehearsed"


@dataclass(frozen=True, slots=True)
class CopyLook:
    """A copy that was restored into a room and proven whole: when it was *made* (UTC, ISO) and how much it has.

    *beyond* counts the events that the vault has and the copy has not, *lacked* those that only the copy has.
    """

    id: str
    made: str
    events: int
    cases: int
    beyond: int
    cases_beyond: int
    lacked: int


def rehearse_restoring(
    desk: Desk,
    copy: str = "",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> CopyLook:
    """Return what a *copy* at the place holds, the last unless named, restored into a room, proven and taken away.

    Every page, hash, chain and file of a case of it is checked. It writes nothing in the vault and may run beside the
    work; ``note_rehearsal`` remembers it. Raises what ``make_copy_now`` raises, NoCopyError, and ReadBackError for a
    copy that is not whole.
    """
    desk.need("sit")
    place = need_place(desk)
    folder = _copy_called(desk, need_state(place.folder, place.mark), copy)
    own = desk.vault.folder
    try:
        room = lay_out(folder, own, progress, cancelled)
        proven = prove_copy(room / LAID_OUT, desk.vault.opened)
        vault = open_room(room, desk.vault.opened, desk.vault.random)
        there = Desk(vault, desk.library, desk.clock)
        try:
            # files of cases are read where they lie: a room would need as much space again
            if not check_vault(there, lambda *_: _go_on(cancelled), files_of=folder.parent).sound:
                raise ReadBackError(place=str(folder))
            found = _compared(ends_of(vault), ends_of(desk.vault))
        finally:
            there.close_thread()
            vault.close()
    finally:
        clear_room(own)
    return CopyLook(folder.name, proven.facts.made, proven.facts.held.events, *found)


def note_rehearsal(desk: Desk, look: CopyLook) -> None:
    """Keep in the record that restoring was rehearsed, with which copy."""
    kept = {"copy": look.id, "made": look.made, "at": desk.now().isoformat()}
    desk.append([desk.value(desk.record, _REHEARSED, kept)])


def last_rehearsal(desk: Desk) -> str:
    """Return when restoring was rehearsed last (UTC, ISO), "" for never."""
    stands = load_some(desk.read(), desk.record, paths=(_REHEARSED,)).values.get(_REHEARSED)
    kept = stands.value if stands is not None else None
    return str(kept["at"]) if isinstance(kept, dict) else ""


def _go_on(cancelled: Callable[[], bool]) -> bool:
    if cancelled():
        raise StoppedError
    return True


def _copy_called(desk: Desk, folder: Path, called: str) -> Path:
    """Return the copy *called* so in *folder*, or that which was made last of those that open for who is here."""
    named = [one for one in copies_in(folder) if called in ("", one.name)]
    found = [copy for one in named if (copy := may_open(one, desk.vault.opened)) is not None]
    if not found:
        raise NoCopyError(place=str(folder / called))
    return max(found, key=lambda copy: copy.facts.made).folder


def _compared(
    copy: Mapping[tuple[str, str], int], vault: Mapping[tuple[str, str], int]
) -> tuple[int, int, int, int]:
    """Return the cases of the copy, the vault's events beyond it, its cases beyond it, and what only the copy has."""
    cases, known = _cases(copy), _cases(vault)
    return len(cases), _past(vault, copy), len(known - cases), _past(copy, vault)


def _past(one: Mapping[tuple[str, str], int], other: Mapping[tuple[str, str], int]) -> int:
    return sum(max(0, n - other.get(key, 0)) for key, n in one.items())


def _cases(ends: Mapping[tuple[str, str], int]) -> set[str]:
    return {part.split("/")[1] for part, _ in ends if part.startswith("case/")}
