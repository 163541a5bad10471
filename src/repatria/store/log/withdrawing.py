"""What is taken back from use: parts erased by rule, events set aside or revoked, clocks that are doubted.

Who may do so is decided by services; here it is done, and what stands follows in the same step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.event import Event
from repatria.domain.events.fold import Cut
from repatria.domain.events.late import is_readable
from repatria.store.cipher import Connection
from repatria.store.lists.case_lines import refresh_cases
from repatria.store.log.events import whole
from repatria.store.log.quarantine import SetApart, erase_apart, set_apart
from repatria.store.rows import COLUMNS, Names, body_or_none, event_of, events_of_part
from repatria.store.standing import crowded_paths, cuts_of, refold_part, update_disputed

_UNREAD = f"SELECT {COLUMNS} FROM opaque CROSS JOIN event ON event.seq = opaque.seq"  # noqa: S608 - constant


def erase_part(connection: Connection, part: str) -> int:
    """Destroy the bodies of *part* with their salts, for ever and also of what still arrives; return how many."""
    with whole(connection):
        key = Names(connection).key("part", part)
        connection.execute("UPDATE part SET erased = 1 WHERE key = ?", (key,))
        query = "UPDATE event SET body = NULL, salt = NULL WHERE part = ? AND body IS NOT NULL"
        erased = int(connection.execute(query, (key,)).rowcount)
        connection.execute("UPDATE waiting SET body = x'', salt = x'' WHERE part = ?", (part,))
        erase_apart(connection, part)
        _refold(connection, part)
    return erased


def erased_parts(connection: Connection) -> list[str]:
    """Return the parts erased by rule, to be erased again after a backup is restored."""
    return [row[0] for row in connection.execute("SELECT name FROM part WHERE erased ORDER BY name")]


def mark_withheld(connection: Connection, part: str, *, withheld: bool = True) -> bool:
    """Note that *part* exists and is not held here, or held and not readable; tell whether that is news."""
    key = Names(connection).key("part", part)
    query = "UPDATE part SET withheld = ? WHERE key = ? AND withheld <> ?"
    return bool(connection.execute(query, (int(withheld), key, int(withheld))).rowcount)


def cut_off(connection: Connection, cut: Cut, reason: str) -> None:
    """Make events inactive: they are kept and shown, and nothing stands because of them."""
    with whole(connection):
        query = "INSERT INTO cut (part, log, first, last, reason) VALUES (?, ?, ?, ?, ?)"
        connection.execute(query, (cut.part, cut.log, cut.first, cut.last, reason))
        _refold(connection, cut.part)


def take_back(connection: Connection, cut: Cut) -> None:
    """Make events active again that were cut off."""
    with whole(connection):
        query = "DELETE FROM cut WHERE part = ? AND log = ? AND first = ? AND last IS ?"
        connection.execute(query, (cut.part, cut.log, cut.first, cut.last))
        _refold(connection, cut.part)


def last_time(connection: Connection, part: str, *, but_log: str) -> str:
    """Return the latest time with which a log ends in *part*, but for one log and those whose clock is doubted."""
    names = Names(connection)
    query = """
        SELECT coalesce(max(event.wall), '') FROM log_head AS head CROSS JOIN event
        ON event.part = head.part AND event.log = head.log AND event.n = head.n
        WHERE head.part = ? AND head.log IS NOT ? AND head.log NOT IN (SELECT log FROM doubted_log)
    """
    found = connection.execute(query, (names.find("part", part), names.find("log", but_log))).fetchone()
    return str(found[0])


def doubt_clock(connection: Connection, log: str) -> None:
    """Show what *log* wrote after what others wrote, because its clock was found wrong."""
    key = Names(connection).key("log", log)
    connection.execute("INSERT OR IGNORE INTO doubted_log (log) VALUES (?)", (key,))


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
    for one in connection.execute(_UNREAD + " WHERE opaque.part = ?", (key,)):
        if (event := event_of(one, names)).id not in cut:
            yield event


def unsettled(connection: Connection, part: str, replaced: dict[str, str]) -> list[Event]:
    """Return the events held back or set apart that nothing in use replaces: until then gates hold because of them.

    To *replaced* are added the paths of the events that they replace, by id.
    """
    held, apart = list(held_back(connection, part)), list(set_apart(connection, part))
    if not held and not apart:
        return []
    names, cuts = Names(connection), cuts_of(connection, part)
    key = names.find("part", part)
    found = list(events_of_part(connection, key, names)) if key is not None else []
    held += [one.event for one in _not_here(apart, found)]
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
    return list(_not_here(apart, events_of_part(connection, key, names) if key is not None else ()))


def _not_here(apart: list[SetApart], found: Iterable[Event]) -> Iterator[SetApart]:
    here = {event.id for event in found} if apart else set()
    return (one for one in apart if one.event.id not in here)


def _is_settled(event: Event, above: set[str]) -> bool:
    """Tell whether what replaces *event* stands at its path; where that cannot be read it is believed."""
    return bool(above) if event.body is None else event.body.path in above


def _is_cut(event: Event, cuts: tuple[Cut, ...]) -> bool:
    return any(cut.covers(event) for cut in cuts)


def apply_opaque(connection: Connection) -> int:
    """Apply the events of a newer version that this one has learned, after an upgrade; return how many."""
    names = Names(connection)
    rows = connection.execute(_UNREAD).fetchall()
    learned = [row for row in rows if is_readable(event_of(row, names))]
    with whole(connection):
        for part_key in sorted({row[1] for row in learned}):
            _refold(connection, names.name("part", part_key))
    return len(learned)


def _refold(connection: Connection, part: str) -> None:
    key = Names(connection).key("part", part)
    paths = crowded_paths(connection, key)
    refold_part(connection, key)
    update_disputed(connection, key, sorted(paths | crowded_paths(connection, key)))
    refresh_cases(connection, {part: ("", True)})
