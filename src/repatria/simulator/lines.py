"""A place with a line that every post uses: the line is cut at any moment, and what lies there is damaged or gone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from repatria.domain.errors import (
    DeviceRevokedError,
    FileStoppedError,
    LostFromOutboxError,
    RepatriaError,
    StoppedError,
)
from repatria.services.exchange.collecting import (
    Lying,
    Search,
    fetch,
    look_through,
    receive_fetched,
    search_of,
    tidy_place,
)
from repatria.services.exchange.delivering import carry, put_in_outbox, take_back, undelivered
from repatria.services.exchange.faults import is_of_place
from repatria.services.exchange.going import Sending
from repatria.services.exchange.places import keep_place, kept_places
from repatria.services.exchange.tidying import note_tidied
from repatria.services.packets.delivering import delivered, route_ahead, to_take_back, withdraw
from repatria.simulator.chance import Chance
from repatria.simulator.posts import Post
from repatria.sync.transports.places import FolderPlace

_MARK = "5" * 32
_HOLDS = 12
"""How often at most a line is asked whether to go on before it is cut."""


def set_up(folder: Path, posts: list[Post]) -> None:
    """Make the place in *folder*, and let every post keep it."""
    (folder / "place").mkdir(parents=True)
    (folder / "place" / "mark").write_text(_MARK, "ascii")
    for post in posts:
        _place(post, folder)


def seal_for(post: Post, folder: Path, sending: Sending) -> None:
    """Let *post* seal into its outbox what goes by the line."""
    put_in_outbox(post.desk, sending, _place(post, folder))


def deliver_all(post: Post, folder: Path, cut: Callable[[], bool]) -> None:
    """Let *post* carry what waits, as far as the line holds; what is lost, or nobody may get, is withdrawn."""
    place = _place(post, folder)
    for one in undelivered(post.desk):
        try:
            route = route_ahead(post.desk, one.bundle, through=place, cancelled=cut)
            delivered(post.desk, route, carry(route, cancelled=cut))
        except StoppedError:
            return
        except LostFromOutboxError:
            withdraw(post.desk, one.bundle)
        except (DeviceRevokedError, FileStoppedError):
            _give_up(post, one.bundle)


def collect_all(post: Post, folder: Path, cut: Callable[[], bool]) -> None:
    """Let *post* look through the place and receive what lies there for it, as far as the line holds.

    What is damaged there holds up nothing else.
    """
    search = search_of(post.desk, _place(post, folder))
    try:
        found = look_through(search, cut)
        note_tidied(post.desk, search.place.id, tidy_place(search, cut))
        for lying in found:
            _receive(post, search, lying, cut)
    except StoppedError:
        return


def take_one_back(post: Post, chance: Chance) -> None:
    """Let *post* think better of something that waits."""
    waiting = undelivered(post.desk)
    if waiting:
        _give_up(post, chance.pick(waiting).bundle)


def refuse_another(post: Post, folder: Path, wrongs: list[str]) -> None:
    """Let *post* find another place where its own was: nothing may go there and nothing come from it."""
    away = folder.with_name("away")
    place = _place(post, folder)
    folder.rename(away)
    (folder / "place").mkdir(parents=True)
    (folder / "place" / "mark").write_text("6" * 32, "ascii")
    try:
        for one in undelivered(post.desk):
            _must_stop(partial(_carry, post, one.bundle, place), post, wrongs)
        _must_stop(partial(look_through, search_of(post.desk, place)), post, wrongs)
    finally:
        shutil.rmtree(folder)
        away.rename(folder)


def damage(folder: Path, chance: Chance) -> None:
    """Turn a bit of something that lies at the place, cut its end off, or take it away."""
    lying = sorted(one for one in folder.glob("*/*") if one.parent.name != "place")
    if not lying:
        return
    one = chance.pick(lying)
    data = bytearray(one.read_bytes())
    fate = chance.below(3)
    if fate == 0 or not data:
        one.unlink()
    elif fate == 1:
        one.write_bytes(data[: chance.below(len(data))])
    else:
        data[chance.below(len(data))] ^= 1 << chance.below(8)
        one.write_bytes(data)


def cut_some_time(chance: Chance) -> Callable[[], bool]:
    """Return what says when the line is cut: soon, later, or mostly never."""
    left = chance.below(_HOLDS) if chance.once_in(2) else -1

    def is_cut() -> bool:
        nonlocal left
        left -= 1
        return left == 0

    return is_cut


def _carry(post: Post, bundle: str, place: str) -> None:
    carry(route_ahead(post.desk, bundle, through=place))


def _must_stop(act: Callable[[], object], post: Post, wrongs: list[str]) -> None:
    try:
        act()
    except RepatriaError:
        return
    wrongs.append(f"{post.name} went on although the place was another")


def _give_up(post: Post, bundle: str) -> None:
    """Withdraw what waits; what may lie at the place already is taken away there."""
    for route in to_take_back(post.desk, bundle):
        take_back(route)
    withdraw(post.desk, bundle)


def never() -> bool:
    """Say of a line that it holds."""
    return False


def _place(post: Post, folder: Path) -> str:
    """Return the place of *post*, which sets it up anew where its vault has forgotten it."""
    kept = kept_places(post.desk) or (keep_place(post.desk, "Ministerio", FolderPlace(str(folder)), _MARK),)
    return kept[0].id


def _receive(post: Post, search: Search, lying: Lying, cut: Callable[[], bool]) -> None:
    """Fetch one file and receive it; what is damaged or refused holds up no other."""
    try:
        path = fetch(search, lying, cancelled=cut)
        if path is not None:
            with post.watched(post):
                receive_fetched(post.desk, path, lying)
    except StoppedError:
        raise
    except RepatriaError as error:
        if is_of_place(error):
            raise
