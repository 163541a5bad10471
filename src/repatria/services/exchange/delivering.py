"""Deliver: sealed files wait in the outbox until there is a line, and go on where an earlier try ended."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from repatria.domain.calendar import utc_text
from repatria.domain.errors import (
    LostFromOutboxError,
    MayHaveArrivedError,
    UnknownBundleError,
    UnknownPlaceError,
)
from repatria.domain.progress import Progress
from repatria.durable import drop_link, told_of
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.laid import At, Noted, beside, keep_laid, laid_of
from repatria.services.exchange.places import KeptPlace, kept_place, kept_places, line_to
from repatria.services.exchange.posts import known_posts, refuse_revoked, revoked_devices
from repatria.services.exchange.sending import note_dropped, note_placed, seal_cases
from repatria.services.exchange.tidying import Old, forget_old, tidy, tidying
from repatria.store import places as rows
from repatria.store.cipher import Connection
from repatria.sync.mailboxes import mailbox, month_of
from repatria.sync.transports.pieces import lay, take_away

OUTBOX = "outbox"


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A sealed file in the outbox: for which post, since when, how large, and *through* which place it goes.

    To a device that was *revoked* it goes no more: it can only be taken back.
    """

    bundle: str
    post: str
    sealed: str
    size: int
    through: str
    place: str
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """All that carrying one file takes, so that no store is touched meanwhile; *old* is taken away on the way."""

    bundle: str
    path: Path
    place: KeptPlace
    folder: str
    name: str
    old: Old = ()


