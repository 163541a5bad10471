"""One of the sheets that open the vault of a post when nobody can: its words numbered, what it is, and for whom.

The words stand in the body alone: head, foot, code and title of the page say nothing secret.
"""

from __future__ import annotations

from dataclasses import dataclass

from repatria.documents.blocks import Block, Words, title
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.sheet_of_words import Numbered, words_blocks
from repatria.documents.words import word


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """Sheet *number* of *count*, of which *needed* open the vault; *keeper* is who is to keep it."""

    number: int
    count: int
    needed: int
    keeper: str
    words: Numbered


def recovery_leaf(said: RecoverySheet, identity: Identity) -> Leaf:
    """Return the sheet; who keeps it, where and since when is written on it by hand."""
    language = identity.language
    facts = {"number": said.number, "count": said.count, "needed": said.needed, "keeper": said.keeper}
    blocks: list[Block] = [
        title(word("recovery_sheet", language)),
        Words(word("recovery_which", language, **facts)),
        Words(word("recovery_what", language, **facts)),
        Words(word("recovery_old", language)),
        *words_blocks(said.words, language),
    ]
    return Leaf(blocks, identity)
