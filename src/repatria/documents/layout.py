"""Puts blocks on pages: none is cut that a page holds, nothing is lost, and no heading stands last on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from repatria.documents.blocks import Block, head_of, pieces_of, tall


def paginate(blocks: Sequence[Block], width: float, height: float) -> list[list[Block]]:
    """Return the pages, each the blocks that stand on it; a block taller than a page goes on upon the next.

    What goes on says again what it belongs to: a table its head, a row its number.
    """
    pages: list[list[Block]] = [[]]
    left = height
    for run in _runs([part for block in blocks for part in _parts(block, width, height)], width, height):
        needed = tall(run, width)
        if needed > left and pages[-1]:
            again = head_of(run[0])
            pages.append(again if needed + tall(again, width) <= height else [])
            left = height - tall(pages[-1], width)
        pages[-1].extend(run)
        left -= needed
    return pages


def _parts(block: Block, width: float, height: float) -> Iterator[Block]:
    """Yield *block*, or its pieces when no page holds it: nothing of it may be lost below the edge."""
    pieces = pieces_of(block, width) if block.height(width) > height else ()
    if len(pieces) < 2:
        yield block
        return
    for piece in pieces:
        yield from _parts(piece, width, height)


def _runs(blocks: Sequence[Block], width: float, height: float) -> Iterator[list[Block]]:
    """Yield blocks grouped with those they must not be parted from."""
    run: list[Block] = []
    for block in blocks:
        run.append(block)
        if not block.keep_with_next:
            yield from _that_fit(run, width, height)
            run = []
    yield from _that_fit(run, width, height) if run else ()


def _that_fit(run: list[Block], width: float, height: float) -> Iterator[list[Block]]:
    """Yield *run*; one that no page holds is cut as small as it may be, and what cannot be cut is let go."""
    if tall(run, width) <= height:
        yield run
        return
    smaller = [piece for block in run for piece in pieces_of(block, width)]
    if len(smaller) > len(run):
        yield from _runs(smaller, width, height)
    else:
        yield from ([block] for block in run)
