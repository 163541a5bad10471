"""Deliver: sealed files wait in the outbox until there is a line, and go on where an earlier try ended.

What is called *own* here is for files of the own country alone; whoever delivers all that waits asks
``services.packets.delivering``, which judges what goes to another country before it goes.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import msgspec

from repatria.domain.calendar import utc_text
from repatria.domain.errors import UnknownBundleError
from repatria.domain.progress import Progress
from repatria.durable import drop_link
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.laid import At, Noted, keep_laid, laid_of
from repatria.services.exchange.outbox import (
    OUTBOX,
    Route,
    file_of,
    holds_files,
    let_go,
    need_not_there,
    note_goes_nowhere,
    note_lies,
    outbox_of,
    route_for,
    routes_back,
    tells_abroad,
    waiting_row,
)
from repatria.services.exchange.places import kept_place, kept_places, line_to, need_same
from repatria.services.exchange.posts import known_posts, revoked_devices
from repatria.services.exchange.sending import note_dropped, note_placed, seal_cases
from repatria.services.exchange.still_going import need_still, stopped_among
from repatria.services.exchange.tidying import Old, tidy
from repatria.store import places as rows
from repatria.sync.mailboxes import mailbox, month_of
from repatria.sync.transports.pieces import lay, lay_pieces, take_away


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
    abroad: bool = False
    """It goes to another country: a packet, or what is said of one."""
    stopped: bool = False
    """It holds what may not go any more, as a case that is for named people now: it can only be taken back."""


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
    outbox = outbox_of(desk)
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
    """Return what waits in the outbox as it goes; what goes abroad is judged only when it is to go.

    That is the oldest first, and files of cases behind all else: on a slow line words come before pictures.
    """
    waiting = sorted((row for row in rows.outgoing(desk.read()) if not row.laid), key=holds_files)
    stopped = stopped_among(desk, waiting)
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
            tells_abroad(row),
            row.bundle in stopped,
        )
        for row in waiting
    )


def own_route_of(desk: Desk, bundle: str, *, through: str = "") -> Route:
    """Return how a file of the outbox goes, *through* its own place or another.

    Raises UnknownBundleError where nothing of that name waits, UnknownPlaceError for a place that was forgotten,
    DeviceRevokedError for a device that was revoked meanwhile, LostFromOutboxError where the file itself is gone,
    as from a vault that was put back from a copy, FileStoppedError where it holds what may not go any more.
    """
    row = _waiting(desk, bundle)
    route = route_for(desk, row, through)
    need_still(desk, row)
    return route


def carry(route: Route, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None) -> Old:
    """Carry one file to its place whole, and return what was taken away there on the way; no store is touched.

    What was carried of it is remembered beside the file: stopped at any byte, the next try goes on from there.
    The place is looked at again before the list is laid, and when all is done: only where it is still the same does
    the file lie there. What could not be taken away is taken away another time.
    Raises UnknownBundleError for a file that was withdrawn meanwhile.
    """
    with line_to(route.place, progress, cancelled) as line:
        noted = Noted(route.path, At(route.place.mark, route.folder))

        def before_list() -> None:
            need_same(route.place, line)
            noted.before_list()

        lay(line, route.folder, route.name, route.path, noted.begin(), noted.add, before_list)
        return tidy(line, route.old)


def carry_ahead(
    route: Route, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> None:
    """Carry all of a file to its place but the list by which it is found; ``carry`` goes on from there, soon done.

    No store is touched. Raises UnknownBundleError for a file that was withdrawn meanwhile.
    """
    with line_to(route.place, progress, cancelled) as line:
        noted = Noted(route.path, At(route.place.mark, route.folder))
        lay_pieces(line, route.folder, route.name, route.path, noted.begin(), noted.add)


def own_delivered(desk: Desk, route: Route, gone: Old = ()) -> None:
    """Note that a file lies at its place and what is *gone* there, and let go of the one in the outbox."""
    row = _waiting(desk, route.bundle)
    with desk.writing() as connection:
        note_placed(desk, msgspec.json.decode(row.written), connection)
        note_lies(desk, connection, route, gone)
    let_go(route.path)


def own_to_take_back(desk: Desk, bundle: str) -> tuple[Route, ...]:
    """Return where a file of the outbox may lie whole: there ``take_back`` goes before it is withdrawn.

    Raises UnknownBundleError where nothing of that name waits, UnknownPlaceError for a place that was forgotten.
    """
    return routes_back(desk, _waiting(desk, bundle))


def take_back(route: Route, cancelled: Callable[[], bool] | None = None) -> None:
    """Take away at its place what was laid of a file, its list first; no store is touched."""
    with line_to(route.place, cancelled=cancelled) as line:
        take_away(line, route.folder, route.name)
    at = At(route.place.mark, route.folder)
    keep_laid(route.path, [one for one in laid_of(route.path) if one.at != at])


def own_withdraw(desk: Desk, bundle: str) -> None:
    """Take a file out of the outbox: it goes nowhere, and what it held goes when something is sent again.

    Raises MayHaveArrivedError while it may lie whole at a place: ``own_to_take_back`` says where.
    """
    row = _waiting(desk, bundle)
    need_not_there(desk, row)
    with desk.writing() as connection:
        note_dropped(desk, bundle, "withdrawn", connection)
        note_goes_nowhere(desk, connection, row)
    let_go(file_of(desk, row))


def _waiting(desk: Desk, bundle: str) -> rows.OutgoingRow:
    row = waiting_row(desk, bundle)
    if tells_abroad(row):  # what goes to another country is judged anew before it goes (services.packets)
        raise UnknownBundleError(bundle=bundle)
    return row
