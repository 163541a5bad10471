"""What is taken back from use: parts erased by rule (``erasing`` says when), events revoked.

Whatever stands follows in the same step.
"""

from __future__ import annotations

from repatria.domain.events.fold import Cut
from repatria.store.cipher import Connection
from repatria.store.log.events import whole
from repatria.store.log.quarantine import erase_apart
from repatria.store.log.refolding import refold
from repatria.store.rows import Names


def erase_part(connection: Connection, part: str) -> int:
    """Destroy the bodies of *part* with their salts, for ever and also of what still arrives; return how many."""
    with whole(connection):
        key = Names(connection).key("part", part)
        connection.execute("UPDATE part SET erased = 1 WHERE key = ?", (key,))
        query = "UPDATE event SET body = NULL, salt = NULL WHERE part = ? AND body IS NOT NULL"
        erased = int(connection.execute(query, (key,)).rowcount)
        for table in ("waiting", "waiting_aside"):
            connection.execute(f"UPDATE {table} SET body = x'', salt = x'' WHERE part = ?", (part,))  # noqa: S608 - our own tables
        query = "UPDATE event_aside SET body = NULL, salt = NULL WHERE part = ? AND body IS NOT NULL"
        connection.execute(query, (key,))
        erase_apart(connection, part)
        refold(connection, part)
    return erased


def erased_parts(connection: Connection) -> list[str]:
    """Return the parts erased by rule, to be erased again after a backup is restored."""
    return [row[0] for row in connection.execute("SELECT name FROM part WHERE erased ORDER BY name")]


def is_erased(connection: Connection, part: str) -> bool:
    """Tell whether a rule erased *part* here."""
    row = connection.execute("SELECT erased FROM part WHERE name = ?", (part,)).fetchone()
    return bool(row and row[0])


def is_anything_said(connection: Connection, part: str) -> bool:
    """Tell whether the body of any event of *part* is here, in use or not: of an erased part none may be."""
    query = """
        SELECT EXISTS (SELECT 1 FROM part JOIN event ON event.part = part.key
            WHERE name = ?1 AND event.body IS NOT NULL)
        OR EXISTS (SELECT 1 FROM part JOIN event_aside ON event_aside.part = part.key
            WHERE name = ?1 AND event_aside.body IS NOT NULL)
        OR EXISTS (SELECT 1 FROM waiting WHERE part = ?1 AND length(body))
        OR EXISTS (SELECT 1 FROM waiting_aside WHERE part = ?1 AND length(body))
        OR EXISTS (SELECT 1 FROM quarantine WHERE part = ?1 AND length(body))
        OR EXISTS (SELECT 1 FROM quarantine_aside WHERE part = ?1 AND length(body))
    """
    return bool(connection.execute(query, (part,)).fetchone()[0])


def cut_off(connection: Connection, cut: Cut, reason: str) -> None:
    """Make events inactive: they are kept and shown, and nothing stands because of them."""
    with whole(connection):
        query = "INSERT INTO cut (part, log, first, last, reason) VALUES (?, ?, ?, ?, ?)"
        connection.execute(query, (cut.part, cut.log, cut.first, cut.last, reason))
        refold(connection, cut.part)


def take_back(connection: Connection, cut: Cut) -> None:
    """Make events active again that were cut off."""
    with whole(connection):
        query = "DELETE FROM cut WHERE part = ? AND log = ? AND first = ? AND last IS ?"
        connection.execute(query, (cut.part, cut.log, cut.first, cut.last))
        refold(connection, cut.part)
