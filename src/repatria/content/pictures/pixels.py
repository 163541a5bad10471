"""A picture as pixels: opened with limits, upright, bare of all else, and written anew."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PIL import Image, JpegImagePlugin, TiffImagePlugin

from repatria.content.pictures.kinds import Kind
from repatria.content.pictures.limits import MOST_PAGES, MOST_PIXELS
from repatria.content.pictures.refusing import DAMAGED, Refusal, Refused

_ROWS: Final = 256
_JPEG_QUALITY: Final = 92
_PLAIN: Final = frozenset({"1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "I;16", "I;16B"})


@contextmanager
def opened(kind: Kind, data: bytes, page: int = 0) -> Iterator[Image.Image]:
    """Give picture number *page* of *data*, from 0, not read yet; refuses what is too large, damaged or not there.

    Whatever a decoder makes of a damaged file while the picture is in use is refused as damaged.
    """
    try:
        with _open(kind, data) as picture:
            _bounded(picture)
            if page:
                _go_to(picture, kind, page)
            yield picture
    except (Refused, MemoryError):
        raise
    except EOFError as error:
        raise Refused(Refusal.NOT_THERE) from error
    except Image.DecompressionBombError as error:
        raise Refused(Refusal.TOO_LARGE) from error
    except Exception as error:  # whatever decoders raise
        raise Refused(DAMAGED) from error


def pages_of(kind: Kind, data: bytes) -> int:
    """Return how many pictures are in *data*: only a TIFF has pages."""
    if kind is not Kind.TIFF:
        return 1
    number = 1
    with opened(kind, data) as picture:
        try:
            while number <= MOST_PAGES:
                picture.seek(number)
                _bounded(picture)
                number += 1
        except EOFError:
            return number
    raise Refused(Refusal.TOO_LARGE)


def bare(picture: Image.Image) -> Image.Image:
    """Return the pixels of *picture* as they are kept, and nothing that came with them."""
    copy = picture.copy() if picture.mode in _PLAIN else picture.convert("RGB")
    if copy.mode == "P":
        copy = copy.convert("RGBA" if "transparency" in copy.info else "RGB")
    elif "transparency" in copy.info:
        copy = copy.convert("RGBA")
    copy.info = {}
    return copy


def as_rgb(picture: Image.Image) -> Image.Image:
    """Return *picture* in plain colours, on white where it is transparent."""
    if picture.mode.startswith(("I", "F")):
        grey = picture.convert("I").point(lambda value: value * (1 / 256)) if picture.mode != "F" else picture
        return grey.convert("L").convert("RGB")
    if "A" in picture.getbands() or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        ground = Image.new("RGB", clear.size, (255, 255, 255))
        ground.paste(clear, mask=clear.getchannel("A"))
        return ground
    return picture.convert("RGB")


def digest(kind: Kind, data: bytes, page: int = 0) -> bytes:
    """Return what the pixels of picture number *page* of *data* hash to, with their size."""
    hashed = hashlib.sha256()
    with opened(kind, data, page) as picture:
        picture.load()
        for top in range(0, picture.height, _ROWS):
            rows = picture.crop((0, top, picture.width, min(top + _ROWS, picture.height)))
            rows = bare(rows) if picture.mode == "P" else rows  # which number a colour has is not seen
            hashed.update(repr((rows.mode, picture.size)).encode())
            hashed.update(rows.tobytes())
    return hashed.digest()


def pages_alike(one: bytes, other: bytes) -> bool:
    """Tell whether two TIFFs have the same pixels on each page."""
    pages = pages_of(Kind.TIFF, one)
    return pages == pages_of(Kind.TIFF, other) and all(
        digest(Kind.TIFF, one, page) == digest(Kind.TIFF, other, page) for page in range(pages)
    )


def written(picture: Image.Image, kind: Kind) -> bytes:
    """Return *picture*, which is bare, as a new file: a JPEG of good quality, or losing nothing."""
    out = io.BytesIO()
    if kind is Kind.JPEG:
        as_rgb(picture).save(out, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    else:
        _lossless(picture).save(out, "PNG")
    return out.getvalue()


def written_pages(data: bytes) -> bytes:
    """Return the pages of a TIFF as a new one: upright, of plain pixels, and nothing that came with them."""
    out = io.BytesIO()
    with TiffImagePlugin.AppendingTiffWriter(
        out
    ) as file:  # one page after the other: all would not have room
        for number in range(pages_of(Kind.TIFF, data)):
            with opened(Kind.TIFF, data, number) as picture:
                dots = picture.info.get("dpi")
                picture.load()
                page = bare(picture)
                page.save(
                    file, "TIFF", compression="tiff_adobe_deflate", dpi=dots if _are_dots(dots) else None
                )
            file.newFrame()
    return out.getvalue()


def _open(kind: Kind, data: bytes) -> Image.Image:
    if kind is Kind.JPEG:  # Image.open would follow an index of more pictures, which may be broken
        return JpegImagePlugin.JpegImageFile(io.BytesIO(data))
    return Image.open(io.BytesIO(data), formats=(kind.upper(),))


def _go_to(picture: Image.Image, kind: Kind, page: int) -> None:
    if not 0 < page < MOST_PAGES or kind is not Kind.TIFF:
        raise Refused(Refusal.NOT_THERE)
    picture.seek(page)
    _bounded(picture)


def _are_dots(dots: object) -> bool:
    return isinstance(dots, tuple) and len(dots) == 2 and all(0 < float(one) < 10_000 for one in dots)


def _lossless(picture: Image.Image) -> Image.Image:
    return picture if picture.mode in {"1", "L", "LA", "RGB", "RGBA", "I;16"} else as_rgb(picture)


def _bounded(picture: Image.Image) -> None:
    if not 0 < picture.width * picture.height <= MOST_PIXELS:
        raise Refused(Refusal.TOO_LARGE)
