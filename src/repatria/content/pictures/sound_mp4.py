"""A recording of a telephone (M4A): all boxes stay where they are, those that are not of the sound say nothing."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import Final

from repatria.content.pictures.refusing import DAMAGED, Refusal, Refused
from repatria.content.pictures.sound_tags import told_in_box
from repatria.content.pictures.source import Source
from repatria.content.pictures.told import Told

_LARGEST: Final = 32 << 20
_AROUND: Final = frozenset((b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf"))
_KEPT: Final = frozenset(
    (b"mvhd", b"tkhd", b"mdhd", b"hdlr", b"smhd", b"stsd", b"stts", b"stsc", b"stsz", b"stz2", b"stco", b"co64",
     b"ctts", b"stss", b"sgpd", b"sbgp", b"elst", b"dref")
)  # fmt: skip
_DATED: Final = frozenset((b"mvhd", b"tkhd", b"mdhd"))
_EMPTY: Final = frozenset((b"free", b"skip", b"wide"))
_IN_PARTS: Final = frozenset((b"moof", b"sidx", b"mfra", b"styp"))
_SOUND: Final = b"soun"
_DEEPEST: Final = 10

Sink = Callable[[bytes], object]


def pass_m4a(source: Source, sink: Sink) -> Iterator[Told]:
    """Give *sink* the same recording with nothing but its sound, and return what else was in the file.

    Refuses films and whatever has a track of something else (words, chapters, places), which lies among the sound,
    and recordings in parts, whose boxes lie everywhere.
    """
    while source.peek(1):
        head, name, size = _head(source)
        if name in _IN_PARTS:
            raise Refused(Refusal.UNKNOWN)
        if name == b"mdat":
            sink(head)
            for piece in source.pieces(size):
                sink(piece)
            continue
        if size is None or size > _LARGEST:
            raise Refused(DAMAGED)
        body = bytearray(source.exactly(size))
        if name == b"moov":
            yield from _silence_inside(body, 0, len(body), 0)
        elif name != b"ftyp":
            yield from _said(name, bytes(body))
            head = head[:4] + b"free" + head[8:]
            body = bytearray(len(body))
        sink(head + bytes(body))


def _head(source: Source) -> tuple[bytes, bytes, int | None]:
    """Take the head of a box; its size is None where it goes to the end of the file."""
    head = source.exactly(8)
    size, name = struct.unpack(">I4s", head)
    if size == 0:
        return head, name, None
    if size == 1:
        head += source.exactly(8)
        size = int.from_bytes(head[8:], "big")
    if size < len(head):
        raise Refused(DAMAGED)
    return head, name, size - len(head)


def _silence_inside(boxes: bytearray, at: int, end: int, depth: int) -> Iterator[Told]:
    if depth > _DEEPEST:
        raise Refused(DAMAGED)
    while at < end:
        if at + 8 > end:
            boxes[at:end] = bytes(end - at)
            return
        size, name = struct.unpack_from(">I4s", boxes, at)
        if size < 8 or at + size > end:
            raise Refused(DAMAGED)
        if name == b"mdia":
            _need_sound(boxes, at + 8, at + size)
        if name in _AROUND:
            yield from _silence_inside(boxes, at + 8, at + size, depth + 1)
        elif name in _KEPT:
            _silence_times(boxes, at + 8, at + size, name)
        else:
            yield from _said(name, bytes(boxes[at + 8 : at + size]))
            boxes[at + 4 : at + size] = b"free" + bytes(size - 8)
        at += size


def _need_sound(boxes: bytearray, at: int, end: int) -> None:
    """Refuse the track whose boxes stand between *at* and *end* unless it says that it is of sound."""
    kinds = set()
    while at + 8 <= end:
        size, name = struct.unpack_from(">I4s", boxes, at)
        if size < 8:
            raise Refused(DAMAGED)
        if name == b"hdlr":
            kinds.add(bytes(boxes[at + 16 : at + 20]))
        at += size
    if kinds != {_SOUND}:
        raise Refused(Refusal.UNKNOWN)


def _silence_times(boxes: bytearray, start: int, end: int, name: bytes) -> None:
    if name in _DATED:
        wide = 16 if boxes[start] == 1 else 8
        boxes[start + 4 : min(end, start + 4 + wide)] = bytes(max(0, min(end, start + 4 + wide) - start - 4))
    elif name == b"hdlr":
        boxes[min(end, start + 24) : end] = bytes(max(0, end - start - 24))


def _said(name: bytes, body: bytes) -> list[Told]:
    return [] if name in _EMPTY and not body.strip(b"\0") else told_in_box(name.decode("latin-1"), body)
