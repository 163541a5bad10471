"""When nobody can come in: sheets open the vault once, for one person, who chooses a new passphrase."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from repatria.content.library import Library
from repatria.domain.errors import SheetSlipError, SheetsMissingError, SheetTwiceError
from repatria.domain.people import Person
from repatria.services.desk import Clock, Desk
from repatria.services.post.people import passphrase_changed
from repatria.services.vaults import system_clock, unlock
from repatria.store import recovering
from repatria.store.access import replace_passphrase
from repatria.store.building import check_passphrase
from repatria.store.keys.sheets import Sheet, is_sheet
from repatria.store.recovering import Locked


@dataclass(frozen=True, slots=True, repr=False)
class Gathered:
    """The sheets that were given so far for a locked vault, by number; of the root of a country in their order."""

    locked: Locked
    needed: int
    sheets: Mapping[int, Sheet]
    by_country: bool = False

    @property
    def enough(self) -> bool:
        """Tell whether these sheets are as many as open it."""
        return len(self.sheets) >= self.needed


def begin_restoring(
    folder: Path, *, by_country: bool = False, clock: Clock = system_clock, state_dir: Path | None = None
) -> Gathered:
    """Return what a locked vault asks for; raises NoSheetsError or NoEscrowError where no sheets open it."""
    locked = replace(recovering.locked_at(folder, state_dir), clock=lambda: clock().timestamp())
    slot = recovering.slot_for(locked.file, by_country=by_country)
    return Gathered(locked, recovering.ROOT_NEEDS if by_country else slot.needed, {}, by_country)


def with_sheet(gathered: Gathered, words: Sheet) -> Gathered:
    """Return what was gathered with one more sheet; told at once when it is none that is wanted.

    Of the root of a country only a slip is told here: which sheets it has, no vault knows.
    """
    if not is_sheet(words):
        raise SheetSlipError
    if gathered.by_country:
        number = len(gathered.sheets) + 1
        if words in gathered.sheets.values():
            raise SheetTwiceError(number=number - 1)
    else:
        number = recovering.sheet_known(gathered.locked, words)
        if number in gathered.sheets:
            raise SheetTwiceError(number=number)
    return replace(gathered, sheets={**gathered.sheets, number: words})


def people_to_restore(gathered: Gathered) -> Mapping[str, Person]:
    """Return whom enough sheets can let in again, by slot; the vault is opened for that, and nothing is changed."""
    return recovering.people_by(gathered.locked, _sheets(gathered), by_country=gathered.by_country)


def restore(
    gathered: Gathered, slot: str, passphrase: str, library: Library, *, clock: Clock = system_clock
) -> Desk:
    """Let *passphrase* open the vault for whoever has *slot*, noted before, and return their desk.

    The sheets go on to open it: whoever saw them together may make new ones.
    """
    check_passphrase(passphrase)
    vault = recovering.open_by_sheets(
        gathered.locked, slot, _sheets(gathered), by_country=gathered.by_country
    )
    desk = Desk(vault, library, clock)
    try:
        numbers = [] if gathered.by_country else sorted(gathered.sheets)
        used = {"slot": vault.opened.by, "person": vault.person.id, "sheets": numbers}
        desk.append([desk.note("recovery_used", used)])
        changed = [passphrase_changed(desk, vault.person.id)]
        replace_passphrase(vault, passphrase, beside=lambda held: desk.append_in(held, changed))
    finally:
        desk.close_thread()
        vault.close()
    return unlock(
        gathered.locked.folder, passphrase, library, clock=clock, state_dir=gathered.locked.state_dir
    )


def _sheets(gathered: Gathered) -> tuple[Sheet, ...]:
    if not gathered.enough:
        raise SheetsMissingError(given=len(gathered.sheets), needed=gathered.needed)
    return tuple(gathered.sheets[number] for number in sorted(gathered.sheets))[: gathered.needed]
