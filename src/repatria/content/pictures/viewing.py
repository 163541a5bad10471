"""A page or a picture as pixels for a window, never larger than asked."""

from __future__ import annotations

from PIL import Image

from repatria.content.pictures import papers, pixels, sides
from repatria.content.pictures.acts import Size
from repatria.content.pictures.kinds import Kind
from repatria.content.pictures.limits import MOST_VIEW

_SHARPNESS = 2.0


def viewed(kind: Kind, data: bytes, page: int, largest: Size) -> Image.Image:
    """Return page *page* upright, in plain colours, at most *largest* and never larger than it is."""
    width, height = (max(1, min(MOST_VIEW, side)) for side in largest)
    if kind is Kind.PDF:
        with papers.drawable(data) as document:
            return papers.drawn(papers.page_of(document, page), (width, height))
    side = sides.side_up(kind, data)
    with pixels.opened(kind, data, page) as picture:
        most = sides.upright_size((width, height), side)
        picture.draft("RGB", (max(most), max(most)))
        if picture.mode in ("P", "1"):  # these shrink well only as colours
            picture.load()
            shown = pixels.as_rgb(picture)
            shown.thumbnail(most, reducing_gap=_SHARPNESS)
        else:
            picture.thumbnail(most, reducing_gap=_SHARPNESS)
            shown = pixels.as_rgb(picture)
        return sides.upright(shown, side)
