"""Whether two PDFs show the same, page by page, as they are drawn."""

from __future__ import annotations

import time
from typing import Any, Final

from repatria.content.pictures import papers
from repatria.content.pictures.refusing import Refused

_LARGEST: Final = (1000, 1000)
"""Pixels of a page that is compared: small letters can be read in them, and hundreds of pages are drawn in time."""
_SECONDS: Final = 30
"""Of the processor: the rest of its time the process needs for pictures of the pages, where it comes to that."""


def look_alike(one: bytes, other: bytes) -> bool:
    """Tell whether each page of two PDFs is drawn alike; False as well where that takes too long to see."""
    until = time.process_time() + _SECONDS
    try:
        with papers.drawable(one) as first, papers.drawable(other) as second:
            return len(first) == len(second) and all(
                time.process_time() < until and _drawn_alike(first[page], second[page])
                for page in range(len(first))
            )
    except Refused:  # what cannot be drawn was not seen to be the same
        return False


def _drawn_alike(one: Any, other: Any) -> bool:
    if papers.size_of(one) != papers.size_of(other):
        return False
    return papers.drawn(one, _LARGEST).tobytes() == papers.drawn(other, _LARGEST).tobytes()
