"""The sheet that goes with a packet for another country: for whom, until when, its code, and lines for the answer.

It names nobody, no case and no post: whoever finds it learns that two countries write to each other.
"""

from __future__ import annotations

from dataclasses import dataclass

from repatria.documents.blocks import Block, Words, heading, title
from repatria.documents.fields import Question
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.words import word


@dataclass(frozen=True, slots=True)
class Companion:
    """What the sheet says of a packet: all of it in the words of its language."""

    tlp: str
    sender: str
    recipient: str
    form: str
    purpose: str
    until: str
    code: str


_SAID = ("sender", "recipient", "form", "purpose", "until", "code")
_BY_HAND = ("arrived", "taken_by", "answer", "their_code", "contact")


def companion_leaf(said: Companion, identity: Identity) -> Leaf:
    """Return the sheet; what the other side answers is written on it by hand."""
    language = identity.language
    blocks: list[Block] = [
        title(word("companion", language)),
        Words(word("companion_tlp", language, tlp=said.tlp)),
        Words(word("companion_how", language)),
    ]
    blocks += [
        Question(word(f"companion_{name}", language), getattr(said, name), blank=False) for name in _SAID
    ]
    blocks.append(heading(word("companion_theirs", language)))
    blocks += [Question(word(f"companion_{name}", language)) for name in _BY_HAND]
    return Leaf(blocks, identity)
