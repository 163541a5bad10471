"""The tables of what stands are written: made again from the events of a part, disputes noted where heads differ."""

from __future__ import annotations

from collections.abc import Iterable

from repatria.domain.events.fold import PartFold, Placed, standing_of
from repatria.domain.events.late import is_readable
from repatria.domain.events.moved import is_moved
from repatria.store.cipher import Connection
from repatria.store.out_of_use import doubted_openings
from repatria.store.rows import Names, events_of_part, exact_id, id_text
from repatria.store.standing import cuts_of, heads_at


def refold_part(connection: Connection, part_key: int) -> None:
    """Make the tables of a part again from all its events."""
    names = Names(connection)
    part = names.name("part", part_key)
    fold = PartFold(cuts_of(connection, part))
    for event in events_of_part(connection, part_key, names):
        fold.add(event)
    fold.doubted = doubted_openings(connection, part, fold.events.values())
    folded = fold.folded()
    seqs = {
        id_text(row[0]): row[1]
        for row in connection.execute("SELECT id, seq FROM event WHERE part = ?", (part_key,))
    }
    for table in ("standing", "fact", "awaited"):
        connection.execute(f"DELETE FROM {table} WHERE part = ?", (part_key,))  # noqa: S608 - our own names
    connection.executemany(
        "INSERT INTO standing (part, path, seq, depth, since) VALUES (?, ?, ?, ?, ?)",
        [
            (part_key, path, seqs[head.event.id], head.depth, late(head.since, head.event.envelope.wall))
            for path, heads in folded.heads.items()
            for head in heads
        ],
    )
    connection.executemany(
        "INSERT INTO fact (part, seq, depth, since) VALUES (?, ?, ?, ?)",
        [
            (part_key, seqs[fact.event.id], fact.depth, late(fact.since, fact.event.envelope.wall))
            for fact in folded.facts
        ],
    )
    connection.executemany(
        "INSERT INTO awaited (part, id) VALUES (?, ?)",
        [(part_key, data) for name in folded.awaited if (data := exact_id(name))],
    )
    _write_log_heads(connection, part_key, fold)
    _write_unread(connection, part_key, [seqs[e.id] for e in fold.events.values() if not is_readable(e)])


def late(since: str, wall: str) -> str:
    """Return *since* where it has to be written down: where it is not the event's own wall."""
    return "" if since == wall else since


def update_disputed(connection: Connection, part_key: int, paths: Iterable[str]) -> int:
    """Note which of *paths* are disputed now, and return how many were not before."""
    names, found_new = Names(connection), 0
    for path in paths:
        heads = heads_at(connection, part_key, path, names)
        answers = [head for head in heads if not is_moved(_said_by(head))]
        if len(answers) > 1 and standing_of(answers).disputed:
            query = "INSERT OR IGNORE INTO disputed (part, path) VALUES (?, ?)"
            found_new += connection.execute(query, (part_key, path)).rowcount
        else:
            connection.execute("DELETE FROM disputed WHERE part = ? AND path = ?", (part_key, path))
    return found_new


def _said_by(head: Placed) -> object:
    return None if head.event.body is None else head.event.body.value


def crowded_paths(connection: Connection, part_key: int) -> set[str]:
    """Return the paths of a part that have several heads or were disputed."""
    query = """
        SELECT path FROM standing WHERE part = ? GROUP BY path HAVING count(*) > 1
        UNION SELECT path FROM disputed WHERE part = ?
    """
    return {row[0] for row in connection.execute(query, (part_key, part_key))}


def _write_log_heads(connection: Connection, part_key: int, fold: PartFold) -> None:
    rows = connection.execute("SELECT log, id FROM log_head WHERE part = ?", (part_key,)).fetchall()
    connection.executemany(
        "UPDATE log_head SET since = ?, depth = ? WHERE part = ? AND log = ?",
        [(*fold.places[id_text(head)], part_key, log) for log, head in rows],
    )


def _write_unread(connection: Connection, part_key: int, seqs: list[int]) -> None:
    """Note which events of a part cannot be read, of a newer version or without a body; a part erased has none."""
    connection.execute("DELETE FROM opaque WHERE part = ?", (part_key,))
    if not connection.execute("SELECT erased FROM part WHERE key = ?", (part_key,)).fetchone()[0]:
        rows = [(seq, part_key) for seq in seqs]
        connection.executemany("INSERT INTO opaque (seq, part) VALUES (?, ?)", rows)
