"""What was erased by rule, kept sealed beside the copies of a vault, so that it goes again from one that is put back.

The file holds ids of cases and the signed facts that erased them, under a key that stays through every change of the
passphrases; nobody reads in it how many they are but by its length, and nobody else can write one.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from repatria.domain.errors import StorageError, VaultDamagedError
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
_AROUND: Final = len(_FORMAT) + _NONCE + 16
"""Bytes of the file beside what it says."""


class ErasedRun(msgspec.Struct, frozen=True):
    """The facts of one log that say of one case that it was erased, as they were written."""

    part: str
    log: str
    events: tuple[WrittenEvent, ...]


class ErasedWay(msgspec.Struct, frozen=True):
    """A *device* that has, or had, something of a *case* that was erased here: it is to hear of it."""

    case: CaseId
    device: str


class ErasedKept(msgspec.Struct, frozen=True):
    """Which *cases* were erased here, what says so, and the *ways* by which they went (none in files of before)."""

    cases: tuple[CaseId, ...] = ()
    runs: tuple[ErasedRun, ...] = ()
    ways: tuple[ErasedWay, ...] = ()


def erased_file(folder: Path) -> Path:
    """Return where the file of the vault in *folder* stands, if there is one."""
    return folder / BACKUPS_NAME / NAME


def read_erased(folder: Path, key: bytes) -> ErasedKept | None:
    """Return what the file of the vault in *folder* keeps, None where there is none.

    Raises StorageError where the disk does not give it, VaultDamagedError where this vault did not write it whole.
    """
    path = erased_file(folder)
    with told_of(path):
        if not path.is_file():
            return None
        with open_file(path) as file:
            data = file.read(LARGEST + 1)
    sealed = data.removeprefix(_FORMAT)
    if sealed == data or len(data) > LARGEST:
        raise VaultDamagedError(file=NAME, reason="not written by this vault")
    try:
        plain = AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], _FORMAT)
        return msgspec.msgpack.decode(plain, type=ErasedKept)
    except (InvalidTag, ValueError, msgspec.DecodeError) as error:
        raise VaultDamagedError(file=NAME, reason="not written whole by this vault") from error


def as_it_fits(kept: ErasedKept) -> ErasedKept:
    """Return of what is *kept* what can be read again: of more the ways, then the longest runs; never a case."""
    if len(_plain(kept)) <= LARGEST - _AROUND:
        return kept
    runs = kept.runs
    while runs and len(_plain(ErasedKept(kept.cases, runs))) > LARGEST - _AROUND:
        shortest = sorted(runs, key=lambda run: len(run.events))[: len(runs) // 2]
        runs = tuple(sorted(shortest, key=lambda run: (run.part, run.log)))
    return ErasedKept(kept.cases, runs)


def write_erased(folder: Path, key: bytes, random: Callable[[int], bytes], kept: ErasedKept) -> None:
    """Keep which cases were erased, in place of what was kept before; on the disk when it returns.

    Raises StorageError, also of more cases than could be read again (two million); then what was kept before stands.
    """
    place = folder / BACKUPS_NAME
    plain = _plain(as_it_fits(kept))
    if len(plain) > LARGEST - _AROUND:
        raise StorageError(place=str(place), reason="more cases were erased than the list holds")
    with told_of(place):
        drop_link(place)
        place.mkdir(mode=0o700, exist_ok=True)
    nonce = random(_NONCE)
    atomic_write(erased_file(folder), _FORMAT + nonce + AESGCM(key).encrypt(nonce, plain, _FORMAT))


def _plain(kept: ErasedKept) -> bytes:
    return msgspec.msgpack.encode(kept)
