"""Recordings that are frames one after the other (MP3, AAC, AMR): the frames go on, all between them stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from repatria.content.pictures.refusing import DAMAGED, Refused
from repatria.content.pictures.sound_tags import syncsafe, told_in_id3
from repatria.content.pictures.source import Source
from repatria.content.pictures.told import Told, What, letters, told

_RATES_1: Final = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES_2: Final = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_SAMPLES: Final = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
"""By the version in a head of MP3."""
_ABOUT_ALL: Final = (b"Xing", b"Info", b"VBRI")
"""The first frame may be silent and tell who encoded the others, and how."""
_HEAD: Final = 7
_STEP: Final = 1 << 16
_LARGEST_TAG: Final = 16 << 20
_AMR: Final = {
    b"#!AMR\n": (12, 13, 15, 17, 19, 20, 26, 31, 5),
    b"#!AMR-WB\n": (17, 23, 32, 36, 40, 46, 50, 58, 60, 5),
}
"""Bytes behind the head of a frame, by its type; of type 15 there are none."""

Length = Callable[[bytes], int]
Sink = Callable[[bytes], object]


def pass_mp3(source: Source, sink: Sink) -> Iterator[Told]:
    """Give *sink* the frames of an MP3, and return what stood around them."""
    yield from _tags(source)
    first = source.peek(source_length := _mp3_length(source.peek(_HEAD)))
    if source_length and any(name in first[:200] for name in _ABOUT_ALL):
        frame = source.exactly(source_length)
        if b"LAME" in frame:
            at = frame.index(b"LAME")
            yield told(What.SOFTWARE, letters(frame[at : at + 9]))
    yield from _frames(source, sink, _mp3_length)


def pass_aac(source: Source, sink: Sink) -> Iterator[Told]:
    """Give *sink* the frames of an AAC stream, and return what stood around them."""
    yield from _frames(source, sink, _aac_length)


def pass_amr(source: Source, sink: Sink) -> Iterator[Told]:
    """Give *sink* the frames of an AMR up to the first that is none, and return how much came behind."""
    magic = next(magic for magic in _AMR if source.peek(9).startswith(magic))
    sizes = _AMR[magic]
    sink(source.exactly(len(magic)))
    while head := source.peek(1):
        kind = head[0] >> 3 & 15
        size = 0 if kind == 15 else sizes[kind] if kind < len(sizes) else -1
        if head[0] & 0x83 or size < 0 or len(frame := source.peek(1 + size)) <= size:
            break
        sink(source.exactly(len(frame)))
    behind = sum(len(piece) for piece in source.pieces())
    if behind:
        yield told(What.APPENDED, behind)


def _tags(source: Source) -> Iterator[Told]:
    while source.peek(3) == b"ID3":
        head = source.peek(10)
        if len(head) < 10:
            raise Refused(DAMAGED)
        size = 10 + syncsafe(head[6:10]) + (10 if head[5] & 0x10 else 0)
        tag = b"".join(source.pieces(min(size, _LARGEST_TAG)))
        for _ in source.pieces(size - len(tag)):
            pass
        yield from told_in_id3(tag)
        if len(tag) < size:
            yield told(What.UNREAD, f"ID3: {len(tag)}/{size}")


def _frames(source: Source, sink: Sink, length: Length) -> Iterator[Told]:
    """Pass on each frame that another frame, or the end, follows; say how many bytes were none."""
    passed, between = 0, bytearray()
    skipped = 0
    while ahead := source.peek(_STEP):
        if run := _run(ahead, length):
            sink(source.exactly(run))
            passed += 1
            continue
        size = length(ahead[:_HEAD])
        whole = source.peek(size + _HEAD) if size else b""
        if size and len(whole) >= size and (passed or len(whole) == size or length(whole[size:])):
            sink(source.exactly(size))
            passed += 1
            continue
        gone = _to_the_next(source, length)
        between += gone[: max(0, 4096 - len(between))]
        skipped += len(gone)
    if not passed:
        raise Refused(DAMAGED)
    if skipped:
        yield told(What.APPENDED, letters(bytes(between)), f"({skipped})")


def _run(ahead: bytes, length: Length) -> int:
    """Return how many bytes from the beginning are frames that each have another behind them."""
    at, size = 0, length(ahead[:_HEAD])
    while size and at + size + _HEAD <= len(ahead):
        following = length(ahead[at + size : at + size + _HEAD])
        if not following:
            break
        at, size = at + size, following
    return at


def _to_the_next(source: Source, length: Length) -> bytes:
    """Take what is no frame, at least one byte, up to what begins two frames."""
    ahead = source.peek(_STEP)
    at = ahead.find(b"\xff", 1)
    while at >= 0:
        size = length(ahead[at : at + _HEAD])
        if size and (at + size + _HEAD > len(ahead) or length(ahead[at + size : at + size + _HEAD])):
            return source.exactly(at)
        at = ahead.find(b"\xff", at + 1)
    return source.exactly(len(ahead))


def _mp3_length(head: bytes) -> int:
    """Return the bytes of the frame that begins with *head*; 0 where none does."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return 0
    version, rate, samples = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or rate in (0, 15) or samples == 3:
        return 0
    bits = (_RATES_1 if version == 3 else _RATES_2)[rate] * 1000
    return (144 if version == 3 else 72) * bits // _SAMPLES[version][samples] + (head[2] >> 1 & 1)


def _aac_length(head: bytes) -> int:
    if len(head) < _HEAD or head[0] != 0xFF or head[1] & 0xF6 != 0xF0:
        return 0
    size = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
    return size if size >= _HEAD else 0
