"""Which openings of a case are here, in the order in which they came: the first that is in use counts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from repatria.domain.events.event import Event
from repatria.domain.events.kinds import OPENED
from repatria.store.cipher import Connection
from repatria.store.rows import COLUMNS, Names, as_list, event_of, id_bytes

_ID = 32
_TYPE = "(SELECT key FROM event_type WHERE name = ?)"
_OPENINGS = f"""
    SELECT {COLUMNS} FROM part JOIN event ON event.part = part.key
    WHERE part.name = ? AND event.type = {_TYPE} ORDER BY event.seq
"""  # noqa: S608 - our own names
_IN_USE = f"""
    SELECT event.id FROM part JOIN fact ON fact.part = part.key JOIN event ON event.seq = fact.seq
    WHERE part.name = ? AND event.type = {_TYPE}
"""  # noqa: S608 - our own names
_TWICE = """
    SELECT DISTINCT part FROM quarantine
    WHERE reason = 'opening' AND part IN (SELECT value FROM json_each(?)) ORDER BY part
"""


@dataclass(frozen=True, slots=True)
class HeldOpening:
    """An opening that is here, whether it counts, and which *bundle* brought it first ("": it is no file's)."""

    event: Event
    in_use: bool
    bundle: str


def openings_held(connection: Connection, part: str) -> list[HeldOpening]:
    """Return the openings of the case whose core is *part*, the first that came first; not what is set aside."""
    counting, names = openings_in_use(connection, part), Names(connection)
    events = [event_of(row, names) for row in connection.execute(_OPENINGS, (part, OPENED)).fetchall()]
    return [
        HeldOpening(one, id_bytes(one.id) in counting, _brought_by(connection, part, one)) for one in events
    ]


def openings_in_use(connection: Connection, part: str) -> set[bytes]:
    """Return the ids of the openings that count."""
    return {bytes(data) for (data,) in connection.execute(_IN_USE, (part, OPENED))}


def parts_opened_again(connection: Connection, parts: Collection[str]) -> list[str]:
    """Return of which *parts* an opening was set apart because the case was open."""
    return [part for (part,) in connection.execute(_TWICE, (as_list(parts),))]


def _brought_by(connection: Connection, part: str, event: Event) -> str:
    query = "SELECT bundle, ids FROM brought WHERE part = ? AND log = ? ORDER BY rowid"
    wanted = id_bytes(event.id)
    for bundle, ids in connection.execute(query, (part, event.envelope.log)):
        if any(ids[at : at + _ID] == wanted for at in range(0, len(ids), _ID)):
            return str(bundle)
    return ""
