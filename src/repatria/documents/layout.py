"""Puts blocks on pages: none is cut in two, and no heading stands last on a page."""

from __future__ import annotations

from collections.abc import Sequence

from repatria.documents.blocks import Block, head_of, tall
from repatria.documents.fields import Question, Together


def paginate(blocks: Sequence[Block], width: float, height: float) -> list[list[Block]]:
    """Return the pages, each the blocks that stand on it; a block taller than a page stands alone on one.

    A table that goes on says its head again.
    """
    pages: list[list[Block]] = [[]]
    left = height
    for run in _runs([part for block in blocks for part in _parts(block, width, height)]):
        needed = tall(run, width)
        if needed > left and pages[-1]:
            again = head_of(run[0])
            pages.append(again if needed + tall(again, width) <= height else [])
            left = height - tall(pages[-1], width)
        pages[-1].extend(run)
        left -= needed
    return pages


def _parts(block: Block, width: float, height: float) -> list[Block]:
    """Return *block*, or its pieces when no page holds it: nothing of it may be lost below the edge."""
    if block.height(width) <= height:
        return [block]
    if isinstance(block, Together):
        return [part for inner in block.blocks for part in _parts(inner, width, height)]
    return list(block.pieces(width)) if isinstance(block, Question) else [block]


def _runs(blocks: Sequence[Block]) -> list[list[Block]]:
    """Return blocks grouped with those they must not be parted from."""
    runs: list[list[Block]] = []
    open_run = False
    for block in blocks:
        if open_run:
            runs[-1].append(block)
        else:
            runs.append([block])
        open_run = block.keep_with_next
    return runs
