"""What a case is found by: its names, word by word with their sounds, and its codes, whole and by halves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from repatria.domain.ids import CODE_LENGTH, code_symbols
from repatria.domain.names import fold_name, sound_of
from repatria.store.cipher import Connection

HALF = CODE_LENGTH // 2
"""So many symbols of a code are enough to look for a case by."""


def index_names(
    connection: Connection, case_key: int, names: Iterable[tuple[str, str]], codes: Sequence[str]
) -> None:
    """Let a case be found by *names* (kind, text) and *codes*, and by nothing else."""
    query = "SELECT kind, text, key FROM case_name WHERE case_key = ?"
    held = {(kind, text): key for kind, text, key in connection.execute(query, (case_key,))}
    wanted = set(names)
    for name, key in held.items():
        if name not in wanted:
            _drop_name(connection, key)
    for kind, text in sorted(wanted - set(held)):
        _add_name(connection, case_key, kind, text)
    symbols = {piece for code in codes for piece in _pieces(code)}
    query = "SELECT symbols FROM case_code WHERE case_key = ?"
    indexed = {row[0] for row in connection.execute(query, (case_key,))}
    if indexed != symbols:
        if indexed:
            connection.execute("DELETE FROM case_code WHERE case_key = ?", (case_key,))
        rows = [(piece, case_key) for piece in sorted(symbols)]
        connection.executemany("INSERT INTO case_code (symbols, case_key) VALUES (?, ?)", rows)


def _pieces(code: str) -> tuple[str, ...]:
    """Return what a code is found by: all of it, and its second half."""
    symbols = code_symbols(code)
    return (symbols, symbols[HALF:]) if len(symbols) == CODE_LENGTH else (symbols,) if symbols else ()


def _add_name(connection: Connection, case_key: int, kind: str, text: str) -> None:
    run, folded = connection.execute, fold_name(text)
    query = "INSERT INTO case_name (case_key, kind, text, folded) VALUES (?, ?, ?, ?)"
    key = run(query, (case_key, kind, text, folded)).lastrowid
    run("INSERT INTO name_index (rowid, folded) VALUES (?, ?)", (key, folded))
    words = sorted(set(folded.split()))
    marks = ",".join("?" * len(words))
    used = run(f"UPDATE word SET uses = uses + 1 WHERE text IN ({marks})", words).rowcount  # noqa: S608 - marks
    if used < len(words):
        query = f"SELECT text FROM word WHERE text IN ({marks})"  # noqa: S608 - question marks
        held = {row[0] for row in run(query, words)}
        rows = [(word, sound_of(word)) for word in words if word not in held]
        connection.executemany("INSERT INTO word (text, sound, uses) VALUES (?, ?, 1)", rows)
    query = f"INSERT INTO name_word (word, name) SELECT key, ? FROM word WHERE text IN ({marks})"  # noqa: S608 - our own names
    run(query, (key, *words))


def _drop_name(connection: Connection, key: int) -> None:
    run = connection.execute
    run("UPDATE word SET uses = uses - 1 WHERE key IN (SELECT word FROM name_word WHERE name = ?)", (key,))
    run("DELETE FROM word WHERE uses = 0 AND key IN (SELECT word FROM name_word WHERE name = ?)", (key,))
    run("DELETE FROM name_word WHERE name = ?", (key,))
    run("DELETE FROM name_index WHERE rowid = ?", (key,))
    run("DELETE FROM case_name WHERE key = ?", (key,))
