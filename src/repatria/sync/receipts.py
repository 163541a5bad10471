"""What the sender of a bundle has applied, as it tells it: per part and log the number of the last event."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from repatria.domain.errors import BundleDamagedError
from repatria.sync.grammar import Name, Number, Part
from repatria.sync.limits import MIB, need

_LIMIT = 16 * MIB
_MOST = 1 << 19
"""Parts and logs together. The shortest names that posts make fill the bytes with fewer; shorter ones would take
twenty times the bytes in memory."""
_UNREADABLE = (msgspec.DecodeError, UnicodeError, RecursionError)
_encode = msgspec.json.Encoder(order="deterministic").encode
_read_receipts = msgspec.json.Decoder(dict[Part, dict[Name, Number]]).decode


def read_receipts(data: bytes) -> dict[str, dict[str, int]]:
    """Return what the sender has applied: per part, log → n."""
    need("receipts", len(data), _LIMIT)
    need("parts and logs in receipts", data.count(b":"), _MOST)  # each has one, and no name holds one
    try:
        return _read_receipts(data)
    except _UNREADABLE as error:
        raise BundleDamagedError(reason="receipts", where=str(error)) from error


def write_receipts(receipts: Mapping[str, Mapping[str, int]]) -> bytes:
    """Return the bytes of ``receipts.json``."""
    return _encode(receipts)
