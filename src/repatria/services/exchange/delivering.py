"""Deliver: sealed files wait in the outbox until there is a line, and go on where an earlier try ended."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import msgspec

from repatria.domain.calendar import utc_text
from repatria.domain.errors import UnknownBundleError
from repatria.durable import atomic_write, drop_link, open_file, told_of
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.places import KeptPlace, Progress, kept_place, kept_places, line_to
from repatria.services.exchange.posts import known_posts
from repatria.services.exchange.register import sent_bundles
from repatria.services.exchange.sending import note_dropped, note_placed, seal_cases
from repatria.store import places as rows
from repatria.store.cipher import Connection
from repatria.sync.mailboxes import mailbox, month_of
from repatria.sync.transports.line import Line
from repatria.sync.transports.pieces import Piece, lay, take_away

OUTBOX = "outbox"
LIES_FOR = timedelta(days=90)
"""So long a file lies for a post that does not fetch it; what it held is sealed anew when something is sent."""

_LONGEST_NOTE = 8 << 20


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A sealed file in the outbox: for which post, since when, how large, and *through* which place it goes."""

    bundle: str
    post: str
    sealed: str
    size: int
    through: str
    place: str


@dataclass(frozen=True, slots=True)
class Route:
    """All that carrying one file takes, so that no store is touched meanwhile; *old* is taken away on the way."""

    bundle: str
    path: Path
    place: KeptPlace
    folder: str
    name: str
    old: tuple[tuple[str, str], ...] = ()


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


def undelivered(desk: Desk) -> tuple[Undelivered, ...]:
    """Return what waits in the outbox, the oldest first."""
    called = {one.id: one.called for one in kept_places(desk)}
    posts = {one.device: one.post for one in known_posts(desk)}
    return tuple(
        Undelivered(
            row.bundle,
            posts.get(row.device, row.device),
            row.sealed,
            int(msgspec.json.decode(row.written)["size"]),
            called.get(row.place, ""),
            row.place,
        )
        for row in rows.outgoing(desk.read())
        if not row.laid
    )


def route_of(desk: Desk, bundle: str, *, through: str = "") -> Route:
    """Return how a file of the outbox goes, *through* its own place or another.

    Raises UnknownBundleError where nothing of that name waits, UnknownPlaceError for a place that was forgotten.
    """
    row = _waiting(desk, bundle)
    place = kept_place(desk, through or row.place)
    post = next((one for one in known_posts(desk) if one.device == row.device), None)
    folder = mailbox(post.recipient, month_of(desk.now())) if post else row.folder
    return Route(bundle, _file_of(desk, row), place, folder, row.name, tidying(desk, place.id))


def carry(
    route: Route, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> None:
    """Carry one file to its place whole, and take away what is done with there; no store is touched.

    What was carried of it is remembered beside the file: stopped at any byte, the next try goes on from there.
    """
    with line_to(route.place, progress, cancelled) as line:
        noted = _Noted(route)
        lay(line, route.folder, route.name, route.path, noted.pieces(), noted.add)
        tidy(line, route.old)


def delivered(desk: Desk, route: Route) -> None:
    """Note that a file lies at its place, and let go of the one in the outbox."""
    row = _waiting(desk, route.bundle)
    note_placed(desk, msgspec.json.decode(row.written))
    with desk.writing() as connection:
        rows.lies(connection, route.bundle, route.place.id, route.folder, utc_text(desk.now()))
        _forget_old(connection, route.place.id, route.old)
    _let_go(route.path)


def withdraw(desk: Desk, bundle: str) -> None:
    """Take a file out of the outbox: it goes nowhere, and what it held goes when something is sent again."""
    row = _waiting(desk, bundle)
    note_dropped(desk, bundle, "withdrawn")
    with desk.writing() as connection:
        rows.drop_outgoing(connection, bundle)
    _let_go(_file_of(desk, row))


def tidying(desk: Desk, place_id: str) -> tuple[tuple[str, str], ...]:
    """Return folder and name of what may be taken away at a place.

    That is what was received and whose receipt has left, and of one's own what was acknowledged or lies too long.
    """
    known = {one.bundle for one in sent_bundles(desk) if one.fate == "acknowledged"}
    too_long = utc_text(desk.now() - LIES_FOR)
    own = (
        (row.folder, row.name)
        for row in rows.outgoing(desk.read())
        if row.place == place_id and row.laid and (row.bundle in known or row.laid < too_long)
    )
    return (*rows.may_be_taken_away(desk.read(), place_id), *own)


def tidy(line: Line, old: tuple[tuple[str, str], ...]) -> None:
    """Take away at a place what ``tidying`` named."""
    for folder, name in old:
        take_away(line, folder, name)


def note_tidied(desk: Desk, place_id: str, old: tuple[tuple[str, str], ...]) -> None:
    """Forget what was taken away at a place."""
    with desk.writing() as connection:
        _forget_old(connection, place_id, old)


def _forget_old(connection: Connection, place_id: str, old: tuple[tuple[str, str], ...]) -> None:
    rows.taken_away(connection, place_id, old)
    gone = set(old)
    for row in rows.outgoing(connection):
        if row.place == place_id and row.laid and (row.folder, row.name) in gone:
            rows.drop_outgoing(connection, row.bundle)


def _waiting(desk: Desk, bundle: str) -> rows.OutgoingRow:
    found = (row for row in rows.outgoing(desk.read()) if row.bundle == bundle and not row.laid)
    row = next(found, None)
    if row is None:
        raise UnknownBundleError(bundle=bundle)
    return row


def _file_of(desk: Desk, row: rows.OutgoingRow) -> Path:
    return desk.vault.folder / OUTBOX / f"{row.name}.repatria"


def _let_go(path: Path) -> None:
    for left in (path, _Noted.beside(path)):
        with suppress(OSError):
            left.unlink(missing_ok=True)


class _Noted:
    """The pieces of a file that lie at a place, a line each, in a file beside it: nothing of it tells of a case."""

    def __init__(self, route: Route) -> None:
        self._path, self._where = self.beside(route.path), f"{route.place.id} {route.folder}"

    @staticmethod
    def beside(path: Path) -> Path:
        """Return where the pieces of the file at *path* are remembered."""
        return path.with_suffix(".laid")

    def pieces(self) -> list[Piece]:
        """Return what was laid there; what cannot be read, or lies elsewhere, is laid anew."""
        found = self._read()
        lines = [self._where.encode("ascii"), *map(msgspec.json.encode, found)]
        atomic_write(self._path, b"".join(line + b"\n" for line in lines))
        return found

    def add(self, piece: Piece) -> None:
        """Remember one more piece; lost by a crash, it is laid again."""
        with told_of(self._path), self._path.open("ab") as file:
            file.write(msgspec.json.encode(piece) + b"\n")

    def _read(self) -> list[Piece]:
        if not self._path.exists():
            return []
        with open_file(self._path) as file:
            first, *lines = file.read(_LONGEST_NOTE).split(b"\n")
        found: list[Piece] = []
        for line in lines if first.decode("ascii", "replace") == self._where else ():
            try:
                found.append(msgspec.json.decode(line, type=Piece))
            except msgspec.DecodeError:  # the last line is empty, or half of one after a crash
                break
        return found
