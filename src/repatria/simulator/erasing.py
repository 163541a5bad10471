"""A case is erased by rule while old files are under way: the act is signed, travels, and nothing it said comes back.

The post that erases closed the case itself and says that the person demands it: so no other erases it by that alone.
What goes by rule and by itself is in ``concluding``, and judged by ``witness``. Each agrees by the true act once all
heals. Who erases is never revoked there.
"""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.errors import ErasingOpenError, PackMissingError, UnknownCaseError
from repatria.domain.events.kinds import case_parts, core_part, erased_part
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.routes import close_case
from repatria.services.erasing import erase_case
from repatria.services.exchange.erasures import after_erasing, erase_now
from repatria.simulator.carrier import SECOND, deliver
from repatria.simulator.country import liaison_of
from repatria.simulator.posts import Post
from repatria.simulator.world import World
from repatria.store.lists.same_person import open_of_person
from repatria.store.log.erasing import parts_of_erased
from repatria.store.log.withdrawing import erased_parts, is_anything_said, is_erased

MOST_ERASED = 2
_ROUNDS = 4


def erases(world: World, post: Post) -> None:
    """Let *post*, or the liaison where devices can be revoked, close one more case and erase it."""
    eraser = liaison_of(world) or post
    case = world.case_at(eraser)
    if case is None or len(_cases(world)) >= MOST_ERASED or is_erased(eraser.desk.read(), core_part(case)):
        return
    if open_of_person(eraser.desk.read(), case):
        return
    close_case(eraser.desk, case, "referred", world.word())
    erase_case(eraser.desk, case, "demand", SECOND)
    world.erased.update(case_parts(case))
    eraser.agreed.update(case_parts(case))


def erase_at(post: Post, part: str) -> None:
    """Erase again, in a vault that was put back, what its newest file beside the copies says; its files go too."""
    with post.desk.writing() as connection:
        came = erase_now(post.desk, connection, (_case(part),))
    after_erasing(post.desk, came)
    post.erased.add(part)
    post.agreed.add(part)


def rule_reaches_all(world: World) -> bool:
    """Let what erased go with the next files, by the way of the case, and everybody agree who hears of it.

    Tell whether anybody did.
    """
    agreed = False
    for case in _cases(world):
        for _ in range(_ROUNDS):
            done = [
                _hears_and_agrees(world, taker, case) for taker in world.working if _holds_yet(taker, case)
            ]
            agreed = agreed or any(done)
            if not any(done):
                break
    for post in world.posts:
        for part in sorted(world.erased) if _is_out_of_reach(world, post) else ():
            erase_at(post, part)
    return agreed


def _holds_yet(post: Post, case: CaseId) -> bool:
    """Tell whether *post* has anything of a case and has not erased it."""
    return not post.parts().isdisjoint(case_parts(case)) and not is_erased(post.desk.read(), core_part(case))


def _hears_and_agrees(world: World, taker: Post, case: CaseId) -> bool:
    """Let *taker* hear of it from whoever erased it, until one told it, and agree; tell whether it did."""
    for giver in world.working:
        if erased_part(case) in parts_of_erased(taker.desk.read()):
            break
        if giver.device != taker.device and is_erased(giver.desk.read(), core_part(case)):
            deliver(giver, world.carrier.seal(taker, giver, (), protected=False))
            deliver(taker, world.carrier.seal(giver, taker, (), protected=False))
    return _agrees(world, taker, case)


def _agrees(world: World, post: Post, case: CaseId) -> bool:
    """Let somebody at *post* close and erase a case that others ask to erase; of what nobody can read, by hand.

    The other cases of its person are closed before: while one is open it is not erased.

    Tell whether they did. Nobody reads a case that only revoked devices opened, or of which the opening is not there.
    """
    if erased_part(case) not in parts_of_erased(post.desk.read()):
        return False
    try:
        for one in (case, *open_of_person(post.desk.read(), case)):
            if case_of(post.desk, one).facts.is_open:
                close_case(post.desk, one, "referred", world.word())
        erase_case(post.desk, case, "demand", SECOND)
        post.agreed.update(case_parts(case))
    except ErasingOpenError:
        return False  # what waits for others says that it is open: once they have come that is known
    except (UnknownCaseError, PackMissingError):
        for part in case_parts(case):
            erase_at(post, part)
    return True


def erased_alone(post: Post) -> Iterator[str]:
    """Yield the parts erased at *post* although nobody there did it, or agreed, nor what it held (``witness``)."""
    for part in sorted(set(erased_parts(post.desk.read())) - post.agreed):
        yield f"{post.name}: {part} was erased although nobody there agreed"


def erased_at(post: Post) -> set[str]:
    """Return the parts that were ever erased at *post*: what it heard of, and what it forgot since."""
    post.erased.update(erased_parts(post.desk.read()))
    return post.erased


def come_back(post: Post) -> Iterator[str]:
    """Yield the parts erased at *post* of which anything that was said is there again."""
    for part in sorted(erased_at(post)):
        if is_anything_said(post.desk.read(), part):
            yield f"{post.name}: something of {part} is there although it was erased"


def _is_out_of_reach(world: World, post: Post) -> bool:
    return post.device in world.lost


def _cases(world: World) -> list[CaseId]:
    return sorted({_case(part) for part in world.erased})


def _case(part: str) -> CaseId:
    return CaseId(part.split("/")[1])
