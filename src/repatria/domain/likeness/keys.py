"""The words by which a case is found among all others: any two sounds of a name, or the number of a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations, product
from typing import Final

from repatria.domain.likeness.names import sounds_of
from repatria.domain.likeness.person import Described

_NOTHING: Final[Mapping[str, Iterable[str]]] = {}


def document_keys(described: Described) -> set[str]:
    """Return a key for each document: two cases with one number in common share it."""
    return {f"document/{number}" for number in described.documents}


def name_keys(described: Described, near: Mapping[str, Iterable[str]] = _NOTHING) -> set[str]:
    """Return a key for any two sounds of each name, and of a name of one word; *near* are sounds like one another."""
    found: set[str] = set()
    for name in described.names:
        sounds = sounds_of(name)
        if len(sounds) == 1:
            found.add(f"name/{sounds[0]}")
        for one, other in combinations(sounds, 2):
            for pair in product((one, *near.get(one, ())), (other, *near.get(other, ()))):
                found.add("name/" + "/".join(sorted(pair)))
    return found
