"""Draw the pages of our own PDFs from memory; pdfium serves one thread, so call only from the second one."""

from __future__ import annotations

from contextlib import closing

import pypdfium2
from PySide6.QtGui import QImage


def sizes_of(pdf: bytes) -> list[tuple[float, float]]:
    """Return width and height of each page, in points."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def picture_of(pdf: bytes, number: int, scale: float) -> QImage:
    """Return page *number*, *scale* dots to the point."""
    with closing(pypdfium2.PdfDocument(pdf)) as document, closing(document[number]) as page:
        drawn = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        size = (drawn.width, drawn.height, drawn.stride)
        # The copy owns its pixels; pdfium's are gone with the page.
        return QImage(bytes(drawn.buffer), *size, QImage.Format.Format_RGBX8888).copy()
