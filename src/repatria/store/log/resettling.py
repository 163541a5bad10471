"""Bring each log to what it would hold had the files that are set aside never come, or bring it back from there.

Rows move between the tables as they stand: what is taken back is what it was, down to its place among arrivals.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from repatria.domain.events.event import WrittenEvent
from repatria.domain.events.kinds import case_parts
from repatria.domain.progress import Progress
from repatria.store.cipher import Connection
from repatria.store.lists.case_lines import refresh_cases
from repatria.store.lists.forgetting import forget_case
from repatria.store.log.arriving import Arriving
from repatria.store.log.brought import Place, bad_name, brought_to
from repatria.store.log.opened_again import parts_opened_again
from repatria.store.rows import COLUMNS, Names, exact_id, id_text, written_of
from repatria.store.standing_written import crowded_paths, refold_part, update_disputed
from repatria.store.steps import Steps, nobody

_ROW: Final = "seq, part, log, n, id, prev, type, author, wall, replaces, body_hash, raw, salt, body"
_AT: Final = "part = ? AND log = ?"
_OUT: Final = f"INSERT INTO event_aside ({_ROW}, stranded) SELECT {_ROW}, ? FROM event WHERE seq = ?"  # noqa: S608 - our own names
_BACK: Final = f"""
    INSERT INTO event ({_ROW}, fork) SELECT {_ROW}, (
        SELECT coalesce(max(fork) + 1, 0) FROM event AS beside
        WHERE beside.part = aside.part AND beside.log = aside.log AND beside.n = aside.n
    ) FROM event_aside AS aside WHERE seq = ?
"""  # noqa: S608 - our own names
_RETURNED: Final = """
    DELETE FROM event_aside WHERE part = ? AND log = ? AND EXISTS (
        SELECT 1 FROM event WHERE event.part = event_aside.part AND event.log = event_aside.log
            AND event.n = event_aside.n AND event.id = event_aside.id
    )
"""
_HEAD: Final = """
    INSERT INTO log_head (part, log, n, id, since, depth, forked_at)
    SELECT part, log, max(n), id, '', 0, coalesce((
        SELECT min(n) FROM event AS other
        WHERE other.part = event.part AND other.log = event.log AND other.fork > 0
    ), 0)
    FROM event WHERE part = ? AND log = ? AND fork = 0 GROUP BY part, log