def put_in_outbox(
    desk: Desk,
    sending: Sending,
    place_id: str,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> str:
    """Seal cases into the outbox, to go through a place, and return the bundle; ``carry`` takes it there.

    Raises what ``send_cases`` raises, and UnknownPlaceError.
    """
    place = kept_place(desk, place_id)
    outbox = desk.vault.folder / OUTBOX
    with told_of(desk.vault.folder):
        drop_link(outbox)
        outbox.mkdir(mode=0o700, exist_ok=True)
    sealed = seal_cases(desk, sending, outbox, progress=progress, cancelled=cancelled)
    now = desk.now()
    row = rows.OutgoingRow(
        sealed.bundle,
        sealed.post.device,
        place.id,
        mailbox(sealed.post.recipient, month_of(now)),
        sealed.written.placed.path.stem,
        utc_text(now),
        msgspec.json.encode(sealed.told),
    )
    with desk.writing() as connection:
        rows.put_outgoing(connection, row)
    return sealed.bundle


def sweep_outbox(desk: Desk) -> None:
    """Remove what a crash left in the outbox, of which no row says where it goes; its receipts go with another."""
    waiting = {row.name for row in rows.outgoing(desk.read()) if not row.laid}
    outbox = desk.vault.folder / OUTBOX
    with suppress(OSError):
        drop_link(outbox)
        for left in outbox.iterdir():
            if left.name.partition(".")[0] not in waiting:
                left.unlink()
    with desk.writing() as connection:
        rows.free_receipts(connection)


def undelivered(desk: Desk) -> tuple[Undelivered, ...]:
    """Return what waits in the outbox, the oldest first."""
    called = {one.id: one.called for one in kept_places(desk)}
    posts, revoked = {one.device: one.post for one in known_posts(desk)}, revoked_devices(desk)
    return tuple(
        Undelivered(
            row.bundle,
            posts.get(row.device, row.device),
            row.sealed,
            int(msgspec.json.decode(row.written)["size"]),
            called.get(row.place, ""),
            row.place,
            row.device in revoked,
        )
        for row in rows.outgoing(desk.read())
        if not row.laid
    )


def route_of(desk: Desk, bundle: str, *, through: str = "") -> Route:
    """Return how a file of the outbox goes, *through* its own place or another.

    Raises UnknownBundleError where nothing of that name waits, UnknownPlaceError for a place that was forgotten,
    DeviceRevokedError for a device that was revoked meanwhile, LostFromOutboxError where the file itself is gone,
    as from a vault that was put back from a copy.
    """
    row = _waiting(desk, bundle)
    if not _file_of(desk, row).exists():
        raise LostFromOutboxError(bundle=bundle)
    place = kept_place(desk, through or row.place)
    post = next((one for one in known_posts(desk) if one.device == row.device), None)
    if post is not None:
        refuse_revoked(post)
    folder = mailbox(post.recipient, month_of(desk.now())) if post else row.folder
    return Route(bundle, _file_of(desk, row), place, folder, row.name, tidying(desk, place.id))


def carry(route: Route, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None) -> Old:
    """Carry one file to its place whole, and return what was taken away there on the way; no store is touched.

    What was carried of it is remembered beside the file: stopped at any byte, the next try goes on from there.
    Once it lies there nothing fails any more: what could not be taken away is taken away another time.
    Raises UnknownBundleError for a file that was withdrawn meanwhile.
    """
    with line_to(route.place, progress, cancelled) as line:
        noted = Noted(route.path, At(route.place.mark, route.folder))
        lay(line, route.folder, route.name, route.path, noted.begin(), noted.add, noted.before_list)
        return tidy(line, route.old)


def delivered(desk: Desk, route: Route, gone: Old = ()) -> None:
    """Note that a file lies at its place and what is *gone* there, and let go of the one in the outbox."""
    row = _waiting(desk, route.bundle)
    with desk.writing() as connection:
        note_placed(desk, msgspec.json.decode(row.written), connection)
        rows.lies(connection, route.bundle, route.place.id, route.folder, utc_text(desk.now()))
        forget_old(connection, route.place.id, gone, desk.now())
        _note_leftovers(desk, connection, route.path, but=At(route.place.mark, route.folder))
    _let_go(route.path)


def to_take_back(desk: Desk, bundle: str) -> tuple[Route, ...]:
    """Return where a file of the outbox may lie whole: there ``take_back`` goes before it is withdrawn.

    Raises UnknownBundleError where nothing of that name waits, UnknownPlaceError for a place that was forgotten.
    """
    row = _waiting(desk, bundle)
    path, places = _file_of(desk, row), {one.mark: one for one in kept_places(desk)}
    found = []
    for laid in laid_of(path):
        if laid.listed:
            if laid.at.mark not in places:
                raise UnknownPlaceError(place=laid.at.mark)
            found.append(Route(bundle, path, places[laid.at.mark], laid.at.folder, row.name))
    return tuple(found)


def take_back(route: Route, cancelled: Callable[[], bool] | None = None) -> None:
    """Take away at its place what was laid of a file, its list first; no store is touched."""
    with line_to(route.place, cancelled=cancelled) as line:
        take_away(line, route.folder, route.name)
    at = At(route.place.mark, route.folder)
    keep_laid(route.path, [one for one in laid_of(route.path) if one.at != at])


def withdraw(desk: Desk, bundle: str) -> None:
    """Take a file out of the outbox: it goes nowhere, and what it held goes when something is sent again.

    Raises MayHaveArrivedError while it may lie whole at a place: ``to_take_back`` says where.
    """
    row = _waiting(desk, bundle)
    path = _file_of(desk, row)
    if any(one.listed for one in laid_of(path)):
        place = next((one.called for one in kept_places(desk) if one.id == row.place), "")
        raise MayHaveArrivedError(bundle=bundle, place=place)
    with desk.writing() as connection:
        note_dropped(desk, bundle, "withdrawn", connection)
        rows.drop_outgoing(connection, bundle)
        _note_leftovers(desk, connection, path)
    _let_go(path)


def _waiting(desk: Desk, bundle: str) -> rows.OutgoingRow:
    found = (row for row in rows.outgoing(desk.read()) if row.bundle == bundle and not row.laid)
    row = next(found, None)
    if row is None:
        raise UnknownBundleError(bundle=bundle)
    return row


def _file_of(desk: Desk, row: rows.OutgoingRow) -> Path:
    return desk.vault.folder / OUTBOX / f"{row.name}.repatria"


def _note_leftovers(desk: Desk, connection: Connection, path: Path, but: At | None = None) -> None:
    """Note where pieces of a file lie that nobody needs: all that was laid of it *but* what lies where it went."""
    places = {one.mark: one.id for one in kept_places(desk)}
    for laid in laid_of(path):
        if laid.at != but and laid.at.mark in places:
            rows.put_leftover(connection, places[laid.at.mark], laid.at.folder, path.stem)


def _let_go(path: Path) -> None:
    for left in (path, beside(path)):
        with suppress(OSError):
            left.unlink(missing_ok=True)
