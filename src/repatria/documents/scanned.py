"""Read the codes off the picture of a scanned page. They come from anywhere: ``apart`` runs this."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Final

MOST_PAGES: Final = 20
MOST_CODES: Final = 64
MOST_PIXELS: Final = 60_000_000
"""A4 at 600 dots an inch has 35 million."""
LONGEST_CODE: Final = 1200
"""A card has as many letters at the most; a page of ours says no more than 300."""
_KINDS: Final = ("PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF")
_DOTS: Final = 200 / 72
"""Dots for each point of a PDF: what the code of a page is read at with ease."""


def reply(data: bytes) -> bytes:
    """Answer, in the process that reads, with the codes in a picture."""
    return json.dumps(codes_in(data)).encode()


def codes_in(data: bytes) -> list[str]:
    """Return the texts of the QR codes in a picture or a PDF of scanned pages, each once."""
    import zxingcpp

    kind = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found: dict[str, None] = {}
    for picture in _pages(data):
        codes = zxingcpp.read_barcodes(picture, formats=kind)
        found.update(dict.fromkeys(code.text for code in codes if len(code.text) <= LONGEST_CODE))
        if len(found) >= MOST_CODES:
            break
    return list(found)[:MOST_CODES]


def _pages(data: bytes) -> Iterator[object]:
    yield from _pages_of_pdf(data) if data.startswith(b"%PDF-") else _frames(data)


def _pages_of_pdf(data: bytes) -> Iterator[object]:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        for number in range(min(len(document), MOST_PAGES)):
            page = document[number]
            width, height = page.get_size()
            room = (MOST_PIXELS / max(1.0, width * height)) ** 0.5
            yield page.render(scale=min(_DOTS, room), grayscale=True).to_pil()


def _frames(data: bytes) -> Iterator[object]:
    from PIL import Image, ImageSequence

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2  # twice as many is where it refuses
    with Image.open(io.BytesIO(data), formats=_KINDS) as picture:
        for number, frame in enumerate(ImageSequence.Iterator(picture)):
            if number == MOST_PAGES:
                return
            yield frame.convert("L")
