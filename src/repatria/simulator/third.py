"""A post that lies to a third one: of what somebody elsewhere wrote, and of the key with which they sign.

Whose signature is whose a post knows by the roster of that person's device, once that came. What comes after it under
the person's name and without their signature is set apart, and nobody but that device says anything of their key.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from repatria.domain.directory.persons import PERSONS_FORMAT, Roster, Signer, roster_payload, written_rosters
from repatria.signing import sign
from repatria.simulator.carrier import deliver
from repatria.simulator.forging import SAID, sealed_as, written_as
from repatria.simulator.posts import Post, compared_at
from repatria.simulator.world import World
from repatria.store.log.rosters import signers_elsewhere


def lies_to_a_third(world: World, post: Post) -> None:
    """Write in the name of somebody to a post that is not theirs, or lie to it about their key.

    A post that does not know yet who signs there hears it first, from there.
    """
    case = world.case_at(post)
    others = [one for one in world.working if one.device != post.device]
    if case is None or len({one.device for one in others}) < 2:
        return
    taker = world.chance.pick(others)
    whose = world.chance.pick([one for one in others if one.device != taker.device])
    if whose.desk.person.id not in signers_elsewhere(taker.desk.read()):
        _meet(world, whose, taker)
    elif world.chance.once_in(2):
        deliver(taker, sealed_as(world, post, taker, None, post, persons=_roster(post, whose)))
    else:
        event = written_as(post, whose, case, *world.chance.pick(SAID))
        world.forged.add(event.id)
        deliver(taker, sealed_as(world, post, taker, event, post))


def _meet(world: World, one: Post, other: Post) -> None:
    """Let two posts hear who signs at the other: each tells it once it heard that the other knows of rosters."""
    if one.device in compared_at(other) and other.device in compared_at(one):
        for giver, taker in ((one, other), (other, one), (one, other)):
            deliver(taker, world.carrier.seal(giver, taker, (), protected=False))


def _roster(post: Post, whose: Post) -> bytes:
    """Return what *post* says, in the name of the device of *whose* and signed by itself, of who signs there."""
    signers = (Signer(whose.desk.person.id, post.desk.person.verify_key, left=False),)
    said = Roster(PERSONS_FORMAT, whose.device, int(post.desk.now().timestamp()) + 1, signers, ())
    signature = sign(post.desk.vault.device.signing_seed, "persons", roster_payload(said))
    return written_rosters([replace(said, sig=signature.hex())])


def signers_mistaken(world: World, post: Post) -> Iterator[str]:
    """Yield of whom *post* believes that they sign at another device than theirs, or with another key."""
    known = signers_elsewhere(post.desk.read())
    for other in world.posts:
        person = other.desk.person
        found = known.get(person.id)
        if found is not None and (found.device, found.key) != (other.device, person.verify_key):
            yield f"{post.name} is mistaken about who signs at {other.name}"
