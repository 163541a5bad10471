"""One schedule: from one seed a country of posts works, meets mishaps, and heals; what does not hold is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from repatria.domain.errors import RepatriaError
from repatria.services.cases.summaries import lines_later
from repatria.simulator.attaching import files_at, files_gone, files_heal, files_move, files_wrong, noise_at
from repatria.simulator.beginning import Shelf
from repatria.simulator.carrier import Carrier, deliver
from repatria.simulator.chance import Chance
from repatria.simulator.country import FILE, directory_heals, get_to_know_again
from repatria.simulator.doings import ABLE, DOINGS, Doing, opens
from repatria.simulator.erasing import come_back, rule_reaches_all
from repatria.simulator.healing import Healing, line_heals
from repatria.simulator.holding import broken_promises, members_of, open_gates
from repatria.simulator.lines import set_up
from repatria.simulator.listing import untold
from repatria.simulator.mishaps import FORGETTING, MISHAPS
from repatria.simulator.posts import Post
from repatria.simulator.program import program_of
from repatria.simulator.refusals import failure, is_refusal
from repatria.simulator.setting_aside import all_taken_back, sets_aside
from repatria.simulator.versions import all_updated
from repatria.simulator.witness import Witness
from repatria.simulator.world import World

_MISHAP_IN = 6
_OF_FILES = 1 << 40
_OLDER_IN = 2
"""One post of so many runs the program of before."""
TAKING_AWAY = (*FORGETTING, sets_aside)
"""What may leave a post with less than it held."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one *seed* came to: which promises were *broken*, how many *events* everybody holds together.

    At *refused* turns a rule said no.
    """

    seed: int
    broken: tuple[str, ...]
    events: int
    refused: int


def run(seed: int, folder: Path, shelf: Shelf, *, posts: int, turns: int) -> Outcome:
    """Run the schedule of *seed* in *folder*, not there yet: *turns* doings and mishaps of *posts* posts, then heal.

    Its country comes from the *shelf*.
    """
    world = _country(seed, folder, shelf, posts)
    broken: list[str] = []
    try:
        with lines_later():
            refused = _work(world, turns, broken)
            _heal(world, broken)
        broken += untold(world.chance.pick(world.posts))
        broken += broken_promises(world)
        events = sum(len(post.events(part)) for post in world.posts for part in post.parts())
    finally:
        for post in world.posts:
            post.close()
    return Outcome(seed, tuple(broken), events, refused)


def _work(world: World, turns: int, broken: list[str]) -> int:
    """Let so many *turns* pass; return at how many a rule said no."""
    set_up(world.server, world.posts)
    _first_day(world)
    refused = 0
    for _ in range(turns):
        refused += not _turn(world, broken)
        broken += files_move(world)
    return refused


def _heal(world: World, broken: list[str]) -> None:
    """Let everything be as it should and everything arrive, and note what does not."""
    _set_right(world)
    expected = _everything(world)
    broken += line_heals(world)
    broken += directory_heals(world)
    healed = _all_reaches_all(world)
    broken += files_heal(world)
    if not (healed and _all_reaches_all(world)):  # what a rule erased goes along with files, too
        broken.append("somebody still lacks something after all was exchanged")
    broken += _lost(world, expected)
    broken += files_wrong(world)
    for post in world.posts:
        with post.watched(post):  # what went when its vault was opened
            pass


def _all_reaches_all(world: World) -> bool:
    """Let everybody have all that was said of what they hold, and agree with each erasure; tell whether they do."""
    healed = Healing(world).run()
    while rule_reaches_all(world):  # somebody heard only now what a rule erased elsewhere
        healed = Healing(world).run()
    return healed


def _country(seed: int, folder: Path, shelf: Shelf, posts: int) -> World:
    """Return a country with a root or without one, in which some posts run the program of before."""
    chance = Chance(seed)
    older = [False, *(chance.once_in(_OLDER_IN) for _ in range(posts - 1))]
    begun = shelf.begin(folder, posts, founded=chance.once_in(2), seed=seed)
    for post, is_older in zip(begun.posts, older, strict=True):
        post.older = is_older
    world = World(
        begun.posts,
        Carrier(folder / "bag"),
        folder / "server",
        chance,
        liaison=begun.liaison,
        country=folder / FILE if begun.liaison else Path(),
        of_files=Chance(seed + _OF_FILES),
    )
    witness = Witness(world)
    for post in world.posts:
        post.watched = witness
    return world


def _set_right(world: World) -> None:
    """Let clocks go right, today's program run everywhere, all know each other, and nothing stay aside."""
    for post in world.posts:
        post.clock.wrong = timedelta()
    all_updated(world)
    get_to_know_again(world)
    all_taken_back(world)
    rule_reaches_all(world)


