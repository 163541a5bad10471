"""Vaults full of invented cases, made fast: the same for the same seed."""

from __future__ import annotations

import random as chance  # noqa: TID251 - the same for the same seed
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from repatria.domain.events.event import Body, WrittenEvent, write_event
from repatria.domain.events.kinds import core_part, protected_part
from repatria.domain.ids import code_symbols, make_case_code, make_id
from repatria.domain.names import fold_name, sound_of
from repatria.store.cipher import MEMORY, Connection, open_connection
from repatria.store.migrate import migrate


def _words(text: str) -> list[str]:
    return text.split()


FIRST = _words("""
    María José Juana Ana Luis Carlos Rosa Marta Elena Ximena Jimena Yesenia Wilmer Kevin Brayan
    Xiomara Itzel Nayeli Petrona Catarina Magdalena Sebastián Andrés Diego Mateo Santiago Lucía
    Sofía Valeria Daniela Gabriela Jesús Ángel Víctor Héctor Óscar Raúl Iván Germán Gerson Josué
    Belén Noemí Raquel Isela Griselda Dulce Yoselin
""")
LAST = _words("""
    García Hernández López Martínez González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez
    Morales Vásquez Vázquez Reyes Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Castillo
    Chávez Xo Ba Li Caal Choc Tzul Ixchop Chub Coc Pop Bolom Pech Uc K’ux Tz’unun Ajú Sis Quej
    Cucul Zapeta Batz Lux Méndez Núñez Zelaya Zúñiga
""")
_SYLLABLES = _words("""
    ba be ca co chu da du fe ga gue hi jo ki la lle ma mi no ña pe qui ra ri sa so ti tzu va xo ya
    zu
""")
WALL = "2026-01-01T00:00:00Z"
AT_ONCE = 20_000
"""So many cases are made and written at a time, so that a million needs no more memory than these."""
Run = tuple[str, str, list[WrittenEvent]]


def open_memory() -> Connection:
    """Open an empty encrypted database in memory, as a vault's is."""
    return open_file(MEMORY)


def open_file(path: str) -> Connection:
    """Open an encrypted database at *path* as a vault's is; make its tables where it is new."""
    connection = open_connection(path, bytes(32), bytes(16), create=path == MEMORY or not Path(path).exists())
    migrate(connection)
    return connection


def person_name(random: chance.Random) -> str:
    """Return a name as they are in the region; two in ten have a rare surname."""
    last = random.choice(LAST) if random.random() < 0.8 else "".join(random.choices(_SYLLABLES, k=3)).title()
    return f"{random.choice(FIRST)} {random.choice(FIRST)} {last} {random.choice(LAST)}"


