"""What a file is and what it tells besides what it shows, in lines that a window can show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.content.pictures import xmp
from repatria.content.pictures.kinds import HEAD, Kind, kind_of
from repatria.content.pictures.limits import LONGEST_TOLD
from repatria.content.pictures.telling import sizes_in, told_in
from repatria.content.pictures.told import Told, What, told, told_by_name
from tests.content.pictures import made
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
