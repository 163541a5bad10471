"""In which part of a case the events stand that a change replaces: what replaces never leaves its part."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, case_parts
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.rows import Names, exact_id, id_text


def parts_of_replaced(connection: Connection, deeds: Collection[Deed]) -> dict[str, str]:
    """Return, by the ids of what values among *deeds* replace in cases, the part that holds it, where one does."""
    wanted: dict[str, dict[str, set[str]]] = {}
    written = {deed.part for deed in deeds}
    for deed in deeds:
        kind, case_id, *_ = (*deed.part.split("/"), "", "")
        if kind == "case" and deed.type == VALUE and deed.replaces:
            wanted.setdefault(case_id, {}).setdefault(deed.path, set()).update(deed.replaces)
    names, found = Names(connection), dict[str, str]()
    for case_id, paths in wanted.items():
        keys = {
            key: part for part in case_parts(CaseId(case_id)) if (key := names.find("part", part)) is not None
        }
        if len({*keys.values(), *(part for part in case_parts(CaseId(case_id)) if part in written)}) > 1:
            found |= _standing(connection, keys, paths)
            found |= _held(connection, keys, set().union(*paths.values()) - found.keys())
    return found


def _standing(connection: Connection, keys: dict[int, str], paths: Iterable[str]) -> dict[str, str]:
    query = "SELECT event.id FROM standing JOIN event USING (seq) WHERE standing.part = ? AND path = ?"
    return {
        id_text(row[0]): part
        for path in paths
        for key, part in keys.items()
        for row in connection.execute(query, (key, path))
    }


def _held(connection: Connection, keys: dict[int, str], left: set[str]) -> dict[str, str]:
    """Return the parts of those that stand no more: seen days ago, and replaced by others meanwhile."""
    ids = {data for event_id in left if (data := exact_id(event_id)) is not None}
    if not ids:
        return {}
    query = "SELECT id FROM event WHERE part = ?"
    rows = ((part, row[0]) for key, part in keys.items() for row in connection.execute(query, (key,)))
    return {id_text(data): part for part, data in rows if data in ids}
