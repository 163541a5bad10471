"""What was erased by rule, kept sealed beside the copies of a vault, so that it goes again from one that is put back.

The file holds ids of cases and the signed facts that erased them, under a key that stays through every change of the
passphrases; nobody reads in it how many they are but by its length, and nobody else can write one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from repatria.domain.events.event import WrittenEvent
from repatria.domain.ids import CaseId
from repatria.durable import atomic_write, drop_link, open_file, told_of
from repatria.store.keys.keychange import BACKUPS_NAME

NAME: Final = "erased.sealed"
PURPOSE: Final = "erased"
"""What the key of the file is for (``Vault.key_for``)."""
LARGEST: Final = 64 << 20
"""Bytes: no longer file is read."""
_FORMAT: Final = b"repatria-erased/1\n"
_NONCE: Final = 12


class ErasedRun(msgspec.Struct, frozen=True):
    """The facts of one log that say of one case that it was erased, as they were written."""

    part: str
    log: str
    events: tuple[WrittenEvent, ...]


class ErasedKept(msgspec.Struct, frozen=True):
    """Which *cases* were erased here, and what says so."""

    cases: tuple[CaseId, ...] = ()
    runs: tuple[ErasedRun, ...] = ()


def read_erased(folder: Path, key: bytes) -> ErasedKept | None:
    """Return what the file of the vault in *folder* keeps; None where there is none that this vault wrote whole.

    Raises StorageError where the disk does not give it.
    """
    path = folder / BACKUPS_NAME / NAME
    if not path.is_file():
        return None
    with told_of(path), open_file(path) as file:
        data = file.read(LARGEST + 1)
    sealed = data.removeprefix(_FORMAT)
    if sealed == data or len(data) > LARGEST:
        return None
    try:
        plain = AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], _FORMAT)
        return msgspec.msgpack.decode(plain, type=ErasedKept)
    except (InvalidTag, ValueError, msgspec.DecodeError):
        return None


def write_erased(
    folder: Path,
    key: bytes,
    random: Callable[[int], bytes],
    cases: Iterable[CaseId],
    runs: Iterable[ErasedRun],
) -> None:
    """Keep that these *cases* were erased, in place of what was kept before; on the disk when it returns.

    Raises StorageError; then what was kept before stands.
    """
    place = folder / BACKUPS_NAME
    with told_of(place):
        drop_link(place)
        place.mkdir(mode=0o700, exist_ok=True)
    nonce = random(_NONCE)
    plain = msgspec.msgpack.encode(ErasedKept(tuple(cases), tuple(runs)))
    atomic_write(place / NAME, _FORMAT + nonce + AESGCM(key).encrypt(nonce, plain, _FORMAT))
