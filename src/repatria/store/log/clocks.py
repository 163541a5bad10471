"""What the tables know of clocks: with which time each log ends, and whose clock was found wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from repatria.domain.calendar import utc_text
from repatria.store.cipher import Connection
from repatria.store.log.entering_parts import EnteringLog, EnteringPart
from repatria.store.rows import Names, id_text

_FORMAT = "%Y-%m-%dT%H:%M:%SZ"
CLOCKS_DIFFER = timedelta(seconds=10)
"""So far the clocks of one post may differ, and none is wrong for it."""


def wall_after(connection: Connection, part: EnteringPart, log: EnteringLog, wall: str) -> str:
    """Return the clock that the next event of *log* states: *wall*, or a few seconds more where it must come later.

    Every unlocking writes a log of its own, and of two logs only their clocks tell which came first. So a log that
    begins in a part states a later second than what is there already, if that is no further ahead than clocks may
    differ; a clock that is further behind is stated as it is, and whoever reads it asks.
    """
    if part.fresh and not log.n:
        return wall
    try:
        near = utc_text(_moment(wall) + CLOCKS_DIFFER)
        if log.n:
            return log.since if wall < log.since <= near else wall
        query = "SELECT max(since) FROM log_head WHERE part = ? AND since BETWEEN ? AND ?"
        last = connection.execute(query, (part.key, wall, near)).fetchone()[0]
        return wall if last is None else utc_text(_moment(last) + timedelta(seconds=1))
    except ValueError:  # what others wrote may be no time at all
        return wall


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


def is_doubted(connection: Connection, log: str) -> bool:
    """Tell whether the clock of *log* was found wrong."""
    query = "SELECT EXISTS (SELECT 1 FROM doubted_log WHERE log = ?)"
    return bool(connection.execute(query, (Names(connection).find("log", log),)).fetchone()[0])


def written_in_doubt(connection: Connection, part: str) -> set[str]:
    """Return the ids of the events of *part* that were written by a clock that was found wrong: mostly none."""
    query = """
        SELECT event.id FROM doubted_log CROSS JOIN event ON event.part = ? AND event.log = doubted_log.log
    """
    return {id_text(row[0]) for row in connection.execute(query, (Names(connection).find("part", part),))}


def is_time_stated(connection: Connection, part: str, log: str) -> bool:
    """Tell whether a person stated in *log*, in a record, what time it was."""
    names = Names(connection)
    query = "SELECT EXISTS (SELECT 1 FROM event WHERE part = ? AND log = ? AND type = ?)"
    found = (names.find("part", part), names.find("log", log), names.find("event_type", "clock_set"))
    return bool(connection.execute(query, found).fetchone()[0])


def doubt_clock(connection: Connection, log: str) -> None:
    """Show what *log* wrote after what others wrote, because its clock was found wrong."""
    key = Names(connection).key("log", log)
    connection.execute("INSERT OR IGNORE INTO doubted_log (log) VALUES (?)", (key,))


def _moment(text: str) -> datetime:
    return datetime.strptime(text, _FORMAT).replace(tzinfo=UTC)
