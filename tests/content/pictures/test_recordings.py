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
from repatria.content.pictures.refusing import Refusal, Refused
from repatria.content.pictures.sound_boxes import _ogg_sum
from repatria.content.pictures.source import Source
from repatria.content.pictures.told import Told, What
from tests.content.pictures.made import AT, CANARY, WIDE
from tests.content.pictures.recordings import (
    MP3,
    RECORDINGS,
    SOUND,
    box,
    flac,
    m4a,
    ogg,
    wav,
)


def clean(data: bytes) -> tuple[bytes, list[Told]]:
    kind = kind_of(data[:HEAD])
    assert kind is not None
    out = bytearray()
    lines = passed(kind, Source(io.BytesIO(data)), out.extend)
    return bytes(out), lines


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


def wav_of(size: int, sound: bytes, behind: bytes = b"") -> bytes:
    """Return a WAV that says that its sound has *size* bytes."""
    plain = wav()[:36]
    return plain + b"data" + struct.pack("<I", size) + sound + behind


@pytest.mark.parametrize("size", [0, 0xFFFFFFFF, 0x80000000])
def test_a_wav_whose_recorder_left_its_length_open_is_all_there(size: int) -> None:
    new, lines = clean(wav_of(size, SOUND))
    assert lines == []
    with wave.open(io.BytesIO(new)) as file:
        assert file.readframes(10_000) == SOUND
    assert clean(new)[0] == new


def test_a_wav_of_no_sound_does_not_take_what_it_tells_for_sound() -> None:
    told = b"LIST" + struct.pack("<I", 8) + AT + b"\0"
    new, lines = clean(wav_of(0, b"", told))
    assert AT not in new
    assert [line.what for line in lines] == [What.OTHER]


def test_a_recording_of_which_nothing_is_left_is_refused_as_damaged() -> None:
    """It begins as an OGG does, and has no page."""
    with pytest.raises(Refused) as refused:
        clean(b"OggS\0" + AT)
    assert refused.value.why is Refusal.DAMAGED


@pytest.mark.parametrize("words", [b"text", b"sbtl", b"meta", b"vide", b""])
def test_a_track_that_is_not_of_sound_has_a_recording_refused(words: bytes) -> None:
    """Subtitles, chapters and places lie among the sound, and whose bytes are whose is told when they have passed."""
    handler = box(b"hdlr", bytes(8) + words + bytes(13)) if words else b""
    more = box(b"trak", box(b"mdia", handler))
    with pytest.raises(Refused) as refused:
        clean(box(b"ftyp", b"M4A \0\0\0\0") + box(b"mdat", SOUND + AT) + box(b"moov", more))
    assert refused.value.why is Refusal.UNKNOWN


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
