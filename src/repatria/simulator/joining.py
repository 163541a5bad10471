"""Cases are said to be of one person, or of two after all; everybody who holds both must see the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from repatria.domain.cases.same_person import link_of
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.duplicates import not_the_same, told_apart
from repatria.services.cases.joining import is_said_of, join_cases, part_cases
from repatria.simulator.country import directory_of
from repatria.simulator.posts import Post
from repatria.simulator.world import World
from repatria.simulator.written import counting_of, written_of
from repatria.store.lists.same_person import cases_of_person

_WHY = "Se preguntó a las dos personas."


def joins(world: World, post: Post) -> None:
    """Say of two cases that they are of one person."""
    if (pair := world.two_at(post)) is not None:
        join_cases(post.desk, *pair, _WHY)


def parts(world: World, post: Post) -> None:
    """Say of two cases that somebody brought together that they are of two people after all."""
    here = [case for case in world.cases if core_part(case) in post.parts()]
    joined = [(one, two) for one, two in combinations(here, 2) if is_said_of(post.desk, one, two)]
    if joined:
        part_cases(post.desk, *world.chance.pick(joined), _WHY)


def tells_apart(world: World, post: Post) -> None:
    """Remember at this post alone that two cases, which nobody brought together, are of two people."""
    pair = world.two_at(post)
    if pair is None or pair[1] in cases_of_person(post.desk.read(), pair[0]):
        return
    not_the_same(post.desk, *pair, _WHY)
    if pair[1] not in {CaseId(line.id) for line in told_apart(post.desk, pair[0])}:
        world.wrongs.append(f"{post.name} forgot at once that two cases are of two people")


def joined_unlike(world: World, post: Post) -> Iterator[str]:
    """Yield the cases of which this post does not show what both say: in lists, or in one of the two alone.

    Asked once everything has arrived and nothing is aside: what is in one of them must be in the other, unless a
    laptop forgot what only it held, or a copy of it alone holds that; it is shown of both nevertheless. What a device
    wrote beyond where it was revoked is shown nowhere, but at the device itself: neither what it said, nor the case
    that it opened.
    """
    directory = directory_of(post)
    lost = [one for one in (directory.revocations if directory else ()) if one.device != post.device]
    counting = {case: counting_of(post, case, lost) for case in world.cases}
    here = [case for case in world.cases if counting[case].here]
    for one, two in combinations(here, 2):
        link = link_of(one, two)
        if _is_whole(world, post, core_part(one), core_part(two)) and (
            link in written_of(post, one).links
        ) != (link in written_of(post, two).links):
            yield f"{post.name}: of {one} and {two} one says whether they are of one person, and the other nothing"
        said = link in counting[one].same or link in counting[two].same
        if (is_said_of(post.desk, one, two), is_said_of(post.desk, two, one)) != (said, said):
            yield f"{post.name}: {one} and {two} are {'not ' * said}shown as of one person"


def _is_whole(world: World, post: Post, *parts: str) -> bool:
    """Tell whether *post* holds all of *parts* that there ever was.

    Copies of one device have no way to each other, and to a device that was revoked nobody seals any more.
    """
    unheard = [one for one in world.posts if one.device == post.device or post.device in world.lost]
    return world.forgotten.isdisjoint(parts) and not any(
        other.events(part) - post.events(part) for other in unheard for part in parts
    )
