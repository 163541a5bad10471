"""What a case is found by: its names, word by word with their sounds, and its codes, whole and by halves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from repatria.domain.ids import CODE_LENGTH, code_symbols
from repatria.domain.names import fold_name, sound_of
from repatria.store.cipher import Connection
from repatria.store.rows import as_list

HALF = CODE_LENGTH // 2
"""So many symbols of a code are enough to look for a case by."""


@dataclass(frozen=True, slots=True)
class FoundBy:
    """What a case is found by: names with their kinds, and codes."""

    names: frozenset[tuple[str, str]] = frozenset()
    codes: frozenset[str] = frozenset()


def index_names(connection: Connection, found_by: Mapping[int, FoundBy]) -> None:
    """Let each case, by the number of its line, be found by what is given, and by nothing else."""
    run, keys = connection.executemany, as_list(found_by)
    query = (
        "SELECT case_key, kind, text, key FROM case_name WHERE case_key IN (SELECT value FROM json_each(?))"
    )
    held = {(case, kind, text): key for case, kind, text, key in connection.execute(query, (keys,))}
    wanted = {(case, *name) for case, one in found_by.items() for name in one.names}
    for name, key in held.items():
        if name not in wanted:
            _drop_name(connection, key)
    _add_names(connection, sorted(wanted - held.keys()))
    query = "SELECT symbols, case_key FROM case_code WHERE case_key IN (SELECT value FROM json_each(?))"
    indexed = set(connection.execute(query, (keys,)))
    pieces = {
        (piece, case) for case, one in found_by.items() for code in one.codes for piece in _pieces(code)
    }
    run("DELETE FROM case_code WHERE symbols = ? AND case_key = ?", sorted(indexed - pieces))
    run("INSERT INTO case_code (symbols, case_key) VALUES (?, ?)", sorted(pieces - indexed))


def rewrite_index(connection: Connection) -> None:
    """Write the index of names anew without what was dropped from it.

    It holds three letters of a name at a time, and where each stood. What is only dropped from it stays until its
    segments happen to be merged: so long a name could be put together again.
    """
    connection.execute("INSERT INTO name_index (name_index) VALUES ('optimize')")


def _pieces(code: str) -> tuple[str, ...]:
    """Return what a code is found by: all of it, and its second half."""
    symbols = code_symbols(code)
    return (symbols, symbols[HALF:]) if len(symbols) == CODE_LENGTH else (symbols,) if symbols else ()


def _add_names(connection: Connection, names: Sequence[tuple[int, str, str]]) -> None:
    """Let cases be found by *names* (the number of a line, a kind, a text) by which they are not found yet."""
    if not names:
        return
    run = connection.executemany
    first = connection.execute("SELECT coalesce(max(key), 0) + 1 FROM case_name").fetchone()[0]
    rows = [(key, *name, fold_name(name[2])) for key, name in enumerate(names, first)]
    run("INSERT INTO case_name (key, case_key, kind, text, folded) VALUES (?, ?, ?, ?, ?)", rows)
    run("INSERT INTO name_index (rowid, folded) VALUES (?, ?)", [(row[0], row[-1]) for row in rows])
    words = {row[0]: set(row[-1].split()) for row in rows}
    uses = Counter(word for found in words.values() for word in found)
    query = """
        INSERT INTO word (text, sound, uses) VALUES (?, ?, ?)
        ON CONFLICT (text) DO UPDATE SET uses = uses + excluded.uses
    """
    run(query, [(word, sound_of(word), uses[word]) for word in sorted(uses)])
    query = "SELECT text, key FROM word WHERE text IN (SELECT value FROM json_each(?))"
    keys = dict(connection.execute(query, (as_list(uses),)))
    pairs = sorted((keys[word], name) for name, found in words.items() for word in found)
    run("INSERT INTO name_word (word, name) VALUES (?, ?)", pairs)


def _drop_name(connection: Connection, key: int) -> None:
    run = connection.execute
    run("UPDATE word SET uses = uses - 1 WHERE key IN (SELECT word FROM name_word WHERE name = ?)", (key,))
    run("DELETE FROM word WHERE uses = 0 AND key IN (SELECT word FROM name_word WHERE name = ?)", (key,))
    run("DELETE FROM name_word WHERE name = ?", (key,))
    run("DELETE FROM name_index WHERE rowid = ?", (key,))
    run("DELETE FROM case_name WHERE key = ?", (key,))
