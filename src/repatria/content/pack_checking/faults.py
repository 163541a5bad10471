"""What a check of a pack yields, and the two questions that every table is asked: is it known, is it there twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from repatria.domain.reasons import Because, Reason, because

Fault = tuple[str, Because]
"""Where in protocol.toml, and why."""


def unknown(key: str, reason: Reason, given: Iterable[str], known: Iterable[str]) -> Iterator[Fault]:
    """Yield *reason* at *key* for each name of *given* that is not *known*."""
    known = set(known)
    return ((key, because(reason, name=name)) for name in given if name not in known)


def twice(key: str, names: Iterable[str]) -> Iterator[Fault]:
    """Yield a fault below *key* for each of *names* that is there more than once."""
    counted = Counter(names)
    return ((f"{key}.{name}", because(Reason.WRITTEN_TWICE)) for name, times in counted.items() if times > 1)
