"""Recordings in chunks and boxes (WAV, FLAC, OGG, M4A): the sound goes on, what tells besides it does not."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import Final

from repatria.content.pictures.refusing import DAMAGED, Refusal, Refused
from repatria.content.pictures.sound_tags import told_in_box, told_in_comments
from repatria.content.pictures.source import Source
from repatria.content.pictures.told import Told, What, told
from repatria.domain.attachments.attachment import LARGEST

_LARGEST: Final = 32 << 20
_NO_SIZE: Final = 0xFFFFFFFF
"""It goes on to the end of the file: what a recorder writes that does not know yet; others write 0, or too much."""
_BEHIND: Final = (
    b"",
    b"LIST",
    b"INFO",
    b"id3 ",
    b"ID3 ",
    b"bext",
    b"iXML",
    b"_PMX",
    b"cue ",
    b"cart",
    b"JUNK",
)
"""With these a recording of nothing goes on; any other bytes are its sound."""
_ID3V1: Final = 128
_PIECE: Final = 1 << 16
_OF_THE_SOUND: Final = (b"fmt ", b"fact")
_COMMENTS: Final = {b"OpusHead": (b"OpusTags", b""), b"\x01vorbis": (b"\x03vorbis", b"\x01")}
"""How the comments of each kind of stream begin and end, with nothing in between."""

Sink = Callable[[bytes], object]


def pass_wav(source: Source, sink: Sink) -> Iterator[Told]:
    """Give *sink* a WAV of the sound alone, and return what else was in the file.

    Where a recorder left open how much sound there is, all that follows is sound, and the new file says so as well.
    """
    source.exactly(12)
    kept = b""
    while source.peek(8)[:4] != b"data":
        name, body = _chunk(source)
        if name in _OF_THE_SOUND:
            kept += name + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)
        else:
            yield from told_in_box(name.decode("latin-1"), body)
    size = struct.unpack("<4sI", source.exactly(8))[1]
    endless = size > LARGEST or (size == 0 and source.peek(4) not in _BEHIND)
    size = _NO_SIZE if endless else size
    whole = _NO_SIZE if endless else min(_NO_SIZE, 4 + len(kept) + 8 + size + size % 2)
    sink(b"RIFF" + struct.pack("<I", whole) + b"WAVE" + kept + b"data" + struct.pack("<I", size))
    for piece in source.pieces(None if endless else size):
        sink(piece)
    sink(bytes(0 if endless else size % 2))
    source.some(0 if endless else size % 2)
    while len(source.peek(8)) == 8:
        name, body = _chunk(source)
        yield from told_in_box(name.decode("latin-1"), body)
    if left := source.whole(8):
        yield told(What.APPENDED, len(left))


def pass_flac(source: Source, sink: Sink) -> Iterator[Told]:
    """Give *sink* a FLAC of the sound alone, and return what else was in the file."""
    source.exactly(4)
    last, kind, head, body = _flac_block(source)
    if kind != 0:
        raise Refused(DAMAGED)
    sink(b"fLaC\x80" + head + body)
    while not last:
        last, kind, _, body = _flac_block(source)
        yield from _told_by_flac(kind, body)
    while len(piece := source.peek(_PIECE)) == _PIECE:
        sink(source.exactly(_PIECE - _ID3V1))
    tail = piece[-_ID3V1:]
    is_tag = tail.startswith(b"TAG")
    if is_tag:
        yield from told_in_box("ID3", tail)
    sink(piece[:-_ID3V1] if is_tag else piece)
    source.exactly(len(piece))


def _flac_block(source: Source) -> tuple[bool, int, bytes, bytes]:
    head = source.exactly(4)
    return bool(head[0] & 0x80), head[0] & 0x7F, head[1:], source.exactly(int.from_bytes(head[1:], "big"))


def _told_by_flac(kind: int, body: bytes) -> list[Told]:
    if kind == 4:
        return told_in_comments(body)
    if kind == 6:
        return [told(What.THUMBNAIL, "FLAC")]
    return told_in_box("FLAC", body) if kind in (2, 5) else []


def pass_ogg(source: Source, sink: Sink) -> Iterator[Told]:
    """Give *sink* the same pages of an OGG, with comments that say nothing, and return what they said."""
    waiting: dict[bytes, tuple[bytes, bytes]] = {}
    said: dict[bytes, bytes] = {}
    while head := source.peek(27):
        if len(head) < 27 or not head.startswith(b"OggS"):
            yield told(What.APPENDED, sum(len(piece) for piece in source.pieces()))
            return
        sizes = source.peek(27 + head[26])[27:]
        page = bytearray(source.exactly(27 + head[26] + sum(sizes)))
        stream, at = head[14:18], 27 + head[26]
        if head[5] & 2:
            waiting[stream] = _comments_of(bytes(page[at : at + 8]))
        elif stream in waiting:
            end = _end_of_packet(sizes)
            size = sum(sizes) if end is None else end
            said[stream] = said.get(stream, b"") + bytes(page[at : at + size])
            if len(said[stream]) > _LARGEST:
                raise Refused(Refusal.TOO_LARGE)
            _silence(
                page,
                at,
                size,
                b"" if head[5] & 1 else b"".join((waiting[stream][0], bytes(8), waiting[stream][1])),
            )
            if end is not None:
                begin, _ = waiting.pop(stream)
                yield from told_in_comments(said.pop(stream)[len(begin) :])
        sink(bytes(page))


def _chunk(source: Source) -> tuple[bytes, bytes]:
    name, size = struct.unpack("<4sI", source.exactly(8))
    if size > _LARGEST:
        raise Refused(DAMAGED)
    body = source.exactly(size)
    source.some(size % 2)
    return name, body


def _comments_of(begin: bytes) -> tuple[bytes, bytes]:
    for name, comments in _COMMENTS.items():
        if begin.startswith(name):
            return comments
    raise Refused(Refusal.UNKNOWN)


def _end_of_packet(sizes: bytes) -> int | None:
    """Return where the first packet of a page ends, None when it goes on in the next page."""
    end = 0
    for size in sizes:
        end += size
        if size < 255:
            return end
    return None


def _silence(page: bytearray, at: int, size: int, begin: bytes) -> None:
    if size < len(begin):
        raise Refused(DAMAGED)
    page[at : at + size] = begin + bytes(size - len(begin))
    page[22:26] = bytes(4)
    page[22:26] = struct.pack("<I", _ogg_sum(page))


def _ogg_sum(page: bytearray) -> int:
    """Return the sum that Ogg asks for: 0x04C11DB7, highest bit first, from 0."""
    value = 0
    for byte in page:
        value = (value << 8 & 0xFFFFFFFF) ^ _TABLE[value >> 24 ^ byte]
    return value


def _table() -> tuple[int, ...]:
    made = []
    for number in range(256):
        value = number << 24
        for _ in range(8):
            value = (value << 1 ^ (0x04C11DB7 if value & 0x80000000 else 0)) & 0xFFFFFFFF
        made.append(value)
    return tuple(made)


_TABLE: Final = _table()
