"""What a post set aside it does not have, and does not want again: its receipts say both, log by log.

It stands there as parts that no event can be of, named as its own with ``aside-`` before. A number says how far a log
goes there with what is set aside. A reader that does not know them passes them over, and sends that again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from repatria.services.exchange.receipts import Receipts
from repatria.store.cipher import Connection
from repatria.store.log.brought import parts_aside, reach_with_aside

ASIDE: Final = "aside-"


def aside_here(connection: Connection, parts: Iterable[str]) -> Receipts:
    """Return how far logs of *parts* go with what is set aside here, where that is farther than what counts."""
    aside = parts_aside(connection)
    reached = {ASIDE + part: reach_with_aside(connection, part) for part in parts if part in aside}
    return {part: logs for part, logs in reached.items() if logs}


def part_of(said: str) -> str:
    """Return the part of events that a part of receipts speaks of."""
    return said.removeprefix(ASIDE)


def reaching(has: Mapping[str, Mapping[str, int]]) -> Receipts:
    """Return how far a device goes that said it *has* so much, with what it set aside: it is sent what is beyond."""
    reached: Receipts = {part: dict(logs) for part, logs in has.items() if not part.startswith(ASIDE)}
    for said, logs in has.items():
        if said.startswith(ASIDE):
            held = reached.setdefault(part_of(said), {})
            held.update({log: max(n, held.get(log, 0)) for log, n in logs.items()})
    return reached
