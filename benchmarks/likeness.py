"""How long it takes to find who may be the same person among 100,000 cases, by names as common as they are."""

from __future__ import annotations

import random as chance  # noqa: TID251 - the same for the same seed
import sys
import time

from benchmarks.data import fill_cases, open_memory, person_name
from repatria.domain.likeness.person import Born, Described
from repatria.store.cipher import Connection
from repatria.store.lists.likeness import alike, index_likeness

ASKED = 300


def describe_all(connection: Connection, seed: int = 1) -> None:
    """Describe every case as if its events said so: ages for most, a document for few."""
    random = chance.Random(seed)
    rows = connection.execute("SELECT key, name FROM case_row").fetchall()
    connection.execute("BEGIN")
    index_likeness(connection, {key: somebody(random, name, key) for key, name in rows})
    connection.execute("COMMIT")


def somebody(random: chance.Random, name: str, number: int) -> Described:
    """Return an invented person called *name*."""
    born = 12 * random.randrange(1970, 2020)
    return Described(
        names=(name,),
        born=(Born(str(born // 12), born, born + 11),) if random.random() < 0.7 else (),
        documents=(f"D{number:08}",) if random.random() < 0.2 else (),
        sex=(random.choice(["Feminine", "Masculine"]),),
        nationality=(random.choice(["HND", "GTM", "SLV"]),),
    )


def measure(cases: int = 100_000) -> dict[str, float]:
    connection = open_memory()
    fill_cases(connection, cases)
    describe_all(connection)
    random, took, found = chance.Random(2), [], 0
    for _ in range(ASKED):
        name = person_name(random)
        asked = somebody(random, name if random.random() < 0.7 else " ".join(name.split()[::2]), 0)
        start = time.perf_counter()
        found += len(alike(connection, asked, person="p", practice=False))
        took.append(time.perf_counter() - start)
    took.sort()
    return {
        "cases": cases,
        "alike_median_ms": took[len(took) // 2] * 1000,
        "alike_p99_ms": took[len(took) * 99 // 100] * 1000,
        "suspects_each": found / ASKED,
    }


if __name__ == "__main__":
    for name, value in measure(*map(int, sys.argv[1:])).items():
        print(f"{name:20} {value:12.2f}")
