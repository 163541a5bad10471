"""What is here and not in use: it waits, cannot be read, was revoked or set apart, and gates look at it too.

What protects holds before it stands, until what is in use replaces it or somebody settles it (field rules 2).
"""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.event import Event
from repatria.domain.events.fold import Cut, openings_behind
from repatria.domain.events.late import is_readable
from repatria.store.cipher import Connection
from repatria.store.log.opaque import UNREAD
from repatria.store.log.quarantine import SetApart, set_apart
from repatria.store.out_of_use import doubted_openings
from repatria.store.rows import Names, body_or_none, event_of, events_of_part
from repatria.store.standing import cuts_of

_ANY = """
    SELECT EXISTS (SELECT 1 FROM waiting) OR EXISTS (SELECT 1 FROM waiting_aside)
        OR EXISTS (SELECT 1 FROM quarantine) OR EXISTS (SELECT 1 FROM quarantine_aside)
        OR EXISTS (SELECT 1 FROM event_aside) OR EXISTS (SELECT 1 FROM opaque) OR EXISTS (SELECT 1 FROM cut)
"""


def held_back(connection: Connection, part: str) -> Iterator[Event]:
    """Yield the events of *part* that are here and not in use: waiting, unreadable, revoked or set aside.

    Gates look at them too: what protects holds before it stands (field rules 2).
    """
    row = connection.execute("SELECT key, erased FROM part WHERE name = ?", (part,)).fetchone()
    if row is not None and row[1]:  # it counts as withheld
        return
    query = "SELECT id, envelope, body FROM waiting WHERE part = ? ORDER BY log, n"
    for event_id, envelope, body in connection.execute(query, (part,)):
        yield Event(event_id, read_any_envelope(envelope), body_or_none(body))
    if row is None:
        return
    key, names, cuts = row[0], Names(connection), cuts_of(connection, part)
    cut = {e.id: e for e in events_of_part(connection, key, names) if _is_cut(e, cuts)} if cuts else {}
    yield from cut.values()
    for one in connection.execute(UNREAD + " WHERE opaque.part = ?", (key,)):
        if (event := event_of(one, names)).id not in cut:
            yield event


def is_any_held_back(connection: Connection) -> bool:
    """Tell whether anything of any part is here and not in use: mostly nothing is, and every case asks."""
    return bool(connection.execute(_ANY).fetchone()[0])


def unsettled(connection: Connection, part: str, replaced: dict[str, str]) -> list[Event]:
    """Return the events held back or set apart that nothing in use replaces: until then gates hold because of them.

    To *replaced* are added the paths of the events that they replace, by id.
    """
    if not is_any_held_back(connection):
        return []
    held, apart = list(held_back(connection, part)), list(set_apart(connection, part))
    if not held and not apart:
        return []
    names, cuts = Names(connection), cuts_of(connection, part)
    key = names.find("part", part)
    found = list(events_of_part(connection, key, names)) if key is not None else []
    behind = openings_behind(found, cuts, doubted_openings(connection, part, found))
    held += [one.event for one in _not_here(apart, found, behind)]
    wanted = {name for event in held for name in event.envelope.replaces}
    replaced.update({e.id: e.body.path for e in found if e.body is not None and e.id in wanted})
    above: dict[str, set[str]] = {}
    for event in found:
        if event.body is not None and is_readable(event) and not _is_cut(event, cuts):
            for name in event.envelope.replaces:
                above.setdefault(name, set()).add(event.body.path)
    return [event for event in held if not _is_settled(event, above.get(event.id, set()))]


def holding(connection: Connection, part: str) -> list[SetApart]:
    """Return what was set apart of *part* and still holds: nobody settled it, and the sound event did not come."""
    apart = list(set_apart(connection, part))
    names = Names(connection)
    key = names.find("part", part) if apart else None
    found = list(events_of_part(connection, key, names)) if key is not None else []
    cuts, doubted = cuts_of(connection, part), doubted_openings(connection, part, found)
    return list(_not_here(apart, found, openings_behind(found, cuts, doubted)))


def _not_here(apart: list[SetApart], found: list[Event], behind: set[str]) -> Iterator[SetApart]:
    """Yield what is not here in its right form; an opening *behind* another is here, and not in use."""
    here = {event.id for event in found} - behind if apart else set()
    return (one for one in apart if one.event.id not in here)


def _is_settled(event: Event, above: set[str]) -> bool:
    """Tell whether what replaces *event* stands at its path; where that cannot be read it is believed."""
    return bool(above) if event.body is None else event.body.path in above


def _is_cut(event: Event, cuts: tuple[Cut, ...]) -> bool:
    return any(cut.covers(event) for cut in cuts)
