"""The way in for when nobody can come in: sealed to a key that stands on sheets of paper and nowhere else.

The same slot serves the sheets of the post (SLIP-39, *needed* of them) and the root of the country, whose sheets the
liaison's office has: *country* tells which. Data keys are sealed to it as to a person's slot, so changing them needs
no sheet; and so is the secret of each person, so that whoever comes in again is the same person as before.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from typing import Any, Final

import msgspec

from repatria.domain.ids import is_id
from repatria.store.keys.sealedkey import (
    KEY_LENGTH,
    NONCE_LENGTH,
    SECRET_LENGTH,
    TAG_LENGTH,
    SealedKey,
    is_hex,
)

MOST_SHEETS: Final = 8
MOST_NEEDED: Final = 5
LEAST_NEEDED: Final = 2
MOST_FORMER: Final = 2 * MOST_SHEETS
CHECK_SALT: Final = 16
_MOST_PEOPLE: Final = 64
_MOST_KEYS: Final = 2


class SheetCheck(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A salted hash of one sheet: it tells that sheet again, and nothing of its words."""

    salt: str
    hash: str


class SealedSecret(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The secret of the person who has *slot*, sealed to the key of the sheets."""

    slot: str
    sender: str
    box: str


class RecoverySlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way in by sheets; every field but the last two is bound to *secret* by its seal.

    Of the country's root there are no *checks*, and no *secret*: only its own sheets could have made one.
    """

    id: str
    country: str
    needed: int
    checks: tuple[SheetCheck, ...]
    former: tuple[SheetCheck, ...]
    made_in: int
    public: str
    nonce: str
    secret: str
    data_keys: tuple[SealedKey, ...] = ()
    people: tuple[SealedSecret, ...] = ()


def shape_allowed(needed: int, count: int) -> bool:
    """Tell whether a secret may be split so: one sheet may always be lost."""
    return LEAST_NEEDED <= needed <= MOST_NEEDED and needed < count <= MOST_SHEETS


def check_of(vault: str, salt: bytes, words: Sequence[str]) -> SheetCheck:
    """Return the salted hash of a sheet of *vault*."""
    said = "\0".join(("repatria/1/sheet", vault, " ".join(words)))
    return SheetCheck(salt.hex(), hmac.digest(salt, said.encode(), "sha256").hex())


def sheet_number(vault: str, slot: RecoverySlot, words: Sequence[str]) -> int:
    """Return which sheet of the set this is, from 1; 0 for none of them."""
    return _place(vault, slot.checks, words)


def is_former(vault: str, slot: RecoverySlot, words: Sequence[str]) -> bool:
    """Tell whether this is a sheet of a set that was replaced."""
    return _place(vault, slot.former, words) > 0


def bound_slot(vault: str, practice: bool, slot: RecoverySlot) -> list[Any]:
    """Return what the seal of a slot is bound to."""
    bare = msgspec.structs.replace(slot, nonce="", secret="", data_keys=(), people=())
    return ["repatria/1/recovery", vault, practice, bare]


def bound_person(vault: str, slot: RecoverySlot, person: str) -> list[Any]:
    """Return what the sealed secret of the person with the slot *person* is bound to."""
    return ["repatria/1/recovery-secret", vault, slot.id, person]


def recovery_well_formed(slots: tuple[RecoverySlot, ...]) -> bool:
    """Tell whether these can stand in the slots file: one of the post, one of the country, none twice."""
    return len({slot.country == "" for slot in slots}) == len(slots) and all(map(_well_formed, slots))


def _place(vault: str, checks: Sequence[SheetCheck], words: Sequence[str]) -> int:
    found = (
        place
        for place, check in enumerate(checks, 1)
        if hmac.compare_digest(check_of(vault, bytes.fromhex(check.salt), words).hash, check.hash)
    )
    return next(found, 0)


def _well_formed(slot: RecoverySlot) -> bool:
    kind = _of_country(slot) if slot.country else _of_post(slot)
    return (
        kind
        and is_id(slot.id)
        and slot.made_in >= 1
        and is_hex(slot.public, KEY_LENGTH)
        and 1 <= len(slot.data_keys) <= _MOST_KEYS
        and all(
            is_hex(key.sender, KEY_LENGTH) and is_hex(key.box, KEY_LENGTH + TAG_LENGTH)
            for key in slot.data_keys
        )
        and len({one.slot for one in slot.people}) == len(slot.people) <= _MOST_PEOPLE
        and all(
            is_id(one.slot) and is_hex(one.sender, KEY_LENGTH) and is_hex(one.box, SECRET_LENGTH + TAG_LENGTH)
            for one in slot.people
        )
    )


def _of_post(slot: RecoverySlot) -> bool:
    return (
        shape_allowed(slot.needed, len(slot.checks))
        and len(slot.former) <= MOST_FORMER
        and all(
            is_hex(check.salt, CHECK_SALT) and is_hex(check.hash, KEY_LENGTH)
            for check in (*slot.checks, *slot.former)
        )
        and is_hex(slot.nonce, NONCE_LENGTH)
        and is_hex(slot.secret, KEY_LENGTH + TAG_LENGTH)
    )


def _of_country(slot: RecoverySlot) -> bool:
    return (
        len(slot.country) == 3
        and slot.country.isascii()
        and slot.country.isupper()
        and (slot.needed, slot.checks, slot.former, slot.nonce, slot.secret) == (0, (), (), "", "")
    )
