"""How the store finds what the program itself asks of it: its own queries explained, and none typed anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from repatria.store.cipher import Connection


def steps_of(connection: Connection, ask: Callable[[Connection], object]) -> list[str]:
    """Return the steps in which the store answers all that *ask* reads, as it explains them."""
    asked = _Remembering(connection)
    ask(cast("Connection", asked))
    assert asked.said, "nothing was read"
    return [
        str(row[3])
        for query, values in asked.said
        for row in connection.execute(f"EXPLAIN QUERY PLAN {query}", values)
    ]


class _Remembering:
    """A connection that remembers what is read through it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.said: list[tuple[str, Sequence[Any]]] = []

    def execute(self, query: str, values: Sequence[Any] = ()) -> Any:
        if query.lstrip().upper().startswith("SELECT"):
            self.said.append((query, values))
        return self._connection.execute(query, values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)
