"""What a file is, by how it begins; what its name ends in decides nothing."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

HEAD: Final = 32
"""As many bytes tell what a file is."""


class Kind(StrEnum):
    """The files that can be taken."""

    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"
    WEBP = "webp"
    PDF = "pdf"
    WAV = "wav"
    MP3 = "mp3"
    AAC = "aac"
    M4A = "m4a"
    OGG = "ogg"
    FLAC = "flac"
    AMR = "amr"


PICTURES: Final = frozenset({Kind.JPEG, Kind.PNG, Kind.TIFF, Kind.WEBP})
RECORDINGS: Final = frozenset(Kind) - PICTURES - {Kind.PDF}

_STARTS: Final = (
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"II*\0", Kind.TIFF),
    (b"MM\0*", Kind.TIFF),
    (b"%PDF-", Kind.PDF),
    (b"ID3", Kind.MP3),
    (b"OggS", Kind.OGG),
    (b"fLaC", Kind.FLAC),
    (b"#!AMR\n", Kind.AMR),
    (b"#!AMR-WB\n", Kind.AMR),
)
_RIFF: Final = {b"WEBP": Kind.WEBP, b"WAVE": Kind.WAV}
_BRANDS: Final = (b"M4A ", b"M4B ", b"mp41", b"mp42", b"isom", b"iso2", b"3gp4", b"3gp5", b"3gp6")
"""What telephones write at the beginning of a recording."""


def kind_of(head: bytes) -> Kind | None:
    """Return what a file is that begins with *head*; None for what is not taken."""
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12])
    if head[4:8] == b"ftyp":
        return Kind.M4A if head[8:12] in _BRANDS else None
    return _frames(head)


def _frames(head: bytes) -> Kind | None:
    """Return the kind of a recording that has no head but begins with its first frame of sound."""
    if len(head) < 4 or head[0] != 0xFF:
        return None
    if head[1] & 0xF6 == 0xF0:
        return Kind.AAC
    layer_three = head[1] & 0xE6 == 0xE2 and head[1] & 0x18 != 0x08
    rates_known = head[2] & 0xF0 != 0xF0 and head[2] & 0x0C != 0x0C
    return Kind.MP3 if layer_three and rates_known else None
