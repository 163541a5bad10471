"""Line and carrier heal: everybody gives everybody what the other lacks of what both hold, until nobody lacks any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from repatria.domain.ids import CaseId
from repatria.services.exchange.delivering import undelivered
from repatria.services.exchange.posts import known_posts
from repatria.simulator import lines
from repatria.simulator.carrier import deliver
from repatria.simulator.posts import Post
from repatria.simulator.world import World

MOST_ROUNDS = 12


def line_heals(world: World) -> Iterator[str]:
    """Let everybody deliver what waits and collect what lies there; yield whose files wait all the same."""
    for act in (lines.deliver_all, lines.collect_all):
        for post in world.posts:
            act(post, world.server, lines.never)
    for post in world.posts:
        if waiting := undelivered(post.desk):
            yield f"{post.name} did not get rid of {len(waiting)} files although the line holds"


class Healing:
    """One healing of a world: it knows what everybody holds, and looks again after each file."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._held = {id(post): _held(post) for post in world.posts}

    def run(self) -> bool:
        """Exchange until nobody lacks anything; tell whether it came to that."""
        self._world.carrier.under_way.clear()
        for _ in range(MOST_ROUNDS):
            pairs = [(giver, taker) for giver in self._world.posts for taker in self._world.posts]
            done = [self._exchange(giver, taker) for giver, taker in pairs if giver.device != taker.device]
            if not any(done):
                return True
        return False

    def _exchange(self, giver: Post, taker: Post) -> bool:
        """Let *giver* give *taker* what it lacks, once it heard how far *taker* is; tell whether it lacked any.

        To a device that was revoked nobody seals, so it never hears; what it seals itself is received by whoever met
        it before. To all others it is a stranger for good: what it wrote reaches them by way of those.
        """
        lacking = self._lacking(giver, taker)
        if not lacking or taker.device in self._world.lost:
            return False
        unheard = giver.device in self._world.lost
        if unheard and all(known.device != giver.device for known in known_posts(taker.desk)):
            return False
        before = self._held[id(taker)]
        for one, other in ((taker, giver), (giver, taker))[unheard:]:
            for protected in (False, True):
                cases = tuple(case for case in self._world.cases if lacking.get(case) is protected)
                if cases:
                    deliver(other, self._world.carrier.seal(one, other, cases, protected=protected))
            self._held[id(other)] = _held(other)
        return not unheard or self._held[id(taker)] != before

    def _lacking(self, giver: Post, taker: Post) -> dict[CaseId, bool]:
        """Return the cases of which *taker* lacks events, and whether both hold their protected part."""
        here, there = self._held[id(giver)], self._held[id(taker)]
        lacking = [part for part in here.keys() & there.keys() if here[part] - there[part]]
        return {case: _shared(case, here, there) for case in self._cases_of(lacking, here)}

    def _cases_of(self, parts: Iterable[str], here: dict[str, frozenset[str]]) -> list[CaseId]:
        wanted = {part.split("/")[1] for part in parts if part.startswith("case/")}
        return [case for case in self._world.cases if case in wanted]


def _held(post: Post) -> dict[str, frozenset[str]]:
    return {part: post.events(part) for part in post.parts()}


def _shared(case: CaseId, here: dict[str, frozenset[str]], there: dict[str, frozenset[str]]) -> bool:
    protected = f"case/{case}/protected"
    return protected in here and protected in there
