"""What came of salvaging a damaged vault, for whoever supports the post: no name, no code of a case, no place."""

from __future__ import annotations

from collections.abc import Sequence

from repatria.documents.blocks import Block, Words, heading, title
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.words import word


def salvage_leaf(lines: Sequence[str], identity: Identity) -> Leaf:
    """Return the page with the *lines* of the report; its QR code holds the code of the damage."""
    language = identity.language
    blocks: list[Block] = [
        title(word("salvage_sheet", language)),
        Words(word("salvage_for", language)),
        heading(word("damage_code", language, code=identity.version)),
        *(Words(line) for line in lines),
    ]
    return Leaf(blocks, identity)
