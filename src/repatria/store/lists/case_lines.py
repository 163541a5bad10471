"""Write the line of each case: half follows the case's events, half services work out from its protocol.

From the transaction in which events enter until services have worked out theirs, a line is *stale*.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from repatria.domain.cases.readers import readers_of
from repatria.domain.cases.state import Standing
from repatria.domain.events.fold import FoldedPart, Placed, order_heads, standing_of
from repatria.domain.events.kinds import case_parts, core_part, erased_part, is_erased_part
from repatria.domain.likeness.person import Described
from repatria.store.cipher import Connection
from repatria.store.lists.family import forget_named, keep_named
from repatria.store.lists.forgetting import forget_case
from repatria.store.lists.likeness import index_likeness, line_keys
from repatria.store.lists.line_shown import codes_of, line_of, names_of, openers_of
from repatria.store.lists.line_sources import PROTECTING, LineSource, read_sources
from repatria.store.lists.same_person import Unpaired, link_case, pair_up, said_of_others
from repatria.store.lists.search_index import FoundBy, index_names
from repatria.store.lists.visibility import write_readers
from repatria.store.people import accounts
from repatria.store.rows import Names, as_list
from repatria.store.standing import doubted_logs, is_all_cut, paths_in_both
from repatria.store.to_come import parts_waiting

_TOUCH = "UPDATE case_row SET changed_at = max(changed_at, ?), stale = max(stale, ?) WHERE id = ?"
_AT_ONCE = 200
"""So many lines are worked out together: each table is read once for all of them."""


def refresh_cases(
    connection: Connection,
    touched: Mapping[str, tuple[str, bool]],
    *,
    stale: bool = True,
    names: Names | None = None,
    unpaired: Unpaired | None = None,
) -> None:
    """Bring the lines of cases up to date after events entered the parts *touched*.

    With each part stands the latest wall that entered and whether what the line shows may have changed. What
    services write into a line waits for them as *stale*, from this transaction on. Whoever read names gives them. Who
    gives *unpaired* lets both halves of what is said of two cases come before they are sought, and calls ``pair_up``.
    """
    cases = _cases_of(touched)
    names = names or Names(connection)
    here = {one.id for one in accounts(connection)} if cases else set()
    wanted = list(cases)
    left = Unpaired() if unpaired is None else unpaired
    late = parts_waiting(connection) if cases else frozenset()
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        both = paths_in_both(connection, some)
        anew: dict[str, tuple[str, ...]] = {}
        for case_id in _in_use(connection, some):
            changed_at, differs = cases[case_id]
            paths, touch = both.get(case_id, ()), (changed_at, int(stale), case_id)
            if differs or paths or not connection.execute(_TOUCH, touch).rowcount:
                anew[case_id] = tuple(paths)
        if anew:
            walls = {case_id: cases[case_id][0] for case_id in anew}
            left.opened |= anew.keys() - line_keys(connection, anew).keys()
            left.lines |= _write_lines(
                connection, walls, read_sources(connection, anew, names), here, stale=stale
            )
            keep_named(connection, anew, late)
    if unpaired is None:
        pair_up(connection, left)


def _write_lines(
    connection: Connection,
    walls: Mapping[str, str],
    sources: Mapping[str, LineSource],
    here: Collection[str],
    *,
    stale: bool,
) -> set[int]:
    """Write the lines of the cases in *sources*, and by what each is found; *here* are the accounts of this vault.

    Returned are the lines of those that now say something else of other cases, or of whom they do.
    """
    doubted = doubted_logs(connection)
    readers: dict[int, Collection[str]] = {}
    found_by: dict[int, FoundBy] = {}
    said: dict[int, Described] = {}
    for case_id, source in sources.items():
        core = source.core
        values = {path: standing_of(order_heads(heads, doubted)) for path, heads in core.heads.items()}
        values |= _protecting_more(core, source.held, source.waits)
        codes = codes_of(core)
        shown = line_of(core, values) | {"code": codes[0], "disputes": source.disputes}
        key = _write_line(connection, case_id, walls[case_id], shown, stale=stale)
        readers[key] = readers_of(values.get("case/restricted"), openers_of(core), here) or ()
        found_by[key] = FoundBy(frozenset(names_of(values)), frozenset(filter(None, codes)))
        said[key] = source.said
    write_readers(connection, readers)
    index_names(connection, found_by)
    index_likeness(connection, said)
    speaking: set[int] = set()
    for key, source in zip(said, sources.values(), strict=True):
        spoken = said_of_others(source.pairs, source.core.heads, source.held, source.waits)
        speaking |= link_case(connection, key, spoken)
    return speaking


def _cases_of(touched: Mapping[str, tuple[str, bool]]) -> dict[str, tuple[str, bool]]:
    """Return the cases of the parts *touched*, with what stands with both parts of each."""
    cases: dict[str, tuple[str, bool]] = {}
    for part, (changed_at, differs) in touched.items():
        if part.startswith("case/") and not is_erased_part(part):
            case_id = part.split("/")[1]
            before = cases.get(case_id, ("", False))
            cases[case_id] = (max(before[0], changed_at), before[1] or differs)
    return cases


def _in_use(connection: Connection, case_ids: Iterable[str]) -> Iterator[str]:
    """Yield the cases of which anything is in use; one of which all is cut off, or was erased, stands in no list.

    Nor does one that others ask to erase and of which only envelopes came, from whoever erased it.
    """
    cut = {row[0] for row in connection.execute("SELECT part FROM cut")}
    wanted = list(case_ids)
    gone = _silent(connection, wanted) | _erased(connection, wanted)
    for case_id in wanted:
        is_cut = not cut.isdisjoint(case_parts(case_id)) and is_all_cut(connection, case_id)
        if is_cut or case_id in gone:
            forget_case(connection, case_id, holds_on=not is_cut)
            if case_id in gone:
                forget_named(connection, case_id)
        else:
            yield case_id


def _silent(connection: Connection, case_ids: Iterable[str]) -> set[str]:
    """Return the cases of which nothing is here but envelopes, and that somebody erased."""
    query = """
        SELECT substr(name, 6, length(name) - 12) FROM part WHERE name IN (SELECT value FROM json_each(?))
    """
    asked = connection.execute(query, (as_list(map(erased_part, case_ids)),)).fetchall()
    said = "SELECT 1 FROM part JOIN event ON event.part = part.key WHERE name = ? AND event.body IS NOT NULL LIMIT 1"
    return {case for (case,) in asked if not connection.execute(said, (core_part(case),)).fetchone()}


def _erased(connection: Connection, case_ids: Iterable[str]) -> set[str]:
    """Return the cases that a rule erased here."""
    query = "SELECT name FROM part WHERE erased AND name IN (SELECT value FROM json_each(?))"
    asked = connection.execute(query, (as_list(map(core_part, case_ids)),))
    return {name.split("/")[1] for (name,) in asked}


def _protecting_more(core: FoldedPart, *beside: Mapping[str, tuple[Placed, ...]]) -> dict[str, Standing]:
    """Return what protects with all that holds *beside* what stands: overruled, or waiting for what came before."""
    paths = (PROTECTING | {"case/status"}) & set().union(*beside)
    return {
        path: standing_of(
            (*core.heads.get(path, ()), *(one for held in beside for one in held.get(path, ())))
        )
        for path in paths
    }


def refresh_behind(connection: Connection, parts: Collection[str]) -> None:
    """Bring the lines up to date of known cases of whose *parts* something came to wait for what came before it."""
    query = "SELECT 1 FROM case_row WHERE id = ?"
    said = [part for part in parts if part.startswith("case/")]
    keep_named(connection, {part.split("/")[1] for part in said}, said)
    known = (part for part in said if connection.execute(query, (part.split("/")[1],)).fetchone())
    refresh_cases(connection, dict.fromkeys(known, ("", True)))


def _write_line(
    connection: Connection, case_id: str, changed_at: str, shown: Mapping[str, object], *, stale: bool
) -> int:
    assignments = ", ".join(f"{column} = excluded.{column}" for column in shown)
    query = f"""
        INSERT INTO case_row (id, changed_at, stale, {", ".join(shown)}) VALUES (?, ?, ?{", ?" * len(shown)})
        ON CONFLICT (id) DO UPDATE SET
            changed_at = max(changed_at, excluded.changed_at), stale = max(stale, excluded.stale), {assignments}
        RETURNING key
    """  # noqa: S608 - our own columns
    values = (case_id, changed_at, int(stale), *shown.values())
    return int(connection.execute(query, values).fetchone()[0])
