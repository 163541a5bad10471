"""What a file is and what it tells besides what it shows, in lines that a window can show."""

from __future__ import annotations

import io
import struct

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from repatria.content.pictures import exif, paper_telling, sound_tags, xmp
from repatria.content.pictures.kinds import HEAD, Kind, kind_of
from repatria.content.pictures.limits import LONGEST_TOLD, MOST_TOLD
from repatria.content.pictures.telling import sizes_in, told_in
from repatria.content.pictures.told import Told, What, told, told_by_name
from tests.content.pictures import made, recordings
from tests.content.pictures.made import CANARY


def kinds_told(kind: Kind, data: bytes) -> set[What]:
    return {line.what for line in told_in(kind, data)}


def test_a_jpeg_says_where_when_by_whom_and_what_else_is_in_it() -> None:
    lines = told_in(Kind.JPEG, made.jpeg())
    assert Told(What.PLACE, "14.890000, -92.260000") in lines
    assert Told(What.TIME, "DateTime: 2026:11:30 20:15:00") in lines
    assert Told(What.DEVICE, f"Model: {CANARY} Model") in lines
    assert Told(What.DEVICE, "MakerNote (35)") in lines
    assert Told(What.PERSON, f"Artist: {CANARY} Artist") in lines
    assert Told(What.PERSON, f"creator: {CANARY} author") in lines
    assert Told(What.PERSON, f"By-line: {CANARY}") in lines
    assert Told(What.PLACE, f"City: {CANARY}") in lines
    assert Told(What.SOFTWARE, f"CreatorTool: {CANARY} tool") in lines
    assert Told(What.COMMENT, f"XPComment: {CANARY}") in lines
    assert Told(What.COMMENT, f"UserComment: {CANARY}") in lines
    assert Told(What.COMMENT, CANARY) in lines
    assert Told(What.OTHER, "APP5 SamsungKANAR (14)") in lines
    assert {What.APPENDED, What.MORE_PICTURES, What.COLOURS} <= {line.what for line in lines}


@pytest.mark.parametrize("name", ["png", "webp", "tiff"])
def test_every_picture_says_its_people_its_software_and_its_colours(name: str) -> None:
    data = made.PICTURES[name]
    assert {What.PERSON, What.SOFTWARE, What.COLOURS, What.OTHER} <= kinds_told(Kind(name), data)


def test_a_png_says_the_words_that_are_compressed_and_what_comes_behind() -> None:
    lines = told_in(Kind.PNG, made.png())
    assert any(line.what is What.COMMENT and line.said.startswith(f"Description: {CANARY}") for line in lines)
    assert Told(What.COMMENT, f"Warning: {CANARY}") in lines
    assert Told(What.TIME, "2026-11-30 20:15:00") in lines
    assert Told(What.APPENDED, "7") in lines


def test_a_pdf_says_all_that_no_page_shows() -> None:
    data = made.pdf(layers=True)
    assert kinds_told(Kind.PDF, data) >= {
        What.PERSON, What.TIME, What.SCRIPT, What.LINK, What.NOTE, What.FIELD, What.LAYER, What.ATTACHED,
        What.THUMBNAIL, What.REVISION, What.PLACE, What.DEVICE,
    }  # fmt: skip
    lines = told_in(Kind.PDF, data)
    assert Told(What.ATTACHED, f"{CANARY}.txt") in lines
    assert Told(What.LINK, f"https://example.org/{CANARY}") in lines


def test_sizes_are_of_what_stands_upright_and_of_each_page() -> None:
    assert sizes_in(Kind.JPEG, made.jpeg(6)) == [(43, 61)]
    assert sizes_in(Kind.TIFF, made.tiff(3)) == [(61, 43), (62, 43), (63, 43)]
    assert sizes_in(Kind.TIFF, made.tiff(side=6)) == [(43, 61)]
    assert sizes_in(Kind.PDF, made.pdf()) == [(556, 417), (556, 417)]