def _first_day(world: World) -> None:
    """Let a case be opened and sent to somebody for every three posts, so that there is something to work on."""
    for _ in range(max(1, len(world.posts) // 3)):
        giver, taker = world.chance.pick(world.posts), world.chance.pick(world.posts)
        opens(world, giver)
        if giver is not taker:
            case = (world.cases[-1],)
            deliver(taker, world.carrier.take(giver, taker, case, protected=world.chance.once_in(2)))


def _turn(world: World, broken: list[str]) -> bool:
    """Let one post do something, or something befall it; return whether it was done: no rule said no."""
    doing: Doing = weighed(world.chance, MISHAPS if world.chance.once_in(_MISHAP_IN) else DOINGS)
    post = _who(world, doing)
    held, lay = {part: post.events(part) for part in post.parts()}, files_at(post)
    done = True
    try:
        with program_of(post):
            doing(world, post)
    except RepatriaError as error:
        done = False
        if not is_refusal(error):
            broken.append(failure(post.name, doing.__name__, error))
    finally:
        if doing not in TAKING_AWAY:
            broken += _gone(post, held, doing.__name__)
            broken += files_gone(post, lay, doing.__name__)
        if doing in FORGETTING:
            world.forgotten |= _forgotten(world, post, held)
            world.noise |= noise_at(post)
        broken += come_back(post)
    with program_of(post):
        broken += open_gates(world, post)
    return done


def _who(world: World, doing: Doing) -> Post:
    """Return a post that can do it, if there is one."""
    is_able = ABLE.get(doing)
    able = [post for post in world.posts if is_able(world, post)] if is_able else world.posts
    return world.chance.pick(able or world.posts)


def _gone(post: Post, held: dict[str, frozenset[str]], doing: str) -> list[str]:
    """Return what *post* held before and no longer holds: it was told that this was kept."""
    return [
        f"{post.name} lost {len(gone)} events of {part} when it {doing}"
        for part, before in held.items()
        if (gone := before - post.events(part))
    ]


def _forgotten(world: World, post: Post, held: dict[str, frozenset[str]]) -> set[str]:
    """Return the parts of which *post* forgot what it *held* and nobody can give it again.

    Copies of one device have no way to each other.
    """
    left = [post, *(one for one in world.posts if one.device != post.device)]
    return {part for part, gone in held.items() if gone.difference(*(one.events(part) for one in left))}


def _everything(world: World) -> dict[str, frozenset[str]]:
    """Return every event that anybody holds whose device counts, by part."""
    found: dict[str, frozenset[str]] = {}
    for post in world.working:
        for part in post.parts():
            found[part] = found.get(part, frozenset()) | post.events(part)
    return found


def _lost(world: World, expected: dict[str, frozenset[str]]) -> Iterable[str]:
    """Yield which events that somebody held are not with everybody who holds the part."""
    for part, events in expected.items():
        members = members_of(world, part)
        for post in members if len(members) > 1 else ():
            if missing := events - post.events(part):
                yield f"{post.name} lacks {len(missing)} events of {part} that somebody held"


def weighed(chance: Chance, things: Sequence[tuple[int, _T]]) -> _T:
    """Return one of *things* by their weights."""
    drawn = chance.below(sum(weight for weight, _ in things))
    for weight, thing in things:
        if drawn < weight:
            return thing
        drawn -= weight
    raise AssertionError
