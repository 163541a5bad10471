"""The liaison of the country signs its directory, revokes devices and adopts what they wrote; files carry it on."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from repatria.domain.directory.form import Directory
from repatria.domain.directory.hearing import NOTHING_HEARD
from repatria.services.countries import CountryKnown, countries_known, today
from repatria.services.country.certifying import Wanted, certify, prepare_certificate
from repatria.services.country.founding import found, new_root
from repatria.services.country.handing import check_code, pin, read_country, write_country
from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import adopt, revoke_device
from repatria.services.exchange.posts import known_posts
from repatria.simulator.carrier import deliver
from repatria.simulator.posts import COUNTRY, Post, compared_at, introduce
from repatria.simulator.world import World

MOST_LOST = 2
FILE = "country.json"
"""The public file of the root, as it lies in the folder of the schedule."""
_WHY = "Robaron el equipo."


def found_country(world: World, folder: Path) -> None:
    """Let the first post found the root and be its liaison for a year; all others pin it."""
    first, *others = world.posts
    made = new_root(first.desk)
    found(first.desk, made.root)
    own = next(one for one in known_posts(first.desk) if one.here)
    day = today(first.desk)
    wanted = Wanted("liaison", own, day, day + timedelta(days=364))
    certify(first.desk, prepare_certificate(first.desk, wanted), made.sheets[:2])
    world.country = folder / FILE
    write_country(first.desk, world.country)
    for post in others:
        pin_country(world, post)
    issue_directory(first.desk)
    world.liaison = first.device


def pin_country(world: World, post: Post) -> None:
    """Let *post* pin the root of the country as it was founded."""
    file = read_country(world.country)
    pin(post.desk, file, check_code(file.root))


def get_to_know_again(world: World) -> None:
    """Let posts that forgot others, or the root, with a vault that was put back, compare cards and code anew."""
    known = {id(post): compared_at(post) for post in world.posts}
    for place, post in enumerate(world.posts):
        for other in world.posts[:place]:
            strange = post.device not in known[id(other)] or other.device not in known[id(post)]
            if strange and post.device != other.device and not {post.device, other.device} & world.lost:
                introduce(other, post)
        if world.liaison:
            pin_country(world, post)


def signs(world: World, post: Post) -> None:
    """Let the liaison revoke the device of *post*, adopt what a lost one wrote, or sign the directory anew.

    Before it signs it hears which directory is in force elsewhere, or it does not: its vault may have been put back.
    """
    liaison = liaison_of(world)
    if liaison is None:
        return
    if world.chance.once_in(2):
        hear(world, liaison)
    lost = sorted(world.lost & {one.device for one in world.posts})
    if lost and world.chance.once_in(2):
        adopt(liaison.desk, world.chance.pick(lost), _WHY)
    elif _may_be_lost(world, post):
        revoke_device(liaison.desk, post.device, _WHY)
        world.lost.add(post.device)
    else:
        issue_directory(liaison.desk)


def liaison_of(world: World) -> Post | None:
    """Return the post of the liaison, if the country has one."""
    return next((post for post in world.posts if post.device == world.liaison), None)


def hear(world: World, taker: Post) -> None:
    """Let every post whose device counts tell *taker* its directory, in a file that brings nothing else."""
    for giver in world.working:
        if giver.device != taker.device:
            tell(world, giver, taker)


def tell(world: World, giver: Post, taker: Post) -> None:
    """Let *giver* tell *taker* its directory, in a file that brings nothing else."""
    deliver(taker, world.carrier.seal(giver, taker, (), protected=False))


def directory_heals(world: World) -> list[str]:
    """Let the liaison hear of all who know something else, and they of it; return who then has another directory.

    A copy of the liaison's laptop hears it from the others, as it has no way to the liaison itself.
    """
    liaison = liaison_of(world)
    if liaison is None:
        return []
    for giver in world.working:
        if giver.device != liaison.device and _may_tell(_known_at(giver), _known_at(liaison)):
            tell(world, giver, liaison)
    _say_again(world, liaison)
    _sign_above(world, liaison)
    others = [post for post in world.working if post.device != liaison.device]
    for taker in others:
        if _known_at(taker) != _known_at(liaison):
            tell(world, liaison, taker)
    copies = [post for post in world.working if post.device == liaison.device and post is not liaison]
    for taker in copies:
        hear(world, taker)
    wanted = directory_of(liaison)
    return [
        f"{post.name} has another directory than the liaison"
        for post in (*others, *copies)
        if directory_of(post) != wanted
    ]


def _say_again(world: World, liaison: Post) -> None:
    """Let the liaison revoke anew whom nobody knows to be revoked: her vault alone said it, and was put back.

    What anybody else knows she has heard. Whom she forgot herself she takes from the card, which is on paper.
    """
    others = [post for post in world.working if post.device != liaison.device]
    known = {device for post in (liaison, *others) for device in _revoked_at(post)}
    unknown = {one.device: one for one in world.posts if one.device in world.lost - known}
    for device, post in unknown.items():
        introduce(post, liaison)
        revoke_device(liaison.desk, device, _WHY)


def _revoked_at(post: Post) -> set[str]:
    known = _known_at(post)
    return {one.device for one in known.revocations} if known else set()


def _may_tell(one: CountryKnown | None, other: CountryKnown | None) -> bool:
    """Tell whether who knows *one* may know what *other* lacks."""
    if one is None or other is None or one == other:
        return False
    knows_none = one.directory is None and one.heard == NOTHING_HEARD
    return not (knows_none and set(one.certificates) <= set(other.certificates))


def _known_at(post: Post) -> CountryKnown | None:
    return countries_known(post.desk).get(COUNTRY)


def _sign_above(world: World, liaison: Post) -> None:
    """Let the liaison sign what she has heard, in a version above that of every copy of her laptop."""
    known = countries_known(liaison.desk)[COUNTRY]
    if known.forgotten or known.highest > known.version:
        issue_directory(liaison.desk)
    for copy in [post for post in world.working if post.device == liaison.device and post is not liaison]:
        while _is_beside(directory_of(copy), directory_of(liaison)):
            issue_directory(liaison.desk)


def _is_beside(held: Directory | None, wanted: Directory | None) -> bool:
    """Tell whether a copy holds another directory that it would keep."""
    return held is not None and held != wanted and (wanted is None or held.version >= wanted.version)


def directory_of(post: Post) -> Directory | None:
    """Return the directory in force at a post."""
    known = _known_at(post)
    return known.directory if known else None


def _may_be_lost(world: World, post: Post) -> bool:
    if post.device in {world.liaison, *world.lost} or len(world.lost) == MOST_LOST:
        return False
    return len({one.device for one in world.working}) > MOST_LOST
