"""A post that lies: it writes under the name of somebody at another post, or seals as if it were another device.

What it writes so goes to the post of that person alone: others tell it only once they know who signs there.
"""

from __future__ import annotations

from repatria.domain.events.event import Body, WrittenEvent, read_envelope, write_event
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId, make_id
from repatria.sealing import recipient_of
from repatria.services.cases.changing import case_of
from repatria.signing import signer
from repatria.simulator.carrier import Sealed
from repatria.simulator.posts import Post
from repatria.simulator.world import World
from repatria.sync.manifest import BundleFacts, Recipient, Sender
from repatria.sync.segments import close_run
from repatria.sync.writing import write_bundle

_WALL = "2026-11-23T21:00:00Z"
_SAID = (
    ("case/origin_block", "no"),
    ("case/status", {"state": "closed", "outcome": "returned", "reason": ""}),
)
"""What a liar would like somebody else to have written: both would let go of who is protected."""


def forges(world: World, post: Post) -> None:
    """Write in the name of who sits at another post, or seal in the name of a third; both to that post."""
    case = world.case_at(post)
    there = [one for one in world.posts if one.device != post.device]
    if case is None or not there:
        return
    taker = world.chance.pick(there)
    path, value = world.chance.pick(_SAID)
    event = _written(post, taker, case, path, value)
    others = [one for one in there if one.device != taker.device]
    if others and world.chance.once_in(3):
        as_if = world.chance.pick(others)
        world.carrier.must_refuse(taker, _sealed(world, post, taker, event, case, as_if), "signed by another")
        return
    world.forged.add(event.id)
    world.carrier.under_way.append(_sealed(world, post, taker, event, case, post))


def _written(post: Post, taker: Post, case: CaseId, path: str, value: object) -> WrittenEvent:
    """Return an event that replaces all that stands there, and names *taker*'s person as who wrote it."""
    heads = case_of(post.desk, case).heads(path)
    random = post.desk.vault.random
    return write_event(
        type="value",
        part=core_part(case),
        log=make_id(random(16)),
        n=1,
        prev="",
        author=taker.desk.person.id,
        wall=_WALL,
        body=Body(path, value),
        salt=random(16),
        replaces=heads,
    )[0]


def _sealed(world: World, post: Post, taker: Post, event: WrittenEvent, case: CaseId, sender: Post) -> Sealed:
    """Seal it with the keys of *post* as from *sender*."""
    device, there = post.desk.vault.device, taker.desk.vault.device
    part, bundle = core_part(case), make_id(post.desk.vault.random(16))
    log = read_envelope(event.envelope).log
    facts = BundleFacts(
        bundle=bundle,
        created=_WALL,
        sender=Sender(sender.device, sender.name, device.country),
        recipient=Recipient(taker.name, there.country, (there.id,)),
        practice=True,
    )
    world.carrier.folder.mkdir(exist_ok=True)
    made = write_bundle(
        world.carrier.folder,
        f"{bundle}.repatria",
        facts,
        recipients=[recipient_of(there.age_identity)],
        signing_seed=device.signing_seed,
        segments=lambda: close_run(part, log, 1, [event], device.id, signer(device.signing_seed)),
    )
    return Sealed(made.placed.path, taker.device)
