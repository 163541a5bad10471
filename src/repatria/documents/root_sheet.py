"""One of the sheets on which a country's root lives: its words numbered, what it is, and who keeps it by hand.

The words stand in the body alone: head, foot, code and title of the page say nothing secret.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from repatria.documents.blocks import Block, Words, heading, title
from repatria.documents.fields import Question
from repatria.documents.grid import Grid
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.words import word

_COLUMNS: Final = 3
_BY_HAND: Final = ("keeper", "place", "date")


@dataclass(frozen=True, slots=True)
class RootSheet:
    """Sheet *number* of *count*; *needed* give the root of *country*. Each word has its number in the list."""

    number: int
    count: int
    needed: int
    country: str
    words: tuple[tuple[str, int], ...]


def root_leaf(said: RootSheet, identity: Identity) -> Leaf:
    """Return the sheet; who keeps it, where and since when is written on it by hand."""
    language = identity.language
    facts = {"number": said.number, "count": said.count, "needed": said.needed, "country": said.country}
    blocks: list[Block] = [
        title(word("root_sheet", language)),
        Words(word("root_which", language, **facts)),
        Words(word("root_what", language, **facts)),
        Words(word("root_keep", language)),
        heading(word("root_words", language)),
        Words(word("root_how", language)),
    ]
    cells = [f"{place}.  {text}  ({number})" for place, (text, number) in enumerate(said.words, 1)]
    rows = -(-len(cells) // _COLUMNS)
    cells += [""] * (rows * _COLUMNS - len(cells))
    blocks += [Grid(tuple(cells[row::rows])) for row in range(rows)]
    blocks.append(heading(word("root_kept_by", language)))
    blocks += [Question(word(f"root_{name}", language)) for name in _BY_HAND]
    return Leaf(blocks, identity)
