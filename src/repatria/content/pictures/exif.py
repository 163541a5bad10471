"""What EXIF says: where, when, by which device, by whom; and a new one that says nothing but which side is up."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from typing import Any, Final

from PIL import ExifTags, Image

from repatria.content.pictures.told import Told, What, told, told_by_name

PREFIX: Final = b"Exif\0\0"
_ORIENTATION: Final = 0x0112
_MAKER_NOTE: Final = 0x927C
_USER_COMMENT: Final = 0x9286
_MOST_FIELDS: Final = 200
"""Of one directory."""
_THUMBNAIL: Final = frozenset({0x0201, 0x0111})
_OF_THE_PICTURE: Final = frozenset(
    [
        "ImageWidth",
        "ImageLength",
        "BitsPerSample",
        "Compression",
        "PhotometricInterpretation",
        "Orientation",
        "SamplesPerPixel",
        "RowsPerStrip",
        "StripOffsets",
        "StripByteCounts",
        "XResolution",
        "YResolution",
        "PlanarConfiguration",
        "ResolutionUnit",
        "Predictor",
        "ColorMap",
        "TileWidth",
        "TileLength",
        "TileOffsets",
        "TileByteCounts",
        "ExtraSamples",
        "SampleFormat",
        "YCbCrSubSampling",
        "YCbCrPositioning",
        "ReferenceBlackWhite",
        "ExifOffset",
        "GPSInfo",
        "ExifInteroperabilityOffset",
        "ExifVersion",
        "ComponentsConfiguration",
        "FlashPixVersion",
        "ColorSpace",
        "ExifImageWidth",
        "ExifImageHeight",
        "FillOrder",
        "JPEGTables",
        "NewSubfileType",
        "SubfileType",
        "TransferFunction",
        "WhitePoint",
        "PrimaryChromaticities",
        "T4Options",
        "T6Options",
        "InterColorProfile",
    ]
)
"""How the picture is kept and shown: of nobody."""
_XP: Final = frozenset({0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F})


def read(block: bytes) -> Image.Exif | None:
    """Return EXIF out of its *block*, None where it cannot be read."""
    exif = Image.Exif()
    with suppress(Exception):  # whatever it makes of what is damaged
        exif.load(block if block.startswith(PREFIX) else PREFIX + block)
        return exif
    return None


def told_in(block: bytes) -> list[Told]:
    """Return what a *block* of EXIF tells; of an unreadable one that it is there."""
    exif = read(block)
    if exif is None:
        return [told(What.OTHER, f"EXIF ({len(block)})")]
    lines = told_by(exif)
    try:
        if _THUMBNAIL & set(exif.get_ifd(ExifTags.IFD.IFD1)):
            lines.append(told(What.THUMBNAIL, "EXIF"))
    except Exception:  # noqa: BLE001 - whatever it makes of what is damaged
        lines.append(told(What.UNREAD, "EXIF"))
    return lines


def told_by(exif: Image.Exif) -> list[Told]:
    """Return what *exif* tells, that there are notes of the maker too."""
    lines = list(_fields(exif))
    for directory, tell in ((ExifTags.IFD.Exif, _fields), (ExifTags.IFD.GPSInfo, _place)):
        fields: Mapping[int, Any] | None = None
        with suppress(Exception):  # whatever it makes of what is damaged
            fields = exif.get_ifd(directory)
            lines += tell(fields)
        if fields is None or (not fields and directory in exif):
            lines.append(told(What.UNREAD, "EXIF"))
    return lines


def orientation(block: bytes) -> int:
    """Return which side is up, 1 to 8 as EXIF counts; 1 where nothing sensible is said."""
    exif = read(block)
    side = 1
    with suppress(Exception):
        side = int(exif.get(_ORIENTATION, 1)) if exif is not None else 1
    return side if 1 <= side <= 8 else 1


def only_orientation(side: int) -> bytes:
    """Return EXIF (without its prefix) that says which *side* is up and nothing else."""
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, side, 0, 0)


def _fields(fields: Mapping[int, Any]) -> Iterator[Told]:
    if len(fields) > _MOST_FIELDS:
        yield told(What.UNREAD, f"EXIF: {_MOST_FIELDS}/{len(fields)}")
    for tag, value in islice(fields.items(), _MOST_FIELDS):
        name = ExifTags.TAGS.get(tag, f"{tag:#06x}")
        if name in _OF_THE_PICTURE:
            continue
        if tag == _MAKER_NOTE:
            yield told(What.DEVICE, f"MakerNote ({len(value) if isinstance(value, bytes) else 0})")
            continue
        line = told_by_name(name, _decoded(tag, value))
        if line is not None:
            yield line


def _decoded(tag: int, value: object) -> object:
    if tag in _XP and isinstance(value, bytes):
        return value.decode("utf-16-le", "replace").rstrip("\0")
    if tag == _USER_COMMENT and isinstance(value, bytes):
        return value[8:]
    return value


def _place(gps: Mapping[int, Any]) -> Iterator[Told]:
    names = ExifTags.GPS
    north, east = (
        _degrees(gps, names.GPSLatitude, names.GPSLatitudeRef, "S"),
        _degrees(gps, names.GPSLongitude, names.GPSLongitudeRef, "W"),
    )
    if north is not None and east is not None:
        yield told(What.PLACE, f"{north:.6f}, {east:.6f}")
    elif gps:
        yield told(What.PLACE, "GPS")
    for tag in (names.GPSDateStamp, names.GPSAreaInformation, names.GPSProcessingMethod):
        if tag in gps:
            line = told_by_name(tag.name, gps[tag])
            if line is not None:
                yield Told(What.TIME if tag is names.GPSDateStamp else What.PLACE, line.said)


def _degrees(gps: Mapping[int, Any], tag: int, side: int, minus: str) -> float | None:
    with suppress(Exception):
        hours, minutes, seconds = (float(part) for part in gps[tag])
        value = hours + minutes / 60 + seconds / 3600
        return -value if str(gps.get(side, "")).upper().startswith(minus) else value
    return None
