"""The parts of a JPEG: what they tell, and the same picture, not compressed anew, without them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from repatria.content.pictures import exif, profiles, xmp
from repatria.content.pictures.refusing import DAMAGED, Refused
from repatria.content.pictures.told import Told, What, letters, told

_SCAN, _END, _COMMENT, _REST = 0xDA, 0xD9, 0xFE, -1
_APP0, _APP1, _APP2, _APP13, _APP14 = 0xE0, 0xE1, 0xE2, 0xED, 0xEE
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_OF_THE_PICTURE: Final = _FRAMES | {0xC4, 0xCC, 0xDB, 0xDC, 0xDD, _SCAN, _REST}
_NEXT: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_XMP: Final = b"http://ns.adobe.com/xap/1.0/\0"
_PROFILE: Final = b"ICC_PROFILE\0"
_PROFILE_PIECE: Final = 65_000
_CIRCLES: Final = ((1, 6, 3, 8), (2, 7, 4, 5))
"""Sides that are up, each a quarter to the right of the one before."""

Part = tuple[int, bytes]


def told_in(data: bytes) -> list[Told]:
    """Return what a JPEG tells besides its picture."""
    lines: list[Told] = []
    for marker, body in _parts(data):
        if marker == _COMMENT:
            lines.append(told(What.COMMENT, letters(body) or f"({len(body)})"))
        elif marker == _END:
            lines += [told(What.APPENDED, len(body))] if body else []
        elif 0xE0 <= marker <= 0xEF:
            lines += _told_by(marker, body)
    return lines


def stripped(data: bytes) -> bytes:
    """Return the same JPEG with its picture, which side is up and its colours; nothing else."""
    parts = list(_parts(data))
    out = [b"\xff\xd8"]
    out += [_part(_APP0, body[:12] + b"\0\0") for marker, body in parts if _is_jfif(marker, body)][:1]
    side = orientation(data)
    if side != 1:
        out.append(_part(_APP1, exif.PREFIX + exif.only_orientation(side)))
    out += _profile_parts(profiles.bare_profile(_profile_in(parts)))
    out += [_part(_APP14, body[:12]) for marker, body in parts if _is_adobe(marker, body)][:1]
    for marker, body in parts:
        if marker in _OF_THE_PICTURE:
            out.append(body if marker == _REST else _part(marker, body))
    return b"".join([*out, b"\xff\xd9"])


def turned(data: bytes, quarters: int) -> bytes:
    """Return a stripped JPEG shown turned by *quarters* to the right, without compressing it anew."""
    side = orientation(data)
    circle = next(circle for circle in _CIRCLES if side in circle)
    wanted = circle[(circle.index(side) + quarters) % 4]
    parts = [(marker, body) for marker, body in _parts(data) if marker != _APP1]
    out = [b"\xff\xd8"]
    out += [_part(_APP0, body) for marker, body in parts if marker == _APP0]
    out += [_part(_APP1, exif.PREFIX + exif.only_orientation(wanted))] if wanted != 1 else []
    out += [
        body if marker == _REST else _part(marker, body)
        for marker, body in parts
        if marker not in (_APP0, _END)
    ]
    return b"".join([*out, b"\xff\xd9"])


def orientation(data: bytes) -> int:
    """Return which side of the picture is up, as EXIF counts."""
    blocks = (body for marker, body in _parts(data) if marker == _APP1 and body.startswith(exif.PREFIX))
    return exif.orientation(next(blocks, b""))


def block_of(data: bytes) -> tuple[int, int]:
    """Return the width and height in pixels of what this JPEG compresses together."""
    for marker, body in _parts(data):
        if marker in _FRAMES and len(body) >= 9:
            shares = [body[at] for at in range(7, min(len(body), 6 + 3 * body[5]), 3)]
            return 8 * max(1, *(s >> 4 for s in shares), 1), 8 * max(1, *(s & 15 for s in shares), 1)
    raise Refused(DAMAGED)


def _parts(data: bytes) -> Iterator[Part]:
    """Go through the marked parts; after a scan its bits as _REST, and at the end all that comes behind it."""
    at = 2
    while at < len(data):
        found = _NEXT.search(data, at)
        if found is None:
            return
        at = found.start()
        marker = data[at + 1]
        if marker == _END:
            yield _END, data[at + 2 :]
            return
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        if size < 2:
            raise Refused(DAMAGED)
        yield marker, data[at + 4 : at + 2 + size]
        at += 2 + size
        if marker == _SCAN:
            behind = _NEXT.search(data, at)
            end = behind.start() if behind else len(data)
            yield _REST, data[at:end]
            at = end


def _part(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


def _is_jfif(marker: int, body: bytes) -> bool:
    return marker == _APP0 and body.startswith(b"JFIF\0") and len(body) >= 14


def _is_adobe(marker: int, body: bytes) -> bool:
    return marker == _APP14 and body.startswith(b"Adobe") and len(body) >= 12


def _profile_in(parts: list[Part]) -> bytes:
    pieces = [body for marker, body in parts if marker == _APP2 and body.startswith(_PROFILE)]
    return b"".join(body[14:] for body in sorted(pieces, key=lambda body: body[12:13]))


def _profile_parts(profile: bytes) -> list[bytes]:
    pieces = [profile[at : at + _PROFILE_PIECE] for at in range(0, len(profile), _PROFILE_PIECE)]
    if len(pieces) > 255:
        return []
    return [
        _part(_APP2, _PROFILE + bytes((number, len(pieces))) + piece)
        for number, piece in enumerate(pieces, start=1)
    ]


def _told_by(marker: int, body: bytes) -> list[Told]:
    if _is_adobe(marker, body):
        return []
    if _is_jfif(marker, body):
        return [told(What.THUMBNAIL, "JFIF")] if body[12] and body[13] else []
    if marker == _APP1 and body.startswith(exif.PREFIX):
        return [line for line in exif.told_in(body) if line.said]
    if marker == _APP1 and body.startswith(_XMP):
        return xmp.told_in_xmp(body[len(_XMP) :])
    if marker == _APP2 and body.startswith(_PROFILE):
        return [told(What.COLOURS, "ICC")]
    if marker == _APP2 and body.startswith(b"MPF\0"):
        return [told(What.MORE_PICTURES, "MPF")]
    if marker == _APP13:
        return xmp.told_in_iptc(body)
    return [told(What.OTHER, f"APP{marker - 0xE0}", letters(body[:12]), f"({len(body)})")]
