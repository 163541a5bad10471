"""The outbox of a vault: the files that wait for a line, the way each goes, and what is noted when one lies there."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from repatria.domain.attachments.travelling import part_said
from repatria.domain.calendar import utc_text
from repatria.domain.errors import (
    LostFromOutboxError,
    MayHaveArrivedError,
    UnknownBundleError,
    UnknownPlaceError,
)
from repatria.domain.packets.packet import FORMAT as PACKET
from repatria.durable import drop_link, told_of
from repatria.services.desk import Desk
from repatria.services.exchange.laid import At, beside, laid_of
from repatria.services.exchange.places import KeptPlace, kept_place, kept_places
from repatria.services.exchange.posts import known_posts, refuse_revoked
from repatria.services.exchange.tidying import Old, forget_old, tidying
from repatria.services.post.put_back import put_back_since
from repatria.store import places as rows
from repatria.store.cipher import Connection
from repatria.sync.mailboxes import mailbox, month_of, packet_mailbox

OUTBOX = "outbox"


@dataclass(frozen=True, slots=True)
class Route:
    """All that carrying one file takes, so that no store is touched meanwhile; *old* is taken away on the way."""

    bundle: str
    path: Path
    place: KeptPlace
    folder: str
    name: str
    old: Old = ()


def outbox_of(desk: Desk) -> Path:
    """Return the folder of the vault in which files wait, made where there was none."""
    outbox = desk.vault.folder / OUTBOX
    with told_of(desk.vault.folder):
        drop_link(outbox)
        outbox.mkdir(mode=0o700, exist_ok=True)
    return outbox


def waiting_row(desk: Desk, bundle: str) -> rows.OutgoingRow:
    """Return what is known of a file that waits; raises UnknownBundleError where none of that name does."""
    found = (row for row in rows.outgoing(desk.read()) if row.bundle == bundle and not row.laid)
    row = next(found, None)
    if row is None:
        raise UnknownBundleError(bundle=bundle)
    return row


def file_of(desk: Desk, row: rows.OutgoingRow) -> Path:
    """Return where a file that waits stands."""
    return desk.vault.folder / OUTBOX / f"{row.name}.repatria"


def told_of_row(row: rows.OutgoingRow) -> dict[str, Any]:
    """Return what was kept with a file for when it lies at its place."""
    told: dict[str, Any] = msgspec.json.decode(row.written)
    return told


def holds_files(row: rows.OutgoingRow) -> bool:
    """Tell whether a file holds files of cases, and no events."""
    return any(map(part_said, told_of_row(row).get("upto", {})))


def tells_abroad(row: rows.OutgoingRow) -> bool:
    """Tell whether a file goes to another country: a packet, or what is said of one."""
    return "abroad" in told_of_row(row)


def rows_of_packet(desk: Desk, packet: str) -> list[rows.OutgoingRow]:
    """Return the files in the outbox or at places that hold the packet with this id, not what is said of it."""
    abroad = ((row, told_of_row(row).get("abroad")) for row in rows.outgoing(desk.read()))
    wanted = (packet, PACKET)
    return [row for row, kept in abroad if kept and (kept["packet"], kept["format"]) == wanted]


def has_gone(desk: Desk, row: rows.OutgoingRow) -> bool:
    """Tell whether a file lies at a place, or may: then it may have been read.

    So may one that is no more in the outbox: in a vault put back from a copy the row waits, and the file went since.
    Where the whole folder was put back the file waits as well: what was sealed before may have gone.
    """
    path = file_of(desk, row)
    is_noted = bool(row.laid) or not path.exists() or any(one.listed for one in laid_of(path))
    return is_noted or put_back_since(desk, row.sealed)


def route_for(desk: Desk, row: rows.OutgoingRow, through: str = "") -> Route:
    """Return how a file that waits goes, *through* its own place or another."""
    path = file_of(desk, row)
    if not path.exists():
        raise LostFromOutboxError(bundle=row.bundle)
    place = kept_place(desk, through or row.place)
    post = next((one for one in known_posts(desk) if one.device == row.device), None)
    if post is not None:
        refuse_revoked(post)
    box = packet_mailbox if tells_abroad(row) else mailbox
    folder = box(post.recipient, month_of(desk.now())) if post else row.folder
    return Route(row.bundle, path, place, folder, row.name, tidying(desk, place.id))


def routes_back(desk: Desk, row: rows.OutgoingRow) -> tuple[Route, ...]:
    """Return where a file that waits may lie whole; raises UnknownPlaceError for a place that was forgotten."""
    path, places = file_of(desk, row), {one.mark: one for one in kept_places(desk)}
    found = []
    for laid in laid_of(path):
        if laid.listed:
            if laid.at.mark not in places:
                raise UnknownPlaceError(place=laid.at.mark)
            found.append(Route(row.bundle, path, places[laid.at.mark], laid.at.folder, row.name))
    return tuple(found)


def need_not_there(desk: Desk, row: rows.OutgoingRow) -> None:
    """Raise MayHaveArrivedError while a file may lie whole at a place."""
    if any(one.listed for one in laid_of(file_of(desk, row))):
        place = next((one.called for one in kept_places(desk) if one.id == row.place), "")
        raise MayHaveArrivedError(bundle=row.bundle, place=place)


def note_lies(desk: Desk, connection: Connection, route: Route, gone: Old) -> None:
    """Note within a transaction that a file lies at its place, and what is *gone* there."""
    rows.lies(connection, route.bundle, route.place.id, route.folder, utc_text(desk.now()))
    forget_old(connection, route.place.id, gone, desk.now())
    _note_leftovers(desk, connection, route.path, but=At(route.place.mark, route.folder))


def note_goes_nowhere(desk: Desk, connection: Connection, row: rows.OutgoingRow) -> None:
    """Forget within a transaction a file that goes nowhere, and note what of it lies at places."""
    rows.drop_outgoing(connection, row.bundle)
    _note_leftovers(desk, connection, file_of(desk, row))


def let_go(path: Path) -> None:
    """Remove a file of the outbox, and what was noted beside it."""
    for left in (path, beside(path)):
        with suppress(OSError):
            left.unlink(missing_ok=True)


def _note_leftovers(desk: Desk, connection: Connection, path: Path, but: At | None = None) -> None:
    """Note where pieces of a file lie that nobody needs: all that was laid of it *but* what lies where it went."""
    places = {one.mark: one.id for one in kept_places(desk)}
    for laid in laid_of(path):
        if laid.at != but and laid.at.mark in places:
            rows.put_leftover(connection, places[laid.at.mark], laid.at.folder, path.stem)
