"""Files that are made to do harm: bombs, circles, absurd sizes, and honest ones cut short."""

from __future__ import annotations

import io
import struct
import zlib

import pikepdf

from repatria.domain.errors import (
    FileDamagedError,
    FileKindUnknownError,
    FileLockedError,
    FileRefusedError,
    FileTooLargeError,
)
from tests.content.pictures import made


def inflating(megabytes: int) -> bytes:
    """Return what inflates to so many megabytes of nothing, made without them: the same block again and again."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = deflate.compress(bytes(1 << 24)) + deflate.flush(zlib.Z_FULL_FLUSH)
    return b"\x78\xda" + block * (megabytes // 16) + b"\x03\x00" + bytes(4)


def png_head(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + made.chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))


def png_bomb() -> bytes:
    rows = zlib.compress(bytes(100_001 * 3 * 40), 9)
    return png_head(100_000, 100_000) + made.chunk(b"IDAT", rows) + made.chunk(b"IEND", b"")


def png_with_a_bomb_behind() -> bytes:
    """Return a PNG of ten by ten dots whose lines go on for gigabytes."""
    return png_head(10, 10) + made.chunk(b"IDAT", inflating(4096)) + made.chunk(b"IEND", b"")


def tiff_entries(*entries: tuple[int, int, int, int], following: int = 0) -> bytes:
    body = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0" + struct.pack("<IH", 8, len(entries)) + body + struct.pack("<I", following)


def tiff_of(width: int, height: int, following: int = 0) -> bytes:
    one = ((256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1),
           (273, 4, 1, 8), (277, 3, 1, 1), (278, 4, 1, height), (279, 4, 1, width * height & 0xFFFFFFFF))  # fmt: skip
    return tiff_entries(*one, following=following)


def tiff_whose_exif_names_itself() -> bytes:
    return tiff_entries((256, 4, 1, 4), (257, 4, 1, 4), (34665, 4, 1, 8), (34853, 4, 1, 8), following=8)


def pdf_of(objects: bytes) -> bytes:
    return b"%PDF-1.7\n" + objects + b"\ntrailer <</Root 1 0 R>>\n%%EOF"


def pdf_bomb(megabytes: int) -> bytes:
    """Return a PDF whose one page inflates, and inflates again, to so many megabytes."""
    once = zlib.compress(inflating(megabytes), 9)
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(100, 100))
        twice = pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])
        page.Contents = pdf.make_stream(once, Filter=twice)
        out = io.BytesIO()
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()


def pdf_huge_page() -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(100, 100))
        pdf.pages[0].MediaBox = [0, 0, 3_000_000_000, 3_000_000_000]
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def pdf_locked() -> bytes:
    with pikepdf.open(io.BytesIO(made.pdf())) as pdf:
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


def pdf_of_many_pages() -> bytes:
    with pikepdf.new() as pdf:
        for _ in range(600):
            pdf.add_blank_page(page_size=(10, 10))
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


NESTED = b"[" * 5000 + b"]" * 5000
PAGES = b"2 0 obj <</Type/Pages/Kids[2 0 R]/Count 1>> endobj"
BILLION = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><x>&j;</x>"
)

REFUSED: dict[str, tuple[bytes, type[FileRefusedError] | tuple[type[FileRefusedError], ...]]] = {
    "nothing": (b"", FileKindUnknownError),
    "noise": (bytes(range(256)) * 20, FileKindUnknownError),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", FileKindUnknownError),
    "gif": (b"GIF89a" + bytes(100), FileKindUnknownError),
    "program": (b"MZ" + bytes(5000), FileKindUnknownError),
    "page that calls itself a picture": (b"<html><!-- \xff\xd8\xff -->", FileKindUnknownError),
    "png cut": (made.png()[:200], FileDamagedError),
    "jpeg cut": (made.jpeg()[: made.jpeg().index(b"\xff\xda") + 200], FileDamagedError),
    "jpeg of a head alone": (b"\xff\xd8\xff\xe0" + bytes(40), FileDamagedError),
    "jpeg without end": (b"\xff\xd8" + b"\xff\xe1\x00\x02" * 20_000, FileDamagedError),
    "webp cut": (made.webp()[:300], FileDamagedError),
    "tiff cut": (made.tiff()[:9000], FileDamagedError),
    "png bomb": (png_bomb(), FileTooLargeError),
    "png of absurd size": (png_head(0x7FFFFFFF, 0x7FFFFFFF) + made.chunk(b"IEND", b""), FileTooLargeError),
    "png of no size": (png_head(0, 0) + made.chunk(b"IEND", b""), (FileTooLargeError, FileDamagedError)),
    "tiff of absurd size": (tiff_of(0x7FFFFFFF, 0x7FFFFFFF), FileTooLargeError),
    "tiff of four gigabytes": (tiff_of(65_000, 65_000), FileTooLargeError),
    "tiff whose exif names itself": (tiff_whose_exif_names_itself(), FileDamagedError),
    "pdf of a line": (b"%PDF-1.7\nnothing", FileDamagedError),
    "pdf of nested lists": (
        pdf_of(b"1 0 obj <</Type/Catalog/Pages 2 0 R/X " + NESTED + b">> endobj " + PAGES), FileDamagedError,
    ),
    "pdf whose pages are in a circle": (
        pdf_of(b"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj " + PAGES), FileDamagedError,
    ),
    "pdf that is locked": (pdf_locked(), FileLockedError),
    "pdf of many pages": (pdf_of_many_pages(), FileTooLargeError),
    "wav cut": (b"RIFF\xff\xff\xff\x7fWAVEfmt \x10\0\0\0", FileDamagedError),
    "mp3 of a tag alone": (b"ID3\x04\0\0\x7f\x7f\x7f\x7f" + bytes(500), FileDamagedError),
    "ogg of something else": (b"OggS\0\x02" + bytes(20) + b"\x01\x08theora!!", FileKindUnknownError),
    "film": (b"\0\0\0\x18ftypmp42" + bytes(12) + b"\0\0\0\x08moof", FileRefusedError),
    "flac without a beginning": (b"fLaC\x84\xff\xff\xff", FileDamagedError),
}  # fmt: skip

HARMLESS = {
    "pdf that inflates twice": pdf_bomb(64),
    "png that inflates without end": png_with_a_bomb_behind(),
    "pdf of a huge page": pdf_huge_page(),
    "tiff of pages in a circle": tiff_of(4, 4, following=8),
    "picture and page at once": made.jpeg() + made.pdf(),
    "picture and archive at once": made.png() + b"PK\x03\x04" + bytes(100),
    "picture with a million laughs": made.png()[:33] + made.chunk(
        b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + BILLION) + made.png()[33:],
    "picture with a bomb of words": made.png()[:33] + made.chunk(
        b"zTXt", b"Comment\0\0" + inflating(1024)) + made.png()[33:],
}  # fmt: skip
