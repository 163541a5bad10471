"""What must hold, whatever happened: nothing lost, the same everywhere, nothing open that protects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from repatria.domain.cases.state import CaseState
from repatria.domain.directory.revoking import ends_of
from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.simulator.country import directory_of
from repatria.simulator.erasing import come_back, erased_alone, erased_at
from repatria.simulator.joining import joined_unlike
from repatria.simulator.posts import Post
from repatria.simulator.setting_aside import GUARDED, OF_FAMILY, is_open
from repatria.simulator.third import signers_mistaken
from repatria.simulator.world import World
from repatria.simulator.written import BLOCK, PROTECTING, around, written_of
from repatria.store.log.chains import verify
from repatria.store.log.quarantine import SetApart, set_apart
from repatria.store.state import compare, disagreements, load_part


def broken_promises(world: World) -> Iterator[str]:
    """Yield what does not hold now that everything has arrived."""
    yield from world.carrier.wrongly_taken
    yield from world.wrongs
    yield from (what for post in world.working for what in _standing_wrongly(world, post))
    parts = sorted({part for post in world.posts for part in post.parts()})
    for part in parts:
        yield from _unlike(part, members_of(world, part))
    for post in world.posts:
        yield from _unsound(world, post)
        yield from open_gates(world, post)
        yield from joined_unlike(world, post)
        yield from come_back(post)
        yield from erased_alone(post)
        yield from signers_mistaken(world, post)


def members_of(world: World, part: str) -> list[Post]:
    """Return who holds *part* and can be given of it: not who was revoked.

    Copies of one device alone have no way to each other.
    """
    found = [post for post in world.working if part in post.parts()]
    return found if len({post.device for post in found}) > 1 else found[:1]


def _unlike(part: str, members: list[Post]) -> Iterator[str]:
    """Yield in what the posts that hold *part* differ: its events, what stands, what is disputed."""
    if len(members) < 2:
        return
    first, *others = members
    wanted = _held(first, part)
    for post in others:
        found = _held(post, part)
        for what, here, there in zip(_COMPARED, wanted, found, strict=True):
            if here != there:
                yield f"{what} of {part}: {first.name} and {post.name} differ"


_COMPARED = ("events", "what was said", "what stands", "disagreements")


def _held(post: Post, part: str) -> tuple[object, ...]:
    said = {event.id for event in post.written(part) if event.body}
    return (post.events(part), said, _standing(post, part), _disputed(post, part))


def _standing(post: Post, part: str) -> dict[str, Any]:
    state: CaseState = load_part(post.desk.read(), part)
    return {path: sorted(head.event_id for head in one.heads) for path, one in state.values.items()}


def _disputed(post: Post, part: str) -> list[str]:
    return [one.path for one in disagreements(post.desk.read(), part)]


def _unsound(world: World, post: Post) -> Iterator[str]:
    """Yield what is wrong in one vault: a broken chain, tables behind their events, good events set apart."""
    connection = post.desk.read()
    yield from (f"{post.name}: {found}" for found in verify(connection))
    for part in sorted(post.parts()):
        yield from (f"{post.name}, {part}: {one}" for one in compare(connection, part))
        apart = (one for one in set_apart(connection, part) if not _was_forged(world, one))
        yield from (f"{post.name}, {part}: set apart for {one.reason}" for one in apart)
        yield from _silent(post, part)


def _standing_wrongly(world: World, post: Post) -> Iterator[str]:
    """Yield what stands and must not: what a revoked device wrote beyond its last, what somebody wrote as another."""
    directory = directory_of(post)
    lost = directory.revocations if directory else ()
    if world.lost - {one.device for one in lost}:
        yield f"{post.name} does not know who was revoked"
    for part in sorted(post.parts()):
        state = load_part(post.desk.read(), part)
        stands = {head.event_id for one in state.values.values() for head in one.heads}
        if stands & world.forged:
            yield f"{post.name}, {part}: what was forged stands"
        written = [(event.id, read_any_envelope(event.envelope)) for event in post.written(part)]
        ends = ends_of(lost, {(part, envelope.log) for _, envelope in written})
        beyond = {name for name, one in written if one.n > ends.get((part, one.log), one.n)}
        if stands & beyond:
            yield f"{post.name}, {part}: what a revoked device wrote beyond stands"


def _was_forged(world: World, one: SetApart) -> bool:
    return one.reason == "unsigned" and one.event.id in world.forged


def _silent(post: Post, part: str) -> Iterator[str]:
    """Yield whether something that was written is not there to be read, although no rule erased it."""
    gone = sum(not event.body for event in post.written(part)) if part not in erased_at(post) else 0
    if gone:
        yield f"{post.name} holds {gone} events of {part} without what they say"


def open_gates(world: World, post: Post) -> Iterator[str]:
    """Yield the safeguards that are open at *post* although something that it holds protects."""
    held = post.parts()
    for case in world.cases:
        if core_part(case) not in held:
            continue
        own, family = around(world, post, case)
        if (own or _stands_protected(post, case)) and is_open(post, case):
            yield f"{post.name}: {GUARDED} is open for {case}, which is protected"
        if family and is_open(post, case, OF_FAMILY):
            yield f"{post.name}: {GUARDED} is open for {case}, whose family is protected"


def _stands_protected(post: Post, case: CaseId) -> bool:
    """Tell whether any value that stands says so; what was written and nobody replaced is asked before."""
    if not written_of(post, case).ever:
        return False
    blocks = load_part(post.desk.read(), core_part(case)).values.get(BLOCK)
    return blocks is not None and any(head.value in PROTECTING for head in blocks.heads)