def unread(kind: Kind, data: bytes) -> list[str]:
    return [line.said for line in told_in(kind, data) if line.what is What.UNREAD]


def test_more_than_is_listed_is_said_to_be_there() -> None:
    comments = b"".join(b"\xff\xfe\0\x06%04d" % number for number in range(MOST_TOLD + 1))
    plain = made.jpeg()
    assert unread(Kind.JPEG, plain) == []
    assert unread(Kind.JPEG, plain[:2] + comments + plain[2:]) == [f"JPEG > {MOST_TOLD}"]


def test_objects_and_packets_of_a_pdf_that_are_not_looked_at_are_said_to_be_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert unread(Kind.PDF, made.pdf()) == []
    monkeypatch.setattr(paper_telling, "_LARGEST_XMP", 10)
    assert unread(Kind.PDF, made.pdf()) == ["XMP"]
    monkeypatch.setattr(paper_telling, "_MOST_OBJECTS", 7)
    assert any(line.startswith("PDF: 7/") for line in unread(Kind.PDF, made.pdf()))


def test_every_file_in_a_pdf_is_told() -> None:
    with pikepdf.open(io.BytesIO(made.pdf())) as pdf:
        for number in range(60):
            pdf.attachments[f"{number}.txt"] = pikepdf.AttachedFileSpec(pdf, b"0")
        out = io.BytesIO()
        pdf.save(out)
    assert Told(What.ATTACHED, "59.txt") in told_in(Kind.PDF, out.getvalue())


def test_fields_of_a_camera_that_are_not_read_are_said_to_be_there() -> None:
    many = Image.Exif()
    for tag in range(201):
        many[0xC000 + tag] = CANARY
    assert Told(What.UNREAD, "EXIF: 200/201") in exif.told_in(many.tobytes())
    cut = exif.only_orientation(1).replace(b"\x01\x12\0\x03", b"\x87\x69\0\x04")
    assert exif.told_in(cut) == [Told(What.UNREAD, "EXIF")]


def test_tags_of_a_recording_that_are_not_read_are_said_to_be_there() -> None:
    said = struct.pack("<II", 0, 201) + (struct.pack("<I", 3) + b"A=B") * 201
    assert Told(What.UNREAD, "Vorbis: 200/201") in sound_tags.told_in_comments(said)
    tag = recordings.id3()
    assert Told(What.UNREAD, "ID3 (5)") in sound_tags.told_in_id3(tag + b"\x01more")
    assert What.UNREAD not in {line.what for line in sound_tags.told_in_id3(tag + bytes(9))}
    assert "(5000)" in sound_tags.told_in_box("uuid", b"Telefono" + bytes(4991) + b"1")[0].said


def test_a_value_that_is_cut_ends_so() -> None:
    assert told(What.COMMENT, "a" * LONGEST_TOLD).said == "a" * LONGEST_TOLD
    for long in ("a" * (LONGEST_TOLD + 1), "a" + " " * 5000 + "b", b"a" * 5000, tuple(range(21))):
        line = told_by_name("Comment", long)
        assert line is not None
        assert line.said.endswith("…")


def test_a_packet_with_entities_is_not_unfolded() -> None:
    packet = b'<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'
    assert xmp.told_in_xmp(packet) == [Told(What.OTHER, f"XMP ({len(packet)})")]


@given(st.text(max_size=3000), st.binary(max_size=600))
def test_whatever_a_field_holds_is_shown_in_one_short_line(text: str, data: bytes) -> None:
    for value in (text, data):
        line = told_by_name("Comment", value) or told(What.COMMENT, value)
        assert len(line.said) <= LONGEST_TOLD
        assert line.said.isprintable()


@given(st.binary(max_size=HEAD))
def test_any_beginning_is_of_a_kind_or_of_none(head: bytes) -> None:
    assert kind_of(head) in (None, *Kind)
