"""A recording sounds as before and no longer says who, where and when; what cannot be followed is refused."""

from __future__ import annotations

import io
import struct
import wave

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.content.pictures.kinds import HEAD, Kind, kind_of
from repatria.content.pictures.recordings import passed
from repatria.content.pictures.refusing import Refused
from repatria.content.pictures.sound_boxes import _ogg_sum
from repatria.content.pictures.source import Source
from repatria.content.pictures.told import Told, What
from tests.content.pictures.made import AT, CANARY, WIDE

SOUND = bytes(range(256)) * 20


def clean(data: bytes) -> tuple[bytes, list[Told]]:
    kind = kind_of(data[:HEAD])
    assert kind is not None
    out = bytearray()
    lines = passed(kind, Source(io.BytesIO(data)), out.extend)
    return bytes(out), lines


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


@pytest.mark.parametrize("kind", RECORDINGS)
def test_the_sound_goes_on_and_what_was_told_besides_does_not(kind: Kind) -> None:
    data, sound = RECORDINGS[kind]
    assert kind_of(data[:HEAD]) is kind
    new, lines = clean(data)
    assert sound in new
    assert AT in data
    assert AT not in new
    assert WIDE not in new
    assert lines
    assert kind_of(new[:HEAD]) is kind
    again, left = clean(new)
    assert again == new
    assert left == []


def test_what_a_recording_tells_is_said_in_its_words() -> None:
    assert Told(What.PERSON, f"TPE1: {CANARY}") in clean(MP3)[1]
    assert Told(What.COMMENT, f"TIT2: {CANARY}") in clean(MP3)[1]
    assert Told(What.SOFTWARE, "LAME3.100") in clean(MP3)[1]
    assert Told(What.PERSON, f"ARTIST: {CANARY}!") in clean(flac())[1]
    assert any(line.what is What.PERSON and CANARY in line.said for line in clean(ogg())[1])
    assert Told(What.PLACE, "+14.8900-092.2600") in clean(m4a())[1]


def test_a_wav_plays_as_before() -> None:
    with wave.open(io.BytesIO(clean(wav())[0])) as file:
        assert (file.getframerate(), file.readframes(10_000)) == (8000, SOUND)


def test_each_page_of_an_ogg_proves_itself() -> None:
    new, _ = clean(ogg())
    at, pages = 0, 0
    while at < len(new):
        sizes = new[at + 27 : at + 27 + new[at + 26]]
        end = at + 27 + len(sizes) + sum(sizes)
        one = bytearray(new[at:end])
        said = bytes(one[22:26])
        one[22:26] = bytes(4)
        assert struct.pack("<I", _ogg_sum(one)) == said
        at, pages = end, pages + 1
    assert pages == 4


def test_the_boxes_of_a_telephone_stay_where_they_are_without_a_date() -> None:
    new, _ = clean(m4a())
    assert len(new) == len(m4a())
    assert new.index(SOUND) == m4a().index(SOUND)
    assert b"\x12\x34\x56\x78" not in new


@settings(max_examples=150)
@given(
    st.sampled_from(sorted(RECORDINGS)),
    st.floats(0, 1),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=8),
)
def test_a_damaged_recording_is_passed_or_refused_and_always_ends(
    kind: Kind, kept: float, changes: list[tuple[float, int]]
) -> None:
    data = bytearray(RECORDINGS[kind][0])
    for at, byte in changes:
        data[int(at * len(data))] = byte
    del data[int(kept * len(data)) :]
    found = kind_of(bytes(data[:HEAD]))
    if found not in RECORDINGS:
        return
    try:
        passed(found, Source(io.BytesIO(bytes(data))), len)
    except (Refused, ValueError, IndexError, struct.error):
        return  # the process apart ends by these with an answer that whoever asked turns into words
