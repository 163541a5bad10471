"""What the tags of recordings say: ID3, the comments of Vorbis and Opus, and boxes of telephones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from repatria.content.pictures.told import Told, What, told, told_by_name

_ENCODINGS: Final = ("latin-1", "utf-16", "utf-16-be", "utf-8")
_LETTERS: Final = re.compile(rb"[\x20-\x7e\x80-\xf4]{4,}")
_PLACE: Final = re.compile(rb"[+-]\d{1,3}\.\d+[+-]\d{1,3}\.\d+")
_MOST: Final = 200
_LOOKED_AT: Final = 4000
"""Bytes of a box in which letters are looked for."""
_PICTURE: Final = "METADATA_BLOCK_PICTURE"


def told_in_id3(tag: bytes) -> list[Told]:
    """Return what an ID3 *tag*, with its head of ten bytes, tells."""
    return list(_id3(tag)) or [told(What.OTHER, f"ID3 ({len(tag)})")]


def told_in_comments(block: bytes) -> list[Told]:
    """Return what a *block* of Vorbis comments tells, from the length of its vendor on."""
    return [line for line in _comments(block) if line]


def told_in_box(name: str, body: bytes) -> list[Told]:
    """Return what letters stand in a box called *name* that is not of the sound."""
    place = _PLACE.search(body)
    said = b" ".join(_LETTERS.findall(body[:_LOOKED_AT])).decode("utf-8", "replace")
    lines = [told(What.PLACE, place.group().decode())] if place else []
    size = "" if said and len(body) <= _LOOKED_AT else f"({len(body)})"
    return [*lines, told(What.OTHER, f"{name}:", size, said)] if body.strip(b"\0") else lines


def _id3(tag: bytes) -> Iterator[Told]:
    at = 10
    while at + 10 <= len(tag) and tag[at : at + 1].isalpha() and tag[3] in (3, 4):
        name = tag[at : at + 4].decode("latin-1")
        size = int.from_bytes(tag[at + 4 : at + 8], "big")
        if tag[3] == 4:
            size = syncsafe(tag[at + 4 : at + 8])
        body = tag[at + 10 : at + 10 + size]
        at += 10 + size
        if name == "APIC":
            yield told(What.THUMBNAIL, "ID3")
        elif body:
            text = body[1:].decode(_ENCODINGS[min(body[0], 3)], "replace") if name[0] in "TC" else f"({size})"
            yield told_by_name(name, text) or told(What.OTHER, name)
    if 10 < at < len(tag) and tag[at:].strip(b"\0"):
        yield told(What.UNREAD, f"ID3 ({len(tag) - at})")


def syncsafe(four: bytes) -> int:
    """Return the number in *four* bytes of seven bits."""
    return four[0] << 21 | four[1] << 14 | four[2] << 7 | four[3]


def _comments(block: bytes) -> Iterator[Told | None]:
    def number(at: int) -> int:
        return int.from_bytes(block[at : at + 4], "little")

    at = 4 + number(0)
    yield told_by_name("vendor", block[4:at])
    count = number(at)
    at += 4
    if count > _MOST:
        yield told(What.UNREAD, f"Vorbis: {_MOST}/{count}")
    for _ in range(min(count, _MOST)):
        if at + 4 > len(block):
            return
        entry = block[at + 4 : at + 4 + number(at)]
        at += 4 + number(at)
        name, _, value = entry.partition(b"=")
        key = name[:100].decode("utf-8", "replace")
        yield told(What.THUMBNAIL, "Vorbis") if key == _PICTURE else told_by_name(key, value)
