"""Bound the words that are shown: what a post wrote may be a megabyte, and a widget is as large as its words."""

from __future__ import annotations

import re
from typing import Final

MOST: Final = 4_000
"""Letters: more than any question, text to be read or explanation of ours has, and what a screen still holds."""
BREAK: Final = "\u200b"
"""Nothing is seen of it; a line may end there."""
_UNBROKEN = re.compile(r"([^\s\u200b]{24})(?=[^\s\u200b\u200d\u0300-\u036f])")


def shown(words: str, most: int = MOST) -> str:
    """Return *words* as they are shown: cut with … after the *most* letters."""
    return words if len(words) <= most else words[: most - 1] + "…"


def in_line(words: object, most: int) -> str:
    """Return *words* as they stand within a line among others, without lines of their own."""
    return shown(" ".join(str(words).split()), most)


def breakable(words: str) -> str:
    """Return *words* so that one without end ends a line, too: no widget is as wide as the longest word of others."""
    return _UNBROKEN.sub(rf"\1{BREAK}", words)
