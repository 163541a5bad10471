"""Places with a line, what is under way to them, and what was fetched there: rows of this vault, never events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from repatria.store.cipher import Connection


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place: how it is *called* here, the *way* there with what signs in, and the *mark* that lies there."""

    id: str
    called: str
    way: bytes
    mark: str


@dataclass(frozen=True, slots=True)
class OutgoingRow:
    """A sealed file for a *device* on its way to a *place*; *laid* says since when it lies there, or nothing.

    *lain* are the seconds that it lay there until *seen*.
    """

    bundle: str
    device: str
    place: str
    folder: str
    name: str
    sealed: str
    written: bytes
    laid: str = ""
    seen: str = ""
    lain: int = 0


_OUTGOING = "bundle, device, place, folder, name, sealed, written, laid, seen, lain"


def places(connection: Connection) -> tuple[PlaceRow, ...]:
    """Return every place, by what it is called."""
    rows = connection.execute("SELECT id, called, way, mark FROM place ORDER BY called, id")
    return tuple(PlaceRow(*row) for row in rows)


def place(connection: Connection, place_id: str) -> PlaceRow | None:
    """Return one place."""
    return next((one for one in places(connection) if one.id == place_id), None)


def put_place(connection: Connection, row: PlaceRow) -> None:
    """Keep a place, instead of what had its id."""
    connection.execute(
        "INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?)", (row.id, row.called, row.way, row.mark)
    )


def drop_place(connection: Connection, place_id: str) -> None:
    """Forget a place and what was fetched there; what is under way to it stays and can be sent elsewhere."""
    connection.execute("DELETE FROM place WHERE id = ?", (place_id,))
    connection.execute("DELETE FROM fetched WHERE place = ?", (place_id,))
    connection.execute("DELETE FROM leftover WHERE place = ?", (place_id,))
    connection.execute("DELETE FROM outgoing WHERE place = ? AND laid != ''", (place_id,))


def outgoing(connection: Connection) -> tuple[OutgoingRow, ...]:
    """Return all that is under way or lies at a place, the oldest first."""
    rows = connection.execute(f"SELECT {_OUTGOING} FROM outgoing ORDER BY sealed, bundle")  # noqa: S608 - our own names
    return tuple(OutgoingRow(*row) for row in rows)


def put_outgoing(connection: Connection, row: OutgoingRow) -> None:
    """Remember a sealed file that goes to a place."""
    connection.execute(
        f"INSERT INTO outgoing ({_OUTGOING}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - our own names
        astuple(row),
    )


def lies(connection: Connection, bundle: str, place_id: str, folder: str, since: str) -> None:
    """Note since when a file lies, and where."""
    connection.execute(
        "UPDATE outgoing SET place = ?, folder = ?, laid = ?, seen = ? WHERE bundle = ?",
        (place_id, folder, since, since, bundle),
    )


def rewrite(connection: Connection, bundle: str, written: bytes) -> None:
    """Keep with a file that is under way something else for when it lies at its place."""
    connection.execute("UPDATE outgoing SET written = ? WHERE bundle = ?", (written, bundle))


def note_lain(connection: Connection, bundle: str, seen: str, lain: int) -> None:
    """Note how many seconds a file lay until *seen*."""
    connection.execute("UPDATE outgoing SET seen = ?, lain = ? WHERE bundle = ?", (seen, lain, bundle))


def drop_outgoing(connection: Connection, bundle: str) -> None:
    """Forget a file that goes no more, or was taken away."""
    connection.execute("DELETE FROM outgoing WHERE bundle = ?", (bundle,))


def known_at(connection: Connection, place_id: str) -> frozenset[tuple[str, str]]:
    """Return folder and name of what was fetched at a place before."""
    rows = connection.execute("SELECT folder, name FROM fetched WHERE place = ?", (place_id,))
    return frozenset((folder, name) for folder, name in rows)


def put_fetched(
    connection: Connection, place_id: str, folder: str, name: str, *, device: str = "", refused: str = ""
) -> None:
    """Note that a file of *device* was received, or why it was *refused*."""
    connection.execute(
        "INSERT OR REPLACE INTO fetched (place, folder, name, device, refused) VALUES (?, ?, ?, ?, ?)",
        (place_id, folder, name, device, refused),
    )


def may_be_taken_away(connection: Connection, place_id: str) -> tuple[tuple[str, str], ...]:
    """Return folder and name of what is left over at a place, or was received and its receipt has left."""
    rows = connection.execute(
        "SELECT folder, name FROM fetched WHERE place = ?1 AND may_go"
        " UNION SELECT folder, name FROM leftover WHERE place = ?1",
        (place_id,),
    )
    return tuple((folder, name) for folder, name in rows)


def taken_away(connection: Connection, place_id: str, gone: Iterable[tuple[str, str]]) -> None:
    """Forget what lies at a place no more."""
    keys = [(place_id, folder, name) for folder, name in gone]
    connection.executemany("DELETE FROM fetched WHERE place = ? AND folder = ? AND name = ?", keys)
    connection.executemany("DELETE FROM leftover WHERE place = ? AND folder = ? AND name = ?", keys)


def put_leftover(connection: Connection, place_id: str, folder: str, name: str) -> None:
    """Note that pieces lie at a place that nobody needs."""
    connection.execute("INSERT OR IGNORE INTO leftover VALUES (?, ?, ?)", (place_id, folder, name))


def leftovers(connection: Connection, place_id: str) -> tuple[tuple[str, str], ...]:
    """Return folder and name of what lies at a place, or may, and nobody needs."""
    rows = connection.execute("SELECT folder, name FROM leftover WHERE place = ?", (place_id,))
    return tuple((folder, name) for folder, name in rows)


def begin_receipt(connection: Connection, device: str, bundle: str) -> None:
    """Note that *bundle* takes along the receipt of all that was received of *device* so far."""
    connection.execute(
        "UPDATE fetched SET receipt = ? WHERE device = ? AND refused = '' AND receipt = ''", (bundle, device)
    )


def free_receipts(connection: Connection) -> None:
    """Let the receipts of bundles that were sealed and went nowhere, as a crash leaves them, go with another."""
    connection.execute(
        "UPDATE fetched SET receipt = '' WHERE NOT may_go AND receipt NOT IN (SELECT bundle FROM outgoing)"
    )


def end_receipt(connection: Connection, bundle: str, *, left: bool) -> None:
    """Note that the receipt in *bundle* stands at its place, or that it never *left*."""
    if left:
        connection.execute("UPDATE fetched SET may_go = 1 WHERE receipt = ?", (bundle,))
    else:
        connection.execute("UPDATE fetched SET receipt = '' WHERE receipt = ?", (bundle,))
