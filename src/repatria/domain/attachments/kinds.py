"""What kind of file something is, by its first bytes and never by its name: a name says what somebody wants it to.

To add one: a line here. A file of no kind that stands here is kept all the same, and never shown. Which of them are
shown and cleaned says ``content/pictures/kinds.py``.
"""

from __future__ import annotations

from typing import Final

OTHER: Final = "other"
LOOKED_AT: Final = 16
"""So many bytes at the start of a file say its kind."""

_BY_START: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF-", "pdf"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"OggS", "ogg"),
    (b"fLaC", "flac"),
    (b"#!AMR\n", "amr"),
    (b"#!AMR-WB\n", "amr"),
    (b"ID3", "mp3"),
)
_IN_RIFF: Final = {b"WEBP": "webp", b"WAVE": "wav"}
"""What the letters at the ninth byte of a RIFF file say."""
_PICTURES_IN_BOXES: Final = frozenset({b"heic", b"heix", b"mif1", b"msf1", b"avif"})
"""Brands of the box format that hold a picture; the others hold sound or film."""

_ENDS: Final = {"jpeg": "jpg", "heif": "heic", OTHER: "bin"}
KINDS: Final = frozenset({"heif", "mp4", "mp3", "aac", *(kind for _, kind in _BY_START), *_IN_RIFF.values()})
"""All kinds that are known by their first bytes."""


def kind_of(first: bytes) -> str:
    """Return the kind of a file that starts with these bytes, ``other`` where nobody here knows it."""
    if first[:4] == b"RIFF":
        return _IN_RIFF.get(first[8:12], OTHER)
    if first[4:8] == b"ftyp":
        return "heif" if first[8:12] in _PICTURES_IN_BOXES else "mp4"
    return next((kind for start, kind in _BY_START if first.startswith(start)), _frame_kind(first))


def ending_of(kind: str) -> str:
    """Return how the name of a file of this *kind* ends; of one that nobody here knows it says nothing."""
    return _ENDS.get(kind, kind) if kind in KINDS else _ENDS[OTHER]


def _frame_kind(first: bytes) -> str:
    """Return the kind of a recording that has no head but begins with its first frame of sound."""
    if len(first) < 4 or first[0] != 0xFF:
        return OTHER
    if first[1] & 0xF6 == 0xF0:
        return "aac"
    layer_three = first[1] & 0xE6 == 0xE2 and first[1] & 0x18 != 0x08
    rates_known = first[2] & 0xF0 != 0xF0 and first[2] & 0x0C != 0x0C
    return "mp3" if layer_three and rates_known else OTHER
