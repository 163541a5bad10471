"""What the lines of cases are made of: read for many cases at once, each table once for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from repatria.domain.events.fold import FoldedPart, Placed, standing_of
from repatria.domain.events.kinds import case_parts
from repatria.domain.events.moved import is_moved
from repatria.domain.likeness.person import Described
from repatria.store.cipher import Connection
from repatria.store.lists.describing import described, spoken_paths
from repatria.store.lists.line_shown import body_of
from repatria.store.overruled import overruled_among
from repatria.store.rows import Names, as_list
from repatria.store.standing import heads_at, read_summaries
from repatria.store.to_come import parts_waiting, waiting_values

PROTECTING = frozenset({"case/child_or_doubt", "case/restricted"})
"""Where what does not stand yet, or does not any more, protects in the line too."""

Held = Mapping[str, tuple[Placed, ...]]
"""Values by their paths."""


@dataclass(frozen=True, slots=True)
class LineSource:
    """Of one case the summary of its core, what holds on there (*held*), and what *waits* or is set aside.

    *pairs* are the paths at which it speaks of other cases, *disputes* how many places of it are to be settled.
    """

    core: FoldedPart
    held: Held
    waits: Held
    pairs: frozenset[str]
    disputes: int
    said: Described


def read_sources(
    connection: Connection, both: Mapping[str, Collection[str]], names: Names
) -> dict[str, LineSource]:
    """Return by case what its line is made of; *both* says of each where something stands in both of its parts."""
    parts = {case_id: case_parts(case_id) for case_id in both}
    every = [part for two in parts.values() for part in two]
    cores = read_summaries(connection, both.keys(), names)
    held = overruled_among(connection, every, names)
    disputed = _disputed(connection, every, names)
    said = described(connection, cores, names)
    late = parts_waiting(connection)
    found: dict[str, LineSource] = {}
    for case_id, (core, protected) in parts.items():
        across = {path for path in both[case_id] if _differ(connection, case_id, path, names)}
        inside = [disputed.get(part, set()).union(held.get(part, ())) - across for part in (core, protected)]
        here: Held = held.get(core, {})
        pairs = spoken_paths(connection, core, (*cores[case_id].heads, *here), late)
        waits = waiting_values(connection, core, PROTECTING | pairs) if core in late else {}
        disputes = len(across) + sum(map(len, inside))
        found[case_id] = LineSource(cores[case_id], here, waits, pairs, disputes, said[case_id])
    return found


def _disputed(connection: Connection, parts: Collection[str], names: Names) -> dict[str, set[str]]:
    """Return by part at which paths its heads disagree."""
    keys = names.keys("part", parts)
    query = "SELECT part, path FROM disputed WHERE part IN (SELECT value FROM json_each(?))"
    found: dict[str, set[str]] = defaultdict(set)
    for key, path in connection.execute(query, (as_list(keys.values()),)):
        found[names.name("part", key)].add(path)
    return found


def _differ(connection: Connection, case_id: str, path: str, names: Names) -> bool:
    """Tell whether the parts of a case say different things at *path*; that an answer moved is none of them."""
    keys = names.keys("part", case_parts(case_id)).values()
    said = [head for key in keys for head in heads_at(connection, key, path, names)]
    answers = [one for one in said if not is_moved(body_of(one))]
    return standing_of(answers).disputed if answers else False
