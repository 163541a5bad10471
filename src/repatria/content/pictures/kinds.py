"""Which of the kinds of files that ``domain`` tells apart are looked at, cleaned, shown and changed here."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from repatria.domain.attachments import kinds

HEAD: Final = kinds.LOOKED_AT
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

_BRANDS: Final = (b"M4A ", b"M4B ", b"mp41", b"mp42", b"isom", b"iso2", b"3gp4", b"3gp5", b"3gp6")
"""What telephones write at the beginning of a recording."""
_TAKEN: Final = {str(kind): kind for kind in Kind}


def kind_of(head: bytes) -> Kind | None:
    """Return what a file is that begins with *head*; None for what is not taken."""
    found = kinds.kind_of(head)
    if found == "mp4":
        return Kind.M4A if head[8:12] in _BRANDS else None
    return _TAKEN.get(found)
