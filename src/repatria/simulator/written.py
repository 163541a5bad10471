"""What the events of a case say, read from their bytes and not through the engine: whom it protects, whom it names.

What was written and nobody replaced counts, whatever became of it: also what was revoked, or is not in use.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from repatria.domain.cases.same_person import SAME, SAME_PERSON, link_of
from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.event import Body, read_body
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.simulator.posts import Post
from repatria.simulator.world import World

BLOCK = "case/origin_block"
PROTECTING = ("yes", "doubt")


@dataclass(frozen=True, slots=True)
class Written:
    """What a core says: whether it *protects* its person, of which *family* it names cases, who is the *same*.

    It is *here* once its opening is. Of protection it *ever* spoke, whatever became of that. At *links* anything was
    ever said of another case of the person.
    """

    here: bool
    protects: bool
    ever: bool
    family: frozenset[CaseId]
    same: frozenset[str]
    links: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Said:
    id: str
    type: str
    body: Body


def written_of(post: Post, case: CaseId) -> Written:
    """Return what *post* holds of the core of *case*."""
    return post.once(f"said of {case}", lambda: _read(post, core_part(case)))


def around(world: World, post: Post, case: CaseId) -> tuple[bool, bool]:
    """Tell whether the person of a case is protected herself, in any of her cases, and whether any of her family is.

    Of a case that is named and not here nobody knows: it protects.
    """
    own = _reach([case], lambda one: _same_as(world, post, one))
    family = _reach(
        (named for one in own for named in written_of(post, one).family),
        lambda one: {*written_of(post, one).family, *_same_as(world, post, one)},
    )
    return _any_protects(post, own), _any_protects(post, family - own)


def are_said_same(post: Post, one: CaseId, other: CaseId) -> bool:
    """Tell whether either core says that both cases are of one person."""
    link = link_of(one, other)
    return link in written_of(post, one).same or link in written_of(post, other).same


def _same_as(world: World, post: Post, case: CaseId) -> set[CaseId]:
    return {other for other in world.cases if other != case and are_said_same(post, case, other)}


def _reach(starts: Iterable[CaseId], named: Callable[[CaseId], Iterable[CaseId]]) -> set[CaseId]:
    found: set[CaseId] = set()
    waiting = list(starts)
    while waiting:
        if (one := waiting.pop()) not in found:
            found.add(one)
            waiting += named(one)
    return found


def _any_protects(post: Post, cases: Iterable[CaseId]) -> bool:
    said = (written_of(post, one) for one in cases)
    return any(one.protects or not one.here for one in said)


def _read(post: Post, part: str) -> Written:
    found: list[_Said] = []
    replaced: set[str] = set()
    for event in post.written(part):
        envelope = read_any_envelope(event.envelope)
        replaced.update(envelope.replaces)
        if event.body:
            found.append(_Said(event.id, envelope.type, read_body(event.body)))
    values = [one for one in found if one.type == "value"]
    left = [one.body for one in values if one.id not in replaced]
    return Written(
        here=any(one.type == "case_opened" for one in found),
        protects=any(body.path == BLOCK and body.value in PROTECTING for body in left),
        ever=any(one.body.path == BLOCK for one in values),
        family=frozenset(CaseId(str(one.body.value["case"])) for one in found if _is_family(one)),
        same=frozenset(_link(body) for body in left if _link(body) and body.value == SAME),
        links=frozenset(link for one in values if (link := _link(one.body))),
    )


def _link(body: Body) -> str:
    return body.path.removeprefix(SAME_PERSON) if body.path.startswith(SAME_PERSON) else ""


def _is_family(said: _Said) -> bool:
    value = said.body.value
    named = said.type == "member_added" and isinstance(value, dict)
    return named and value.get("kind") == "family" and bool(value.get("case"))
