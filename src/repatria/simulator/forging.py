"""A post that lies: it writes under the name of somebody at another post, or seals as if it were another device.

What goes to the post of that person itself is here, what goes to a third post in ``third``.
"""

from __future__ import annotations

from collections.abc import Iterable

from repatria.domain.events.event import Body, WrittenEvent, read_envelope, write_event
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId, make_id
from repatria.sealing import recipient_of
from repatria.services.cases.changing import case_of
from repatria.signing import signer
from repatria.simulator.carrier import Sealed
from repatria.simulator.posts import Post
from repatria.simulator.world import World
from repatria.store.device import Device
from repatria.sync.manifest import BundleFacts, Recipient, Sender
from repatria.sync.segments import Segment, close_run
from repatria.sync.writing import write_bundle

_WALL = "2026-11-23T21:00:00Z"
SAID = (
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
    event = written_as(post, taker, case, *world.chance.pick(SAID))
    others = [one for one in there if one.device != taker.device]
    if others and world.chance.once_in(3):
        as_if = world.chance.pick(others)
        world.carrier.must_refuse(taker, sealed_as(world, post, taker, event, as_if), "signed by another")
        return
    world.forged.add(event.id)
    world.carrier.under_way.append(sealed_as(world, post, taker, event, post))


def written_as(post: Post, other: Post, case: CaseId, path: str, value: object) -> WrittenEvent:
    """Return an event that replaces all that stands at *post*, and names *other*'s person as who wrote it."""
    heads = case_of(post.desk, case).heads(path)
    random = post.desk.vault.random
    return write_event(
        type="value",
        part=core_part(case),
        log=make_id(random(16)),
        n=1,
        prev="",
        author=other.desk.person.id,
        wall=_WALL,
        body=Body(path, value),
        salt=random(16),
        replaces=heads,
    )[0]


def sealed_as(
    world: World,
    post: Post,
    taker: Post,
    event: WrittenEvent | None,
    sender: Post,
    persons: bytes | None = None,
) -> Sealed:
    """Seal one event, or rosters, or both, with the keys of *post* as from *sender*."""
    device, there = post.desk.vault.device, taker.desk.vault.device
    bundle = make_id(post.desk.vault.random(16))
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
        segments=lambda: _run_of(event, device),
        persons=persons,
    )
    return Sealed(made.placed.path, taker.device)


def _run_of(event: WrittenEvent | None, device: Device) -> Iterable[Segment]:
    if event is None:
        return ()
    envelope = read_envelope(event.envelope)
    return close_run(envelope.part, envelope.log, 1, [event], device.id, signer(device.signing_seed))
