"""How long the list of cases and the search take to answer with 100,000 cases and more; beside raw FTS5."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from benchmarks.data import fill_cases, open_memory
from repatria.store.lists.cases import CaseFilter, count, page
from repatria.store.lists.search import search

TYPED = (
    "maria", "m", "xo", "ba", "li", "jose garcia", "maria jose lopez", "hernandes", "gonsales", "jimena", "ximena",
    "vasques", "sebastian", "tzunun", "zuniga", "isela", "ma", "mar", "mari", "griselda caal", "brayan", "x jose",
    "7f3k", "92qd", "kux", "lopes martines", "nunes", "yocelin", "zzzzz", "qwerty asdf", "a b c", "ana", "j x",
    "maria xo", "juana ixchop", "rodrigez", "chabes", "garsia peres", "catarina choc", "an ga", "eve", "luz", "el",
)  # fmt: skip


def measure(cases: int = 100_000) -> dict[str, float]:
    connection = open_memory()
    fill_cases(connection, cases)
    search(connection, "maria", person="p")
    took = {text: _best(lambda text=text: search(connection, text, person="p")) for text in TYPED}  # type: ignore[misc]
    slowest = sorted(took.items(), key=lambda item: -item[1])
    for text, seconds in slowest[:8]:
        print(f"  {text:20} {seconds * 1000:8.2f} ms {len(search(connection, text, person='p')):4} hits")
    lines = page(connection, CaseFilter(), person="p")
    match = "SELECT rowid FROM name_index WHERE name_index MATCH '\"jose\"' ORDER BY rank LIMIT 200"
    return {
        "cases": cases,
        "search_max_ms": slowest[0][1] * 1000,
        "search_median_ms": slowest[len(slowest) // 2][1] * 1000,
        "raw_fts_ranked_ms": _best(lambda: connection.execute(match).fetchall()) * 1000,
        "first_page_ms": _best(lambda: page(connection, CaseFilter(), person="p")) * 1000,
        "next_page_ms": _best(lambda: page(connection, CaseFilter(), after=lines[-1], person="p")) * 1000,
        "all_states_page_ms": _best(lambda: page(connection, CaseFilter(is_open=None), "opened", person="p"))
        * 1000,
        "count_ms": _best(lambda: count(connection, CaseFilter(side="host"), person="p")) * 1000,
        "count_mine_ms": _best(lambda: count(connection, CaseFilter(responsible="person3"), person="p"))
        * 1000,
    }


def _best(act: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return sorted(taken)[1]


if __name__ == "__main__":
    for name, value in measure(*map(int, sys.argv[1:])).items():
        print(f"{name:20} {value:12.2f}")
