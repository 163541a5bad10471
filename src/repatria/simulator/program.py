"""The program that runs at a post: that of today, or the one of before, which keeps what it cannot read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from repatria.domain.events import kinds
from repatria.simulator.posts import Post

NEWER: Final = ("call_logged", "request_made")
"""Types of events that the program of before does not know: one holds nothing while unread, the other does."""


_TODAY: Final = dict(kinds.FACTS)


@contextmanager
def program_of(post: Post) -> Iterator[None]:
    """Let what is done be done by the program that runs at *post*, whoever acts around it."""
    known = {name: said for name, said in _TODAY.items() if not (post.older and name in NEWER)}
    before = dict(kinds.FACTS)
    try:
        _let_know(known)
        yield
    finally:
        _let_know(before)


def _let_know(facts: Mapping[str, str]) -> None:
    kinds.FACTS.clear()
    kinds.FACTS.update(facts)
