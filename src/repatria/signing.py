"""What a device, a person or a country signs is signed for one purpose, and counts for no other.

Ed25519 over ``context ‖ 0x00 ‖ payload``; the contexts are a closed list, so a signature made over a head can
never be shown as one over a bundle. Seeds are 32 bytes; public keys are 64 hex letters everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

Context = Literal["head", "bundle", "directory", "pack", "enrol", "person", "root", "packet", "persons"]

Sign = Callable[[Context, bytes], bytes]
"""Signs a payload for a purpose."""

CONTEXTS: dict[Context, bytes] = {
    "head": b"repatria/1/head",
    "bundle": b"repatria/1/bundle",
    "directory": b"repatria/1/directory",
    "pack": b"repatria/1/pack",
    "enrol": b"repatria/1/enrol",
    "person": b"repatria/1/person",
    "root": b"repatria/1/root",
    "packet": b"repatria/1/packet",
    "persons": b"repatria/1/persons",
}

SIGNATURE_LENGTH = 64

_WEAK = frozenset(
    {
        "00" * 32,
        "01" + "00" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
    }
)
"""The points of small order, as libsodium lists them, without their sign: under such a key one signature does for
everything, and anybody can make it."""


def verify_key_of(seed: bytes) -> str:
    """Return the public half of a signing key, as 64 hex letters."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw().hex()


def sign(seed: bytes, context: Context, payload: bytes) -> bytes:
    """Return the 64-byte signature of *payload* for one purpose."""
    return signer(seed)(context, payload)


def signer(seed: bytes) -> Sign:
    """Return what signs as ``sign`` does, for many signatures: the key is made ready once, and goes with it."""
    key = Ed25519PrivateKey.from_private_bytes(seed)
    return lambda context, payload: key.sign(_message(context, payload))


def is_signed(verify_key: str, context: Context, payload: bytes, signature: bytes) -> bool:
    """Tell whether *signature* was made over *payload* for this purpose by the holder of *verify_key*."""
    key = _public_key(verify_key)
    if key is None or len(signature) != SIGNATURE_LENGTH:
        return False
    try:
        key.verify(signature, _message(context, payload))
    except InvalidSignature:
        return False
    return True


def _message(context: Context, payload: bytes) -> bytes:
    return CONTEXTS[context] + b"\0" + payload


@lru_cache(maxsize=1024)
def _public_key(verify_key: str) -> Ed25519PublicKey | None:
    try:
        data = bytes.fromhex(verify_key)
        key = Ed25519PublicKey.from_public_bytes(data)
    except ValueError:
        return None
    unsigned = data[:-1] + bytes([data[-1] & 0x7F])
    return None if unsigned.hex() in _WEAK else key
