"""What the sender of a bundle has applied, as it tells it: per part and log the number of the last event."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from repatria.domain.errors import BundleDamagedError
from repatria.sync.grammar import Name, Number, SaidPart
from repatria.sync.limits import MIB, need

_LIMIT = 16 * MIB
MOST = 1 << 19
"""Parts and logs together. The shortest names that posts make fill the bytes with fewer; shorter ones would take
twenty times the bytes in memory."""
_UNREADABLE = (msgspec.DecodeError, UnicodeError, RecursionError)
_encode = msgspec.json.Encoder(order="deterministic").encode
_Said = dict[SaidPart, dict[Name, Number]]
_read_receipts = msgspec.json.Decoder(_Said).decode


def read_receipts(data: bytes) -> dict[str, dict[str, int]]:
    """Return what the sender has applied: per part, log → n."""
    need("receipts", len(data), _LIMIT)
    need("parts and logs in receipts", data.count(b":"), MOST)  # each has one, and no name holds one
    try:
        return _read_receipts(data)
    except _UNREADABLE as error:
        raise BundleDamagedError(reason="receipts", where=str(error)) from error


def write_receipts(receipts: Mapping[str, Mapping[str, int]]) -> bytes:
    """Return the bytes of ``receipts.json``; what a reader would refuse is left out, so that all else goes."""
    data = _encode(receipts)
    try:
        read_receipts(data)
    except BundleDamagedError:
        data = _encode({part: logs for part, logs in receipts.items() if _is_taken(part, logs)})
    return data


def _is_taken(part: str, logs: Mapping[str, int]) -> bool:
    try:
        msgspec.convert({part: dict(logs)}, _Said)
    except msgspec.ValidationError:
        return False
    return True
