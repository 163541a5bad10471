"""What the people of a post do: open, write, protect, disagree, settle, send and receive."""

from __future__ import annotations

from collections.abc import Callable

from repatria.services.cases.acts import lift_block, raise_block
from repatria.services.cases.asking import log_call, make_request
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import link_family, set_case_value
from repatria.services.cases.settling import settle_disagreement
from repatria.services.exchange.going import Sending
from repatria.services.exchange.register import received_bundles
from repatria.simulator import lines
from repatria.simulator.carrier import SECOND
from repatria.simulator.concluding import concludes, erases_by_rule, may_erase, may_object, objects
from repatria.simulator.country import signs
from repatria.simulator.editing import fills, writes_meanwhile
from repatria.simulator.erasing import erases
from repatria.simulator.forging import forges
from repatria.simulator.joining import joins, parts, tells_apart
from repatria.simulator.posts import Post
from repatria.simulator.setting_aside import sets_aside, takes_back
from repatria.simulator.third import lies_to_a_third
from repatria.simulator.world import World

Doing = Callable[[World, Post], None]


def opens(world: World, post: Post) -> None:
    """Open a case: of a child, an adult, or somebody of whom nobody knows."""
    age = world.chance.pick(("yes", "no", "doubt"))
    opened = open_case(post.desk, Opening("host", age, nationality=("HND",), return_country="HND"))
    world.cases.append(opened.id)


def writes(world: World, post: Post) -> None:
    """Write one of the case's own values."""
    case = world.case_at(post)
    if case is not None:
        set_case_value(post.desk, case, world.chance.pick(("label", "on_duty", "responsible")), world.word())


def protects(world: World, post: Post) -> None:
    """Protect a person from her State, or end that."""
    case = world.case_at(post)
    if case is None:
        return
    if world.chance.once_in(4):
        lift_block(post.desk, case)
    else:
        raise_block(post.desk, case, world.chance.pick(("yes", "doubt")))


def asks(world: World, post: Post) -> None:
    """Ask an institution for something, or call it: acts that an older program does not know."""
    case = world.case_at(post)
    if case is None or post.older:
        return
    if world.chance.once_in(2):
        make_request(post.desk, case, {"institution": "PGN", "about": world.word(), "channel": "phone"})
    else:
        log_call(post.desk, case, to="PGN, turno", about=world.word())


def links(world: World, post: Post) -> None:
    """Link two cases as family: what protects one protects the other."""
    if (pair := world.two_at(post)) is not None:
        link_family(post.desk, *pair)


def settles(world: World, post: Post) -> None:
    """Settle the first disagreement of a case."""
    case = world.case_at(post)
    if case is None:
        return
    for difference in case_of(post.desk, case).differences[:1]:
        found = difference[0]
        value = world.chance.pick(found.standing.heads).value
        settle_disagreement(post.desk, case, found.part, found.path, value, "Se preguntó por teléfono.")


def sends(world: World, post: Post) -> None:
    """Send some cases to another post, with their protected answers or without, by the carrier or by the line."""
    others = [one for one in world.posts if one.device != post.device]
    cases = {case for case in (world.case_at(post) for _ in range(3)) if case is not None}
    if others and cases:
        ordered = tuple(case for case in world.cases if case in cases)
        taker, protected = world.chance.pick(others), world.chance.once_in(2)
        if world.chance.once_in(2):
            lines.seal_for(
                post, world.server, Sending(ordered, taker.device, protected, SECOND if protected else "")
            )
            if world.chance.once_in(2):
                lines.deliver_all(post, world.server, lines.cut_some_time(world.chance))
        else:
            world.carrier.take(post, taker, ordered, protected=protected)


def receives(world: World, post: Post) -> None:
    """Receive what the carrier brings, if it brings anything."""
    world.carrier.bring(world.chance, post)


def has_a_line(world: World, post: Post) -> None:
    """Deliver what waits and collect what lies at the place, as far as the line holds; or think better of a file."""
    if world.chance.once_in(5):
        lines.take_one_back(post, world.chance)
        return
    lines.deliver_all(post, world.server, lines.cut_some_time(world.chance))
    lines.collect_all(post, world.server, lines.cut_some_time(world.chance))


DOINGS: tuple[tuple[int, Doing], ...] = (
    (2, opens),
    (4, writes),
    (4, fills),
    (2, protects),
    (2, links),
    (2, joins),
    (1, parts),
    (1, tells_apart),
    (2, settles),
    (6, sends),
    (8, receives),
    (6, has_a_line),
    (3, asks),
    (2, writes_meanwhile),
    (1, forges),
    (2, lies_to_a_third),
    (1, signs),
    (1, erases),
    (2, concludes),
    (2, erases_by_rule),
    (2, objects),
    (2, sets_aside),
    (2, takes_back),
)
"""What is done, and how often."""


def awaits(world: World, post: Post) -> bool:
    """Tell whether a file is under way to *post*."""
    return any(one.device == post.device for one in world.carrier.under_way)


def holds(_: World, post: Post) -> bool:
    """Tell whether *post* holds a case."""
    return bool(post.parts())


def holds_two(_: World, post: Post) -> bool:
    """Tell whether *post* holds two cases."""
    return sum(part.endswith("/core") for part in post.parts()) > 1


def received(_: World, post: Post) -> bool:
    """Tell whether *post* received a file that can be set aside, or taken back."""
    return any(one.may_go for one in received_bundles(post.desk))


ABLE: dict[Doing, Callable[[World, Post], bool]] = {
    **{doing: holds for _, doing in DOINGS if doing not in (opens, signs)},
    **dict.fromkeys((links, joins, parts, tells_apart), holds_two),
    erases_by_rule: may_erase,
    objects: may_object,
    receives: awaits,
    writes_meanwhile: awaits,
    sets_aside: received,
    takes_back: received,
}
"""Who can do a thing at all, where not everybody can."""
