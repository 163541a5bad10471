"""What every sheet of words has: its words numbered in columns, how each is given, and who keeps it, by hand."""

from __future__ import annotations

from typing import Final

from repatria.documents.blocks import Block, Words, heading
from repatria.documents.fields import Question
from repatria.documents.grid import Grid
from repatria.documents.words import word

_COLUMNS: Final = 3
_BY_HAND: Final = ("keeper", "place", "date")

Numbered = tuple[tuple[str, int], ...]
"""The words of a sheet, each with its number in the list."""


def words_blocks(words: Numbered, language: str) -> list[Block]:
    """Return the part of a sheet that is secret, and where to write who keeps it."""
    blocks: list[Block] = [
        Words(word("root_keep", language)),
        heading(word("root_words", language)),
        Words(word("root_how", language)),
    ]
    cells = [f"{place}.  {text}  ({number})" for place, (text, number) in enumerate(words, 1)]
    rows = -(-len(cells) // _COLUMNS)
    cells += [""] * (rows * _COLUMNS - len(cells))
    blocks += [Grid(tuple(cells[row::rows])) for row in range(rows)]
    blocks.append(heading(word("root_kept_by", language)))
    blocks += [Question(word(f"root_{name}", language)) for name in _BY_HAND]
    return blocks
