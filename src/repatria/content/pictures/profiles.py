"""A colour profile that says how colours are meant, and no longer whose screen or camera that was."""

from __future__ import annotations

import struct
from typing import Final

_TAGS: Final = frozenset(
    (b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC", b"wtpt", b"bkpt", b"chad", b"A2B0", b"A2B1",
     b"A2B2", b"B2A0", b"B2A1", b"B2A2", b"gamt", b"lumi")
)  # fmt: skip
_TYPES: Final = frozenset((b"XYZ ", b"curv", b"para", b"sf32", b"mft1", b"mft2", b"mAB ", b"mBA "))
_HEAD: Final = 128
_MOST: Final = 64
_LARGEST: Final = 8 << 20


def bare_profile(profile: bytes) -> bytes:
    """Return *profile* with nothing in it but how colours are meant; empty where it cannot be read."""
    if not _HEAD + 4 < len(profile) <= _LARGEST or profile[36:40] != b"acsp":
        return b""
    count = int.from_bytes(profile[_HEAD : _HEAD + 4], "big")
    kept: dict[bytes, bytes] = {}
    for at in range(_HEAD + 4, _HEAD + 4 + 12 * min(count, _MOST), 12):
        name, start, size = struct.unpack_from(">4sII", profile.ljust(at + 12, b"\0"), at)
        data = profile[start : start + size]
        if name in _TAGS and data[:4] in _TYPES and len(data) == size and start >= _HEAD:
            kept[name] = data
    return _profile(profile[:_HEAD], kept) if kept else b""


def _profile(head: bytes, tags: dict[bytes, bytes]) -> bytes:
    table, body = b"", b""
    start = _HEAD + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += struct.pack(">4sII", name, start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    whole = struct.pack(">I", len(tags)) + table + body
    # Kept: version, class, colours, the space between, magic, rendering intent, illuminant. Gone: maker, model, date.
    new = struct.pack(">I4x", _HEAD + len(whole)) + head[8:24] + bytes(12) + head[36:40] + bytes(24)
    return new + head[64:80] + bytes(48) + whole
