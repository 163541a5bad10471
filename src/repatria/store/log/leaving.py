"""What is held of many parts at once: how far each of their logs goes, and the events beyond what another has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from repatria.domain.events.event import VERSION, Envelope, WrittenEvent
from repatria.domain.lots import Place, Stretch
from repatria.store.cipher import Connection
from repatria.store.rows import Names, Row, Table, as_list, encode_envelope, id_text, ids_in

CHUNK: Final = 1000
"""So many events are held in memory at once."""

_HEADS: Final = """
    SELECT part.name, log.name, log_head.n, log_head.forked_at, part.key, log.key
    FROM json_each(?) AS wanted CROSS JOIN part ON part.name = wanted.value
    CROSS JOIN log_head ON log_head.part = part.key CROSS JOIN log ON log.key = log_head.log
    ORDER BY wanted.key, log.name
"""
_BEYOND: Final = """
    SELECT n, id, prev, type, author, wall, replaces, body_hash, raw, salt, body
    FROM event WHERE part = ? AND log = ? AND (n, fork) > (?, ?) AND (n, fork) <= (?, ?) ORDER BY n, fork
"""
_SIZE: Final = "max(length(raw), 600 + 2 * length(replaces)) + coalesce(length(body), 0) + 34"
"""At least so many bytes does an event take in a file: its envelope, its body, its salt and the ends of two lines."""
_COUNTED: Final = f"""
    SELECT min(seq), count(*) FILTER (WHERE n > ?1), sum({_SIZE}) FILTER (WHERE n > ?1)
    FROM event WHERE part = ?2 AND log = ?3
"""  # noqa: S608 - our own columns
_SIZES: Final = f"SELECT n, fork, {_SIZE} FROM event WHERE part = ? AND log = ? AND n > ? ORDER BY n, fork"  # noqa: S608
_LAST_OF_NUMBER: Final = 1 << 62


class _Head(NamedTuple):
    """The number of the last event held of a (log, part); *forked_at* is the first number that two events share."""

    part: str
    log: str
    n: int
    forked_at: int | None
    keys: tuple[int, int]


def have_all(connection: Connection, parts: Iterable[str]) -> dict[str, dict[str, int]]:
    """Return the number of the last event held of each log of those *parts* that are held, in their order."""
    held: dict[str, dict[str, int]] = {}
    for head in _heads(connection, parts):
        held.setdefault(head.part, {})[head.log] = head.n
    return held


def parts_beyond(
    connection: Connection, parts: Iterable[str], given: Mapping[str, Mapping[str, int]]
) -> list[str]:
    """Return of which *parts* anything is held beyond what is *given*, in their order."""
    heads = _heads(connection, parts)
    return list(dict.fromkeys(head.part for head in heads if head.n > _reached(head, given)))


class Measured(NamedTuple):
    """A stretch of a log that goes: so many *events*, in a file about *size* bytes."""

    stretch: Stretch
    events: int
    size: int


def logs_beyond(
    connection: Connection, parts: Iterable[str], given: Mapping[str, Mapping[str, int]], *, size: int
) -> list[Measured]:
    """Return each log of *parts* of which anything goes: part by part, as they first came.

    A log of more than *size* bytes is cut into stretches of at most so many, or of one event.
    """
    found: list[tuple[int, int, str, list[Measured]]] = []
    places: dict[str, int] = {}
    for head in _heads(connection, parts):
        last = _reached(head, given)
        if head.n > last:
            seq, events, whole = connection.execute(_COUNTED, (last, *head.keys)).fetchone()
            cut = [Measured(Stretch(head.part, head.log), events, whole)]
            if whole > size:
                rows = connection.execute(_SIZES, (*head.keys, last))
                cut = list(_cut(head, rows, size))
            found.append((places.setdefault(head.part, len(places)), seq, head.log, cut))
    return [one for *_, cut in sorted(found) for one in cut]


def _cut(head: _Head, rows: Iterable[tuple[int, int, int]], size: int) -> Iterator[Measured]:
    """Yield a log in stretches; *rows* say of each event where it stands and how large it is."""
    after: Place = (0, 0)
    upto: Place = after
    events = held = 0
    for n, fork, one in rows:
        if events and held + one > size:
            yield Measured(Stretch(head.part, head.log, after, upto), events, held)
            after, events, held = upto, 0, 0
        upto = (n, fork)
        events, held = events + 1, held + one
    yield Measured(Stretch(head.part, head.log, after, upto), events, held)


def runs_beyond(
    connection: Connection,
    parts: Iterable[str],
    given: Mapping[str, Mapping[str, int]],
    stretches: Collection[Stretch] | None = None,
) -> Iterator[tuple[str, str, list[WrittenEvent]]]:
    """Yield what is held of *parts* beyond what is *given* (part → log → number), at most a thousand events a run.

    Where *stretches* of logs are named, nothing else goes.
    A log that forked at or before the number given is sent again from the fork: a number cannot say which branch
    the other holds.
    """
    types, authors = _Called(connection, "event_type"), _Called(connection, "author")
    named: defaultdict[tuple[str, str], list[Stretch]] = defaultdict(list)
    for one in sorted(stretches or ()):
        named[one.part, one.log].append(one)
    for head in _heads(connection, parts):
        last = _reached(head, given)
        whole = [Stretch(head.part, head.log)] if stretches is None else named[head.part, head.log]
        for stretch in whole if head.n > last else ():
            after = max(stretch.after, (last, _LAST_OF_NUMBER))
            cursor = connection.execute(_BEYOND, (*head.keys, *after, *stretch.upto))
            while rows := cursor.fetchmany(CHUNK):
                yield head.part, head.log, list(_written(rows, head.part, head.log, types, authors))


def _reached(head: _Head, given: Mapping[str, Mapping[str, int]]) -> int:
    last = given.get(head.part, {}).get(head.log, 0)
    return head.forked_at - 1 if head.forked_at is not None and head.forked_at <= last else last


class _Called(dict[int, str]):
    """The names of one table by their numbers; each is read once."""

    def __init__(self, connection: Connection, table: Table) -> None:
        super().__init__()
        self._names, self._table = Names(connection), table

    def __missing__(self, key: int) -> str:
        found = self[key] = self._names.name(self._table, key)
        return found


def _written(
    rows: Iterable[Row], part: str, log: str, types: Mapping[int, str], authors: Mapping[int, str]
) -> Iterator[WrittenEvent]:
    """Yield the events in *rows* of one log as ``written_of`` does: of a run most is known from the row before."""
    last, name = b"", ""
    for n, data, before, kind, author, wall, replaces, body_hash, raw, salt, body in rows:
        prev = name if before == last else id_text(before)
        last, name = data, id_text(data)
        envelope = raw or encode_envelope(
            Envelope(
                VERSION,
                types[kind],
                part,
                log,
                n,
                prev,
                ids_in(replaces),
                authors[author],
                wall,
                id_text(body_hash),
            )
        )
        yield WrittenEvent(name, envelope, salt or b"", body or b"")


def _heads(connection: Connection, parts: Iterable[str]) -> list[_Head]:
    rows = connection.execute(_HEADS, (as_list(parts),)).fetchall()
    return [
        _Head(part, log, n, forked_at or None, (part_key, log_key))
        for part, log, n, forked_at, part_key, log_key in rows
    ]
