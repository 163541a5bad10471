"""Some posts run the program of before: they keep and pass on what later ones write, and read it once they update."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from repatria.domain.events import kinds
from repatria.simulator.posts import Post
from repatria.simulator.world import World

NEWER: Final = ("call_logged", "request_made")
"""Types of events that the program of before does not know: one holds nothing while unread, the other does."""


_TODAY: Final = dict(kinds.FACTS)


@contextmanager
def program_of(post: Post) -> Iterator[None]:
    """Let what is done be done by the program that runs at *post*."""
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


def updates(world: World, post: Post) -> None:
    """Put the program of today in the place of the older one."""
    if post.older:
        post.older = False
        post.close()
        with program_of(post):
            post.open()


def all_updated(world: World) -> None:
    """Let every post that still runs the older program update."""
    for post in world.posts:
        updates(world, post)