def make_runs(
    cases: int, per_case: int = 50, seed: int = 1, opening: Mapping[str, object] = MappingProxyType({})
) -> Iterator[Run]:
    """Yield the events of *cases* as runs: a core and a protected part each, written in one log a case.

    *opening* is said at the opening of each: the protocol it runs under, and that it is for practice.
    """
    random = chance.Random(seed)
    author = make_id(random.randbytes(16))
    for _ in range(cases):
        case_id, log = make_id(random.randbytes(16)), make_id(random.randbytes(16))
        core = _Writer(core_part(case_id), log, author, random)
        code = make_case_code(random.randbytes(16))
        said = {"code": code, "side": "host", "country": "GTM", "opened_at": WALL, **opening}
        core.write("case_opened", "", said)
        core.write("value", "case/name_used", person_name(random))
        core.write("value", "case/child_or_doubt", random.choice(["yes", "no", "doubt"]))
        core.write("value", "case/side", "host")
        _fill(core, per_case * 3 // 5 - 4, random)
        yield core.run
        protected = _Writer(protected_part(case_id), log, author, random)
        _fill(protected, per_case - per_case * 3 // 5, random)
        yield protected.run


def fill_cases(
    connection: Connection, cases: int, seed: int = 1, names: bool = True, practice: bool = False
) -> None:
    """Put *cases* into the list and the search without events behind them."""
    random = chance.Random(seed)
    connection.execute("BEGIN")
    start = connection.execute("SELECT coalesce(max(key), 0) FROM case_row").fetchone()[0]
    keys = iter(range(start + 1, start + cases + 1))
    words: dict[str, int] = {}
    while chunk := list(islice(keys, AT_ONCE)):
        known = [(key, make_case_code(random.randbytes(16)), person_name(random)) for key in chunk]
        connection.executemany(
            """INSERT INTO case_row (key, id, code, name, side, child, country, open, responsible, opened_at,
            changed_at, next_due, practice) VALUES (?, ?, ?, ?, ?, ?, 'GTM', ?, ?, ?, ?, ?, ?)""",
            [_case_row(random, key, code, name, practice) for key, code, name in known],
        )
        if names:
            _index(connection, known, words)
    connection.executemany(
        """INSERT INTO word (key, text, sound, uses)
        SELECT ?1, ?2, ?3, (SELECT count(*) FROM name_word WHERE word = ?1)""",
        [(key, word, sound_of(word)) for word, key in words.items()],
    )
    connection.execute("COMMIT")


def _case_row(random: chance.Random, key: int, code: str, name: str, practice: bool) -> tuple[object, ...]:
    return (
        key,
        make_id(random.randbytes(16)),
        code,
        name,
        random.choice(["host", "origin", "transit"]),
        random.choice(["yes", "no", "doubt"]),
        int(random.random() < 0.4),
        f"person{random.randrange(40)}",
        f"2026-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}T08:00:00Z",
        f"2026-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}T08:00:00Z",
        f"2026-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}",
        int(practice),
    )


def _index(connection: Connection, known: Sequence[tuple[int, str, str]], words: dict[str, int]) -> None:
    """Write what store.lists.search_index writes for each case, many cases at a time; words come at the end."""
    run = connection.executemany
    if not words:
        words |= dict(connection.execute("SELECT text, key FROM word").fetchall())
        connection.execute("DELETE FROM word")
    first = connection.execute("SELECT coalesce(max(key), 0) FROM case_name").fetchone()[0] + 1
    folded = [
        (place, case_key, name, fold_name(name)) for place, (case_key, _, name) in enumerate(known, first)
    ]
    run("INSERT INTO case_name (key, case_key, kind, text, folded) VALUES (?, ?, 'used', ?, ?)", folded)
    run("INSERT INTO name_index (rowid, folded) VALUES (?, ?)", [(key, text) for key, _, _, text in folded])
    pairs = [
        (words.setdefault(word, len(words) + 1), key)
        for key, _, _, text in folded
        for word in set(text.split())
    ]
    run("INSERT INTO name_word (word, name) VALUES (?, ?)", sorted(pairs))
    pieces = [(piece, key) for key, code, _ in known for piece in _pieces(code_symbols(code))]
    run("INSERT INTO case_code (symbols, case_key) VALUES (?, ?)", pieces)


def _pieces(symbols: str) -> tuple[str, str]:
    return symbols, symbols[len(symbols) // 2 :]


class _Writer:
    def __init__(self, part: str, log: str, author: str, random: chance.Random) -> None:
        self.run: Run = (part, log, [])
        self._author, self._random = author, random

    def write(self, kind: str, path: str, value: object, replaces: tuple[str, ...] = ()) -> str:
        part, log, events = self.run
        written, _ = write_event(
            type=kind,
            part=part,
            log=log,
            n=len(events) + 1,
            prev=events[-1].id if events else "",
            author=self._author,
            wall=WALL,
            body=Body(path, value),
            salt=self._random.randbytes(16),
            replaces=replaces,
        )
        events.append(written)
        return written.id


def _fill(writer: _Writer, count: int, random: chance.Random) -> None:
    """Write a form's answers; one in five is corrected once."""
    member = make_id(random.randbytes(16))
    writer.write("member_added", f"form/{member}", {"form": "F11", "version": "1", "digest": "x"})
    heads: dict[str, str] = {}
    for number in range(count - 1):
        path = f"form/{member}/question_{number if number % 5 else max(0, number - 1)}"
        before = (heads[path],) if path in heads else ()
        heads[path] = writer.write("value", path, f"answer {number}", before)
