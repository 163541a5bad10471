"""Deliver: sealed files wait in the outbox until there is a line, and go on where an earlier try ended."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from repatria.domain.calendar import utc_text
from repatria.domain.errors import (
    LineError,
    LostFromOutboxError,
    MayHaveArrivedError,
    StoppedError,
    UnknownBundleError,
    UnknownPlaceError,
)
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

_SEEN_WITHIN = timedelta(days=30)
"""A step of the clock longer than this may be one that was set; it does not count as time that a file lay."""

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

    Raises UnknownBundleError where nothing of that name waits, UnknownPlaceError for a place that was forgotten,
    LostFromOutboxError where the file itself is gone, as from a vault that was put back from a copy.
    """
    row = _waiting(desk, bundle)
    if not _file_of(desk, row).exists():
        raise LostFromOutboxError(bundle=bundle)
    place = kept_place(desk, through or row.place)
    post = next((one for one in known_posts(desk) if one.device == row.device), None)
    folder = mailbox(post.recipient, month_of(desk.now())) if post else row.folder
    return Route(bundle, _file_of(desk, row), place, folder, row.name, tidying(desk, place.id))


def carry(
    route: Route, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> tuple[tuple[str, str], ...]:
    """Carry one file to its place whole, and return what was taken away there on the way; no store is touched.

    What was carried of it is remembered beside the file: stopped at any byte, the next try goes on from there.
    Once it lies there nothing fails any more: what could not be taken away is taken away another time.
    Raises UnknownBundleError for a file that was withdrawn meanwhile.
    """
    with line_to(route.place, progress, cancelled) as line:
        noted = _Noted(route.path, _At(route.place.mark, route.folder))
        lay(line, route.folder, route.name, route.path, noted.begin(), noted.add, noted.before_list)
        gone: list[tuple[str, str]] = []
        with suppress(LineError, StoppedError):
            for one in route.old:
                tidy(line, (one,))
                gone.append(one)
    return tuple(gone)


def delivered(desk: Desk, route: Route, gone: tuple[tuple[str, str], ...] = ()) -> None:
    """Note that a file lies at its place and what is *gone* there, and let go of the one in the outbox."""
    row = _waiting(desk, route.bundle)
    with desk.writing() as connection:
        note_placed(desk, msgspec.json.decode(row.written), connection)
        rows.lies(connection, route.bundle, route.place.id, route.folder, utc_text(desk.now()))
        _forget_old(connection, route.place.id, gone, desk.now())
        _note_leftovers(desk, connection, route.path, but=_At(route.place.mark, route.folder))
    _let_go(route.path)


def to_take_back(desk: Desk, bundle: str) -> tuple[Route, ...]:
    """Return where a file of the outbox may lie whole: there ``take_back`` goes before it is withdrawn.

    Raises UnknownBundleError where nothing of that name waits, UnknownPlaceError for a place that was forgotten.
    """
    row = _waiting(desk, bundle)
    path, places = _file_of(desk, row), {one.mark: one for one in kept_places(desk)}
    found = []
    for laid in _laid_of(path):
        if laid.listed:
            if laid.at.mark not in places:
                raise UnknownPlaceError(place=laid.at.mark)
            found.append(Route(bundle, path, places[laid.at.mark], laid.at.folder, row.name))
    return tuple(found)


def take_back(route: Route, cancelled: Callable[[], bool] | None = None) -> None:
    """Take away at its place what was laid of a file, its list first; no store is touched."""
    with line_to(route.place, cancelled=cancelled) as line:
        take_away(line, route.folder, route.name)
    at = _At(route.place.mark, route.folder)
    _keep_laid(route.path, [one for one in _laid_of(route.path) if one.at != at])


def withdraw(desk: Desk, bundle: str) -> None:
    """Take a file out of the outbox: it goes nowhere, and what it held goes when something is sent again.

    Raises MayHaveArrivedError while it may lie whole at a place: ``to_take_back`` says where.
    """
    row = _waiting(desk, bundle)
    path = _file_of(desk, row)
    if any(one.listed for one in _laid_of(path)):
        place = next((one.called for one in kept_places(desk) if one.id == row.place), "")
        raise MayHaveArrivedError(bundle=bundle, place=place)
    with desk.writing() as connection:
        note_dropped(desk, bundle, "withdrawn", connection)
        rows.drop_outgoing(connection, bundle)
        _note_leftovers(desk, connection, path)
    _let_go(path)


def tidying(desk: Desk, place_id: str) -> tuple[tuple[str, str], ...]:
    """Return folder and name of what may be taken away at a place.

    That is what was received and whose receipt has left, and of one's own what was acknowledged or lies too long.
    """
    known = {one.bundle for one in sent_bundles(desk) if one.fate == "acknowledged"}
    now, long = desk.now(), LIES_FOR.total_seconds()
    own = (
        (row.folder, row.name)
        for row in rows.outgoing(desk.read())
        if row.place == place_id and row.laid and (row.bundle in known or _lain(row, now) > long)
    )
    return (*rows.may_be_taken_away(desk.read(), place_id), *own)


def tidy(line: Line, old: tuple[tuple[str, str], ...]) -> None:
    """Take away at a place what ``tidying`` named."""
    for folder, name in old:
        take_away(line, folder, name)


def note_tidied(desk: Desk, place_id: str, old: tuple[tuple[str, str], ...]) -> None:
    """Forget what was taken away at a place, and count how long the rest has lain."""
    with desk.writing() as connection:
        _forget_old(connection, place_id, old, desk.now())


def _forget_old(
    connection: Connection, place_id: str, old: tuple[tuple[str, str], ...], now: datetime
) -> None:
    rows.taken_away(connection, place_id, old)
    gone = set(old)
    for row in rows.outgoing(connection):
        if row.place == place_id and row.laid and (row.folder, row.name) in gone:
            rows.drop_outgoing(connection, row.bundle)
        elif row.laid:
            rows.note_lain(connection, row.bundle, utc_text(now), _lain(row, now))


def _lain(row: rows.OutgoingRow, now: datetime) -> int:
    """Return the seconds that a file lay; a clock that went back or jumped far ahead since it was seen adds none."""
    passed = now - datetime.fromisoformat(row.seen)
    return row.lain + (int(passed.total_seconds()) if timedelta(0) <= passed <= _SEEN_WITHIN else 0)


def _waiting(desk: Desk, bundle: str) -> rows.OutgoingRow:
    found = (row for row in rows.outgoing(desk.read()) if row.bundle == bundle and not row.laid)
    row = next(found, None)
    if row is None:
        raise UnknownBundleError(bundle=bundle)
    return row


def _file_of(desk: Desk, row: rows.OutgoingRow) -> Path:
    return desk.vault.folder / OUTBOX / f"{row.name}.repatria"


def _note_leftovers(desk: Desk, connection: Connection, path: Path, but: _At | None = None) -> None:
    """Note where pieces of a file lie that nobody needs: all that was laid of it *but* what lies where it went."""
    places = {one.mark: one.id for one in kept_places(desk)}
    for laid in _laid_of(path):
        if laid.at != but and laid.at.mark in places:
            rows.put_leftover(connection, places[laid.at.mark], laid.at.folder, path.stem)


def _let_go(path: Path) -> None:
    for left in (path, _beside(path)):
        with suppress(OSError):
            left.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _At:
    """The *folder* of the place with a *mark*: set up anew, a place has another id and the same mark."""

    mark: str
    folder: str


@dataclass(slots=True)
class _Laid:
    """What was laid of a file somewhere; *listed* says that its list may lie there, so that it may be found."""

    at: _At
    listed: bool = False
    pieces: list[Piece] = field(default_factory=list)


_Line = msgspec.json.Decoder(Annotated[str, Meta(pattern=r"^\S* [0-9a-f]{32}\Z")] | bool | Piece)
"""A line: where it lies, that its list may lie there, or one piece."""


class _Noted:
    """What was laid of a file, a line each, in a file beside it: nothing of it tells of a case."""

    def __init__(self, path: Path, at: _At) -> None:
        self._path, self._at = path, at

    def begin(self) -> list[Piece]:
        """Return the pieces that were laid there, once it is noted that some will be; what cannot be read is not."""
        laid = _laid_of(self._path)
        here = next((one for one in laid if one.at == self._at), _Laid(self._at))
        _keep_laid(self._path, [*(one for one in laid if one is not here), here])
        return here.pieces

    def add(self, piece: Piece) -> None:
        """Remember one more piece; lost by a crash, it is laid again. Raises UnknownBundleError once withdrawn."""
        self._need()
        with told_of(self._path), _beside(self._path).open("ab") as file:
            file.write(msgspec.json.encode(piece) + b"\n")

    def before_list(self) -> None:
        """Remember for sure that the list may lie there. Raises UnknownBundleError once withdrawn."""
        self._need()
        *others, here = _laid_of(self._path)
        here.listed = True
        _keep_laid(self._path, [*others, here])

    def _need(self) -> None:
        if not (self._path.exists() and _beside(self._path).exists()):
            raise UnknownBundleError(bundle=self._path.stem)


def _beside(path: Path) -> Path:
    """Return where it is remembered what was laid of the file at *path*."""
    return path.with_suffix(".laid")


def _laid_of(path: Path) -> list[_Laid]:
    """Return what was laid of the file at *path*; of what cannot be read, the last line after a crash, nothing."""
    if not _beside(path).exists():
        return []
    with open_file(_beside(path)) as file:
        lines = file.read(_LONGEST_NOTE).split(b"\n")
    found: list[_Laid] = []
    gap = False
    for line in lines:
        try:
            read = _Line.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            gap = True
            continue
        if isinstance(read, str):
            gap = False
            mark, _, folder = read.partition(" ")
            found.append(_Laid(_At(mark, folder)))
        elif found and isinstance(read, Piece) and not gap:
            found[-1].pieces.append(read)
        elif found and read is True:
            found[-1].listed = True
    return found


def _keep_laid(path: Path, laid: list[_Laid]) -> None:
    lines: list[object] = []
    for one in laid:
        lines += [f"{one.at.mark} {one.at.folder}", *([True] if one.listed else []), *one.pieces]
    atomic_write(_beside(path), b"".join(msgspec.json.encode(line) + b"\n" for line in lines))
