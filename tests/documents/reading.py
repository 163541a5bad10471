"""Reads finished PDFs back, as a clerk, a scanner and a screen reader would."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import zxingcpp


def page_texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def said(pdf: bytes) -> str:
    """Return every word of a sheet in one line."""
    return " ".join(" ".join(page_texts(pdf)).split())


def page_codes(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    found: list[str] = []
    for page in document:
        image = page.render(scale=2.5).to_pil()
        found.extend(result.text for result in zxingcpp.read_barcodes(image))
    return found


def font_names(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {
            str(font.BaseFont)
            for page in opened.pages
            for font in dict(page.obj.Resources.get("/Font", {})).values()
        }


def reading_order(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        document = opened.Root.StructTreeRoot.K[0]
        return [str(element.S) for element in document.K]
