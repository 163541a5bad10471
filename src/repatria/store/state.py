"""A case as it stands, read from the tables in one go; the tables can be made again and compared at any time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from repatria.domain.cases.state import CaseState
from repatria.domain.events.disagreements import Disagreement
from repatria.domain.events.event import Event
from repatria.domain.events.fold import (
    FoldedPart,
    Placed,
    causal_key,
    fold_part,
    join_parts,
    standing_of,
)
from repatria.domain.events.kinds import core_part, protected_part
from repatria.domain.events.late import with_late
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.store.cipher import Connection
from repatria.store.lists.case_lines import refresh_cases
from repatria.store.log.events import whole
from repatria.store.log.held_back import unsettled
from repatria.store.out_of_use import doubted_openings
from repatria.store.overruled import overruled
from repatria.store.rows import Names, events_of_part
from repatria.store.standing import (
    cuts_of,
    doubted_logs,
    heads_at,
    paths_below,
    read_part,
    read_some,
    read_summary,
)
from repatria.store.standing_written import crowded_paths, refold_part, update_disputed
from repatria.store.steps import Steps, nobody


@dataclass(frozen=True, slots=True)
class Difference:
    """A path of a part where the tables do not say what the events do; facts have the path ``""``."""

    part: str
    path: str


def load_case_state(connection: Connection, case_id: CaseId) -> CaseState:
    """Return a case as it stands; an unknown case is empty."""
    names, parts, withheld = Names(connection), [], []
    late: list[Event] = []
    replaced: dict[str, str] = {}
    for name in (core_part(case_id), protected_part(case_id)):
        query = "SELECT key, withheld, erased FROM part WHERE name = ?"
        row = connection.execute(query, (name,)).fetchone()
        if row is None:
            continue
        query = "SELECT EXISTS (SELECT 1 FROM log_head WHERE part = ?)"
        held = connection.execute(query, (row[0],)).fetchone()[0]
        if row[1] or row[2] or not held:
            withheld.append(name)
        if held:
            parts.append(read_part(connection, row[0], names))
        late += (*unsettled(connection, name, replaced), *_overruled_events(connection, name, names))
    state = join_parts(case_id, parts, withheld=tuple(withheld), doubted_logs=doubted_logs(connection))
    return with_late(state, late, replaced) if late else state


def load_outline(connection: Connection, case_id: CaseId, names: Names | None = None) -> CaseState:
    """Return a case as its line in the list knows it: its opening and what stands at ``case/…``, no answers.

    Whoever asks for many cases gives *names*, so that each is read once.
    """
    names, part = names or Names(connection), core_part(case_id)
    core = read_summary(connection, case_id, names)
    state = join_parts(case_id, [core], doubted_logs=doubted_logs(connection))
    replaced: dict[str, str] = {}
    late = [*unsettled(connection, part, replaced), *_overruled_events(connection, part, names)]
    return with_late(state, late, replaced) if late else state


def _overruled_events(connection: Connection, part: str, names: Names) -> list[Event]:
    return [one.event for placed in overruled(connection, part, names).values() for one in placed]


def load_part(connection: Connection, part: str) -> CaseState:
    """Return another part (the directory, an incident, a record) as it stands, in the form of a case."""
    names = Names(connection)
    key = names.find("part", part)
    folded = [read_part(connection, key, names)] if key is not None else []
    return join_parts(CaseId(part), folded, doubted_logs=doubted_logs(connection))


def load_some(
    connection: Connection,
    part: str,
    *,
    types: Iterable[str] = (),
    paths: Iterable[str] = (),
    below: Iterable[str] = (),
) -> CaseState:
    """Return of another part only its facts of *types* and what stands at some places: a record grows for years.

    The places are *paths*, and all *below* others, which end in a slash.
    """
    names = Names(connection)
    key = names.find("part", part)
    folded = (
        [read_some(connection, key, names, types, [*paths, *paths_below(connection, key, below)])]
        if key is not None
        else []
    )
    return join_parts(CaseId(part), folded, doubted_logs=doubted_logs(connection))


def disagreements(connection: Connection, part: str | None = None) -> Iterator[Disagreement]:
    """Yield the disagreements of *part*, or of all parts, in the order of parts and paths."""
    names = Names(connection)
    # the order of joining is ours: of many parts few are disputed
    query = "SELECT part.key, part.name, disputed.path FROM "
    if part is None:
        query += "disputed CROSS JOIN part ON part.key = disputed.part ORDER BY part.name, disputed.path"
    else:
        query += (
            "part CROSS JOIN disputed ON disputed.part = part.key WHERE part.name = ? ORDER BY disputed.path"
        )
    for key, name, path in connection.execute(query, () if part is None else (part,)).fetchall():
        yield Disagreement(name, path, standing_of(heads_at(connection, key, path, names)))


def rebuild(connection: Connection, told: Progress = nobody) -> None:
    """Make all tables of what stands again from the events; what services wrote into the list of cases stays.

    How many parts are done is *told*.
    """
    with whole(connection):
        _rebuild_heads(connection)
        touched: dict[str, tuple[str, bool]] = {}
        parts = connection.execute("SELECT key, name FROM part").fetchall()
        walls = dict(connection.execute("SELECT part, max(wall) FROM event GROUP BY part"))
        steps = Steps(told, len(parts))
        for key, name in parts:
            refold_part(connection, key)
            update_disputed(connection, key, sorted(crowded_paths(connection, key)))
            if key in walls:  # of one that is all set aside no list speaks
                touched[name] = (str(walls[key]), True)
            steps.step()
        refresh_cases(connection, touched, stale=False)


def compare(connection: Connection, part: str) -> list[Difference]:
    """Return where the tables of *part* differ from what its events say; nothing is to be expected."""
    names = Names(connection)
    key = names.find("part", part)
    if key is None:
        return []
    events = list(events_of_part(connection, key, names))
    doubted = doubted_openings(connection, part, events)
    folded = fold_part(events, cuts=cuts_of(connection, part), doubted=doubted)
    return [Difference(part, path) for path in _differing(read_part(connection, key, names), folded)]


def compare_random(
    connection: Connection, random: Callable[[int], bytes], parts: int = 1
) -> list[Difference]:
    """Compare some *parts* chosen by *random*, as is done in the background."""
    last = connection.execute("SELECT coalesce(max(key), 0) FROM part").fetchone()[0]
    found: list[Difference] = []
    for _ in range(parts if last else 0):
        start = int.from_bytes(random(8), "big") % last + 1
        row = connection.execute(
            "SELECT name FROM part WHERE key >= ? ORDER BY key LIMIT 1", (start,)
        ).fetchone()
        found += compare(connection, row[0])
    return found


def _differing(held: FoldedPart, folded: FoldedPart) -> Iterator[str]:
    for path in sorted(held.heads.keys() | folded.heads.keys()):
        if _places(held.heads.get(path, ())) != _places(folded.heads.get(path, ())):
            yield path
    if _places(held.facts) != _places(folded.facts) or held.awaited != folded.awaited:
        yield ""


def _places(placed: Iterable[Placed]) -> set[tuple[str, int, str]]:
    return set(map(causal_key, placed))


def _rebuild_heads(connection: Connection) -> None:
    connection.execute("DELETE FROM log_head")
    connection.execute(
        """
        INSERT INTO log_head (part, log, n, id, since, depth, forked_at)
        SELECT part, log, max(n), id, '', 0, coalesce((
            SELECT min(n) FROM event AS other
            WHERE other.part = event.part AND other.log = event.log AND other.fork > 0
        ), 0)
        FROM event WHERE fork = 0 GROUP BY part, log
        """
    )
