"""What the events of a case say, read from their bytes and not through the engine: whom it protects, whom it names.

What was written and nobody replaced counts, whatever became of it: also what was revoked, or is not in use.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from repatria.domain.cases.same_person import SAME, SAME_PERSON, link_of
from repatria.domain.directory.form import Revocation
from repatria.domain.directory.revoking import ends_of
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
class Said:
    """What one event says; no *body* where that was erased, or cannot be read."""

    id: str
    author: str
    type: str
    log: str
    n: int
    replaces: tuple[str, ...]
    body: Body | None


def written_of(post: Post, case: CaseId) -> Written:
    """Return what *post* holds of the core of *case*."""
    return post.once(f"said of {case}", lambda: _made_of(said_in(post, core_part(case)), frozenset()))


def counting_of(post: Post, case: CaseId, lost: Iterable[Revocation]) -> Written:
    """Return what *post* holds of the core of *case* without what devices wrote beyond where they were revoked."""
    said = said_in(post, part := core_part(case))
    ends = ends_of(lost, {(part, one.log) for one in said})
    beyond = frozenset(one.id for one in said if one.n > ends.get((part, one.log), one.n))
    return _made_of(said, beyond)


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


def _same_as(world: World, post: Post, case: CaseId) -> set[CaseId]:
    """Return the cases of which either core says that both are of one person."""
    mine = written_of(post, case).same
    links = ((other, link_of(case, other)) for other in world.cases if other != case)
    return {other for other, link in links if link in mine or link in written_of(post, other).same}


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


def said_in(post: Post, part: str) -> tuple[Said, ...]:
    """Return what *post* holds of *part*, in use or revoked."""
    return post.once(f"read of {part}", lambda: tuple(_read(post, part)))


def _read(post: Post, part: str) -> Iterator[Said]:
    for event in post.written(part):
        one = read_any_envelope(event.envelope)
        body = read_body(event.body) if event.body else None
        yield Said(event.id, one.author, one.type, one.log, one.n, one.replaces, body)


def _made_of(said: tuple[Said, ...], beyond: frozenset[str]) -> Written:
    """Return what *said* comes to, when what is *beyond* neither says nor replaces anything."""
    counting = [one for one in said if one.id not in beyond]
    replaced = replaced_by(said, counting)
    found = [(one, one.body) for one in counting if one.body is not None]
    values = [(one.id, body) for one, body in found if one.type == "value"]
    left = [body for name, body in values if name not in replaced]
    return Written(
        here=any(one.type == "case_opened" for one, _ in found),
        protects=any(body.path == BLOCK and body.value in PROTECTING for body in left),
        ever=any(body.path == BLOCK for _, body in values),
        family=frozenset(
            CaseId(str(body.value["case"])) for one, body in found if _is_family(one.type, body)
        ),
        same=frozenset(_link(body) for body in left if _link(body) and body.value == SAME),
        links=frozenset(link for _, body in values if (link := _link(body))),
    )


def replaced_by(said: tuple[Said, ...], counting: Iterable[Said]) -> set[str]:
    """Return all from which any of *counting* descends by what it replaces, through whatever stands between."""
    replaces = {one.id: one.replaces for one in said}
    found: set[str] = set()
    waiting = [name for one in counting for name in one.replaces]
    while waiting:
        if (name := waiting.pop()) not in found:
            found.add(name)
            waiting += replaces.get(name, ())
    return found


def _link(body: Body) -> str:
    return body.path.removeprefix(SAME_PERSON) if body.path.startswith(SAME_PERSON) else ""


def _is_family(event_type: str, body: Body) -> bool:
    named = event_type == "member_added" and isinstance(body.value, dict)
    return named and body.value.get("kind") == "family" and bool(body.value.get("case"))
