"""Which groups keep what their cases share: those whose part, or a case itself, names a case for named people."""

from __future__ import annotations

from collections.abc import Iterable

from repatria.domain.events.kinds import incident_part
from repatria.store.cipher import Connection
from repatria.store.lists.visibility import restricted_cases
from repatria.store.rows import Names, events_of_part

_SAID = "SELECT id FROM case_row WHERE restricted AND incident = ?"


def incidents_kept(connection: Connection, among: Iterable[str]) -> frozenset[str]:
    """Return which of these incidents name a case for named people: they leave for no other post.

    The part itself is asked, event by event as it would leave, for what a case says of its group may be replaced.
    """
    restricted = frozenset(restricted_cases(connection))
    return frozenset(one for one in among if restricted and _members(connection, one, restricted))


def restricted_members(connection: Connection, incident: str) -> frozenset[str]:
    """Return the cases for named people that an incident names: for rules of the program, never to show."""
    return _members(connection, incident, frozenset(restricted_cases(connection)))


def incidents_with(connection: Connection, among: Iterable[str], case: str) -> frozenset[str]:
    """Return which of these incidents name a case: what they share stays once it is for named people."""
    row = connection.execute("SELECT incident FROM case_row WHERE id = ?", (case,)).fetchone()
    said = row[0] if row is not None else ""
    named = frozenset({case})
    return frozenset(one for one in among if one == said or case in _members(connection, one, named))


def _members(connection: Connection, incident: str, restricted: frozenset[str]) -> frozenset[str]:
    names = Names(connection)
    key = names.find("part", incident_part(incident))
    events = events_of_part(connection, key, names) if key is not None else ()
    paths = (event.body.path for event in events if event.body is not None)
    named = {path.removeprefix("case/") for path in paths if path.startswith("case/")}
    said = {str(row[0]) for row in connection.execute(_SAID, (incident,))}
    return frozenset(said | (named & restricted))
