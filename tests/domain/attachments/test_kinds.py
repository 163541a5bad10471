"""What kind a file is, its first bytes say."""

from __future__ import annotations

import pytest

from repatria.domain.attachments.kinds import LOOKED_AT, kind_of

STARTS = {
    "pdf": b"%PDF-1.7\n",
    "jpeg": b"\xff\xd8\xff\xe1\0\x18Exif",
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "tiff": b"II*\0\x08\0\0\0",
    "gif": b"GIF89a",
    "webp": b"RIFF\x24\0\0\0WEBPVP8 ",
    "wav": b"RIFF\x24\0\0\0WAVEfmt ",
    "heif": b"\0\0\0\x18ftypheic\0\0\0\0",
    "mp4": b"\0\0\0\x20ftypM4A \0\0\0\0",
    "ogg": b"OggS\0\x02",
    "mp3": b"ID3\x04\0",
    "aac": b"\xff\xf1\x50\x80",
    "flac": b"fLaC\0",
    "amr": b"#!AMR\n",
}


@pytest.mark.parametrize("kind", STARTS)
def test_the_first_bytes_of_a_file_say_its_kind(kind: str) -> None:
    assert kind_of(STARTS[kind][:LOOKED_AT]) == kind


@pytest.mark.parametrize(
    "first",
    [
        b"",
        b"#!AMR",
        b"\xff\xfb\xf0\0",
        b"\xff\xea\x90\0",
        b"MZ\x90\0",
        b"RIFF\0\0\0\0AVI ",
        b"<html>",
        b"\xff\xd8",
    ],
)
def test_what_nobody_here_knows_is_of_no_kind(first: bytes) -> None:
    assert kind_of(first) == "other"
