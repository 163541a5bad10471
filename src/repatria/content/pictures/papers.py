"""A PDF, opened with limits, and its pages drawn as pictures."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import pikepdf
import pypdfium2
from PIL import Image

from repatria.content.pictures.limits import MOST_PAGE_PIXELS, MOST_PAGES
from repatria.content.pictures.refusing import DAMAGED, Refusal, Refused

DOTS: Final = 200
"""Dots an inch of a page that is a picture: a page is as large as it is drawn with these."""
_POINTS: Final = 72
_JPEG_QUALITY: Final = 90


@contextmanager
def drawable(data: bytes) -> Iterator[Any]:
    """Give the PDF in *data* as pdfium reads it; refuses a locked or damaged one, and one of too many pages."""
    try:
        with pypdfium2.PdfDocument(data) as document:
            bounded(len(document))
            yield document
    except (Refused, MemoryError):
        raise
    except Exception as error:
        raise Refused(Refusal.LOCKED if "password" in str(error).lower() else DAMAGED) from error


def bounded(pages: int) -> None:
    """Refuse a PDF without a page as damaged, and one of too many."""
    if not 0 < pages <= MOST_PAGES:
        raise Refused(Refusal.TOO_LARGE if pages else DAMAGED)


@contextmanager
def opened(data: bytes) -> Iterator[pikepdf.Pdf]:
    """Give the PDF in *data* as objects; refuses a locked or damaged one."""
    try:
        with pikepdf.open(io.BytesIO(data), attempt_recovery=True) as pdf:
            yield pdf
    except (Refused, MemoryError):
        raise
    except pikepdf.PasswordError as error:
        raise Refused(Refusal.LOCKED) from error
    except Exception as error:  # whatever it makes of what is damaged
        raise Refused(DAMAGED) from error


def page_of(document: Any, number: int) -> Any:
    """Return page *number* of a drawable PDF, from 0; refuses one that is not there."""
    if not 0 <= number < len(document):
        raise Refused(Refusal.NOT_THERE)
    return document[number]


def size_of(page: Any) -> tuple[int, int]:
    """Return how many pixels wide and high *page* is as a picture."""
    scale = _scale(page)
    width, height = page.get_size()
    return max(1, round(width * scale)), max(1, round(height * scale))


def has_pictures(page: Any) -> bool:
    """Tell whether *page* holds any picture, which may be compressed in blocks."""
    return any(True for _ in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,)))


def drawn(page: Any, largest: tuple[int, int] | None = None) -> Image.Image:
    """Return *page* as a picture of its own size, or of at most *largest*."""
    width, height = size_of(page)
    share = (
        min(1.0, *(most / one for most, one in zip(largest, (width, height), strict=True)))
        if largest
        else 1.0
    )
    picture: Image.Image = page.render(scale=_scale(page) * share).to_pil().convert("RGB")
    if largest and (picture.width > largest[0] or picture.height > largest[1]):
        picture = picture.crop((0, 0, min(picture.width, largest[0]), min(picture.height, largest[1])))
    if not largest and picture.size != (width, height):
        picture = picture.crop((0, 0, width, height))
    return picture


def bound_anew(pictures: Iterable[Image.Image]) -> bytes:
    """Return a new PDF of which each page is one of *pictures*; of the same pictures always the same bytes."""
    with pikepdf.new() as pdf:
        for picture in pictures:
            _add_page(pdf, picture)
        return saved(pdf)


def saved(pdf: pikepdf.Pdf) -> bytes:
    """Return *pdf* written anew: no revision of before, no number of chance, and nothing that no page uses."""
    out = io.BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        fix_metadata_version=False,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        encryption=False,
    )
    return out.getvalue()


def _add_page(pdf: pikepdf.Pdf, picture: Image.Image) -> None:
    jpeg = io.BytesIO()
    picture.save(jpeg, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    image = pdf.make_stream(
        jpeg.getvalue(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    width, height = (round(side * _POINTS / DOTS, 2) for side in picture.size)
    drawing = pdf.make_stream(f"q {width} 0 0 {height} 0 0 cm /P Do Q".encode())
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=[0, 0, width, height],
        Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=image)),
        Contents=drawing,
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


def _scale(page: Any) -> float:
    width, height = page.get_size()
    if not (0 < width < 1e6 and 0 < height < 1e6):
        raise Refused(Refusal.TOO_LARGE)
    return float(min(DOTS / _POINTS, (MOST_PAGE_PIXELS / (width * height)) ** 0.5))
