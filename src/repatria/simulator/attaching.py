"""Posts add small files to cases; these travel behind the words, late, twice, damaged or never, and heal as words do.

Their chances are of their own: what else happens under a seed is the same with files and without.
"""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.attachments.attachment import attachments_of
from repatria.domain.errors import BundleError, RepatriaError
from repatria.domain.ids import CaseId
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.exchange.going import Sending
from repatria.services.exchange.sending import send_cases
from repatria.services.exchange.sending_many import lots_of
from repatria.simulator.carrier import SECOND, Sealed, deliver
from repatria.simulator.posts import Post
from repatria.simulator.program import program_of
from repatria.simulator.refusals import failure, is_refusal
from repatria.simulator.world import World
from repatria.store.attachments.folder import ids_here, sealed_path
from repatria.store.attachments.landing import waiting_files
from repatria.store.attachments.named import files_in_use, ids_named
from repatria.store.attachments.opening import whole_of, whole_pieces
from repatria.store.state import load_part

_IN = 3
"""In one of so many turns something is done with files."""
_MOST_ROUNDS = 6


def files_move(world: World) -> Iterator[str]:
    """Let somebody add a file, or seal some for another, or get some; yield what failed and must not."""
    chance = world.of_files
    if not chance.once_in(_IN):
        return
    doing = chance.pick((_attaches, _sends, _gets)) if world.attached else _attaches
    able = {one.device for one in world.parcels} if doing is _gets else set()
    posts = [one for one in world.working if one.device in able or (doing is not _gets and one.parts())]
    if not posts:
        return
    post = chance.pick(posts)
    lay = files_at(post)
    try:
        with program_of(post):
            doing(world, post)
    except RepatriaError as error:
        if not is_refusal(error):
            yield failure(post.name, doing.__name__, error)
    yield from files_gone(post, lay, doing.__name__)


def files_heal(world: World) -> Iterator[str]:
    """Let everybody give everybody the files that the other lacks of what both hold; yield who lacks one still.

    What was sealed and never came is under way for its giver until somebody says that it is not: from the second
    round on all is given again, as people do who see that a file did not come.
    """
    for turn in range(_MOST_ROUNDS):
        lacking = [pair for pair in _pairs(world) if _lacked(*pair)]
        for giver, taker in lacking:
            parts = _lacked(giver, taker)
            deliver(giver, world.carrier.seal(taker, giver, (), protected=False))
            for protected in (False, True):
                some = {part for part in parts if part.endswith("/protected") is protected}
                cases = _cases_of(world, some)
                for sealed in _seal(world, giver, taker, cases, protected=protected, again=turn > 0):
                    deliver(taker, sealed)
        if not lacking:
            return
    if any(_lacked(*pair) for pair in _pairs(world)):
        yield "somebody still lacks a file after all was exchanged"


def files_wrong(world: World) -> Iterator[str]:
    """Yield the files that do not open byte for byte where they are named, or lie where nothing names them."""
    for post in world.working:
        connection, here = post.desk.read(), files_at(post)
        stray = noise_at(post) - world.noise
        yield from (f"{post.name} holds file {name}, which no event there names" for name in sorted(stray))
        for part in sorted(post.parts()):
            for one in attachments_of(load_part(connection, part)):
                if one.id in here and one.id in world.attached:
                    path = sealed_path(post.desk.vault.folder, one.id)
                    if b"".join(whole_pieces(path, whole_of(one))) != world.attached[one.id]:
                        yield f"{post.name}: file {one.id} is another than was added"


def files_at(post: Post) -> set[str]:
    """Return the files of cases that lie at *post*."""
    return set(ids_here(post.desk.vault.folder))


def files_gone(post: Post, lay: set[str], doing: str) -> Iterator[str]:
    """Yield the files that *lay* at *post* before it did something and are gone, though its cases use them still."""
    if gone := lay - files_at(post):
        used = {one.id for one in files_in_use(post.desk.read(), sorted(post.parts()))[0]}
        yield from (f"{post.name} lost file {name} when it {doing}" for name in sorted(gone & used))


