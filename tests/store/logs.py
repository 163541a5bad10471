"""Logs of one case in a store of its own: what is written there, and what the tables then say."""

from __future__ import annotations

import random as chance  # noqa: TID251 - the same for the same seed

from repatria.domain.cases.state import CaseState
from repatria.domain.events.deed import Deed
from repatria.domain.events.event import Event
from repatria.domain.events.kinds import core_part, protected_part
from repatria.domain.ids import CaseId, make_id
from repatria.store.cipher import Connection
from repatria.store.log.events import append
from repatria.store.state import load_case_state
from tests.store.vaults import nobody

CASE = CaseId("a" * 26)
CORE, PROTECTED = core_part(CASE), protected_part(CASE)
ANA = make_id(b"ana" + bytes(13))
_TABLES = (
    "standing",
    "fact",
    "awaited",
    "opaque",
    "disputed",
    "log_head",
    "case_row",
    "case_reader",
    "case_name",
    "word",
    "likeness",
    "likeness_key",
)
random_bytes = chance.Random(7).randbytes


def log_of(number: int) -> str:
    return make_id(number.to_bytes(16, "big"))


def write(connection: Connection, log: str, *deeds: Deed, wall: str = "2026-01-01T10:00:00Z") -> list[Event]:
    return append(connection, log, deeds, author=ANA, wall=wall, random=random_bytes, sign=nobody)


def value(path: str, said: object, *replaces: str, part: str = CORE) -> Deed:
    return Deed(part, "value", path, said, replaces)


def fact(kind: str, path: str = "", said: object = None, part: str = CORE) -> Deed:
    return Deed(part, kind, path, said)


def tables(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """What the tables say, without the numbers that differ from vault to vault."""
    return {
        table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in _TABLES
    }


def heads_of(connection: Connection, part: str) -> list[tuple[str, int, int]]:
    """How far each log of *part* goes: its name, its last number, and the first that two events share, or 0."""
    query = """
        SELECT log.name, log_head.n, log_head.forked_at FROM log_head
        JOIN part ON part.key = log_head.part JOIN log ON log.key = log_head.log
        WHERE part.name = ? ORDER BY log.name
    """
    return list(connection.execute(query, (part,)))


def state(connection: Connection) -> CaseState:
    return load_case_state(connection, CASE)
