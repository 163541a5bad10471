"""What remains elsewhere of a vault that was destroyed, on one page for whoever goes after it: no name, no case."""

from __future__ import annotations

from collections.abc import Sequence

from repatria.documents.blocks import Block, Words, title
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.words import word


def wipe_leaf(lines: Sequence[str], identity: Identity) -> Leaf:
    """Return the page with the *lines* that say what remains."""
    language = identity.language
    blocks: list[Block] = [
        title(word("wipe_sheet", language)),
        Words(word("wipe_for", language)),
        *(Words(line) for line in lines),
    ]
    return Leaf(blocks, identity)
