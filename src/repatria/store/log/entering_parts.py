"""A part and its logs while events enter: what stands in them, read from the tables when first needed."""

from __future__ import annotations

from dataclasses import dataclass, field

from repatria.domain.events.fold import Cut
from repatria.store.cipher import Connection
from repatria.store.rows import Names, id_text

_HEADS = """
    SELECT standing.path, standing.seq, event.id, iif(standing.since = '', event.wall, standing.since), standing.depth
    FROM standing CROSS JOIN event ON event.seq = standing.seq WHERE standing.part = ?
"""

Stand = tuple[int, str, str, int]
"""A head: its seq, its id, its since and its depth."""


@dataclass(slots=True)
class EnteringPart:
    """A part that events enter: what stands in it, and what has to be done with it at the end."""

    key: int
    name: str
    erased: bool
    fresh: bool
    cuts: tuple[Cut, ...]
    awaited: frozenset[bytes] = frozenset()
    heads: dict[str, list[Stand]] = field(default_factory=dict)
    read: set[str] | None = None
    refold: bool = False
    summary_changed: bool = False
    entered: bool = False
    changed_at: str = ""
    crowded: set[str] = field(default_factory=set)


@dataclass(slots=True)
class EnteringLog:
    """One (log, part): its last event and its place in causal order; *held* is read when first asked for."""

    key: int
    n: int = 0
    id: str = ""
    id_bytes: bytearray = field(default_factory=bytearray)
    since: str = ""
    depth: int = 0
    forked_at: int = 0
    changed: bool = False
    held: dict[int, dict[str, int]] | None = None


def read_part(
    connection: Connection, names: Names, name: str, cuts: tuple[Cut, ...], *, whole: bool
) -> EnteringPart:
    """Return the part called *name*; its heads are read at once (*whole*), otherwise path by path."""
    key = names.find("part", name)
    if key is None:
        return EnteringPart(names.new("part", name), name, erased=False, fresh=True, cuts=cuts)
    find = connection.execute
    erased = bool(find("SELECT erased FROM part WHERE key = ?", (key,)).fetchone()[0])
    awaited = frozenset(row[0] for row in find("SELECT id FROM awaited WHERE part = ?", (key,)))
    part = EnteringPart(key, name, erased, False, cuts, awaited)
    if whole:
        for path, seq, data, since, depth in find(_HEADS, (key,)):
            part.heads.setdefault(path, []).append((seq, id_text(data), since, depth))
    else:
        part.read = set()
    return part


def read_log(connection: Connection, names: Names, part: EnteringPart, name: str) -> EnteringLog:
    """Return the log called *name* in a part, as it ends there."""
    key = names.key("log", name)
    query = "SELECT n, id, since, depth, forked_at FROM log_head WHERE part = ? AND log = ?"
    row = None if part.fresh else connection.execute(query, (part.key, key)).fetchone()
    if row is None:
        return EnteringLog(key)
    n, data, since, depth, forked_at = row
    return EnteringLog(key, n, id_text(data), bytearray(data), since, depth, forked_at)


def heads_at(connection: Connection, part: EnteringPart, path: str) -> list[Stand]:
    """Return what stands at *path* of a part, to be changed in place."""
    if part.read is not None and path not in part.read:
        part.read.add(path)
        part.heads[path] = [
            (seq, id_text(data), since, depth)
            for _, seq, data, since, depth in connection.execute(
                _HEADS + " AND standing.path = ?", (part.key, path)
            )
        ]
    return part.heads.setdefault(path, [])
