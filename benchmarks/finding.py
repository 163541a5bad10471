"""Unlock and the first list beside KeePassXC, and searching while one types beside raw FTS5 in SQLCipher."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from benchmarks.neighbours.keepassxc import open_and_search
from benchmarks.post import PASSPHRASE, fill_list, new_post, unlocked
from benchmarks.rows import Row, Sizes, in_turns, percentile, seconds
from benchmarks.search import TYPED
from repatria.services.desk import Desk
from repatria.services.today import case_page, find_cases
from repatria.services.vaults import leave
from repatria.store.keys.kdf import KdfCost, derive
from repatria.store.lists.cases import CaseFilter

POST = "lleno"
_RAW = "SELECT rowid FROM name_index WHERE name_index MATCH ? ORDER BY rank LIMIT 200"


def unlocking(sizes: Sizes, folder: Path) -> list[Row]:
    """Measure from passphrase to first lines, less what deriving the key takes in the same run."""
    with new_post(folder, POST) as desk:
        fill_list(desk, sizes.cases)
    cost = KdfCost.for_practice()

    def open_and_list() -> None:
        desk = unlocked(folder, POST)
        assert case_page(desk, CaseFilter(practice=True))
        leave(desk)

    opened, derived = in_turns(
        open_and_list, lambda: derive(PASSPHRASE, bytes(16), cost, practice=True), sizes.rounds
    )
    beside, theirs = open_and_search(folder, sizes.cases)
    beyond = opened - derived
    name = f"unlock and first list, {sizes.cases:,} cases, beyond the key's derivation"
    ratio = beyond / theirs if theirs else None
    return [Row(name, beyond, "s", beside, ratio, "<= 0.3 s", beyond <= 0.3)]


def searching(sizes: Sizes, folder: Path) -> list[Row]:
    """Measure each piece of what people type, in turns with the index alone asked for the same letters."""
    with new_post(folder, POST) as desk:
        fill_list(desk, sizes.cases)
        ours: list[float] = []
        raw: list[float] = []
        find_cases(desk, "maria")
        _raw_search(desk, "maria")
        for words in TYPED * sizes.rounds:
            ours.append(seconds(partial(find_cases, desk, words)))
            if max(map(len, words.split())) >= 3:  # below three letters the index alone finds nothing
                raw.append(seconds(partial(_raw_search, desk, words)))
    found, bare = percentile(ours, 0.99), percentile(raw, 0.99)
    name = f"search as you type, {sizes.cases:,} cases, 99th percentile"
    return [
        Row(name, found * 1000, "ms", "raw FTS5 in SQLCipher", found / bare, "<= 16 ms", found <= 0.016),
    ]


def _raw_search(desk: Desk, words: str) -> None:
    pieces = " ".join(f'"{word}"' for word in words.split() if len(word) >= 3)
    desk.read().execute(_RAW, (pieces,)).fetchall()
