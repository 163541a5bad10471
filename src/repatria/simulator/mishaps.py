"""What happens to a laptop: it stops, is opened again, gets an old backup, is copied, loses clock or journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from repatria.services.country.issuing import issue_directory
from repatria.simulator import lines
from repatria.simulator.carrier import deliver
from repatria.simulator.country import directory_of, liaison_of
from repatria.simulator.posts import Post
from repatria.simulator.versions import updates
from repatria.simulator.world import World

MOST_CLONES = 2
_YEARS = (-3, -1, 1, 5)


def restarts(world: World, post: Post) -> None:
    """It is closed in the evening and opened in the morning."""
    post.close()
    post.open()


def loses_power(world: World, post: Post) -> None:
    """It stops in the midst of its work: what the disk holds at that moment is all there is."""
    as_it_lay = post.copy()
    _put_back(post, as_it_lay)


def is_backed_up(world: World, post: Post) -> None:
    """Somebody copies its folder, while it is open, to another disk."""
    post.copies.append(post.copy())


def gets_an_old_backup(world: World, post: Post) -> None:
    """Somebody puts a copy back: all that was written since is gone here, and may be with others."""
    if post.copies:
        _put_back(post, post.copies.pop(world.chance.below(len(post.copies))))


def the_liaison_forgets(world: World, post: Post) -> None:
    """The liaison's vault is put back, if anybody copied it, after one more file to *post*; it signs before it hears.

    It goes on until it has used every number again that others may know with another content.
    """
    liaison = liaison_of(world)
    if liaison is None:
        return
    if not liaison.copies:
        is_backed_up(world, liaison)
        return
    if post.device != liaison.device:
        deliver(post, world.carrier.seal(liaison, post, (), protected=False))
    before = directory_of(liaison)
    gets_an_old_backup(world, liaison)
    while before is not None and issue_directory(liaison.desk).version < before.version:
        pass


def loses_its_journal(world: World, post: Post) -> None:
    """It stops, and the file in which the last commits stood is gone: the vault is as it was some time ago."""
    as_it_lay = post.copy()
    for journal in as_it_lay.glob("*-wal"):
        journal.unlink()
    _put_back(post, as_it_lay)


def is_cloned(world: World, post: Post) -> None:
    """Somebody copies its folder to a second laptop, and both go on working as one device."""
    if len(world.posts) - len({one.device for one in world.posts}) >= MOST_CLONES:
        return
    folder = post.copy()
    clone = Post(f"{post.name}'", folder, post.library)
    clone.clock.moment, clone.clock.wrong = post.clock.moment, post.clock.wrong
    clone.older, clone.erased, clone.agreed = post.older, set(post.erased), set(post.agreed)
    clone.watched = post.watched
    clone.open()
    world.posts.append(clone)


def has_a_wrong_clock(world: World, post: Post) -> None:
    """Its clock is set wrong by years, or right again."""
    post.clock.wrong += timedelta(days=365 * world.chance.pick(_YEARS))


def finds_the_place_damaged(world: World, post: Post) -> None:
    """The storage that all use loses or turns something of what lies there."""
    lines.damage(world.server, world.chance)


def finds_another_place(world: World, post: Post) -> None:
    """Where the place was there is another, empty one: nothing goes there and nothing comes from it."""
    lines.refuse_another(post, world.server, world.wrongs)


def _put_back(post: Post, older: Path) -> None:
    """Put *older* in the place of the folder of *post*, but for what says beside the copies which cases it erased."""
    post.close()
    post.put_in_place(older)
    post.open()


MISHAPS: tuple[tuple[int, Callable[[World, Post], None]], ...] = (
    (3, restarts),
    (3, loses_power),
    (2, is_backed_up),
    (1, gets_an_old_backup),
    (2, the_liaison_forgets),
    (1, loses_its_journal),
    (1, is_cloned),
    (2, has_a_wrong_clock),
    (2, finds_the_place_damaged),
    (1, finds_another_place),
    (1, updates),
)
"""What happens, and how often."""

FORGETTING = (gets_an_old_backup, the_liaison_forgets, loses_its_journal)
"""What takes away what was kept: it must come back from others, as far as it had reached them."""
