"""Small recordings of each kind, with a canary in every place that tells something, and the sound in each."""

from __future__ import annotations

import io
import struct
import wave

from repatria.content.pictures.kinds import Kind
from repatria.content.pictures.sound_boxes import _ogg_sum
from tests.content.pictures.made import AT, WIDE

SOUND = bytes(range(256)) * 20


def wav() -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(SOUND)
    plain = out.getvalue()
    info = b"LIST" + struct.pack("<I", 20) + b"INFOIART" + struct.pack("<I", 8) + AT + b"\0"
    body = plain[8:36] + info + plain[36:] + b"bext" + struct.pack("<I", 8) + AT + b"\0"
    return b"RIFF" + struct.pack("<I", len(body)) + body + AT


def id3() -> bytes:
    def frame(name: bytes, text: bytes) -> bytes:
        return name + struct.pack(">I", len(text)) + b"\0\0" + text

    frames = frame(b"TPE1", b"\0" + AT) + frame(b"TIT2", b"\1\xff\xfe" + WIDE) + frame(b"APIC", AT)
    return b"ID3\x03\0\0" + bytes((0, 0, len(frames) >> 7, len(frames) & 127)) + frames


MP3_FRAME = b"\xff\xfb\x90\x00" + bytes(413)
"""128 kbit/s at 44.1 kHz: 417 bytes."""
MP3_SOUND = MP3_FRAME * 8
MP3 = (
    id3()
    + b"\xff\xfb\x90\x00"
    + b"Info LAME3.100 ".ljust(413, b"\0")
    + MP3_SOUND
    + b"TAG"
    + AT.ljust(125, b"\0")
)
AAC_SOUND = (b"\xff\xf1\x50\x80\x03\x1f\xfc" + bytes(17)) * 9
AMR_SOUND = (b"\x3c" + bytes(31)) * 9
STREAMINFO = bytes(34)


def flac() -> bytes:
    said = struct.pack("<I", 7) + AT + struct.pack("<II", 1, 15) + b"ARTIST=" + AT + b"!"
    return (
        b"fLaC\0\0\0\x22" + STREAMINFO + b"\x04" + struct.pack(">I", len(said))[1:] + said
        + b"\x86\0\0\x07" + AT + SOUND + b"TAG" + AT.ljust(125, b"\0")
    )  # fmt: skip


def page(flags: int, number: int, body: bytes, sizes: bytes) -> bytes:
    made = bytearray(
        b"OggS\0" + bytes((flags,)) + bytes(8) + b"SERI" + struct.pack("<I", number) + bytes(4)
        + bytes((len(sizes),)) + sizes + body
    )  # fmt: skip
    made[22:26] = struct.pack("<I", _ogg_sum(made))
    return bytes(made)


def ogg() -> bytes:
    said = struct.pack("<I", 7) + AT + struct.pack("<II", 1, 607) + b"ARTIST=" + AT + bytes(593)
    tags = b"OpusTags" + said
    assert 510 < len(tags) < 765
    return (
        page(2, 0, b"OpusHead" + bytes(11), b"\x13")
        + page(0, 1, tags[:510], b"\xff\xff")
        + page(1, 2, tags[510:], bytes((len(tags) - 510,)))
        + page(4, 3, SOUND[:200], b"\xc8")
        + AT
    )


def box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", 8 + len(body)) + name + body


def m4a() -> bytes:
    dated = bytes(4) + b"\x12\x34\x56\x78" * 2 + bytes(80)
    place = box(b"udta", box(b"\xa9xyz", b"\0\x12\x15\xc7+14.8900-092.2600/" + AT))
    handler = box(b"hdlr", bytes(8) + b"soun" + bytes(12) + AT + b"\0")
    track = box(b"trak", box(b"tkhd", dated) + box(b"mdia", box(b"mdhd", dated) + handler) + place)
    return (
        box(b"ftyp", b"M4A \0\0\0\0") + box(b"mdat", SOUND) + box(b"moov", box(b"mvhd", dated) + track + place)
        + box(b"uuid", AT) + box(b"free", AT)
    )  # fmt: skip


RECORDINGS = {
    Kind.WAV: (wav(), SOUND),
    Kind.MP3: (MP3, MP3_SOUND),
    Kind.AAC: (AAC_SOUND + AT, AAC_SOUND),
    Kind.AMR: (b"#!AMR\n" + AMR_SOUND + AT, AMR_SOUND),
    Kind.FLAC: (flac(), SOUND),
    Kind.OGG: (ogg(), SOUND[:200]),
    Kind.M4A: (m4a(), SOUND),
}
