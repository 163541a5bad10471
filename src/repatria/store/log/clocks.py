"""What the tables know of clocks: with which time each log ends, and whose clock was found wrong."""

from __future__ import annotations

from repatria.store.cipher import Connection
from repatria.store.rows import Names


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
