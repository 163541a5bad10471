"""The chunks of a PNG: what they tell, and the same picture without them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import Final

from repatria.content.pictures import exif, profiles, xmp
from repatria.content.pictures.refusing import DAMAGED, Refused
from repatria.content.pictures.told import Told, What, letters, told, told_by_name

_MAGIC: Final = b"\x89PNG\r\n\x1a\n"
_KEPT: Final = frozenset((b"IHDR", b"PLTE", b"IDAT", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT"))
_SILENT: Final = _KEPT | {b"IEND", b"bKGD", b"pHYs", b"hIST", b"fcTL", b"fdAT"}
_TEXTS: Final = frozenset((b"tEXt", b"zTXt", b"iTXt"))
_XMP: Final = "XML:com.adobe.xmp"
_LONGEST_TEXT: Final = 4 << 20
_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PASSES: Final = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
"""Adam7: first column, first row, step of columns, step of rows."""
_PIECE: Final = 1 << 20

Chunk = tuple[bytes, bytes]


def told_in(data: bytes) -> list[Told]:
    """Return what a PNG tells besides its picture."""
    return [line for kind, body in _chunks(data) for line in _told_by(kind, body)]


def stripped(data: bytes) -> bytes | None:
    """Return the same PNG with its picture, which side is up and its colours; None where more hides in it."""
    chunks = [(kind, body) for kind, body in _chunks(data) if kind]
    if not chunks or chunks[0][0] != b"IHDR" or not _is_all_picture(chunks):
        return None
    out = [_MAGIC, _chunk(*chunks[0])]
    out += [_chunk(b"iCCP", profile) for profile in map(_bare, _bodies(chunks, b"iCCP")) if profile]
    side = orientation(data)
    if side != 1:
        out.append(_chunk(b"eXIf", exif.only_orientation(side)))
    out += [_chunk(kind, body) for kind, body in chunks[1:] if kind in _KEPT]
    return b"".join([*out, _chunk(b"IEND", b"")])


def orientation(data: bytes) -> int:
    """Return which side of the picture is up, as EXIF counts."""
    return exif.orientation(next((body for kind, body in _chunks(data) if kind == b"eXIf"), b""))


def _chunks(data: bytes) -> Iterator[Chunk]:
    """Go through the chunks; last, without a name, what comes after the end."""
    at = len(_MAGIC)
    while at < len(data):
        if len(data) < at + 12:
            raise Refused(DAMAGED)
        size, kind = struct.unpack_from(">I4s", data, at)
        if len(data) < at + 12 + size:
            raise Refused(DAMAGED)
        yield kind, data[at + 8 : at + 8 + size]
        at += 12 + size
        if kind == b"IEND":
            if data[at:]:
                yield b"", data[at:]
            return


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _bodies(chunks: list[Chunk], kind: bytes) -> list[bytes]:
    return [body for one, body in chunks if one == kind][:1]


def _is_all_picture(chunks: list[Chunk]) -> bool:
    """Tell whether the compressed lines end where the picture does: behind it something could hide."""
    left = _raw_size(chunks[0][1])
    inflating = zlib.decompressobj()
    try:
        for kind, body in chunks:
            if kind != b"IDAT":
                continue
            if inflating.eof and body:
                return False
            waiting = body
            while waiting and left >= 0:
                left -= len(inflating.decompress(waiting, _PIECE))
                waiting = inflating.unconsumed_tail
    except zlib.error as error:
        raise Refused(DAMAGED) from error
    return left == 0 and inflating.eof and not inflating.unused_data


def _raw_size(head: bytes) -> int:
    if len(head) != 13:
        raise Refused(DAMAGED)
    width, height, depth, colours, _, _, interlaced = struct.unpack(">IIBBBBB", head)
    bits = depth * _CHANNELS.get(colours, 0)
    passes = _PASSES if interlaced else ((0, 0, 1, 1),)
    size = 0
    for left, top, across, down in passes:
        columns, rows = -(-(width - left) // across), -(-(height - top) // down)
        if columns > 0 and rows > 0:
            size += rows * (1 + (columns * bits + 7) // 8)
    return size


def _bare(body: bytes) -> bytes:
    profile = profiles.bare_profile(_inflated(body.partition(b"\0")[2][1:]))
    return b"ICC\0\0" + zlib.compress(profile) if profile else b""


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _LONGEST_TEXT)
    except zlib.error:
        return b""


def _told_by_text(kind: bytes, body: bytes) -> list[Told]:
    key, _, rest = body.partition(b"\0")
    if kind == b"zTXt":
        rest = _inflated(rest[1:])
    elif kind == b"iTXt":
        compressed = rest[:1] == b"\1"
        rest = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
        rest = _inflated(rest) if compressed else rest
    name = letters(key)
    if name == _XMP:
        return xmp.told_in_xmp(rest)
    line = told_by_name(name, rest)
    return [line or told(What.OTHER, name, f"({len(body)})")]


def _told_by(kind: bytes, body: bytes) -> list[Told]:
    if kind in _TEXTS:
        return _told_by_text(kind, body)
    if kind == b"eXIf":
        return exif.told_in(body)
    if kind == b"tIME" and len(body) == 7:
        return [
            told(What.TIME, "{:04}-{:02}-{:02} {:02}:{:02}:{:02}".format(*struct.unpack(">HBBBBB", body)))
        ]
    if kind == b"iCCP":
        return [told(What.COLOURS, letters(body.partition(b"\0")[0]))]
    if kind == b"acTL":
        return [told(What.MORE_PICTURES, "APNG")]
    if kind == b"":
        return [told(What.APPENDED, len(body))]
    return [] if kind in _SILENT else [told(What.OTHER, letters(kind), f"({len(body)})")]
