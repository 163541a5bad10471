"""What a picture or a PDF is, how large, and what it tells besides what it shows."""

from __future__ import annotations

from PIL import Image

from repatria.content.pictures import exif, jpeg, paper_telling, papers, pixels, png, sides, webp, xmp
from repatria.content.pictures.acts import Size
from repatria.content.pictures.kinds import Kind
from repatria.content.pictures.limits import MOST_TOLD
from repatria.content.pictures.told import Told, What, told, told_up_to

_XMP, _IPTC, _PHOTOSHOP, _PROFILE = 700, 33723, 34377, 34675
_MOST_PAGES_READ = 20


def sizes_in(kind: Kind, data: bytes) -> list[Size]:
    """Return how wide and high each page is, upright, in pixels; of a PDF as its pages are drawn."""
    if kind is Kind.PDF:
        with papers.drawable(data) as document:
            return [papers.size_of(document[page]) for page in range(len(document))]
    sizes, side = [], sides.side_up(kind, data)
    for page in range(pixels.pages_of(kind, data)):
        with pixels.opened(kind, data, page) as picture:
            sizes.append(sides.upright_size(picture.size, side))
    return sizes


def told_in(kind: Kind, data: bytes) -> list[Told]:
    """Return what *data* tells besides what it shows, each thing once."""
    tellers = {
        Kind.JPEG: jpeg.told_in,
        Kind.PNG: png.told_in,
        Kind.WEBP: webp.told_in,
        Kind.TIFF: _told_in_tiff,
        Kind.PDF: paper_telling.told_in,
    }
    return list(told_up_to(MOST_TOLD, dict.fromkeys(tellers[kind](data)), kind.upper()))


def _told_in_tiff(data: bytes) -> list[Told]:
    lines: list[Told] = []
    pages = pixels.pages_of(Kind.TIFF, data)
    for page in range(min(pages, _MOST_PAGES_READ)):
        with pixels.opened(Kind.TIFF, data, page) as picture:
            lines += _told_by_tags(picture)
    return lines + ([told(What.UNREAD, f"{_MOST_PAGES_READ}/{pages}")] if pages > _MOST_PAGES_READ else [])


def _told_by_tags(picture: Image.Image) -> list[Told]:
    tags = picture.getexif()
    lines: list[Told] = []
    for tag, tell in ((_XMP, xmp.told_in_xmp), (_IPTC, xmp.told_in_iptc), (_PHOTOSHOP, xmp.told_in_iptc)):
        block = tags.pop(tag, None)
        if block:
            lines += tell(block if isinstance(block, bytes) else str(block).encode())
    if tags.pop(_PROFILE, None):
        lines.append(told(What.COLOURS, "ICC"))
    return lines + exif.told_by(tags)
