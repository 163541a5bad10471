"""The names for which numbers stand in rows of events, found where they can be and proven by the events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain, islice, product
from typing import Final, NamedTuple, get_args

import msgspec

from repatria.domain.errors import BadEventError
from repatria.domain.events.chain import check_event, read_any_envelope
from repatria.domain.events.event import Envelope, WrittenEvent
from repatria.domain.events.kinds import DIRECTORY_PART, FACTS, VALUE, case_parts, erased_part, record_part
from repatria.store.rows import Row, Table, written_of
from repatria.store.salvage.readable import Readable

TABLES: Final[tuple[Table, ...]] = get_args(Table)
_PLACES: Final[Mapping[Table, int]] = {"part": 1, "log": 2, "event_type": 7, "author": 8}
"""Where the number of each stands in the row of an event."""
_MOST = 20_000
"""So many names are tried for one event that lacks some."""
_ENOUGH = 3
"""So many events of one lack are tried: where none is proven, the next will not be either."""


class Proven(NamedTuple):
    """An event that bears out its own hashes, with the names that its row stands for."""

    written: WrittenEvent
    envelope: Envelope
    names: dict[Table, str]


class FoundNames:
    """Names by number, as tables and indexes say them; what they do not say is tried, and an event proves it."""

    def __init__(self, readable: Readable) -> None:
        self._held: dict[Table, dict[int, set[str]]] = {table: {} for table in TABLES}
        self._others: dict[Table, set[str]] = {table: set() for table in TABLES}
        self._loose: dict[int, set[str]] = {}
        self._vain: dict[tuple[int, ...], int] = {}
        self._bound: dict[tuple[Table, str], int] = {}
        self.flags: dict[int, tuple[int, int]] = {}
        for table in TABLES:
            self._read(readable, table)
        self._readable: Readable | None = readable

    def also(self, names: FoundNames) -> None:
        """Try what another file of the same vault calls, too."""
        for table in TABLES:
            for found in names._held[table].values():
                self._others[table] |= found
        self._vain.clear()

    def known(self, table: Table) -> dict[int, str]:
        """Return the names of a table of which there is no doubt; those that an event proved come first."""
        held = {key: next(iter(names)) for key, names in self._held[table].items() if len(names) == 1}
        return dict(sorted(held.items(), key=lambda one: self._bound.get((table, one[1])) != one[0]))

    def prove(self, row: Row) -> Proven | None:
        """Return the event in a row of the table, None where it is not what it says or its names are gone."""
        if row[12]:
            return self._by_its_own_bytes(row)
        wanted = {table: (row[at], self._held[table].get(row[at])) for table, at in _PLACES.items()}
        lacking = tuple(key if names is None else 0 for key, names in wanted.values())
        if any(lacking):
            self._look_further()
            if self._vain.get(lacking, 0) >= _ENOUGH:
                return None
        near = [names or self._near(table, key) for table, (key, names) in wanted.items()]
        far = [some or self._others[table] for some, table in zip(near, wanted, strict=True)]
        every = [
            names or some | self._others[table]
            for (table, (_, names)), some in zip(wanted.items(), near, strict=True)
        ]
        for some in islice(chain(*(product(*tried) for tried in (near, far, every))), _MOST):
            found = _proven(row, dict(zip(wanted, some, strict=True)))
            if found is not None:
                return self._keep(row, found)
        if any(lacking):
            self._vain[lacking] = self._vain.get(lacking, 0) + 1
        return None

    def name(self, table: Table, key: int) -> str:
        """Return the name of number *key*, or the number where the name can not be read."""
        return next(iter(sorted(self._held[table].get(key, ()))), f"#{key}")

    def _by_its_own_bytes(self, row: Row) -> Proven | None:
        """Prove an event whose envelope stands in the row as it was written: it holds its names."""
        try:
            envelope = read_any_envelope(row[12])
        except msgspec.DecodeError:
            return None
        names: dict[Table, str] = {
            "part": envelope.part,
            "log": envelope.log,
            "event_type": envelope.type,
            "author": envelope.author,
        }
        found = _proven(row, names)
        return None if found is None else self._keep(row, found)

    def _keep(self, row: Row, found: Proven) -> Proven | None:
        """Take the names of a proven event as those of its numbers; None where one has another number already."""
        for table, at in _PLACES.items():
            if self._bound.setdefault((table, found.names[table]), row[at]) != row[at]:
                return None
            self._held[table][row[at]] = {found.names[table]}
        return found

    def _read(self, readable: Readable, table: Table) -> None:
        for row in readable.rows(table):
            if len(row) >= 2 and isinstance(row[0], int) and isinstance(row[1], str):
                self._held[table].setdefault(row[0], set()).add(row[1])
                if table == "part" and len(row) >= 4:
                    self.flags[row[0]] = (int(bool(row[2])), int(bool(row[3])))
        for name, *key in readable.index_rows(table, f"sqlite_autoindex_{table}_1"):
            if isinstance(name, str) and len(key) == 1 and isinstance(key[0], int):
                self._held[table].setdefault(key[0], set()).add(name)

    def _near(self, table: Table, key: int) -> set[str]:
        """Return what stands under a number in tables of which nobody knows which, and looks like a name of this."""
        return {name for name in self._loose.get(key, ()) if _LOOKS[table](name)}

    def _look_further(self) -> None:
        """Read once, and only where names lack, what else may be one: an event has to prove of what."""
        readable, self._readable = self._readable, None
        if readable is None:
            return
        for is_table, row in readable.loose_rows():
            if is_table and _is_name(row):
                self._loose.setdefault(row[0], set()).add(row[1])
                if len(row) == 4:
                    self.flags.setdefault(row[0], (row[2], row[3]))
            elif not is_table and len(row) == 2 and isinstance(row[0], str) and isinstance(row[1], int):
                self._loose.setdefault(row[1], set()).add(row[0])
        self._follow(readable)

    def _follow(self, readable: Readable) -> None:
        """Add names that other tables hold, or that follow from what they hold."""
        others = self._others
        others["event_type"] |= {VALUE, *FACTS}
        others["author"] |= _texts(readable, "account", 0)
        others["part"] |= {DIRECTORY_PART, *map(record_part, _texts(readable, "device", 1))}
        for case in _texts(readable, "case_row", 1):
            others["part"] |= {*case_parts(case), erased_part(case)}
        others["part"] |= _texts(readable, "shared_part", 1) | _texts(readable, "brought", 1)
        others["log"] |= _texts(readable, "brought", 2)


def _is_name(row: Row) -> bool:
    """Tell whether this may be the row of a name: its number, the name, and of a part two flags."""
    if len(row) not in {2, 4} or not isinstance(row[0], int) or not isinstance(row[1], str):
        return False
    return all(flag in {0, 1} for flag in row[2:])


_LOOKS: Final[Mapping[Table, Callable[[str], bool]]] = {
    "part": lambda name: "/" in name or name == DIRECTORY_PART,
    "log": lambda name: "/" not in name,
    "event_type": lambda name: name.replace("_", "").isalpha(),
    "author": lambda name: "/" not in name,
}
"""What a name of each kind looks like at least."""


def _texts(readable: Readable, table: str, at: int) -> set[str]:
    return {row[at] for row in readable.rows(table) if len(row) > at and isinstance(row[at], str)}


class _Named:
    """Names for one row."""

    def __init__(self, names: Mapping[Table, str]) -> None:
        self._names = names

    def name(self, table: Table, key: int) -> str:
        """Return the name in the row."""
        return self._names[table]


def _proven(row: Row, names: dict[Table, str]) -> Proven | None:
    without_fork = (*row[:4], *row[5:])
    try:
        written = written_of(without_fork, _Named(names))
        envelope = check_event(written, names["part"], names["log"])
    except (BadEventError, ValueError):
        return None
    if (written.body or written.salt) and not (written.body and written.salt):
        return None
    return Proven(written, envelope, names) if envelope.n == row[3] else None
