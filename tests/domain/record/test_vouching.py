"""Who vouches for a key is proven before a word of it counts."""

from __future__ import annotations

import json
from typing import Any

from repatria.domain.record.vouching import Vouching
from repatria.signing import Context, is_signed, sign, verify_key_of

ROOT, LIAR, OFFICE = (bytes([number]) * 32 for number in (1, 2, 3))
DEVICE = "d" * 26


def signed(said: dict[str, Any], seed: bytes, context: Context) -> bytes:
    """Return *said* as it stands in a file, signed with *seed*: the signature is its last field."""
    payload = json.dumps({**said, "sig": ""}, separators=(",", ":")).encode()
    sig = sign(seed, context, payload).hex()
    return json.dumps({**said, "sig": sig}, separators=(",", ":")).encode()


def take(vouching: Vouching, kind: str, data: bytes) -> bool:
    return vouching.take(kind, json.loads(data), data)


def certificate(seed: bytes) -> bytes:
    said = {"root": verify_key_of(ROOT), "device": DEVICE, "verify_key": verify_key_of(OFFICE)}
    return signed(said, seed, "root")


def with_root() -> Vouching:
    vouching = Vouching(is_signed)
    assert take(vouching, "root", signed({"root": verify_key_of(ROOT)}, ROOT, "root"))
    return vouching


def test_a_certificate_of_the_root_vouches_for_its_device() -> None:
    vouching = with_root()
    assert take(vouching, "certificate", certificate(ROOT))
    assert vouching.vouches(DEVICE, verify_key_of(OFFICE))


def test_a_forged_certificate_vouches_for_nobody_and_lets_nobody_speak() -> None:
    vouching = with_root()
    assert not take(vouching, "certificate", certificate(LIAR))
    assert not vouching.vouches(DEVICE, verify_key_of(OFFICE))
    said = {"root": verify_key_of(ROOT), "by": DEVICE, "devices": [], "revocations": []}
    assert not take(vouching, "directory", signed(said, OFFICE, "directory"))
