"""The drill: sheets prove that they are those of the vault, one or all, and nothing is opened with them."""

from __future__ import annotations

from collections.abc import Collection

from repatria.domain.errors import NoSheetsError, SheetFormerError, SheetNotOfVaultError, SheetSlipError
from repatria.services.desk import Desk
from repatria.store.keys.recoveryslot import is_former, sheet_number
from repatria.store.keys.sheets import Sheet, is_sheet
from repatria.store.recovering import recovery_of


def number_of_sheet(desk: Desk, words: Sheet) -> int:
    """Return which sheet of this vault these words are, from 1; raises what tells why they are none."""
    slot = recovery_of(desk.vault.slots)
    if slot is None:
        raise NoSheetsError
    if not is_sheet(words):
        raise SheetSlipError
    number = sheet_number(desk.vault.id, slot, words)
    if number:
        return number
    raise SheetFormerError if is_former(desk.vault.id, slot, words) else SheetNotOfVaultError


def note_rehearsal(desk: Desk, numbers: Collection[int]) -> None:
    """Note that these sheets proved themselves today; of none nothing is noted."""
    slot = recovery_of(desk.vault.slots)
    if slot is None:
        raise NoSheetsError
    if numbers:
        desk.append([desk.note("recovery_rehearsed", {"slot": slot.id, "sheets": sorted(set(numbers))})])
