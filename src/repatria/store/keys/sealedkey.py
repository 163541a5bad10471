"""Seal something to an X25519 key that stands in the slots file: whoever holds its private half unseals it.

Anybody can do that, since the key can be read: what is unsealed is a candidate until the vault vouches for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SEED_LENGTH: Final = 32
KEY_LENGTH: Final = 32
SECRET_LENGTH: Final = SEED_LENGTH + 2 * KEY_LENGTH
NONCE_LENGTH: Final = 12
TAG_LENGTH: Final = 16

DATA_KEY: Final = b"repatria/1/slot-data-key"
SECRET: Final = b"repatria/1/slot-secret"
"""What a sealing is for: one can never be taken for the other."""

Random = Callable[[int], bytes]

_ONCE = bytes(NONCE_LENGTH)
_HEX = re.compile(r"[0-9a-f]*")


class SealedKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The data key of one *generation*, sealed to a slot; *sender* is the key made for this sealing alone."""

    generation: int
    sender: str
    box: str


def seal(public: str, plain: bytes, bound: list[Any], purpose: bytes, random: Random) -> tuple[str, str]:
    """Return *plain* sealed to the key *public*: the key made for this alone, and the box."""
    receiver = bytes.fromhex(public)
    own = X25519PrivateKey.from_private_bytes(random(KEY_LENGTH))
    sender = own.public_key().public_bytes_raw()
    shared = own.exchange(X25519PublicKey.from_public_bytes(receiver))
    # The key is made for this one message, so a fixed nonce never repeats under it.
    box = _once_key(shared, sender + receiver, purpose).encrypt(_ONCE, plain, msgspec.json.encode(bound))
    return sender.hex(), box.hex()


def unseal(private: bytes, sender: str, box: str, bound: list[Any], purpose: bytes) -> bytes | None:
    """Return what was sealed to the key whose private half this is, or None."""
    own = X25519PrivateKey.from_private_bytes(private)
    public = bytes.fromhex(sender)
    try:
        shared = own.exchange(X25519PublicKey.from_public_bytes(public))
        once = _once_key(shared, public + own.public_key().public_bytes_raw(), purpose)
        return once.decrypt(_ONCE, bytes.fromhex(box), msgspec.json.encode(bound))
    except (InvalidTag, ValueError):
        return None


def public_of(private: bytes) -> str:
    """Return the key to which things are sealed for whoever holds *private*."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw().hex()


def is_hex(text: str, length: int) -> bool:
    """Tell whether *text* is *length* bytes in small hex letters."""
    return len(text) == 2 * length and _HEX.fullmatch(text) is not None


def _once_key(shared: bytes, both: bytes, purpose: bytes) -> AESGCM:
    return AESGCM(HKDF(hashes.SHA256(), KEY_LENGTH, both, purpose).derive(shared))
