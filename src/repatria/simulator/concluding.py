"""Cases come to their end by rule: posts close them and say until when they are kept, so that what one erases may go.

Meanwhile somebody may open one again, or say a longer day.
"""

from __future__ import annotations

from repatria.domain.events.kinds import case_parts, core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.routes import close_case, reopen_case
from repatria.services.erasing import erase_case
from repatria.services.forms.filling import begin_form, submit_form
from repatria.simulator.carrier import SECOND, deliver
from repatria.simulator.posts import Post, compared_at
from repatria.simulator.program import program_of
from repatria.simulator.world import World
from repatria.simulator.written import written_of
from repatria.store.lists.same_person import open_of_person
from repatria.store.log.withdrawing import is_erased

MOST_CONCLUDED = 3
PASSED, LONGER = "2026-01-31", "2031-01-31"


def concludes(world: World, post: Post) -> None:
    """Let one more case be closed and dated at *post* and at another, and be at a third, who all know each other."""
    here = [case for case in world.cases if written_of(post, case).here and case not in world.concluded]
    case = world.chance.pick(here) if here else None
    others = [one for one in world.working if one.device != post.device and _know(one, post)]
    if case is None or len(world.concluded) >= MOST_CONCLUDED or not others:
        return
    if post.device in world.lost or is_erased(post.desk.read(), core_part(case)):
        return
    other, third = world.chance.pick(others), world.chance.pick(others)
    world.concluded.append(case)
    _closes(world, post, case)
    _meet(world, case, list({one.device: one for one in (post, other, third)}.values()))
    with program_of(other):
        _closes(world, other, case)


def erases_by_rule(world: World, post: Post) -> None:
    """Let whoever may at *post* erase a case whose last day has passed there, and tell it on.

    Where devices can be revoked only the liaison does: what a revoked one erased reaches nobody any more. Nobody does
    while another case of its person is open there.
    """
    standing = _standing_at(world, post) if world.liaison in ("", post.device) else []
    for case in [one for one in standing if not open_of_person(post.desk.read(), one)][:1]:
        erase_case(post.desk, case, "retention", SECOND)
        world.erased.update(case_parts(case))
        post.agreed.update(case_parts(case))
        for taker in _holders(world, post, case):
            if world.chance.once_in(2):
                world.carrier.take(post, taker, (), protected=False)


def objects(world: World, post: Post) -> None:
    """Open a case again at *post* that was erased elsewhere, or say a longer day; and perhaps pass all of that on."""
    for case in [case for case in _standing_at(world, post) if core_part(case) in world.erased][:1]:
        if world.chance.once_in(2):
            reopen_case(post.desk, case, world.word())
        else:
            _dates(post, case, LONGER)
        for giver in world.working:
            if giver.device != post.device and is_erased(giver.desk.read(), core_part(case)):
                deliver(post, world.carrier.seal(giver, post, (), protected=False))
        for taker in _holders(world, post, case):
            if world.chance.once_in(2):
                world.carrier.take(post, taker, (case,), protected=True)


def _holders(world: World, post: Post, case: CaseId) -> list[Post]:
    """Return the others at whom the case is whole."""
    others = [one for one in world.working if one.device != post.device]
    return [one for one in others if case in _standing_at(world, one)]


def may_erase(world: World, post: Post) -> bool:
    """Tell whether a case that may go is whole at *post*."""
    return world.liaison in ("", post.device) and bool(_standing_at(world, post))


def may_object(world: World, post: Post) -> bool:
    """Tell whether a case is whole at *post* that a rule erased elsewhere."""
    return any(core_part(case) in world.erased for case in _standing_at(world, post))


def _meet(world: World, case: CaseId, posts: list[Post]) -> None:
    """Let all have the case and know who signs at the others: that goes to whoever said that they know of rosters."""
    for _ in range(2):
        for giver in posts:
            for taker in posts:
                if giver is not taker and _know(giver, taker):
                    deliver(taker, world.carrier.seal(giver, taker, (case,), protected=True))


def _standing_at(world: World, post: Post) -> list[CaseId]:
    """Return the cases that may go and are whole at *post*."""
    held = post.parts()
    here = [case for case in world.concluded if core_part(case) in held]
    return [case for case in here if not is_erased(post.desk.read(), core_part(case))]


def _closes(world: World, post: Post, case: CaseId) -> None:
    close_case(post.desk, case, "referred", world.word())
    _dates(post, case, PASSED)


def _dates(post: Post, case: CaseId, until: str) -> None:
    work = begin_form(post.desk, case, "F31")
    said = {"outcome": "opened_in_error", "reason": "x", "closed_on": "2026-01-01", "retention_until": until}
    for name, value in said.items():
        work.session.set_answer(name, value)
    submit_form(post.desk, work)


def _know(one: Post, other: Post) -> bool:
    return other.device in compared_at(one) and one.device in compared_at(other)
