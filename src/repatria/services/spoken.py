"""What both sides read aloud before they trust a card or a root, with the words of the list that is shipped."""

from __future__ import annotations

from functools import cache

from repatria import paths
from repatria.domain.comparing import ToCompare, to_compare


def spoken(data: bytes) -> ToCompare:
    """Return code and words of *data*: Spanish in every language of the window, so that both sides read the same."""
    return to_compare(data, spoken_words())


@cache
def spoken_words() -> tuple[str, ...]:
    """Return the 2048 words in their order."""
    lines = paths.resources("words", "spoken_es.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))