"""
_PUT: Final = (
    "INSERT OR IGNORE INTO waiting (part, log, n, id, envelope, salt, body) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_BESIDE: Final = {
    "waiting": "part, log, n, id, envelope, salt, body",
    "quarantine": "part, log, n, id, reason, envelope, salt, body",
}


@dataclass
class Moved:
    """Which *parts* changed, the ids of events that *left* what is in use, and how many came *back*."""

    parts: set[str] = field(default_factory=set)
    left: set[bytes] = field(default_factory=set)
    back: int = 0


def aside_among(connection: Connection, places: Iterable[Place]) -> list[Place]:
    """Return at which of *places* anything is set aside."""
    query = """
        SELECT part.name, log.name FROM event_aside
        JOIN part ON part.key = event_aside.part JOIN log ON log.key = event_aside.log
        UNION SELECT part, log FROM waiting_aside UNION SELECT part, log FROM quarantine_aside
    """
    held = set(connection.execute(query))
    return [place for place in places if place in held] if held else []


def resettle(connection: Connection, places: Iterable[Place], told: Progress = nobody) -> Moved:
    """Let at *places* stand what files brought that are not set aside, and nothing else; lines and lists follow.

    How far it is is *told*.
    """
    found, names, every = Moved(), Names(connection), list(places)
    parts = {part for part, _ in every}
    folded = len(every) + len(parts)
    renewed = folded + len(_cases(parts))
    steps = Steps(told, renewed + len(every))
    for place in every:
        gone = brought_to(connection, place, aside=True) - brought_to(connection, place, aside=False)
        if _settle_events(connection, names, place, gone, found) | _settle_beside(connection, place, gone):
            found.parts.add(place[0])
        steps.step()
    found.parts.update(
        parts_opened_again(connection, parts)
    )  # which opening counts may differ, though none moved
    for part in sorted(found.parts):
        key = names.key("part", part)
        paths = crowded_paths(connection, key)
        refold_part(connection, key)
        update_disputed(connection, key, sorted(paths | crowded_paths(connection, key)))
        steps.step()
    steps.reach(folded)
    for case_id in _cases(found.parts):
        _renew_line(connection, case_id)
        steps.step()
    steps.reach(renewed)
    arriving = Arriving(connection)
    for part, log in every:
        arriving.take(part, log, [])  # what waits may fit again
        steps.step()
    arriving.finish()
    return found


def _settle_events(
    connection: Connection, names: Names, place: Place, gone: set[bytes], found: Moved
) -> bool:
    """Move events out and back, and let those wait whose event before is not here; tell whether any moved."""
    keys = (names.find("part", place[0]), names.find("log", place[1]))
    if None in keys:
        return False
    run = connection.execute
    run(_RETURNED, keys)
    back = [(s,) for s, one in run(f"SELECT seq, id FROM event_aside WHERE {_AT}", keys) if one not in gone]  # noqa: S608 - our own names
    connection.executemany(_BACK, back)
    run(_RETURNED, keys)
    run(f"UPDATE event_aside SET stranded = 0 WHERE {_AT}", keys)  # noqa: S608 - our own names
    out = [(s, one) for s, one in run(f"SELECT seq, id FROM event WHERE {_AT}", keys) if one in gone]  # noqa: S608 - our own names
    _move_out(connection, [seq for seq, _ in out], stranded=False)
    stranded = _strand(connection, names, place, keys)
    query = f"""
        DELETE FROM waiting WHERE {_AT} AND id = ?
    """  # noqa: S608 - our own names
    here = run(f"SELECT id FROM event WHERE {_AT}", keys).fetchall() if back else []  # noqa: S608 - our own names
    connection.executemany(query, [(*place, id_text(data)) for (data,) in here])
    connection.executemany(query, [(*place, id_text(data)) for _, data in out])
    if not (back or out):
        return False
    _number_forks(connection, keys)
    run(f"DELETE FROM log_head WHERE {_AT}", keys)  # noqa: S608 - our own names
    run(_HEAD, keys)
    found.left |= {data for _, data in out}
    found.back += len(back) - stranded
    return True


def _strand(connection: Connection, names: Names, place: Place, keys: tuple[int | None, int | None]) -> int:
    """Let wait what names as before it an event that is not in use, and return how many do."""
    held: dict[int, set[bytes]] = {}
    stranded: list[int] = []
    for seq, n, data, prev in connection.execute(
        f"SELECT seq, n, id, prev FROM event WHERE {_AT} ORDER BY n, fork",  # noqa: S608 - our own names
        keys,
    ):
        if n == 1 or prev in held.get(n - 1, ()):
            held.setdefault(n, set()).add(data)
        else:
            stranded.append(seq)
    for seq in stranded:
        row = connection.execute(f"SELECT {COLUMNS} FROM event WHERE seq = ?", (seq,)).fetchone()  # noqa: S608 - our own names
        one = written_of(row, names)
        connection.execute(_PUT, (*place, row[3], one.id, one.envelope, one.salt, one.body))
    _move_out(connection, stranded, stranded=True)
    return len(stranded)


def _move_out(connection: Connection, seqs: list[int], *, stranded: bool) -> None:
    connection.executemany(_OUT, [(int(stranded), seq) for seq in seqs])
    connection.executemany("DELETE FROM event WHERE seq = ?", [(seq,) for seq in seqs])


def _number_forks(connection: Connection, keys: tuple[int | None, int | None]) -> None:
    """Count anew, in the order in which they came, the events that share a number."""
    query = f"SELECT seq, n, fork FROM event WHERE {_AT} ORDER BY n, seq"  # noqa: S608 - our own names
    last, fork, wrong = 0, 0, []
    for seq, n, held in connection.execute(query, keys):
        last, fork = n, fork + 1 if n == last else 0
        if fork != held:
            wrong.append((fork, seq))
    for row in ([(-1 - fork, seq) for fork, seq in wrong], wrong):  # no two may share a fork meanwhile
        connection.executemany("UPDATE event SET fork = ? WHERE seq = ?", row)


def _settle_beside(connection: Connection, place: Place, gone: set[bytes]) -> bool:
    """Move what waits and what was set apart in the same way; tell whether any moved."""
    moved = False
    for table, columns in _BESIDE.items():
        for source, target, leaves in ((table, f"{table}_aside", True), (f"{table}_aside", table, False)):
            query = f"SELECT rowid, id, envelope, salt, body FROM {source} WHERE {_AT}"  # noqa: S608 - our own names
            rows = [
                (row[0],)
                for row in connection.execute(query, place)
                if (_name(table, WrittenEvent(*row[1:])) in gone) is leaves
            ]
            # in its former place among the others, unless another took that meanwhile
            place_there = f"CASE WHEN rowid IN (SELECT rowid FROM {target}) THEN NULL ELSE rowid END"  # noqa: S608 - our own names
            insert = (
                f"INSERT OR IGNORE INTO {target} (rowid, {columns}) "  # noqa: S608 - our own names
                f"SELECT {place_there}, {columns} FROM {source} WHERE rowid = ?"
            )
            connection.executemany(insert, rows)
            connection.executemany(f"DELETE FROM {source} WHERE rowid = ?", rows)  # noqa: S608 - our own names
            moved = moved or bool(rows)
    return moved


def _name(table: str, written: WrittenEvent) -> bytes | None:
    return exact_id(written.id) if table == "waiting" else bad_name(written)


def _cases(parts: Iterable[str]) -> list[str]:
    return sorted({part.split("/")[1] for part in parts if part.startswith("case/")})


def _renew_line(connection: Connection, case_id: str) -> None:
    """Bring the line of a case up to date; a case of which nothing is left has none."""
    query = """
        SELECT max(wall) FROM part JOIN event ON event.part = part.key WHERE part.name IN (?, ?)
    """
    wall = connection.execute(query, case_parts(case_id)).fetchone()[0]
    if wall is None:
        forget_case(connection, case_id, holds_on=True)
        return
    connection.execute("UPDATE case_row SET changed_at = '' WHERE id = ?", (case_id,))
    refresh_cases(connection, {case_parts(case_id)[0]: (str(wall), True)})
