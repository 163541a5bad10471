"""Other cases that may be of the same person, found among all by what each says of theirs.

First by the number of a document, then by two sounds of a name, also where one is a letter off. Of the many who share
a common name the likeliest are looked at: who has more of it, and was born about then.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec
from rapidfuzz import process
from rapidfuzz.distance import OSA

from repatria.domain.likeness.comparing import NEAR, Likeness, compare
from repatria.domain.likeness.keys import document_keys, name_keys
from repatria.domain.likeness.names import sounds_of
from repatria.domain.likeness.person import Described
from repatria.store.cipher import Connection
from repatria.store.lists.visibility import visible_to
from repatria.store.rows import as_list

LOOKED_AT = 300
"""So many cases with a like name are compared; of an equal document every one is."""
_SHORTEST = 4
_MOST_SOUNDS = 8
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Described).decode


@dataclass(frozen=True, slots=True)
class Suspect:
    """A case that may be of the same person, and why."""

    case_id: str
    code: str
    likeness: Likeness


def line_keys(connection: Connection, case_ids: Iterable[str]) -> dict[str, int]:
    """Return the numbers of the lines of cases that have one, by case."""
    query = "SELECT id, key FROM case_row WHERE id IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(query, (as_list(case_ids),)))


def index_likeness(connection: Connection, described: Mapping[int, Described]) -> None:
    """Let each case (by the number of its line) be found by what it says of its person, and by nothing of before."""
    query = """
        SELECT case_row.key, undescribed, said FROM json_each(?) AS wanted
        CROSS JOIN case_row ON case_row.key = wanted.value LEFT JOIN likeness ON likeness.case_key = case_row.key
    """
    run = connection.executemany
    here = connection.execute(query, (as_list(described),)).fetchall()
    run("UPDATE case_row SET undescribed = 0 WHERE key = ?", [(key,) for key, late, _ in here if late])
    said = {key: _encode(described[key]) for key, _, _ in here}
    changed = [(key, held is not None) for key, _, held in here if held is None or bytes(held) != said[key]]
    query = "INSERT OR REPLACE INTO likeness (case_key, said, born_from, born_to) VALUES (?, ?, ?, ?)"
    run(query, [(key, bytearray(said[key]), *_born(described[key])) for key, _ in changed])
    run("DELETE FROM likeness_key WHERE case_key = ?", [(key,) for key, again in changed if again])
    rows = sorted({(word, key) for key, _ in changed for word in _words_of(described[key])})
    run("INSERT INTO likeness_key (key, case_key) VALUES (?, ?)", rows)


def _born(described: Described) -> tuple[int | None, int | None]:
    """Return between which months somebody was born, None where nothing says so."""
    if not described.born:
        return None, None
    return min(one.earliest for one in described.born), max(one.latest for one in described.born)


def _words_of(described: Described) -> set[int]:
    return set(map(_number, document_keys(described) | name_keys(described)))


def described_in(connection: Connection, case_id: str) -> Described:
    """Return what a case says of its person; nothing of a case that is not here."""
    query = """
        SELECT likeness.said FROM case_row JOIN likeness ON likeness.case_key = case_row.key WHERE case_row.id = ?
    """
    row = connection.execute(query, (case_id,)).fetchone()
    return Described() if row is None else _decode(row[0])


def undescribed_cases(connection: Connection, limit: int) -> list[str]:
    """Return cases that an earlier version wrote and nobody described yet."""
    query = "SELECT id FROM case_row WHERE undescribed ORDER BY key LIMIT ?"
    return [row[0] for row in connection.execute(query, (limit,))]


def count_undescribed(connection: Connection) -> int:
    """Return how many cases of an earlier version are to be described."""
    return int(connection.execute("SELECT count(*) FROM case_row WHERE undescribed").fetchone()[0])


def alike(
    connection: Connection, described: Described, *, person: str | None, practice: bool, but: str = ""
) -> list[Suspect]:
    """Return the cases that *person* may see and that may be of who is *described*, the likeliest first.

    The case with the id *but* is left out.
    """
    documents = set(map(_number, document_keys(described)))
    names = set(map(_number, name_keys(described, _near_sounds(connection, described))))
    rows = {row[0]: row for row in _read(connection, documents, described, person, practice, -1)}
    rows |= {
        row[0]: row for row in _read(connection, names - documents, described, person, practice, LOOKED_AT)
    }
    found = [
        Suspect(case_id, code, likeness)
        for case_id, code, said in rows.values()
        if case_id != but and (likeness := compare(described, _decode(said))) is not None
    ]
    return sorted(found, key=_order)


def _order(suspect: Suspect) -> tuple[bool, int, str]:
    reasons = suspect.likeness.reasons
    weight = sum(1 if reason.speaks_for else -1 for reason in reasons)
    return suspect.likeness.suspicion != "likely", -weight, suspect.code


def _read(
    connection: Connection,
    keys: set[int],
    described: Described,
    person: str | None,
    practice: bool,
    limit: int,
) -> list[tuple[str, str, bytes]]:
    """Return id, code and description of cases with any of *keys*: who came together or was born near first."""
    condition, values = visible_to(person)
    near = " OR ".join(
        f"(likeness.born_from <= {one.latest + NEAR} AND likeness.born_to >= {one.earliest - NEAR})"
        for one in described.born
    )
    query = f"""
        SELECT case_row.id, case_row.code, likeness.said
        FROM (
            SELECT case_key, count(*) AS shared FROM likeness_key
            WHERE key IN ({",".join(map(str, sorted(keys)))}) GROUP BY case_key
        ) AS found
        CROSS JOIN likeness ON likeness.case_key = found.case_key
        CROSS JOIN case_row ON case_row.key = found.case_key
        WHERE case_row.practice = ? AND {condition}
        ORDER BY (case_row.incident <> '' AND case_row.incident = ?) DESC, ({near or "0"}) IS TRUE DESC,
            found.shared DESC, found.case_key DESC
        LIMIT ?
    """  # noqa: S608 - our own numbers
    if not keys:
        return []
    bound = (int(practice), *values, described.incident, limit)
    return list(connection.execute(query, bound))


def _near_sounds(connection: Connection, described: Described) -> dict[str, list[str]]:
    """Return for each sound of the names those that are known here and one letter off, from the same beginning."""
    wanted = {sound for name in described.names for sound in sounds_of(name) if len(sound) >= _SHORTEST}
    found: dict[str, list[str]] = {}
    for sound in sorted(wanted):
        query = "SELECT DISTINCT sound FROM word WHERE sound >= ? AND sound < ?"
        held = [row[0] for row in connection.execute(query, (sound[0], sound[0] + "~"))]
        close = process.extract(sound, held, scorer=OSA.distance, score_cutoff=1, limit=_MOST_SOUNDS)
        found[sound] = [near for near, off, _ in close if off]
    return found


def _number(key: str) -> int:
    """Return a number that stands for a key: of two keys with one number the comparing finds nothing alike."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)