def noise_at(post: Post) -> set[str]:
    """Return the files that lie at *post* without an event that names them, so that nobody there opens them."""
    here = files_at(post)
    return here - ids_named(post.desk.read(), here)


def _attaches(world: World, post: Post) -> None:
    case = _case_at(world, post)
    if case is None:
        return
    chance, source = world.of_files, world.carrier.folder / "scan"
    world.carrier.folder.mkdir(exist_ok=True)
    data = b"%PDF-" + bytes(chance.below(256) for _ in range(chance.below(300)))
    source.write_bytes(data)
    level = "L3" if chance.once_in(3) else "L1"
    added = add_attachment(post.desk, case, source, NewAttachment(level=level), keep_told=True)
    world.attached[added.id] = data


def _sends(world: World, post: Post) -> None:
    others = [one for one in world.posts if one.device != post.device]
    case = _case_at(world, post)
    if case is None or not others:
        return
    taker = world.of_files.pick(others)
    world.parcels += _seal(world, post, taker, (case,), protected=world.of_files.once_in(2))


def _gets(world: World, post: Post) -> None:
    """Bring *post* some files that are for it, in any order, whole or not, and perhaps again later."""
    chance = world.of_files
    waiting = [one for one in world.parcels if one.device == post.device]
    if not waiting:
        return
    sealed = chance.pick(waiting)
    fate = chance.below(8)
    if fate == 0:
        world.parcels.remove(sealed)  # lost
    elif fate == 1:
        _brings_damaged(world, post, sealed)
    else:
        deliver(post, sealed)
        if fate > 3:
            world.parcels.remove(sealed)


def _brings_damaged(world: World, post: Post, sealed: Sealed) -> None:
    before = _lies_and_waits(post)
    data = bytearray(sealed.path.read_bytes())
    data[world.of_files.below(len(data))] ^= 1 << world.of_files.below(8)
    damaged = world.carrier.folder / "damaged-files.repatria"
    damaged.write_bytes(data)
    try:
        deliver(post, Sealed(damaged, post.device))
    except BundleError:
        if _lies_and_waits(post) != before:
            world.wrongs.append(f"{post.name} kept a file of a bundle that was damaged")
    else:
        world.wrongs.append(f"{post.name} took files that were damaged")


def _lies_and_waits(post: Post) -> tuple[set[str], set[str]]:
    """Return the files of cases that lie at *post*, and those that wait there for the words that name them."""
    return files_at(post), {one.id for one in waiting_files(post.desk.vault.folder)}


def _seal(
    world: World,
    giver: Post,
    taker: Post,
    cases: tuple[CaseId, ...],
    *,
    protected: bool,
    again: bool = False,
) -> list[Sealed]:
    world.carrier.folder.mkdir(exist_ok=True)
    second = SECOND if protected else ""
    wanted = Sending(cases, taker.device, protected, second, files="all" if again else "due")
    with program_of(giver):
        lots = [lot for lot in lots_of(giver.desk, wanted) if lot.sealed]
        return [Sealed(send_cases(giver.desk, lot, world.carrier.folder).path, taker.device) for lot in lots]


def _case_at(world: World, post: Post) -> CaseId | None:
    held = post.parts()
    here = [case for case in world.cases if f"case/{case}/core" in held]
    return world.of_files.pick(here) if here else None


def _pairs(world: World) -> Iterator[tuple[Post, Post]]:
    for giver in world.working:
        yield from ((giver, taker) for taker in world.working if taker.device != giver.device)


def _lacked(giver: Post, taker: Post) -> set[str]:
    """Return the parts of which *taker* lacks a file that both use and *giver* has."""
    has, there = files_at(giver), files_at(taker)
    if not has - there:
        return set()
    used, wanted = (files_in_use(one.desk.read(), sorted(one.parts()))[0] for one in (giver, taker))
    lacks = {one.id for one in wanted} - there
    return {one.part for one in used if one.id in lacks & has}


def _cases_of(world: World, parts: set[str]) -> tuple[CaseId, ...]:
    wanted = {part.split("/")[1] for part in parts}
    return tuple(case for case in world.cases if case in wanted)
