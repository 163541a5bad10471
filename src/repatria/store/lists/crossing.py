"""How people are told apart by several things at once, of what each case says for a profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from repatria.store.cipher import Connection
from repatria.store.lists.figures import Within, conditions


def crossed(
    connection: Connection, within: Within, indicator: str, names: Sequence[str]
) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Yield of each case, one after the other, which values it says of each of *names*; of one not known none.

    A case that says nothing of the indicator is passed over.
    """
    where, values = conditions(connection, within, indicator)
    named = " OR ".join("label BETWEEN ? AND ?" for _ in names)
    ends = [end for name in names for end in (f"{name}=", f"{name}=\U0010ffff")]
    query = f"""
        SELECT day, case_key, label FROM measured WHERE {where} AND ({named}) ORDER BY day, case_key, nth
    """  # noqa: S608 - our own words
    rows = connection.execute(query, (*values, *ends))
    for _, of_case in groupby(rows, key=lambda row: (row[0], row[1])):
        said: dict[str, list[str]] = {name: [] for name in names}
        for _, _, label in of_case:
            name, _, value = str(label).partition("=")
            if value:
                said[name].append(value)
        yield tuple(tuple(said[name]) for name in names)
