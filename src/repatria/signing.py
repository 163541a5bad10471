"""What a device, a person or a country signs is signed for one purpose, and counts for no other.

Ed25519 over ``context ‖ 0x00 ‖ payload``; the contexts are a closed list, so a signature made over a head can
never be shown as one over a bundle. Seeds are 32 bytes; public keys are 64 hex letters everywhere. A sealed file has
a signature for each log of each part: libsodium proves one in half the time that OpenSSL takes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

Context = Literal[
    "head", "bundle", "directory", "pack", "enrol", "person", "root", "packet", "persons", "record"
]

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
    "record": b"repatria/1/record",
}

SIGNATURE_LENGTH = 64


def verify_key_of(seed: bytes) -> str:
    """Return the public half of a signing key, as 64 hex letters."""
    return bytes(SigningKey(seed).verify_key).hex()


def sign(seed: bytes, context: Context, payload: bytes) -> bytes:
    """Return the 64-byte signature of *payload* for one purpose."""
    return signer(seed)(context, payload)


def signer(seed: bytes) -> Sign:
    """Return what signs as ``sign`` does, for many signatures: the key is made ready once, and goes with it."""
    key = SigningKey(seed)
    return lambda context, payload: key.sign(_message(context, payload)).signature


def is_signed(verify_key: str, context: Context, payload: bytes, signature: bytes) -> bool:
    """Tell whether *signature* was made over *payload* for this purpose by the holder of *verify_key*."""
    key = _public_key(verify_key)
    if key is None or len(signature) != SIGNATURE_LENGTH:
        return False
    try:
        key.verify(_message(context, payload), signature)
    except BadSignatureError:
        return False
    return True


def _message(context: Context, payload: bytes) -> bytes:
    return CONTEXTS[context] + b"\0" + payload


@lru_cache(maxsize=1024)
def _public_key(verify_key: str) -> VerifyKey | None:
    try:
        return VerifyKey(bytes.fromhex(verify_key))
    except ValueError:
        return None
