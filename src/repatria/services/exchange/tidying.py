"""Tidy a place: what was received goes once its receipt left, one's own once it was acknowledged or lay too long.

What lies for a device that was revoked goes at once.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

from repatria.domain.calendar import utc_text
from repatria.domain.errors import LineError, StoppedError
from repatria.services.desk import Desk
from repatria.services.exchange.posts import revoked_devices
from repatria.services.exchange.register import sent_bundles
from repatria.store import places as rows
from repatria.store.cipher import Connection
from repatria.sync.transports.line import Line
from repatria.sync.transports.pieces import take_away

Old = tuple[tuple[str, str], ...]
"""Folder and name of files at a place."""

LIES_FOR = timedelta(days=90)
"""So long a file lies for a post that does not fetch it; what it held is sealed anew when something is sent."""

_SEEN_WITHIN = timedelta(days=30)
"""A step of the clock longer than this may be one that was set; it does not count as time that a file lay."""


def tidying(desk: Desk, place_id: str) -> Old:
    """Return folder and name of what may be taken away at a place.

    That is what was received and whose receipt has left, and of one's own what was acknowledged, lies too long, or is
    for a device that was revoked since: whoever has it now finds nothing.
    """
    known = {one.bundle for one in sent_bundles(desk) if one.fate in ("acknowledged", "needless")}
    now, long, revoked = desk.now(), LIES_FOR.total_seconds(), revoked_devices(desk)
    own = (
        (row.folder, row.name)
        for row in rows.outgoing(desk.read())
        if row.place == place_id
        and row.laid
        and (row.bundle in known or row.device in revoked or _lain(row, now) > long)
    )
    return (*rows.may_be_taken_away(desk.read(), place_id), *own)


def tidy(line: Line, old: Old) -> Old:
    """Take away at a place what ``tidying`` named, and return what is gone; the rest goes another time."""
    gone: list[tuple[str, str]] = []
    with suppress(LineError, StoppedError):
        for folder, name in old:
            take_away(line, folder, name)
            gone.append((folder, name))
    return tuple(gone)


def note_tidied(desk: Desk, place_id: str, old: Old) -> None:
    """Forget what was taken away at a place, and count how long the rest has lain."""
    with desk.writing() as connection:
        forget_old(connection, place_id, old, desk.now())


def forget_old(connection: Connection, place_id: str, old: Old, now: datetime) -> None:
    """Forget in a transaction what was taken away, and count how long the rest has lain."""
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
