"""What is asked of each of many cases, before they leave or after they changed, in one reading for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from repatria.domain.events.kinds import OPENED, case_parts, core_part
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.lists.family import named_among
from repatria.store.lists.spoken_of import near_by_links
from repatria.store.log.held_back import is_any_held_back, unsettled
from repatria.store.rows import FACTS_OF_TYPE, as_list, body_or_none

_STANDING: Final = """
    SELECT DISTINCT part.name FROM json_each(?) AS wanted
    CROSS JOIN part ON part.name = wanted.value CROSS JOIN standing ON standing.part = part.key
    WHERE standing.path IN ('case/incident', 'case/pack')
"""


def with_people_around(connection: Connection, case_ids: Iterable[CaseId]) -> set[CaseId]:
    """Return around whose person anybody stands, or may, in what waits or is set apart."""
    cases = {part: case_id for case_id in case_ids for part in case_parts(case_id)}
    rows = connection.execute(FACTS_OF_TYPE, (as_list(cases), "member_added"))
    found = {cases[part] for part, data in rows if _is_around(data)}
    if is_any_held_back(connection):
        found |= {case_id for part, case_id in cases.items() if unsettled(connection, part, {})}
    return found


def near_others(connection: Connection, case_ids: Iterable[CaseId]) -> set[CaseId]:
    """Return the cases that may be near another one: somebody stands around their person, or a case speaks of one."""
    wanted = list(case_ids)
    named = named_among(connection, wanted)
    return near_by_links(connection, wanted) | with_people_around(connection, wanted) | named


def said_once_at_opening(
    connection: Connection, case_ids: Iterable[CaseId]
) -> dict[CaseId, Mapping[str, Any]]:
    """Return what was said at the opening of cases that are in no group and run under the protocol named there.

    Those that were opened twice, by an opening that cannot be read, or of which anything else was said since of
    group or protocol, are left out: whoever asks reads them whole.
    """
    cases = {core_part(case_id): case_id for case_id in case_ids}
    wanted = as_list(cases)
    bodies: dict[str, list[bytes | None]] = {}
    for part, data in connection.execute(FACTS_OF_TYPE, (wanted, OPENED)):
        bodies.setdefault(part, []).append(data)
    for (part,) in connection.execute(_STANDING, (wanted,)):
        bodies.pop(part, None)
    said = {cases[part]: body_or_none(found[0]) for part, found in bodies.items() if len(found) == 1}
    return {one: body.value for one, body in said.items() if body and isinstance(body.value, dict)}


def _is_around(data: bytes | None) -> bool:
    body = body_or_none(data)
    return body is not None and body.path.startswith("related/")
