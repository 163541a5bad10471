"""What is damaged in a vault, on one page for whoever supports it: no post, no case, no name, no place."""

from __future__ import annotations

from typing import Final

from repatria.documents.blocks import Block, Words, heading, title
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.words import word
from repatria.domain.damage_code import KINDS, Damage, at_most, roughly
from repatria.domain.shut_vault import SHUT, Shut

_TO_DO: Final = ("copy", "stop", "ask")


def damage_leaf(damage: Damage | Shut, identity: Identity) -> Leaf:
    """Return the page; the code stands on it in letters, and in the QR code of the page as the version."""
    language = identity.language
    blocks: list[Block] = [
        title(word("damage_sheet", language)),
        Words(word("damage_for", language)),
        heading(word("damage_code", language, code=damage.code)),
        *(Words(line) for line in lines_of(damage, language)),
        heading(word("damage_do", language)),
        *(Words(word(f"damage_do_{name}", language)) for name in _TO_DO),
    ]
    return Leaf(blocks, identity)


def lines_of(damage: Damage | Shut, language: str) -> list[str]:
    """Return what the code of a vault says, opened or not, line by line."""
    return shut_lines(damage, language) if isinstance(damage, Shut) else damage_lines(damage, language)


def shut_lines(shut: Shut, language: str) -> list[str]:
    """Return what is seen of a vault that was not opened, line by line."""
    lines = [word(f"shut_{kind}", language) for kind in SHUT if kind in shut.kinds]
    for name, count in (("damaged", shut.damaged), ("proven", shut.proven)):
        if count:
            lines.append(word(f"shut_{name}", language, count=_how_many(roughly(count), language)))
    return lines or [word("shut_nothing", language)]


def damage_lines(damage: Damage, language: str) -> list[str]:
    """Return what a code says, line by line."""
    lines = [word(f"damage_{kind}", language) for kind in KINDS if kind in damage.kinds]
    for name, count in (("pages", damage.pages), ("unread", damage.unread), ("wrong", damage.wrong)):
        if count:
            lines.append(word(f"damage_{name}", language, count=_how_many(count, language)))
    return [*lines, word("damage_schema", language, schema=damage.schema)]


def _how_many(rough: int, language: str) -> str:
    most = at_most(rough)
    if most is None:
        return word("damage_or_more", language, count=rough)
    return str(rough) if most == rough else word("damage_up_to", language, least=rough, most=most)
