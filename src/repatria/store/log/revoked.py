"""What the country's directory revoked is cut off here: kept, shown, sent on, and nothing stands because of it.

This is the one place that does so. It makes the cuts that the revocations ask for from the logs that are held, so
the same follows whichever came first, the events or the revocation.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from repatria.domain.directory.form import Last, Revocation
from repatria.domain.directory.revoking import Place, device_of_log, ends_of
from repatria.store.cipher import Connection
from repatria.store.log.events import whole
from repatria.store.log.refolding import refold
from repatria.store.rows import Names

REASON = "revoked"


def enforce_revocations(
    connection: Connection,
    revocations: Iterable[Revocation],
    *,
    spared: str,
    parts: Collection[str] | None = None,
) -> set[str]:
    """Let count of revoked devices what *revocations* name and no more; return the parts in which that changed.

    With *parts* only these are looked at. What the device *spared* wrote, which is this one, stays in use here.
    """
    lost = [one for one in revocations if one.device != spared]
    with whole(connection):
        wanted = _wanted(connection, lost, parts)
        standing = _standing(connection, parts)
        changed = {
            place for place in wanted.keys() | standing.keys() if wanted.get(place) != standing.get(place)
        }
        for part, log in sorted(changed):
            _cut(connection, part, log, wanted.get((part, log)))
        touched = {part for part, _ in changed}
        held = {part for part in touched if Names(connection).find("part", part) is not None}
        for part in sorted(held):
            refold(connection, part)
    return held


def held_of_device(connection: Connection, device: str) -> tuple[Last, ...]:
    """Return how far goes what is held of the logs of *device*, by part and log, of parts that are shared."""
    shared = (
        (part, log, n)
        for part, log, n in _logs_of(connection, device)
        if part.startswith(("case/", "incident/"))
    )
    return tuple(Last(*one) for one in sorted(shared))


def _wanted(
    connection: Connection, lost: list[Revocation], parts: Collection[str] | None
) -> Mapping[Place, int]:
    """Return the last number that counts of each (part, log) of which not all does."""
    held = [(part, log) for one in lost for part, log, _ in _logs_of(connection, one.device)]
    return {place: n for place, n in ends_of(lost, held).items() if parts is None or place[0] in parts}


def _standing(connection: Connection, parts: Collection[str] | None) -> Mapping[Place, int]:
    rows = connection.execute("SELECT part, log, first - 1 FROM cut WHERE reason = ?", (REASON,))
    return {(part, log): n for part, log, n in rows if parts is None or part in parts}


def _cut(connection: Connection, part: str, log: str, last: int | None) -> None:
    query = "DELETE FROM cut WHERE part = ? AND log = ? AND reason = ?"
    connection.execute(query, (part, log, REASON))
    if last is not None:
        query = "INSERT INTO cut (part, log, first, last, reason) VALUES (?, ?, ?, NULL, ?)"
        connection.execute(query, (part, log, last + 1, REASON))


def _logs_of(connection: Connection, device: str) -> Iterator[tuple[str, str, int]]:
    """Yield part, log and last number of what is held of the logs of *device*."""
    query = """
        SELECT part.name, log.name, log_head.n FROM log CROSS JOIN log_head ON log_head.log = log.key
        JOIN part ON part.key = log_head.part WHERE log.name >= ? AND log.name < ?
    """
    for part, log, n in connection.execute(query, (f"{device}-", f"{device}.")):
        if device_of_log(log) == device:
            yield part, log, n
