"""What must hold, whatever happened: nothing lost, the same everywhere, nothing open that protects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from repatria.domain.cases.state import CaseState
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import read_casefile
from repatria.simulator.doings import World
from repatria.simulator.posts import Post
from repatria.store.log.chains import verify
from repatria.store.log.quarantine import set_apart
from repatria.store.state import compare, disagreements, load_part

_GUARDED = "contact_origin_state"


def broken_promises(world: World) -> Iterator[str]:
    """Yield what does not hold now that everything has arrived."""
    yield from world.carrier.wrongly_taken
    parts = sorted({part for post in world.posts for part in post.parts()})
    for part in parts:
        yield from _unlike(part, members_of(world, part))
    for post in world.posts:
        yield from _unsound(post)
        yield from open_gates(world, post)


def members_of(world: World, part: str) -> list[Post]:
    """Return who holds *part* and can be given of it: copies of one device alone have no way to each other."""
    found = [post for post in world.posts if part in post.parts()]
    return found if len({post.device for post in found}) > 1 else found[:1]


def _unlike(part: str, members: list[Post]) -> Iterator[str]:
    """Yield in what the posts that hold *part* differ: its events, what stands, what is disputed."""
    first, *others = members
    wanted = (first.events(part), _standing(first, part), _disputed(first, part))
    for post in others:
        found = (post.events(part), _standing(post, part), _disputed(post, part))
        for what, here, there in zip(("events", "what stands", "disagreements"), wanted, found, strict=True):
            if here != there:
                yield f"{what} of {part}: {first.name} and {post.name} differ"


def _standing(post: Post, part: str) -> dict[str, Any]:
    state: CaseState = load_part(post.desk.read(), part)
    return {path: sorted(head.event_id for head in one.heads) for path, one in state.values.items()}


def _disputed(post: Post, part: str) -> list[str]:
    return [one.path for one in disagreements(post.desk.read(), part)]


def _unsound(post: Post) -> Iterator[str]:
    """Yield what is wrong in one vault: a broken chain, tables behind their events, good events set apart."""
    connection = post.desk.read()
    yield from (f"{post.name}: {found}" for found in verify(connection))
    for part in sorted(post.parts()):
        yield from (f"{post.name}, {part}: {one}" for one in compare(connection, part))
        yield from (f"{post.name}, {part}: set apart for {one.reason}" for one in set_apart(connection, part))


def open_gates(world: World, post: Post) -> Iterator[str]:
    """Yield the safeguards that are open at *post* although something that it holds protects."""
    held = post.parts()
    for case in world.cases:
        protected = f"case/{case}/core" in held and _is_protected(post, case)
        if protected and read_casefile(post.desk, case).may(_GUARDED).allowed:
            yield f"{post.name}: {_GUARDED} is open for {case}, which is protected"


def _is_protected(post: Post, case: CaseId) -> bool:
    """Tell whether any value that stands says so; read from the events' heads, not through the engine."""
    blocks = load_part(post.desk.read(), f"case/{case}/core").values.get("case/origin_block")
    return blocks is not None and any(head.value in ("yes", "doubt") for head in blocks.heads)
