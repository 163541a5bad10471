"""The chunks of a WEBP: what they tell, and the same picture without them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from repatria.content.pictures import exif, profiles, xmp
from repatria.content.pictures.refusing import DAMAGED, Refused
from repatria.content.pictures.told import Told, What, letters, told

_PICTURE: Final[tuple[bytes, ...]] = (b"ALPH", b"VP8 ", b"VP8L")
_MOVING: Final = frozenset((b"ANIM", b"ANMF"))
_PROFILE_FLAG, _ALPHA_FLAG, _EXIF_FLAG = 0x20, 0x10, 0x08

Chunk = tuple[bytes, bytes]


def told_in(data: bytes) -> list[Told]:
    """Return what a WEBP tells besides its picture."""
    lines: list[Told] = []
    for kind, body in _chunks(data):
        if kind == b"EXIF":
            lines += exif.told_in(body)
        elif kind == b"XMP ":
            lines += xmp.told_in_xmp(body)
        elif kind == b"ICCP":
            lines.append(told(What.COLOURS, "ICC"))
        elif kind == b"ANIM":
            lines.append(told(What.MORE_PICTURES, "WEBP"))
        elif kind == b"":
            lines.append(told(What.APPENDED, len(body)))
        elif kind not in (*_PICTURE, b"VP8X", b"ANMF"):
            lines.append(told(What.OTHER, letters(kind), f"({len(body)})"))
    return lines


def stripped(data: bytes) -> bytes | None:
    """Return the same WEBP with its picture, which side is up and its colours; None for one that moves."""
    chunks = dict(reversed([(kind, body) for kind, body in _chunks(data) if kind]))
    if _MOVING & set(chunks):
        return None
    kept = [(kind, chunks[kind]) for kind in _PICTURE if kind in chunks]
    head = chunks.get(b"VP8X", b"")
    if len(head) >= 10:
        profile, side = profiles.bare_profile(chunks.get(b"ICCP", b"")), orientation(data)
        flags = (head[0] & _ALPHA_FLAG) | (_PROFILE_FLAG if profile else 0) | (_EXIF_FLAG if side != 1 else 0)
        kept = (
            [(b"VP8X", bytes((flags, 0, 0, 0)) + head[4:10])]
            + ([(b"ICCP", profile)] if profile else [])
            + kept
        )
        kept += [(b"EXIF", exif.only_orientation(side))] if side != 1 else []
    body = b"WEBP" + b"".join(
        kind + struct.pack("<I", len(one)) + one + bytes(len(one) % 2) for kind, one in kept
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def orientation(data: bytes) -> int:
    """Return which side of the picture is up, as EXIF counts."""
    return exif.orientation(next((body for kind, body in _chunks(data) if kind == b"EXIF"), b""))


def is_lossy(data: bytes) -> bool:
    """Tell whether pixels of this picture hang on their neighbours."""
    return any(kind in (b"VP8 ", b"ANMF") for kind, _ in _chunks(data))


def _chunks(data: bytes) -> Iterator[Chunk]:
    """Go through the chunks; last, without a name, what comes after the end."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data) + 1:
        raise Refused(DAMAGED)
    at = 12
    while at + 8 <= end:
        kind, size = struct.unpack_from("<4sI", data, at)
        if at + 8 + size > end:
            raise Refused(DAMAGED)
        yield kind, data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    if data[end:]:
        yield b"", data[end:]
