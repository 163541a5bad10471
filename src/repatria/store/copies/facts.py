"""What a copy says of itself, sealed under its own key: when it was made, how much it holds, where each log ends."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from repatria.domain.errors import VaultDamagedError
from repatria.durable import atomic_write, open_file
from repatria.store.cipher import Connection
from repatria.store.headfile import head_of
from repatria.store.migrate import version_of

NAME: Final = "copy.sealed"
PURPOSE: Final = "copy"
"""What the key of the file is for, made of the copy's own data key."""
_FORMAT: Final = b"repatria-copy/1\n"
_NONCE: Final = 12
_LONGEST: Final = 4096
_ENDS: Final = (
    "SELECT part.name, log.name, last.n, hex(last.id) FROM "
    "(SELECT part, log, max(n) AS n, id FROM event GROUP BY part, log) AS last "
    "JOIN part ON part.key = last.part JOIN log ON log.key = last.log ORDER BY part.name, log.name"
)


class Held(msgspec.Struct, frozen=True):
    """How much a vault holds: *events*, the *last* of them, how many *chains*, and a digest of where each *ends*."""

    events: int
    last: str
    chains: int
    ends: str
    schema: int


class CopyFacts(msgspec.Struct, frozen=True):
    """When a copy was *made* (UTC, ISO), and what it *held* then."""

    made: str
    held: Held


def held_in(connection: Connection) -> Held:
    """Return what the vault behind *connection* holds, from its events alone."""
    events = int(connection.execute("SELECT count(*) FROM event").fetchone()[0])
    digest, chains = sha256(), 0
    for row in connection.execute(_ENDS):
        digest.update(msgspec.json.encode(row))
        chains += 1
    return Held(events, head_of(connection).last, chains, digest.hexdigest(), version_of(connection))


def write_facts(folder: Path, key: bytes, random: Callable[[int], bytes], facts: CopyFacts) -> None:
    """Let the copy in *folder* say *facts* of itself."""
    nonce = random(_NONCE)
    sealed = AESGCM(key).encrypt(nonce, msgspec.msgpack.encode(facts), _FORMAT)
    atomic_write(folder / NAME, _FORMAT + nonce + sealed)


def read_facts(folder: Path, key: bytes) -> CopyFacts:
    """Return what the copy in *folder* says of itself; VaultDamagedError where nobody who held *key* wrote it."""
    path = folder / NAME
    with open_file(path) as file:
        data = file.read(_LONGEST)
    sealed = data.removeprefix(_FORMAT)
    try:
        plain = AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], _FORMAT)
        return msgspec.msgpack.decode(plain, type=CopyFacts)
    except (InvalidTag, ValueError, msgspec.DecodeError) as error:
        raise VaultDamagedError(file=NAME, reason="not written whole with its key") from error
