"""One of the sheets on which a country's root lives: its words numbered, what it is, and who keeps it by hand.

The words stand in the body alone: head, foot, code and title of the page say nothing secret.
"""

from __future__ import annotations

from dataclasses import dataclass

from repatria.documents.blocks import Block, Words, title
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.sheet_of_words import Numbered, words_blocks
from repatria.documents.words import word


@dataclass(frozen=True, slots=True)
class RootSheet:
    """Sheet *number* of *count*; *needed* give the root of *country*. Each word has its number in the list."""

    number: int
    count: int
    needed: int
    country: str
    words: Numbered


def root_leaf(said: RootSheet, identity: Identity) -> Leaf:
    """Return the sheet; who keeps it, where and since when is written on it by hand."""
    language = identity.language
    facts = {"number": said.number, "count": said.count, "needed": said.needed, "country": said.country}
    blocks: list[Block] = [
        title(word("root_sheet", language)),
        Words(word("root_which", language, **facts)),
        Words(word("root_what", language, **facts)),
        *words_blocks(said.words, language),
    ]
    return Leaf(blocks, identity)
