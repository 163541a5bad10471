"""Where the copies of this vault go: a folder on a stick or a share, kept in the vault and known by its mark."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from repatria.domain.errors import NoCopiesPlaceError
from repatria.domain.letters import whole_letters
from repatria.durable import told_of
from repatria.services.desk import Desk
from repatria.store.copies.opening import copies_in, may_open
from repatria.store.copies.place import FAULTS, PlaceState, begin_place, copies_folder, mark_at, place_state
from repatria.store.keys.slotfile import refuse_inside_vault
from repatria.store.state import load_some

_PATH: Final = "copies/place"

Seen = PlaceState | Literal["own_before"]
"""*own_before*: copies of this vault lie there that it does not remember; the rest is of ``store.copies.place``."""


@dataclass(frozen=True, slots=True)
class ChosenPlace:
    """The *folder* that copies go to, how it is *called* here, and the *mark* by which it is known again."""

    folder: Path
    called: str
    mark: str


def chosen_place(desk: Desk) -> ChosenPlace | None:
    """Return where copies go, None where nobody chose."""
    stands = load_some(desk.read(), desk.record, paths=(_PATH,)).values.get(_PATH)
    kept = stands.value if stands is not None else None
    if not isinstance(kept, dict):
        return None
    return ChosenPlace(Path(str(kept["folder"])), str(kept["called"]), str(kept["mark"]))


def need_place(desk: Desk) -> ChosenPlace:
    """Return where copies go; raises NoCopiesPlaceError where nobody chose."""
    place = chosen_place(desk)
    if place is None:
        raise NoCopiesPlaceError
    return place


def seen_at(desk: Desk, folder: Path) -> Seen:
    """Return what lies at *folder*, before it is chosen."""
    known = chosen_place(desk)
    state = place_state(folder, known.mark if known else "")
    if state == "other" and any(may_open(one, desk.vault.opened) for one in copies_in(copies_folder(folder))):
        return "own_before"
    return state


def is_same_disk(desk: Desk, folder: Path) -> bool:
    """Tell whether *folder* is on the disk of the vault itself: what takes the one takes the other."""
    with told_of(folder):
        return folder.stat().st_dev == desk.vault.folder.stat().st_dev


def choose_place(desk: Desk, folder: Path, called: str = "", *, adopt: bool = False) -> ChosenPlace:
    """Let copies go to *folder* from now on, and return it; those at the place before stay there.

    Only an empty place is begun. Raises CopiesPlaceError for any that holds something else; what lies there of this
    vault from before it is added to where that was said (*adopt*).
    """
    desk.need("answer")
    folder = folder.absolute()
    refuse_inside_vault(copies_folder(folder))
    seen, known = seen_at(desk, folder), chosen_place(desk)
    if seen == "empty":
        mark = desk.new_id()
        begin_place(folder, mark)
    elif seen == "ours" and known is not None:
        mark = known.mark
    elif seen == "own_before" and adopt:
        mark = mark_at(folder) or ""
    else:
        raise FAULTS[seen](place=str(folder))
    place = ChosenPlace(folder, whole_letters(called.strip()) or folder.name or str(folder), mark)
    kept = {"folder": str(place.folder), "called": place.called, "mark": place.mark}
    desk.append([desk.value(desk.record, _PATH, kept)])
    return place


def leave_place(desk: Desk) -> None:
    """Let no more copies go anywhere; those that lie somewhere stay."""
    desk.need("answer")
    if chosen_place(desk) is not None:
        desk.append([desk.value(desk.record, _PATH, None)])
