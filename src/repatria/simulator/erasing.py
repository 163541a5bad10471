"""A part is erased by rule while old files are under way: whatever arrives later, nothing of what it said comes back.

The rule reaches each post by itself: how an erasure travels is not built (``store.log.withdrawing``).
"""

from __future__ import annotations

from collections.abc import Iterator

from repatria.simulator.posts import Post
from repatria.simulator.world import World
from repatria.store.log.withdrawing import erase_part, is_anything_said

MOST_ERASED = 2


def erases(world: World, post: Post) -> None:
    """Erase at *post* a part that was erased elsewhere, or one more."""
    held = sorted(post.parts() - post.erased)
    elsewhere = [part for part in held if part in world.erased]
    if elsewhere:
        erase_at(post, world.chance.pick(elsewhere))
    elif held and len(world.erased) < MOST_ERASED:
        part = world.chance.pick(held)
        world.erased.add(part)
        erase_at(post, part)


def erase_at(post: Post, part: str) -> None:
    """Erase a part at one post, which knows it from then on, also when an old backup is put back."""
    with post.desk.writing() as connection:
        erase_part(connection, part)
    post.erased.add(part)


def rule_reaches_all(world: World) -> None:
    """Let the rule reach whoever holds a part that was erased, and whoever may yet receive something of it."""
    for post in world.posts:
        for part in sorted(world.erased - post.erased):
            erase_at(post, part)


def come_back(post: Post) -> Iterator[str]:
    """Yield the parts erased at *post* of which anything that was said is there again."""
    for part in sorted(post.erased):
        if is_anything_said(post.desk.read(), part):
            yield f"{post.name}: something of {part} is there although it was erased"
