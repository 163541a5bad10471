"""A case is found by any of its names, however spelt, by a piece of one, or by a piece of its code.

First what is written so (beginnings of words, then runs of three letters), then what sounds or looks alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from repatria.domain.ids import CODE_LENGTH, code_symbols
from repatria.domain.names import name_words, sound_of
from repatria.store.cipher import Connection
from repatria.store.lists.same_person import codes_beside
from repatria.store.lists.search_index import HALF
from repatria.store.lists.visibility import visible_to

LIMIT = 200
_ENOUGH = 20
_RARE = 3000
_ALIKE = 80
_MOST_ALIKE = 100
_MOST_WORDS = 50
_AFTER_LETTERS = "{"
_BEGINS = " AND instr(' ' || case_name.folded, ?)"
_LISTED = 30_000
"""So many names of a word are listed once and looked up; of a commoner word each name is looked at instead."""
_WORDS_FROM = "word CROSS JOIN name_word ON name_word.word = word.key WHERE word.text >= ? AND word.text < ?"
# the plus: the index is asked once for the letters, not once for each name
_BEGINS_LISTED = f" AND +name_index.rowid IN (SELECT name_word.name FROM {_WORDS_FROM})"  # noqa: S608 - constants

_Row = tuple[int, str, str, str, str, str]
"""Case key, case id, code, kind of name, the name, the name folded."""
_SHOWN = "case_row.key, case_row.id, case_row.code, case_name.kind, case_name.text, case_name.folded"


@dataclass(frozen=True, slots=True)
class Hit:
    """A case found, the name or code by which it was, and how well it fits (100 is exactly).

    *beside* are the codes of other cases of the same person.
    """

    case_id: str
    code: str
    kind: str
    text: str
    fit: int
    beside: str = ""


def search(
    connection: Connection,
    text: str,
    *,
    person: str | None,
    practice: bool = False,
    limit: int = LIMIT,
    as_one: bool = False,
) -> list[Hit]:
    """Return the cases that *text* may mean and *person* may see, the likeliest first.

    *as_one*: of several cases of one person only the likeliest.
    """
    asked = _Asked(connection, person, practice, limit, as_one=as_one)
    asked.find_codes(text)
    words = name_words(text)[:6]
    if words:
        asked.find_written(words)
        if len(asked.found) < _ENOUGH:
            asked.find_alike(words)
    return asked.hits()


class _Asked:
    """One question, and what was found so far: the best hit of each case."""

    def __init__(
        self, connection: Connection, person: str | None, practice: bool, limit: int, *, as_one: bool
    ) -> None:
        self.found: dict[int, tuple[int, Hit]] = {}
        self._connection, self._person, self._as_one = connection, person, as_one
        condition, values = visible_to(person)
        self._allowed = f"case_row.practice = ? AND {condition}"
        self._values: tuple[object, ...] = (int(practice), *values)
        self._limit = limit

    def hits(self) -> list[Hit]:
        """Return the best first; among equals the shorter name, then in the order of letters."""
        found = sorted(
            self.found.items(), key=lambda item: (-item[1][0], len(item[1][1].text), item[1][1].text)
        )
        joined = codes_beside(self._connection, self.found, self._person)
        if not joined:
            return [hit for _, (_, hit) in found[: self._limit]]
        one_each: dict[object, Hit] = {}
        for key, (_, hit) in found:
            whose, codes = joined.get(key, (key, ""))
            one_each.setdefault(whose if self._as_one else key, replace(hit, beside=codes))
        return list(one_each.values())[: self._limit]

    def find_codes(self, text: str) -> None:
        """Find cases by a code or a piece of one; a word without digits counts as one from four symbols on."""
        symbols = code_symbols(text)
        if not 2 <= len(symbols) <= CODE_LENGTH or (len(symbols) < HALF and symbols.isalpha()):
            return
        whole = len(symbols) == CODE_LENGTH
        self._find_code(symbols, 100 if whole else 90)
        if whole and not self.found:  # a slip in one half leaves the other
            self._find_code(symbols[:HALF], 70)
            self._find_code(symbols[HALF:], 70)

    def find_written(self, words: Sequence[str]) -> None:
        """Find names in which each of *words* begins a word, or from three letters on stands anywhere."""
        uses = {word: self._uses(word) for word in words}
        rarest = min(words, key=lambda word: uses[word])
        long = [word for word in words if len(word) >= 3]
        if len(words) == 1 or uses[rarest] <= _RARE or not long:
            self._find_beginnings(rarest, words)
        if long and len(self.found) < self._limit:
            self._find_pieces(long, words, uses)

    def find_alike(self, words: Sequence[str]) -> None:
        """Find names that have for each of *words* from three letters on one that sounds or looks like it."""
        alike = [self._alike(word) for word in words if len(word) >= 3]
        if not alike or not all(alike):
            return
        alike.sort(key=lambda found: sum(found.values()))
        short = [f" {word}" for word in words if len(word) < 3]
        checks = "".join(map(_has_one, alike[1:])) + _BEGINS * len(short)
        query = f"""
            SELECT {_SHOWN} FROM (SELECT name FROM name_word WHERE word IN ({_list(alike[0])}) LIMIT {_RARE}) AS found
            CROSS JOIN case_name ON case_name.key = found.name
            CROSS JOIN case_row ON case_row.key = case_name.case_key
            WHERE {self._allowed} {checks} LIMIT ?
        """  # noqa: S608 - the lists hold our own numbers
        for row in self._connection.execute(query, (*self._values, *short, _MOST_ALIKE)):
            self._keep(row, _likeness(row[5], words))

    def _uses(self, word: str) -> int:
        query = "SELECT total(uses) FROM word WHERE text >= ? AND text < ?"
        return int(self._connection.execute(query, (word, word + _AFTER_LETTERS)).fetchone()[0])

    def _find_beginnings(self, first: str, words: Sequence[str]) -> None:
        """Find names in which *first* begins a word, reading no more than the first few thousand."""
        begins = [f" {word}" for word in words if word != first]
        query = f"""
            SELECT {_SHOWN} FROM (
                SELECT name_word.name FROM {_WORDS_FROM} ORDER BY word.text LIMIT {_RARE}
            ) AS found
            CROSS JOIN case_name ON case_name.key = found.name
            CROSS JOIN case_row ON case_row.key = case_name.case_key
            WHERE {self._allowed} {_BEGINS * len(begins)} LIMIT ?
        """  # noqa: S608 - constants
        values = (first, first + _AFTER_LETTERS, *self._values, *begins, self._limit)
        self._keep_written(self._connection.execute(query, values), words)

    def _find_pieces(self, long: Sequence[str], words: Sequence[str], uses: Mapping[str, int]) -> None:
        listed = [word for word in words if len(word) < 3 and uses[word] <= _LISTED]
        bounds = [bound for word in listed for bound in (word, word + _AFTER_LETTERS)]
        short = [f" {word}" for word in words if len(word) < 3 and word not in listed]
        query = f"""
            SELECT {_SHOWN} FROM name_index CROSS JOIN case_name ON case_name.key = name_index.rowid
            CROSS JOIN case_row ON case_row.key = case_name.case_key
            WHERE name_index MATCH ? {_BEGINS_LISTED * len(listed)} AND {self._allowed} {_BEGINS * len(short)} LIMIT ?
        """  # noqa: S608 - constants
        match = " ".join(f'"{word}"' for word in long)
        values = (match, *bounds, *self._values, *short, 2 * self._limit)
        self._keep_written(self._connection.execute(query, values), words)

    def _find_code(self, symbols: str, fit: int) -> None:
        query = f"""
            SELECT case_row.key, case_row.id, case_row.code
            FROM case_code CROSS JOIN case_row ON case_row.key = case_code.case_key
            WHERE case_code.symbols >= ? AND case_code.symbols < ? AND {self._allowed} LIMIT ?
        """  # noqa: S608 - constants
        values = (symbols, symbols + "~", *self._values, self._limit)
        for key, case_id, code in self._connection.execute(query, values):
            self._keep((key, case_id, code, "code", code, ""), fit)

    def _alike(self, word: str) -> dict[int, int]:
        """Return the words held that sound or look like *word*, or begin with its sound, and their uses."""
        sound = sound_of(word)
        if len(sound) < 2:
            return {}
        query = "SELECT key, sound, uses FROM word WHERE sound >= ? AND sound < ?"
        rows = self._connection.execute(query, (sound[0], sound[0] + "~")).fetchall()
        sounds = {key: held for key, held, _ in rows}
        uses = {key: used for key, _, used in rows}
        close = process.extract(sound, sounds, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_MOST_WORDS)
        found = [key for _, _, key in close] or [
            key for key, held in sounds.items() if held.startswith(sound)
        ]
        return {key: uses[key] for key in found[:_MOST_WORDS]}

    def _keep_written(self, rows: Iterable[_Row], words: Sequence[str]) -> None:
        for row in rows:
            self._keep(row, _fit(row[5], words))

    def _keep(self, row: _Row, fit: int) -> None:
        key, case_id, code, kind, text, _ = row
        fit -= kind == "related"
        if fit > self.found.get(key, (0, None))[0]:
            self.found[key] = (fit, Hit(case_id, code, kind, text, fit))


def _fit(folded: str, words: Sequence[str]) -> int:
    """Return how well a name that holds all *words* fits them: whole words, beginnings, pieces; 60 to 100."""
    held = folded.split()
    points = 0.0
    for word in words:
        if word in held:
            points += 3
        elif any(other.startswith(word) for other in held):
            points += 2
        else:
            points += 1
    points = points / (3 * len(words))
    covered = sum(map(len, words)) / max(1, len(folded.replace(" ", "")))
    return int(60 + 30 * points + 10 * min(1.0, covered))


def _likeness(folded: str, words: Sequence[str]) -> int:
    """Return how like a name is to *words* by letters and sounds; 20 to 59."""
    sounds = " ".join(map(sound_of, folded.split()))
    wanted = " ".join(map(sound_of, words))
    score = (fuzz.token_set_ratio(sounds, wanted) + fuzz.token_set_ratio(folded, " ".join(words))) / 2
    return int(20 + 39 * score / 100)


def _has_one(uses: Mapping[int, int]) -> str:
    """Return the condition that a name has one of these words."""
    keys = _list(uses)
    if sum(uses.values()) <= _LISTED:
        return f" AND found.name IN (SELECT name FROM name_word WHERE word IN ({keys}))"  # noqa: S608 - our own numbers
    # the plus: by name, not by each word
    return (
        " AND EXISTS (SELECT 1 FROM name_word AS other WHERE other.name = found.name"  # noqa: S608 - our own numbers
        f" AND +other.word IN ({keys}))"
    )


def _list(keys: Iterable[int]) -> str:
    return ",".join(map(str, map(int, keys)))
