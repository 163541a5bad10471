"""The same file without what it tells besides: losing nothing of it where that can be, proven by pixels."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.content.pictures import jpeg, paper_cleaning, paper_comparing, pixels, png, sides, webp
from repatria.content.pictures.kinds import Kind


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A clean file: of which *kind*, and whether it was seen to show the *same* as before, pixel for pixel."""

    kind: Kind
    data: bytes
    same: bool


def cleaned(kind: Kind, data: bytes, *, surely: bool = False) -> Cleaned:
    """Return the picture or PDF in *data* without what it tells besides.

    *surely* makes it anew from its pixels: what could still hide between the bits of the picture, or under what a
    page shows, goes as well.
    """
    if kind is Kind.PDF:
        if surely:
            return Cleaned(kind, paper_cleaning.flattened(data), same=False)
        clean, are_pages = paper_cleaning.cleaned(data)
        return Cleaned(kind, clean, are_pages and paper_comparing.look_alike(clean, data))
    if kind is Kind.TIFF:
        clean = pixels.written_pages(data)
        return Cleaned(kind, clean, pixels.pages_alike(clean, data))
    if not surely:
        stripped = _stripped(kind, data)
        if stripped is not None and _shows_the_same(kind, stripped, data):
            return Cleaned(kind, stripped, same=True)
    return _from_pixels(kind, data)


def _shows_the_same(kind: Kind, one: bytes, other: bytes) -> bool:
    return sides.side_up(kind, one) == sides.side_up(kind, other) and (
        pixels.digest(kind, one) == pixels.digest(kind, other)
    )


def _stripped(kind: Kind, data: bytes) -> bytes | None:
    if kind is Kind.JPEG:
        return jpeg.stripped(data)
    return png.stripped(data) if kind is Kind.PNG else webp.stripped(data)


def _from_pixels(kind: Kind, data: bytes) -> Cleaned:
    with pixels.opened(kind, data) as picture:
        picture.load()
        new = pixels.bare(sides.upright(picture, sides.side_up(kind, data)))
    kind = Kind.JPEG if kind is Kind.JPEG else Kind.PNG
    return Cleaned(kind, pixels.written(new, kind), same=False)
