"""Write the line of each case: half follows the case's events, half services work out from its protocol.

From the transaction in which events enter until services have worked out theirs, a line is *stale*.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from repatria.domain.cases.readers import readers_of
from repatria.domain.cases.same_person import SAME_PERSON
from repatria.domain.cases.state import Standing
from repatria.domain.events.fold import FoldedPart, Placed, order_heads, standing_of
from repatria.domain.events.kinds import case_parts, core_part, is_erased_part
from repatria.domain.events.moved import is_moved
from repatria.store.cipher import Connection
from repatria.store.lists.describing import described
from repatria.store.lists.forgetting import forget_case
from repatria.store.lists.likeness import index_likeness
from repatria.store.lists.line_shown import body_of, codes_of, line_of, names_of, openers_of
from repatria.store.lists.same_person import is_of_others, link_case, said_of_others
from repatria.store.lists.search_index import index_names
from repatria.store.lists.visibility import write_readers
from repatria.store.overruled import overruled
from repatria.store.people import accounts
from repatria.store.rows import Names
from repatria.store.standing import doubted_logs, heads_at, is_all_cut, paths_in_both, read_summary
from repatria.store.to_come import parts_waiting, paths_to_come, waiting_values

_TOUCH = "UPDATE case_row SET changed_at = max(changed_at, ?), stale = max(stale, ?) WHERE id = ?"
_PROTECTING = frozenset({"case/child_or_doubt", "case/restricted"})


def refresh_cases(
    connection: Connection, touched: Mapping[str, tuple[str, bool]], *, stale: bool = True
) -> None:
    """Bring the lines of cases up to date after events entered the parts *touched*.

    With each part stands the latest wall that entered and whether what the line shows may have changed. What
    services write into a line waits for them as *stale*, from this transaction on.
    """
    cases = _cases_of(connection, touched)
    if not cases:
        return
    names = Names(connection)
    doubted = doubted_logs(connection)
    late = parts_waiting(connection)
    here = {one.id for one in accounts(connection)}
    for case_id, (changed_at, differs) in _in_use(connection, cases):
        if not differs and connection.execute(_TOUCH, (changed_at, int(stale), case_id)).rowcount:
            continue
        core = read_summary(connection, case_id, names)
        values = {path: standing_of(order_heads(heads, doubted)) for path, heads in core.heads.items()}
        part = core_part(case_id)
        held = overruled(connection, part, names)
        disputes = _disputes(connection, case_id, held.keys(), names)
        to_come = paths_to_come(connection, part, SAME_PERSON) if part in late else ()
        pairs = set(filter(is_of_others, (*core.heads, *held, *to_come)))
        waits = waiting_values(connection, part, _PROTECTING | pairs) if part in late else {}
        values |= _protecting_more(core, held, waits)
        codes = codes_of(core)
        shown = line_of(core, values) | {"code": codes[0], "disputes": disputes}
        key = _write_line(connection, case_id, changed_at, shown, stale=stale)
        readers = readers_of(values.get("case/restricted"), openers_of(core), here)
        write_readers(connection, key, readers or ())
        index_names(connection, key, names_of(values), [code for code in codes if code])
        index_likeness(connection, key, described(connection, case_id, names, core))
        link_case(connection, key, said_of_others(pairs, core.heads, held, waits))


def _cases_of(connection: Connection, touched: Mapping[str, tuple[str, bool]]) -> dict[str, tuple[str, bool]]:
    """Return the cases of the parts *touched*, with what stands with both parts of each."""
    cases: dict[str, tuple[str, bool]] = {}
    for part, (changed_at, differs) in touched.items():
        if part.startswith("case/") and not is_erased_part(part):
            case_id = part.split("/")[1]
            before = cases.get(case_id, ("", False))
            differs = differs or bool(paths_in_both(connection, case_id))
            cases[case_id] = (max(before[0], changed_at), before[1] or differs)
    return cases


def _in_use(
    connection: Connection, cases: Mapping[str, tuple[str, bool]]
) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Yield the cases of which anything is in use; one of which all is cut off, or was erased, stands in no list."""
    cut = {row[0] for row in connection.execute("SELECT part FROM cut")}
    for case_id, touched in cases.items():
        is_gone = not cut.isdisjoint(case_parts(case_id)) and is_all_cut(connection, case_id)
        if is_gone or _is_erased(connection, case_id):
            forget_case(connection, case_id)
        else:
            yield case_id, touched


def _is_erased(connection: Connection, case_id: str) -> bool:
    row = connection.execute("SELECT erased FROM part WHERE name = ?", (core_part(case_id),)).fetchone()
    return bool(row and row[0])


def _protecting_more(core: FoldedPart, *beside: Mapping[str, tuple[Placed, ...]]) -> dict[str, Standing]:
    """Return what protects with all that holds *beside* what stands: overruled, or waiting for what came before."""
    paths = (_PROTECTING | {"case/status"}) & set().union(*beside)
    return {
        path: standing_of(
            (*core.heads.get(path, ()), *(one for held in beside for one in held.get(path, ())))
        )
        for path in paths
    }


def refresh_behind(connection: Connection, parts: Collection[str]) -> None:
    """Bring the lines up to date of known cases of whose *parts* something came to wait for what came before it."""
    query = "SELECT 1 FROM case_row WHERE id = ?"
    known = (part for part in parts if part.startswith("case/"))
    known = (part for part in known if connection.execute(query, (part.split("/")[1],)).fetchone())
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


def _disputes(connection: Connection, case_id: str, held: Collection[str], names: Names) -> int:
    """Return how many places of a case are to be settled; at those *held* of its core something holds on."""
    core, protected = case_parts(case_id)
    query = "SELECT disputed.path FROM disputed JOIN part ON part.key = disputed.part WHERE part.name = ?"
    known = {part: {row[0] for row in connection.execute(query, (part,))} for part in (core, protected)}
    inside = overruled(connection, protected, names).keys()
    across = {
        path for path in paths_in_both(connection, case_id) if _differ(connection, case_id, path, names)
    }
    return len(known[core].union(held) - across) + len(known[protected].union(inside) - across) + len(across)


def _differ(connection: Connection, case_id: str, path: str, names: Names) -> bool:
    """Tell whether the parts of a case say different things at *path*; that an answer moved is none of them."""
    keys = (names.find("part", part) for part in case_parts(case_id))
    said = [head for key in keys if key is not None for head in heads_at(connection, key, path, names)]
    return (
        standing_of(answers).disputed
        if (answers := [one for one in said if not is_moved(body_of(one))])
        else False
    )
