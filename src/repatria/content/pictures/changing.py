"""A picture after what a person did to it: made from pixels, with nothing left of what was blacked out.

What is blacked out is overwritten in the original, at full size, before anything is encoded. Where the original was
compressed in blocks, the pixels of a block tell of each other: a block that is touched goes black as a whole, and
so do the pixels around it that were smoothed with its colours.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PIL import Image

from repatria.content.pictures import jpeg, paper_cleaning, papers, pixels, sides, webp
from repatria.content.pictures.acts import Act, Blocks, Box, Plan, Size, Turn, planned
from repatria.content.pictures.cleaning import cleaned
from repatria.content.pictures.kinds import Kind
from repatria.content.pictures.refusing import Refusal, Refused

_BLACK: Final[dict[str, int | tuple[int, ...]]] = {
    "1": 0, "L": 0, "I;16": 0, "I;16B": 0, "LA": (0, 255), "RGBA": (0, 0, 0, 255), "CMYK": (0, 0, 0, 255),
}  # fmt: skip
_ANYWHERE: Final = Blocks(margin=18)
"""A TIFF may hold a JPEG, whose blocks are then unknown."""
_ON_A_PAGE: Final = Blocks(margin=34)
"""Blocks of a scan with 100 dots an inch, wherever they lie on a page drawn with 200."""
_DRAWN: Final = Blocks(margin=2)
"""Edges of letters are smoothed."""
_QUARTERS: Final = {
    1: Image.Transpose.ROTATE_270,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_90,
}
_FLIPPED: Final = {2: (1, 0), 3: (1, 1), 4: (0, 1), 6: (1, 0), 7: (1, 1), 8: (0, 1)}
"""By the side that is up: whether blocks are counted from the right, and from below."""


def changed(kind: Kind, data: bytes, acts: Sequence[Act]) -> bytes:
    """Return a clean file of the picture or PDF in *data* after *acts*.

    A JPEG stays a JPEG, a PDF becomes a PDF of pictures, all else a PNG. A TIFF of several pages becomes a PDF.
    """
    if kind is Kind.PDF:
        return _changed_pdf(data, acts)
    pages = pixels.pages_of(kind, data)
    _refuse_others(acts, pages)
    turns = sum(act.quarters for act in acts if isinstance(act, Turn))
    if kind is Kind.JPEG and _only_turns(acts):
        return cleaned(kind, jpeg.turned(jpeg.stripped(data), turns)).data
    if pages == 1:
        return pixels.written(
            _changed_picture(kind, data, 0, acts), Kind.JPEG if kind is Kind.JPEG else Kind.PNG
        )
    return papers.bound_anew(
        pixels.as_rgb(_changed_picture(kind, data, page, _of(acts, page))) for page in range(pages)
    )


def _changed_picture(kind: Kind, data: bytes, page: int, acts: Sequence[Act]) -> Image.Image:
    with pixels.opened(kind, data, page) as picture:
        picture.load()
        whole = pixels.bare(sides.upright(picture, sides.side_up(kind, data)))
    blocks = _blocks(kind, data, whole.size)
    return _done(whole, planned(whole.size, acts), blocks)


def _changed_pdf(data: bytes, acts: Sequence[Act]) -> bytes:
    with papers.drawable(data) as document:
        _refuse_others(acts, len(document))
        if not _only_turns(acts):
            return papers.bound_anew(
                _changed_page(document[page], _of(acts, page)) for page in range(len(document))
            )
    turns: dict[int, int] = {}
    for act in acts:
        turns[act.page] = turns.get(act.page, 0) + (act.quarters if isinstance(act, Turn) else 0)
    return paper_cleaning.cleaned(data, turns)[0]


def _changed_page(page: object, acts: Sequence[Act]) -> Image.Image:
    picture = papers.drawn(page)
    blocks = _ON_A_PAGE if papers.has_pictures(page) else _DRAWN
    return _done(picture, planned(picture.size, acts), blocks)


def _only_turns(acts: Sequence[Act]) -> bool:
    return all(isinstance(act, Turn) for act in acts)


def _of(acts: Sequence[Act], page: int) -> list[Act]:
    return [act for act in acts if act.page == page]


def _refuse_others(acts: Sequence[Act], pages: int) -> None:
    if any(not 0 <= act.page < pages for act in acts):
        raise Refused(Refusal.NOT_THERE)


def _blocks(kind: Kind, data: bytes, upright: Size) -> Blocks:
    """Return what of the *upright* picture was compressed together."""
    if kind is Kind.TIFF:
        return _ANYWHERE
    if kind is Kind.JPEG:
        block, side = jpeg.block_of(data), jpeg.orientation(data)
        margin = max(block) // 8
    elif kind is Kind.WEBP and webp.is_lossy(data):
        block, side, margin = (16, 16), webp.orientation(data), 8
    else:
        return Blocks()
    size = sides.upright_size(block, side)
    flipped = _FLIPPED.get(side, (0, 0))
    return Blocks(size, (upright[0] * flipped[0], upright[1] * flipped[1]), margin)


def _done(picture: Image.Image, plan: Plan, blocks: Blocks) -> Image.Image:
    kept = plan.kept
    if kept.is_empty:
        raise Refused(Refusal.NOT_THERE)
    for box in plan.black:
        _blacken(picture, blocks.around(box).within(picture.size))
    if kept != Box(0, 0, *picture.size):
        picture = picture.crop((kept.left, kept.top, kept.right, kept.bottom))
    return picture.transpose(_QUARTERS[plan.quarters]) if plan.quarters else picture


def _blacken(picture: Image.Image, box: Box) -> None:
    black = _BLACK.get(picture.mode, (0, 0, 0))
    picture.paste(black, (box.left, box.top, box.right, box.bottom))
