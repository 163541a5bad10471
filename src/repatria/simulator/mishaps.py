"""What happens to a laptop: it stops, is opened again, gets an old backup, is copied, loses clock or journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from repatria.simulator import lines
from repatria.simulator.doings import World
from repatria.simulator.posts import Post

MOST_CLONES = 2
_YEARS = (-3, -1, 1, 5)


def restarts(world: World, post: Post) -> None:
    """It is closed in the evening and opened in the morning."""
    post.close()
    post.open()


def loses_power(world: World, post: Post) -> None:
    """It stops in the midst of its work: what the disk holds at that moment is all there is."""
    as_it_lay = post.copy()
    post.close()
    post.put_in_place(as_it_lay)
    post.open()


def is_backed_up(world: World, post: Post) -> None:
    """Somebody copies its folder, while it is open, to another disk."""
    post.copies.append(post.copy())


def gets_an_old_backup(world: World, post: Post) -> None:
    """Somebody puts a copy back: all that was written since is gone here, and may be with others."""
    if post.copies:
        older = post.copies.pop(world.chance.below(len(post.copies)))
        post.close()
        post.put_in_place(older)
        post.open()


def loses_its_journal(world: World, post: Post) -> None:
    """It stops, and the file in which the last commits stood is gone: the vault is as it was some time ago."""
    as_it_lay = post.copy()
    for journal in as_it_lay.glob("*-wal"):
        journal.unlink()
    post.close()
    post.put_in_place(as_it_lay)
    post.open()


def is_cloned(world: World, post: Post) -> None:
    """Somebody copies its folder to a second laptop, and both go on working as one device."""
    if len(world.posts) - len({one.device for one in world.posts}) >= MOST_CLONES:
        return
    folder = post.copy()
    clone = Post(f"{post.name}'", folder, post.library)
    clone.clock.moment = post.clock.moment
    clone.open()
    world.posts.append(clone)


def has_a_wrong_clock(world: World, post: Post) -> None:
    """Its clock is set wrong by years, or right again."""
    post.clock.moment += timedelta(days=365 * world.chance.pick(_YEARS))


def finds_the_place_damaged(world: World, post: Post) -> None:
    """The storage that all use loses or turns something of what lies there."""
    lines.damage(world.server, world.chance)


MISHAPS: tuple[tuple[int, Callable[[World, Post], None]], ...] = (
    (3, restarts),
    (3, loses_power),
    (2, is_backed_up),
    (1, gets_an_old_backup),
    (1, loses_its_journal),
    (1, is_cloned),
    (2, has_a_wrong_clock),
    (2, finds_the_place_damaged),
)
"""What happens, and how often."""

FORGETTING = (gets_an_old_backup, loses_its_journal)
"""What takes away what was kept: it must come back from others, as far as it had reached them."""
