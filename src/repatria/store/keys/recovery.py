"""The secret of a vault's sheets: made and split, or joined again to open the vault, in a process that then ends.

It is in no other process, in no file and in no vault. What goes in and comes out is JSON through pipes (``apart``);
the sheets pass through the process that shows them or takes them, which keeps nothing either.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from msgspec.structs import replace

from repatria.apart import ask
from repatria.store.keys.country_root import escrow_key_of
from repatria.store.keys.keyslots import Opened, unpacked, unsealed
from repatria.store.keys.recoveryslot import (
    CHECK_SALT,
    RecoverySlot,
    SheetCheck,
    bound_person,
    bound_slot,
    check_of,
)
from repatria.store.keys.sealedkey import KEY_LENGTH, NONCE_LENGTH, SECRET, public_of, unseal
from repatria.store.keys.sheets import Sheet, SheetsApartError, join, split
from repatria.store.keys.slotfile import ReadSlots, SlotFile, read_slots

READER: Final = "vault-recovery"


class Make(msgspec.Struct, frozen=True, tag="make"):
    """A vault asks for sheets: its id, which *slot* they open, how the secret is split, and what proves it is itself.

    Of the sheets *former* there were before it tells that they open nothing any more.
    """

    vault: str
    practice: bool
    slot: str
    generation: int
    needed: int
    count: int
    former: tuple[SheetCheck, ...]
    anchor: bytes


class Made(msgspec.Struct, frozen=True, tag="made"):
    """The slot, to which nothing is sealed yet, and its sheets."""

    slot: RecoverySlot
    sheets: tuple[Sheet, ...]


class Open(msgspec.Struct, frozen=True, tag="open"):
    """Sheets are to open the recovery *slot* in the slots file *data*, for the person who has the slot *person*."""

    data: bytes
    slot: str
    person: str
    sheets: tuple[Sheet, ...]


class Gave(msgspec.Struct, frozen=True, tag="gave"):
    """What they gave: the person's secret and the data keys; nothing where they are not the sheets."""

    secret: bytes = b""
    data_keys: Mapping[int, bytes] = {}


def make_sheets(asked: Make) -> Made:
    """Return a slot and its sheets; raises ReaderError when its process came to no answer."""
    return msgspec.json.decode(ask(READER, msgspec.json.encode(asked)), type=Made)


def opened_by(read: ReadSlots, slot: RecoverySlot, person: str, sheets: tuple[Sheet, ...]) -> Opened | None:
    """Return what *sheets* open for the person with the slot *person*, or None; raises ReaderError."""
    asked = Open(read.data, slot.id, person, sheets)
    gave = msgspec.json.decode(ask(READER, msgspec.json.encode(asked)), type=Gave)
    return Opened(person, unpacked(gave.secret), gave.data_keys, slot.id) if gave.data_keys else None


def reply(data: bytes) -> bytes:
    """Be that process: answer one of the two requests."""
    asked = msgspec.json.decode(data, type=Make | Open)
    return msgspec.json.encode(_make(asked) if isinstance(asked, Make) else _open(asked))


def _make(asked: Make) -> Made:
    secret = secrets.token_bytes(KEY_LENGTH)
    sheets = split(secret, asked.needed, asked.count)
    slot = RecoverySlot(
        id=asked.slot,
        country="",
        needed=asked.needed,
        checks=tuple(check_of(asked.vault, secrets.token_bytes(CHECK_SALT), sheet) for sheet in sheets),
        former=asked.former,
        made_in=asked.generation,
        public=public_of(_derived(secret, b"open")),
        nonce="",
        secret="",
    )
    nonce = secrets.token_bytes(NONCE_LENGTH)
    bound = msgspec.json.encode(bound_slot(asked.vault, asked.practice, slot))
    box = AESGCM(_derived(secret, b"prove")).encrypt(nonce, asked.anchor, bound)
    return Made(replace(slot, nonce=nonce.hex(), secret=box.hex()), sheets)


def _open(asked: Open) -> Gave:
    file = read_slots(asked.data).file
    slot = next((one for one in file.recovery if one.id == asked.slot), None)
    if slot is None:
        return Gave()
    try:
        joined = join(asked.sheets)
    except SheetsApartError:
        return Gave()
    private = escrow_key_of(joined) if slot.country else _derived(joined, b"open")
    if public_of(private) != slot.public:
        return Gave()
    secret = _secret(file, slot, asked.person, private)
    if not slot.country and not _proven(file, slot, joined, secret):
        return Gave()
    data_keys = unsealed(file.vault, slot, private)
    return Gave(secret, data_keys) if secret and data_keys else Gave()


def _secret(file: SlotFile, slot: RecoverySlot, person: str, private: bytes) -> bytes:
    sealed = next((one for one in slot.people if one.slot == person), None)
    if sealed is None or all(one.id != person for one in file.slots):
        return b""
    bound = bound_person(file.vault, slot, person)
    return unseal(private, sealed.sender, sealed.box, bound, SECRET) or b""


def _proven(file: SlotFile, slot: RecoverySlot, joined: bytes, secret: bytes) -> bool:
    """Tell whether the person's secret carries the anchor that was sealed when the sheets were made.

    Anybody can seal to a key that stands in the file, but nobody a vault of their own making with that anchor.
    """
    bound = msgspec.json.encode(bound_slot(file.vault, file.practice, slot))
    try:
        anchor = AESGCM(_derived(joined, b"prove")).decrypt(
            bytes.fromhex(slot.nonce), bytes.fromhex(slot.secret), bound
        )
    except InvalidTag:
        return False
    return bool(secret) and unpacked(secret).anchor == anchor


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), KEY_LENGTH, None, b"repatria/1/recovery/" + purpose).derive(secret)
